import {requireMatrix, requireNonNegative, requireVector} from "../arguments.js";
import {matvec, transpose} from "../linalg/matrix.js";
import {dot} from "../linalg/vector.js";
import type {Matrix, Objective, Vector} from "../types.js";

/** What is added to the loss. */
export interface LogisticRegressionOptions {
  /** The penalty μ ≥ 0 of + μ‖β‖², which shifts every eigenvalue of the Hessian by 2μ; defaults to 0. */
  penalty?: number;
}

/** ln(1 + eᵗ), without overflow, and without losing eᵗ beside 1. */
const softplus = (t: number) => Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));

/** σ(t) = 1/(1 + e⁻ᵗ), accurate in both tails. */
const sigmoid = (t: number) => (t >= 0 ? 1 / (1 + Math.exp(-t)) : Math.exp(t) / (1 + Math.exp(t)));

/**
 * Logistic regression, the negative log-likelihood summed (not averaged) over the observations,
 *
 *     f(β) = Σ ln(1 + exp(−sᵢ xᵢᵀβ)) + μ‖β‖²,   sᵢ = 2yᵢ − 1
 *
 * with gradient Σ (pᵢ − yᵢ)xᵢ + 2μβ and Hessian Xᵀ diag(pᵢ(1 − pᵢ)) X + 2μI, pᵢ = σ(xᵢᵀβ). Convex; strictly if X has full
 * column rank or μ > 0. With μ = 0 it has no minimiser where some β separates the labels.
 *
 * @param X - m × p, one observation a row
 * @param labels - m labels y, each 0 or 1
 * @throws RangeError if X is ragged or not finite, `labels` does not have one entry a row, a label is neither 0 nor 1, or
 * the penalty is negative or not finite
 *
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 2nd ed. (2009), section 4.4.
 */
export function logisticRegression(
  X: Matrix,
  labels: Vector,
  {penalty = 0}: LogisticRegressionOptions = {}
): Objective {
  requireMatrix("X", X);
  requireVector("labels", labels, X.length);
  for (const [i, y] of labels.entries()) {
    if (y !== 0 && y !== 1) throw new RangeError(`labels[${i}] must be 0 or 1; got ${y}`);
  }
  requireNonNegative("penalty", penalty);
  const signs = labels.map((y) => 2 * y - 1);
  const columns = transpose(X);
  /** −sᵢxᵢᵀβ: how far observation i is on the wrong side. */
  const misses = (beta: Vector) => matvec(X, beta).map((z, i) => 0 - signs[i] * z);
  return {
    name: "Logistic regression",
    dimension: columns.length,
    value: (beta) => misses(beta).reduce((sum, t) => sum + softplus(t), 0) + penalty * dot(beta, beta),
    gradient: (beta) => {
      const pulls = misses(beta).map((t, i) => -signs[i] * sigmoid(t)); // pᵢ − yᵢ, without cancellation
      return columns.map((column, j) => dot(column, pulls) + 2 * penalty * beta[j]);
    },
    hessian: (beta) => {
      const weights = misses(beta).map((t) => sigmoid(t) * sigmoid(-t));
      return columns.map((u, j) =>
        columns.map(
          (v, k) => weights.reduce((sum, weight, i) => sum + weight * (u[i] * v[i]), 0) + (j === k ? 2 * penalty : 0)
        )
      );
    }
  };
}
