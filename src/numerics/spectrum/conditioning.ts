import {requireValues} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Vector} from "../types.js";

/** A condition number and whether it can be trusted. */
export interface ConditionNumber {
  /** κ ≥ 1; ∞ only when the computed min|λ| is exactly 0. */
  readonly value: number;
  /** False when min|λ| ≤ n·eps·max|λ|: the matrix is singular to working precision. */
  readonly reliable: boolean;
}

/**
 * Equation 16: the condition number κ = max|λᵢ| / min|λᵢ| of a symmetric matrix with the given eigenvalues, in any
 * order. (The equation is the case λ_min = 0 of (λ_max + λ)/(λ_min + λ), with the shift already in the eigenvalues.)
 *
 * @throws RangeError if `values` is empty or not finite
 */
export function conditionNumber(values: Vector): ConditionNumber {
  requireValues("values", values);
  const sizes = values.map(Math.abs);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return {value: least === 0 ? Infinity : most / least, reliable: least > values.length * eps * most};
}

/**
 * κ(XᵀX) = κ(X)², from the singular values of X: right even where XᵀX itself is singular in doubles.
 *
 * @param values - singular values of X, all ≥ 0
 * @throws RangeError if `values` is empty, not finite or negative
 */
export function gramConditionNumber(values: Vector): ConditionNumber {
  requireValues("values", values);
  for (const value of values) if (value < 0) throw new RangeError(`singular values must be ≥ 0; got ${value}`);
  const {value, reliable} = conditionNumber(values);
  return {value: value ** 2, reliable};
}
