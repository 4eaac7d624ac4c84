import {quadraticForm} from "../../src/numerics/linalg/matrix.js";
import {singularValues} from "../../src/numerics/linalg/singularValues.js";
import {dot} from "../../src/numerics/linalg/vector.js";
import {random} from "../../src/numerics/random.js";
import {inOriginalUnits, standardize} from "../../src/numerics/regression/columns.js";
import {linearRegression} from "../../src/numerics/regression/linearRegression.js";
import {normalEquations} from "../../src/numerics/regression/normalEquations.js";
import {penaltyEstimates} from "../../src/numerics/regression/penaltyEstimates.js";
import {ridge} from "../../src/numerics/regression/ridge.js";
import {ridgeHessian, ridgeQuadraticForm} from "../../src/numerics/regression/ridgeHessian.js";
import {ridgeRegression} from "../../src/numerics/regression/ridgeRegression.js";
import type {Vector} from "../../src/numerics/types.js";
import {exactRidge} from "../numerics/regression/support/exactRegression.js";
import {longleyCertified, longleyPredictors as X, longleyResponses as y} from "../support/longley.js";
import type {AccuracyCheck} from "./check.js";

const certified = longleyCertified.coefficients;
const worst = (found: Vector, expected: Vector) =>
  Math.max(...found.map((value, i) => Math.abs(value / expected[i] - 1)));

/** The intercept and the coefficients of a solved fit; NaN for any other outcome. */
const list = (fit: {status: string} | {intercept: number; coefficients: Vector}) =>
  "coefficients" in fit ? [fit.intercept, ...fit.coefficients] : [NaN];

/** The coefficients, in the units of the data, of a fit to the standardised columns. */
function standardizedFit(method: typeof linearRegression | typeof normalEquations): Vector {
  const z = standardize(X);
  const [mean, ...coefficients] = list(method(z.X, y));
  return list(inOriginalUnits(z, coefficients, mean) as never);
}

const common = {room: "regression", against: "NIST’s certified values", scale: "each coefficient"} as const;

