import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {matvec, quadraticForm, transpose} from "../../../src/numerics/linalg/matrix.js";
import {singularValues} from "../../../src/numerics/linalg/singularValues.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {add, distance, dot, norm, subtract} from "../../../src/numerics/linalg/vector.js";
import {leastSquares} from "../../../src/numerics/objectives/leastSquares.js";
import {random} from "../../../src/numerics/random.js";
import {standardize} from "../../../src/numerics/regression/columns.js";
import {polynomialFeatures, withNoisyCopy} from "../../../src/numerics/regression/features.js";
import {linearRegression} from "../../../src/numerics/regression/linearRegression.js";
import {penaltyEstimates} from "../../../src/numerics/regression/penaltyEstimates.js";
import {ridge} from "../../../src/numerics/regression/ridge.js";
import {ridgeConditioning} from "../../../src/numerics/regression/ridgeConditioning.js";
import {ridgeHessian, ridgeQuadraticForm} from "../../../src/numerics/regression/ridgeHessian.js";
import {ridgeRegression} from "../../../src/numerics/regression/ridgeRegression.js";
import type {Matrix, Vector} from "../../../src/numerics/types.js";
import {runs} from "../../support/arbitraries.js";
import {longleyPredictors, longleyResponses} from "../../support/longley.js";
import {exactRidge} from "./support/exactRegression.js";
import {ordinaryMatrix} from "./support/ordinaryMatrix.js";

const eps = Number.EPSILON;
const longley = ridgeRegression(
  longleyPredictors,
  longleyResponses.map((value) => value / 1000)
);
const penalty = fc.oneof(
  fc.integer({min: 1, max: 1000}),
  fc.integer({min: 1, max: 40}).map((k) => 2 ** -k)
);
const response = (m: number) => ordinaryMatrix(1, m).map(([y]) => y);

/** Wedin’s bound for least squares with the rows √μ·I added (Higham 2002, theorem 20.1), backward error 60·n·eps. */
function bound(X: Matrix, y: Vector, mu: number, exact: Vector): number {
  const p = X[0].length;
  const sigma = [...singularValues(X), ...Array.from({length: Math.max(0, p - X.length)}, () => 0)];
  const [most, least] = [Math.sqrt(sigma[0] ** 2 + mu), Math.sqrt(sigma[p - 1] ** 2 + mu)];
  const kappa = most / least;
  const residual = Math.hypot(distance(matvec(X, exact), y), Math.sqrt(mu) * norm(exact));
  return 60 * p * eps * kappa * (2 * norm(exact) + ((kappa + 1) * residual + norm(y)) / most);
}

