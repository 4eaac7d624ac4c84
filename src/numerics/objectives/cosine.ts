import type {Objective} from "../types.js";
import {separable} from "./separable.js";

/** f(x) = cos x in one variable: minima −1 at the odd multiples of π, maxima 1 at the even ones; convex where cos x ≤ 0. */
export const cosine: Objective = separable(
  "cos x",
  {value: Math.cos, slope: (t) => 0 - Math.sin(t), curvature: (t) => 0 - Math.cos(t)},
  1
);
