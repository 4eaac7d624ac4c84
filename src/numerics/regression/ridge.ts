import {requireMatrix, requireNonNegative, requireVector} from "../arguments.js";
import {qr} from "../linalg/qr.js";
import {type SVD, svd} from "../linalg/svd.js";
import {axpy, dot, subtract, zeros} from "../linalg/vector.js";
import type {Matrix, Vector} from "../types.js";

/** The minimiser of ‖Xβ − y‖² + μ‖β‖² for one penalty μ. */
export interface RidgeSolution {
  /** “minimum norm”: μ = 0 and the columns are dependent, so that of all minimisers the shortest is given. */
  readonly status: "solved" | "minimum norm";
  /** β, one entry a column of X. */
  readonly coefficients: Vector;
  /** fᵢ = σᵢ²/(σᵢ² + μ), from 1 (kept) to 0 (suppressed): what the penalty leaves of the mode uᵢ of y. */
  readonly filterFactors: Vector;
  /** Xβ = Σ fᵢ (uᵢᵀy) uᵢ. */
  readonly fitted: Vector;
  /** y − Xβ. */
  readonly residuals: Vector;
  /** The diagonal of the matrix that takes y to Xβ, hᵢᵢ = Σ fₖ uₖᵢ² from 0 to 1: how much yᵢ fits itself. */
  readonly leverages: Vector;
}

/** Every ridge solution of one X and y. */
export interface Ridge {
  /** X = Σ σᵢ uᵢ vᵢᵀ. */
  readonly decomposition: SVD;
  /** How many columns of X are independent; the singular values after these are rounding, and count as 0. */
  readonly rank: number;
  /** The solution for the penalty μ ≥ 0, in about (m + p)·rank operations. */
  at(penalty: number): RidgeSolution;
}

/**
 * Equation 14: ridge regression (XᵀX + μI)β = Xᵀy, for every penalty μ from one factorisation; the source writes λ.
 *
 * With X = Σ σᵢ uᵢ vᵢᵀ the solution is β = Σ σᵢ/(σᵢ² + μ)·(uᵢᵀy)·vᵢ: no XᵀX is formed, nothing is inverted, and X may be
 * wide or have dependent columns. X and y are taken as they are: see `ridgeRegression` for centred, standardised ones.
 *
 * @param X - m × p
 * @param y - length m
 * @throws RangeError if X is empty, ragged or not finite, y does not have one finite entry a row, or μ is negative
 *
 * Source: Hoerl and Kennard, “Ridge regression: biased estimation for nonorthogonal problems”, Technometrics 12 (1970).
 */
export function ridge(X: Matrix, y: Vector): Ridge {
  requireMatrix("X", X);
  requireVector("y", y, X.length);
  const decomposition = svd(X);
  const rank = Math.min(qr(X).rank, decomposition.values.filter((s) => s > 0).length);
  const sigma = decomposition.values.slice(0, rank);
  const [left, right] = [decomposition.left.slice(0, rank), decomposition.right.slice(0, rank)];
  const parts = left.map((u) => dot(u, y));
  const combine = (vectors: Matrix, weights: Vector, length: number) =>
    vectors.reduce<Vector>((sum, v, i) => axpy(weights[i], v, sum), zeros(length));
  const at = (penalty: number): RidgeSolution => {
    requireNonNegative("penalty", penalty);
    const filters = sigma.map((s) => 1 / (1 + penalty / s / s));
    const fitted = combine(
      left,
      filters.map((f, i) => f * parts[i]),
      y.length
    );
    return {
      status: penalty === 0 && rank < X[0].length ? "minimum norm" : "solved",
      coefficients: combine(
        right,
        filters.map((f, i) => (f * parts[i]) / sigma[i]),
        X[0].length
      ),
      filterFactors: [...filters, ...zeros(decomposition.values.length - rank)],
      fitted,
      residuals: subtract(y, fitted),
      leverages: y.map((_, i) => left.reduce((sum, u, k) => sum + filters[k] * u[i] * u[i], 0))
    };
  };
  return {decomposition, rank, at};
}