describe("ridge(X, y).at(penalty)", () => {
  it("is the exact solution of (XᵀX + μI)β = Xᵀy (Equation 14) within Wedin’s bound, tall or wide", () => {
    const shape = fc.constantFrom([6, 3], [3, 5], [4, 4]);
    fc.assert(
      fc.property(
        shape.chain(([m, p]) => fc.tuple(ordinaryMatrix(m, p), response(m), penalty)),
        ([X, y, mu]) => {
          const exact = exactRidge(X, y, mu);
          const {coefficients, fitted, residuals, status} = ridge(X, y).at(mu);
          expect(status).toBe("solved");
          expect(distance(coefficients, exact)).toBeLessThanOrEqual(bound(X, y, mu, exact));
          expect(distance(fitted, matvec(X, exact))).toBeLessThanOrEqual(
            norm(singularValues(X)) * bound(X, y, mu, exact)
          );
          expect(distance(add(fitted, residuals), y)).toBeLessThanOrEqual(2 * eps * (norm(y) + norm(fitted)));
        }
      ),
      runs
    );
  });

  it("is the least-squares solution for μ = 0 and full rank", () => {
    fc.assert(
      fc.property(ordinaryMatrix(6, 3), response(6), (X, y) => {
        fc.pre(singularValues(X)[2] > 1e-3);
        const fit = linearRegression(X, y, {intercept: false});
        if (fit.status !== "solved") throw new Error(fit.status);
        const {coefficients, status} = ridge(X, y).at(0);
        expect(status).toBe("solved");
        expect(distance(coefficients, fit.coefficients)).toBeLessThanOrEqual(2 * bound(X, y, 0, coefficients));
      }),
      runs
    );
  });

  it("shares a coefficient equally between copies: [x, x] with μ is x with μ/2, halved; also at μ = 0 and 1e−30", () => {
    const x = [1, 2, -1, 3];
    const y = [2, 1, 0, 5];
    const path = ridge(
      x.map((xi) => [xi, xi]),
      y
    );
    expect(path.rank).toBe(1);
    for (const mu of [0, 1e-30, 1e-8, 1, 100]) {
      const {coefficients, status, filterFactors} = path.at(mu);
      const expected = dot(x, y) / (dot(x, x) + mu / 2) / 2;
      for (const value of coefficients) expect(value / expected).toBeCloseTo(1, 14);
      expect(status).toBe(mu === 0 ? "minimum norm" : "solved");
      expect(filterFactors[0]).toBeCloseTo(30 / (30 + mu), 14);
      expect(filterFactors.slice(1)).toEqual([0]);
    }
  });

  it("for a wide X and μ = 0 interpolates with the shortest β, orthogonal to the null space", () => {
    const {coefficients, status, residuals, leverages} = ridge([[1, 2, 2]], [9]).at(0);
    expect(status).toBe("minimum norm");
    expect(distance(coefficients, [1, 2, 2])).toBeLessThan(1e-14);
    expect(Math.abs(residuals[0])).toBeLessThan(1e-14);
    expect(leverages[0]).toBeCloseTo(1, 14);
  });

  it("has filter factors σ²/(σ² + μ), leverages that add up to them, and shrinks as μ grows", () => {
    fc.assert(
      fc.property(ordinaryMatrix(5, 3), response(5), penalty, (X, y, mu) => {
        const path = ridge(X, y);
        const {filterFactors, leverages, coefficients} = path.at(mu);
        const total = filterFactors.reduce((sum, f) => sum + f, 0);
        for (const [i, s] of path.decomposition.values.entries()) {
          expect(Math.abs(filterFactors[i] - (i < path.rank ? s ** 2 / (s ** 2 + mu) : 0))).toBeLessThanOrEqual(
            4 * eps
          );
        }
        expect(Math.abs(leverages.reduce((sum, h) => sum + h, 0) - total)).toBeLessThanOrEqual(200 * eps);
        expect(norm(path.at(2 * mu).coefficients)).toBeLessThanOrEqual(norm(coefficients) * (1 + 200 * eps));
      }),
      runs
    );
  });

  it("survives units of 1e±150, and gives 0 for X = 0", () => {
    expect(ridge([[1e150], [1e150]], [1, 3]).at(0).coefficients[0] / 1e-150).toBeCloseTo(2, 13);
    expect(ridge([[1e-150], [1e-150]], [1, 3]).at(0).coefficients[0] / 1e150).toBeCloseTo(2, 13);
    expect(ridge([[1e-150], [1e-150]], [1, 3]).at(1).filterFactors[0] / 2e-300).toBeCloseTo(1, 13);
    for (const delta of [4, 8, 12, 16]) {
      const {rank, decomposition, at} = ridge(
        [
          [1, 1],
          [0, delta * Number.EPSILON]
        ],
        [1, 1]
      );
      expect(rank).toBeLessThanOrEqual(decomposition.values.filter((sigma) => sigma > 0).length);
      for (const value of at(0).coefficients) expect(Number.isFinite(value)).toBe(true);
    }
    const none = ridge([[0, 0]], [1]);
    expect(none.rank).toBe(0);
    expect(none.at(0)).toMatchObject({status: "minimum norm", coefficients: [0, 0], fitted: [0], leverages: [0]});
  });

  it("throws RangeError for bad arguments", () => {
    expect(() => ridge([], [])).toThrow(/X is empty/);
    expect(() => ridge([[1]], [1, 2])).toThrow(/y has length 2; expected 1/);
    expect(() => ridge([[1]], [1]).at(-1)).toThrow(/penalty must be finite and ≥ 0; got -1/);
  });
});

