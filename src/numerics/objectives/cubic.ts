import type {Objective} from "../types.js";

/**
 * The cubic f(x₁, x₂) = x₁²x₂ + x₂³ that the course’s first page differentiates by hand: homogeneous of degree 3, so
 * that what its second-order model misses by a step p is exactly f(p). At the origin gradient and Hessian are zero,
 * and the point is neither minimum nor maximum.
 */
export const cubic: Objective = {
  name: "x₁²x₂ + x₂³",
  dimension: 2,
  value: ([x, y]) => y * (x * x + y * y),
  gradient: ([x, y]) => [2 * x * y, x * x + 3 * y * y],
  hessian: ([x, y]) => [
    [2 * y, 2 * x],
    [2 * x, 6 * y]
  ]
};
