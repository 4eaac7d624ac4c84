import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diagonal, frobeniusNorm, multiply, transpose} from "../../../src/numerics/linalg/matrix.js";
import {singularValues} from "../../../src/numerics/linalg/singularValues.js";
import {norm} from "../../../src/numerics/linalg/vector.js";
import {basis, matrix, overDecades, runs} from "../../support/arbitraries.js";
import {eigenvaluesBelow, exactGram} from "../../support/exact.js";
import {longleyPredictors} from "../../support/longley.js";

describe("singularValues(X)", () => {
  it("returns d₁, …, dₙ for U·diag(d) with U orthogonal, to 50·eps relative however far apart they are", () => {
    const factored = fc
      .integer({min: 1, max: 6})
      .chain((n) => fc.tuple(fc.array(overDecades(30), {minLength: n, maxLength: n}), basis(n)));
    fc.assert(
      fc.property(factored, ([d, U]) => {
        const sorted = d.map(Math.abs).sort((s, t) => t - s);
        for (const [i, sigma] of singularValues(multiply(U, diagonal(d))).entries()) {
          expect(Math.abs(sigma - sorted[i])).toBeLessThanOrEqual(50 * Number.EPSILON * sorted[i]);
        }
      }),
      runs
    );
  });

  it("satisfies Σ σ² = ‖X‖_F² and is the same for Xᵀ, wide or tall", () => {
    fc.assert(
      fc.property(matrix(5, 3), (X) => {
        const sigma = singularValues(X);
        expect(Math.abs(norm(sigma) - frobeniusNorm(X))).toBeLessThanOrEqual(1e-14 * frobeniusNorm(X));
        expect(singularValues(transpose(X))).toEqual(sigma);
        expect(sigma).toHaveLength(3);
      }),
      runs
    );
  });

  it("returns zeros for a zero matrix and for the missing rank", () => {
    expect(
      singularValues([
        [0, 0],
        [0, 0]
      ])
    ).toEqual([0, 0]);
    const [large, small] = singularValues([
      [1, 1],
      [1, 1]
    ]);
    expect(large).toBeCloseTo(2, 14);
    expect(small).toBeLessThan(1e-15);
  });

  it("finds each singular value of raw Longley with intercept to 1e-10, by exact integer arithmetic", () => {
    // All columns times 10 are integers; Sylvester’s law counts the eigenvalues of XᵀX below any rational.
    const X = longleyPredictors.map((row) => [1, ...row].map((value) => Math.round(10 * value)));
    const G = exactGram(X);
    const scale = 10n ** 40n;
    const exactly = (x: number) => BigInt(Math.round(x * 2 ** 60 * 1e-3)) * ((scale * 1000n) >> 60n);
    for (const [i, sigma] of singularValues(X).entries()) {
      expect(eigenvaluesBelow(G, exactly(sigma ** 2 * (1 - 2e-10)), scale)).toBe(6 - i);
      expect(eigenvaluesBelow(G, exactly(sigma ** 2 * (1 + 2e-10)), scale)).toBe(7 - i);
    }
  });

  it("throws RangeError if X is empty, ragged or not finite", () => {
    expect(() => singularValues([])).toThrow(/X is empty/);
    expect(() => singularValues([[1, 2], [3]])).toThrow(/X\[1\] has length 1; expected 2/);
    expect(() => singularValues([[NaN]])).toThrow(RangeError);
  });
});
