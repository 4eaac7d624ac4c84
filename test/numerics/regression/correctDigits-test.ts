import {describe, expect, it} from "vitest";
import {correctDigits} from "../../../src/numerics/regression/correctDigits.js";
import {linearRegression} from "../../../src/numerics/regression/linearRegression.js";
import {normalEquations} from "../../../src/numerics/regression/normalEquations.js";
import {longleyCertified, longleyPredictors, longleyResponses} from "../../support/longley.js";

describe("correctDigits(computed, certified, most)", () => {
  it("is minus the decimal logarithm of the relative error", () => {
    expect(correctDigits(1.001, 1)).toBeCloseTo(3, 10);
    expect(correctDigits(-99, -100)).toBeCloseTo(2, 12);
    expect(correctDigits(2e-300, 1e-300)).toBeCloseTo(0, 12);
    expect(correctDigits(1001, 1)).toBeCloseTo(-3, 12);
    expect(correctDigits(1e300, 1e-300)).toBeCloseTo(-600, 9);
    expect(correctDigits(-1.5e308, 1.5e308)).toBeCloseTo(0, 0);
  });

  it("is at most the digits that are certified, also for an exact value", () => {
    expect(correctDigits(0.1, 0.1)).toBe(15);
    expect(correctDigits(1 + Number.EPSILON, 1)).toBe(15);
    expect(correctDigits(3, 3, 11)).toBe(11);
  });

  it("is 12 and more for Longley’s coefficients by QR, 7 to 9 by the normal equations", () => {
    const digits = (fit: {status: string} | {intercept: number; coefficients: readonly number[]}) => {
      const found = "coefficients" in fit ? [fit.intercept, ...fit.coefficients] : [];
      return found.map((value, i) => correctDigits(value, longleyCertified.coefficients[i]));
    };
    const qr = digits(linearRegression(longleyPredictors, longleyResponses));
    const normal = digits(normalEquations(longleyPredictors, longleyResponses));
    expect([qr.length, normal.length]).toEqual([7, 7]);
    expect(Math.min(...qr)).toBeGreaterThan(12);
    expect(Math.min(...normal)).toBeGreaterThan(7);
    expect(Math.max(...normal)).toBeLessThan(9);
  });

  it("refuses what has no relative error", () => {
    expect(() => correctDigits(1, 0)).toThrow(/certified is 0/);
    expect(() => correctDigits(Number.NaN, 1)).toThrow(/computed must be a finite number/);
    expect(() => correctDigits(1, Number.POSITIVE_INFINITY)).toThrow(/certified must be a finite number/);
    expect(() => correctDigits(1, 1, 0)).toThrow(/most must be finite and > 0/);
  });
});
