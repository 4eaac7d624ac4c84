import {requireMatrix, requireNonNegative, requireVector} from "../arguments.js";
import {gram, matvec} from "../linalg/matrix.js";
import {dot} from "../linalg/vector.js";
import type {Matrix, Vector} from "../types.js";

/**
 * Equation 15, the matrix on the left side: the Hessian 2(XᵀX + μI) of ‖Xβ − y‖² + μ‖β‖², the same at every β. The
 * penalty shifts each eigenvalue of 2XᵀX by 2μ; the source writes λ.
 *
 * @param X - m × p
 * @param penalty - μ ≥ 0
 * @returns p × p, symmetric bit for bit
 * @throws RangeError if X is empty, ragged or not finite, or μ is negative
 */
export function ridgeHessian(X: Matrix, penalty: number): Matrix {
  requireMatrix("X", X);
  requireNonNegative("penalty", penalty);
  return gram(X).map((row, i) => row.map((entry, j) => 2 * (i === j ? entry + penalty : entry)));
}

/**
 * Equation 15, right side: the curvature 2(‖Xv‖² + μ‖v‖²) along v, a sum of squares and so never negative, and positive
 * for v ≠ 0 as soon as μ is. (Left side: `quadraticForm(ridgeHessian(X, penalty), v)`.)
 *
 * @param X - m × p
 * @param penalty - μ ≥ 0
 * @param v - length p
 * @throws RangeError if X is empty, ragged or not finite, μ is negative, or v does not have one finite entry a column
 */
export function ridgeQuadraticForm(X: Matrix, penalty: number, v: Vector): number {
  requireMatrix("X", X);
  requireNonNegative("penalty", penalty);
  requireVector("v", v, X[0].length);
  const image = matvec(X, v);
  return 2 * (dot(image, image) + penalty * dot(v, v));
}
