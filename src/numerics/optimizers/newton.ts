import {solve} from "../linalg/solve.js";
import {subtract} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import {type Run, type RunOptions, type RunStatus, run} from "./run.js";

/** “singular”: H(x_k) has no inverse, to working precision. */
export type NewtonStatus = RunStatus | "singular";

/**
 * Equation 9: pure Newton’s method,
 *
 *     x_{k+1} = x_k − H(x_k)⁻¹ ∇f(x_k)
 *
 * It seeks critical points, not minima: saddles and maxima draw it as minima do. A singular Hessian ends the run and
 * says so; nothing is repaired in silence.
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), section 3.3.
 */
export function newton(f: Objective, start: Vector, options: RunOptions = {}): Run<NewtonStatus> {
  const step = (x: Vector, gradient: Vector) => {
    const solution = solve(f.hessian(x), gradient);
    return solution.status === "solved" ? subtract(x, solution.x) : "singular";
  };
  return run<"singular">(f, start, step, options);
}
