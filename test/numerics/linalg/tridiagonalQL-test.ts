import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {frobeniusNorm} from "../../../src/numerics/linalg/matrix.js";
import {tridiagonalQL} from "../../../src/numerics/linalg/tridiagonalQL.js";
import {random} from "../../../src/numerics/random.js";
import type {Matrix, Vector} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";
import {counted} from "../../support/counted.js";
import {areAscending, departure, residual} from "../../support/eigenpairs.js";
import {areEigenvalues} from "../../support/exact.js";
import {tridiagonal} from "../../support/symmetricMatrices.js";

const eps = Number.EPSILON;

/** The eigenpairs that QL makes of the identity. */
function ql(diagonal: Vector, offDiagonal: Vector): {values: Vector; vectors: Matrix} {
  const n = diagonal.length;
  const [d, e, V] = [Float64Array.from(diagonal), Float64Array.from(offDiagonal), new Float64Array(n * n)];
  for (let i = 0; i < n; ++i) V[i * n + i] = 1;
  tridiagonalQL(d, e, n, V);
  return {
    values: Array.from(d),
    vectors: Array.from({length: n}, (_, i) => Array.from(V.subarray(i * n, (i + 1) * n)))
  };
}

/** Diagonal and off-diagonal, entries up to 1: drawn, whole numbers, or nearly nothing. */
const entry = fc.oneof(between(-1, 1), fc.constantFrom(-1, 0, 0, 1), fc.constantFrom(1e-17, -1e-150, 1e-200));
const entries = fc
  .integer({min: 1, max: 12})
  .chain((n) =>
    fc.tuple(fc.array(entry, {minLength: n, maxLength: n}), fc.array(entry, {minLength: n - 1, maxLength: n - 1}))
  );

describe("tridiagonalQL(d, e, n, V)", () => {
  it("turns d into the eigenvalues, ascending, and the identity V into the eigenvectors, to 10·n·eps", () => {
    fc.assert(
      fc.property(entries, ([diagonal, offDiagonal]) => {
        const n = diagonal.length;
        const pairs = ql(diagonal, offDiagonal);
        expect(areAscending(pairs.values)).toBe(true);
        expect(departure(pairs.vectors)).toBeLessThanOrEqual(10 * n * eps);
        const T = tridiagonal(diagonal, offDiagonal);
        expect(residual(T, pairs) * Math.min(1, Math.max(...T.flat().map(Math.abs)))).toBeLessThanOrEqual(10 * n * eps);
      }),
      runs
    );
  });

  it("finds the same values, bit for bit, without V", () => {
    fc.assert(
      fc.property(entries, ([diagonal, offDiagonal]) => {
        const d = Float64Array.from(diagonal);
        tridiagonalQL(d, Float64Array.from(offDiagonal), d.length, null);
        expect(Array.from(d, (value) => value + 0)).toEqual(ql(diagonal, offDiagonal).values.map((value) => value + 0));
      }),
      runs
    );
  });

  it("returns the eigenvalues of exactly the given doubles, to 4·√n·eps·‖T‖", () => {
    const few = {...runs, numRuns: Math.ceil(runs.numRuns / 4)};
    fc.assert(
      fc.property(fc.array(between(-1, 1), {minLength: 2, maxLength: 8}), (diagonal) => {
        const offDiagonal = diagonal.slice(1).map((x) => 0.7 * x + 0.1);
        const {values} = ql(diagonal, offDiagonal);
        const bound = 4 * Math.sqrt(diagonal.length) * eps * Math.max(...values.map(Math.abs));
        expect(areEigenvalues(tridiagonal(diagonal, offDiagonal), values, bound)).toBe(true);
      }),
      few
    );
  });

  it("may take 1e-140 for nothing next to 1, and no more: blocks of that size come apart in the middle of a step", () => {
    const couplings = fc.array(between(1, 4), {minLength: 2, maxLength: 6});
    fc.assert(
      fc.property(couplings, (list) => {
        const n = list.length + 1;
        const offDiagonal = list.map((x) => x * 1e-140);
        const {values, vectors} = ql(Array(n).fill(0), offDiagonal);
        expect(departure(vectors)).toBeLessThanOrEqual(10 * n * eps);
        const T = tridiagonal(Array(n).fill(0), list);
        const rest = residual(T, {values: values.map((value) => value * 1e140), vectors}) * frobeniusNorm(T);
        expect(rest).toBeLessThanOrEqual(n);
      }),
      runs
    );
  });

  it.each([
    [
      [0, 0, 0, 0],
      [1e-139, 1e-139, 0.5]
    ],
    [
      [0, 0, 0, 0, 0, 0, 1e-8],
      [1e-139, 1, 1e-139, 1e-139, 1e-100, 1e-60]
    ],
    [
      [1, 1, 0, 1e-130, 1e-139, 1e-139, 0],
      [1e-15, 1e-139, 1e-139, 1e-100, 1e-15, 1e-15]
    ],
    [
      [1e-139, 0, 0, 1e-139, -1, 0, 0],
      [1e-130, 2e-140, 1e-100, 1e-60, 1e-139, 1e-60]
    ]
  ])("goes on where a whole rotation underflows to 0: %j, %j", (diagonal, offDiagonal) => {
    const n = diagonal.length;
    const pairs = ql(diagonal, offDiagonal);
    expect(departure(pairs.vectors)).toBeLessThanOrEqual(10 * n * eps);
    expect(residual(tridiagonal(diagonal, offDiagonal), pairs)).toBeLessThanOrEqual(10 * n * eps);
  });

  it("takes fewer than three steps for each eigenvalue: 3n²/2 rotations of two rows", () => {
    const {uniform} = random(1);
    const n = 16;
    for (let round = 0; round < 5; ++round) {
      let reads = 0;
      const V = counted(new Float64Array(n * n), () => ++reads);
      const drawn = () => Float64Array.from({length: n}, () => uniform() - 0.5);
      tridiagonalQL(drawn(), drawn(), n, V);
      expect(reads).toBeLessThan(((3 * n ** 2) / 2) * 2 * n);
    }
  });

  it("leaves a diagonal matrix and its axes alone, but for their order", () => {
    expect(ql([0.5, -1, 0.25], [0, 0])).toEqual({
      values: [-1, 0.25, 0.5],
      vectors: [
        [0, 1, 0],
        [0, 0, 1],
        [1, 0, 0]
      ]
    });
  });
});
