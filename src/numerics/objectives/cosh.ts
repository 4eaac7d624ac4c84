import type {Objective} from "../types.js";
import {separable} from "./separable.js";

/** φ(t) = cosh t, with slope sinh t and curvature cosh t ≥ 1: strongly convex, minimum φ(0) = 1; its third derivative vanishes at 0. */
const catenary = {value: Math.cosh, slope: Math.sinh, curvature: Math.cosh};

/** f(x) = cosh x in one variable. */
export const cosh: Objective = separable("cosh x", catenary, 1);

/** f(x, y) = cosh x + cosh y; minimum f(0, 0) = 2. */
export const cosh2: Objective = separable("cosh x + cosh y", catenary, 2);
