import {requireValues} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Vector} from "../types.js";

/** What the signs of the eigenvalues say; “undecided” when rounding may have changed a sign that matters. */
export type Definiteness =
  | "positive definite"
  | "positive semidefinite"
  | "indefinite"
  | "negative semidefinite"
  | "negative definite"
  | "zero"
  | "undecided";

/**
 * Equation 2, decided: the definiteness of a symmetric matrix from its eigenvalues, in any order.
 *
 * An eigenvalue with 0 < |λ| ≤ n·eps·max|λ| is not “zero” but unknown within rounding, its sign included. Exactly 0
 * is 0. Two certain signs that differ make the matrix indefinite whatever the unknown ones are.
 *
 * @throws RangeError if `values` is empty or not finite
 */
export function definiteness(values: Vector): Definiteness {
  requireValues("values", values);
  const threshold = values.length * eps * Math.max(...values.map(Math.abs));
  const positive = values.some((value) => value > threshold);
  const negative = values.some((value) => value < -threshold);
  if (positive && negative) return "indefinite";
  if (values.some((value) => value !== 0 && Math.abs(value) <= threshold)) return "undecided";
  const singular = values.includes(0);
  if (positive) return singular ? "positive semidefinite" : "positive definite";
  if (negative) return singular ? "negative semidefinite" : "negative definite";
  return "zero";
}

/** What kind of critical point has a Hessian of the given definiteness. */
export type PointClass = "strict local minimum" | "strict local maximum" | "saddle" | "undecided";

/**
 * The second-order test at a critical point, where ∇f = 0: a definite Hessian makes a strict extremum, an indefinite
 * one a saddle; semidefinite or zero, the test is silent (x³, x⁴ and −x⁴ share H(0) = 0).
 */
export function classifyCriticalPoint(kind: Definiteness): PointClass {
  if (kind === "positive definite") return "strict local minimum";
  if (kind === "negative definite") return "strict local maximum";
  return kind === "indefinite" ? "saddle" : "undecided";
}
