import {describe, expect} from "vitest";
import {
  momentumBorders,
  momentumMode,
  momentumMultipliers,
  optimalMomentum
} from "../../src/numerics/optimizers/momentumModes.js";
import {designConditioning} from "../../src/numerics/regression/conditioning.js";
import {longleyPredictors} from "../support/longley.js";
import {claims, rounds} from "./support/claims.js";

describe("step-size: momentum in brief", () => {
  const claim = claims("step-size", "Momentum in brief");

  claim("Setting r = 1 gives αλ = 0, and setting r = −1 gives αλ = 2(1 + β).", () => {
    const root = (s: number, beta: number, r: number) => r * r - (1 + beta - s) * r + beta;
    for (const beta of [0.1, 0.5, 0.9]) {
      const {band, limit} = momentumBorders(beta);
      expect(root(0, beta, 1)).toBeCloseTo(0, 15);
      expect(root(limit, beta, -1)).toBeCloseTo(0, 14);
      expect(limit).toBe(2 * (1 + beta));
      for (const s of [band[0] * 1.001, 1, band[1] * 0.999]) {
        expect(momentumMultipliers(s, beta).radius).toBeCloseTo(Math.sqrt(beta), 15);
      }
      for (const [s, stable] of [
        [1e-9, true],
        [limit * 0.999, true],
        [limit * 1.001, false],
        [-1e-9, false]
      ] as const) {
        expect(momentumMultipliers(s, beta).radius < 1).toBe(stable);
      }
    }
  });
  claim("Momentum moves the wall, at most by a factor of two.", () => {
    for (const beta of [0, 0.5, 0.999]) expect(momentumBorders(beta).limit / momentumBorders(0).limit).toBeLessThan(2);
    expect(momentumBorders(0.999999).limit / momentumBorders(0).limit).toBeCloseTo(2, 5);
  });
  claim("Choose α and β so that this range just covers the spectrum", () => {
    const {stepSize, momentum, rate} = optimalMomentum([1, 40, 100])!;
    const {band} = momentumBorders(momentum);
    expect([stepSize * 1, stepSize * 100]).toEqual(band.map((end) => expect.closeTo(end, 12)));
    expect(Math.sqrt(momentum)).toBeCloseTo(rate, 15);
    expect([rate, stepSize]).toEqual([expect.closeTo((10 - 1) / (10 + 1), 15), expect.closeTo(4 / (10 + 1) ** 2, 15)]);
  });
  claim.numbers("For the standardised Longley data \\sqrtκ is about 111 in place of 12,220.", () => {
    const kappa = designConditioning(longleyPredictors).standardized;
    return [Math.sqrt(kappa), kappa];
  });
  claim(
    "In the phase diagram set β = 0.9 and run the mode with αλ = 1 (the preset Momentum 0.9).",
    (beta, s, preset) => {
      expect([beta.value, s.value, preset.value]).toEqual([0.9, 1, 0.9]);
    }
  );
  claim(
    "From z_0 = 1 the first step, which has no past, leads to 0: the minimum. The ball does not stop there. The second step carries on with nine tenths of the first and lands at −0.9.",
    (...written) => {
      const path = momentumMode(1, 0.9, 1, 400);
      expect(path.slice(0, 3)).toEqual(written.map(({value}) => expect.closeTo(value, 15)));
      expect(Math.abs(path[400])).toBeLessThan(1e-8);
    }
  );
  claim("The height went from ½λ to 0 and back up to 0.405 λ, and yet the mode converges.", (zero, height) => {
    const [first, second, third] = momentumMode(1, 0.9, 1, 2).map((z) => (z * z) / 2);
    expect([first, second]).toEqual([1 / 2, zero.value]);
    rounds(third, height);
  });
  claim.nothingElse();
});
