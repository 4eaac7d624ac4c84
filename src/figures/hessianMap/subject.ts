import type {Expression} from "../../numerics/objectives/expression.js";
import {namedObjective} from "../../numerics/objectives/named.js";
import type {Matrix, Objective, Vector} from "../../numerics/types.js";

/** The functions of the map, as the address names them. */
export type MapId =
  | "quadratic"
  | "saddle"
  | "rosenbrock"
  | "monkey-saddle"
  | "quartic-bowl"
  | "quartic-saddle"
  | "himmelblau"
  | "log-sum-exp"
  | "gaussian-bump"
  | "own";

/** What the reader sees as their names. */
export const mapTitles: Readonly<Record<MapId, string>> = {
  quadratic: "the course’s bowl",
  saddle: "saddle",
  rosenbrock: "Rosenbrock",
  "monkey-saddle": "monkey saddle",
  "quartic-bowl": "x⁴ + y⁴",
  "quartic-saddle": "x⁴ − y⁴",
  himmelblau: "Himmelblau",
  "log-sum-exp": "log-sum-exp",
  "gaussian-bump": "Gaussian bump",
  own: "my own"
};

const formulas: Readonly<Record<Exclude<MapId, "own">, string>> = {
  quadratic: "½xᵀHx, the course’s H",
  saddle: "½(x² − y²)",
  rosenbrock: "(1 − x)² + 100(y − x²)²",
  "monkey-saddle": "x³ − 3xy²",
  "quartic-bowl": "x⁴ + y⁴",
  "quartic-saddle": "x⁴ − y⁴",
  himmelblau: "(x² + y − 11)² + (x + y² − 7)²",
  "log-sum-exp": "ln(eˣ + eʸ + e⁻ˣ⁻ʸ)",
  "gaussian-bump": "exp(−(x² + y²)/2)"
};

/** Where each function opens: the probe and the radius of its circle. */
export const mapOpenings: Readonly<Record<MapId, {hmX: Vector; hmR: number}>> = {
  quadratic: {hmX: [1, 0.5], hmR: 0.5},
  saddle: {hmX: [1, 0.5], hmR: 0.5},
  rosenbrock: {hmX: [0, 1], hmR: 0.3},
  "monkey-saddle": {hmX: [1, 0.5], hmR: 0.5},
  "quartic-bowl": {hmX: [0.8, 0.6], hmR: 0.4},
  "quartic-saddle": {hmX: [0.8, 0.6], hmR: 0.4},
  himmelblau: {hmX: [2, 1], hmR: 1},
  "log-sum-exp": {hmX: [1, 0.5], hmR: 1},
  "gaussian-bump": {hmX: [0.6, 0.4], hmR: 0.5},
  own: {hmX: [0.5, 0.5], hmR: 0.5}
};

/** A symmetric 2 × 2 matrix with its eigenpairs, ascending; vectors[i] belongs to values[i]. */
export interface Eigen {
  readonly matrix: Matrix;
  readonly values: Vector;
  readonly vectors: readonly Vector[];
}

/** A part of the plane. */
export interface MapWindow {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** A function of two variables and the part of the plane to show. What is made of it is remembered by its plain data. */
export interface MapSubject {
  readonly id: MapId;
  readonly objective: Objective;
  /** f as a reader writes it. */
  readonly formula: string;
  readonly window: MapWindow;
  /** The eigenpairs of the course’s H, where f is its quadratic: going through the entries would lose the small one. */
  readonly eigen: Eigen | null;
  /** Whether f is a quadratic, so that it is its own second-order model. */
  readonly exact: boolean;
  /** The operators of a typed f that have kinks or jumps. */
  readonly kinks: readonly string[];
}

const NONE: Matrix = [
  [0, 0],
  [0, 0]
];

/** The part of the plane that the map of a function shows; `half` is half the width of that of the reader’s own. */
export function mapWindow(id: MapId, half: number): MapWindow {
  return id === "own" ? {x: [-half, half], y: [-half, half]} : namedObjective(id, NONE).window;
}

/**
 * The function `id`.
 *
 * @param eigen - the course’s H; used by “quadratic” alone
 * @param own - the reader’s own function, of two variables; used by “own” alone
 * @param half - half the width of the window of the reader’s own function
 * @throws RangeError if “own” is asked for without one
 */
export function mapSubject(id: MapId, eigen: Eigen, own: Expression | null, half: number): MapSubject {
  const window = mapWindow(id, half);
  if (id === "own") {
    if (own === null) throw new RangeError("own is null; expected the reader’s function");
    const {objective, kinks} = own;
    return {id, objective, formula: written(objective.name), window, eigen: null, exact: false, kinks};
  }
  const course = id === "quadratic" ? eigen : null;
  const {objective} = namedObjective(id, course?.matrix ?? NONE);
  const exact = id === "quadratic" || id === "saddle";
  return {id, objective, formula: formulas[id], window, eigen: course, exact, kinks: []};
}

/** A typed formula with a true minus, cut where it would leave the map. */
function written(text: string): string {
  const [longest, typed] = [34, text.replaceAll("-", "−")];
  return typed.length <= longest ? typed : `${typed.slice(0, longest - 1)}…`;
}

/** A point held inside a window. */
export const held = (window: MapWindow, x: Vector): Vector =>
  [window.x, window.y].map(([from, to], i) => Math.min(to, Math.max(from, x[i])));

/** The probe that a hand at a point means: three digits, inside the window. */
export const grasped = (window: MapWindow, x: Vector): Vector =>
  held(window, x).map((value) => Number(value.toPrecision(3)));
