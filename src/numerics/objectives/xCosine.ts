import {requirePositive} from "../arguments.js";
import type {Objective} from "../types.js";
import {separable} from "./separable.js";

/**
 * f(x) = x·cos(cx) in one variable: waves that grow with |x|, odd, with a critical point wherever cx·tan(cx) = 1. Minima
 * and maxima lie closer the larger c is, so that a Newton step easily lands near another one.
 *
 * @param frequency - c > 0
 * @throws RangeError if c is not positive or not finite
 */
export function xCosine(frequency: number): Objective {
  requirePositive("frequency", frequency);
  const c = frequency;
  return separable(
    "x cos(cx)",
    {
      value: (t) => t * Math.cos(c * t),
      slope: (t) => Math.cos(c * t) - c * t * Math.sin(c * t),
      curvature: (t) => -c * (2 * Math.sin(c * t) + c * t * Math.cos(c * t))
    },
    1
  );
}

/**
 * The first numbers u > 0 with u·tan u = 1, to double precision: x·cos(cx) is stationary at ±u/c, with its minima at −u₁/c,
 * u₂/c, −u₃/c, …
 */
export const xCosineRoots = [0.8603335890193797, 3.4256184594817283, 6.437298179171947, 9.529334405361963] as const;
