import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  diagonal,
  diagonalOf,
  frobeniusNorm,
  gram,
  identity,
  isSymmetric,
  matvec,
  multiply,
  quadraticForm,
  trace,
  transpose
} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {dot, norm} from "../../../src/numerics/linalg/vector.js";
import {matrix, runs, symmetricMatrix, vector} from "../../support/arbitraries.js";

describe("multiply(A, B)", () => {
  it("is the matrix whose columns are A times the columns of B", () => {
    fc.assert(
      fc.property(matrix(3, 4), matrix(4, 2), (A, B) => {
        const columns = transpose(B).map((column) => matvec(A, column));
        expect(multiply(A, B)).toEqual(transpose(columns));
      }),
      runs
    );
  });

  it("has the identity as its unit, and (AB)ᵀ = BᵀAᵀ", () => {
    fc.assert(
      fc.property(matrix(3, 4), matrix(4, 2), (A, B) => {
        expect(multiply(identity(3), A)).toEqual(A.map((row) => row.map((entry) => entry + 0)));
        expect(transpose(multiply(A, B))).toEqual(multiply(transpose(B), transpose(A)));
      }),
      runs
    );
  });

  it("throws RangeError when the sizes do not fit", () => {
    expect(() => multiply(identity(2), identity(3))).toThrow(/2 columns and B has 3 rows/);
    expect(() => transpose([])).toThrow(RangeError);
  });
});

describe("gram(X)", () => {
  it("is XᵀX, symmetric bit for bit, with vᵀXᵀXv = ‖Xv‖²", () => {
    fc.assert(
      fc.property(matrix(5, 3), vector(3), (X, v) => {
        expect(isSymmetric(gram(X))).toBe(true);
        expect(Math.abs(quadraticForm(gram(X), v) - norm(matvec(X, v)) ** 2)).toBeLessThan(
          1e-14 * 1e5 * (1 + dot(v, v))
        );
      }),
      runs
    );
  });
});

describe("trace(H)", () => {
  it("is the sum of the eigenvalues to n·eps·Σ|λᵢ| (Equation 7)", () => {
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const {values} = symmetricEigen(H);
        const [sum, size] = values.reduce(([s, a], value) => [s + value, a + Math.abs(value)], [0, 0]);
        expect(Math.abs(trace(H) - sum)).toBeLessThanOrEqual(10 * H.length * Number.EPSILON * size);
      }),
      runs
    );
  });

  it("throws RangeError if H is not square", () => {
    expect(() => trace([[1, 2]])).toThrow(/square/);
  });
});

describe("diagonal(values) and diagonalOf(H)", () => {
  it("undo each other", () => {
    expect(diagonal([1, -2])).toEqual([
      [1, 0],
      [0, -2]
    ]);
    expect(diagonalOf(diagonal([1, -2, 3]))).toEqual([1, -2, 3]);
    expect(() => diagonalOf([[1, 2]])).toThrow("H is 1 × 2; expected a square matrix");
  });
});

describe("frobeniusNorm(A)", () => {
  it("is √(Σ aᵢⱼ²), and √(Σ λᵢ²) for a symmetric matrix, to 20·n·eps", () => {
    expect(
      frobeniusNorm([
        [1, 2],
        [2, 4]
      ])
    ).toBe(5);
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const difference = frobeniusNorm(H) - norm(symmetricEigen(H).values);
        expect(Math.abs(difference)).toBeLessThanOrEqual(20 * H.length * Number.EPSILON * frobeniusNorm(H));
      }),
      runs
    );
  });
});

describe("isSymmetric(A)", () => {
  it("tells a difference of one bit, and a matrix that is not square", () => {
    const A = (entry: number) => [
      [1, 2, 3],
      [2, 4, 5],
      [3, entry, 6]
    ];
    expect(isSymmetric(A(5))).toBe(true);
    expect(isSymmetric(A(5 + 2 ** -50))).toBe(false);
    expect(isSymmetric([[1, 2]])).toBe(false);
    expect(
      isSymmetric([
        [1, 2],
        [2, 1],
        [3, 4]
      ])
    ).toBe(false);
  });
});
