import {classifyCriticalPoint, definiteness, type PointClass} from "../calculus/definiteness.js";
import {symmetricEigen} from "../linalg/symmetricEigen.js";
import {axpy, norm} from "../linalg/vector.js";
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
 * Hessian counts only if it is the same ten and a hundred Newton steps further on. Near x = 0 the Hessian 6x of x³ passes
 * the test at every x > 0, and fails it ten steps on, on the other side. A saddle must besides show that f falls and
 * rises around it: off its axes the Hessian of x²y² is indefinite as near to 0 as one may come, and 0 is a minimum.
 */
export function classifyEnd(f: Objective, x: Vector): PointClass {
  const here = classAt(f, x);
  if (here === "undecided") return here;
  const p = shiftedStep(f.hessian(x), f.gradient(x), 0);
  if (p === null || ![10, 100].every((steps) => classAt(f, axpy(steps, p, x)) === here)) return "undecided";
  return here === "saddle" && !fallsAndRises(f, x, Math.max(100 * norm(p), 1e-4 * Math.max(1, norm(x))))
    ? "undecided"
    : here;
}

/** Whether f falls below f(x) on the lowest axis of its Hessian and rises above it on the highest, so far from x. */
function fallsAndRises(f: Objective, x: Vector, far: number): boolean {
  const {vectors} = symmetricEigen(f.hessian(x));
  const ends = (v: Vector) => [far, -far].map((t) => f.value(axpy(t, v, x)));
  const height = f.value(x);
  return Math.min(...ends(vectors[0])) < height && Math.max(...ends(vectors[vectors.length - 1])) > height;
}

function classAt(f: Objective, x: Vector): PointClass {
  if (f.obstacle?.(x)) return "undecided";
  const H = hessianAt(f, x);
  return typeof H === "string" ? "undecided" : classifyCriticalPoint(definiteness(symmetricEigen(H).values));
}
