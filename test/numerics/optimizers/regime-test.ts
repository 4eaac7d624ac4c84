import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  modeRegime,
  modeStepsToTolerance,
  multiplier,
  multiplierPower,
  regime,
  stepsToTolerance
} from "../../../src/numerics/optimizers/regime.js";
import {between, overDecades, runs} from "../../support/arbitraries.js";

const eps = Number.EPSILON;

describe("regime(s)", () => {
  it.each([
    [-1e-300, "diverging"],
    [-0, "frozen"],
    [0, "frozen"],
    [5e-324, "monotone"],
    [0.5, "monotone"],
    [1 - 9 * eps, "monotone"],
    [1 - 8 * eps, "one-step"],
    [1, "one-step"],
    [1 + 8 * eps, "one-step"],
    [1 + 9 * eps, "oscillating"],
    [2 - 20 * eps, "oscillating"],
    [2 - 16 * eps, "cycling"],
    [2 + 16 * eps, "cycling"],
    [2 + 20 * eps, "diverging"],
    [Infinity, "diverging"]
  ])("at %d is %s", (s, name) => expect(regime(s)).toBe(name));

  it("says which way a mode diverges: growing for s < 0, alternating for s > 2", () => {
    expect(modeRegime(-1)).toEqual({regime: "diverging", divergence: "growing"});
    expect(modeRegime(3)).toEqual({regime: "diverging", divergence: "alternating"});
    expect(modeRegime(1)).toEqual({regime: "one-step", divergence: null});
  });

  it("shrinks the mode exactly when 0 < s < 2 (Equation 21)", () => {
    fc.assert(
      fc.property(fc.oneof(between(-3, 5), overDecades(12)), (s) => {
        const shrinking = ["monotone", "one-step", "oscillating"].includes(regime(s));
        expect(Math.abs(multiplier(s)) < 1).toBe(shrinking && Math.abs(s) > eps / 4);
        expect(shrinking).toBe(s > 0 && s < 2 - 16 * eps);
      }),
      runs
    );
  });

  it("recognises the detents α = 1/λ and α = 2/λ for every λ, which fl(fl(2/λ)·λ) = 2 does not", () => {
    let missed = 0;
    fc.assert(
      fc.property(between(1e-6, 1e6), (lambda) => {
        expect(regime((1 / lambda) * lambda)).toBe("one-step");
        expect(regime((2 / lambda) * lambda)).toBe("cycling");
        if ((2 / lambda) * lambda !== 2) ++missed;
      }),
      {...runs, numRuns: 1000}
    );
    expect(missed).toBeGreaterThan(50);
  });

  it("throws RangeError for NaN", () => expect(() => regime(NaN)).toThrow("s must be a number; got NaN"));
});

describe("multiplierPower(s, k)", () => {
  it("is the k-fold product of 1 − s, with its sign", () => {
    fc.assert(
      fc.property(between(-1, 3), fc.integer({min: 0, max: 40}), (s, k) => {
        let product = 1;
        for (let i = 0; i < k; ++i) product *= multiplier(s);
        const got = multiplierPower(s, k);
        expect(Math.abs(got - product)).toBeLessThanOrEqual(4 * (k + 1) * eps * Math.abs(product));
      }),
      runs
    );
  });

  it("stays exact at the edges for every k: frozen 1, one-step 0, cycling ±1", () => {
    for (const k of [1, 2, 1e6 + 1, 2 ** 53 - 1]) {
      expect(multiplierPower(0, k)).toBe(1);
      expect(multiplierPower(1, k)).toBe(0);
      expect(multiplierPower(2, k)).toBe(k % 2 === 0 ? 1 : -1);
    }
    expect(multiplierPower(1, 0)).toBe(1);
  });

  it("is 0 and ±1 for s within 8·eps of 1 and 2, as the regime says", () => {
    for (const k of [1, 3]) {
      expect(multiplierPower(1 + 4 * eps, k)).toBe(0);
      expect(multiplierPower(1 - 4 * eps, k)).toBe(0);
      expect(multiplierPower(2 + 8 * eps, k)).toBe(-1);
    }
  });

  it("does not lose a small s over many steps: (1 − 1e-12)^(1e12) = 1/e", () => {
    expect(multiplierPower(1e-12, 1e12)).toBeCloseTo(Math.exp(-1), 12);
    expect(multiplierPower(-1e-12, 1e12)).toBeCloseTo(Math.E, 11);
  });
});

describe("modeStepsToTolerance(s, δ) and stepsToTolerance(rate, δ)", () => {
  it("is the first k at which the mode is small enough", () => {
    fc.assert(
      fc.property(between(0.01, 1.99), between(1e-9, 0.99), (s, delta) => {
        const k = modeStepsToTolerance(s, delta);
        expect(Math.abs(multiplierPower(s, k))).toBeLessThanOrEqual(delta);
        expect(Math.abs(multiplierPower(s, k - 1))).toBeGreaterThan(delta);
        expect(stepsToTolerance(Math.abs(multiplier(s)), delta)).toBe(k);
      }),
      runs
    );
  });

  it("is exact at the powers themselves: k for δ = ρᵏ, and more for the next number below", () => {
    fc.assert(
      fc.property(between(0.02, 0.98), fc.integer({min: 1, max: 60}), (rate, k) => {
        const power = rate ** k;
        expect(stepsToTolerance(rate, power)).toBe(k);
        expect(stepsToTolerance(rate, power * (1 - eps))).toBe(k + 1);
        expect(stepsToTolerance(rate, power * (1 + 2 * eps))).toBe(k);
        const mode = Math.abs(multiplierPower(1 + rate, k)); // the multiplier −ρ, to its rounding
        expect(modeStepsToTolerance(1 + rate, mode)).toBe(k);
        expect(modeStepsToTolerance(1 + rate, mode * (1 - eps))).toBe(k + 1);
      }),
      runs
    );
  });

  it("is 0 for δ ≥ 1, 1 in one step, Infinity for a mode that never shrinks", () => {
    expect(modeStepsToTolerance(0.5, 1)).toBe(0);
    expect(modeStepsToTolerance(1, 1e-9)).toBe(1);
    for (const s of [0, 2, 2.1, -0.1]) expect(modeStepsToTolerance(s, 0.5)).toBe(Infinity);
    expect(stepsToTolerance(0.5, 0.125)).toBe(3);
    expect(stepsToTolerance(1, 0.5)).toBe(Infinity);
    expect(modeStepsToTolerance(1e-300, 0.01) / 4.605170185988092e300).toBeCloseTo(1, 12);
  });

  it("is about (κ/2)·ln(1/δ) at the best step", () => {
    const kappa = 1e4;
    expect(stepsToTolerance((kappa - 1) / (kappa + 1), 0.01) / ((kappa / 2) * Math.log(100))).toBeCloseTo(1, 3);
  });

  it("throws RangeError for δ ≤ 0 and for a negative rate", () => {
    expect(() => stepsToTolerance(0.5, 0)).toThrow(/delta must be > 0; got 0/);
    expect(() => stepsToTolerance(-0.5, 0.1)).toThrow(/rate must be ≥ 0; got -0.5/);
    expect(() => modeStepsToTolerance(NaN, 0.1)).toThrow("s must be a number; got NaN");
  });
});
