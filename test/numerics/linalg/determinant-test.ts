import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {determinant, logDeterminant} from "../../../src/numerics/linalg/determinant.js";
import {diagonal, frobeniusNorm} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {runs, symmetricMatrix} from "../../support/arbitraries.js";
import {exactDeterminant} from "../../support/exact.js";

describe("determinant(A)", () => {
  it("is Π λᵢ to c·n·eps·‖H‖·Σᵢ Π_{j≠i}|λⱼ|, c = 20 (Equation 5)", () => {
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const {values} = symmetricEigen(H);
        const product = values.reduce((p, value) => p * value, 1);
        const others = values.map((_, i) => values.reduce((p, value, j) => (i === j ? p : p * Math.abs(value)), 1));
        const bound = 20 * H.length * Number.EPSILON * frobeniusNorm(H) * others.reduce((sum, p) => sum + p, 0);
        expect(Math.abs(product - determinant(H))).toBeLessThanOrEqual(bound + 1e-280);
      }),
      runs
    );
  });

  it("is the exact determinant for small integers", () => {
    const entry = fc.integer({min: -9, max: 9});
    fc.assert(
      fc.property(fc.array(fc.array(entry, {minLength: 4, maxLength: 4}), {minLength: 4, maxLength: 4}), (A) => {
        expect(determinant(A)).toBeCloseTo(Number(exactDeterminant(A.map((row) => row.map(BigInt)))), 8);
      }),
      runs
    );
  });

  it("is 1e-50 for 0.1·I₅₀, whose condition number is 1: small is not ill-conditioned", () => {
    expect(determinant(diagonal(Array(50).fill(0.1))) / 1e-50).toBeCloseTo(1, 12);
  });

  it("is 0 for a singular matrix", () => {
    expect(
      determinant([
        [1, 2],
        [2, 4]
      ])
    ).toBe(0);
    expect(
      determinant([
        [0, 0],
        [0, 0]
      ])
    ).toBe(0);
  });
});

describe("logDeterminant(A)", () => {
  it("has the sign and the logarithm, also where the determinant underflows", () => {
    const {sign, logMagnitude} = logDeterminant(diagonal(Array(401).fill(-0.1)));
    expect(sign).toBe(-1);
    expect(logMagnitude).toBeCloseTo(-401 * Math.log(10), 9);
    expect(
      logDeterminant([
        [1, 1],
        [1, 1]
      ])
    ).toEqual({sign: 0, logMagnitude: -Infinity});
  });
});
