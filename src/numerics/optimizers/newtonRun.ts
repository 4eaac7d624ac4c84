import {requirePositive} from "../arguments.js";
import {eps} from "../elementary.js";
import {add, allFinite, norm} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";
import {type Backtracking, type BacktrackingFailure, backtrack, backtracking} from "./backtracking.js";
import {hessianAt} from "./hessianAt.js";
import {type Run, type RunOptions, type RunStatus, run} from "./run.js";
import type {StepKind} from "./stepRecord.js";

/** What Newton’s method and its repairs share. */
export interface NewtonOptions extends RunOptions {
  /** Whether to shorten each step until it meets Armijo’s condition, and how; defaults to whole steps. */
  lineSearch?: boolean | Backtracking;
  /**
   * Converged only where the step that `nearest` estimates, about the distance that is left, is also at most this share
   * of 1 + ‖x‖; or where rounding alone is left of it. By default the gradient decides alone, which is no proof where f
   * grows fast: the gradient of cosh at 7 is less than 1e-10 of that at 30.
   */
  closeness?: number;
}

/**
 * What Newton’s method or a repair of it did. “singular”: the matrix to solve with has no inverse, to working precision;
 * “not a descent direction” and “no decrease”: the line search found no step.
 */
export type NewtonRun = Run<RunStatus | "singular" | BacktrackingFailure>;

/** A step p from the Hessian and the gradient; null where the method’s own equations are singular. */
export type NewtonDirection = (H: Matrix, gradient: Vector) => Vector | null;

/**
 * Iterates x + p, or x + tp with a line search, where p solves the method’s own equations.
 *
 * @param nearest - the step that measures the distance left, where `closeness` asks; null gives way to p
 */
export function newtonRun(
  f: Objective,
  start: Vector,
  direction: NewtonDirection,
  {lineSearch = false, closeness, tolerance = 1e-10, ...options}: NewtonOptions,
  kind: StepKind,
  shift: number,
  nearest: NewtonDirection = direction
): NewtonRun {
  const search = lineSearch === false ? null : backtracking(lineSearch === true ? {} : lineSearch);
  if (closeness !== undefined) requirePositive("closeness", closeness);
  let steepest = 0;
  const arrived = (H: Matrix, x: Vector, gradient: Vector, p: Vector) => {
    if (closeness === undefined) return false;
    const slope = norm(gradient);
    steepest = Math.max(steepest, slope);
    const [left, size] = [norm(nearest(H, gradient) ?? p), norm(x)];
    return (slope <= tolerance * steepest && left <= closeness * (1 + size)) || left <= 8 * eps * size;
  };
  const step = (x: Vector, gradient: Vector) => {
    const H = hessianAt(f, x);
    if (typeof H === "string") return H;
    const p = direction(H, gradient);
    if (p === null) return "singular";
    if (arrived(H, x, gradient, p)) return "converged";
    // A p that overflows has no lengths to try: the run calls it diverged.
    if (search === null || !allFinite(p)) return {x: add(x, p), kind, stepSize: 1, shift};
    const found = backtrack(f, x, gradient, p, search, kind);
    return typeof found === "string" ? found : {...found, shift};
  };
  const stopping = {...options, tolerance: closeness === undefined ? tolerance : 0};
  return run<"singular" | "converged" | BacktrackingFailure>(f, start, step, stopping, {kind});
}
