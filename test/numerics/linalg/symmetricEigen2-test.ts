import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {scaleByPowerOfTwo} from "../../../src/numerics/elementary.js";
import {symmetricEigen2} from "../../../src/numerics/linalg/symmetricEigen2.js";
import {entries2, runs} from "../../support/arbitraries.js";
import {areOriented} from "../../support/eigenpairs.js";
import {isEigenvalue2} from "../../support/exact.js";

function expectExact(a: number, b: number, c: number): void {
  const {values} = symmetricEigen2(a, b, c);
  expect(isEigenvalue2(a, b, c, values[0], "lower"), `lower of ${a}, ${b}, ${c}: ${values[0]}`).toBe(true);
  expect(isEigenvalue2(a, b, c, values[1], "upper"), `upper of ${a}, ${b}, ${c}: ${values[1]}`).toBe(true);
}

describe("symmetricEigen2(a, b, c)", () => {
  it("is within 4·eps, relative, of the exact eigenvalues of the given doubles (Equation 6)", () => {
    fc.assert(
      fc.property(entries2, ([a, b, c]) => expectExact(a, b, c)),
      {...runs, numRuns: 5 * runs.numRuns}
    );
  });

  it.each([
    ["b = 0", 3, 0, -2],
    ["a = c", 2, 1, 2],
    ["a = −c", 2, 1, -2],
    ["a = c and b tiny", 1, 1e-170, 1],
    ["H = 0", 0, 0, 0],
    ["λ_min/λ_max = 1e-15 from entries", 0.5 + 5e-16, 0.5 - 5e-16, 0.5 + 5e-16],
    ["det = −1 between squares that agree to 16 digits", 94906265, 94906266, 94906267],
    ["det = 2⁻¹⁰⁴ exactly", 1 + 2 ** -52, 1, 1 - 2 ** -52],
    ["entries 1e150", 1e150, 3e150, -2e150],
    ["entries 1e300", 1e300, 9.9e299, 9.8e299],
    ["entries 1e-300", 1e-300, 2e-300, 3e-300],
    ["600 decades apart", 1e300, 1e-20, 1e-300],
    ["a tiny b beside a zero", 1e307, 5e-324, 0],
    ["subnormal entries", 5e-324, 5e-324, 1e-323],
    ["zero diagonal", 0, 7, 0]
  ])("holds that bound for %s", (_, a, b, c) => expectExact(a, b, c));

  it("has orthonormal vectors along which H only scales, at every size of the entries", () => {
    fc.assert(
      fc.property(entries2, ([a, b, c]) => {
        const {values, vectors} = symmetricEigen2(a, b, c);
        const top = Math.max(Math.abs(a), Math.abs(b), Math.abs(c)) || 1;
        fc.pre(top > 1e-290); // below, the eigenvalues themselves are rounded to few bits
        for (const [i, [x, y]] of vectors.entries()) {
          expect(Math.abs(Math.hypot(x, y) - 1)).toBeLessThan(1e-15);
          const residual = Math.hypot(
            (a / top) * x + (b / top) * y - (values[i] / top) * x,
            (b / top) * x + (c / top) * y - (values[i] / top) * y
          );
          expect(residual).toBeLessThan(3e-15);
        }
        expect(Math.abs(vectors[0][0] * vectors[1][0] + vectors[0][1] * vectors[1][1])).toBeLessThan(1e-15);
      }),
      runs
    );
  });

  it("scales with the entries: 2ᵏ times the values, rounded once, and the same vectors bit for bit", () => {
    const mantissa = fc.integer({min: -999, max: 999});
    fc.assert(
      fc.property(mantissa, mantissa, mantissa, fc.constantFrom(-1074, -1000, -201, 201, 500, 1012), (a, b, c, k) => {
        const {values, vectors} = symmetricEigen2(a, b, c);
        const [A, B, C] = [a, b, c].map((entry) => scaleByPowerOfTwo(entry, k));
        const scaled = symmetricEigen2(A, B, C);
        expect(scaled.values.map((value) => value + 0)).toEqual(values.map((value) => scaleByPowerOfTwo(value, k) + 0));
        expect(scaled.vectors).toEqual(vectors);
      }),
      runs
    );
  });

  it("orients both vectors at every size of the entries, and returns them in the order of the values", () => {
    fc.assert(
      fc.property(entries2, ([a, b, c]) => {
        const {values, vectors} = symmetricEigen2(a, b, c);
        expect(values[0]).toBeLessThanOrEqual(values[1]);
        expect(areOriented(vectors)).toBe(true);
      }),
      {...runs, numRuns: 3 * runs.numRuns}
    );
  });

  it("returns the entries of a diagonal matrix, exactly, with the axes; equal ones keep their order", () => {
    const [x, y] = [
      [1, 0],
      [0, 1]
    ];
    expect(symmetricEigen2(1, 0, 2)).toEqual({values: [1, 2], vectors: [x, y]});
    expect(symmetricEigen2(2, 0, 1)).toEqual({values: [1, 2], vectors: [y, x]});
    expect(symmetricEigen2(7e-320, 0, -1e308)).toEqual({values: [-1e308, 7e-320], vectors: [y, x]});
    expect(symmetricEigen2(3, 0, 3)).toEqual({values: [3, 3], vectors: [x, y]});
    expect(symmetricEigen2(0, 0, 0)).toEqual({values: [0, 0], vectors: [x, y]});
  });

  it("makes the first entry positive on a tie, for either sign of b and either order of a and c", () => {
    const s = Math.SQRT1_2;
    expect(symmetricEigen2(2, -3, 2)).toEqual({
      values: [-1, 5],
      vectors: [
        [s, s],
        [s, -s]
      ].map((v) => v.map((entry) => expect.closeTo(entry, 15)))
    });
    // a < c by so little that both entries round to the same number
    const {vectors} = symmetricEigen2(1, -1e10, 1 + 2 ** -52);
    expect(areOriented(vectors)).toBe(true);
  });

  it("finds the diagonal axes even when b is far below the rounding of a = c", () => {
    const {vectors} = symmetricEigen2(1, 1e-200, 1);
    expect(vectors[1][0]).toBeCloseTo(Math.SQRT1_2, 15);
    expect(vectors[1][1]).toBeCloseTo(Math.SQRT1_2, 15);
  });

  it("makes the entry of largest magnitude positive, the first on a tie", () => {
    expect(symmetricEigen2(2, 1, 2).vectors.map((v) => v.map(Math.sign))).toEqual([
      [1, -1],
      [1, 1]
    ]);
    expect(symmetricEigen2(5, 0, 1).vectors).toEqual([
      [0, 1],
      [1, 0]
    ]);
  });

  it("throws RangeError on an entry that is not finite", () => {
    expect(() => symmetricEigen2(1, NaN, 1)).toThrow(RangeError);
    expect(() => symmetricEigen2(Infinity, 0, 1)).toThrow(/a must be a finite number; got Infinity/);
    expect(() => symmetricEigen2(1, -Infinity, 1)).toThrow(/b must be a finite number; got -Infinity/);
    expect(() => symmetricEigen2(1, 2, NaN)).toThrow(/c must be a finite number; got NaN/);
  });
});
