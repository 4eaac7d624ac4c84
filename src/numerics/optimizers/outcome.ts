import {classifyCriticalPoint, definiteness, type PointClass} from "../calculus/definiteness.js";
import {symmetricEigen} from "../linalg/symmetricEigen.js";
import {axpy} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import {hessianAt} from "./hessianAt.js";
import type {Run} from "./run.js";
import {shiftedStep} from "./shiftedNewton.js";

/** What became of a run, for a reader. */
export interface Outcome {
  /** The kind of critical point that a converged or stationary run ended at; null for every other run. */
  readonly end: PointClass | null;
  /** A phrase such as “converged to a saddle after 12 steps” or “left the domain after 3 steps: …”. */
  readonly words: string;
}

const PLACES: Readonly<Record<PointClass, string>> = {
  "strict local minimum": "a minimum",
  "strict local maximum": "a maximum",
  saddle: "a saddle",
  undecided: "a critical point that its Hessian leaves undecided"
};

/** Says in words what became of a run, with the kind of the critical point that it ended at. */
export function outcome(f: Objective, {status, iterations, path, obstacle}: Run<string>): Outcome {
  const end = status === "converged" || status === "stationary" ? classifyEnd(f, path[path.length - 1]) : null;
  const after = iterations === 0 ? "at the start" : `after ${iterations} ${iterations === 1 ? "step" : "steps"}`;
  if (end !== null) {
    const kink = f.obstacle?.(path[path.length - 1])?.reason;
    const place = kink === undefined ? PLACES[end] : `a kink (${kink})`;
    return {end, words: status === "converged" ? `converged to ${place} ${after}` : `started on ${place}`};
  }
  if (status === "frozen") return {end, words: "did not move: the step size is 0"};
  if (obstacle === undefined) return {end, words: `${SENTENCES[status] ?? status} ${after}`};
  if (status === "kink") return {end, words: `met a kink ${after}: ${obstacle.reason}`};
  return {
    end,
    words: `${iterations === 0 ? "started outside the domain" : `left the domain ${after}`}: ${obstacle.reason}`
  };
}

const SENTENCES: Readonly<Record<string, string>> = {
  singular: "stopped at a singular Hessian",
  "no-minimiser": "stopped where the model has no minimiser along the gradient",
  "no-preconditioner": "stopped at a diagonal entry that is not positive",
  "not a descent direction": "stopped at a direction that does not descend",
  "no decrease": "stopped where no length of step lowers f"
};

/**
 * The second-order test near the end of a run, which is close to a critical point but not on it: the definiteness of the
 * Hessian counts only if it is the same ten Newton steps further on. Near x = 0 the Hessian 6x of x³ passes the test at
 * every x > 0, and fails it ten steps on, on the other side.
 */
export function classifyEnd(f: Objective, x: Vector): PointClass {
  const here = classAt(f, x);
  if (here === "undecided") return here;
  const p = shiftedStep(f.hessian(x), f.gradient(x), 0);
  return p !== null && classAt(f, axpy(10, p, x)) === here ? here : "undecided";
}

function classAt(f: Objective, x: Vector): PointClass {
  if (f.obstacle?.(x)) return "undecided";
  const H = hessianAt(f, x);
  return typeof H === "string" ? "undecided" : classifyCriticalPoint(definiteness(symmetricEigen(H).values));
}
