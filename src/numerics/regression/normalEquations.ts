import {requireMatrix, requireVector} from "../arguments.js";
import {gram, matvec, transpose} from "../linalg/matrix.js";
import {solve} from "../linalg/solve.js";
import type {Matrix, Vector} from "../types.js";
import {type Coefficients, withIntercept} from "./columns.js";
import type {RegressionOptions} from "./linearRegression.js";

/** The outcome of the normal equations; “singular”: XᵀX is, to working precision, though X itself need not be. */
export type NormalEquations = ({readonly status: "solved"} & Coefficients) | {readonly status: "singular"};

/**
 * Fits y ≈ intercept + Xβ by the normal equations XᵀXβ = Xᵀy: the textbook formula, here to be compared with
 * `linearRegression`.
 *
 * Forming XᵀX squares the condition number, and with it the digits that can be lost. Elimination does not notice the
 * units of the columns, so what counts is again X with columns of length 1: κ(XᵀX) = 43,275² = 1.9e9 for the Longley data
 * as printed, not 2.4e19, and seven digits survive. Centred and scaled, it is 12,220, and eleven do.
 *
 * @param X - m × p, one observation a row
 * @param y - m responses
 * @throws RangeError if X is empty, ragged or not finite, y does not have one finite entry a row, or an entry
 * of XᵀX overflows
 */
export function normalEquations(X: Matrix, y: Vector, {intercept = true}: RegressionOptions = {}): NormalEquations {
  requireMatrix("X", X);
  requireVector("y", y, X.length);
  const design = intercept ? withIntercept(X) : X;
  const solution = solve(gram(design), matvec(transpose(design), y));
  if (solution.status === "singular") return {status: "singular"};
  const [first, ...rest] = solution.x;
  return {status: "solved", intercept: intercept ? first : 0, coefficients: intercept ? rest : solution.x};
}
