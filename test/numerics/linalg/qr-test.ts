import fc from "fast-check";
import {Matrix as MlMatrix, QrDecomposition} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {frobeniusNorm, identity, matvec, transpose} from "../../../src/numerics/linalg/matrix.js";
import {applyQ, applyQTransposed, qr} from "../../../src/numerics/linalg/qr.js";
import {singularValues} from "../../../src/numerics/linalg/singularValues.js";
import {distance, norm, subtract} from "../../../src/numerics/linalg/vector.js";
import type {Matrix} from "../../../src/numerics/types.js";
import {matrix, overDecades, runs} from "../../support/arbitraries.js";
import {ordinaryMatrix} from "../regression/support/ordinaryMatrix.js";

const eps = Number.EPSILON;

/** Matrices up to 7 × 7, tall or wide, in ordinary units. */
const anyShape = fc
  .tuple(fc.integer({min: 1, max: 7}), fc.integer({min: 1, max: 7}))
  .chain(([m, n]) => fc.oneof(matrix(m, n), ordinaryMatrix(m, n)));

/** The same with columns in units up to 300 decades apart, a zero column now and then. */
const anyUnits = anyShape.chain((A) =>
  fc
    .array(overDecades(150), {minLength: A[0].length, maxLength: A[0].length})
    .map((units) => A.map((row) => row.map((entry, j) => entry * units[j])))
);

/** k reflections, each m + 6 roundings a column relative to the length of that column (Higham 2002, lemma 19.3). */
const bound = (A: Matrix) => Math.min(A.length, A[0].length) * (A.length + 6) * eps;

describe("qr(A)", () => {
  it("reproduces each column of A to k(m + 6)·eps of its own length, tall or wide, 1e−150 to 1e150", () => {
    fc.assert(
      fc.property(fc.oneof(anyShape, anyUnits), (A) => {
        const factors = qr(A);
        const {R, order} = factors;
        expect(R).toHaveLength(Math.min(A.length, A[0].length));
        for (const [k, j] of order.entries()) {
          const column = A.map((row) => row[j]);
          const image = applyQ(
            factors,
            A.map((_, i) => R[i]?.[k] ?? 0)
          );
          expect(distance(image, column)).toBeLessThanOrEqual(bound(A) * norm(column));
        }
      }),
      runs
    );
  });

  it("loses no digit to a column that is almost an axis, of either sign", () => {
    for (const sign of [-1, 1]) {
      const A = [
        [sign, 1],
        [1e-9, 1]
      ];
      const {R} = qr(A);
      expect(Math.abs(R[1][1])).toBeCloseTo(1 - sign * 1e-9, 14); // |det A|/|r₁₁|, and |r₁₁| is 1 to rounding
      expect(norm(R.map(([, second]) => second))).toBeCloseTo(Math.SQRT2, 14);
    }
  });

  it("has an upper triangular R and a permutation as order", () => {
    fc.assert(
      fc.property(fc.oneof(anyShape, anyUnits), (A) => {
        const {R, order} = qr(A);
        for (const [i, row] of R.entries()) expect(row.slice(0, i).every((entry) => entry === 0)).toBe(true);
        expect([...order].sort((i, j) => i - j)).toEqual(A[0].map((_, j) => j));
      }),
      runs
    );
  });

  it("agrees with the QR of ml-matrix, of the columns in the same order, but for the signs of rows", () => {
    fc.assert(
      fc.property(ordinaryMatrix(6, 4), (A) => {
        const sigma = singularValues(A);
        fc.pre(sigma[3] > 1e-6 * sigma[0]);
        const {R, order} = qr(A);
        const theirs = new QrDecomposition(new MlMatrix(A.map((row) => order.map((j) => row[j]))))
          .upperTriangularMatrix;
        for (const [i, row] of R.entries()) {
          const sign = Math.sign(row[i]) * Math.sign(theirs.get(i, i));
          const gap = norm(row.map((entry, j) => entry - sign * theirs.get(i, j)));
          expect(gap).toBeLessThanOrEqual(2 * bound(A) * (sigma[0] / sigma[3]) * frobeniusNorm(A));
        }
      }),
      runs
    );
  });

  it("has diagonal entries whose squared product is det(AᵀA)", () => {
    const {R} = qr([
      [1, 2],
      [3, 4],
      [5, 6]
    ]);
    expect((R[0][0] * R[1][1]) ** 2).toBeCloseTo(24, 12);
  });

  it("takes first the column of which most is left, the first on a tie, whatever the units", () => {
    const A = [
      [1, 1, 0],
      [0, 1e-3, 0],
      [0, 0, 1e-9]
    ];
    expect(qr(A).order).toEqual([0, 2, 1]);
    expect(qr(A.map(([a, b, c]) => [a * 1e-90, b * 1e90, c])).order).toEqual([0, 2, 1]);
    expect(qr(identity(4)).order).toEqual([0, 1, 2, 3]);
  });

  it("gives the same Q, bit for bit, for columns in units that differ by powers of two, and R in these units", () => {
    fc.assert(
      fc.property(
        anyShape.chain((A) =>
          fc.tuple(fc.constant(A), fc.array(fc.integer({min: -400, max: 400}), {minLength: 7, maxLength: 7}))
        ),
        ([A, e]) => {
          const [before, after] = [qr(A), qr(A.map((row) => row.map((entry, j) => entry * 2 ** e[j])))];
          expect(after.reflectors).toEqual(before.reflectors);
          expect(after.rank).toBe(before.rank);
          expect(after.R).toEqual(before.R.map((row) => row.map((entry, k) => entry * 2 ** e[before.order[k]])));
        }
      ),
      runs
    );
  });
});

