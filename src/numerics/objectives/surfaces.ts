import type {Objective, Vector} from "../types.js";
import {beale} from "./beale.js";
import {cosh2} from "./cosh.js";
import {doubleWell2} from "./doubleWell.js";
import {gaussianBump} from "./gaussianBump.js";
import {himmelblau, himmelblauMinima} from "./himmelblau.js";
import {hyperbola2} from "./hyperbola.js";
import {leastSquares} from "./leastSquares.js";
import {logisticRegression} from "./logisticRegression.js";
import {logSumExp} from "./logSumExp.js";
import {monkeySaddle} from "./monkeySaddle.js";
import {negativeLog2} from "./negativeLog.js";
import {quarticBowl, quarticSaddle} from "./quartics.js";
import {rosenbrock} from "./rosenbrock.js";
import {saddle} from "./saddle.js";
import {sixHumpCamel, sixHumpCamelMinima} from "./sixHumpCamel.js";

/** A function of two parameters with what a figure needs to show it. */
export interface Surface {
  readonly title: string;
  /** The formula in TeX, without dollars. */
  readonly tex: string;
  readonly objective: Objective;
  /** A start worth seeing; length 2. */
  readonly start: Vector;
  /** The part of the plane to show, [from, to] for each parameter. */
  readonly window: {readonly x: readonly [number, number]; readonly y: readonly [number, number]};
  /** The known minimisers of least value, one or several; empty where there is none, and for the course’s own quadratic. */
  readonly minima: readonly Vector[];
}

const square = (half: number) => ({x: [-half, half], y: [-half, half]}) as const;

/** A line fitted to five points, y ≈ β₁ + β₂t: a least-squares problem small enough to see. Its minimiser is (1, 0.6). */
const line = leastSquares(
  [-2, -1, 0, 1, 2].map((t) => [1, t]),
  [0, 0.2, 1, 1.4, 2.4]
);

/** A quarter of the labels is 1 at t = −1, three quarters at t = 1: the best odds are 3^t, so β = (0, ln 3). */
const odds = logisticRegression(
  [-1, -1, -1, -1, 1, 1, 1, 1].map((t) => [1, t]),
  [0, 0, 0, 1, 0, 1, 1, 1]
);

/** Three linear functions that add up to zero: a bowl that turns into a three-sided pyramid far away. */
const pyramid = logSumExp([
  [1, 0],
  [0, 1],
  [-1, -1]
]);

/** The named functions of two parameters, but for the course’s own quadratic. */
export const surfaces = {
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
  },
  beale: {
    title: "Beale’s bent valley",
    tex: "(1.5-x+xy)^2+(2.25-x+xy^2)^2+(2.625-x+xy^3)^2",
    objective: beale,
    start: [1, 1],
    window: square(4.5),
    minima: [[3, 0.5]]
  },
  "six-hump-camel": {
    title: "Six-hump camel",
    tex: "\\bigl(4-2.1x^2+\\tfrac13x^4\\bigr)x^2+xy+(4y^2-4)\\,y^2",
    objective: sixHumpCamel,
    start: [-1.5, 0.2],
    window: {x: [-2, 2], y: [-1.2, 1.2]},
    minima: sixHumpCamelMinima
  },
  "monkey-saddle": {
    title: "Monkey saddle",
    tex: "x^3-3xy^2",
    objective: monkeySaddle,
    start: [1, 0.2],
    window: square(2),
    minima: []
  },
  "quartic-bowl": {
    title: "Quartic bowl",
    tex: "x^4+y^4",
    objective: quarticBowl,
    start: [1, 0.6],
    window: square(1.5),
    minima: [[0, 0]]
  },
  "quartic-saddle": {
    title: "Quartic saddle",
    tex: "x^4-y^4",
    objective: quarticSaddle,
    start: [1, 0.2],
    window: square(1.5),
    minima: []
  },
  "log-sum-exp": {
    title: "Log-sum-exp: a smooth maximum",
    tex: "\\ln(e^x+e^y+e^{-x-y})",
    objective: pyramid,
    start: [3, 1],
    window: square(5),
    minima: [[0, 0]]
  },
  "gaussian-bump": {
    title: "Gaussian bump",
    tex: "e^{-(x^2+y^2)/2}",
    objective: gaussianBump,
    start: [0.5, 0.3],
    window: square(3),
    minima: []
  },
  logistic: {
    title: "Logistic regression on eight labels",
    tex: "\\textstyle\\sum_i\\ln(1+e^{-s_ix_i^\\top\\beta})",
    objective: odds,
    start: [2, -2],
    window: {x: [-4, 4], y: [-3, 5]},
    minima: [[0, Math.log(3)]]
  },
  "negative-log": {
    title: "Logarithmic barrier",
    tex: "-\\ln x-\\ln y",
    objective: negativeLog2,
    start: [0.3, 0.6],
    window: {x: [-0.5, 3], y: [-0.5, 3]},
    minima: []
  }
} as const satisfies Readonly<Record<string, Surface>>;
