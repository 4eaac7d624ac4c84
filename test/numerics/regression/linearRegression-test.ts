import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {matvec, transpose} from "../../../src/numerics/linalg/matrix.js";
import {singularValues} from "../../../src/numerics/linalg/singularValues.js";
import {distance, dot, norm} from "../../../src/numerics/linalg/vector.js";
import {inOriginalUnits, standardize, unitColumns, withIntercept} from "../../../src/numerics/regression/columns.js";
import {linearRegression} from "../../../src/numerics/regression/linearRegression.js";
import {normalEquations} from "../../../src/numerics/regression/normalEquations.js";
import type {Matrix, Vector} from "../../../src/numerics/types.js";
import {runs, vector} from "../../support/arbitraries.js";
import {longleyCertified, longleyPredictors as X, longleyResponses as y} from "../../support/longley.js";
import {exactLeastSquares} from "./support/exactRegression.js";
import {ordinaryMatrix} from "./support/ordinaryMatrix.js";

const eps = Number.EPSILON;

/** The fit, all coefficients in one list with the intercept first; fails unless it was solved. */
function solved<Fit extends {status: string}>(fit: Fit) {
  if (fit.status !== "solved") throw new Error(`expected a solved fit; got ${fit.status}`);
  const found = fit as Fit & {status: "solved"; intercept: number; coefficients: Vector};
  return {...found, all: [found.intercept, ...found.coefficients]};
}

/** The significant digits that each number has in common with the certified one. */
const digits = (found: Vector, certified: Vector) =>
  found.map((value, i) => -Math.log10(Math.max(Math.abs(value / certified[i] - 1), 1e-16)));

const certified = longleyCertified.coefficients;
const z = standardize(X);
const fromStandardized = (fit: {intercept: number; coefficients: Vector}) => {
  const {intercept, coefficients} = inOriginalUnits(z, fit.coefficients, fit.intercept);
  return [intercept, ...coefficients];
};

describe("linearRegression(Longley), raw columns with intercept", () => {
  it("has at least 10 digits of each of NIST’s certified coefficients", () => {
    expect(Math.min(...digits(solved(linearRegression(X, y)).all, certified))).toBeGreaterThanOrEqual(10);
  });

  it("has at least 11 digits after centring and scaling", () => {
    const found = fromStandardized(solved(linearRegression(z.X, y)));
    expect(Math.min(...digits(found, certified))).toBeGreaterThanOrEqual(11);
  });

  it("has the certified standard errors to 10 digits, residual deviation and R² to 12", () => {
    const {standardErrors, noiseVariance, rSquared} = solved(linearRegression(X, y));
    expect(Math.min(...digits(standardErrors!, longleyCertified.standardErrors))).toBeGreaterThanOrEqual(10);
    const {residualDeviation, rSquared: certifiedRSquared} = longleyCertified;
    const found = [Math.sqrt(noiseVariance!), rSquared!];
    expect(Math.min(...digits(found, [residualDeviation, certifiedRSquared]))).toBeGreaterThanOrEqual(12);
  });

  it("sees κ of X with unit columns, 43,275, not the 4.9e9 of X itself; 110 after centring and scaling", () => {
    const kappa = (design: Matrix) => singularValues(design)[0] / singularValues(design).at(-1)!;
    expect(kappa(unitColumns(withIntercept(X)))).toBeCloseTo(43275, 0);
    expect(kappa(withIntercept(X)) / 1e9).toBeCloseTo(4.86, 2);
    expect(kappa(z.X)).toBeCloseTo(110.544, 3);
  });

  it("agrees with the exact solution, which agrees with NIST to all its 15 digits", () => {
    const exact = exactLeastSquares(withIntercept(X), y);
    // The deflators are not doubles: a rounding of them moves the coefficients by up to about κ·eps = 1e−11.
    expect(Math.min(...digits(exact, certified))).toBeGreaterThanOrEqual(11);
    const tenths = exactLeastSquares(
      withIntercept(X.map(([deflator, ...row]) => [Math.round(10 * deflator), ...row])),
      y
    );
    const decimal = tenths.map((value, j) => (j === 1 ? 10 * value : value));
    expect(Math.min(...digits(decimal, certified))).toBeGreaterThanOrEqual(14);
    expect(Math.min(...digits(solved(linearRegression(X, y)).all, exact))).toBeGreaterThanOrEqual(10);
  });
});

describe("normalEquations(Longley)", () => {
  it("has 6 to 9 digits of the certified coefficients raw, and at least 11 after centring and scaling", () => {
    const raw = digits(solved(normalEquations(X, y)).all, certified);
    expect(Math.min(...raw)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...raw)).toBeLessThan(9);
    const found = fromStandardized(solved(normalEquations(z.X, y)));
    expect(Math.min(...digits(found, certified))).toBeGreaterThanOrEqual(11);
  });
});

/** A design of 8 rows and 3 columns with 8 responses. */
const data = fc.tuple(ordinaryMatrix(8, 3), vector(8));

