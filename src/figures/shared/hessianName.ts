import {type Definiteness, definiteness} from "../../numerics/calculus/definiteness.js";
import type {Vector} from "../../numerics/types.js";

/** What the quadratic ½xᵀHx looks like, in a word. */
export type HessianName =
  | "bowl"
  | "narrow valley"
  | "flat-bottomed valley"
  | "saddle"
  | "dome"
  | "ridge"
  | "flat"
  | "undecided";

/** A bowl with a condition number from here on is called a valley. */
const NARROW = 30;

const NAMES: Readonly<Record<Exclude<Definiteness, "positive definite">, HessianName>> = {
  "positive semidefinite": "flat-bottomed valley",
  indefinite: "saddle",
  "negative semidefinite": "ridge",
  "negative definite": "dome",
  zero: "flat",
  undecided: "undecided"
};

/**
 * The name of a Hessian by its eigenvalues, in any order: “undecided” where rounding may have made the sign of one.
 *
 * @throws RangeError if `values` is empty or not finite
 */
export function hessianName(values: Vector): HessianName {
  const kind = definiteness(values);
  if (kind !== "positive definite") return NAMES[kind];
  return Math.max(...values) >= NARROW * Math.min(...values) ? "narrow valley" : "bowl";
}

/** The name as a phrase: “a bowl”, “flat”. */
export function hessianPhrase(values: Vector): string {
  const name = hessianName(values);
  if (name === "undecided") return "singular to working precision";
  return name === "flat" ? "flat" : `a ${name}`;
}
