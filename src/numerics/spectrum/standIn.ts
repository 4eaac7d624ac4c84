import {requireValues} from "../arguments.js";
import type {Vector} from "../types.js";

/** The least eigenvalue of a stand-in, as a share of the largest |λ|. */
export const STAND_IN_FLOOR = 1e-3;

/**
 * The eigenvalues of the positive definite stand-in for H: the same eigenvectors, each λᵢ replaced by
 *
 *     max(|λᵢ|, 10⁻³·max|λ|)
 *
 * and by 1 where H = 0. For what needs a minimum, which an indefinite or singular H does not have. A positive definite H
 * with κ ≤ 1000 is its own stand-in.
 *
 * @param values - the eigenvalues of H, in any order, which is kept
 * @throws RangeError if `values` is empty or not finite
 */
export function standIn(values: Vector): Vector {
  requireValues("values", values);
  const most = Math.max(...values.map(Math.abs));
  return values.map((value) => (most === 0 ? 1 : Math.max(Math.abs(value), STAND_IN_FLOOR * most)));
}
