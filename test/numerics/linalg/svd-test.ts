import fc from "fast-check";
import {Matrix as MlMatrix, SingularValueDecomposition} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {diagonal, frobeniusNorm, identity, multiply, transpose} from "../../../src/numerics/linalg/matrix.js";
import {singularValues} from "../../../src/numerics/linalg/singularValues.js";
import {svd} from "../../../src/numerics/linalg/svd.js";
import {norm, subtract} from "../../../src/numerics/linalg/vector.js";
import type {Matrix} from "../../../src/numerics/types.js";
import {matrix, overDecades, runs} from "../../support/arbitraries.js";
import {ordinaryMatrix} from "../regression/support/ordinaryMatrix.js";

const eps = Number.EPSILON;
const difference = (A: Matrix, B: Matrix) => frobeniusNorm(A.map((row, i) => subtract(row, B[i])));

/** Matrices up to 7 × 7, tall or wide, zero columns and repeated rows among them. */
const anyShape = fc
  .tuple(fc.integer({min: 1, max: 7}), fc.integer({min: 1, max: 7}))
  .chain(([m, n]) =>
    fc.tuple(fc.oneof(matrix(m, n), ordinaryMatrix(m, n)), fc.integer({min: 0, max: 7}), fc.integer({min: 0, max: 7}))
  )
  .map(([X, zero, copy]) =>
    X.map((row, i) => (i === copy ? X[0] : row)).map((row) => row.map((entry, j) => (j === zero ? 0 : entry)))
  );

/** Fewer than 10 sweeps of k(k−1)/2 rotations; a column takes part in k − 1 of a sweep, each worth about 3·eps. */
const bound = (X: Matrix) => 30 * Math.min(X.length, X[0].length) * eps;

/** Both sets orthonormal, the values descending and those of singularValues, X = Σ σᵢuᵢvᵢᵀ. */
function expectDecomposition(X: Matrix): void {
  const {values, left, right} = svd(X);
  const k = Math.min(X.length, X[0].length);
  expect(values).toEqual(singularValues(X));
  expect([left.length, right.length]).toEqual([k, k]);
  for (const vectors of [left, right]) {
    expect(difference(multiply(vectors, transpose(vectors)), identity(k))).toBeLessThanOrEqual(Math.sqrt(k) * bound(X));
  }
  const sum = multiply(transpose(left), multiply(diagonal(values), right));
  expect(difference(sum, X)).toBeLessThanOrEqual(bound(X) * frobeniusNorm(X));
  for (let i = 1; i < k; ++i) expect(values[i]).toBeLessThanOrEqual(values[i - 1]);
}

describe("svd(X)", () => {
  it("satisfies X = Σ σᵢuᵢvᵢᵀ with orthonormal u and v, tall or wide, zero columns and repeated rows included", () => {
    fc.assert(fc.property(anyShape, expectDecomposition), runs);
  });

  it("does so for zero matrices, one number, a row, a column, and more columns than rows", () => {
    for (const [m, n] of [
      [1, 1],
      [1, 4],
      [4, 1],
      [3, 3],
      [2, 5]
    ]) {
      expectDecomposition(Array.from({length: m}, () => Array.from({length: n}, () => 0)));
      expectDecomposition(Array.from({length: m}, (_, i) => Array.from({length: n}, (_, j) => i - 2 * j + 1)));
      expectDecomposition(Array.from({length: m}, () => Array.from({length: n}, () => 1)));
    }
  });

  it("does so where the columns fill a space too small for them, so that one must vanish", () => {
    expectDecomposition([
      [0, 0, -5.29],
      [1.6, 1.02, -5.63],
      [0, 0, 0]
    ]);
  });

  it("keeps u and v orthonormal with columns up to 300 decades apart, each σᵢuᵢ right in its own size", () => {
    const scaled = fc.tuple(ordinaryMatrix(5, 3), fc.array(overDecades(150), {minLength: 3, maxLength: 3}));
    fc.assert(
      fc.property(scaled, ([X, units]) => expectDecomposition(X.map((row) => row.map((x, j) => x * units[j])))),
      runs
    );
  });

  it("scales with X: powers of two change no bit of u and v", () => {
    fc.assert(
      fc.property(anyShape, fc.constantFrom(-500, -37, 500), (X, e) => {
        const [before, after] = [svd(X), svd(X.map((row) => row.map((entry) => entry * 2 ** e)))];
        expect(after.left).toEqual(before.left);
        expect(after.right).toEqual(before.right);
        expect(after.values).toEqual(before.values.map((value) => value * 2 ** e));
      }),
      runs
    );
  });

  it("agrees with the singular values of ml-matrix to 30·n·eps of the largest", () => {
    fc.assert(
      fc.property(ordinaryMatrix(6, 4), (X) => {
        const theirs = new SingularValueDecomposition(new MlMatrix(X.map((row) => [...row]))).diagonal;
        for (const [i, value] of svd(X).values.entries()) {
          expect(Math.abs(value - theirs[i])).toBeLessThanOrEqual(2 * bound(X) * norm(theirs));
        }
      }),
      runs
    );
  });

  it("gives the closed form of [[3, 0], [4, 5]]: √45 and √5", () => {
    const {values, left, right} = svd([
      [3, 0],
      [4, 5]
    ]);
    expect(values[0]).toBeCloseTo(Math.sqrt(45), 14);
    expect(values[1]).toBeCloseTo(Math.sqrt(5), 14);
    expect(Math.abs(left[0][1] / left[0][0])).toBeCloseTo(3, 13);
    expect(right[0][1] / right[0][0]).toBeCloseTo(1, 13);
  });

  it("throws RangeError if X is empty, ragged or not finite", () => {
    expect(() => svd([])).toThrow(/X is empty/);
    expect(() => svd([[1, 2], [3]])).toThrow(/X\[1\] has length 1; expected 2/);
    expect(() => svd([[NaN]])).toThrow(/X\[0\]\[0\] must be a finite number; got NaN/);
  });
});
