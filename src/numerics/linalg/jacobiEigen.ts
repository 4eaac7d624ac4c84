import {eps, exponent, scaleByPowerOfTwo} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {identity} from "./matrix.js";
import {orient} from "./symmetricEigen2.js";

/**
 * The eigenvalues, ascending, and eigenvectors of a symmetric matrix by cyclic Jacobi rotations: simple, and often more
 * accurate than any reduction to tridiagonal form where eigenvalues differ much in size; four to seven sweeps of about 4n³
 * multiplications for n ≤ 6, which it is meant for.
 *
 * Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 8.5.
 */
export function jacobiEigen(H: Matrix): {values: Vector; vectors: Matrix} {
  const e = exponent(Math.max(...H.map((row) => Math.max(...row.map(Math.abs)))));
  // A power of two, and a high one: no bit is lost, no rotation overflows. (Zeros stay zeros.)
  const A = H.map((row) => row.map((entry) => scaleByPowerOfTwo(entry, 1000 - e)));
  const V = jacobi(A);
  const order = V.map((_, i) => i).sort((p, q) => A[p][p] - A[q][q]); // stable: equal eigenvalues keep their order
  return {values: order.map((i) => scaleByPowerOfTwo(A[i][i], e - 1000)), vectors: order.map((i) => orient(V[i]))};
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
