import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diagonal, frobeniusNorm, multiply, transpose} from "../../../src/numerics/linalg/matrix.js";
import {orthogonalColumns, singularValues} from "../../../src/numerics/linalg/singularValues.js";
import {dot, norm, scale, subtract} from "../../../src/numerics/linalg/vector.js";
import {random} from "../../../src/numerics/random.js";
import {unitColumns} from "../../../src/numerics/regression/columns.js";
import {basis, matrix, overDecades, runs} from "../../support/arbitraries.js";
import {eigenvaluesBelow, exactGram} from "../../support/exact.js";
import {longleyPredictors} from "../../support/longley.js";
import {ordinaryMatrix} from "../regression/support/ordinaryMatrix.js";

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

  it("finds each σ of B·D, D over 12 decades, to 60·eps·κ(B with unit columns) of itself, by exact arithmetic", () => {
    const scaled = fc.tuple(
      ordinaryMatrix(4, 3),
      fc.array(fc.integer({min: 0, max: 12}), {minLength: 3, maxLength: 3})
    );
    fc.assert(
      fc.property(scaled, ([B, decades]) => {
        // At most 18 rotations, each 3·eps of a column; integers, so that no product is rounded.
        const X = B.map((row) => row.map((entry, j) => Math.round(100 * entry) * 10 ** decades[j]));
        fc.pre(transpose(X).every((column) => norm(column) > 0));
        const balanced = singularValues(unitColumns(X));
        const bound = 60 * Number.EPSILON * (balanced[0] / balanced[2]);
        fc.pre(bound < 1e-9);
        const G = exactGram(X);
        for (const [i, sigma] of singularValues(X).entries()) {
          const [below, above] = [1 - 2 * bound, 1 + 2 * bound].map((factor) =>
            BigInt(Math.round(sigma ** 2 * factor * 2 ** 40))
          );
          expect(eigenvaluesBelow(G, below, 1n << 40n)).toBeLessThanOrEqual(2 - i);
          expect(eigenvaluesBelow(G, above, 1n << 40n)).toBeGreaterThanOrEqual(3 - i);
        }
      }),
      runs
    );
  });

  it("gives a matrix of ones exactly one σ, and as many zeros as columns depend on others without rounding", () => {
    for (const n of [2, 3, 5, 8]) {
      const ones = Array.from({length: n}, () => Array.from({length: n}, () => 1));
      const [first, ...rest] = singularValues(ones);
      expect(Math.abs(first - n)).toBeLessThanOrEqual(4 * n * Number.EPSILON);
      expect(rest.every((value) => value === 0)).toBe(true);
    }
  });

  it("tells columns 1e−8 and 1e−15 apart from parallel ones: [[1, 1], [0, δ]] has σ₂ = δ/√2", () => {
    for (const delta of [1e-8, 1e-12, 1e-14]) {
      const [large, small] = singularValues([
        [1, 1],
        [0, delta]
      ]);
      expect(Math.abs(large / Math.SQRT2 - 1)).toBeLessThanOrEqual(4 * Number.EPSILON);
      expect(Math.abs((small * Math.SQRT2) / delta - 1)).toBeLessThanOrEqual((20 * Number.EPSILON) / delta);
    }
  });

  it("does not overflow or underflow: 1e±300, and columns 350 decades apart", () => {
    expect(singularValues([[1e-300], [1e-300]])[0] / 1e-300).toBeCloseTo(Math.SQRT2, 14);
    expect(singularValues([[1e300, 1e300]])[0] / 1e300).toBeCloseTo(Math.SQRT2, 14);
    expect(
      singularValues([
        [1e-150, 1e200],
        [1e-150, 0]
      ])[0]
    ).toBe(1e200);
    for (const [long, short] of [
      [1e200, 1e-150],
      [1e150, 1e-160]
    ]) {
      const [, second] = singularValues([
        [long, short],
        [long, 0]
      ]);
      expect((second * Math.SQRT2) / short).toBeCloseTo(1, 14);
    }
  });

  it("gives exactly 0 for a column that depends on others, and the σ of the rest to three digits, in units 20 decades apart", () => {
    const {normal} = random(7);
    for (let draw = 0; draw < 100; ++draw) {
      const [a, b, c] = Array.from({length: 3}, () => Array.from({length: 6}, normal));
      const tiny = 1e-12;
      const X = transpose([a, b, a.map((ai, i) => 0.7 * ai + 0.3 * b[i]), c.map((ci) => tiny * 1e-8 * ci)]);
      const [first, second, third, fourth] = singularValues(X);
      expect(fourth).toBe(0);
      // The third is what of c no combination of the others reaches.
      const [q1, q2] = [scale(1 / norm(a), a), subtract(b, scale(dot(a, b) / dot(a, a), a))];
      const rest = subtract(subtract(c, scale(dot(q1, c), q1)), scale(dot(q2, c) / dot(q2, q2), q2));
      expect(third / (tiny * 1e-8 * norm(rest))).toBeCloseTo(1, 3);
      expect(second).toBeGreaterThan(1e-3 * first);
    }
  });

  it("takes a matrix of any size: more entries than a function takes arguments", () => {
    const sigma = singularValues(Array.from({length: 130_000}, () => [2]));
    expect(sigma[0]).toBeCloseTo(2 * Math.sqrt(130_000), 9);
  });

  it("needs no more rotations for 40 rows than doubles can tell: the residual angles are below √m·eps", () => {
    const {normal} = random(7);
    const X = Array.from({length: 40}, () => Array.from({length: 12}, normal));
    const {columns} = orthogonalColumns(X);
    for (const [i, {entries: x}] of columns.entries()) {
      for (const {entries: y} of columns.slice(0, i)) {
        expect(Math.abs(dot(x, y))).toBeLessThanOrEqual((Math.sqrt(40) + 40) * Number.EPSILON * norm(x) * norm(y));
      }
    }
  });

  it("throws RangeError if X is empty, ragged or not finite", () => {
    expect(() => singularValues([])).toThrow(/X is empty/);
    expect(() => singularValues([[1, 2], [3]])).toThrow(/X\[1\] has length 1; expected 2/);
    expect(() => singularValues([[NaN]])).toThrow(RangeError);
  });
});
