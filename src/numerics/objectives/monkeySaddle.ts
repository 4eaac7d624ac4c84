import type {Objective} from "../types.js";

/**
 * The monkey saddle f(x, y) = x³ − 3xy², the real part of (x + iy)³: gradient and Hessian are zero at the origin, from
 * which three valleys and three ridges lead away (two for the legs, one for the tail). Elsewhere the eigenvalues are
 * ±6√(x² + y²): convex nowhere.
 *
 * Source: Hilbert and Cohn-Vossen, Geometry and the Imagination (1952), section 29.
 */
export const monkeySaddle: Objective = {
  name: "Monkey saddle",
  dimension: 2,
  value: ([x, y]) => x * (x * x - 3 * y * y),
  gradient: ([x, y]) => [3 * (x - y) * (x + y), 0 - 6 * x * y],
  hessian: ([x, y]) => [
    [6 * x, 0 - 6 * y],
    [0 - 6 * y, 0 - 6 * x]
  ]
};
