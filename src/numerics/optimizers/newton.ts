import {solve} from "../linalg/solve.js";
import {scale} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";
import {type NewtonOptions, type NewtonRun, newtonRun} from "./newtonRun.js";

/** “singular”: H(x_k) has no inverse, to working precision. */
export type NewtonStatus = NewtonRun["status"];

/**
 * Equation 9: pure Newton’s method,
 *
 *     x_{k+1} = x_k − H(x_k)⁻¹ ∇f(x_k)
 *
 * It seeks critical points, not minima: saddles and maxima draw it as minima do. A singular Hessian ends the run and
 * says so; nothing is repaired in silence. With `lineSearch` a step that climbs ends the run too.
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), section 3.3.
 */
export function newton(f: Objective, start: Vector, options: NewtonOptions = {}): NewtonRun {
  const direction = (H: Matrix, gradient: Vector) => {
    const solution = solve(H, gradient);
    return solution.status === "solved" ? scale(-1, solution.x) : null;
  };
  return newtonRun(f, start, direction, options, "newton", 0);
}
