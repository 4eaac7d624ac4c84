import {requirePoint} from "../arguments.js";
import {dot, normalize} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";

/**
 * Equation 17: the directional derivative D_v f(x) = ∇f(x)ᵀv, the slope of f at x along v.
 *
 * v is normalised first: a direction has no length, and 2v points where v does.
 *
 * @param x - length n
 * @param v - length n, not zero
 * @throws RangeError if x or v does not have length n, is not finite, or v is zero
 */
export function directionalDerivative(f: Objective, x: Vector, v: Vector): number {
  requirePoint("x", x, f);
  requirePoint("v", v, f);
  return dot(f.gradient(x), normalize(v));
}
