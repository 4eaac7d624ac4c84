import {requireNonNegative, requirePoint} from "../arguments.js";
import {axpy} from "../linalg/vector.js";
import {complete, type Resumable} from "../resumable.js";
import type {Objective, Vector} from "../types.js";
import {type Run, type RunOptions, type RunStatus, runInSlices} from "./run.js";

/** The step size, and the rules that every optimizer shares. */
export interface GradientDescentOptions extends RunOptions {
  /** Step size α ≥ 0; 0 stands still. */
  stepSize: number;
}

/** Why a descent ended; “frozen” means α = 0. Divergence is a result to teach, not an error to throw. */
export type DescentStatus = RunStatus | "frozen";

/**
 * Equation 18, one step: x − α∇f(x).
 *
 * @throws RangeError if x does not have length n or is not finite, or α is negative or not finite
 */
export function gradientDescentStep(f: Objective, x: Vector, stepSize: number): Vector {
  requirePoint("x", x, f);
  requireNonNegative("stepSize", stepSize);
  return axpy(-stepSize, f.gradient(x), x);
}

/**
 * Equation 18: gradient descent with a constant step size,
 *
 *     x_{k+1} = x_k − α ∇f(x_k)
 *
 * On a quadratic with positive eigenvalues λᵢ every start converges exactly when 0 < αλᵢ < 2 for each i; `modes`
 * decides that case without iterating.
 *
 * @param f - loss to minimise, with n parameters
 * @param start - first iterate x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 *
 * Source: Goh, “Why Momentum Really Works”, Distill (2017), https://doi.org/10.23915/distill.00006.
 */
export function gradientDescent(f: Objective, start: Vector, options: GradientDescentOptions): Run<DescentStatus> {
  return complete(gradientDescentInSlices(f, start, options));
}

/** Equation 18, for runs of millions of steps: gradient descent in slices, so that it can report progress and stop. */
export function gradientDescentInSlices(
  f: Objective,
  start: Vector,
  {stepSize, ...options}: GradientDescentOptions
): Resumable<Run<DescentStatus>> {
  requireNonNegative("stepSize", stepSize);
  const step = (x: Vector, gradient: Vector) => (stepSize === 0 ? "frozen" : axpy(-stepSize, gradient, x));
  return runInSlices<"frozen">(f, start, step, options, {kind: "gradient", stepSize});
}
