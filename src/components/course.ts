import {fromSpectrum2} from "../numerics/linalg/spectral.js";
import {symmetricEigen2} from "../numerics/linalg/symmetricEigen2.js";
import {stepLimits} from "../numerics/optimizers/stepLimits.js";
import type {Matrix, Vector} from "../numerics/types.js";
import type {HessianState, StepSizeState} from "./keys/course.js";
import {get, patch} from "./state.js";

/** The course's H as every figure takes it: its matrix, and its eigenpairs in ascending order. */
export interface CourseHessian {
  readonly matrix: Matrix;
  readonly values: Vector;
  /** vectors[i] belongs to values[i]. */
  readonly vectors: readonly Vector[];
}

/**
 * The Hessian that the state stands for. Where it was edited by its eigenvalues they are used as they are: going
 * through the entries would lose the small one (six digits of 1e6 and 1e-6 make a saddle).
 */
export function hessianOf(h: HessianState): CourseHessian {
  if (!("angle" in h)) {
    const matrix = [
      [h.a, h.b],
      [h.b, h.c]
    ];
    return {matrix, ...symmetricEigen2(h.a, h.b, h.c)};
  }
  const {first, second, angle} = h;
  const along: Vector = [Math.cos(angle), Math.sin(angle)];
  const across: Vector = [-Math.sin(angle), Math.cos(angle)];
  const matrix = fromSpectrum2(first, second, angle);
  return first <= second
    ? {matrix, values: [first, second], vectors: [along, across]}
    : {matrix, values: [second, first], vectors: [across, along]};
}

/** The state as eigenvalues and an angle, whichever way it was last edited. */
export function spectrumOf(h: HessianState): {first: number; second: number; angle: number} {
  if ("angle" in h) return h;
  const {values, vectors} = hessianOf(h);
  return {first: values[0], second: values[1], angle: Math.atan2(vectors[0][1], vectors[0][0])};
}

/** α as a number: a detent takes its place from the spectrum, and is NaN where the spectrum has no such place. */
export function stepSizeOf(a: StepSizeState, values: Vector): number {
  if (typeof a === "number") return a;
  const {limit, best, oneStep} = stepLimits(values);
  return {one: oneStep, best, edge: limit}[a] ?? Number.NaN;
}

/**
 * Sets H. α stays what it is as a number (a detent belongs to the H that it was chosen for), unless `keep` asks that
 * αλ_max stay.
 */
export function setHessian(h: HessianState, {keep = false} = {}): void {
  const before = hessianOf(get("H")).values;
  const alpha = stepSizeOf(get("a"), before);
  const after = hessianOf(h).values;
  const [top, newTop] = [before[before.length - 1], after[after.length - 1]];
  const kept = keep && top > 0 && newTop > 0 ? Math.min(1e7, (alpha * top) / newTop) : alpha;
  patch({H: h, a: Number.isFinite(kept) ? kept : 0});
}

/** α of the course now, as a number. */
export const stepSizeNow = (): number => stepSizeOf(get("a"), hessianOf(get("H")).values);
