import {requireFinite, requirePoint} from "../arguments.js";
import {eps} from "../elementary.js";
import {dot, subtract} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import {noValue} from "./box.js";

/** Both sides of the quadratic lower bound, or the reason that f has no finite value at x or y. */
export type QuadraticLowerBound =
  | {
      readonly status: "evaluated";
      /** f(y), the left side. */
      readonly value: number;
      /** f(x) + ∇f(x)ᵀ(y − x) + (m/2)‖y − x‖², the right side. */
      readonly bound: number;
      /** The left side less the right: ≥ 0 where the bound holds. */
      readonly difference: number;
      /** What rounding alone can do to the difference: 8·eps times the largest term. */
      readonly tolerance: number;
      /** Whether the pair refutes the bound with this m: difference < −tolerance. */
      readonly violation: boolean;
    }
  | {readonly status: "outside the domain"; readonly at: Vector; readonly reason: string};

/**
 * Equation 3: the quadratic lower bound of a strongly convex f,
 *
 *     f(y) ≥ f(x) + ∇f(x)ᵀ(y − x) + (m/2)‖y − x‖²
 *
 * with both sides. f is m-strongly convex on a convex region if it holds for every x and y there; at a kink of a convex f
 * any subgradient may stand for ∇f(x).
 *
 * @param x - where the parabola touches; length n
 * @param y - length n
 * @param m - of either sign: 0 asks whether f lies above its tangent
 * @throws RangeError if x or y does not have length n or is not finite, or m is not finite
 *
 * Source: Nesterov, Lectures on Convex Optimization (2018), definition 2.1.3.
 */
export function quadraticLowerBound(f: Objective, x: Vector, y: Vector, m: number): QuadraticLowerBound {
  requirePoint("x", x, f);
  requirePoint("y", y, f);
  requireFinite("m", m);
  for (const at of [x, y]) {
    const reason = noValue(f, at);
    if (reason !== null) return {status: "outside the domain", at, reason};
  }
  const [gradient, step] = [f.gradient(x), subtract(y, x)];
  const [fx, value, rise, bend] = [f.value(x), f.value(y), dot(gradient, step), (m / 2) * dot(step, step)];
  const bound = fx + rise + bend;
  const difference = value - bound;
  const slopes = gradient.reduce((sum, g, i) => sum + Math.abs(g) * Math.max(Math.abs(x[i]), Math.abs(y[i])), 0);
  const tolerance = 8 * eps * Math.max(Math.abs(fx), Math.abs(value), Math.abs(bend), slopes);
  return {status: "evaluated", value, bound, difference, tolerance, violation: difference < -tolerance};
}