describe("ridgeHessian(X, penalty) and ridgeQuadraticForm(X, penalty, v)", () => {
  it("satisfy vᵀ2(XᵀX + μI)v = 2(‖Xv‖² + μ‖v‖²) (Equation 15), exactly for integers", () => {
    const integers = ordinaryMatrix(5, 3).map((X) => X.map((row) => row.map((entry) => Math.round(100 * entry))));
    fc.assert(
      fc.property(integers, fc.integer({min: 0, max: 1000}), integers, (X, mu, [v]) => {
        expect(quadraticForm(ridgeHessian(X, mu), v)).toBe(ridgeQuadraticForm(X, mu, v));
      }),
      runs
    );
  });

  it("satisfy it for any X within 2(m + 2p)·eps of ‖X‖_F²‖v‖² + μ‖v‖²", () => {
    fc.assert(
      fc.property(ordinaryMatrix(5, 3), penalty, response(3), (X, mu, v) => {
        const gap = Math.abs(quadraticForm(ridgeHessian(X, mu), v) - ridgeQuadraticForm(X, mu, v));
        expect(gap).toBeLessThanOrEqual(2 * 2 * 11 * eps * (norm(X.map(norm)) ** 2 + mu) * norm(v) ** 2);
      }),
      runs
    );
  });

  it("shift each eigenvalue 2σ² by 2μ, and are the Hessian of ‖Xβ − y‖² at μ = 0", () => {
    fc.assert(
      fc.property(ordinaryMatrix(5, 3), penalty, (X, mu) => {
        const sigma = [...singularValues(X)].reverse();
        for (const [i, value] of symmetricEigen(ridgeHessian(X, mu)).values.entries()) {
          const expected = 2 * (sigma[i] ** 2 + mu);
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(200 * eps * (sigma[2] ** 2 + mu));
        }
        expect(ridgeHessian(X, 0)).toEqual(leastSquares(X, [0, 0, 0, 0, 0]).hessian([0, 0, 0]));
      }),
      runs
    );
  });

  it("throw RangeError for bad arguments", () => {
    expect(() => ridgeHessian([], 1)).toThrow(/X is empty/);
    expect(() => ridgeHessian([[1]], -1)).toThrow(/penalty must be finite and ≥ 0; got -1/);
    expect(() => ridgeQuadraticForm([], 1, [1])).toThrow(/X is empty/);
    expect(() => ridgeQuadraticForm([[1]], NaN, [1])).toThrow(/penalty must be finite/);
    expect(() => ridgeQuadraticForm([[1]], 1, [1, 2])).toThrow(/v has length 2; expected 1/);
  });
});

describe("ridgeConditioning(ridge, penalty)", () => {
  it("is 110.5 for X, its square for XᵀX, and (σ_max² + μ)/(σ_min² + μ) with the penalty", () => {
    const {X, gram: squared, penalized} = ridgeConditioning(longley.equation, 0.0028);
    const {values} = longley.equation.decomposition;
    expect(X.value).toBeCloseTo(110.544, 3);
    expect(squared.value).toBeCloseTo(12220.0099, 3);
    expect(penalized.value / ((values[0] ** 2 + 0.0028) / (values[5] ** 2 + 0.0028))).toBeCloseTo(1, 13);
    expect(ridgeConditioning(longley.equation, 0).penalized.value / squared.value).toBeCloseTo(1, 14);
    expect([X.reliable, squared.reliable, penalized.reliable]).toEqual([true, true, true]);
  });

  it("is ∞ for a wide X, and finite as soon as μ > 0", () => {
    const wide = ridge([[3, 4]], [1]);
    const at = (mu: number) => ridgeConditioning(wide, mu);
    expect([at(0).X.value, at(0).gram.value, at(0).penalized.value]).toEqual([Infinity, Infinity, Infinity]);
    expect(at(0).penalized.reliable).toBe(false);
    expect(at(1).penalized.value).toBeCloseTo(26, 12);
    expect(at(1).penalized.reliable).toBe(true);
    expect(() => at(-1)).toThrow(/penalty must be finite and ≥ 0; got -1/);
  });
});

