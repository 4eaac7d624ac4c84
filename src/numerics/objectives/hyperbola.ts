import type {Objective} from "../types.js";
import {separable} from "./separable.js";

/**
 * φ(t) = √(1 + t²): convex, with slope t/φ and curvature 1/φ³, which tends to 0 far away: strictly but not strongly
 * convex. Its minimum is φ(0) = 1. Newton’s step from t lands on −t³, so it diverges from |t| > 1.
 */
const branch = {
  value: (t: number) => Math.sqrt(1 + t * t),
  slope: (t: number) => t / Math.sqrt(1 + t * t),
  // √ and division are the same on every machine, powers are not: Newton’s cycle between 1 and −1 is exact with these
  curvature: (t: number) => 1 / ((1 + t * t) * Math.sqrt(1 + t * t))
};

/** f(x) = √(1 + x²) in one variable. */
export const hyperbola: Objective = separable("√(1 + x²)", branch, 1);

/** f(x, y) = √(1 + x²) + √(1 + y²); minimum f(0, 0) = 2. */
export const hyperbola2: Objective = separable("√(1 + x²) + √(1 + y²)", branch, 2);
