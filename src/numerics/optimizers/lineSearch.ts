import {quadraticForm} from "../linalg/matrix.js";
import {axpy, normalize} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import {hessianAt} from "./hessianAt.js";
import {type Run, type RunOptions, type RunStatus, run} from "./run.js";
import type {Move} from "./stepRecord.js";

/** “no-minimiser”: gᵀHg ≤ 0, so that the model falls for ever along −g. */
export type LineSearchStatus = RunStatus | "no-minimiser";

/**
 * Gradient descent with the exact line-search step of the second-order model (see Equation 25),
 *
 *     x_{k+1} = x_k − α_k g,   α_k = ‖g‖²/(gᵀHg),   g = ∇f(x_k), H = ∇²f(x_k)
 *
 * On a quadratic α_k minimises f itself along −g; on any other f it minimises the model, and f need not fall.
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), section 3.3.
 */
export function exactLineSearch(f: Objective, start: Vector, options: RunOptions = {}): Run<LineSearchStatus> {
  const step = (x: Vector, gradient: Vector): Move | "no-minimiser" | "kink" | "diverged" => {
    const H = hessianAt(f, x);
    if (typeof H === "string") return H;
    const curvature = quadraticForm(H, normalize(gradient));
    if (!(curvature > 0)) return "no-minimiser";
    return {x: axpy(-1 / curvature, gradient, x), kind: "exact line search", stepSize: 1 / curvature};
  };
  return run<"no-minimiser">(f, start, step, options, {kind: "exact line search"});
}
