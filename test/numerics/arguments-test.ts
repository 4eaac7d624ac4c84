import {describe, expect, it} from "vitest";
import {requireMatrix, requireSquare, requireSymmetric, requireVector} from "../../src/numerics/arguments.js";

describe("requireVector(name, x, expected)", () => {
  it("passes finite vectors of the expected length", () => {
    expect(() => requireVector("x", [1, -0, 1e308], 3)).not.toThrow();
    expect(() => requireVector("x", [], 0)).not.toThrow();
  });

  it("throws RangeError that names the length, or the first entry that is not finite", () => {
    expect(() => requireVector("x", [1, 2], 3)).toThrow(new RangeError("x has length 2; expected 3"));
    expect(() => requireVector("x", [1, Infinity, NaN], 3)).toThrow(
      new RangeError("x[1] must be a finite number; got Infinity")
    );
  });
});

describe("requireMatrix(name, A)", () => {
  it("passes finite matrices of any shape", () => {
    expect(() => requireMatrix("A", [[1, 2, 3]])).not.toThrow();
    expect(() => requireMatrix("A", [[1], [2]])).not.toThrow();
  });

  it("throws RangeError that names what is empty, the row of another length, or the entry that is not finite", () => {
    expect(() => requireMatrix("A", [])).toThrow(new RangeError("A is empty; expected at least one entry"));
    expect(() => requireMatrix("A", [[]])).toThrow(/A is empty/);
    expect(() => requireMatrix("A", [[1, 2], [3]])).toThrow(new RangeError("A[1] has length 1; expected 2"));
    expect(() =>
      requireMatrix("A", [
        [1, 2],
        [3, NaN]
      ])
    ).toThrow(new RangeError("A[1][1] must be a finite number; got NaN"));
  });
});

describe("requireSquare(name, A) and requireSymmetric(name, H)", () => {
  it("throw RangeError that names the shape, or the two entries that differ", () => {
    expect(() => requireSquare("A", [[1, 2]])).toThrow(new RangeError("A is 1 × 2; expected a square matrix"));
    const H = [
      [1, 2],
      [3, 1]
    ];
    expect(() => requireSquare("H", H)).not.toThrow();
    expect(() => requireSymmetric("H", H)).toThrow(
      new RangeError("H must be symmetric; got H[1][0] = 3 and H[0][1] = 2")
    );
  });
});
