import type {PowerIteration} from "../../numerics/linalg/powerIteration.js";
import type {Matrix, Vector} from "../../numerics/types.js";

/** The course’s H with a shift, and a recorded run of the iteration from a start. */
export interface PowerSubject {
  /** Ascending, with their eigenvectors. */
  readonly values: Vector;
  readonly vectors: Matrix;
  readonly shift: number;
  readonly run: PowerIteration;
}

/** The ranks of the eigenvalues of H + σI by their size, largest first; both where they are equal. */
export function bySize({values, shift}: PowerSubject): readonly [number, number] {
  const sizes = values.map((value) => Math.abs(value + shift));
  return sizes[0] > sizes[1] ? [0, 1] : [1, 0];
}

/** Which eigenvalue the quotients approach: the dominant one, or, from a start at right angles to it, the other. */
export const goal = (subject: PowerSubject): number =>
  subject.values[bySize(subject)[subject.run.forecast === "elsewhere" ? 1 : 0]];

/** The step shown: never beyond the run. */
export const shown = ({run}: PowerSubject, k: number): number => Math.min(k, run.iterations);
