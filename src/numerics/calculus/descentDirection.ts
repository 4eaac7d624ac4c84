import {requirePoint} from "../arguments.js";
import {symmetricEigen} from "../linalg/symmetricEigen.js";
import {norm, normalize, scale} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import {classifyCriticalPoint, type Definiteness, definiteness, type PointClass} from "./definiteness.js";

/** The direction of steepest descent, or the news that there is none. */
export type DescentDirection =
  | {
      readonly status: "descending";
      /** v = −∇f/‖∇f‖; length n, ‖v‖ = 1. */
      readonly direction: Vector;
      /** ∇fᵀv = −‖∇f‖, the steepest slope there is at x. */
      readonly slope: number;
    }
  | {
      readonly status: "zero gradient";
      /** What the signs of the Hessian’s eigenvalues say. */
      readonly hessian: Definiteness;
      /** What kind of critical point they make. */
      readonly point: PointClass;
    };

/**
 * Equation 19: the direction of steepest descent v = −∇f(x)/‖∇f(x)‖. Where the gradient is zero there is no such
 * direction, and the outcome names the kind of critical point instead.
 *
 * @param x - length n
 * @throws RangeError if x does not have length n or is not finite, or ∇f(x) overflows
 */
export function descentDirection(f: Objective, x: Vector): DescentDirection {
  requirePoint("x", x, f);
  const gradient = f.gradient(x);
  const slope = -norm(gradient);
  if (slope !== 0) return {status: "descending", direction: scale(-1, normalize(gradient)), slope};
  const hessian = definiteness(symmetricEigen(f.hessian(x)).values);
  return {status: "zero gradient", hessian, point: classifyCriticalPoint(hessian)};
}
