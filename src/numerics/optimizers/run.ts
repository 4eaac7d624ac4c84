import {requireInteger, requireNonNegative, requirePoint, requirePositive} from "../arguments.js";
import {allFinite, distance, norm} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import {recorder} from "./recorder.js";

/** The stopping rules and the memory that every optimizer shares. */
export interface RunOptions {
  /** Most steps to take; defaults to 1000. */
  maxIterations?: number;
  /** Converged once ‖∇f(x)‖ falls to this multiple of its first value; defaults to 1e-10. */
  tolerance?: number;
  /** Diverged once ‖x − x₀‖ exceeds this; defaults to 1e8. */
  radius?: number;
  /** Most iterates to keep, at least 2; longer runs keep every 2nd, 4th, 8th …; defaults to all of them. */
  keep?: number;
}

/**
 * Why an iteration ended: “stationary” (∇f(x₀) = 0), “converged”, “diverged” (a value that is not finite, or the radius
 * left; never a mere growth of the gradient, which grows on the way out of a saddle), “stopped” (out of steps).
 */
export type RunStatus = "stationary" | "converged" | "diverged" | "stopped";

/** What an optimizer did. */
export interface Run<Status extends string = RunStatus> {
  /** The iterates that were kept, x₀ first and the last finite one last; vectors of length n. */
  readonly path: readonly Vector[];
  /** The iteration that each belongs to: `path[i]` is x_k with k = `steps[i]`. */
  readonly steps: Vector;
  /** f at each; Infinity where f overflows. */
  readonly values: Vector;
  readonly status: Status;
  /** How many steps were taken, also one that left the finite numbers. */
  readonly iterations: number;
}

/** One step of an optimizer: from x and ∇f(x) to the next iterate, or the name of what made it impossible. */
export type Step<Failure extends string> = (x: Vector, gradient: Vector) => Vector | Failure;

/**
 * Iterates a step until the gradient is small, the run diverges, the step fails, or the steps are used up.
 *
 * @param start - x₀, length n
 * @param patience - how many iterates in a row must have a small gradient; 2 where the iteration has momentum
 * @throws RangeError if `start` does not have length n or is not finite, or an option is out of range
 */
export function run<Failure extends string = never>(
  f: Objective,
  start: Vector,
  step: Step<Failure>,
  {maxIterations = 1000, tolerance = 1e-10, radius = 1e8, keep = Infinity}: RunOptions = {},
  patience = 1
): Run<RunStatus | Failure> {
  requirePoint("start", start, f);
  requireInteger("maxIterations", maxIterations, 0);
  requireNonNegative("tolerance", tolerance);
  requirePositive("radius", radius);
  const record = recorder(f, start, keep);
  let [x, gradient] = [start, f.gradient(start)];
  const firstSlope = norm(gradient);
  if (firstSlope === 0) return record.finish("stationary", 0);
  if (!Number.isFinite(firstSlope)) return record.finish("diverged", 0);
  for (let k = 1, calm = 0; k <= maxIterations; ++k) {
    const next = step(x, gradient);
    if (typeof next === "string") return record.finish(next, k - 1);
    if (!allFinite(next)) return record.finish("diverged", k);
    record.add(next, k);
    if (!(distance(next, start) <= radius)) return record.finish("diverged", k);
    x = next;
    gradient = f.gradient(x);
    calm = norm(gradient) <= tolerance * firstSlope ? calm + 1 : 0;
    if (calm >= patience) return record.finish("converged", k);
  }
  return record.finish("stopped", maxIterations);
}
