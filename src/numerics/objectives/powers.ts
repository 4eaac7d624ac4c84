import type {Objective} from "../types.js";
import {type Curve, separable} from "./separable.js";

const squared: Curve = {value: (t) => t * t, slope: (t) => 2 * t, curvature: () => 2};
const cubed: Curve = {value: (t) => t * t * t, slope: (t) => 3 * t * t, curvature: (t) => 6 * t};
const fourth: Curve = {value: (t) => (t * t) ** 2, slope: (t) => 4 * t * t * t, curvature: (t) => 12 * t * t};

/** f(x) = x², the simplest strongly convex function: curvature 2 everywhere, minimum f(0) = 0. */
export const square: Objective = separable("x²", squared, 1);

/** f(x) = x³: f′(0) = f″(0) = 0, and yet 0 is neither minimum nor maximum; convex on x ≥ 0 alone. */
export const cube: Objective = separable("x³", cubed, 1);

/** f(x) = x⁴: strictly convex with minimum f(0) = 0, though f″(0) = 0; not strongly convex. */
export const fourthPower: Objective = separable("x⁴", fourth, 1);
