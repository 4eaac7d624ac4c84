import fc from "fast-check";
import {create, parseDependencies} from "mathjs/number";
import type {ExpressionError} from "../../src/numerics/objectives/expression/failure.js";
import {type Expression, type ExpressionOptions, expression} from "../../src/numerics/objectives/expression.js";
import type {Vector} from "../../src/numerics/types.js";
import {runs} from "./arbitraries.js";

/** A quarter of the usual runs, for properties whose every run costs much. */
export const fewerRuns = {...runs, numRuns: Math.ceil(runs.numRuns / 4)};

/** The parser that the pages hand in: mathjs’ `parse` over plain numbers. */
export const {parse} = create({parseDependencies});

/** Reads a formula that must be readable. */
export function read(text: string, options?: ExpressionOptions): Expression {
  const outcome = expression(text, parse, options);
  if (outcome.status === "error") throw new Error(`${text}: ${outcome.message}`);
  return outcome;
}

/** The error of a formula that must not be readable. */
export function refused(text: string, options?: ExpressionOptions): ExpressionError {
  const outcome = expression(text, parse, options);
  if (outcome.status === "ok") throw new Error(`${text} was read as ${outcome.tex().value}`);
  return outcome;
}

/** A formula with all its brackets, as mathjs and we read it alike. */
export interface Formula {
  readonly text: string;
  readonly args: readonly Formula[];
  /** What it does last with its arguments, written in x, or in x and y. */
  readonly last: string;
}

/** The functions of one number with second derivatives all over the inside of their domains (the cube root but at 0). */
export const smoothFunctions: readonly string[] = [
  ...["sin", "cos", "tan", "sec", "csc", "cot", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh"],
  ...["atanh", "exp", "log", "log2", "log10", "sqrt", "cbrt"]
];
/** Those with kinks and jumps. */
export const kinkedFunctions: readonly string[] = ["abs", "sign", "floor", "ceil", "round"];

const leaf = (...texts: readonly string[]) => fc.constantFrom(...texts).map((text) => ({text, args: [], last: "x"}));
const write = (last: (a: string, b: string) => string, a: Formula, b?: Formula): Formula =>
  b
    ? {text: last(a.text, b.text), args: [a, b], last: last("x", "y")}
    : {text: last(a.text, ""), args: [a], last: last("x", "")};

/** Random formulas in these variables, at most `depth` operations deep. */
export function formulas(variables: readonly string[], depth: number, {kinks = false} = {}): fc.Arbitrary<Formula> {
  if (depth === 0)
    return fc.oneof({arbitrary: leaf(...variables), weight: 3}, leaf("2", "3", "0.5", "1.25", "pi", "e"));
  const u = formulas(variables, depth - 1, {kinks});
  const names = fc.constantFrom(...smoothFunctions, ...(kinks ? kinkedFunctions : []));
  const pairs = fc.constantFrom("pow", ...(kinks ? ["max", "min"] : []));
  const exponents = fc.constantFrom("2", "3", "4", "-1", "-2", "0.5", "1.5", "1/3", "17");
  const signs = fc.constantFrom("+", "-", "*", "/", "^");
  return fc.oneof(
    {arbitrary: u, weight: 1},
    {arbitrary: u.map((a) => write((x) => `-(${x})`, a)), weight: 1},
    {arbitrary: fc.tuple(names, u).map(([name, a]) => write((x) => `${name}(${x})`, a)), weight: 4},
    {arbitrary: fc.tuple(u, exponents).map(([a, n]) => write((x) => `(${x})^(${n})`, a)), weight: 2},
    {arbitrary: fc.tuple(signs, u, u).map(([sign, a, b]) => write((x, y) => `(${x}) ${sign} (${y})`, a, b)), weight: 4},
    {
      arbitrary: fc.tuple(pairs, u, u).map(([name, a, b]) => write((x, y) => `${name}(${x}, ${y})`, a, b)),
      weight: kinks ? 3 : 1
    }
  );
}

/** Points away from the kinks that random formulas have at round numbers. */
export const points = (dimension: number): fc.Arbitrary<Vector> =>
  fc.array(
    fc.integer({min: -3000, max: 2999}).map((k) => (k + 0.5) / 1000),
    {minLength: dimension, maxLength: dimension}
  );

/**
 * The largest of 1 and of all values and derivatives at x that the formula, its parts, and each operation by itself have:
 * how far errors may grow.
 */
export function sizeOf({text, args, last}: Formula, x: Vector): number {
  const entries = (formula: string, at: Vector) => {
    const {value, gradient, hessian} = read(formula, {dimension: at.length as 1 | 2}).objective.evaluate(at);
    return [value, ...gradient, ...hessian.flat()].map(Math.abs);
  };
  const inner = args.map((arg) => entries(arg.text, x)[0]);
  return Math.max(
    1,
    ...entries(text, x),
    ...(args.length === 0 ? [] : entries(last, inner)),
    ...args.map((arg) => sizeOf(arg, x))
  );
}