/** The error in row i of the ridge regression fitted to the other rows of Z, as least squares with the rows √μ·I. */
function refitError(Z: Matrix, y: Vector, mu: number, i: number): number {
  const others = y.map((_, k) => k).filter((k) => k !== i);
  const rows = Z[0].map((_, j) => [0, ...Z[0].map((_, k) => (k === j ? Math.sqrt(mu) : 0))]);
  const design = [...others.map((k) => [1, ...Z[k]]), ...rows];
  const fit = linearRegression(design, [...others.map((k) => y[k]), ...rows.map(() => 0)], {intercept: false});
  if (fit.status !== "solved") throw new Error(fit.status);
  return y[i] - dot([1, ...Z[i]], fit.coefficients);
}

describe("ridgeRegression(Longley), employment in millions, divisor 16", () => {
  it("has a mean squared leave-one-out error of 0.1804 at 0 and 0.1617 at 0.0028, its minimum on the 0.0001 grid", () => {
    expect(longley.at(0).leaveOneOutError).toBeCloseTo(0.1804, 4);
    expect(longley.at(0.0028).leaveOneOutError).toBeCloseTo(0.1617, 4);
    const errors = Array.from({length: 101}, (_, k) => longley.at(k / 10000).leaveOneOutError!);
    expect(errors.indexOf(Math.min(...errors))).toBe(28);
  });

  it("has the leave-one-out errors that refits have, to 1e−11", () => {
    const {X} = standardize(longleyPredictors, {divisor: 16});
    const y = longleyResponses.map((value) => value / 1000);
    for (const mu of [0, 0.0028, 1]) {
      for (const [i, error] of longley.at(mu).leftOutErrors!.entries()) {
        expect(Math.abs(error - refitError(X, y, mu, i))).toBeLessThan(1e-11);
      }
    }
  });

  it("has the least generalised cross-validation at 0.003 on the 0.001 grid, with or without the intercept’s degree", () => {
    const fits = Array.from({length: 101}, (_, k) => longley.at(k / 1000));
    const ours = fits.map(({generalizedCrossValidation}) => generalizedCrossValidation!);
    const mass = fits.map(({trainingError, degreesOfFreedom}) => (16 * trainingError) / (16 - degreesOfFreedom) ** 2);
    for (const values of [ours, mass]) expect(values.indexOf(Math.min(...values))).toBe(3);
  });

  it("estimates the penalties 0.004275 (HKB) and 0.0323 (L–W) that MASS prints", () => {
    const {hoerlKennardBaldwin, lawlessWang} = penaltyEstimates(longley)!;
    expect(hoerlKennardBaldwin).toBeCloseTo(0.004275, 6);
    expect(lawlessWang).toBeCloseTo(0.0323, 4);
  });

  it("is the least-squares fit at μ = 0, in the units of the data", () => {
    const fit = linearRegression(longleyPredictors, longleyResponses);
    const {intercept, coefficients, degreesOfFreedom, trainingError} = ridgeRegression(
      longleyPredictors,
      longleyResponses
    ).at(0);
    if (fit.status !== "solved") throw new Error(fit.status);
    expect(intercept / fit.intercept).toBeCloseTo(1, 10);
    for (const [j, value] of coefficients.entries()) expect(value / fit.coefficients[j]).toBeCloseTo(1, 10);
    expect(degreesOfFreedom).toBeCloseTo(6, 13);
    expect((16 * trainingError) / 836424.055505915).toBeCloseTo(1, 11); // NIST certifies this sum of squares
  });
});