/**
 * How far β may be from the exact one, columns measured in their lengths, after a backward error of `error` times each
 * column (Wedin; Higham 2002, theorem 20.1).
 */
function wedin(design: Matrix, response: Vector, exact: Vector, error: number): number {
  const sigma = singularValues(unitColumns(design));
  const kappa = sigma[0] / sigma[sigma.length - 1];
  const scaled = norm(transpose(design).map((column, j) => norm(column) * exact[j]));
  const residual = distance(matvec(design, exact), response);
  return kappa * error * (2 * scaled + ((kappa + 1) * residual + norm(response)) / sigma[0]);
}

const scaledDistance = (design: Matrix, found: Vector, exact: Vector) =>
  norm(transpose(design).map((column, j) => norm(column) * (found[j] - exact[j])));

describe("linearRegression(X, y, {intercept})", () => {
  it("is within Wedin’s bound of the exact solution, with and without an intercept", () => {
    fc.assert(
      fc.property(data, fc.boolean(), ([A, b], intercept) => {
        const design = intercept ? withIntercept(A) : A;
        const sigma = singularValues(design);
        fc.pre(sigma[sigma.length - 1] > 1e-4);
        const {all, intercept: first, coefficients} = solved(linearRegression(A, b, {intercept}));
        const exact = exactLeastSquares(design, b);
        // Each of k reflections is k(m + 6)·eps a column; √k such columns.
        const bound = wedin(design, b, exact, 2 * 14 * 4 * eps);
        expect(scaledDistance(design, intercept ? all : coefficients, exact)).toBeLessThanOrEqual(bound);
        if (!intercept) expect(first).toBe(0);
      }),
      runs
    );
  });

  it("leaves residuals orthogonal to every column, and splits y into fitted and residuals", () => {
    fc.assert(
      fc.property(data, ([A, b]) => {
        const {residuals, fitted} = linearRegression(A, b);
        for (const column of transpose(withIntercept(A))) {
          expect(Math.abs(dot(column, residuals))).toBeLessThanOrEqual(4 * 14 * 4 * eps * norm(column) * norm(b));
        }
        for (const i of b.keys())
          expect(Math.abs(fitted[i] + residuals[i] - b[i])).toBeLessThanOrEqual(eps * 2 * norm(b));
      }),
      runs
    );
  });

  it("fits a plane exactly where y lies on one: R² = 1, no residual, tiny standard errors", () => {
    const points = [
      [0, 1],
      [1, 0],
      [2, 5],
      [4, 3]
    ];
    const fit = solved(
      linearRegression(
        points,
        points.map(([a, b]) => 7 - 2 * a + 3 * b)
      )
    );
    expect(fit.all.map((value) => Math.round(value * 1e12) / 1e12)).toEqual([7, -2, 3]);
    expect(fit.rSquared).toBeCloseTo(1, 14);
    expect(norm(fit.residuals)).toBeLessThan(1e-13);
    expect(norm(fit.standardErrors!)).toBeLessThan(1e-12);
    expect(fit.rank).toBe(3);
  });

  it("has the closed form of a line through three points: slope, R², s² and standard errors", () => {
    const fit = solved(linearRegression([[0], [1], [2]], [0, 0, 3]));
    expect(fit.all[0]).toBeCloseTo(-0.5, 14);
    expect(fit.all[1]).toBeCloseTo(1.5, 14);
    expect(fit.rSquared).toBeCloseTo(0.75, 14);
    expect(fit.noiseVariance).toBeCloseTo(1.5, 13);
    expect(fit.standardErrors![0]).toBeCloseTo(Math.sqrt(1.5 * (5 / 6)), 13);
    expect(fit.standardErrors![1]).toBeCloseTo(Math.sqrt(1.5 / 2), 13);
    const through = solved(linearRegression([[1], [2]], [1, 3], {intercept: false}));
    expect(through.coefficients[0]).toBeCloseTo(1.4, 14);
    expect(through.rSquared).toBeCloseTo(0.98, 14); // about 0: 1 − 0.2/10
    expect(through.standardErrors).toHaveLength(1);
    expect(through.standardErrors![0]).toBeCloseTo(Math.sqrt(0.2 / 5), 14);
  });

  it("has no s² and no standard errors where parameters are as many as rows, no R² where y is constant", () => {
    const fit = solved(linearRegression([[1], [2]], [3, 3]));
    expect(fit.noiseVariance).toBeNull();
    expect(fit.standardErrors).toBeNull();
    expect(fit.rSquared).toBeNull();
    expect(linearRegression([[1], [2]], [0, 0], {intercept: false}).rSquared).toBeNull();
    for (const value of [0.1, 0.7, 1 / 3])
      for (const m of [3, 6, 7]) {
        const rows = Array.from({length: m}, (_, i) => [i * i]);
        expect(
          linearRegression(
            rows,
            rows.map(() => value)
          ).rSquared
        ).toBeNull(); // though the mean of the yᵢ is rounded
      }
  });

  it("has standard errors in the units of y, from 1e−200 to 1e200", () => {
    const [X, y] = [
      [[1], [2], [4], [5]],
      [1, 3, 2, 5]
    ];
    const errors = (unit: number) =>
      solved(
        linearRegression(
          X,
          y.map((value) => value * unit)
        )
      ).standardErrors!.map((error) => error / unit);
    for (const unit of [2 ** -660, 2 ** 660])
      for (const [i, error] of errors(unit).entries()) expect(error).toBeCloseTo(errors(1)[i], 13);
  });

  it("says so if columns are dependent: a copy, a constant beside the intercept, more columns than rows", () => {
    const A = [[1], [2], [4], [8]];
    const b = [1, 0, 2, 5];
    const {fitted: alone, residuals, rSquared, noiseVariance} = linearRegression(A, b);
    const twice = linearRegression(
      A.map(([x]) => [x, x, 5]),
      b
    );
    expect(twice.status).toBe("rank deficient");
    expect(twice.rank).toBe(2);
    expect(twice).not.toHaveProperty("coefficients");
    expect(distance(twice.fitted, alone)).toBeLessThan(1e-14);
    expect(distance(twice.residuals, residuals)).toBeLessThan(1e-14);
    expect(twice.rSquared).toBeCloseTo(rSquared!, 14);
    expect(twice.noiseVariance).toBeCloseTo(noiseVariance!, 13);
    const wide = linearRegression([[1, 2, 3]], [5]);
    expect([wide.status, wide.rank]).toEqual(["rank deficient", 1]);
    expect(wide.fitted[0]).toBeCloseTo(5, 14);
  });

  it("scales with the units of X and y: powers of two change no bit but the exponent", () => {
    fc.assert(
      fc.property(data, fc.integer({min: -200, max: 200}), fc.integer({min: -200, max: 200}), ([A, b], e, g) => {
        fc.pre(singularValues(withIntercept(A))[3] > 1e-4);
        const before = solved(linearRegression(A, b));
        const after = solved(
          linearRegression(
            A.map(([first, ...rest]) => [first * 2 ** e, ...rest]),
            b.map((bi) => bi * 2 ** g)
          )
        );
        const expected = before.all.map((value, j) => value * 2 ** (j === 1 ? g - e : g));
        for (const [j, value] of after.all.entries()) expect(value).toBe(expected[j]);
      }),
      runs
    );
  });
});

