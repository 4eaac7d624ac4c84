import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {conditionNumber, digitsAtRisk, gramConditionNumber} from "../../../src/numerics/spectrum/conditioning.js";
import {overDecades, runs} from "../../support/arbitraries.js";

describe("conditionNumber(values)", () => {
  it("is max|λ|/min|λ| ≥ 1, the same for cH and −H, and ∞ only for an exact 0 (Equation 16)", () => {
    fc.assert(
      fc.property(fc.array(overDecades(20), {minLength: 1, maxLength: 6}), (values) => {
        const {value} = conditionNumber(values);
        expect(value).toBeGreaterThanOrEqual(1);
        expect(value === Infinity).toBe(values.includes(0));
        expect(conditionNumber(values.map((v) => -4 * v))).toEqual(conditionNumber(values));
      }),
      runs
    );
  });

  it("is unreliable when min|λ| ≤ n·eps·max|λ|: singular to working precision", () => {
    expect(conditionNumber([2 ** -49, 1])).toEqual({value: 2 ** 49, reliable: true});
    expect(conditionNumber([2 * 2 ** -52, 1])).toEqual({value: 2 ** 51, reliable: false});
    expect(conditionNumber([0, 1])).toEqual({value: Infinity, reliable: false});
    expect(conditionNumber([-4, 2])).toEqual({value: 2, reliable: true});
  });

  it("follows (λ_max + μ)/(λ_min + μ) through its pole as μ passes −λ_min", () => {
    const kappa = (mu: number) => conditionNumber([-1 + mu, 3 + mu]).value;
    expect(kappa(0)).toBe(3);
    expect(kappa(0.75)).toBe(15);
    expect(kappa(1)).toBe(Infinity);
    expect(kappa(3)).toBe(3);
  });

  it("is the largest double, not ∞, where κ is beyond it: only a 0 is singular", () => {
    expect(conditionNumber([1e-300, 1e300])).toEqual({value: Number.MAX_VALUE, reliable: false});
    expect(gramConditionNumber([1e-160, 1])).toEqual({value: Number.MAX_VALUE, reliable: false});
  });

  it("throws RangeError for no values or a value that is not finite", () => {
    expect(() => conditionNumber([])).toThrow("values is empty");
    expect(() => conditionNumber([Infinity])).toThrow(RangeError);
  });
});

describe("gramConditionNumber(values)", () => {
  it("is κ(X)², beyond what XᵀX could hold", () => {
    expect(gramConditionNumber([1, 1e-12]).value).toBeCloseTo(1e24, -10);
    expect(gramConditionNumber([3, 0])).toEqual({value: Infinity, reliable: false});
    expect(() => gramConditionNumber([-1])).toThrow(/≥ 0; got -1/);
    expect(() => gramConditionNumber([])).toThrow("values is empty");
  });
});

describe("digitsAtRisk(value)", () => {
  it("is log₁₀ κ: 0 for 1, 10 for 1e10, ∞ for ∞", () => {
    expect(digitsAtRisk(1)).toBe(0);
    expect(digitsAtRisk(1e10)).toBeCloseTo(10, 14);
    expect(digitsAtRisk(Infinity)).toBe(Infinity);
    expect(() => digitsAtRisk(0.5)).toThrow("a condition number must be ≥ 1; got 0.5");
    expect(() => digitsAtRisk(NaN)).toThrow(RangeError);
  });
});
