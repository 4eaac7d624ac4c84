import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diagonal} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {symmetricEigenvalues} from "../../../src/numerics/linalg/symmetricEigenvalues.js";
import type {Vector} from "../../../src/numerics/types.js";
import {runs, symmetricOfSize} from "../../support/arbitraries.js";
import {areAscending} from "../../support/eigenpairs.js";
import {areEigenvalues} from "../../support/exact.js";
import {
  clement,
  exchange,
  hilbert,
  hilbert10,
  minimumMatrix,
  ones,
  pascal,
  rosser,
  secondDifference,
  wilkinson,
  wilkinson21
} from "../../support/namedMatrices.js";
import {kinds} from "../../support/symmetricMatrices.js";

/** 4·√n·eps·‖H‖₂, and what the last place of subnormal values cannot hold. */
const bound = (values: Vector) =>
  4 * Math.sqrt(values.length) * Math.max(...values.map((value) => Math.abs(value) * Number.EPSILON)) + 5e-324;

function expectNear(values: Vector, exact: Vector): void {
  expect(values).toHaveLength(exact.length);
  for (const [i, value] of values.entries()) expect(Math.abs(value - exact[i])).toBeLessThanOrEqual(bound(exact));
}

describe("symmetricEigenvalues(H)", () => {
  it("is bit for bit what symmetricEigen returns, up to n = 6", () => {
    const small = fc.integer({min: 1, max: 6}).chain(symmetricOfSize);
    fc.assert(
      fc.property(small, (H) => {
        expect(symmetricEigenvalues(H)).toEqual(symmetricEigen(H).values);
      }),
      runs
    );
  });

  it.each(kinds)("agrees with symmetricEigen to 4·√n·eps·‖H‖ for %s, n from 7 to 65", (_, make) => {
    for (const n of [7, 10, 33, 65]) {
      const values = symmetricEigenvalues(make(n));
      expect(areAscending(values)).toBe(true);
      expectNear(values, symmetricEigen(make(n)).values);
    }
  });

  it("returns the known eigenvalues of named matrices, to 4·√n·eps·‖H‖", () => {
    for (const n of [7, 40, 100]) {
      for (const named of [secondDifference, minimumMatrix, clement, ones, exchange]) {
        const {H, eigenvalues} = named(n);
        expectNear(symmetricEigenvalues(H), eigenvalues);
      }
    }
    for (const {H, eigenvalues} of [rosser, hilbert10, wilkinson21]) expectNear(symmetricEigenvalues(H), eigenvalues);
  });

  it("returns the eigenvalues of exactly the given doubles, to 4·√n·eps·‖H‖", () => {
    for (const H of [hilbert(8), pascal(9), rosser.H, wilkinson(13)]) {
      const values = symmetricEigenvalues(H);
      expect(areEigenvalues(H, values, bound(values))).toBe(true);
    }
  });

  it("tells the two largest eigenvalues of Wilkinson’s matrix of order 21 apart: their gap 7.15996e-14, to half of it", () => {
    const values = symmetricEigenvalues(wilkinson(21));
    expect(Math.abs(values[20] - values[19] - 7.15996e-14)).toBeLessThan(7.15996e-14 / 2);
  });

  it("returns the entries of a diagonal matrix, exactly", () => {
    const entries = [3, -1e300, 3, 1e-300, 0, 7, -2];
    expect(symmetricEigenvalues(diagonal(entries))).toEqual([-1e300, -2, 0, 1e-300, 3, 3, 7]);
  });

  it("throws RangeError if H is empty, not square, not symmetric or not finite", () => {
    expect(() => symmetricEigenvalues([])).toThrow(RangeError);
    expect(() => symmetricEigenvalues([[1, 2]])).toThrow(/1 × 2; expected a square matrix/);
    const H = ones(9).H.map((row, i) => row.map((entry, j) => (i === 2 && j === 5 ? 3 : entry)));
    expect(() => symmetricEigenvalues(H)).toThrow(/H must be symmetric; got H\[5\]\[2\] = 1 and H\[2\]\[5\] = 3/);
    expect(() => symmetricEigenvalues(diagonal([1, 2, 3, 4, 5, 6, NaN]))).toThrow(
      /H\[6\]\[6\] must be a finite number/
    );
  });
});
