import type {Objective, Vector} from "../types.js";

/**
 * Himmelblau’s function f(x, y) = (x² + y − 11)² + (x + y² − 7)²: four minima, all with f = 0, four saddles and one
 * local maximum near (−0.27, −0.92).
 *
 * Source: Himmelblau, Applied Nonlinear Programming (1972).
 */
export const himmelblau: Objective = {
  name: "Himmelblau",
  dimension: 2,
  value: ([x, y]) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
  gradient: ([x, y]) => {
    const [p, q] = [x * x + y - 11, x + y * y - 7];
    return [4 * x * p + 2 * q, 2 * p + 4 * y * q];
  },
  hessian: ([x, y]) => [
    [12 * x * x + 4 * y - 42, 4 * (x + y)],
    [4 * (x + y), 12 * y * y + 4 * x - 26]
  ]
};

/** The four minima of Himmelblau’s function, to double precision; the first is exactly (3, 2). */
export const himmelblauMinima: readonly Vector[] = [
  [3, 2],
  [-2.805118086952745, 3.131312518250573],
  [-3.779310253377747, -3.283185991286169],
  [3.584428340330492, -1.848126526964404]
];
