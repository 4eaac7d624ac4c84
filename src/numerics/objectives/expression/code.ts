import {differentiator} from "./derivative.js";
import {limits} from "./limits.js";
import type {FunctionName} from "./scalar.js";
import type {Term, Terms} from "./terms.js";
import type {ConstantName} from "./vocabulary.js";

/** What a typed function can be written in. */
export type Language = "typescript" | "numpy";

/** A typed function as source text, each entry one expression in its variables; null where one is too long to print. */
export interface ExpressionCode {
  readonly value: string;
  /** ∇f, one entry a variable. */
  readonly gradient: readonly string[];
  /** ∇²f, row by row. */
  readonly hessian: readonly (readonly string[])[];
}

/** The longest entry, in characters. */
const LONGEST = 20_000;

/** How tightly an operation binds. */
const [SUM, SIGN, PRODUCT, ATOM] = [1, 2, 3, 4];

/** Source text, and how tightly its outermost operation binds. */
interface Piece {
  readonly text: string;
  readonly binds: number;
}

/** What differs between the languages. */
interface Dialect {
  number(value: number): string;
  constant(name: ConstantName): string;
  call(name: FunctionName, argument: string): string;
  power(base: string, exponent: string): string;
  extreme(op: "max" | "min", args: readonly string[]): string;
  /** p where a > b, q where a < b, else not a number. */
  choose(a: string, b: string, p: string, q: string): string;
}

const dialects: Readonly<Record<Language, Dialect>> = {
  typescript: {
    number: String,
    constant: (name) => ({pi: "Math.PI", tau: "(2 * Math.PI)", e: "Math.E"})[name],
    call: (name, argument) =>
      name === "round"
        ? `(Math.sign(${argument}) * Math.round(Math.abs(${argument})))`
        : `Math.${name === "ln" ? "log" : name}(${argument})`,
    power: (base, exponent) => `Math.pow(${base}, ${exponent})`,
    extreme: (op, args) => `Math.${op}(${args.join(", ")})`,
    choose: (a, b, p, q) => `(${a} > ${b} ? ${p} : ${a} < ${b} ? ${q} : NaN)`
  },
  numpy: {
    number: (value) => (Number.isInteger(value) && Math.abs(value) < 1e15 ? `${value}.0` : String(value)),
    constant: (name) => ({pi: "np.pi", tau: "(2.0 * np.pi)", e: "np.e"})[name],
    call: (name, argument) =>
      name === "round"
        ? `(np.sign(${argument}) * np.floor(np.abs(${argument}) + 0.5))`
        : `np.${NUMPY[name] ?? name}(${argument})`,
    power: (base, exponent) => `np.power(${base}, ${exponent})`,
    extreme: (op, args) => `${op}(${args.join(", ")})`,
    choose: (a, b, p, q) => `(${p} if ${a} > ${b} else ${q} if ${a} < ${b} else np.nan)`
  }
};

const NUMPY: Partial<Record<FunctionName, string>> = {
  asin: "arcsin",
  acos: "arccos",
  atan: "arctan",
  asinh: "arcsinh",
  acosh: "arccosh",
  atanh: "arctanh",
  ln: "log"
};

/** Writes f, ∇f and ∇²f as source text; null where an entry is too long, or a number in it is not finite. */
export function codeOf(
  term: Term,
  variables: readonly string[],
  table: Terms,
  language: Language
): ExpressionCode | null {
  const derive = differentiator(table, limits.derivativeTerms);
  const print = printer(variables, dialects[language]);
  const entry = (each: Term | null) => each && print(each);
  const slopes = variables.map((_, i) => derive(term, i));
  const bends = variables.map((_, i) =>
    variables.map((_, j) => {
      const slope = slopes[Math.min(i, j)];
      return slope && derive(slope, Math.max(i, j));
    })
  );
  const [value, gradient, hessian] = [entry(term), slopes.map(entry), bends.map((row) => row.map(entry))];
  const whole = [value, ...gradient, ...hessian.flat()].every((each) => each !== null);
  return whole ? ({value, gradient, hessian} as ExpressionCode) : null;
}

/** Prints terms, each of them once. */
function printer(variables: readonly string[], dialect: Dialect): (root: Term) => string | null {
  const pieces = new Map<Term, Piece | null>();
  const of = (term: Term): Piece | null => {
    let piece = pieces.get(term);
    if (piece === undefined) {
      piece = written(term);
      if (piece !== null && piece.text.length > LONGEST) piece = null;
      pieces.set(term, piece);
    }
    return piece;
  };

  function written(term: Term): Piece | null {
    const {op, value, name} = term;
    if (op === "number")
      return Number.isFinite(value) ? {text: dialect.number(value), binds: value < 0 ? SIGN : ATOM} : null;
    if (op === "constant") return {text: dialect.constant(name!), binds: ATOM};
    if (op === "variable") return {text: variables[value], binds: ATOM};
    const args = term.args.map(of);
    if (!args.every((arg) => arg !== null)) return null;
    const inside = (i: number, binds: number) => (args[i].binds >= binds ? args[i].text : `(${args[i].text})`);
    const texts = args.map(({text}) => text);
    switch (op) {
      case "add":
        return {text: `${inside(0, SUM)} + ${inside(1, PRODUCT)}`, binds: SUM};
      case "subtract":
        return {text: `${inside(0, SUM)} - ${inside(1, PRODUCT)}`, binds: SUM};
      case "negate":
        return {text: `-${inside(0, ATOM)}`, binds: SIGN};
      case "multiply":
        return {text: `${inside(0, PRODUCT)} * ${inside(1, ATOM)}`, binds: PRODUCT};
      case "divide":
        return {text: `${inside(0, PRODUCT)} / ${inside(1, ATOM)}`, binds: PRODUCT};
      case "power":
        return {text: dialect.power(texts[0], texts[1]), binds: ATOM};
      case "max":
      case "min":
        return {text: dialect.extreme(op, texts), binds: ATOM};
      case "choose":
        return {text: dialect.choose(inside(0, ATOM), inside(1, ATOM), inside(2, ATOM), inside(3, ATOM)), binds: ATOM};
      default:
        return {text: dialect.call(op, texts[0]), binds: ATOM};
    }
  }
  return (root) => of(root)?.text ?? null;
}
