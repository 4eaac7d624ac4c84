import {symmetricEigen} from "../linalg/symmetricEigen.js";
import type {Matrix} from "../types.js";

/**
 * Weyl’s bound: how far an eigenvalue can move when a symmetric error E is added to any symmetric H,
 *
 *     |λᵢ(H + E) − λᵢ(H)| ≤ ‖E‖₂ = max|λ(E)|
 *
 * eigenvalues being matched in ascending order. Nothing smaller holds for all H: E = cI moves each by exactly |c|.
 *
 * @param E - n × n, symmetric bit for bit
 * @throws RangeError if E is not square, not finite or not symmetric
 *
 * Source: Horn and Johnson, Matrix Analysis, 2nd ed. (2013), corollary 4.3.15.
 */
export function weylBound(E: Matrix): number {
  const {values} = symmetricEigen(E);
  return Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
}
