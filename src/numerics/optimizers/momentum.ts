import {requireNonNegative} from "../arguments.js";
import {axpy, subtract} from "../linalg/vector.js";
import {complete, type Resumable} from "../resumable.js";
import type {Objective, Vector} from "../types.js";
import type {DescentStatus} from "./gradientDescent.js";
import {type Run, type RunOptions, runInSlices} from "./run.js";

/** Step size and momentum, and the rules that every optimizer shares. */
export interface MomentumOptions extends RunOptions {
  /** Step size α ≥ 0; 0 stands still. */
  stepSize: number;
  /** Momentum 0 ≤ β < 1; 0 is gradient descent. */
  momentum: number;
}

/**
 * The heavy ball: a gradient step plus a share of the last move,
 *
 *     x_{k+1} = x_k − α ∇f(x_k) + β (x_k − x_{k−1}),   x₋₁ = x₀
 *
 * It has converged when two iterates in a row have a small gradient: a ball may rush through a point where ∇f = 0.
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 *
 * Source: Polyak, “Some methods of speeding up the convergence of iteration methods”, USSR Computational Mathematics
 * and Mathematical Physics 4 (1964), https://doi.org/10.1016/0041-5553(64)90137-5.
 */
export function heavyBall(f: Objective, start: Vector, options: MomentumOptions): Run<DescentStatus> {
  return complete(heavyBallInSlices(f, start, options));
}

/** The heavy ball in slices, for runs of millions of steps, so that it can report progress and stop. */
export function heavyBallInSlices(
  f: Objective,
  start: Vector,
  {stepSize, momentum, ...options}: MomentumOptions
): Resumable<Run<DescentStatus>> {
  requireNonNegative("stepSize", stepSize);
  if (!(momentum >= 0 && momentum < 1)) throw new RangeError(`momentum must lie in [0, 1); got ${momentum}`);
  let before = start;
  const step = (x: Vector, gradient: Vector) => {
    if (stepSize === 0) return "frozen";
    const next = axpy(-stepSize, gradient, axpy(momentum, subtract(x, before), x));
    before = x;
    return next;
  };
  const [kind, patience] = momentum === 0 ? (["gradient", 1] as const) : (["heavy ball", 2] as const);
  return runInSlices<"frozen">(f, start, step, options, {kind, stepSize, patience});
}
