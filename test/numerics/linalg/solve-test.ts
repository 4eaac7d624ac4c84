import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {frobeniusNorm, matvec} from "../../../src/numerics/linalg/matrix.js";
import {solve} from "../../../src/numerics/linalg/solve.js";
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
