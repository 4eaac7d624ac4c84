import {requireMatrix, requireVector} from "../arguments.js";
import {gram, matvec, transpose} from "../linalg/matrix.js";
import {dot, scale, subtract} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";

/**
 * Least squares f(β) = ‖Xβ − y‖², without ½: gradient 2Xᵀ(Xβ − y), Hessian 2XᵀX.
 *
 * @param X - m × p, one observation a row
 * @param y - m responses
 * @throws RangeError if X is ragged or not finite, or y does not have one entry a row
 */
export function leastSquares(X: Matrix, y: Vector): Objective {
  requireMatrix("X", X);
  requireVector("y", y, X.length);
  const columns = transpose(X);
  const hessian = gram(X).map((row) => scale(2, row));
  const residual = (beta: Vector) => subtract(matvec(X, beta), y);
  return {
    name: "Least squares",
    dimension: columns.length,
    value: (beta) => dot(residual(beta), residual(beta)),
    gradient: (beta) => {
      const r = residual(beta);
      return columns.map((column) => 2 * dot(column, r));
    },
    hessian: () => hessian
  };
}
