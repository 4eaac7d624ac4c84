import {exponent, powerOfTwo} from "../elementary.js";
import type {Matrix} from "../types.js";

/** A symmetric matrix reduced to tridiagonal form, A = 2ᵉ·P T Pᵀ with P = H₀ H₁ …, one Householder reflection a row. */
export interface Tridiagonal {
  /** e, such that the largest entry of 2⁻ᵉ·A is between 1 and 2: nothing overflows; what underflows is nothing beside it. */
  readonly exponent: number;
  /** The diagonal of T, n entries. */
  readonly diagonal: Float64Array;
  /** The off-diagonal of T, n − 1 entries. */
  readonly offDiagonal: Float64Array;
  /** n × n, flat: row k holds the u of Hₖ = I − u uᵀ, ‖u‖² = 2, zero up to and including entry k; all zero: Hₖ = I. */
  readonly reflectors: Float64Array;
}

/**
 * Reduces a symmetric matrix to tridiagonal form by Householder reflections, about (4/3)·n³ operations.
 *
 * With y = A u and w = y − ½(uᵀy)u, reflecting A from both sides subtracts u wᵀ + w uᵀ. That rank-2 update waits until
 * the next u is known: one pass over the upper triangle then both updates A and multiplies it by the next u.
 *
 * @param matrix - A, n × n, symmetric and not zero; read on and above the diagonal
 *
 * Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 8.3.1; Dongarra, Hammarling and Sorensen,
 * “Block reduction of matrices to condensed forms for eigenvalue computations”, Journal of Computational and Applied
 * Mathematics 27 (1989), for the delayed update.
 */
export function tridiagonalize(matrix: Matrix): Tridiagonal {
  const n = matrix.length;
  const e = exponent(largestEntry(matrix));
  const A = new Float64Array(n * n);
  const four = new Float64Array(4 * n); // in one piece: to get and free four takes longer than their use where n is small
  const [diagonal, offDiagonal] = [four.subarray(0, n), four.subarray(n, 2 * n - 1)];
  let [w, y] = [four.subarray(2 * n, 3 * n), four.subarray(3 * n)];
  copyUpperTriangle(matrix, -e, A);
  for (let k = 0; k < n; ++k) {
    const row = k * n;
    const u = Math.max(0, row - n); // the row of A that holds the last u; with w = 0 before the first
    for (let j = k; j < n; ++j) A[row + j] -= A[u + k] * w[j] + w[k] * A[u + j];
    diagonal[k] = A[row + k];
    A.fill(0, row, row + k + 1);
    if (k === n - 1) break;
    offDiagonal[k] = reflector(A, row + k + 1, row + n);
    y.fill(0);
    updateAndMultiply(A, n, k + 1, u, w, row, y);
    let half = 0;
    for (let j = k + 1; j < n; ++j) half += 0.5 * A[row + j] * y[j];
    for (let j = k + 1; j < n; ++j) y[j] -= half * A[row + j];
    [w, y] = [y, w];
  }
  return {exponent: e, diagonal, offDiagonal, reflectors: A};
}

function largestEntry(matrix: Matrix): number {
  let most = 0;
  for (const row of matrix) for (let j = 0; j < row.length; ++j) most = Math.max(most, Math.abs(row[j]));
  return most;
}

/** 2ᵉ times the matrix, on and above the diagonal, to the flat A. */
function copyUpperTriangle(matrix: Matrix, e: number, A: Float64Array): void {
  const n = matrix.length;
  const [first, second] = [powerOfTwo(Math.trunc(e / 2)), powerOfTwo(e - Math.trunc(e / 2))]; // 2ᵉ may overflow
  for (let i = 0; i < n; ++i) for (let j = i; j < n; ++j) A[i * n + j] = matrix[i][j] * first * second;
}

/**
 * Replaces x = A[from … to) by the u of the reflection I − u uᵀ that turns x into (x′, 0, …, 0); returns x′. Of the two
 * signs of x′ the one that adds numbers of one sign.
 */
function reflector(A: Float64Array, from: number, to: number): number {
  const first = A[from];
  let tail = 0;
  for (let j = from + 1; j < to; ++j) tail += A[j] * A[j];
  if (tail < 1e-280) {
    // Nothing to remove, next to entries of size 1; squares so small have lost their digits.
    A.fill(0, from, to);
    return first;
  }
  const length = Math.sqrt(first * first + tail);
  const image = first > 0 ? -length : length;
  const scale = 1 / Math.sqrt(image * (image - first));
  A[from] = first - image;
  for (let j = from; j < to; ++j) A[j] *= scale;
  return image;
}

/**
 * On rows and columns from `first` on: A ← A − u wᵀ − w uᵀ, upper triangle only, and y ← y + A·x with the new A. The
 * vectors u and x are rows of A above these; they start at the places given.
 */
function updateAndMultiply(
  A: Float64Array,
  n: number,
  first: number,
  u: number,
  w: Float64Array,
  x: number,
  y: Float64Array
): void {
  let i = first;
  for (; i + 1 < n; i += 2) {
    const [p, q] = [i * n, (i + 1) * n];
    const [u0, u1, w0, w1, x0, x1] = [A[u + i], A[u + i + 1], w[i], w[i + 1], A[x + i], A[x + i + 1]];
    const corner = (A[p + i + 1] -= u0 * w1 + w0 * u1);
    let sum0 = (A[p + i] -= 2 * u0 * w0) * x0 + corner * x1;
    let sum1 = (A[q + i + 1] -= 2 * u1 * w1) * x1 + corner * x0;
    for (let j = i + 2; j < n; ++j) {
      const uj = A[u + j];
      const wj = w[j];
      const xj = A[x + j];
      const a = A[p + j] - u0 * wj - w0 * uj;
      const b = A[q + j] - u1 * wj - w1 * uj;
      A[p + j] = a;
      A[q + j] = b;
      sum0 += a * xj;
      sum1 += b * xj;
      y[j] += a * x0 + b * x1;
    }
    y[i] += sum0;
    y[i + 1] += sum1;
  }
  if (i < n) y[i] += (A[i * n + i] -= 2 * A[u + i] * w[i]) * A[x + i];
}