describe("ridgeRegression(X, y, {divisor})", () => {
  it("has the leave-one-out errors of refits, every row in turn", () => {
    fc.assert(
      fc.property(ordinaryMatrix(6, 3), response(6), fc.constantFrom(0.125, 1, 16), (X, y, mu) => {
        fc.pre(transpose(X).every((column) => new Set(column).size > 1));
        const regression = ridgeRegression(X, y, {divisor: 1});
        const {leftOutErrors, leaveOneOutError} = regression.at(mu);
        for (const [i, error] of leftOutErrors!.entries()) {
          expect(Math.abs(error - refitError(regression.standardization.X, y, mu, i))).toBeLessThan(1e-11);
        }
        expect(leaveOneOutError! * 6).toBeCloseTo(norm(leftOutErrors!) ** 2, 9);
      }),
      runs
    );
  });

  it("is the same regression for every divisor d, with μ in proportion to d; m by default", () => {
    fc.assert(
      fc.property(ordinaryMatrix(6, 3), response(6), (X, y) => {
        fc.pre(transpose(X).every((column) => new Set(column).size > 1));
        const byDefault = ridgeRegression(X, y);
        expect(byDefault.divisor).toBe(6);
        for (const divisor of [1, 5]) {
          const [a, b] = [byDefault.at(0.5), ridgeRegression(X, y, {divisor}).at((0.5 * divisor) / 6)];
          expect(b.penalty).toBe((0.5 * divisor) / 6);
          const rounding = 1e-12 * (1 + norm(a.coefficients)); // κ(Z'Z + μI) ≤ 1 + 18/0.5
          expect(distance(a.coefficients, b.coefficients)).toBeLessThan(rounding);
          expect(Math.abs(a.intercept - b.intercept)).toBeLessThan(10 * rounding);
        }
      }),
      runs
    );
  });

  it("predicts, in the units of the data, what it fits; the intercept is not penalised", () => {
    const X = [[1], [2], [6]];
    const y = [4, 1, 1];
    const path = ridgeRegression(X, y);
    const {intercept, coefficients, standardized} = path.at(0.7);
    for (const [i, [x]] of X.entries())
      expect(intercept + coefficients[0] * x - 2).toBeCloseTo(standardized.fitted[i], 13);
    const limit = path.at(1e12);
    expect(limit.intercept).toBeCloseTo(2, 10);
    expect(limit.degreesOfFreedom).toBeLessThan(1e-11);
    expect(limit.trainingError).toBeCloseTo(2, 10);
    expect(path.at(7).penalty).toBe(7);
  });

  it("has equal leave-one-out error and generalised cross-validation where all leverages are equal", () => {
    const square = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1]
    ];
    const {leaveOneOutError, generalizedCrossValidation} = ridgeRegression(square, [1, 4, 2, 0]).at(1);
    expect(leaveOneOutError! / generalizedCrossValidation!).toBeCloseTo(1, 14);
  });

  it("has no leave-one-out error where every row fits itself: p ≥ m − 1 and μ = 0", () => {
    const X = [
      [1, 0, 2],
      [0, 1, 1],
      [2, 5, 7]
    ];
    const {leftOutErrors, leaveOneOutError, generalizedCrossValidation} = ridgeRegression(X, [1, 2, 4]).at(0);
    expect([leftOutErrors, leaveOneOutError, generalizedCrossValidation]).toEqual([null, null, null]);
    expect(ridgeRegression(X, [1, 2, 4]).at(0.1).leaveOneOutError).toBeGreaterThan(0);
  });

  it("has none where a single row fits itself, as the one that a column marks; cross-validation remains", () => {
    const fit = ridgeRegression([[1], [0], [0], [0]], [3, 1, 2, 0]).at(0);
    expect([fit.leftOutErrors, fit.leaveOneOutError]).toEqual([null, null]);
    expect(fit.generalizedCrossValidation).toBeCloseTo(0.5 / 0.25, 12);
  });

  it("throws RangeError for a constant column and for bad arguments", () => {
    expect(() => ridgeRegression([[1], [1]], [1, 2])).toThrow(/column 0 is constant/);
    expect(() => ridgeRegression([], [])).toThrow(/X is empty/);
    expect(() => ridgeRegression([[1], [2]], [1])).toThrow(/y has length 1; expected 2/);
  });
});

