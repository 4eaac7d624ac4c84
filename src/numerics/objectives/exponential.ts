import type {Objective} from "../types.js";
import {separable} from "./separable.js";

/**
 * f(x) = eˣ in one variable: strictly convex without a minimum (its infimum 0 is not attained), and not strongly convex,
 * for f″ = eˣ falls to 0 on the left.
 */
export const exponential: Objective = separable("eˣ", {value: Math.exp, slope: Math.exp, curvature: Math.exp}, 1);
