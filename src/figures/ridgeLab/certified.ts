import {correctDigits} from "../../numerics/regression/correctDigits.js";
import {linearRegression} from "../../numerics/regression/linearRegression.js";
import {normalEquations} from "../../numerics/regression/normalEquations.js";
import {ridgeRegression} from "../../numerics/regression/ridgeRegression.js";
import type {Vector} from "../../numerics/types.js";
import {remembered} from "../shared/memo.js";
import {type Longley, longleyDesign} from "./design.js";

/** The coefficients by one method, the intercept first, with the digits of each that NIST’s certified values confirm. */
export interface Examined {
  readonly method: string;
  /** In thousands of people; empty where the method found none. */
  readonly coefficients: Vector;
  readonly digits: Vector;
}

/** Longley’s examination: least squares of all sixteen years in the units of the data, by three methods. */
export const examination = remembered((longley: Longley): Examined[] => {
  const {X} = longleyDesign(longley, 0);
  const y = longley.rows.map(([employed]) => employed);
  const examined = (method: string, fit: object): Examined => {
    const found = "coefficients" in fit ? (fit as {intercept: number; coefficients: Vector}) : null;
    const coefficients = found ? [found.intercept, ...found.coefficients] : [];
    return {method, coefficients, digits: coefficients.map((value, i) => correctDigits(value, longley.certified[i]))};
  };
  return [
    examined("QR, columns as printed", linearRegression(X, y)),
    examined("normal equations, columns as printed", normalEquations(X, y)),
    examined("singular values, columns standardised (the figure’s way)", ridgeRegression(X, y).at(0))
  ];
});
