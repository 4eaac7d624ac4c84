import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {identity} from "../../../src/numerics/linalg/matrix.js";
import {tridiagonalEigen} from "../../../src/numerics/linalg/tridiagonalEigen.js";
import type {Vector} from "../../../src/numerics/types.js";
import {overDecades, runs} from "../../support/arbitraries.js";
import {areAscending, areOriented, departure, residual} from "../../support/eigenpairs.js";
import {areEigenvalues} from "../../support/exact.js";
import {wilkinson21} from "../../support/namedMatrices.js";
import {kinds, tridiagonal} from "../../support/symmetricMatrices.js";

const eps = Number.EPSILON;

/** ‖TQ − QΛ‖_F ≤ 10·n·eps·‖T‖_F, ‖QᵀQ − I‖_F ≤ 10·n·eps, ascending values, oriented vectors. */
function expectDecomposition(diagonal: Vector, offDiagonal: Vector): void {
  const n = diagonal.length;
  const pairs = tridiagonalEigen(diagonal, offDiagonal);
  expect(residual(tridiagonal(diagonal, offDiagonal), pairs)).toBeLessThanOrEqual(10 * n * eps);
  expect(departure(pairs.vectors)).toBeLessThanOrEqual(10 * n * eps);
  expect(areAscending(pairs.values)).toBe(true);
  expect(areOriented(pairs.vectors)).toBe(true);
}

const constant = (n: number, value: number) => Array<number>(n).fill(value);

describe("tridiagonalEigen(diagonal, offDiagonal)", () => {
  it("satisfies TQ = QΛ and QᵀQ = I to 10·n·eps, entries over 16 decades, couplings of either sign and of 0", () => {
    const entries = fc.integer({min: 1, max: 40}).chain((n) => {
      const numbers = (length: number) => fc.array(overDecades(8), {minLength: length, maxLength: length});
      return fc.tuple(numbers(n), numbers(n - 1));
    });
    fc.assert(
      fc.property(entries, ([diagonal, offDiagonal]) => expectDecomposition(diagonal, offDiagonal)),
      runs
    );
  });

  it.each(kinds)("satisfies them for the three diagonals of %s, n to 65", (_, make) => {
    for (const n of [1, 2, 31, 33, 65]) {
      const H = make(n);
      expectDecomposition(
        H.map((row, i) => row[i]),
        H.slice(1).map((row, i) => row[i])
      );
    }
  });

  it("returns a + 2b·cos(kπ/(n + 1)) and the sines for a on the diagonal and b beside it, to rounding", () => {
    for (const [n, a, b] of [
      [5, 2, -1],
      [40, -3, 7],
      [100, 0, 1e-200]
    ]) {
      const {values, vectors} = tridiagonalEigen(constant(n, a), constant(n - 1, b));
      const size = Math.abs(a) + 2 * Math.abs(b);
      for (const [i, value] of values.entries()) {
        const k = b > 0 ? n - i : i + 1;
        const angle = (k * Math.PI) / (n + 1);
        expect(Math.abs(value - (a + 2 * b * Math.cos(angle)))).toBeLessThanOrEqual(4 * Math.sqrt(n) * eps * size);
        const sines = constant(n, 0).map((_, j) => Math.sqrt(2 / (n + 1)) * Math.sin((j + 1) * angle));
        const cosine = sines.reduce((sum, s, j) => sum + s * vectors[i][j], 0);
        expect(Math.abs(cosine)).toBeGreaterThan(1 - 1e-12);
      }
    }
  });

  it("returns the eigenvalues of exactly the given doubles: Wilkinson’s, and couplings that fade", () => {
    const [d, e] = [constant(12, 1).map((_, i) => 3 ** -i), constant(11, 1).map((_, i) => 3 ** -(i + 0.5))];
    const {values} = tridiagonalEigen(d, e);
    expect(areEigenvalues(tridiagonal(d, e), values, 4 * Math.sqrt(12) * eps * 2)).toBe(true);
    const H = wilkinson21.H;
    const pairs = tridiagonalEigen(
      H.map((row, i) => row[i]),
      constant(20, 1)
    );
    for (const [i, value] of pairs.values.entries()) {
      expect(Math.abs(value - wilkinson21.eigenvalues[i])).toBeLessThanOrEqual(4 * Math.sqrt(21) * eps * 11);
    }
  });

  it("splits where a coupling is 0: the eigenpairs of the parts", () => {
    const part = tridiagonalEigen([1, 2, 3], [1, 1]);
    const {values, vectors} = tridiagonalEigen([1, 2, 3, 9, 1, 2, 3], [1, 1, 0, 0, 1, 1]);
    const expected = [...part.values.flatMap((value) => [value, value]), 9];
    for (const [i, value] of values.entries()) expect(Math.abs(value - expected[i])).toBeLessThan(20 * eps);
    expect(vectors[6]).toEqual([0, 0, 0, 1, 0, 0, 0]);
  });

  it("returns the axes for a zero matrix, and its entries, sorted, for a diagonal one", () => {
    for (const n of [1, 3, 33, 70]) {
      const {values, vectors} = tridiagonalEigen(constant(n, 0), constant(n - 1, 0));
      expect(values).toEqual(constant(n, 0));
      expect(vectors).toEqual(identity(n));
    }
    expect(tridiagonalEigen([3, -1e-300, 2], [0, 0])).toEqual({
      values: [-1e-300, 2, 3],
      vectors: [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0]
      ]
    });
  });

  it("throws RangeError if the diagonal is empty, the off-diagonal not one shorter, or an entry not finite", () => {
    expect(() => tridiagonalEigen([], [])).toThrow(/diagonal is empty/);
    expect(() => tridiagonalEigen([1, 2], [1, 2])).toThrow(/offDiagonal has length 2; expected 1/);
    expect(() => tridiagonalEigen([1, NaN], [1])).toThrow(/diagonal\[1\] must be a finite number; got NaN/);
    expect(() => tridiagonalEigen([1, 2], [Infinity])).toThrow(/offDiagonal\[0\] must be a finite number/);
  });
});
