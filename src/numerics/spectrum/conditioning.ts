import {requireValues} from "../arguments.js";
import {eps, log} from "../elementary.js";
import type {Vector} from "../types.js";

/** A condition number and whether it can be trusted. */
export interface ConditionNumber {
  /** κ ≥ 1; ∞ only when the computed min|λ| is exactly 0, and the largest double where κ is beyond it. */
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
  const value = least === 0 ? Infinity : Math.min(most / least, Number.MAX_VALUE);
  return {value, reliable: least > values.length * eps * most};
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
  return {value: value === Infinity ? value : Math.min(value ** 2, Number.MAX_VALUE), reliable};
}

/**
 * log₁₀ κ: how many decimal digits the solution of a linear system with this condition number *may* lose; of the nearly
 * 16 of a double, no more are at risk. ∞ for κ = ∞.
 *
 * @param value - κ ≥ 1
 * @throws RangeError if κ is less than 1 or not a number
 */
export function digitsAtRisk(value: number): number {
  if (!(value >= 1)) throw new RangeError(`a condition number must be ≥ 1; got ${value}`);
  return value === Infinity ? Infinity : log(value) / Math.LN10;
}
