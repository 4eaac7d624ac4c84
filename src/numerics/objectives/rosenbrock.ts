import type {Objective} from "../types.js";

/**
 * Rosenbrock’s valley f(x, y) = (1 − x)² + 100 (y − x²)²: a curved, narrow floor with one minimum, f(1, 1) = 0, where
 * the condition number of the Hessian is about 2508.
 *
 * Source: Rosenbrock, “An automatic method for finding the greatest or least value of a function”, The Computer
 * Journal 3 (1960), https://doi.org/10.1093/comjnl/3.3.175.
 */
export const rosenbrock: Objective = {
  name: "Rosenbrock",
  dimension: 2,
  value: ([x, y]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: ([x, y]) => [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
  hessian: ([x, y]) => [
    [2 - 400 * (y - x * x) + 800 * x * x, -400 * x],
    [-400 * x, 200]
  ]
};
