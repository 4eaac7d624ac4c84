import {describe, expect} from "vitest";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import {exactLineSearch} from "../../src/numerics/optimizers/lineSearch.js";
import {diagonallyScaled} from "../../src/numerics/optimizers/preconditioned.js";
import {stepLimits} from "../../src/numerics/optimizers/stepLimits.js";
import {valley, valleyIterations} from "../../src/numerics/optimizers/zigzag.js";
import {designConditioning} from "../../src/numerics/regression/conditioning.js";
import {conditionNumber} from "../../src/numerics/spectrum/conditioning.js";
import {longleyPredictors} from "../support/longley.js";
import {claims, rounds} from "./support/claims.js";
import {tiltedBowl} from "./support/runs.js";

const scaledKappa = (kappa: number, degrees: number) =>
  conditionNumber(symmetricEigen(diagonallyScaled(valley(kappa, (degrees * Math.PI) / 180).H)!).values).value;

describe("step-size: other coordinates", () => {
  const claim = claims("step-size", "Other coordinates");

  claim("it was worth the ten orders of magnitude between the first two rows of the Longley table", () => {
    const {raw, unitColumns} = designConditioning(longleyPredictors);
    expect(Math.round(Math.log10(raw / unitColumns))).toBe(10);
  });
  claim("if the valley runs at 45° to two axes, both diagonal entries of H are equal", (degrees) => {
    const {H} = valley(50, (degrees.value * Math.PI) / 180);
    expect([H[0][0], H[1][1]]).toEqual([expect.closeTo((1 + 50) / 2, 12), expect.closeTo((1 + 50) / 2, 12)]);
  });
  claim(
    "Gradient descent costs in proportion to κ, and exact line search from the worst start costs the same. Tuned momentum costs in proportion to \\sqrtκ.",
    () => {
      const [few, many] = [1e3, 1e5].map((kappa) => valleyIterations(valley(kappa, 0.5)));
      expect(many.gradientDescent / few.gradientDescent).toBeCloseTo(100, 0);
      expect(Math.abs(many.lineSearch - many.gradientDescent)).toBeLessThanOrEqual(1);
      expect(Math.abs(many.heavyBall / few.heavyBall - 10)).toBeLessThan(1);
    }
  );
  claim(
    "The diagonal is perfect at angle 0 and useless at 45°. Newton’s method is flat: one step at every κ and every angle.",
    (none, half) => {
      for (const kappa of [10, 1e4]) {
        expect(scaledKappa(kappa, none.value)).toBeCloseTo(1, 12);
        expect(scaledKappa(kappa, half.value) / kappa).toBeCloseTo(1, 9);
        for (const angle of [0, 0.3, Math.PI / 4]) expect(valleyIterations(valley(kappa, angle)).newton).toBe(1);
      }
    }
  );
  claim(
    "the next point has the same shape again, one sign flipped and everything smaller by the factor \\fracκ − 1κ + 1.",
    () => {
      const kappa = 25;
      const [from, to] = exactLineSearch(tiltedBowl(1, kappa, 0), [1, 1 / kappa], {maxIterations: 1}).path;
      const {bestRate} = stepLimits([1, kappa]);
      expect([to[0] / from[0], to[1] / from[1]]).toEqual([
        expect.closeTo(bestRate!, 12),
        expect.closeTo(-bestRate!, 12)
      ]);
    }
  );
  claim("its first step alone removes 93 % of the excess height at κ = 10, and 99 % at κ = 100.", (...written) => {
    const pairs = [written.slice(0, 2), written.slice(2)];
    for (const [percent, kappa] of pairs) {
      const {values} = exactLineSearch(tiltedBowl(1, kappa.value, 0), [1, 1], {maxIterations: 1});
      rounds(100 * (1 - values[1] / values[0]), percent);
    }
  });
  claim.nothingElse();
});

for (const heading of ["What comes after", "Where it fails", "A bridge"]) {
  describe(`step-size: ${heading}`, () => claims("step-size", heading).nothingElse());
}
