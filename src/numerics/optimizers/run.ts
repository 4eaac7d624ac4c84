import {requireInteger, requireNonNegative, requirePoint, requirePositive} from "../arguments.js";
import {allFinite, distance, norm} from "../linalg/vector.js";
import {complete, type Resumable} from "../resumable.js";
import type {Objective, Obstacle, Vector} from "../types.js";
import {nearlyThere, turnsNearby} from "./nearlyThere.js";
import {recorder} from "./recorder.js";
import {type Move, type StepKind, type StepRecord, stepRecord} from "./stepRecord.js";

/** The stopping rules and the memory that every optimizer shares. */
export interface RunOptions {
  /** Most steps to take; defaults to 1000. */
  maxIterations?: number;
  /**
   * Converged once ‖∇f(x)‖ falls to this multiple of the largest gradient met so far, and the critical point is, as far
   * as the last step and the gradient nearby tell (`nearlyThere`, `turnsNearby`), within its square root’s share of the
   * way from x₀ (Newton’s method: within 1e-3 of that); defaults to 1e-10.
   */
  tolerance?: number;
  /** Diverged once ‖x − x₀‖ exceeds this; defaults to 1e8. */
  radius?: number;
  /** Most iterates to keep, at least 2; longer runs keep every 2nd, 4th, 8th …; defaults to all of them. */
  keep?: number;
  /** Whether to say what each step did, in `records`, at the price of f and ∇²f at each; defaults to false. */
  record?: boolean;
}

/**
 * Why an iteration ended: “stationary” (∇f(x₀) = 0), “converged”, “diverged” (a value that is not finite, or the radius
 * left; never a mere growth of the gradient, which grows on the way out of a saddle), “stopped” (out of steps), “left
 * the domain” (f has no value at the next iterate, or at x₀), “kink” (a derivative that the step needs does not exist).
 */
export type RunStatus = "stationary" | "converged" | "diverged" | "stopped" | "left the domain" | "kink";

/** What an optimizer did. */
export interface Run<Status extends string = RunStatus> {
  /** The iterates that were kept, x₀ first and the last one of the domain last; vectors of length n. */
  readonly path: readonly Vector[];
  /** The iteration that each belongs to: `path[i]` is x_k with k = `steps[i]`. */
  readonly steps: Vector;
  /** f at each; Infinity where f overflows. */
  readonly values: Vector;
  readonly status: Status;
  /** How many steps were taken, also one that left the finite numbers or the domain. */
  readonly iterations: number;
  /** What the step into `path[i + 1]` did; present if `record` asked for it. */
  readonly records?: readonly StepRecord[];
  /** What stood in the way, and where; present with “left the domain” and “kink”. */
  readonly obstacle?: Obstacle & {readonly at: Vector};
}

/** One step of an optimizer: from x and ∇f(x) to the next iterate, or the name of what made it impossible. */
export type Step<Failure extends string> = (
  x: Vector,
  gradient: Vector
) => Vector | Move | Failure | "kink" | "diverged";

/** What the loop has to know of a method. */
export interface Method {
  /** The kind of its steps, and their size, where a step is a mere vector. */
  readonly kind: StepKind;
  readonly stepSize?: number;
  /** How many iterates in a row must have a small gradient: 2 where the iteration has momentum; defaults to 1. */
  readonly patience?: number;
  /** How near the critical point must be: this multiple of √tolerance, as a share of the way from x₀; defaults to 1. */
  readonly near?: number;
}

/** How many steps a slice of a long run takes. */
const SLICE = 4096;

/**
 * Iterates a step until the gradient is small, the run diverges, the step fails, or the steps are used up.
 *
 * @param start - x₀, length n
 * @throws RangeError if `start` does not have length n or is not finite, or an option is out of range
 */
export function run<Failure extends string = never>(
  f: Objective,
  start: Vector,
  step: Step<Failure>,
  options: RunOptions,
  method: Method
): Run<RunStatus | Failure> {
  return complete(runInSlices(f, start, step, options, method));
}

/** The same in slices of 4096 steps, for runs of millions; it yields the share of the steps that are used up. */
export function* runInSlices<Failure extends string = never>(
  f: Objective,
  start: Vector,
  step: Step<Failure>,
  {maxIterations = 1000, tolerance = 1e-10, radius = 1e8, keep = Infinity, record = false}: RunOptions,
  {kind, stepSize = 1, patience = 1, near = 1}: Method
): Resumable<Run<RunStatus | Failure>> {
  requirePoint("start", start, f);
  requireInteger("maxIterations", maxIterations, 0);
  requireNonNegative("tolerance", tolerance);
  requirePositive("radius", radius);
  const keeper = recorder(f, start, keep, record);
  const outside = obstacleAt(f, start);
  if (outside?.kind === "domain") return {...keeper.finish("left the domain", 0), obstacle: outside};
  let [x, gradient] = [start, f.gradient(start)];
  let slope = norm(gradient);
  const halted = (k: number) => {
    const obstacle = obstacleAt(f, x);
    return obstacle === null ? keeper.finish("diverged", k) : {...keeper.finish("kink", k), obstacle};
  };
  let [steepest, calm] = [slope, 0];
  if (slope === 0) return keeper.finish("stationary", 0);
  if (!Number.isFinite(slope)) return halted(0);
  for (let k = 1; k <= maxIterations; ++k) {
    const taken = step(x, gradient);
    if (taken === "kink") return halted(k - 1);
    if (typeof taken === "string") return keeper.finish(taken, k - 1);
    const next = "x" in taken ? taken.x : taken;
    if (!allFinite(next)) return keeper.finish("diverged", k);
    const ahead = obstacleAt(f, next);
    if (ahead?.overflow) return keeper.finish("diverged", k);
    if (ahead?.kind === "domain") return {...keeper.finish("left the domain", k), obstacle: ahead};
    const move = "x" in taken ? taken : {x: taken, kind, stepSize};
    keeper.add(next, k, record ? stepRecord(f, k, x, gradient, move) : null);
    if (!(distance(next, start) <= radius)) return keeper.finish("diverged", k);
    const before = {x, gradient};
    x = next;
    gradient = f.gradient(x);
    slope = norm(gradient);
    if (!Number.isFinite(slope)) return halted(k);
    if (slope > steepest) steepest = slope;
    const small = slope <= tolerance * steepest;
    const share = near * Math.sqrt(tolerance);
    const there =
      small && nearlyThere(start, before, {x, gradient}, share) && turnsNearby(f, start, {x, gradient}, share);
    calm = there ? calm + 1 : 0;
    if (calm >= patience) return keeper.finish("converged", k);
    if (k % SLICE === 0) yield k / maxIterations;
  }
  return keeper.finish("stopped", maxIterations);
}

function obstacleAt(f: Objective, x: Vector): (Obstacle & {readonly at: Vector}) | null {
  const obstacle = f.obstacle?.(x);
  return obstacle ? {...obstacle, at: x} : null;
}
