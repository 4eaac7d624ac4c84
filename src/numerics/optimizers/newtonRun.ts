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
}

/**
 * What Newton’s method or a repair of it did. “singular”: the matrix to solve with has no inverse, to working precision;
 * “not a descent direction” and “no decrease”: the line search found no step.
 */
export type NewtonRun = Run<RunStatus | "singular" | BacktrackingFailure>;

/** A step p from the Hessian and the gradient; null where the method’s own equations are singular. */
export type NewtonDirection = (H: Matrix, gradient: Vector) => Vector | null;

/** Iterates x + p, or x + tp with a line search, where p solves the method’s own equations. */
export function newtonRun(
  f: Objective,
  start: Vector,
  direction: NewtonDirection,
  {lineSearch = false, ...options}: NewtonOptions,
  kind: StepKind,
  shift: number
): NewtonRun {
  const search = lineSearch === false ? null : backtracking(lineSearch === true ? {} : lineSearch);
  const step = (x: Vector, gradient: Vector) => {
    const H = hessianAt(f, x);
    if (typeof H === "string") return H;
    const p = direction(H, gradient);
    if (p === null) return "singular";
    // Newton’s own step is about the way that is left, and here rounding is all that is left of it.
    if (shift === 0 && norm(p) <= 8 * eps * norm(x)) return "converged";
    // A p that overflows has no lengths to try: the run calls it diverged.
    if (search === null || !allFinite(p)) return {x: add(x, p), kind, stepSize: 1, shift};
    const found = backtrack(f, x, gradient, p, search, kind);
    return typeof found === "string" ? found : {...found, shift};
  };
  return run<"singular" | "converged" | BacktrackingFailure>(f, start, step, options, {
    kind,
    near: 1e-3
  });
}
