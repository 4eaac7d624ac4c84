import type {Term} from "./terms.js";

/** TeX, and how tightly its outermost operation binds. */
interface Piece {
  readonly tex: string;
  readonly binds: number;
  /** Whether it ends in the argument of a function without brackets, into which a further factor would run. */
  readonly bare?: boolean;
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
const functionNames = Object.values(named);
const constants = {pi: "\\pi", tau: "\\tau", e: "e"} as const;

/**
 * A term in TeX, with no more brackets than it needs; null if it, or a part of it, takes more than `most` characters, as
 * a number beyond the largest double would.
 */
export function print(root: Term, variables: readonly string[], most: number): string | null {
  const pieces = new Map<Term, Piece>();
  let tooLong = false;

  const of = (term: Term): Piece => {
    if (tooLong) return {tex: "", binds: ATOM};
    let piece = pieces.get(term);
    if (!piece) pieces.set(term, (piece = set(term)));
    if (piece.tex.length > most || (term.op === "number" && !Number.isFinite(term.value))) tooLong = true;
    return piece;
  };
  /** A part, in brackets if it binds less tightly than asked for. */
  const inside = (term: Term, binds: number): Piece => {
    const piece = of(term);
    return piece.binds >= binds ? piece : {tex: bracketed(piece.tex), binds: ATOM};
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
        return {tex: `${inside(a, SUM).tex}+${inside(b, PRODUCT).tex}`, binds: SUM};
      case "subtract":
        return {tex: `${inside(a, SUM).tex}-${inside(b, PRODUCT).tex}`, binds: SUM};
      case "negate":
        return {tex: `-${inside(a, PRODUCT).tex}`, binds: SIGN};
      case "multiply":
        return product(inside(a, PRODUCT), inside(b, PRODUCT));
      case "divide":
        return {tex: `\\frac{${of(a).tex}}{${of(b).tex}}`, binds: PRODUCT};
      case "power":
        return power(a, of(b).tex);
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
        return applied(named[op], a);
    }
  };

  /** A function before its argument: a bare number or name, else brackets. */
  const applied = (name: string, term: Term): Piece => {
    const {tex, binds} = of(term);
    const bare = term.args.length === 0 && binds === ATOM;
    return {tex: `${name}${bare ? ` ${tex}` : bracketed(tex)}`, binds: PRODUCT, bare};
  };
  const power = (base: Term, exponent: string): Piece => {
    const name = named[base.op];
    if (name && /^[2-9]$/.test(exponent)) return {...applied(`${name}^{${exponent}}`, base.args[0]), binds: POWER};
    return {tex: `${inside(base, ATOM).tex}^{${exponent}}`, binds: POWER};
  };

  const {tex} = of(root);
  return tooLong ? null : tex;
}

/**
 * A product without a sign, unless two digits would meet, a number before a fraction would be read as their sum, or the
 * bare argument of a function would run on.
 */
function product(left: Piece, right: Piece): Piece {
  const mixed = /\d$/.test(left.tex) && /^\\frac\{\d/.test(right.tex);
  const runsOn = left.bare && !functionNames.some((name) => right.tex.startsWith(name));
  const letters = /[a-zA-Z]$/.test(left.tex) && /^[a-zA-Z]/.test(right.tex);
  const between =
    mixed || runsOn || /^\d/.test(right.tex) ? "\\cdot " : /^(\(|\\left)/.test(right.tex) ? "\\," : letters ? " " : "";
  return {tex: `${left.tex}${between}${right.tex}`, binds: PRODUCT, bare: right.bare};
}

function bracketed(tex: string): string {
  return /\\(frac|left|begin|sqrt|sum)/.test(tex) ? `\\left(${tex}\\right)` : `(${tex})`;
}

/** A number that is not negative with up to twelve digits; a power of ten where a computer would write “e”. */
function numeral(value: number): Piece {
  const [digits, exponent] = String(Number(value.toPrecision(12))).split("e");
  if (exponent === undefined) return {tex: digits, binds: ATOM};
  return {tex: `${digits === "1" ? "" : `${digits}\\cdot `}10^{${Number(exponent)}}`, binds: PRODUCT};
}
