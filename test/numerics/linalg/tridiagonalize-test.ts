import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {scaleByPowerOfTwo} from "../../../src/numerics/elementary.js";
import {frobeniusNorm, identity, multiply, transpose} from "../../../src/numerics/linalg/matrix.js";
import {tridiagonalize} from "../../../src/numerics/linalg/tridiagonalize.js";
import {dot, maxNorm, subtract} from "../../../src/numerics/linalg/vector.js";
import type {Matrix} from "../../../src/numerics/types.js";
import {runs, symmetricMatrix} from "../../support/arbitraries.js";
import {clement, hilbert, secondDifference} from "../../support/namedMatrices.js";
import {kinds, tridiagonal} from "../../support/symmetricMatrices.js";

const eps = Number.EPSILON;

/** The vectors uₖ, one a row. */
const rows = (reflectors: Float64Array, n: number): Matrix =>
  Array.from({length: n}, (_, k) => Array.from(reflectors.subarray(k * n, (k + 1) * n)));

/** P = H₀ H₁ …, multiplied out. */
function product(us: Matrix): Matrix {
  let P = identity(us.length);
  for (const u of us) {
    const H = identity(us.length).map((row, i) => row.map((entry, j) => entry - u[i] * u[j]));
    P = multiply(P, H);
  }
  return P;
}

/** A = 2ᵉ·P T Pᵀ to 10·n·eps·‖A‖_F with reflections of the stated shape. */
function expectReduction(A: Matrix): void {
  const n = A.length;
  const {exponent, diagonal, offDiagonal, reflectors} = tridiagonalize(A);
  expect([diagonal.length, offDiagonal.length, reflectors.length]).toEqual([n, n - 1, n * n]);
  const scaled = A.map((row) => row.map((entry) => scaleByPowerOfTwo(entry, -exponent)));
  const largest = maxNorm(scaled.map(maxNorm));
  expect(largest).toBeGreaterThanOrEqual(1);
  expect(largest).toBeLessThan(2);
  const us = rows(reflectors, n);
  for (const [k, u] of us.entries()) {
    expect(u.slice(0, k + 1)).toEqual(Array(k + 1).fill(0));
    if (u.some((entry) => entry !== 0)) expect(Math.abs(dot(u, u) - 2)).toBeLessThanOrEqual(n * eps * 10);
  }
  const T = tridiagonal(Array.from(diagonal), Array.from(offDiagonal));
  const P = product(us);
  const back = multiply(multiply(P, T), transpose(P));
  expect(frobeniusNorm(back.map((row, i) => subtract(row, scaled[i])))).toBeLessThanOrEqual(
    10 * n * eps * frobeniusNorm(scaled)
  );
}

describe("tridiagonalize(A)", () => {
  it("is A = 2ᵉ·P T Pᵀ to 10·n·eps·‖A‖, P a product of reflections I − uuᵀ with ‖u‖² = 2 or u = 0", () => {
    fc.assert(
      fc.property(
        symmetricMatrix.filter((H) => H.flat().some((entry) => entry !== 0)),
        expectReduction
      ),
      runs
    );
  });

  it.each(kinds.filter(([kind]) => kind !== "a zero matrix"))("is so for %s", (_, make) => {
    for (const n of [1, 2, 3, 4, 9, 24])
      if (
        make(n)
          .flat()
          .some((entry) => entry !== 0)
      )
        expectReduction(make(n));
  });

  it("leaves a tridiagonal matrix as it is, with no reflection", () => {
    for (const n of [1, 2, 3, 8]) {
      const {exponent, diagonal, offDiagonal, reflectors} = tridiagonalize(secondDifference(n).H);
      expect(exponent).toBe(1);
      expect(diagonal).toEqual(new Float64Array(n).fill(1));
      expect(offDiagonal).toEqual(new Float64Array(n - 1).fill(-0.5));
      expect(reflectors).toEqual(new Float64Array(n * n));
    }
    expect(tridiagonalize(clement(5).H).offDiagonal).toEqual(
      Float64Array.of(1, 1.5 ** 0.5, 1.5 ** 0.5, 1).map((_, k) => Math.sqrt((k + 1) * (4 - k)) / 2)
    );
  });

  it("keeps T and u for 2ᵏ·A, bit for bit, and changes the exponent alone", () => {
    const A = hilbert(9);
    const {exponent, ...rest} = tridiagonalize(A);
    for (const k of [-900, -1, 1, 1022]) {
      const scaled = tridiagonalize(A.map((row) => row.map((entry) => scaleByPowerOfTwo(entry, k))));
      expect(scaled).toEqual({exponent: exponent + k, ...rest});
    }
  });

  it("reads the matrix on and above the diagonal only", () => {
    const A = hilbert(7);
    expect(tridiagonalize(A.map((row, i) => row.map((entry, j) => (j < i ? 0 : entry))))).toEqual(tridiagonalize(A));
  });

  it("takes the sign of x′ that adds numbers of one sign: opposite to the first entry", () => {
    for (const sign of [1, -1]) {
      const A = [
        [0, 3 * sign, 4],
        [3 * sign, 0, 0],
        [4, 0, 0]
      ];
      expect(tridiagonalize(A).offDiagonal[0]).toBe((-5 * sign) / 4);
    }
  });
});
