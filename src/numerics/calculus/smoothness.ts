import {requireNonNegative, requirePoint, requirePositive} from "../arguments.js";
import {axpy, dot} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";

/** The descent lemma at one point, with both sides evaluated. */
export interface DescentBound {
  /** f(x) − α(1 − αL/2)‖∇f(x)‖². */
  readonly bound: number;
  /** f(x − α∇f(x)). */
  readonly actual: number;
  /** Whether the bound promises a decrease: 0 < α < 2/L, and the gradient is not zero. */
  readonly promisesDecrease: boolean;
}

/**
 * The descent lemma: where no eigenvalue of the Hessian exceeds L on the segment that the step covers,
 *
 *     f(x − α∇f) ≤ f(x) − α(1 − αL/2)‖∇f‖²
 *
 * It carries the limit of Equation 22, α < 2/L, from quadratics to every L-smooth f.
 *
 * @param x - length n
 * @param stepSize - α ≥ 0
 * @param smoothness - L > 0
 * @throws RangeError if an argument is not finite, α is negative, or L is not positive
 *
 * Source: Nesterov, Lectures on Convex Optimization (2018), lemma 1.2.3 and equation 1.2.19.
 */
export function descentBound(f: Objective, x: Vector, stepSize: number, smoothness: number): DescentBound {
  requirePoint("x", x, f);
  requireNonNegative("stepSize", stepSize);
  requirePositive("smoothness", smoothness);
  const gradient = f.gradient(x);
  const decrease = stepSize * (1 - (stepSize * smoothness) / 2) * dot(gradient, gradient);
  return {
    bound: f.value(x) - decrease,
    actual: f.value(axpy(-stepSize, gradient, x)),
    promisesDecrease: decrease > 0
  };
}
