import {requireSymmetric} from "../arguments.js";
import {eps, exponent, scaleByPowerOfTwo} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {identity, matvec} from "./matrix.js";
import {orient, symmetricEigen2} from "./symmetricEigen2.js";
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
  /** ‖H vᵢ − λᵢ vᵢ‖ for each pair, as computed: how far to trust it. */
  readonly residuals: Vector;
}

/**
 * Equation 8: the eigendecomposition H = Q Λ Qᵀ of a symmetric matrix; the columns of Q are `vectors`.
 *
 * For n = 2 by the closed form of Equation 6 (`symmetricEigen2`); for n ≥ 3 by cyclic Jacobi rotations, which keep Q
 * orthogonal to rounding and need about n³ operations a sweep, six to ten sweeps: meant for n up to about a hundred.
 *
 * @param H - n × n, symmetric bit for bit
 * @throws RangeError if H is not square, not finite or not symmetric
 *
 * Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 8.5.
 */
export function symmetricEigen(H: Matrix): SymmetricEigen {
  requireSymmetric("H", H);
  const {values, vectors} = decompose(H);
  return {values, vectors, residuals: vectors.map((v, i) => norm(subtract(matvec(H, v), scale(values[i], v))))};
}

function decompose(H: Matrix): {values: Vector; vectors: Matrix} {
  if (H.length === 1) return {values: [H[0][0]], vectors: [[1]]};
  if (H.length === 2) return symmetricEigen2(H[0][0], H[0][1], H[1][1]);
  const e = exponent(Math.max(...H.map((row) => Math.max(...row.map(Math.abs)))));
  if (e === -Infinity) return {values: H.map(() => 0), vectors: identity(H.length)};
  // A power of two, and a high one: no bit is lost, no rotation overflows.
  const A = H.map((row) => row.map((entry) => scaleByPowerOfTwo(entry, 1000 - e)));
  const V = jacobi(A);
  const pairs = V.map((v, i) => ({value: scaleByPowerOfTwo(A[i][i], e - 1000), vector: orient(v)}));
  pairs.sort((p, q) => p.value - q.value); // stable: equal eigenvalues keep their order
  return {values: pairs.map(({value}) => value), vectors: pairs.map(({vector}) => vector)};
}

/** Turns A, in place, into a diagonal of eigenvalues; returns the eigenvectors, one a row. */
function jacobi(A: number[][]): number[][] {
  const n = A.length;
  const V = identity(n).map((row) => [...row]);
  for (let sweep = 0, rotations = 1; rotations > 0 && sweep < 60; ++sweep) {
    rotations = 0;
    for (let p = 0; p < n - 1; ++p) {
      for (let q = p + 1; q < n; ++q) {
        // Small against both diagonal entries: no eigenvalue would move by more than a rounding.
        if (Math.abs(A[p][q]) <= (eps / 8) * Math.min(Math.abs(A[p][p]), Math.abs(A[q][q]))) continue;
        if (Math.abs(A[p][q]) < 1e-300) continue;
        rotate(A, V, p, q);
        ++rotations;
      }
    }
  }
  return V;
}

/** One Jacobi rotation: makes A[p][q] zero, by the smaller of the two angles that do. */
function rotate(A: number[][], V: number[][], p: number, q: number): void {
  const tau = (A[q][q] - A[p][p]) / (2 * A[p][q]);
  const t = tau === 0 ? 1 : Math.sign(tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  const h = t * A[p][q];
  A[p][p] -= h;
  A[q][q] += h;
  A[p][q] = A[q][p] = 0;
  for (let k = 0; k < A.length; ++k) {
    if (k !== p && k !== q) {
      const [kp, kq] = [A[k][p], A[k][q]];
      A[k][p] = A[p][k] = c * kp - s * kq;
      A[k][q] = A[q][k] = s * kp + c * kq;
    }
    const [vp, vq] = [V[p][k], V[q][k]];
    V[p][k] = c * vp - s * vq;
    V[q][k] = s * vp + c * vq;
  }
}
