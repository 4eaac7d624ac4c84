import type {Objective} from "../types.js";

/**
 * The Gaussian bump f(x, y) = exp(−(x² + y²)/2): one maximum f(0, 0) = 1 and no minimum. Its Hessian f·(xxᵀ − I) has the
 * eigenvalues −f and (r² − 1)f: negative definite inside the unit circle, indefinite outside, singular on it.
 */
export const gaussianBump: Objective = {
  name: "Gaussian bump",
  dimension: 2,
  value: ([x, y]) => Math.exp(-(x * x + y * y) / 2),
  gradient: ([x, y]) => {
    const f = Math.exp(-(x * x + y * y) / 2);
    return [0 - x * f, 0 - y * f];
  },
  hessian: ([x, y]) => {
    const f = Math.exp(-(x * x + y * y) / 2);
    return [
      [(x - 1) * (x + 1) * f, x * y * f],
      [x * y * f, (y - 1) * (y + 1) * f]
    ];
  }
};
