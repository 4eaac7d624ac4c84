import type {Objective} from "../types.js";
import {separable} from "./separable.js";

/**
 * f(x) = |x| in one variable: convex with minimum f(0) = 0, and with a kink there, which `obstacle` reports.
 *
 * At the kink the gradient is 0, the subgradient (of those in [−1, 1]) that proves the minimum; the Hessian does not
 * exist and is NaN, for a 0 would pretend that f is flat.
 */
export const absoluteValue: Objective = separable(
  "|x|",
  {
    value: Math.abs,
    slope: Math.sign,
    curvature: (t) => (t === 0 ? NaN : 0),
    obstacle: (t) => (t === 0 ? {kind: "kink", reason: "|x| has a kink at 0"} : null)
  },
  1
);
