import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diagonal, frobeniusNorm, identity, multiply, transpose} from "../../../src/numerics/linalg/matrix.js";
import {fromSpectrum} from "../../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {subtract} from "../../../src/numerics/linalg/vector.js";
import type {Matrix} from "../../../src/numerics/types.js";
import {basis, between, overDecades, runs, symmetricMatrix} from "../../support/arbitraries.js";

const eps = Number.EPSILON;
const difference = (A: Matrix, B: Matrix) => A.map((row, i) => subtract(row, B[i]));

/** ‖HQ − QΛ‖_F ≤ 10·n·eps·‖H‖_F, ‖QᵀQ − I‖_F ≤ 10·n·eps, ascending values, small residuals. */
function expectDecomposition(H: Matrix): void {
  const n = H.length;
  const {values, vectors, residuals} = symmetricEigen(H);
  const Q = transpose(vectors);
  const size = frobeniusNorm(H);
  expect(frobeniusNorm(difference(multiply(H, Q), multiply(Q, diagonal(values))))).toBeLessThanOrEqual(
    10 * n * eps * size
  );
  expect(frobeniusNorm(difference(multiply(vectors, Q), identity(n)))).toBeLessThanOrEqual(10 * n * eps);
  for (let i = 1; i < n; ++i) expect(values[i]).toBeGreaterThanOrEqual(values[i - 1]);
  for (const residual of residuals) expect(residual).toBeLessThanOrEqual(10 * n * eps * size);
}

/** |λ̂ᵢ − λᵢ| ≤ 4·√n·eps·‖H‖₂ for known eigenvalues, ascending. */
function expectValues(H: Matrix, exact: readonly number[]): void {
  const {values} = symmetricEigen(H);
  const bound = 4 * Math.sqrt(H.length) * eps * Math.max(...exact.map(Math.abs));
  for (const [i, value] of values.entries()) expect(Math.abs(value - exact[i])).toBeLessThanOrEqual(bound);
  expectDecomposition(H);
}

const square = (n: number, entry: (i: number, j: number) => number): Matrix =>
  Array.from({length: n}, (_, i) => Array.from({length: n}, (_, j) => entry(i, j)));

describe("symmetricEigen(H)", () => {
  it("satisfies HQ = QΛ and QᵀQ = I for every symmetric H up to 10 × 10 (Equation 8)", () => {
    fc.assert(fc.property(symmetricMatrix, expectDecomposition), runs);
  });

  it("satisfies them for repeated, zero and clustered eigenvalues", () => {
    const spectrum = fc.integer({min: 2, max: 8}).chain((n) =>
      fc.tuple(
        fc.array(fc.oneof(fc.constantFrom(0, 1, 1, -2), between(1, 1 + 1e-12), overDecades(8)), {
          minLength: n,
          maxLength: n
        }),
        basis(n)
      )
    );
    fc.assert(
      fc.property(spectrum, ([values, vectors]) => expectDecomposition(fromSpectrum(values, vectors))),
      runs
    );
  });

  it("returns the eigenvalues 2 − 2cos(kπ/(n+1)) of the second difference, to 4·√n·eps·‖H‖", () => {
    for (const n of [1, 2, 3, 5, 10, 40]) {
      const exact = Array.from({length: n}, (_, k) => 2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)));
      expectValues(
        square(n, (i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
        exact
      );
    }
  });

  it("returns the eigenvalues of named matrices: all ones, the exchange, Rosser’s", () => {
    expectValues(
      square(6, () => 1),
      [0, 0, 0, 0, 0, 6]
    );
    expectValues(
      square(5, (i, j) => (i + j === 4 ? 1 : 0)),
      [-1, -1, 1, 1, 1]
    );
    const rosser = [
      [611, 196, -192, 407, -8, -52, -49, 29],
      [196, 899, 113, -192, -71, -43, -8, -44],
      [-192, 113, 899, 196, 61, 49, 8, 52],
      [407, -192, 196, 611, 8, 44, 59, -23],
      [-8, -71, 61, 8, 411, -599, 208, 208],
      [-52, -43, 49, 44, -599, 411, 208, 208],
      [-49, -8, 8, 59, 208, 208, 99, -911],
      [29, -44, 52, -23, 208, 208, -911, 99]
    ];
    const [r, s] = [10 * Math.sqrt(10405), 100 * Math.sqrt(26)];
    expectValues(
      rosser,
      [-r, 0, 510 - s, 1000, 1000, 510 + s, 1020, r].sort((p, q) => p - q)
    );
  });

  it("leaves zero and diagonal matrices alone", () => {
    expect(symmetricEigen(square(4, () => 0)).values).toEqual([0, 0, 0, 0]);
    expectDecomposition(square(4, () => 0));
    expect(symmetricEigen(diagonal([3, -1, 2])).values).toEqual([-1, 2, 3]);
    expect(symmetricEigen(diagonal([1e300, 1e-300, -1e300, 0])).values).toEqual([-1e300, 0, 1e-300, 1e300]);
  });

  it("sorts by sign before size, so that a saddle starts negative", () => {
    expect(symmetricEigen(diagonal([1, -5])).values).toEqual([-5, 1]);
  });

  it("throws RangeError if H is empty, not square, not symmetric or not finite", () => {
    expect(() => symmetricEigen([])).toThrow(RangeError);
    expect(() => symmetricEigen([[1, 2]])).toThrow(/1 × 2; expected a square matrix/);
    expect(() =>
      symmetricEigen([
        [1, 2],
        [0, 1]
      ])
    ).toThrow(/symmetric/);
    expect(() => symmetricEigen([[NaN]])).toThrow(/finite/);
  });
});
