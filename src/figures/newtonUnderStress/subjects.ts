import {namedCurve} from "../../numerics/objectives/curves.js";
import {namedObjective} from "../../numerics/objectives/named.js";
import {xCosine} from "../../numerics/objectives/xCosine.js";
import type {Matrix, Objective, Vector} from "../../numerics/types.js";
import type {Eigenpairs} from "../shared/quadraticContours.js";
import {num} from "../words.js";
import {heights} from "./heights.js";

/** The functions of one variable and of two, as the address names them; “own1” and “own” are the reader’s. */
export const CURVES = ["double-well", "hyperbola", "cosh", "x-cos", "own1"] as const;
export const SURFACES = ["quadratic", "saddle", "himmelblau", "logistic", "own"] as const;

export type CurveId = (typeof CURVES)[number];
export type SurfaceId = (typeof SURFACES)[number];
export type StressId = CurveId | SurfaceId;

export const isCurve = (id: StressId): id is CurveId => (CURVES as readonly StressId[]).includes(id);

/** What the chips say. */
export const curveTitles: Readonly<Record<CurveId, string>> = {
  "double-well": "double well",
  hyperbola: "√(1 + x²)",
  cosh: "cosh x",
  "x-cos": "x cos(cx)",
  own1: "my own f(x)"
};
export const surfaceTitles: Readonly<Record<SurfaceId, string>> = {
  quadratic: "quadratic ½xᵀHx",
  saddle: "saddle",
  himmelblau: "Himmelblau",
  logistic: "logistic regression",
  own: "my own f(x, y)"
};

/** How a sentence calls it: “on …”. */
const NAMES: Readonly<Record<Exclude<StressId, "x-cos">, string>> = {
  "double-well": "the double well x⁴ − 2x²",
  hyperbola: "√(1 + x²)",
  cosh: "cosh x",
  own1: "your f(x)",
  quadratic: "the course’s quadratic",
  saddle: "the saddle ½(x² − y²)",
  himmelblau: "Himmelblau’s function",
  logistic: "the logistic loss",
  own: "your f(x, y)"
};

/** How much larger than its own the window is. */
export const ZOOMS = ["0.25", "1", "4", "16"] as const;
export type Zoom = (typeof ZOOMS)[number];

/** What the picture shows: two coordinates, or in one variable the coordinate and f. */
export interface Window {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Where each f but the course’s quadratic opens; its first entry alone in one variable. */
export const openings: Readonly<Record<Exclude<StressId, "quadratic">, Vector>> = {
  "double-well": [0.7, 0],
  hyperbola: [1.2, 0],
  cosh: [5, 0],
  "x-cos": [2, 0],
  own1: [0.7, 0],
  saddle: [1.5, 0.8],
  himmelblau: [1, 1],
  logistic: [2, -2],
  own: [1.5, 1]
};

const WINDOWS: Readonly<Record<Exclude<StressId, "own1">, Window>> = {
  "double-well": {x: [-1.8, 1.8], y: [-1.9, 1.9]},
  hyperbola: {x: [-4, 4], y: [-1.1, 4.3]},
  cosh: {x: [-6, 6], y: [-14, 120]},
  "x-cos": {x: [-8, 8], y: [-8.5, 8.5]},
  quadratic: {x: [-3, 3], y: [-3, 3]},
  saddle: {x: [-2, 2], y: [-2, 2]},
  himmelblau: {x: [-5, 5], y: [-5, 5]},
  logistic: {x: [-4, 4], y: [-3, 5]},
  own: {x: [-3, 3], y: [-3, 3]}
};

const scaled = ([from, to]: readonly [number, number], factor: number): [number, number] => {
  const [middle, half] = [(from + to) / 2, (factor * (to - from)) / 2];
  return [middle - half, middle + half];
};

/**
 * What is in sight. It depends on neither the start nor H, nor on c of x·cos(cx), so that nothing costly is drawn again
 * while they move.
 *
 * @param own - the reader’s function, where it is the one
 */
export function windowOf(id: StressId, zoom: Zoom, own: Objective | null): Window {
  const factor = Number(zoom);
  const {x, y} = id === "own1" ? WINDOWS.own : WINDOWS[id];
  if (factor === 1 && id !== "own1") return {x, y};
  const wide = scaled(x, factor);
  const f = isCurve(id) ? knownObjective(id, own) : null;
  return {x: wide, y: f === null ? scaled(y, factor) : heights(f, wide)};
}

/** f where it is known without H and c, else null; the reader’s own is a double well until it is read. */
export function knownObjective(id: StressId, own: Objective | null): Objective | null {
  if (id === "quadratic" || id === "x-cos") return null;
  if (id === "own1") return own ?? namedCurve("double-well").objective;
  if (id === "own") return own ?? namedObjective("double-well", NOTHING).objective;
  return isCurve(id) ? namedCurve(id).objective : namedObjective(id, NOTHING).objective;
}

const NOTHING: Matrix = [
  [0, 0],
  [0, 0]
];

/** An objective with a start, and the part of its domain to show. */
export interface Subject {
  readonly id: StressId;
  /** How a sentence calls f. */
  readonly name: string;
  readonly objective: Objective;
  /** x₀: one or two coordinates, as many as the objective takes. */
  readonly start: Vector;
  readonly window: Window;
  /** Whether f is a quadratic, so that it is its own second-order model. */
  readonly exact: boolean;
  /** The eigenpairs of the course’s H, whose conics are the contours of the course’s quadratic; null for any other f. */
  readonly eigen: Eigenpairs | null;
}

/** What a subject is made of. */
export interface Ingredients {
  /** c of x·cos(cx), > 0. */
  readonly frequency: number;
  readonly eigen: Eigenpairs & {readonly matrix: Matrix};
  /** Two coordinates; a function of one variable takes the first. */
  readonly point: Vector;
  /** The reader’s own function, where it is the one. */
  readonly own: Objective | null;
  readonly zoom: Zoom;
}

/** The function `id` with its start. */
export function subjectOf(id: StressId, {frequency, eigen, point, own, zoom}: Ingredients): Subject {
  const objective = objectiveOf(id, frequency, eigen.matrix, own);
  return {
    id,
    name: id === "x-cos" ? (frequency === 1 ? "x cos x" : `x cos(${num(frequency)}x)`) : NAMES[id],
    objective,
    start: point.slice(0, objective.dimension),
    window: windowOf(id, zoom, own),
    exact: id === "quadratic" || id === "saddle",
    eigen: id === "quadratic" ? eigen : null
  };
}

function objectiveOf(id: StressId, frequency: number, H: Matrix, own: Objective | null): Objective {
  return knownObjective(id, own) ?? (id === "x-cos" ? xCosine(frequency) : namedObjective("quadratic", H).objective);
}
