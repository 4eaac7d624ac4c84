import {describe, expect} from "vitest";
import {eps} from "../../src/numerics/elementary.js";
import {leastSquares} from "../../src/numerics/objectives/leastSquares.js";
import {standardize} from "../../src/numerics/regression/columns.js";
import {longleyPredictors} from "../support/longley.js";
import {claims} from "./support/claims.js";

describe("notation: factors of one half", () => {
  const claim = claims("notation", "Factors of one half");

  claim("least squares | \\lVert Xβ − y\\rVert^2, without one half | 2X^ᵀ X |", () => {
    const X = [
      [1, 2],
      [3, 4],
      [5, 7]
    ];
    expect(leastSquares(X, [1, 2, 3]).hessian([0, 0])).toEqual([
      [2 * 35, 2 * 49],
      [2 * 49, 2 * 69]
    ]);
  });
  claim("with the divisor 15 for the sixteen rows", (divisor) => {
    expect(longleyPredictors.length).toBe(16);
    expect(standardize(longleyPredictors)).toEqual(standardize(longleyPredictors, {divisor: divisor.value}));
  });
  claim.nothingElse();
});

describe("notation: the unit of rounding", () => {
  const claim = claims("notation", "Regularization and data");

  claim("unit of rounding in double precision, 2^−52", () => expect(eps).toBe(2 ** -52));
  claim.nothingElse();
});

describe("notation: what is not computed", () => {
  for (const heading of ["", "Functions and their derivatives", "Eigenvalues and conditioning", "Descent", "Clashes"]) {
    claims("notation", heading).nothingElse();
  }
});
