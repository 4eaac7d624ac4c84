import {exponent, powerOfTwo} from "../elementary.js";
import type {Matrix} from "../types.js";

/** A symmetric matrix reduced to tridiagonal form, A = 2ᵉ·P T Pᵀ with P = H₀ H₁ …, one Householder reflection a row. */
export interface Tridiagonal {
  /** e, such that the largest entry of 2⁻ᵉ·A is between 1 and 2 in size: nothing overflows, and no bit is lost. */
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
  const A = scaledUpperTriangle(matrix, -e);
  const diagonal = new Float64Array(n);
  const offDiagonal = new Float64Array(Math.max(0, n - 1));
  let [u, w, next, y] = Array.from({length: 4}, () => new Float64Array(n));
  for (let k = 0; k < n; ++k) {
    const row = k * n;
    for (let j = k; j < n; ++j) A[row + j] -= u[k] * w[j] + w[k] * u[j];
    diagonal[k] = A[row + k];
    A.fill(0, row, row + k + 1);
    if (k === n - 1) break;
    offDiagonal[k] = reflector(A, row + k + 1, row + n);
    next.set(A.subarray(row, row + n));
    y.fill(0);
    updateAndMultiply(A, n, k + 1, u, w, next, y);
    let half = 0;
    for (let j = k + 1; j < n; ++j) half += 0.5 * next[j] * y[j];
    for (let j = k + 1; j < n; ++j) y[j] -= half * next[j];
    [u, w, next, y] = [next, y, u, w];
  }
  return {exponent: e, diagonal, offDiagonal, reflectors: A};
}

function largestEntry(matrix: Matrix): number {
  let most = 0;
  for (const row of matrix) for (let j = 0; j < row.length; ++j) most = Math.max(most, Math.abs(row[j]));
  return most;
}

/** 2ᵉ·A on and above the diagonal, flat and row-major; zero below. */
function scaledUpperTriangle(matrix: Matrix, e: number): Float64Array {
  const n = matrix.length;
  const A = new Float64Array(n * n);
  const [first, second] = [powerOfTwo(Math.trunc(e / 2)), powerOfTwo(e - Math.trunc(e / 2))]; // 2ᵉ may overflow
  for (let i = 0; i < n; ++i) for (let j = i; j < n; ++j) A[i * n + j] = matrix[i][j] * first * second;
  return A;
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

/** On rows and columns from `first` on: A ← A − u wᵀ − w uᵀ, upper triangle only, and y ← y + A·x with the new A. */
function updateAndMultiply(
  A: Float64Array,
  n: number,
  first: number,
  u: Float64Array,
  w: Float64Array,
  x: Float64Array,
  y: Float64Array
): void {
  let i = first;
  for (; i + 1 < n; i += 2) {
    const [p, q] = [i * n, (i + 1) * n];
    const [u0, u1, w0, w1, x0, x1] = [u[i], u[i + 1], w[i], w[i + 1], x[i], x[i + 1]];
    const corner = (A[p + i + 1] -= u0 * w1 + w0 * u1);
    let sum0 = (A[p + i] -= 2 * u0 * w0) * x0 + corner * x1;
    let sum1 = (A[q + i + 1] -= 2 * u1 * w1) * x1 + corner * x0;
    for (let j = i + 2; j < n; ++j) {
      const uj = u[j];
      const wj = w[j];
      const xj = x[j];
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
  if (i < n) y[i] += (A[i * n + i] -= 2 * u[i] * w[i]) * x[i];
}
