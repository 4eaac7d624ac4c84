import {describe, expect, it} from "vitest";
import {divideAndConquer} from "../../../src/numerics/linalg/divideAndConquer.js";
import {tridiagonalQL} from "../../../src/numerics/linalg/tridiagonalQL.js";
import {random} from "../../../src/numerics/random.js";
import type {Vector} from "../../../src/numerics/types.js";
import {areAscending, departure, residual} from "../../support/eigenpairs.js";
import {tridiagonal} from "../../support/symmetricMatrices.js";

const eps = Number.EPSILON;

/** TQ = QΛ and QᵀQ = I to 10·n·eps, and the values of QL to 4·√n·eps·‖T‖. */
function expectDecomposition(diagonal: Vector, offDiagonal: Vector): void {
  const n = diagonal.length;
  const d = Float64Array.from(diagonal);
  const X = divideAndConquer(d, Float64Array.from(offDiagonal));
  const pairs = {
    values: Array.from(d),
    vectors: Array.from({length: n}, (_, i) => Array.from(X.subarray(i * n, (i + 1) * n)))
  };
  expect(residual(tridiagonal(diagonal, offDiagonal), pairs)).toBeLessThanOrEqual(10 * n * eps);
  expect(departure(pairs.vectors)).toBeLessThanOrEqual(10 * n * eps);
  expect(areAscending(pairs.values)).toBe(true);
  const other = Float64Array.from(diagonal);
  tridiagonalQL(other, Float64Array.from(offDiagonal), n, null);
  const size = Math.max(...other.map(Math.abs));
  for (const [i, value] of pairs.values.entries()) {
    expect(Math.abs(value - other[i])).toBeLessThanOrEqual(4 * Math.sqrt(n) * eps * size);
  }
}

const listed = (n: number, entry: (i: number) => number): Vector => Array.from({length: n}, (_, i) => entry(i));
const sizes = [1, 2, 32, 33, 34, 63, 64, 65, 66, 97, 130];

describe("divideAndConquer(d, e)", () => {
  it("returns the eigenpairs of drawn matrices, at and around the sizes where it divides", () => {
    for (const n of sizes) {
      const {uniform} = random(n);
      const draw = () => 2 * uniform() - 1;
      expectDecomposition(listed(n, draw), listed(n - 1, draw));
    }
  });

  it.each([-1, 1, 1e-3, -1e-9, 1e-15, -1e-17, 1e-200, 0])("joins two equal halves by the coupling %d", (coupling) => {
    for (const n of [34, 64, 65]) {
      const middle = n >> 1;
      expectDecomposition(
        listed(n, () => 0.5),
        listed(n - 1, (i) => (i === middle - 1 ? coupling : 0.25))
      );
    }
  });

  it("sets eigenpairs aside: halves without anything in common, equal entries, couplings that fade", () => {
    for (const n of [33, 66]) {
      const middle = n >> 1;
      expectDecomposition(
        listed(n, (i) => (i < middle ? 1 : -1)),
        listed(n - 1, () => 1e-5)
      );
      expectDecomposition(
        listed(n, () => 1),
        listed(n - 1, (i) => (i % 2 === 0 ? 1e-8 : 1))
      );
      expectDecomposition(
        listed(n, (i) => 2 ** -i),
        listed(n - 1, (i) => 2 ** (-i - 0.5))
      );
      expectDecomposition(
        listed(n, (i) => 2 ** (i - n)),
        listed(n - 1, (i) => -(2 ** (i - n)))
      );
      expectDecomposition(
        listed(n, (i) => (i % 21) / 21),
        listed(n - 1, (i) => (i % 21 === 20 ? 1e-14 : 0.1))
      );
    }
  });

  it("leaves a matrix of zeros and one without couplings alone, but for the order", () => {
    for (const n of [32, 65]) {
      const zeros = new Float64Array(n);
      const X = divideAndConquer(zeros, new Float64Array(n - 1));
      expect(zeros).toEqual(new Float64Array(n));
      expect(X).toEqual(Float64Array.from({length: n * n}, (_, k) => (k % (n + 1) === 0 ? 1 : 0)));
      const d = Float64Array.from({length: n}, (_, i) => (n - i) / n);
      divideAndConquer(d, new Float64Array(n - 1));
      expect(d).toEqual(Float64Array.from({length: n}, (_, i) => (i + 1) / n));
    }
  });
});
