import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {modes} from "../../../src/numerics/optimizers/modes.js";
import {regime} from "../../../src/numerics/optimizers/regime.js";
import {stepLimitSentences, stepLimits} from "../../../src/numerics/optimizers/stepLimits.js";
import {between, runs} from "../../support/arbitraries.js";

const positive = fc.array(between(1e-3, 1e3), {minLength: 1, maxLength: 6});
const radius = (values: readonly number[], alpha: number) =>
  modes(
    values,
    values.map(() => 1),
    alpha
  ).radius;

describe("stepLimits(values)", () => {
  it("has the limit 2/λ_max: every mode shrinks just below, the top one cycles at it and diverges just above (Equation 22)", () => {
    fc.assert(
      fc.property(positive, (values) => {
        const {limit, oneStep} = stepLimits(values);
        const top = Math.max(...values);
        expect(modes(values, values, limit! * (1 - 1e-9)).forecast).toBe("converges");
        expect(modes(values, values, limit!).forecast).toBe("cycles");
        expect(modes(values, values, limit! * (1 + 1e-9)).forecast).toBe("diverges");
        expect(regime(oneStep! * top)).toBe("one-step");
      }),
      runs
    );
  });

  it("has the best step 2/(λ_min + λ_max): no other step has a smaller worst multiplier than (κ−1)/(κ+1)", () => {
    fc.assert(
      fc.property(positive, between(0, 3), (values, factor) => {
        const {best, bestRate} = stepLimits(values);
        const kappa = Math.max(...values) / Math.min(...values);
        expect(Math.abs(bestRate! - (kappa - 1) / (kappa + 1))).toBeLessThan(1e-12);
        expect(Math.abs(radius(values, best!) - bestRate!)).toBeLessThan(1e-12);
        expect(radius(values, best! * factor)).toBeGreaterThanOrEqual(bestRate! - 1e-12);
      }),
      runs
    );
  });

  it("names each case: zero modes, a negative eigenvalue, none positive, all zero", () => {
    expect(stepLimits([10, 1])).toEqual({
      limit: 0.2,
      oneStep: 0.1,
      best: 1 / 5.5,
      bestRate: 4.5 / 5.5,
      spectrum: "positive"
    });
    expect(stepLimits([0, 1, 3])).toEqual({
      limit: 2 / 3,
      oneStep: 1 / 3,
      best: 0.5,
      bestRate: 0.5,
      spectrum: "zero-modes"
    });
    expect(stepLimits([-1, 0, 4])).toEqual({
      limit: 0.5,
      oneStep: 0.25,
      best: null,
      bestRate: null,
      spectrum: "negative-modes"
    });
    const none = {limit: null, oneStep: null, best: null, bestRate: null};
    expect(stepLimits([-1, 0])).toEqual({...none, spectrum: "no-positive"});
    expect(stepLimits([-3])).toEqual({...none, spectrum: "no-positive"});
    expect(stepLimits([0, -0])).toEqual({...none, spectrum: "all-zero"});
    for (const sentence of Object.values(stepLimitSentences)) expect(sentence).toMatch(/\.$/);
  });

  it("does not overflow for eigenvalues near the largest double", () => {
    expect(stepLimits([1e308, 1.5e308]).bestRate).toBeCloseTo(0.2, 14);
  });

  it("throws RangeError for no values", () => expect(() => stepLimits([])).toThrow(/empty/));
});

describe("stepLimitSentences", () => {
  it("has a sentence of its own for each kind of spectrum", () => {
    const spectra = [
      [1, 2],
      [0, 1],
      [-1, 1],
      [-1, 0],
      [0, 0]
    ].map((values) => stepLimits(values).spectrum);
    const sentences = spectra.map((spectrum) => stepLimitSentences[spectrum]);
    expect(new Set(sentences).size).toBe(5);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{30,}\.$/);
  });

  it("throws RangeError without eigenvalues", () => expect(() => stepLimits([])).toThrow(/values is empty/));
});
