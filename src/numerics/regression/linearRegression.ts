import {requireMatrix, requireVector} from "../arguments.js";
import {applyQ, applyQTransposed, type QR, qr} from "../linalg/qr.js";
import {dot, mean, norm} from "../linalg/vector.js";
import type {Matrix, Vector} from "../types.js";
import {type Coefficients, withIntercept} from "./columns.js";

/** What a least-squares fit has even where its coefficients are not unique. */
interface Projection {
  /** How many columns are independent, the intercept’s among them. */
  readonly rank: number;
  /** The predictions ŷ, which are y projected onto the span of the columns: m of them, in units of y. */
  readonly fitted: Vector;
  /** y − ŷ, in units of y. */
  readonly residuals: Vector;
  /** R² = 1 − ‖y − ŷ‖²/‖y − ȳ‖², dimensionless; ȳ counts as 0 without an intercept. Null where y = ȳ throughout. */
  readonly rSquared: number | null;
  /** s² = ‖y − ŷ‖²/(m − rank), the estimated variance of the noise, in squared units of y. Null where m = rank. */
  readonly noiseVariance: number | null;
}

/** The coefficients, with how far chance may have moved each. */
interface Estimates extends Coefficients {
  readonly status: "solved";
  /** Standard errors of the intercept (first, if there is one) and of the coefficients; null where s² is. */
  readonly standardErrors: Vector | null;
}

/** The outcome of a least-squares fit; a column that depends on others is an outcome, not an error. */
export type LinearRegression = Projection & (Estimates | {readonly status: "rank deficient"});

/** How a regression is set up. */
export interface RegressionOptions {
  /** Whether a column of ones is put before the columns of X; defaults to true. Without it the intercept is 0. */
  intercept?: boolean;
}

/**
 * Fits y ≈ intercept + Xβ by least squares, from the factors Q and R of the columns as they are: Qᵀ turns y into the
 * part that the columns reach, from which β follows by back substitution, and the part that no β reaches.
 *
 * Rounding sees κ of X with columns of length 1 (see `qr`). For the Longley data as printed, with an intercept, that is
 * 43,275, although κ(X) itself is 4.9e9: some eleven of sixteen digits remain. Centred and scaled, it is 110.
 *
 * @param X - m × p, one observation a row
 * @param y - m responses
 * @throws RangeError if X is empty, ragged or not finite, or y does not have one finite entry a row
 *
 * Source: Golub, “Numerical methods for solving linear least squares problems”, Numerische Mathematik 7 (1965).
 */
export function linearRegression(X: Matrix, y: Vector, {intercept = true}: RegressionOptions = {}): LinearRegression {
  requireMatrix("X", X);
  requireVector("y", y, X.length);
  const factors = qr(intercept ? withIntercept(X) : X);
  const {rank, order} = factors;
  const rotated = applyQTransposed(factors, y);
  const residuals = applyQ(
    factors,
    rotated.map((value, i) => (i < rank ? 0 : value))
  );
  const fitted = y.map((value, i) => value - residuals[i]);
  const center = intercept ? mean(y) : 0;
  const variation = norm(y.map((value) => value - center));
  const noiseVariance = y.length > rank ? dot(residuals, residuals) / (y.length - rank) : null;
  const rSquared = variation > 0 ? 1 - (norm(residuals) / variation) ** 2 : null;
  const projection = {rank, fitted, residuals, rSquared, noiseVariance};
  if (rank < order.length) return {status: "rank deficient", ...projection};
  const beta = inOrder(factors, backSubstitute(factors, rotated));
  return {
    status: "solved",
    ...projection,
    intercept: intercept ? beta[0] : 0,
    coefficients: intercept ? beta.slice(1) : beta,
    standardErrors:
      noiseVariance === null ? null : standardErrors(factors, norm(residuals) / Math.sqrt(y.length - rank))
  };
}

/** s·√((XᵀX)⁻¹ⱼⱼ) for each column j: with XᵀX = RᵀR, the lengths of the rows of R⁻¹. */
function standardErrors(factors: QR, deviation: number): Vector {
  const inverse = factors.order.map((_, j) =>
    backSubstitute(
      factors,
      factors.order.map((_, i) => (i === j ? 1 : 0))
    )
  );
  return inOrder(
    factors,
    factors.order.map((_, i) => deviation * norm(inverse.map((column) => column[i])))
  );
}

/** The solution x of R x = the first entries of b, for an R of full rank. */
function backSubstitute({R}: QR, b: Vector): Vector {
  const n = R[0].length;
  const x = b.slice(0, n);
  for (let i = n - 1; i >= 0; --i) {
    for (let j = i + 1; j < n; ++j) x[i] -= R[i][j] * x[j];
    x[i] /= R[i][i];
  }
  return x;
}

/** Values that belong to the columns of A P, in the order of the columns of A. */
function inOrder({order}: QR, values: Vector): Vector {
  return order.map((_, j) => values[order.indexOf(j)]);
}
