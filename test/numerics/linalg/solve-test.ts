import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {frobeniusNorm, matvec, multiply} from "../../../src/numerics/linalg/matrix.js";
import {factorize, solve} from "../../../src/numerics/linalg/solve.js";
import {norm, subtract} from "../../../src/numerics/linalg/vector.js";
import {matrix, runs, vector} from "../../support/arbitraries.js";

describe("solve(A, b)", () => {
  it("is backward stable: ‖Ax − b‖ ≤ 100·eps·(‖A‖‖x‖ + ‖b‖) whenever A is regular", () => {
    fc.assert(
      fc.property(matrix(4, 4), vector(4), (A, b) => {
        const solution = solve(A, b);
        if (solution.status === "singular") return;
        const {x} = solution;
        const bound = 100 * Number.EPSILON * (frobeniusNorm(A) * norm(x) + norm(b));
        expect(norm(subtract(matvec(A, x), b))).toBeLessThanOrEqual(bound);
      }),
      runs
    );
  });

  it("names a singular matrix, also one that only rounding keeps from it", () => {
    expect(
      solve(
        [
          [1, 2],
          [2, 4]
        ],
        [1, 1]
      ).status
    ).toBe("singular");
    expect(
      solve(
        [
          [0, 0],
          [0, 1]
        ],
        [1, 1]
      ).status
    ).toBe("singular");
    expect(
      solve(
        [
          [1, 1],
          [1, 1 + 2 ** -52]
        ],
        [1, 1]
      ).status
    ).toBe("singular");
  });

  it("does not mistake bad units for singularity", () => {
    expect(
      solve(
        [
          [1e-12, 0],
          [0, 1e12]
        ],
        [1e-12, 1e12]
      )
    ).toEqual({status: "solved", x: [1, 1]});
    expect(
      solve(
        [
          [1e20, 1],
          [1, 2e-20]
        ],
        [1, 0]
      ).status
    ).toBe("solved");
  });

  it("exchanges rows when the first pivot is 0", () => {
    expect(
      solve(
        [
          [0, 1],
          [1, 0]
        ],
        [2, 3]
      )
    ).toEqual({status: "solved", x: [3, 2]});
  });

  it("throws RangeError if the sizes do not fit", () => {
    expect(() => solve([[1, 2]], [1])).toThrow(/square/);
    expect(() => solve([[1]], [1, 2])).toThrow(/b has length 2; expected 1/);
  });
});

describe("factorize(A)", () => {
  it("is PA = LU to 10·n·eps·|L||U|, with no multiplier beyond 1 and the sign of P", () => {
    fc.assert(
      fc.property(matrix(5, 5), (A) => {
        const {factors, order, sign, singular} = factorize(A);
        if (singular) return;
        const L = factors.map((row, i) => row.map((entry, j) => (j < i ? entry : j === i ? 1 : 0)));
        const U = factors.map((row, i) => row.map((entry, j) => (j < i ? 0 : entry)));
        const sizes = multiply(
          L.map((row) => row.map(Math.abs)),
          U.map((row) => row.map(Math.abs))
        );
        for (const [i, row] of multiply(L, U).entries()) {
          for (const [j, entry] of row.entries()) {
            expect(Math.abs(entry - A[order[i]][j])).toBeLessThanOrEqual(50 * Number.EPSILON * sizes[i][j]);
            if (j < i) expect(Math.abs(L[i][j])).toBeLessThanOrEqual(1);
          }
        }
        let inversions = 0;
        for (const [i, from] of order.entries()) for (const later of order.slice(i)) if (later < from) ++inversions;
        expect(sign).toBe(inversions % 2 === 0 ? 1 : -1);
      }),
      runs
    );
  });

  it("counts a pivot as 0 up to n·eps times what was added to form it, the border included", () => {
    const singular = (delta: number) =>
      factorize([
        [1, 1],
        [1, 1 + delta]
      ]).singular;
    expect(singular(4 * Number.EPSILON)).toBe(true); // 2·eps·(1 + 4·eps + 1), and a little less than that
    expect(singular(5 * Number.EPSILON)).toBe(false);
  });

  it("goes on after a column of zeros, so that the determinant is 0 and the other pivots are there", () => {
    const {factors, singular} = factorize([
      [0, 1],
      [0, 2]
    ]);
    expect(singular).toBe(true);
    expect(factors[0][0]).toBe(0);
    expect(factors[1][1]).toBe(2);
  });
});
