import {symmetricEigen} from "../../numerics/linalg/symmetricEigen.js";
import {add, allFinite, dot} from "../../numerics/linalg/vector.js";
import {hessianAt} from "../../numerics/optimizers/hessianAt.js";
import type {NewtonRun} from "../../numerics/optimizers/newtonRun.js";
import {type NewtonMethod, repairedEigenvalues, repairedStep} from "../../numerics/optimizers/repairedNewton.js";
import type {StepRecord} from "../../numerics/optimizers/stepRecord.js";
import type {Matrix, Vector} from "../../numerics/types.js";
import type {Subject} from "./subjects.js";

/** Most steps of a run: what the player reaches. */
export const MOST_STEPS = 60;

/** How the runs of this figure are made. */
export const RUN = {maxIterations: MOST_STEPS, record: true} as const;

/** The model that a step minimises, or whose middle it goes to: f + gᵀp + ½pᵀBp, with B the repaired Hessian. */
export interface Model {
  readonly gradient: Vector;
  /** The eigenvalues of H, ascending, those of B beside them, and the eigenvectors of both. */
  readonly values: Vector;
  readonly repaired: Vector;
  readonly vectors: Matrix;
  /** The whole step p = −B⁻¹g to the vertex; null where B is singular, to working precision. */
  readonly step: Vector | null;
}

/** Where the run is at step k, and what it does from there. */
export interface Moment {
  readonly k: number;
  /** Whether the run ends here. */
  readonly last: boolean;
  /** Whether it ends here because it has arrived. */
  readonly settled: boolean;
  readonly x: Vector;
  /** f(x_k); NaN outside the domain, Infinity where f overflows. */
  readonly value: number;
  /** Null where f has no finite gradient or Hessian: outside the domain, on a kink, where they overflow. */
  readonly model: Model | null;
  /** The next iterate; at the end of a run that left the domain, the point outside; else null. */
  readonly next: Vector | null;
  /** What the step from here did; null at the end. */
  readonly record: StepRecord | null;
}

/** The last k that can be shown. */
export const lastOf = ({path}: NewtonRun): number => path.length - 1;

/** The run at step k, or at its end if that comes first. */
export function momentOf({objective}: Subject, run: NewtonRun, method: NewtonMethod, k: number): Moment {
  const end = lastOf(run);
  const at = Math.min(Math.max(0, k), end);
  const x = run.path[at];
  const leaving = at === end && run.status === "left the domain" && run.iterations > 0;
  return {
    k: at,
    last: at === end,
    settled: at === end && (run.status === "converged" || run.status === "stationary"),
    x,
    value: run.values[at],
    model: modelAt(objective, x, method),
    next: run.path[at + 1] ?? (leaving ? run.obstacle!.at : null),
    record: run.records?.[at] ?? null
  };
}

function modelAt(f: Subject["objective"], x: Vector, method: NewtonMethod): Model | null {
  if (f.obstacle?.(x)) return null;
  const [gradient, H] = [f.gradient(x), hessianAt(f, x)];
  if (typeof H === "string" || !allFinite(gradient)) return null;
  const {values, vectors} = symmetricEigen(H);
  const step = repairedStep(H, gradient, method);
  return {
    gradient,
    values,
    vectors,
    repaired: repairedEigenvalues(values, method),
    step: step !== null && allFinite(add(x, step)) ? step : null
  };
}

/** gᵀp + ½pᵀBp: how much the model changes along p; with the eigenvalues of H, how much f’s own model does. */
export function modelChange({gradient, vectors}: Model, eigenvalues: Vector, p: Vector): number {
  return vectors.reduce((sum, v, i) => sum + (eigenvalues[i] * dot(v, p) ** 2) / 2, dot(gradient, p));
}
