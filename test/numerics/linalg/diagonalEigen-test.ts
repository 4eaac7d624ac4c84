import {describe, expect, it} from "vitest";
import {diagonalEigen, isDiagonal} from "../../../src/numerics/linalg/diagonalEigen.js";
import {diagonal, identity} from "../../../src/numerics/linalg/matrix.js";

describe("isDiagonal(H)", () => {
  it("is true if every entry off the diagonal is zero, of either sign", () => {
    expect(isDiagonal([[0]])).toBe(true);
    expect(isDiagonal(diagonal([1, 0, 3]))).toBe(true);
    expect(
      isDiagonal([
        [1, -0],
        [0, 2]
      ])
    ).toBe(true);
  });

  it("is false for one other entry, however small and wherever it stands", () => {
    for (const [i, j] of [
      [0, 1],
      [1, 0],
      [0, 2],
      [2, 1]
    ]) {
      expect(isDiagonal(identity(3).map((row, r) => row.map((e, c) => (r === i && c === j ? 5e-324 : e))))).toBe(false);
    }
  });
});

describe("diagonalEigen(H)", () => {
  it("returns the entries, ascending, with their axes; equal ones keep their order", () => {
    expect(diagonalEigen(diagonal([2, -1, 2, 0]))).toEqual({
      values: [-1, 0, 2, 2],
      vectors: [
        [0, 1, 0, 0],
        [0, 0, 0, 1],
        [1, 0, 0, 0],
        [0, 0, 1, 0]
      ]
    });
  });
});
