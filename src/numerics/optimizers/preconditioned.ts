import {requireNonNegative} from "../arguments.js";
import {diagonalOf} from "../linalg/matrix.js";
import type {Matrix, Objective, Vector} from "../types.js";
import type {DescentStatus} from "./gradientDescent.js";
import {hessianAt} from "./hessianAt.js";
import {type Run, type RunOptions, run} from "./run.js";

/** The step size, and the rules that every optimizer shares. */
export interface PreconditionedOptions extends RunOptions {
  /** Step size α ≥ 0 in the rescaled coordinates; 0 stands still. */
  stepSize: number;
}

/** “no-preconditioner”: a diagonal entry of H(x₀) is not positive, so that it cannot rescale a coordinate. */
export type PreconditionedStatus = DescentStatus | "no-preconditioner";

/**
 * The Hessian that gradient descent meets after the change of coordinates x = D^(−½) y, D = diag(H):
 * D^(−½) H D^(−½), with ones on its diagonal; null if a diagonal entry is not positive.
 *
 * @throws RangeError if H is not square or not finite
 */
export function diagonallyScaled(H: Matrix): Matrix | null {
  const d = diagonalOf(H);
  if (!d.every((di) => di > 0)) return null;
  const roots = d.map(Math.sqrt);
  return H.map((row, i) => row.map((entry, j) => (i === j ? 1 : entry / (roots[i] * roots[j]))));
}

/**
 * Gradient descent preconditioned by the diagonal of the Hessian at the start,
 *
 *     x_{k+1} = x_k − α D⁻¹ ∇f(x_k),   D = diag H(x₀)
 *
 * which is gradient descent on f(D^(−½) y): every coordinate gets the curvature 1 at the start. It cures bad units, not
 * correlations.
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), section 5.1.
 */
export function preconditionedDescent(
  f: Objective,
  start: Vector,
  {stepSize, ...options}: PreconditionedOptions
): Run<PreconditionedStatus> {
  requireNonNegative("stepSize", stepSize);
  let d: Vector | null = null;
  const step = (x: Vector, gradient: Vector) => {
    if (d === null) {
      const H = hessianAt(f, x); // x is x₀ in the first step
      if (typeof H === "string") return H;
      d = diagonalOf(H);
    }
    if (!d.every((di) => di > 0)) return "no-preconditioner";
    return stepSize === 0 ? "frozen" : x.map((xi, i) => xi - stepSize * (gradient[i] / d![i]));
  };
  return run<"frozen" | "no-preconditioner">(f, start, step, options, {
    kind: "preconditioned gradient",
    stepSize
  });
}
