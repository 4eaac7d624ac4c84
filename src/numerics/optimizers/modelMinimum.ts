import {requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import {allFinite, axpy, dot, norm, zeros} from "../linalg/vector.js";
import type {Matrix, Vector} from "../types.js";

/** Where the second-order model gᵀp + ½pᵀHp is stationary, and whether it is least there. */
export interface ModelMinimum {
  /**
   * “minimum”: it has minimisers. “saddle”, “maximum”: it is stationary, but a negative eigenvalue takes it below. “ramp”:
   * along an eigenvector of λ = 0 it has slope and no curvature, so that it is stationary nowhere.
   */
  readonly kind: "minimum" | "saddle" | "maximum" | "ramp";
  /** The dimension of the set of stationary points: 0 for a point, 1 for a line, …; null for a ramp. */
  readonly dimension: number | null;
  /** The shortest step to it, without a part along eigenvectors of λ = 0; null for a ramp, or where it overflows. */
  readonly step: Vector | null;
  /** vᵢᵀp of that step for each eigenvector; ±Infinity where λᵢ = 0 and the model has slope. */
  readonly parts: Vector;
  /** Whether some λ ≠ 0 is at most n·eps·max|λ|: rounding may have made its sign, and with it the kind. */
  readonly undecided: boolean;
}

/**
 * Solves Hp = −g in the axes of the eigenvectors, vᵢᵀp = −vᵢᵀg/λᵢ (Equation 9, mode by mode), and says what kind of point
 * it leads to.
 *
 * Eigenvalues count as they are given: 0 is 0. A part vᵢᵀg of at most n·eps·‖g‖ counts as 0.
 *
 * @param values - eigenvalues of H, any order
 * @param vectors - orthonormal eigenvectors; `vectors[i]` belongs to `values[i]`
 * @param gradient - g, length n
 * @throws RangeError if the lengths differ or an entry is not finite
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), lemma 4.7.
 */
export function modelMinimum(values: Vector, vectors: Matrix, gradient: Vector): ModelMinimum {
  const n = vectors.length;
  requireVector("values", values, n);
  requireVector("gradient", gradient, n);
  const size = norm(gradient);
  const slopes = vectors.map((v) => dot(v, gradient)).map((slope) => (Math.abs(slope) <= n * eps * size ? 0 : slope));
  const parts = slopes.map((slope, i) => (slope === 0 ? 0 : -slope / values[i]));
  const most = Math.max(...values.map(Math.abs));
  const undecided = values.some((value) => value !== 0 && Math.abs(value) <= n * eps * most);
  const flat = values.filter((value) => value === 0).length;
  if (slopes.some((slope, i) => slope !== 0 && values[i] === 0)) {
    return {kind: "ramp", dimension: null, step: null, parts, undecided};
  }
  const step = vectors.reduce((sum, v, i) => axpy(parts[i], v, sum), zeros(n));
  const [positive, negative] = [values.some((value) => value > 0), values.some((value) => value < 0)];
  const kind = !negative ? "minimum" : positive ? "saddle" : "maximum";
  return {kind, dimension: flat, step: allFinite(step) ? step : null, parts, undecided};
}
