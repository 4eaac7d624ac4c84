import {requireMatrix} from "../arguments.js";
import {matvec, transpose} from "../linalg/matrix.js";
import {dot} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";

/** The weights e^{zᵢ}/Σ e^{zⱼ}, with the largest z taken out first so that nothing overflows. */
function softmax(z: Vector): Vector {
  const top = Math.max(...z);
  const powers = z.map((zi) => Math.exp(zi - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/**
 * Log-sum-exp f(x) = log Σ exp(aᵢᵀx), the smooth maximum of the linear functions aᵢᵀx: convex, gradient Σ pᵢaᵢ with the
 * weights p = softmax(Ax), Hessian Σ pᵢ(aᵢ − ā)(aᵢ − ā)ᵀ with ā = Σ pᵢaᵢ. As a covariance the Hessian is positive
 * semidefinite, and singular if the aᵢ − a₁ do not span ℝⁿ.
 *
 * Stable: no power overflows for any finite Ax.
 *
 * @param A - m × n, one linear function a row
 * @throws RangeError if A is ragged, empty or not finite
 *
 * Source: Boyd and Vandenberghe, Convex Optimization (2004), section 3.1.5.
 */
export function logSumExp(A: Matrix): Objective {
  requireMatrix("A", A);
  const columns = transpose(A);
  return {
    name: "Log-sum-exp",
    dimension: columns.length,
    value: (x) => {
      const z = matvec(A, x);
      const top = Math.max(...z);
      return top + Math.log(z.reduce((sum, zi) => sum + Math.exp(zi - top), 0));
    },
    gradient: (x) => {
      const p = softmax(matvec(A, x));
      return columns.map((column) => dot(column, p));
    },
    hessian: (x) => {
      const p = softmax(matvec(A, x));
      // Centred before they are multiplied: Σpᵢaᵢaᵢᵀ − āāᵀ would cancel.
      const centred = columns.map((column) => {
        const mean = dot(column, p);
        return column.map((a) => a - mean);
      });
      return centred.map((u) => centred.map((v) => p.reduce((sum, weight, i) => sum + weight * (u[i] * v[i]), 0)));
    }
  };
}