describe("penaltyEstimates(regression)", () => {
  it("is in units of the divisor", () => {
    const [whole, other] = [16, 4].map(
      (divisor) => penaltyEstimates(ridgeRegression(longleyPredictors, longleyResponses, {divisor}))!
    );
    expect(whole.hoerlKennardBaldwin / other.hoerlKennardBaldwin).toBeCloseTo(4, 10);
    expect(whole.lawlessWang / other.lawlessWang).toBeCloseTo(4, 10);
  });

  it("does not depend on the units of y", () => {
    const in1 = (unit: number) =>
      penaltyEstimates(
        ridgeRegression(
          longleyPredictors,
          longleyResponses.map((value) => value * unit)
        )
      )!;
    for (const unit of [2 ** -600, 2 ** 600]) {
      expect(in1(unit).hoerlKennardBaldwin).toBeCloseTo(in1(1).hoerlKennardBaldwin, 12);
      expect(in1(unit).lawlessWang).toBeCloseTo(in1(1).lawlessWang, 12);
    }
  });

  it("is null for fewer than three predictors, dependent ones, no degree of freedom, or β = 0", () => {
    const estimates = (p: number, m: number, y = longleyResponses) =>
      penaltyEstimates(
        ridgeRegression(
          longleyPredictors.slice(0, m).map((row) => row.slice(0, p)),
          y.slice(0, m)
        )
      );
    expect(estimates(3, 5)).not.toBeNull();
    expect(estimates(2, 16)).toBeNull();
    expect(estimates(3, 4)).toBeNull();
    expect(
      estimates(
        3,
        16,
        longleyResponses.map(() => 0.1) // their mean is rounded
      )
    ).toBeNull();
    const copied = longleyPredictors.map(([a, b]) => [a, b, a]);
    expect(penaltyEstimates(ridgeRegression(copied, longleyResponses))).toBeNull();
  });
});

describe("polynomialFeatures(x, degree) and withNoisyCopy(X, j, noise, random)", () => {
  it("gives x, x², …, wide if the degree exceeds the number of points", () => {
    expect(polynomialFeatures([2, -1], 3)).toEqual([
      [2, 4, 8],
      [-1, 1, -1]
    ]);
    expect(() => polynomialFeatures([2], 0)).toThrow(/degree must be an integer ≥ 1; got 0/);
    expect(() => polynomialFeatures([], 1)).toThrow(/x is empty/);
  });

  it("copies a column, with noise of the stated deviation and the same bits for the same seed", () => {
    const X = Array.from({length: 400}, (_, i) => [i, -i]);
    expect(withNoisyCopy(X, 1, 0, random(1))[7]).toEqual([7, -7, -7]);
    const noisy = withNoisyCopy(X, 0, 3, random(1));
    expect(withNoisyCopy(X, 0, 3, random(1))).toEqual(noisy);
    const noise = subtract(
      noisy.map((row) => row[2]),
      X.map((row) => row[0])
    );
    expect(Math.abs(norm(noise) / 20 - 3)).toBeLessThan(5 * (3 / Math.sqrt(800))); // five standard errors
    expect(() => withNoisyCopy(X, 2, 0, random(1))).toThrow(/X has no column 2; expected at most 1/);
    expect(() => withNoisyCopy(X, -1, 0, random(1))).toThrow(/j must be an integer ≥ 0; got -1/);
    expect(() => withNoisyCopy(X, 0, -1, random(1))).toThrow(/noise must be finite and ≥ 0; got -1/);
    expect(() => withNoisyCopy([], 0, 1, random(1))).toThrow(/X is empty/);
  });
});
