import fc from "fast-check";
import {EigenvalueDecomposition, Matrix as MlMatrix} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {scaleByPowerOfTwo} from "../../../src/numerics/elementary.js";
import {diagonal, identity} from "../../../src/numerics/linalg/matrix.js";
import {fromSpectrum} from "../../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {norm} from "../../../src/numerics/linalg/vector.js";
import type {Matrix} from "../../../src/numerics/types.js";
import {basis, between, overDecades, runs, symmetricMatrix, symmetricOfSize} from "../../support/arbitraries.js";
import {areAscending, areOriented, departure, residual} from "../../support/eigenpairs.js";
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
import {kinds, tridiagonal} from "../../support/symmetricMatrices.js";

const eps = Number.EPSILON;

/** ‖HQ − QΛ‖_F ≤ 10·n·eps·‖H‖_F, ‖QᵀQ − I‖_F ≤ 10·n·eps, ascending values, oriented vectors, small residuals. */
function expectDecomposition(H: Matrix): void {
  const n = H.length;
  const pairs = symmetricEigen(H);
  expect(residual(H, pairs)).toBeLessThanOrEqual(10 * n * eps);
  expect(departure(pairs.vectors)).toBeLessThanOrEqual(10 * n * eps);
  expect(areAscending(pairs.values)).toBe(true);
  expect(areOriented(pairs.vectors)).toBe(true);
}

