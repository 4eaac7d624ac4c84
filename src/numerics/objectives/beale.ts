import type {Objective} from "../types.js";

/** The three residuals c − x(1 − yᵏ), k = 1, 2, 3, that Beale’s function adds the squares of. */
const constants = [1.5, 2.25, 2.625] as const;

/**
 * Beale’s function f(x, y) = (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²: a valley that bends towards the
 * one minimum f(3, 0.5) = 0, with high walls at the corners; (0, 1) is a saddle.
 *
 * Source: Beale, “On an iterative method for finding a local minimum of a function of more than one variable” (1958);
 * Moré, Garbow and Hillstrom, “Testing unconstrained optimization software”, ACM TOMS 7 (1981), problem 5.
 */
export const beale: Objective = {
  name: "Beale",
  dimension: 2,
  value: ([x, y]) => constants.reduce((sum, c, i) => sum + (c - x + x * y ** (i + 1)) ** 2, 0),
  gradient: ([x, y]) => {
    let [gx, gy] = [0, 0];
    for (const [i, c] of constants.entries()) {
      const k = i + 1;
      const r = c - x + x * y ** k;
      gx += 2 * r * (y ** k - 1);
      gy += 2 * r * x * k * y ** (k - 1);
    }
    return [gx, gy];
  },
  hessian: ([x, y]) => {
    let [xx, xy, yy] = [0, 0, 0];
    for (const [i, c] of constants.entries()) {
      const k = i + 1;
      const r = c - x + x * y ** k;
      const [rx, ry, rxy] = [y ** k - 1, x * k * y ** (k - 1), k * y ** (k - 1)];
      const ryy = k === 1 ? 0 : x * k * (k - 1) * y ** (k - 2); // without 0·y⁻¹, which is NaN at y = 0
      xx += 2 * rx * rx;
      xy += 2 * (rx * ry + r * rxy);
      yy += 2 * (ry * ry + r * ryy);
    }
    return [
      [xx, xy],
      [xy, yy]
    ];
  }
};
