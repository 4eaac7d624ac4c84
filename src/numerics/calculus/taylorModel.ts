import {requirePoint} from "../arguments.js";
import {quadraticForm} from "../linalg/matrix.js";
import {add, dot} from "../linalg/vector.js";
import type {Matrix, Objective, Obstacle, Vector} from "../types.js";

/** The second-order model of f at a point, or what stands in its way there. */
export type TaylorModel =
  | {
      readonly status: "smooth";
      /** f(x). */
      readonly value: number;
      /** ∇f(x), length n. */
      readonly gradient: Vector;
      /** ∇²f(x), n × n. */
      readonly hessian: Matrix;
      /** f(x) + ∇f(x)ᵀp + ½pᵀHp; p has length n. */
      model(p: Vector): number;
      /** f(x + p) − model(p), with its sign and with rounding; NaN where x + p is outside the domain. */
      remainder(p: Vector): number;
    }
  | {readonly status: "obstructed"; readonly obstacle: Obstacle};

/**
 * The second-order Taylor model of f at x, in all directions at once: f(x + p) ≈ f(x) + ∇f(x)ᵀp + ½pᵀHp. Its remainder is
 * at most (M/6)‖p‖³ where the Hessian changes by at most M times the distance, and zero on a quadratic. Equation 23 is
 * this model along one line.
 *
 * @param x - length n
 * @throws RangeError if x does not have length n or is not finite
 *
 * Source: Nesterov, Lectures on Convex Optimization (2018), lemma 1.2.4.
 */
export function taylorModel(f: Objective, x: Vector): TaylorModel {
  requirePoint("x", x, f);
  const obstacle = f.obstacle?.(x) ?? null;
  if (obstacle !== null) return {status: "obstructed", obstacle};
  const [value, gradient, hessian] = [f.value(x), f.gradient(x), f.hessian(x)];
  const model = (p: Vector) => value + (dot(gradient, p) + quadraticForm(hessian, p) / 2);
  const remainder = (p: Vector) => f.value(add(x, p)) - model(p);
  return {status: "smooth", value, gradient, hessian, model, remainder};
}
