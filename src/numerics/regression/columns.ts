import {requireFinite, requireMatrix, requirePositive, requireVector} from "../arguments.js";
import {transpose} from "../linalg/matrix.js";
import {dot, mean, norm, scale} from "../linalg/vector.js";
import type {Matrix, Vector} from "../types.js";

/** X with a column of ones before its columns: the intercept comes first. */
export function withIntercept(X: Matrix): Matrix {
  requireMatrix("X", X);
  return X.map((row) => [1, ...row]);
}

/**
 * X with every column divided by its length, ‖xⱼ‖ = 1; nothing is subtracted. Units disappear, collinearity stays.
 *
 * @throws RangeError if a column is zero
 */
export function unitColumns(X: Matrix): Matrix {
  requireMatrix("X", X);
  return transpose(
    transpose(X).map((column, j) => {
      const length = norm(column);
      if (length === 0) throw new RangeError(`column ${j} is zero; expected a column with a length`);
      return column.map((value) => value / length);
    })
  );
}

/** What counts as variance 1. */
export interface StandardizeOptions {
  /**
   * What the sum of squared deviations is divided by; defaults to m − 1, the sample variance of m rows. With 1 the
   * columns have length 1 and XᵀX is the correlation matrix. κ is the same for every divisor.
   */
  divisor?: number;
}

/** Standardised columns, with what was taken away. */
export interface Standardized {
  /** m × p: every column has mean 0 and variance 1 (with the stated divisor). */
  readonly X: Matrix;
  /** The means of the columns, in their own units. */
  readonly means: Vector;
  /** Their standard deviations, in their own units. */
  readonly deviations: Vector;
}

/**
 * Standardises the columns of X: zᵢⱼ = (xᵢⱼ − meanⱼ)/deviationⱼ.
 *
 * @param X - m × p, m ≥ 2
 * @throws RangeError if X has fewer than two rows, a column is constant, or the divisor is not positive
 */
export function standardize(X: Matrix, {divisor = X.length - 1}: StandardizeOptions = {}): Standardized {
  requireMatrix("X", X);
  if (X.length < 2) throw new RangeError(`X has ${X.length} row; expected at least 2`);
  requirePositive("divisor", divisor);
  const columns = transpose(X);
  const means = columns.map(mean);
  const centred = columns.map((column, j) => column.map((value) => value - means[j]));
  const deviations = centred.map((column) => norm(column) / Math.sqrt(divisor));
  const constant = columns.findIndex((column) => column.every((value) => value === column[0]));
  if (constant >= 0) throw new RangeError(`column ${constant} is constant; expected some variation`);
  return {X: transpose(centred.map((column, j) => scale(1 / deviations[j], column))), means, deviations};
}

/** A linear prediction, intercept + Σ coefficients[j]·xⱼ, in the units of the data. */
export interface Coefficients {
  /** In units of the response: the prediction where every predictor is 0. */
  readonly intercept: number;
  /** One a predictor, in units of the response by units of the predictor. */
  readonly coefficients: Vector;
}

/**
 * The prediction meanResponse + Σ coefficients[j]·zⱼ of standardised columns z, rewritten for the columns they came from.
 *
 * @param coefficients - one a column, in units of the response
 * @param meanResponse - the prediction where every predictor is at its mean
 * @throws RangeError if there is not one finite coefficient a column
 */
export function inOriginalUnits(
  {means, deviations}: Pick<Standardized, "means" | "deviations">,
  coefficients: Vector,
  meanResponse: number
): Coefficients {
  requireVector("coefficients", coefficients, means.length);
  requireFinite("meanResponse", meanResponse);
  const original = coefficients.map((value, j) => value / deviations[j]);
  return {intercept: meanResponse - dot(original, means), coefficients: original};
}