describe("qr(A).rank", () => {
  it("counts independent columns: duplicates, sums and zero columns add nothing", () => {
    fc.assert(
      fc.property(ordinaryMatrix(6, 3), fc.constantFrom(1e-150, 1, 1e150), (A, unit) => {
        fc.pre(singularValues(A)[2] > 1e-2);
        const dependent = A.map(([a, b, c]) => [a, (a + b) * unit, b, a, 0, c * unit, c - a]);
        expect(qr(dependent).rank).toBe(3);
      }),
      runs
    );
  });

  it("is full for a tiny column and for one that is nearly, not quite, a copy", () => {
    expect(
      qr([
        [1, 0],
        [0, 1e-300]
      ]).rank
    ).toBe(2);
    expect(
      qr([
        [1, 1],
        [0, 2 ** -50]
      ]).rank
    ).toBe(2);
  });

  it("calls a column dependent once at most max(m, n)·eps of it is left", () => {
    const almost = (left: number) => [
      [1, 1],
      [0, left],
      [0, 0]
    ];
    expect(qr(almost(3 * eps)).rank).toBe(1);
    expect(qr(almost(3.001 * eps)).rank).toBe(2);
    expect(qr([[1, 2, 3, 4]]).rank).toBe(1);
    expect(qr([[0], [0]]).rank).toBe(0);
  });
});

describe("applyQ(qr, v) and applyQTransposed(qr, v)", () => {
  it("are inverse to each other and keep lengths, to 2k(m + 6)·eps", () => {
    fc.assert(
      fc.property(anyShape, (A) => {
        const factors = qr(A);
        const Q = transpose(
          A.map((_, i) =>
            applyQ(
              factors,
              A.map((_, k) => (k === i ? 1 : 0))
            )
          )
        );
        const defect = transpose(Q).map((column, i) =>
          norm(subtract(matvec(transpose(Q), column), identity(A.length)[i]))
        );
        expect(Math.max(...defect)).toBeLessThanOrEqual(2 * bound(A));
        const v = A.map((_, i) => i - 2.5);
        expect(distance(applyQTransposed(factors, applyQ(factors, v)), v)).toBeLessThanOrEqual(2 * bound(A) * norm(v));
        expect(distance(applyQTransposed(factors, v), matvec(transpose(Q), v))).toBeLessThanOrEqual(
          3 * bound(A) * norm(v)
        );
      }),
      runs
    );
  });

  it("throw RangeError if A is empty, ragged or not finite, or v has another length", () => {
    expect(() => qr([])).toThrow(/A is empty/);
    expect(() => qr([[1, 2], [3]])).toThrow(/A\[1\] has length 1; expected 2/);
    expect(() => qr([[Infinity]])).toThrow(/A\[0\]\[0\] must be a finite number; got Infinity/);
    const factors = qr([[1], [2]]);
    expect(() => applyQ(factors, [1])).toThrow(/v has length 1; expected 2/);
    expect(() => applyQTransposed(factors, [1, 2, 3])).toThrow(/v has length 3; expected 2/);
  });
});
