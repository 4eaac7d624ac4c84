import {singularValues} from "../linalg/singularValues.js";
import {gramConditionNumber} from "../spectrum/conditioning.js";
import type {Matrix} from "../types.js";
import {standardize, unitColumns, withIntercept} from "./columns.js";

/** κ(XᵀX) of one data set in three forms; see `designConditioning`. */
export interface DesignConditioning {
  /** With an intercept, in the units of the data. */
  readonly raw: number;
  /** With an intercept, every column divided by its length. */
  readonly unitColumns: number;
  /** Centred and divided by the standard deviation; no intercept. */
  readonly standardized: number;
}

/**
 * Three condition numbers of the same predictors, each κ(XᵀX) = κ(X)² from the singular values of X (Equation 16 with
 * no penalty): units and a distant origin make κ large, and only what is left after standardising is collinearity.
 *
 * @param X - m × p, without an intercept column, m > p
 * @throws RangeError if a column is constant or X is not finite
 */
export function designConditioning(X: Matrix): DesignConditioning {
  const kappa = (design: Matrix) => gramConditionNumber(singularValues(design)).value;
  return {
    raw: kappa(withIntercept(X)),
    unitColumns: kappa(unitColumns(withIntercept(X))),
    standardized: kappa(standardize(X).X)
  };
}
