import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {transpose} from "../../../src/numerics/linalg/matrix.js";
import {dot, norm} from "../../../src/numerics/linalg/vector.js";
import {inOriginalUnits, standardize, unitColumns, withIntercept} from "../../../src/numerics/regression/columns.js";
import {matrix, runs} from "../../support/arbitraries.js";

describe("standardize(X, {divisor})", () => {
  it("gives columns of mean 0 and sum of squares equal to the divisor, n − 1 by default", () => {
    fc.assert(
      fc.property(matrix(7, 3), fc.constantFrom(undefined, 1, 7), (X, divisor) => {
        fc.pre(transpose(X).every((column) => Math.max(...column) - Math.min(...column) > 1e-3));
        for (const column of transpose(standardize(X, {divisor}).X)) {
          expect(column.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 8);
          expect(dot(column, column)).toBeCloseTo(divisor ?? 6, 10);
        }
      }),
      runs
    );
  });

  it("does not depend on the units and the origin of a column", () => {
    const X = [
      [1, 10],
      [2, 30],
      [4, 20]
    ];
    const moved = X.map(([a, b]) => [32 - 1.8 * a, b]);
    const [before, after] = [standardize(X).X, standardize(moved).X];
    for (const i of [0, 1, 2]) expect(after[i][0]).toBeCloseTo(-before[i][0], 12);
  });

  it("throws RangeError for a constant column, naming it, and for fewer than two rows", () => {
    expect(() =>
      standardize([
        [1, 2],
        [3, 2]
      ])
    ).toThrow(/column 1 is constant/);
    expect(() => standardize([[1, 2]])).toThrow(/1 row; expected at least 2/);
    expect(() => standardize([[1], [2]], {divisor: 0})).toThrow(/divisor must be finite and > 0; got 0/);
    expect(() => standardize([])).toThrow(/X is empty/);
  });
});

describe("unitColumns(X) and withIntercept(X)", () => {
  it("gives every column the length 1, and ones before the first column", () => {
    const X = withIntercept([[3], [4]]);
    expect(X).toEqual([
      [1, 3],
      [1, 4]
    ]);
    for (const column of transpose(unitColumns(X))) expect(norm(column)).toBeCloseTo(1, 14);
    for (const tiny of [1e-310, 1e300]) expect(unitColumns([[tiny], [tiny]])[0][0]).toBeCloseTo(Math.SQRT1_2, 12);
    expect(() => unitColumns([[0, 1]])).toThrow(/column 0 is zero/);
    expect(() => unitColumns([])).toThrow(/X is empty/);
    expect(() => withIntercept([])).toThrow(/X is empty/);
  });
});

describe("inOriginalUnits({means, deviations}, coefficients, meanResponse)", () => {
  it("predicts from a row what the standardised prediction predicts from the standardised row", () => {
    const {intercept, coefficients} = inOriginalUnits({means: [10, 4], deviations: [2, 8]}, [3, -1], 7);
    expect([intercept, ...coefficients]).toEqual([-7.5, 1.5, -0.125]); // 7 + 3·(x₁ − 10)/2 − (x₂ − 4)/8
  });

  it("throws RangeError unless there is one finite coefficient a column and a finite mean", () => {
    const units = {means: [10], deviations: [2]};
    expect(() => inOriginalUnits(units, [1, 2], 0)).toThrow(/coefficients has length 2; expected 1/);
    expect(() => inOriginalUnits(units, [1], NaN)).toThrow(/meanResponse must be a finite number; got NaN/);
  });
});
