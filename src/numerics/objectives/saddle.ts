import type {Objective} from "../types.js";

/** The saddle f(x, y) = ½ (x² − y²): critical at the origin, eigenvalues −1 and 1, no minimum. */
export const saddle: Objective = {
  name: "Saddle",
  dimension: 2,
  value: ([x, y]) => ((x - y) * (x + y)) / 2,
  gradient: ([x, y]) => [x, 0 - y],
  hessian: () => [
    [1, 0],
    [0, -1]
  ]
};