/** 4·√n·eps·‖H‖₂: how far an eigenvalue may be off. */
const bound = (values: readonly number[]) => 4 * Math.sqrt(values.length) * eps * Math.max(...values.map(Math.abs));

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

  it.each(kinds)("satisfies them to 10·n·eps for %s, n from 1 to 200", (_, make) => {
    for (const n of [1, 2, 3, 6, 7, 10, 32, 33, 50, 65, 100, 200]) expectDecomposition(make(n));
  });

  const named = [
    ...[1, 2, 3, 5, 10, 33, 100].flatMap((n) => [secondDifference(n), minimumMatrix(n), clement(n)]),
    ...[6, 7, 40].flatMap((n) => [ones(n), exchange(n)]),
    rosser,
    hilbert10,
    wilkinson21
  ];
  it.each(named.map(({name, H, eigenvalues}) => [name, H, eigenvalues] as const))(
    "returns the known eigenvalues of %s, to 4·√n·eps·‖H‖",
    (_, H, eigenvalues) => {
      for (const [i, value] of symmetricEigen(H).values.entries()) {
        expect(Math.abs(value - eigenvalues[i])).toBeLessThanOrEqual(bound(eigenvalues));
      }
    }
  );

  it.each([
    ...[3, 6, 7, 12].map((n) => ["Hilbert", n, hilbert(n)] as const),
    ...[4, 7, 12].map((n) => ["Pascal", n, pascal(n)] as const),
    ...[5, 21].map((n) => ["Wilkinson", n, wilkinson(n)] as const),
    ["Rosser", 8, rosser.H] as const,
    ...kinds.slice(0, 3).map(([kind, make]) => [kind, 9, make(9)] as const)
  ])("returns the eigenvalues of exactly the given doubles, to 4·√n·eps·‖H‖: %s, n = %d", (_name, _n, H) => {
    const {values} = symmetricEigen(H);
    expect(areEigenvalues(H, values, bound(values))).toBe(true);
  });

  it("tells the two largest eigenvalues of Wilkinson’s matrix of order 21 apart: their gap 7.15996e-14, to half of it", () => {
    const {values} = symmetricEigen(wilkinson(21));
    expect(Math.abs(values[20] - values[19] - 7.15996e-14)).toBeLessThan(7.15996e-14 / 2);
  });

  it("returns the eigenvalues of Pascal’s matrix in pairs λ, 1/λ", () => {
    for (const n of [2, 3, 6, 7, 10]) {
      const {values} = symmetricEigen(pascal(n));
      for (const [i, value] of values.entries()) {
        expect(Math.abs(values[n - 1 - i] - 1 / value)).toBeLessThanOrEqual(bound(values) * (1 + 1 / value ** 2));
      }
    }
  });

  it("agrees with ml-matrix to 8·√n·eps·‖H‖", () => {
    const larger = fc.integer({min: 7, max: 40}).chain(symmetricOfSize);
    const few = {...runs, numRuns: Math.ceil(runs.numRuns / 4)};
    fc.assert(
      fc.property(larger, (H) => {
        const {values} = symmetricEigen(H);
        const {realEigenvalues} = new EigenvalueDecomposition(new MlMatrix(H.map((row) => [...row])), {
          assumeSymmetric: true
        });
        for (const [i, other] of realEigenvalues.sort((p, q) => p - q).entries()) {
          expect(Math.abs(values[i] - other)).toBeLessThanOrEqual(2 * bound(values));
        }
      }),
      few
    );
  });

  it("scales with H: 2ᵏ times the values, rounded once, and the same vectors bit for bit", () => {
    const shifts = fc.constantFrom(-1070, -1000, -300, 1, 300, 1015);
    fc.assert(
      fc.property(symmetricMatrix, shifts, (H, k) => {
        const whole = H.map((row) => row.map(Math.round)); // 2⁻¹⁰⁷⁰ times a whole number is a double
        const {values, vectors} = symmetricEigen(whole);
        const scaled = symmetricEigen(whole.map((row) => row.map((entry) => scaleByPowerOfTwo(entry, k))));
        expect(scaled.values).toEqual(values.map((value) => scaleByPowerOfTwo(value, k)));
        expect(scaled.vectors).toEqual(vectors);
      }),
      runs
    );
  });

  it("returns the entries of a diagonal matrix, exactly, with the axes; equal ones keep their order", () => {
    for (const n of [1, 2, 3, 6, 7, 40]) {
      const entries = Array.from({length: n}, (_, i) => [3, -1e300, 3, 1e-300, 0][i % 5]);
      const order = [...entries.keys()].sort((p, q) => entries[p] - entries[q]);
      const {values, vectors} = symmetricEigen(diagonal(entries));
      expect(values).toEqual(order.map((i) => entries[i]));
      expect(vectors).toEqual(order.map((i) => identity(n)[i]));
    }
    expect(symmetricEigen(diagonal(Array(9).fill(2))).vectors).toEqual(identity(9));
  });

  it("returns zeros and the axes for the zero matrix", () => {
    for (const n of [1, 2, 4, 6, 7, 33]) {
      const {values, vectors, residuals} = symmetricEigen(diagonal(Array(n).fill(0)));
      expect([values, residuals]).toEqual([Array(n).fill(0), Array(n).fill(0)]);
      expect(vectors).toEqual(identity(n));
    }
  });

  it("sorts by sign before size, so that a saddle starts negative", () => {
    expect(symmetricEigen(diagonal([1, -5])).values).toEqual([-5, 1]);
    expect(symmetricEigen(tridiagonal([0, 0, 0], [1, 1])).values[0]).toBeLessThan(-1);
  });

  it("says how far to trust each pair: residuals ‖Hvᵢ − λᵢvᵢ‖", () => {
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const {values, vectors, residuals} = symmetricEigen(H);
        for (const [i, v] of vectors.entries()) {
          const rest = H.map((row, r) => row.reduce((sum, entry, c) => sum + entry * v[c], 0) - values[i] * v[r]);
          expect(residuals[i]).toBe(norm(rest));
        }
      }),
      runs
    );
  });

  it("finds the residuals once", () => {
    const pairs = symmetricEigen(hilbert(8));
    expect(pairs.residuals).toBe(pairs.residuals);
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
    expect(() => symmetricEigen(tridiagonal(Array(8).fill(1), [1, 1, 1, Infinity, 1, 1, 1]))).toThrow(
      /H\[3\]\[4\] must be a finite number; got Infinity/
    );
  });
});
