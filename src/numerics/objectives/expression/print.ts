import type {Term} from "./terms.js";

/** TeX, and how tightly its outermost operation binds. */
interface Piece {
  readonly tex: string;
  readonly binds: number;
}

const CASES = 0;
const SUM = 1;
const SIGN = 2;
const PRODUCT = 3;
const POWER = 4;
const ATOM = 5;

const named: Readonly<Record<string, string>> = {
  sin: "\\sin",
  cos: "\\cos",
  tan: "\\tan",
  asin: "\\arcsin",
  acos: "\\arccos",
  atan: "\\arctan",
  sinh: "\\sinh",
  cosh: "\\cosh",
  tanh: "\\tanh",
  asinh: "\\operatorname{arsinh}",
  acosh: "\\operatorname{arcosh}",
  atanh: "\\operatorname{artanh}",
  ln: "\\ln",
  log2: "\\log_2",
  log10: "\\log_{10}",
  sign: "\\operatorname{sign}",
  round: "\\operatorname{round}"
};
const constants = {pi: "\\pi", tau: "\\tau", e: "e"} as const;

/** A term in TeX, with no more brackets than it needs; null if it, or a part of it, takes more than `most` characters. */
export function print(root: Term, variables: readonly string[], most: number): string | null {
  const pieces = new Map<Term, Piece>();
  let tooLong = false;

  const of = (term: Term): Piece => {
    if (tooLong) return {tex: "", binds: ATOM};
    let piece = pieces.get(term);
    if (!piece) pieces.set(term, (piece = set(term)));
    if (piece.tex.length > most) tooLong = true;
    return piece;
  };
  /** The TeX of a part, in brackets if it binds less tightly than asked for. */
  const inside = (term: Term, binds: number): string => {
    const piece = of(term);
    return piece.binds >= binds ? piece.tex : bracketed(piece.tex);
  };

  const set = (term: Term): Piece => {
    const {op, args, value} = term;
    const [a, b] = args;
    switch (op) {
      case "number":
        return numeral(value);
      case "constant":
        return {tex: constants[term.name!], binds: ATOM};
      case "variable":
        return {tex: variables[value], binds: ATOM};
      case "add":
        return {tex: `${inside(a, SUM)}+${inside(b, PRODUCT)}`, binds: SUM};
      case "subtract":
        return {tex: `${inside(a, SUM)}-${inside(b, PRODUCT)}`, binds: SUM};
      case "negate":
        return {tex: `-${inside(a, PRODUCT)}`, binds: SIGN};
      case "multiply":
        return {tex: product(inside(a, PRODUCT), inside(b, PRODUCT), a, b), binds: PRODUCT};
      case "divide":
        return {tex: `\\frac{${of(a).tex}}{${of(b).tex}}`, binds: PRODUCT};
      case "power":
        return {tex: power(a, of(b).tex), binds: POWER};
      case "exp":
        return {tex: `e^{${of(a).tex}}`, binds: POWER};
      case "sqrt":
        return {tex: `\\sqrt{${of(a).tex}}`, binds: ATOM};
      case "cbrt":
        return {tex: `\\sqrt[3]{${of(a).tex}}`, binds: ATOM};
      case "abs":
        return {tex: `\\left|${of(a).tex}\\right|`, binds: ATOM};
      case "floor":
        return {tex: `\\left\\lfloor ${of(a).tex}\\right\\rfloor `, binds: ATOM};
      case "ceil":
        return {tex: `\\left\\lceil ${of(a).tex}\\right\\rceil `, binds: ATOM};
      case "max":
      case "min":
        return {tex: `\\${op}${bracketed(args.map((arg) => of(arg).tex).join(",\\,"))}`, binds: ATOM};
      case "choose": {
        const [p, q] = [of(args[2]).tex, of(args[3]).tex];
        const [left, right] = [of(a).tex, of(b).tex];
        return {
          tex: `\\begin{cases}${p}&\\text{if }${left}>${right}\\\\${q}&\\text{if }${left}<${right}\\end{cases}`,
          binds: CASES
        };
      }
      default:
        return {tex: `${named[op]}${argument(a)}`, binds: PRODUCT};
    }
  };

  /** What stands behind the name of a function: a bare atom, else brackets. */
  const argument = (term: Term): string => {
    const {op} = term;
    return op === "variable" || op === "number" || op === "constant" ? ` ${of(term).tex}` : bracketed(of(term).tex);
  };
  const power = (base: Term, exponent: string): string => {
    const name = named[base.op];
    if (name && /^[2-9]$/.test(exponent)) return `${name}^{${exponent}}${argument(base.args[0])}`;
    return `${inside(base, ATOM)}^{${exponent}}`;
  };

  const {tex} = of(root);
  return tooLong ? null : tex;
}

/** A product without a sign, unless two digits would meet, or the bare argument of a function would run on. */
function product(left: string, right: string, a: Term, b: Term): string {
  if (/^\d/.test(right) || (endsBare(a) && !startsNamed(b))) return `${left}\\cdot ${right}`;
  if (right.startsWith("(") || right.startsWith("\\left")) return `${left}\\,${right}`;
  return /[a-zA-Z]$/.test(left) && /^[a-zA-Z]/.test(right) ? `${left} ${right}` : `${left}${right}`;
}

/** Whether the first factor is a function with a name of its own. */
function startsNamed(term: Term): boolean {
  return term.op === "multiply" || term.op === "power" ? startsNamed(term.args[0]) : term.op in named;
}

/** Whether the last factor is a function with a bare argument. */
function endsBare(term: Term): boolean {
  if (term.op === "multiply") return endsBare(term.args[1]);
  if (term.op === "power") return endsBare(term.args[0]);
  return term.op in named && ["variable", "number", "constant"].includes(term.args[0].op);
}

function bracketed(tex: string): string {
  return /\\(frac|left|begin|sqrt|sum)/.test(tex) ? `\\left(${tex}\\right)` : `(${tex})`;
}

/** A number with up to twelve digits; a power of ten where a computer would write “e”. */
function numeral(value: number): Piece {
  const [digits, exponent] = String(Number(value.toPrecision(12))).split("e");
  if (exponent === undefined) return {tex: digits, binds: value < 0 ? SIGN : ATOM};
  return {tex: `${digits === "1" ? "" : `${digits}\\cdot `}10^{${Number(exponent)}}`, binds: PRODUCT};
}
