import {cosh} from "../../numerics/objectives/cosh.js";
import {hyperbola} from "../../numerics/objectives/hyperbola.js";
import {namedObjective} from "../../numerics/objectives/named.js";
import type {Matrix, Objective, Vector} from "../../numerics/types.js";

/** What may lie under the microscope, as the address names it. */
export type MicroscopeId =
  | "quadratic"
  | "least-squares"
  | "saddle"
  | "rosenbrock"
  | "himmelblau"
  | "double-well"
  | "hyperbola"
  | "cosh"
  | "own";

/** What the reader sees as its name. */
export const microscopeTitles: Readonly<Record<MicroscopeId, string>> = {
  quadratic: "quadratic ½xᵀHx",
  "least-squares": "least squares",
  saddle: "saddle",
  rosenbrock: "Rosenbrock",
  himmelblau: "Himmelblau",
  "double-well": "double well",
  hyperbola: "√(1 + x²)",
  cosh: "cosh x",
  own: "my own f(x, y)"
};

/** How a sentence about it begins. */
export const microscopeSubjects: Readonly<Record<MicroscopeId, string>> = {
  quadratic: "The course’s quadratic",
  "least-squares": "f is a least-squares loss",
  saddle: "f is a saddle",
  rosenbrock: "f is Rosenbrock’s function",
  himmelblau: "f is Himmelblau’s function",
  "double-well": "f is a double well",
  hyperbola: "f is √(1 + x²)",
  cosh: "f is cosh x",
  own: "f is your own function"
};

/** Where each f but the course’s quadratic opens: a point (its first entry alone, in one variable) and a step size. */
export const openings: Readonly<Record<Exclude<MicroscopeId, "quadratic">, {omX: Vector; omA: number}>> = {
  "least-squares": {omX: [-1, 2], omA: 0.09},
  saddle: {omX: [1.5, 0.1], omA: 1.5},
  rosenbrock: {omX: [-1.2, 1], omA: 0.0006},
  himmelblau: {omX: [-1, 4], omA: 0.008},
  "double-well": {omX: [0.1, 1.6], omA: 0.05},
  hyperbola: {omX: [3, 0], omA: 20},
  cosh: {omX: [0.5, 0], omA: 1.2},
  own: {omX: [0.5, 1], omA: 0.1}
};

/** A symmetric 2 × 2 matrix with its eigenpairs; vectors[i] belongs to values[i]. */
export interface Eigen {
  readonly matrix: Matrix;
  readonly values: Vector;
  readonly vectors: readonly Vector[];
}

/** An objective at a point, and the part of its domain to show. */
export interface Subject {
  readonly id: MicroscopeId;
  readonly objective: Objective;
  /** One or two coordinates, as many as the objective takes. */
  readonly x: Vector;
  readonly window: Window;
  /** Eigenpairs of the course’s H: the contours of the course’s quadratic. */
  readonly eigen: Eigen;
  /** Whether f is a quadratic, so that it is its own second-order model. */
  readonly exact: boolean;
}

/** What the map shows: two coordinates, or in one variable the coordinate and f. */
export interface Window {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

const lines: Readonly<Record<"hyperbola" | "cosh", {objective: Objective; window: Window}>> = {
  hyperbola: {objective: hyperbola, window: {x: [-6, 6], y: [-0.3, 6.3]}},
  cosh: {objective: cosh, window: {x: [-3, 3], y: [-0.5, 10.5]}}
};

/** What does not move when x or H does: the objective’s dimension and the window of the map. */
export function windowOf(id: MicroscopeId): Window {
  if (id === "hyperbola" || id === "cosh") return lines[id].window;
  return id === "quadratic" || id === "own" ? {x: [-3, 3], y: [-3, 3]} : namedObjective(id, NONE).window;
}

const NONE: Matrix = [
  [0, 0],
  [0, 0]
];

/** The objective of an id other than the course’s quadratic and the reader’s own. */
export function objectiveOf(id: Exclude<MicroscopeId, "quadratic" | "own">): Objective {
  return id === "hyperbola" || id === "cosh" ? lines[id].objective : namedObjective(id, NONE).objective;
}

/**
 * The objective `id` at the point x.
 *
 * @param eigen - the course’s H; used by “quadratic” alone
 * @param point - two coordinates; an objective of one variable takes the first
 * @param own - the reader’s own function, where it is chosen
 * @throws RangeError if “own” is chosen and there is none
 */
export function subjectOf(id: MicroscopeId, eigen: Eigen, point: Vector, own: Objective | null = null): Subject {
  const objective = chosen(id, eigen, own);
  const exact = id === "quadratic" || id === "saddle" || id === "least-squares";
  return {id, objective, x: point.slice(0, objective.dimension), window: windowOf(id), eigen, exact};
}

function chosen(id: MicroscopeId, {matrix}: Eigen, own: Objective | null): Objective {
  if (id === "quadratic") return namedObjective(id, matrix).objective;
  if (id !== "own") return objectiveOf(id);
  if (!own) throw new RangeError("no function of the reader’s own was given; expected one");
  return own;
}
