import {cosh, cosh2} from "../../src/numerics/objectives/cosh.js";
import {doubleWell, doubleWell2} from "../../src/numerics/objectives/doubleWell.js";
import {himmelblau} from "../../src/numerics/objectives/himmelblau.js";
import {hyperbola, hyperbola2} from "../../src/numerics/objectives/hyperbola.js";
import {leastSquares} from "../../src/numerics/objectives/leastSquares.js";
import {quadratic} from "../../src/numerics/objectives/quadratic.js";
import {rosenbrock} from "../../src/numerics/objectives/rosenbrock.js";
import {saddle} from "../../src/numerics/objectives/saddle.js";
import type {Objective} from "../../src/numerics/types.js";

/** One of each kind of objective, for laws that all must keep. */
export const everyObjective: readonly Objective[] = [
  rosenbrock,
  himmelblau,
  saddle,
  hyperbola,
  hyperbola2,
  cosh,
  cosh2,
  doubleWell,
  doubleWell2,
  quadratic(
    [
      [2, 1],
      [1, -3]
    ],
    {minimizer: [1, -1]}
  ),
  leastSquares(
    [
      [1, 2],
      [1, 0],
      [1, 5]
    ],
    [1, 3, -1]
  )
];
