import {absoluteValue} from "../../src/numerics/objectives/absoluteValue.js";
import {beale} from "../../src/numerics/objectives/beale.js";
import {cosh, cosh2} from "../../src/numerics/objectives/cosh.js";
import {cosine} from "../../src/numerics/objectives/cosine.js";
import {cubic} from "../../src/numerics/objectives/cubic.js";
import {doubleWell, doubleWell2} from "../../src/numerics/objectives/doubleWell.js";
import {exponential} from "../../src/numerics/objectives/exponential.js";
import {gaussianBump} from "../../src/numerics/objectives/gaussianBump.js";
import {himmelblau} from "../../src/numerics/objectives/himmelblau.js";
import {hyperbola, hyperbola2} from "../../src/numerics/objectives/hyperbola.js";
import {leastSquares} from "../../src/numerics/objectives/leastSquares.js";
import {logisticRegression} from "../../src/numerics/objectives/logisticRegression.js";
import {logSumExp} from "../../src/numerics/objectives/logSumExp.js";
import {monkeySaddle} from "../../src/numerics/objectives/monkeySaddle.js";
import {negativeLog, negativeLog2} from "../../src/numerics/objectives/negativeLog.js";
import {cube, fourthPower, square} from "../../src/numerics/objectives/powers.js";
import {quadratic} from "../../src/numerics/objectives/quadratic.js";
import {quarticBowl, quarticSaddle} from "../../src/numerics/objectives/quartics.js";
import {rosenbrock} from "../../src/numerics/objectives/rosenbrock.js";
import {saddle} from "../../src/numerics/objectives/saddle.js";
import {sixHumpCamel} from "../../src/numerics/objectives/sixHumpCamel.js";
import {xCosine} from "../../src/numerics/objectives/xCosine.js";
import type {Objective} from "../../src/numerics/types.js";

/** An objective beside its formula, as mathjs reads it. */
export interface Written {
  readonly objective: Objective;
  /** In x, or in x and y. */
  readonly formula: string;
  /** Where each parameter may be drawn from; inside the domain. */
  readonly from: number;
  readonly to: number;
}

const on = (objective: Objective, formula: string, from = -3, to = 3): Written => ({objective, formula, from, to});

/** One of each kind of objective, written out a second time. */
export const written: readonly Written[] = [
  on(rosenbrock, "(1 - x)^2 + 100 (y - x^2)^2"),
  on(himmelblau, "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"),
  on(saddle, "(x^2 - y^2) / 2"),
  on(hyperbola, "sqrt(1 + x^2)"),
  on(hyperbola2, "sqrt(1 + x^2) + sqrt(1 + y^2)"),
  on(cosh, "cosh(x)"),
  on(cosh2, "cosh(x) + cosh(y)"),
  on(cubic, "x^2 y + y^3"),
  on(doubleWell, "x^4 - 2 x^2"),
  on(doubleWell2, "x^4 - 2 x^2 + y^4 - 2 y^2"),
  on(
    quadratic(
      [
        [2, 1],
        [1, -3]
      ],
      {minimizer: [1, -1]}
    ),
    "(x - 1)^2 + (x - 1) (y + 1) - 3/2 (y + 1)^2"
  ),
  on(
    leastSquares(
      [
        [1, 2],
        [1, 0],
        [1, 5]
      ],
      [1, 3, -1]
    ),
    "(x + 2 y - 1)^2 + (x - 3)^2 + (x + 5 y + 1)^2"
  ),
  on(square, "x^2"),
  on(cube, "x^3"),
  on(fourthPower, "x^4"),
  on(exponential, "exp(x)"),
  on(cosine, "cos(x)"),
  on(xCosine(2.5), "x cos(2.5 x)"),
  on(beale, "(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2"),
  on(sixHumpCamel, "(4 - 2.1 x^2 + x^4 / 3) x^2 + x y + (4 y^2 - 4) y^2"),
  on(monkeySaddle, "x^3 - 3 x y^2"),
  on(quarticBowl, "x^4 + y^4"),
  on(quarticSaddle, "x^4 - y^4"),
  on(
    logSumExp([
      [1, 2],
      [-1, 0.5],
      [0, -1]
    ]),
    "log(exp(x + 2 y) + exp(-x + y / 2) + exp(-y))"
  ),
  on(gaussianBump, "exp(-(x^2 + y^2) / 2)"),
  on(
    logisticRegression(
      [
        [1, -1],
        [1, 0.5],
        [1, 2]
      ],
      [1, 0, 1],
      {penalty: 0.25}
    ),
    "log(1 + exp(-(x - y))) + log(1 + exp(x + y / 2)) + log(1 + exp(-(x + 2 y))) + (x^2 + y^2) / 4"
  ),
  on(absoluteValue, "abs(x)", 0.01, 3),
  on(absoluteValue, "abs(x)", -3, -0.01),
  on(negativeLog, "-log(x)", 0.05, 3),
  on(negativeLog2, "-log(x) - log(y)", 0.05, 3)
];

/** One of each kind of objective that is smooth on all of ℝⁿ, for laws that all must keep. */
export const everyObjective: readonly Objective[] = written
  .map(({objective}) => objective)
  .filter(({obstacle}) => obstacle === undefined);
