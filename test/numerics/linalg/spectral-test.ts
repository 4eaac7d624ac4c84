import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isSymmetric, trace} from "../../../src/numerics/linalg/matrix.js";
import {fromSpectrum, fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {basis, between, runs, vector} from "../../support/arbitraries.js";

describe("fromSpectrum(values, vectors)", () => {
  it("is undone by symmetricEigen, to 20·n·eps·max|λ| (Equation 8)", () => {
    const spectrum = fc.integer({min: 1, max: 7}).chain((n) => fc.tuple(vector(n), basis(n)));
    fc.assert(
      fc.property(spectrum, ([values, vectors]) => {
        const H = fromSpectrum(values, vectors);
        expect(isSymmetric(H)).toBe(true);
        const bound = 20 * values.length * Number.EPSILON * Math.max(...values.map(Math.abs));
        const sorted = [...values].sort((p, q) => p - q);
        for (const [i, value] of symmetricEigen(H).values.entries()) {
          expect(Math.abs(value - sorted[i])).toBeLessThanOrEqual(bound);
        }
      }),
      runs
    );
  });

  it("throws RangeError unless there is one vector of length n for each of n values", () => {
    expect(() => fromSpectrum([1], [[1, 0]])).toThrow(/length 2; expected 1/);
    expect(() => fromSpectrum([1, 2], [[1, 0]])).toThrow(RangeError);
  });
});

describe("fromSpectrum2(first, second, angle)", () => {
  it("has the two eigenvalues and their sum as trace, for every angle and order", () => {
    fc.assert(
      fc.property(between(-10, 10), between(-10, 10), between(-7, 7), (first, second, angle) => {
        const H = fromSpectrum2(first, second, angle);
        const {values} = symmetricEigen(H);
        const bound = 20 * Number.EPSILON * Math.max(Math.abs(first), Math.abs(second));
        expect(Math.abs(values[0] - Math.min(first, second))).toBeLessThanOrEqual(bound);
        expect(Math.abs(values[1] - Math.max(first, second))).toBeLessThanOrEqual(bound);
        expect(Math.abs(trace(H) - (first + second))).toBeLessThanOrEqual(bound);
      }),
      runs
    );
  });

  it("is diagonal at angle 0, in the order given", () => {
    expect(fromSpectrum2(5, 2, 0)).toEqual([
      [5, 0],
      [0, 2]
    ]);
  });

  it("throws RangeError on an argument that is not finite", () => {
    expect(() => fromSpectrum2(NaN, 1, 0)).toThrow(/first must be a finite number; got NaN/);
  });
});
