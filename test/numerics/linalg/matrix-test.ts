import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
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
