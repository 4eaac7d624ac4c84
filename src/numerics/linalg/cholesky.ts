import {requireSymmetric, requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {diagonalOf} from "./matrix.js";
import {scaledProduct, toLogarithm} from "./scaledProduct.js";
import {zeros} from "./vector.js";

/**
 * The outcome of Cholesky’s factorization. “undecided”: a pivot is so small that rounding may have made its sign.
 *
 * Where it fails, `order` = k says which leading minor is the first that is not positive (the determinant of the upper
 * left k × k block), and `direction` is the witness: a vector v with vᵀHv = `pivot`, to rounding.
 */
export type Cholesky =
  | {readonly status: "positive definite"; readonly factor: Matrix}
  | {
      readonly status: "not positive definite" | "undecided";
      readonly order: number;
      readonly pivot: number;
      readonly direction: Vector;
    };

/**
 * Cholesky’s factorization H = L Lᵀ, L lower triangular with a positive diagonal: it exists exactly when H is positive
 * definite, which is thus decided without eigenvalues. The pivots are the ratios of successive leading minors, so that
 * all of them are positive exactly when all leading minors are (Sylvester’s criterion).
 *
 * A pivot counts as undecided when it is at most n·eps·(Σ |vᵢ|√|hᵢᵢ|)², with v its witness: that much rounding may have
 * changed vᵀHv.
 *
 * @param H - n × n, symmetric bit for bit, and no hᵢⱼ/√hᵢᵢ so large that its square overflows
 * @throws RangeError if H is not square, not finite or not symmetric
 *
 * Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 4.2; Higham, Accuracy and Stability of
 * Numerical Algorithms, 2nd ed. (2002), section 10.1.
 */
export function cholesky(H: Matrix): Cholesky {
  requireSymmetric("H", H);
  const n = H.length;
  const L = H.map((row) => row.map(() => 0));
  for (let k = 0; k < n; ++k) {
    for (let j = 0; j < k; ++j) L[k][j] = reduced(H[k][j], L[k], L[j], j) / L[j][j];
    const pivot = reduced(H[k][k], L[k], L[k], k);
    const direction = witness(L, k);
    const size = direction.reduce((sum, vi, i) => sum + Math.abs(vi) * Math.sqrt(Math.abs(H[i][i])), 0);
    const doubt = n * eps * size * size;
    if (!(pivot > doubt)) {
      // A pivot of exactly 0 that no subtraction made is certain.
      const certain = pivot < -doubt || (pivot === 0 && L[k].every((entry) => entry === 0));
      const status = certain ? "not positive definite" : "undecided";
      return {status, order: k + 1, pivot, direction};
    }
    L[k][k] = Math.sqrt(pivot);
  }
  return {status: "positive definite", factor: L};
}

/** h − Σ xᵢyᵢ over the first `count` entries. */
function reduced(h: number, x: Vector, y: Vector, count: number): number {
  for (let i = 0; i < count; ++i) h -= x[i] * y[i];
  return h;
}

/** The v with v_k = 1, zeros below, and vᵀHv = the pivot at k: the upper part solves L_kᵀ u = −(row k of L). */
function witness(L: Matrix, k: number): Vector {
  const v = zeros(L.length).map((zero, i) => (i === k ? 1 : zero));
  for (let i = k - 1; i >= 0; --i) {
    let rest = 0 - L[k][i]; // never −0
    for (let j = i + 1; j < k; ++j) rest -= L[j][i] * v[j];
    v[i] = rest / L[i][i];
  }
  return v;
}

/**
 * Solves H x = b from H = L Lᵀ: L y = b, then Lᵀ x = y.
 *
 * @param factor - L, n × n
 * @param b - length n
 * @throws RangeError if b does not have length n or is not finite
 */
export function solveCholesky(factor: Matrix, b: Vector): Vector {
  requireVector("b", b, factor.length);
  const x = [...b];
  for (let i = 0; i < x.length; ++i) x[i] = reduced(x[i], factor[i], x, i) / factor[i][i];
  for (let i = x.length - 1; i >= 0; --i) {
    for (let j = i + 1; j < x.length; ++j) x[i] -= factor[j][i] * x[j];
    x[i] /= factor[i][i];
  }
  return x;
}

/** Equation 5 for a positive definite matrix: ln det H = 2 Σ ln lᵢᵢ, from its Cholesky factor L. */
export function choleskyLogDeterminant(factor: Matrix): number {
  return 2 * toLogarithm(scaledProduct(diagonalOf(factor))).logMagnitude;
}
