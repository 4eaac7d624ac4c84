import {requireSquare, requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";

/** The factors of PA = LU, packed, with the order of the rows; or the news that A is singular. */
export interface Factorization {
  /** L below the diagonal (its diagonal is 1), U on and above it; rows already in pivoted order. */
  readonly factors: Matrix;
  /** Row i of `factors` came from row `order[i]` of A. */
  readonly order: Vector;
  /** The sign of the permutation: 1 or −1. */
  readonly sign: number;
  /** Whether some pivot was 0, or so small that rounding alone may have made it. */
  readonly singular: boolean;
}

/** The outcome of solving A x = b: a singular A is an outcome, not an error. */
export type Solution = {readonly status: "solved"; readonly x: Vector} | {readonly status: "singular"};

/**
 * Factors a square matrix, PA = LU, by Gaussian elimination with partial pivoting.
 *
 * A pivot counts as zero when it is at most n·eps times the sum of the magnitudes that were added to form it: this
 * does not depend on the units of columns, nor on those of rows unless they change the order of the pivots:
 * diag(1e−12, 1e12) is regular and [[1, 1], [1, 1 + eps]] is not.
 *
 * @throws RangeError if A is not square or not finite
 *
 * Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 3.4.
 */
export function factorize(A: Matrix): Factorization {
  requireSquare("A", A);
  const n = A.length;
  const rows = A.map((row, i) => ({entries: [...row], sizes: row.map(Math.abs), i}));
  let [sign, singular] = [1, false];
  for (let k = 0; k < n; ++k) {
    let best = k;
    for (let i = k + 1; i < n; ++i) if (Math.abs(rows[i].entries[k]) > Math.abs(rows[best].entries[k])) best = i;
    if (best !== k) {
      [rows[k], rows[best]] = [rows[best], rows[k]];
      sign = -sign;
    }
    const pivot = rows[k].entries[k];
    if (Math.abs(pivot) <= n * eps * rows[k].sizes[k]) singular = true;
    if (pivot === 0) continue;
    for (const {entries, sizes} of rows.slice(k + 1)) {
      const l = (entries[k] /= pivot);
      for (let j = k + 1; j < n; ++j) {
        entries[j] -= l * rows[k].entries[j];
        sizes[j] += Math.abs(l * rows[k].entries[j]);
      }
    }
  }
  return {factors: rows.map(({entries}) => entries), order: rows.map(({i}) => i), sign, singular};
}

/**
 * Solves A x = b for a square A.
 *
 * @param A - n × n
 * @param b - length n
 * @throws RangeError if A is not square, b does not have its size, or an entry is not finite
 */
export function solve(A: Matrix, b: Vector): Solution {
  const {factors, order, singular} = factorize(A);
  requireVector("b", b, A.length);
  if (singular) return {status: "singular"};
  const x = order.map((i) => b[i]);
  for (let i = 0; i < x.length; ++i) for (let j = 0; j < i; ++j) x[i] -= factors[i][j] * x[j];
  for (let i = x.length - 1; i >= 0; --i) {
    for (let j = i + 1; j < x.length; ++j) x[i] -= factors[i][j] * x[j];
    x[i] /= factors[i][i];
  }
  return {status: "solved", x};
}
