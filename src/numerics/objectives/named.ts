import type {Matrix, Objective, Vector} from "../types.js";
import {cosh2} from "./cosh.js";
import {doubleWell2} from "./doubleWell.js";
import {himmelblau, himmelblauMinima} from "./himmelblau.js";
import {hyperbola2} from "./hyperbola.js";
import {leastSquares} from "./leastSquares.js";
import {quadratic} from "./quadratic.js";
import {rosenbrock} from "./rosenbrock.js";
import {saddle} from "./saddle.js";

/** The stable names of the two-parameter objectives, as they stand in addresses. */
export const objectiveIds = [
  "quadratic",
  "rosenbrock",
  "himmelblau",
  "saddle",
  "hyperbola",
  "cosh",
  "double-well",
  "least-squares"
] as const;

/** The stable name of a two-parameter objective. */
export type ObjectiveId = (typeof objectiveIds)[number];

/** A two-parameter objective with what a figure needs to show it. */
export interface NamedObjective {
  readonly id: ObjectiveId;
  readonly title: string;
  /** The formula in TeX, without dollars. */
  readonly tex: string;
  readonly objective: Objective;
  /** A start worth seeing; length 2. */
  readonly start: Vector;
  /** The part of the plane to show, [from, to] for each parameter. */
  readonly window: {readonly x: readonly [number, number]; readonly y: readonly [number, number]};
  /** The known minimisers, one or several; empty where there is none, and for the course’s own quadratic. */
  readonly minima: readonly Vector[];
}

const square = (half: number) => ({x: [-half, half], y: [-half, half]}) as const;

/** A line fitted to five points, y ≈ β₁ + β₂t: a least-squares problem small enough to see. Its minimiser is (1, 0.6). */
const line = leastSquares(
  [-2, -1, 0, 1, 2].map((t) => [1, t]),
  [0, 0.2, 1, 1.4, 2.4]
);

const fixed: Readonly<Record<Exclude<ObjectiveId, "quadratic">, Omit<NamedObjective, "id">>> = {
  rosenbrock: {
    title: "Rosenbrock’s valley",
    tex: "(1-x)^2+100\\,(y-x^2)^2",
    objective: rosenbrock,
    start: [-1.2, 1],
    window: {x: [-2, 2], y: [-1, 3]},
    minima: [[1, 1]]
  },
  himmelblau: {
    title: "Himmelblau’s four hollows",
    tex: "(x^2+y-11)^2+(x+y^2-7)^2",
    objective: himmelblau,
    start: [0.5, 0.5],
    window: square(5),
    minima: himmelblauMinima
  },
  saddle: {
    title: "Saddle",
    tex: "\\tfrac12\\,(x^2-y^2)",
    objective: saddle,
    start: [1.5, 0.1],
    window: square(2),
    minima: []
  },
  hyperbola: {
    title: "Hyperbolic bowl",
    tex: "\\sqrt{1+x^2}+\\sqrt{1+y^2}",
    objective: hyperbola2,
    start: [2, 1],
    window: square(4),
    minima: [[0, 0]]
  },
  cosh: {
    title: "Catenary bowl",
    tex: "\\cosh x+\\cosh y",
    objective: cosh2,
    start: [2, 1],
    window: square(3),
    minima: [[0, 0]]
  },
  "double-well": {
    title: "Double well",
    tex: "x^4-2x^2+y^4-2y^2",
    objective: doubleWell2,
    start: [0.1, 1.6],
    window: square(2),
    minima: [
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1]
    ]
  },
  "least-squares": {
    title: "Least squares: a line through five points",
    tex: "\\lVert X\\beta-y\\rVert^2",
    objective: line,
    start: [-1, 2],
    window: {x: [-2, 4], y: [-2.4, 3.6]},
    minima: [[1, 0.6]]
  }
};

/**
 * The named objective with this id; “quadratic” takes the course’s H.
 *
 * @param H - 2 × 2 and symmetric; used by “quadratic” alone
 * @throws RangeError if the id is unknown, or H is needed and not a symmetric 2 × 2 matrix
 */
export function namedObjective(id: ObjectiveId, H: Matrix): NamedObjective {
  if (id !== "quadratic") {
    if (!Object.hasOwn(fixed, id))
      throw new RangeError(`unknown objective ${id}; expected one of ${objectiveIds.join(", ")}`);
    return {id, ...fixed[id]};
  }
  if (H.length !== 2) throw new RangeError(`H has ${H.length} rows; expected 2`);
  return {
    id,
    title: "Quadratic with the course’s H",
    tex: "\\tfrac12\\,x^\\top Hx",
    objective: quadratic(H),
    start: [1.6, 0.6],
    window: square(2),
    minima: []
  };
}