describe("normalEquations(X, y, {intercept})", () => {
  it("is within Wedin’s bound with κ(X)² of the exact solution", () => {
    fc.assert(
      fc.property(data, fc.boolean(), ([A, b], intercept) => {
        const design = intercept ? withIntercept(A) : A;
        const sigma = singularValues(unitColumns(design));
        const kappa = sigma[0] / sigma[sigma.length - 1];
        fc.pre(kappa < 1e5);
        const {all, coefficients} = solved(normalEquations(A, b, {intercept}));
        const exact = exactLeastSquares(design, b);
        const scaled = norm(transpose(design).map((column, j) => norm(column) * exact[j]));
        // XᵀX and Xᵀy to m·eps, elimination to 3n²·eps·growth with growth ≤ 8, all seen through κ².
        const bound = kappa ** 2 * eps * ((8 + 3 * 16 * 8) * 4 * scaled + 8 * 2 * norm(b));
        expect(scaledDistance(design, intercept ? all : coefficients, exact)).toBeLessThanOrEqual(bound);
      }),
      runs
    );
  });

  it("gives the least-squares line of three points, and says “singular” for a copied column", () => {
    const line = solved(normalEquations([[0], [1], [2]], [0, 0, 3]));
    expect(line.all[0]).toBeCloseTo(-0.5, 14);
    expect(line.all[1]).toBeCloseTo(1.5, 14);
    expect(solved(normalEquations([[1], [2]], [1, 3], {intercept: false})).all).toEqual([0, 1.4]);
    expect(
      normalEquations(
        [
          [1, 1],
          [2, 2],
          [4, 4]
        ],
        [1, 2, 3]
      )
    ).toEqual({status: "singular"});
  });

  it("is singular where X still has full rank: [[1, 1], [δ, 0], [0, δ]] with δ = 1e−9 (Läuchli)", () => {
    const lauchli = [
      [1, 1],
      [1e-9, 0],
      [0, 1e-9]
    ];
    expect(normalEquations(lauchli, [2, 1e-9, 1e-9], {intercept: false}).status).toBe("singular");
    const fit = solved(linearRegression(lauchli, [2, 1e-9, 1e-9], {intercept: false}));
    for (const value of fit.coefficients) expect(Math.abs(value - 1)).toBeLessThan(1e-6);
  });
});

describe("linearRegression and normalEquations", () => {
  it("throw RangeError if X is empty or y has another length than X has rows", () => {
    for (const method of [linearRegression, normalEquations]) {
      expect(() => method([], [])).toThrow(/X is empty/);
      expect(() => method([[1], [2]], [1])).toThrow(/y has length 1; expected 2/);
      expect(() => method([[1], [2]], [1, NaN])).toThrow(/y\[1\] must be a finite number; got NaN/);
    }
  });
});
