import type {Objective, Vector} from "../types.js";

/**
 * The six-hump camel f(x, y) = (4 − 2.1x² + x⁴/3)x² + xy + (4y² − 4)y²: even, f(−x) = f(x), with 15 critical points,
 * six of them minima, two maxima and seven saddles, all in [−2, 2] × [−1.2, 1.2].
 *
 * Source: Dixon and Szegő, “The global optimization problem: an introduction”, Towards Global Optimization 2 (1978).
 */
export const sixHumpCamel: Objective = {
  name: "Six-hump camel",
  dimension: 2,
  value: ([x, y]) => {
    const [p, q] = [x * x, y * y];
    return (4 - 2.1 * p + (p * p) / 3) * p + x * y + (4 * q - 4) * q;
  },
  gradient: ([x, y]) => {
    const [p, q] = [x * x, y * y];
    return [(8 - 8.4 * p + 2 * p * p) * x + y, x + (16 * q - 8) * y];
  },
  hessian: ([x, y]) => {
    const [p, q] = [x * x, y * y];
    return [
      [8 - 25.2 * p + 10 * p * p, 1],
      [1, 48 * q - 8]
    ];
  }
};

/** The two global minima of the six-hump camel, f = −1.0316284534898774, to double precision. */
export const sixHumpCamelMinima: readonly Vector[] = [
  [-0.08984201310031806, 0.7126564030207396],
  [0.08984201310031806, -0.7126564030207396]
];
