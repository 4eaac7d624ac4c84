import {add, dot} from "../../numerics/linalg/vector.js";
import {type ModelMinimum, modelMinimum} from "../../numerics/optimizers/modelMinimum.js";
import type {Matrix, Vector} from "../../numerics/types.js";

/** The model f + gᵀp + ½pᵀHp around a start, with what it leads to. */
export interface ValleySubject {
  readonly matrix: Matrix;
  /** Ascending, with their eigenvectors. */
  readonly values: Vector;
  readonly vectors: Matrix;
  /** The eigenvalue that the reader moves, by identity, and its rank now: 0 or 1. */
  readonly first: number;
  readonly rank: 0 | 1;
  readonly start: Vector;
  readonly gradient: Vector;
  readonly found: ModelMinimum;
  /** Where the shortest step ends; null where there is none. */
  readonly end: Vector | null;
}

/** Everything that the figure shows, from the course’s H, a start and a gradient. */
export function valleySubject(
  {matrix, values, vectors}: Pick<ValleySubject, "matrix" | "values" | "vectors">,
  {first, second}: {readonly first: number; readonly second: number},
  start: Vector,
  gradient: Vector
): ValleySubject {
  const found = modelMinimum(values, vectors, gradient);
  const end = found.step && add(start, found.step);
  return {matrix, values, vectors, first, rank: first <= second ? 0 : 1, start, gradient, found, end};
}

/** vᵢᵀg: the slope of the model along each eigenvector. */
export const slopes = ({vectors, gradient}: ValleySubject): Vector => vectors.map((v) => dot(v, gradient));

/** The part of an arrow’s length that is drawn, in units of x for a unit of the gradient. */
export const arrowScale = (window: number): number => window / 12;
