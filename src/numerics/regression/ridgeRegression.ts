import {requireMatrix, requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import {dot, mean} from "../linalg/vector.js";
import type {Matrix, Vector} from "../types.js";
import {
  type Coefficients,
  inOriginalUnits,
  type Standardized,
  type StandardizeOptions,
  standardize
} from "./columns.js";
import {type Ridge, type RidgeSolution, ridge} from "./ridge.js";

/** A ridge regression at one penalty. The coefficients are in the units of the data. */
export interface RidgeFit extends Coefficients {
  readonly penalty: number;
  /** The same fit for standardised predictors and centred responses; its coefficients are in units of y. */
  readonly standardized: RidgeSolution;
  /** Σ fᵢ, the effective degrees of freedom of the slopes; the intercept, which no penalty touches, is one more. */
  readonly degreesOfFreedom: number;
  /** The mean of the squared residuals, in squared units of y. */
  readonly trainingError: number;
  /** What each yᵢ would differ from its prediction by, had it not taken part; null where that is not determined. */
  readonly leftOutErrors: Vector | null;
  /** The mean of their squares, in squared units of y. */
  readonly leaveOneOutError: number | null;
  /** Generalised cross-validation, in squared units of y: the same with every leverage replaced by their mean. */
  readonly generalizedCrossValidation: number | null;
}

/** The ridge regressions of one data set, for every penalty. */
export interface RidgeRegression {
  /** How X was standardised, once, before any row was left out. */
  readonly standardization: Standardized;
  /** Equation 14 for the standardised X and y − ȳ. */
  readonly equation: Ridge;
  /** The sum of squared deviations that counts as variance 1: the units of μ. */
  readonly divisor: number;
  /** The fit for the penalty μ ≥ 0. */
  at(penalty: number): RidgeFit;
}

/**
 * Ridge regression of y on standardised predictors Z: the intercept and β that minimise
 * ‖y − intercept − Zβ‖² + μ‖β‖². Centring frees the intercept from the penalty, and scaling makes it fair: a penalty
 * on β depends on the units of X.
 *
 * Leave-one-out errors come in closed form, rᵢ/(1 − hᵢᵢ) with hᵢᵢ = 1/m + Σ fₖ uₖᵢ²: exactly what refits without row i
 * give *for columns standardised once, with all rows*. Where a row is fitted by itself alone, 1 − hᵢᵢ is 0 to rounding
 * and the error is not determined.
 *
 * @param X - m × p without a column of ones, m ≥ 2; p may exceed m
 * @param y - m responses
 * @param options - `divisor` defaults to m here, as in `lm.ridge` of MASS; μ for the divisor d is d/m times this μ
 * @throws RangeError if a column is constant, y does not have one finite entry a row, or μ is negative
 *
 * Source: Golub, Heath and Wahba, “Generalized cross-validation as a method for choosing a good ridge parameter”,
 * Technometrics 21 (1979); Venables and Ripley, Modern Applied Statistics with S, 4th ed. (2002).
 */
export function ridgeRegression(X: Matrix, y: Vector, {divisor = X.length}: StandardizeOptions = {}): RidgeRegression {
  requireMatrix("X", X);
  requireVector("y", y, X.length);
  const m = y.length;
  const standardization = standardize(X, {divisor});
  const center = mean(y);
  const equation = ridge(
    standardization.X,
    y.map((value) => value - center)
  );
  const at = (penalty: number): RidgeFit => {
    const standardized = equation.at(penalty);
    const {coefficients, residuals, filterFactors, leverages} = standardized;
    const degreesOfFreedom = filterFactors.reduce((sum, f) => sum + f, 0);
    const trainingError = dot(residuals, residuals) / m;
    const free = leverages.map((leverage) => 1 - 1 / m - leverage);
    const determined = Math.min(...free) > 4 * m * eps;
    const leftOutErrors = determined ? residuals.map((r, i) => r / free[i]) : null;
    const meanFree = 1 - (1 + degreesOfFreedom) / m;
    return {
      penalty,
      standardized,
      ...inOriginalUnits(standardization, coefficients, center),
      degreesOfFreedom,
      trainingError,
      leftOutErrors,
      leaveOneOutError: leftOutErrors && dot(leftOutErrors, leftOutErrors) / m,
      generalizedCrossValidation: meanFree > 4 * m * eps ? trainingError / meanFree ** 2 : null
    };
  };
  return {standardization, equation, divisor, at};
}
