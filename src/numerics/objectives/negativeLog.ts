import type {Objective} from "../types.js";
import {type Curve, separable} from "./separable.js";

const inside = (t: number) => t > 0;

/**
 * φ(t) = −ln t with domain t > 0: strictly convex, slope −1/t, curvature 1/t², no minimum. Outside its domain value and
 * derivatives are NaN, and `obstacle` gives the reason.
 */
const barrier: Curve = {
  value: (t) => (inside(t) ? 0 - Math.log(t) : NaN),
  slope: (t) => (inside(t) ? -1 / t : NaN),
  curvature: (t) => (inside(t) ? 1 / t / t : NaN),
  obstacle: (t) => (inside(t) ? null : {kind: "domain", reason: `log needs a positive argument; got ${signed(t)}`})
};

const signed = (t: number) => (t < 0 ? `−${-t}` : `${t}`);

/** f(x) = −ln x in one variable, with domain x > 0: the barrier of interior-point methods. */
export const negativeLog: Objective = separable("−log x", barrier, 1);

/** f(x, y) = −ln x − ln y, with domain x > 0, y > 0. */
export const negativeLog2: Objective = separable("−log x − log y", barrier, 2);