/** What the room `regression` claims. */
export const regression: readonly AccuracyCheck[] = [
  {
    ...common,
    subject: "linearRegression",
    what: "the seven coefficients of Longley’s regression by QR, columns as printed",
    measure: () => ({error: worst(list(linearRegression(X, y)), certified), bound: 1e-10, cases: 7})
  },
  {
    ...common,
    subject: "normalEquations",
    what: "the same by the normal equations, which square the condition number",
    measure: () => ({error: worst(list(normalEquations(X, y)), certified), bound: 1e-6, cases: 7})
  },
  {
    ...common,
    subject: "linearRegression",
    what: "the same by QR, columns centred and scaled first",
    measure: () => ({error: worst(standardizedFit(linearRegression), certified), bound: 1e-11, cases: 7})
  },
  {
    ...common,
    subject: "normalEquations",
    what: "the same by the normal equations, columns centred and scaled first",
    measure: () => ({error: worst(standardizedFit(normalEquations), certified), bound: 1e-11, cases: 7})
  },
  {
    ...common,
    subject: "linearRegression",
    what: "the seven standard errors of Longley’s regression, columns as printed",
    scale: "each standard error",
    measure: () => {
      const fit = linearRegression(X, y);
      const found = fit.status === "solved" ? fit.standardErrors! : [NaN];
      return {error: worst(found, longleyCertified.standardErrors), bound: 1e-10, cases: 7};
    }
  },
  {
    room: "regression",
    equation: 14,
    subject: "ridge",
    what: "ridge coefficients of the standardised Longley data for ten penalties from $2^{-12}$ to 64",
    against: "exact rational arithmetic",
    scale: "the largest coefficient",
    measure: () => {
      const Z = standardize(X, {divisor: X.length}).X;
      const path = ridge(Z, y);
      const errors = Array.from({length: 10}, (_, k) => 4 ** (k - 6)).map((penalty) => {
        const exact = exactRidge(Z, y, penalty);
        const gaps = path.at(penalty).coefficients.map((value, j) => Math.abs(value - exact[j]));
        return Math.max(...gaps) / Math.max(...exact.map(Math.abs));
      });
      // 60·n·eps of backward error, seen through κ(Z) = 110 of Z and the κ² of its residuals (Wedin).
      return {error: Math.max(...errors), bound: 1e-9, cases: 60};
    }
  },
  {
    room: "regression",
    equation: 15,
    subject: "ridgeQuadraticForm",
    what: "both sides of Equation 15 for random $X$, $\\mu$ and $v$ of whole numbers",
    against: "each other",
    scale: "the value itself",
    measure: () => {
      const {uniform} = random(15);
      const whole = () => Math.floor(2001 * uniform()) - 1000;
      let error = 0;
      for (let k = 0; k < 200; ++k) {
        const design = Array.from({length: 5}, () => [whole(), whole(), whole()]);
        const [penalty, v] = [Math.abs(whole()), [whole(), whole(), 1]];
        const right = ridgeQuadraticForm(design, penalty, v);
        error = Math.max(error, Math.abs(quadraticForm(ridgeHessian(design, penalty), v) / right - 1));
      }
      return {error, bound: 0, cases: 200};
    }
  },
  {
    room: "regression",
    subject: "ridgeRegression",
    what: "leave-one-out errors in closed form, Longley data standardised once, penalties 0, 0.0028 and 1",
    against: "sixteen explicit refits by QR for each penalty",
    scale: "the largest error",
    measure: () => {
      const path = ridgeRegression(X, y);
      const Z = path.standardization.X;
      const errors = [0, 0.0028, 1].map((penalty) => {
        const found = path.at(penalty).leftOutErrors!;
        const rows = Z[0].map((_, j) => [0, ...Z[0].map((_, k) => (k === j ? Math.sqrt(penalty) : 0))]);
        const gaps = y.map((_, i) => {
          const kept = Z.map((row) => [1, ...row]).filter((_, k) => k !== i);
          const responses = [...y.filter((_, k) => k !== i), ...rows.map(() => 0)];
          const [, ...beta] = list(linearRegression([...kept, ...rows], responses, {intercept: false}));
          return Math.abs(y[i] - dot([1, ...Z[i]], beta) - found[i]);
        });
        return Math.max(...gaps) / Math.max(...found.map(Math.abs));
      });
      return {error: Math.max(...errors), bound: 1e-9, cases: 48};
    }
  },
  {
    room: "regression",
    subject: "penaltyEstimates",
    what: "the penalties of Hoerl, Kennard and Baldwin (0.004275) and of Lawless and Wang (0.0323) for Longley’s data",
    against: "the figures that lm.ridge of MASS prints, to their last digit",
    scale: "one unit of the last digit printed",
    measure: () => {
      const {hoerlKennardBaldwin, lawlessWang} = penaltyEstimates(ridgeRegression(X, y))!;
      const error = Math.max(Math.abs(hoerlKennardBaldwin - 0.004275) / 1e-6, Math.abs(lawlessWang - 0.0323) / 1e-4);
      return {error, bound: 0.5, cases: 2};
    }
  },
  {
    room: "regression",
    subject: "singularValues",
    what: "singular values of $\\begin{pmatrix}1&1\\\\0&1\\end{pmatrix}D$, $D$ diagonal from $2^{-100}$ to $2^{100}$",
    against: "their closed form, in which nothing cancels",
    scale: "the value itself, the smaller included",
    measure: () => {
      const {uniform} = random(16);
      const power = () => 2 ** Math.floor(201 * uniform() - 100);
      let error = 0;
      for (let k = 0; k < 400; ++k) {
        const [d, e] = [power(), power()];
        const largest = Math.sqrt((d ** 2 + 2 * e ** 2 + Math.sqrt(d ** 4 + 4 * e ** 4)) / 2);
        const exact = [largest, (d / largest) * e];
        error = Math.max(
          error,
          worst(
            singularValues([
              [d, e],
              [0, e]
            ]),
            exact
          )
        );
      }
      // At most 18 roundings of each column, seen through κ < 3 of the columns of unit length.
      return {error, bound: 54 * Number.EPSILON, cases: 800};
    }
  }
];
