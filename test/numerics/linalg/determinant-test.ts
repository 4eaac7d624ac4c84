import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {determinant, logDeterminant} from "../../../src/numerics/linalg/determinant.js";
import {diagonal, frobeniusNorm, multiply, transpose} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {matrix, runs, symmetricMatrix} from "../../support/arbitraries.js";
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

  it("satisfies det AB = det A · det B and det Aᵀ = det A, to 100·eps·Π of the row norms", () => {
    const hadamard = (A: readonly (readonly number[])[]) => A.reduce((product, row) => product * Math.hypot(...row), 1);
    fc.assert(
      fc.property(matrix(3, 3), matrix(3, 3), (A, B) => {
        const bound = 100 * Number.EPSILON * hadamard(A) * hadamard(transpose(B)) * 10 + 1e-280;
        expect(Math.abs(determinant(multiply(A, B)) - determinant(A) * determinant(B))).toBeLessThanOrEqual(bound);
        const own = 100 * Number.EPSILON * frobeniusNorm(A) ** 3 + 1e-280;
        expect(Math.abs(determinant(transpose(A)) - determinant(A))).toBeLessThanOrEqual(own);
      }),
      runs
    );
  });

  it("is 1e-50 for 0.1·I₅₀, whose condition number is 1: small is not ill-conditioned", () => {
    expect(determinant(diagonal(Array(50).fill(0.1))) / 1e-50).toBeCloseTo(1, 12);
  });

  it("is 0 for a singular matrix, and never −0", () => {
    const singular = [
      [
        [1, 2],
        [2, 4]
      ],
      [
        [0, 0],
        [0, -1]
      ],
      [
        [0, 0],
        [0, 0]
      ]
    ];
    for (const A of singular) expect(Object.is(determinant(A), 0)).toBe(true);
  });

  it("overflows and underflows only where det A does", () => {
    expect(determinant(diagonal([1e200, 1e200, 1e-200, 1e-200]))).toBeCloseTo(1, 14);
    expect(determinant(diagonal([1e-200, 1e-200, 1e200, -1e200]))).toBeCloseTo(-1, 14);
    expect(determinant(diagonal([1e200, 1e200]))).toBe(Infinity);
    expect(determinant(diagonal([1e-200, 1e-200]))).toBe(0);
    // An elimination in the given units would overflow: 1.5e308 + 1.5e308.
    const [h, s] = [1.5 * 2 ** 1023, 2 ** -1023];
    const A = [
      [h, h, 0],
      [h, -h, 0],
      [0, 0, s]
    ];
    expect(determinant(A)).toBe(-Infinity);
    expect(logDeterminant(A).logMagnitude).toBeCloseTo(Math.log(4.5) + 1023 * Math.LN2, 9);
    expect(determinant(diagonal([1.5e308, 1e-308]))).toBeCloseTo(1.5, 14);
    for (const unit of [1e200, 1e300]) {
      expect(
        determinant([
          [unit, 1 / unit],
          [unit, 2 / unit]
        ])
      ).toBeCloseTo(1, 14);
      expect(
        determinant([
          [unit, unit],
          [1 / unit, 2 / unit]
        ])
      ).toBeCloseTo(1, 14);
    }
  });

  it("has the sign of the permutation", () => {
    expect(
      determinant([
        [0, 1],
        [1, 0]
      ])
    ).toBe(-1);
    expect(
      determinant([
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0]
      ])
    ).toBe(1);
  });

  it("throws RangeError if A is not square", () => {
    expect(() => determinant([[1, 2]])).toThrow("A is 1 × 2; expected a square matrix");
    expect(() => logDeterminant([[NaN]])).toThrow("A[0][0] must be a finite number; got NaN");
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

  it("agrees with the determinant where doubles hold it", () => {
    fc.assert(
      fc.property(matrix(4, 4), (A) => {
        const {sign, logMagnitude} = logDeterminant(A);
        const value = determinant(A);
        expect(sign).toBe(Math.sign(value));
        if (sign !== 0) expect(Math.abs(logMagnitude - Math.log(Math.abs(value)))).toBeLessThan(1e-13);
      }),
      runs
    );
  });
});
