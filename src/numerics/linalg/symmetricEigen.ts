import {requireSymmetric} from "../arguments.js";
import {scaleByPowerOfTwo} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {applyReflectors} from "./applyReflectors.js";
import {diagonalEigen, isDiagonal} from "./diagonalEigen.js";
import {divideAndConquer} from "./divideAndConquer.js";
import {jacobiEigen} from "./jacobiEigen.js";
import {matvec} from "./matrix.js";
import {orientRows} from "./orientRows.js";
import {symmetricEigen2} from "./symmetricEigen2.js";
import {tridiagonalize} from "./tridiagonalize.js";
import {norm, scale, subtract} from "./vector.js";

/** The eigendecomposition of a symmetric matrix, H = Q Λ Qᵀ. */
export interface SymmetricEigen {
  /** The eigenvalues λ₁ ≤ … ≤ λₙ, ascending, so that a saddle starts negative. */
  readonly values: Vector;
  /**
   * Orthonormal eigenvectors: `vectors[i]` belongs to `values[i]`. The sign is fixed by a convention that no picture
   * may depend on: the entry of largest magnitude is positive, the first one on a tie.
   */
  readonly vectors: Matrix;
  /** ‖H vᵢ − λᵢ vᵢ‖ for each pair, as computed: how far to trust it. Found when first asked for: it costs 2n³ operations. */
  readonly residuals: Vector;
}

/** Up to this size the rotations of Jacobi: nothing is faster by much, and small eigenvalues come out better. */
export const direct = 6;

/**
 * Equation 8: the eigendecomposition H = Q Λ Qᵀ of a symmetric matrix; the columns of Q are `vectors`.
 *
 * For n = 2 by the closed form of Equation 6 (`symmetricEigen2`), up to n = 6 by Jacobi rotations; above by reduction
 * to tridiagonal form, divide and conquer, and transformation back. Then ‖HQ − QΛ‖ and ‖QᵀQ − I‖, in the Frobenius norm,
 * are at most 10·n·eps·‖H‖ and 10·n·eps: n up to a thousand takes seconds at most.
 *
 * @param H - n × n, symmetric bit for bit
 * @throws RangeError if H is not square, not finite or not symmetric
 *
 * Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), sections 8.3 to 8.5.
 */
export function symmetricEigen(H: Matrix): SymmetricEigen {
  requireSymmetric("H", H);
  const {values, vectors} = decompose(H);
  let residuals: Vector | undefined;
  return {
    values,
    vectors,
    get residuals() {
      residuals ??= vectors.map((v, i) => norm(subtract(matvec(H, v), scale(values[i], v))));
      return residuals;
    }
  };
}

function decompose(H: Matrix): {values: Vector; vectors: Matrix} {
  if (H.length === 1) return {values: [H[0][0]], vectors: [[1]]};
  if (H.length === 2) return symmetricEigen2(H[0][0], H[0][1], H[1][1]);
  if (H.length <= direct) return jacobiEigen(H);
  if (isDiagonal(H)) return diagonalEigen(H);
  const {exponent, diagonal, offDiagonal, reflectors} = tridiagonalize(H);
  const X = divideAndConquer(diagonal, offDiagonal);
  applyReflectors(X, reflectors, H.length);
  return {
    values: Array.from(diagonal, (value) => scaleByPowerOfTwo(value, exponent)),
    vectors: orientRows(X, H.length)
  };
}
