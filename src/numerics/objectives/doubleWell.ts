import type {Objective} from "../types.js";
import {separable} from "./separable.js";

/** φ(t) = t⁴ − 2t²: minima φ(±1) = −1 with curvature 8, a maximum φ(0) = 0 with curvature −4. */
const wells = {
  value: (t: number) => t * t * (t * t - 2),
  slope: (t: number) => 4 * t * (t * t - 1),
  curvature: (t: number) => 12 * t * t - 4
};

/** The double well f(x) = x⁴ − 2x² in one variable. */
export const doubleWell: Objective = separable("x⁴ − 2x²", wells, 1);

/** f(x, y) = x⁴ − 2x² + y⁴ − 2y²: four minima (±1, ±1), four saddles, one maximum. */
export const doubleWell2: Objective = separable("x⁴ − 2x² + y⁴ − 2y²", wells, 2);
