import {eps} from "../elementary.js";
import {symmetricEigen} from "../linalg/symmetricEigen.js";
import {axpy, dot, zeros} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";
import {type NewtonOptions, type NewtonRun, newtonRun} from "./newtonRun.js";

/** The floor, and what Newton’s method is told. */
export interface AbsoluteNewtonOptions extends NewtonOptions {
  /** The least |λ| used, as a share of the largest, from 0 to 1; smaller ones are raised to it; defaults to 1e-8. */
  floor?: number;
}

/**
 * The step −|H|⁻¹g, with |H| = Q |Λ| Qᵀ: every eigenvalue is replaced by its magnitude, and one below the floor by the
 * floor. It always descends. Null where an eigenvalue is zero to working precision (n·eps·max|λ|) and nothing raises it.
 *
 * @param floor - as a share of max|λ|
 * @throws RangeError if H is not symmetric, g does not have its size, or the floor is not in [0, 1]
 */
export function absoluteStep(H: Matrix, gradient: Vector, floor: number): Vector | null {
  if (!(floor >= 0 && floor <= 1)) throw new RangeError(`floor must lie in [0, 1]; got ${floor}`);
  const {values, vectors} = symmetricEigen(H);
  const most = Math.max(...values.map(Math.abs));
  const sizes = values.map((value) => Math.max(Math.abs(value), floor * most));
  if (Math.min(...sizes) <= values.length * eps * most) return null;
  return vectors.reduce((sum, v, i) => axpy(-dot(v, gradient) / sizes[i], v, sum), zeros(gradient.length));
}

/**
 * Newton’s method with |H| in the place of H: a negative eigenvalue, which draws pure Newton to a saddle or a maximum,
 * pushes this one away from it at the same length. On a convex f it is Newton’s method down to the floor.
 *
 *     x_{k+1} = x_k − |H(x_k)|⁻¹ ∇f(x_k)
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 *
 * Source: Dauphin et al., “Identifying and attacking the saddle point problem in high-dimensional non-convex
 * optimization”, NeurIPS (2014), arXiv:1406.2572; Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), section 3.4.
 */
export function absoluteNewton(
  f: Objective,
  start: Vector,
  {floor = 1e-8, ...options}: AbsoluteNewtonOptions = {}
): NewtonRun {
  if (!(floor >= 0 && floor <= 1)) throw new RangeError(`floor must lie in [0, 1]; got ${floor}`);
  return newtonRun(f, start, (H, g) => absoluteStep(H, g, floor), options, "absolute newton", 0);
}
