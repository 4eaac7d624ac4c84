import type {FunctionName} from "./scalar.js";

/** What a word of the reader means. */
export type Meaning =
  | {readonly kind: "variable"; readonly index: 0 | 1; readonly family: "letters" | "indices"}
  | {readonly kind: "constant"; readonly name: ConstantName}
  | {readonly kind: "function"; readonly name: WordName};

/** The named constants. */
export type ConstantName = "pi" | "tau" | "e";

/** Functions as the parser meets them: ours, and those that are written by means of ours. */
export type WordName = FunctionName | "cot" | "sec" | "csc" | "pow" | "max" | "min";

/** The values of the named constants, dimensionless. */
export const constants: Readonly<Record<ConstantName, number>> = {pi: Math.PI, tau: 2 * Math.PI, e: Math.E};

/** How many arguments a function takes. */
export function arity(name: WordName): {readonly least: number; readonly most: number} {
  if (name === "max" || name === "min") return {least: 2, most: 8};
  return name === "pow" ? {least: 2, most: 2} : {least: 1, most: 1};
}

/** Other spellings of the functions. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  sin: [],
  cos: [],
  tan: ["tg"],
  cot: ["ctg"],
  sec: [],
  csc: ["cosec"],
  asin: ["arcsin"],
  acos: ["arccos"],
  atan: ["arctan"],
  sinh: [],
  cosh: [],
  tanh: [],
  asinh: ["arsinh", "arcsinh"],
  acosh: ["arcosh", "arccosh"],
  atanh: ["artanh", "arctanh"],
  exp: [],
  ln: ["log"],
  log2: ["ld"],
  log10: ["lg"],
  sqrt: [],
  cbrt: [],
  abs: [],
  sign: ["sgn", "signum"],
  floor: [],
  ceil: [],
  round: [],
  pow: [],
  max: [],
  min: []
};

/** Every word that a reader may type, in lower case. “log” is the natural logarithm, as in this course and in code. */
export const vocabulary: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ["x", {kind: "variable", index: 0, family: "letters"}],
  ["y", {kind: "variable", index: 1, family: "letters"}],
  ...["x1", "x_1", "x₁"].map((word) => [word, {kind: "variable", index: 0, family: "indices"}] as const),
  ...["x2", "x_2", "x₂"].map((word) => [word, {kind: "variable", index: 1, family: "indices"}] as const),
  ...["pi", "π"].map((word) => [word, {kind: "constant", name: "pi"}] as const),
  ...["tau", "τ"].map((word) => [word, {kind: "constant", name: "tau"}] as const),
  ["e", {kind: "constant", name: "e"}],
  ...Object.entries(spellings).flatMap(([name, others]) =>
    [name, ...others].map((word) => [word, {kind: "function", name: name as WordName}] as const)
  )
]);

/** The length of the longest word. */
export const longestWord = Math.max(...[...vocabulary.keys()].map((word) => word.length));
