import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {classifyCriticalPoint, definiteness} from "../../../src/numerics/calculus/definiteness.js";
import {quadraticForm} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {runs, symmetricMatrix, vector} from "../../support/arbitraries.js";

describe("definiteness(values)", () => {
  it.each([
    [[1, 2], "positive definite"],
    [[0, 2], "positive semidefinite"],
    [[-1, 2], "indefinite"],
    [[-1, 0, 2], "indefinite"],
    [[-2, 0], "negative semidefinite"],
    [[-2, -1], "negative definite"],
    [[0, 0], "zero"],
    [[1e-20, 1], "undecided"],
    [[-1e-20, 1], "undecided"],
    [[-1, 1e-20, 1], "indefinite"],
    [[1e-12, 1e12], "undecided"],
    [[2 ** -51, 1], "undecided"],
    [[2 ** -51 * (1 + 2 ** -52), 1], "positive definite"],
    [[-(2 ** -51), -1], "undecided"],
    [[1e-12, 2e-12], "positive definite"]
  ])("calls %j %s", (values, kind) => expect(definiteness(values)).toBe(kind));

  it("throws RangeError for no values and for one that is not finite", () => {
    expect(() => definiteness([])).toThrow(/values is empty/);
    expect(() => definiteness([1, NaN])).toThrow(/values\[1\] must be a finite number; got NaN/);
  });

  it("agrees with the sign of vᵀHv for every v, whenever it decides (Equation 2)", () => {
    const pairs = symmetricMatrix.chain((H) => fc.tuple(fc.constant(H), vector(H.length)));
    fc.assert(
      fc.property(pairs, ([H, v]) => {
        const kind = definiteness(symmetricEigen(H).values);
        if (kind === "positive definite") expect(quadraticForm(H, v)).toBeGreaterThanOrEqual(-1e-10);
        if (kind === "negative definite") expect(quadraticForm(H, v)).toBeLessThanOrEqual(1e-10);
        if (kind === "positive definite")
          expect(definiteness(symmetricEigen(H.map((r) => r.map((h) => -h))).values)).toBe("negative definite");
      }),
      runs
    );
  });
});

describe("classifyCriticalPoint(kind)", () => {
  it("decides only where the second-order test does", () => {
    expect(classifyCriticalPoint("positive definite")).toBe("strict local minimum");
    expect(classifyCriticalPoint("negative definite")).toBe("strict local maximum");
    expect(classifyCriticalPoint("indefinite")).toBe("saddle");
    for (const kind of ["positive semidefinite", "negative semidefinite", "zero", "undecided"] as const) {
      expect(classifyCriticalPoint(kind)).toBe("undecided");
    }
  });
});
