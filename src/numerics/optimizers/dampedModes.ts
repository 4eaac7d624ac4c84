import {requireInteger, requireNonNegative, requireValues, requireVector} from "../arguments.js";
import type {Vector} from "../types.js";

/**
 * The modes z = Qᵀx of the quadratic ½xᵀHx after k damped Newton steps −(H + εI)⁻¹Hx, all with the same ε:
 *
 *     z_{k,i} = (ε/(λᵢ + ε))ᵏ z_{0,i}
 *
 * Each step leaves of a mode what the filter factor λᵢ/(λᵢ + ε) does not take (`filterFactors`). The first lands at the
 * critical point of the changed objective ½xᵀHx + ½ε‖x − x₀‖², which is its minimiser where ε > −λ_min.
 *
 * A mode with λᵢ = 0 has no slope and stays, also at ε = 0. At the pole ε = −λᵢ > 0 a mode that is not 0 is at ±∞, where
 * it goes as ε falls to the pole; one that is 0 stays there. ±∞ also where no double holds the value; never −0.
 *
 * @param values - the eigenvalues λᵢ, in any order, which is kept
 * @param start - z₀, one entry for each eigenvalue
 * @param shift - ε ≥ 0
 * @param k - how many steps, an integer ≥ 0; defaults to 1
 * @throws RangeError if an argument is out of range or not finite
 */
export function dampedModes(values: Vector, start: Vector, shift: number, k = 1): Vector {
  requireValues("values", values);
  requireVector("start", start, values.length);
  requireNonNegative("shift", shift);
  requireInteger("k", k, 0);
  const kept = values.map((value) => (value === 0 ? 1 : shift / (value + shift)) ** k);
  return start.map((z, i) => (z === 0 ? 0 : z * kept[i] + 0));
}
