import {describe, expect, it} from "vitest";
import {drawnMatrix, minimumMatrix, secondDifference} from "../../../src/numerics/linalg/exampleMatrices.js";
import {identity, isSymmetric, multiply} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigenvalues} from "../../../src/numerics/linalg/symmetricEigenvalues.js";

describe("secondDifference(n)", () => {
  it("has the eigenvalues 2 − 2cos(kπ/(n + 1))", () => {
    for (const n of [1, 2, 5, 12]) {
      const expected = Array.from({length: n}, (_, k) => 2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)));
      expect(symmetricEigenvalues(secondDifference(n))).toEqual(expected.map((value) => expect.closeTo(value, 12)));
    }
  });
});

describe("minimumMatrix(n)", () => {
  it("is the inverse of a second difference whose last diagonal entry is 1", () => {
    const n = 5;
    const inverse = secondDifference(n).map((row, i) =>
      row.map((entry, j) => (i === n - 1 && j === n - 1 ? 1 : entry))
    );
    expect(multiply(minimumMatrix(n), inverse)).toEqual(identity(n));
  });
});

describe("drawnMatrix(n, seed)", () => {
  it("is symmetric, the same for the same seed, and another for another", () => {
    expect(isSymmetric(drawnMatrix(6, 3))).toBe(true);
    expect(drawnMatrix(4, 3)).toEqual(drawnMatrix(4, 3));
    expect(drawnMatrix(4, 3)).not.toEqual(drawnMatrix(4, 4));
  });

  it("throws RangeError if n is not an integer ≥ 1", () => {
    for (const make of [secondDifference, minimumMatrix, (n: number) => drawnMatrix(n, 1)])
      expect(() => make(0)).toThrow(RangeError);
  });
});
