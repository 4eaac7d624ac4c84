import {requirePositive, requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import {allFinite, axpy, dot, scale} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import {type Run, type RunOptions, type RunStatus, run} from "./run.js";
import type {Move, StepKind} from "./stepRecord.js";

/** How a backtracking line search tries its lengths. */
export interface Backtracking {
  /** The first t tried, > 0, in units of the direction; defaults to 1, which is Newton’s own step. */
  first?: number;
  /** The factor from one t to the next, from 0.01 to 0.9; defaults to ½. */
  shrink?: number;
  /** c in the Armijo condition, between 0 and ½; defaults to 1e-4. */
  sufficient?: number;
}

/** Why a line search found no step: the direction does not descend, or no length lowers f before x + tp rounds to x. */
export type BacktrackingFailure = "not a descent direction" | "no decrease";

/**
 * Backtracking line search: from x along p, the first of t, t·shrink, t·shrink², … that meets Armijo’s condition,
 *
 *     f(x + tp) ≤ f(x) + c t ∇f(x)ᵀp
 *
 * A point outside the domain, or where f overflows, is refused as one too high is. Where both sides agree to rounding,
 * their difference says nothing: there the condition is read off the slope, ∇f(x + tp)ᵀp ≤ (2c − 1)∇f(x)ᵀp, which on a
 * quadratic is the same.
 *
 * @param kind - the name that the step is to bear
 * @throws RangeError if the direction does not have the length of x or is not finite, or an option is out of range
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), algorithm 3.1; for the slope, Hager and Zhang, “A
 * new conjugate gradient method with guaranteed descent and an efficient line search”, SIAM Journal on Optimization 16
 * (2005), section 4.
 */
export function backtrack(
  f: Objective,
  x: Vector,
  gradient: Vector,
  direction: Vector,
  options: Backtracking,
  kind: StepKind
): Move | BacktrackingFailure {
  const {first, shrink, sufficient} = backtracking(options);
  requireVector("direction", direction, x.length);
  const [height, slope] = [f.value(x), dot(gradient, direction)];
  if (!(slope < 0)) return "not a descent direction";
  for (let t = first, trials = 1; ; t *= shrink, ++trials) {
    const next = axpy(t, direction, x);
    if (t < 2 ** -1022 || next.every((entry, i) => entry === x[i])) return "no decrease"; // a subnormal t may not shrink
    if (!allFinite(next)) continue;
    if (f.obstacle?.(next)?.kind === "domain") continue;
    const rise = f.value(next) - height;
    const met =
      Math.abs(rise) <= 8 * eps * Math.abs(height)
        ? dot(f.gradient(next), direction) <= (2 * sufficient - 1) * slope
        : rise <= sufficient * t * slope;
    if (met) return {x: next, kind, stepSize: t, trials};
  }
}

/**
 * The options with their defaults filled in.
 *
 * @throws RangeError if one is out of range
 */
export function backtracking({first = 1, shrink = 0.5, sufficient = 1e-4}: Backtracking = {}): Required<Backtracking> {
  requirePositive("first", first);
  if (!(shrink >= 0.01 && shrink <= 0.9)) throw new RangeError(`shrink must lie in [0.01, 0.9]; got ${shrink}`);
  if (!(sufficient > 0 && sufficient < 0.5)) {
    throw new RangeError(`sufficient must lie between 0 and 1/2; got ${sufficient}`);
  }
  return {first, shrink, sufficient};
}

/** What gradient descent with backtracking needs: `first` is the first step size α tried at every iterate. */
export interface BacktrackingOptions extends RunOptions, Backtracking {}

/**
 * Gradient descent with a backtracking line search: x_{k+1} = x_k − α_k ∇f(x_k), with α_k the first of α, α·shrink,
 * α·shrink², … that meets Armijo’s condition. f falls at every step, but for its rounding, and no step leaves the domain.
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), algorithm 3.1.
 */
export function backtrackingDescent(
  f: Objective,
  start: Vector,
  options: BacktrackingOptions = {}
): Run<RunStatus | BacktrackingFailure> {
  const search = backtracking(options);
  const step = (x: Vector, gradient: Vector) => backtrack(f, x, gradient, scale(-1, gradient), search, "gradient");
  return run<BacktrackingFailure>(f, start, step, options, {kind: "gradient"});
}
