import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {scaledProduct, toDouble, toLogarithm} from "../../../src/numerics/linalg/scaledProduct.js";
import {overDecades, runs} from "../../support/arbitraries.js";
import {units} from "../../support/exact.js";

const factors = fc.array(overDecades(300), {maxLength: 12});

describe("scaledProduct(factors)", () => {
  it("is Π xᵢ to n·eps of exact integer arithmetic, and 0 exactly when a factor is", () => {
    fc.assert(
      fc.property(factors, (xs) => {
        const {mantissa, power} = scaledProduct(xs);
        if (xs.includes(0)) {
          expect({mantissa, power}).toEqual({mantissa: 0, power: 0});
          return;
        }
        expect(Math.abs(mantissa)).toBeGreaterThanOrEqual(1);
        expect(Math.abs(mantissa)).toBeLessThan(2);
        // Both sides times 2^(1074·n): integers.
        const exact = xs.reduce((product, x) => product * units(x), 1n);
        const lift = BigInt(1074 * xs.length - 1074 + power);
        const ours = lift >= 0n ? units(mantissa) << lift : units(mantissa) >> -lift;
        const error = ours > exact ? ours - exact : exact - ours;
        expect(error * 2n ** 52n <= BigInt(xs.length) * (exact < 0n ? -exact : exact)).toBe(true);
      }),
      runs
    );
  });

  it("is 1 for no factors", () => {
    expect(scaledProduct([])).toEqual({mantissa: 1, power: 0});
  });
});

describe("toDouble(number)", () => {
  it("is the product where doubles hold it, 0 or ±Infinity where they do not, and never −0", () => {
    expect(toDouble(scaledProduct([1e200, 1e200, 1e-200, 1e-200]))).toBeCloseTo(1, 14);
    expect(toDouble(scaledProduct([-1e200, 1e200]))).toBe(-Infinity);
    expect(Object.is(toDouble(scaledProduct([-1e-200, 1e-200])), 0)).toBe(true);
    expect(toDouble(scaledProduct([3, -5]))).toBe(-15);
    expect(toDouble(scaledProduct([2 ** -1000, 2 ** -74]))).toBe(2 ** -1074);
  });
});

describe("toLogarithm(number)", () => {
  it("has the sign and Σ ln|xᵢ|, to (2n + 4)·eps·Σ|ln|xᵢ|| + n·eps", () => {
    fc.assert(
      fc.property(factors, (xs) => {
        const {sign, logMagnitude} = toLogarithm(scaledProduct(xs));
        expect(sign).toBe(xs.reduce((s, x) => s * Math.sign(x), 1) + 0);
        if (sign === 0) {
          expect(logMagnitude).toBe(-Infinity);
          return;
        }
        const logs = xs.map((x) => Math.log(Math.abs(x)));
        const size = logs.reduce((sum, l) => sum + Math.abs(l), 0);
        const bound = Number.EPSILON * ((2 * xs.length + 4) * size + xs.length);
        expect(Math.abs(logMagnitude - logs.reduce((sum, l) => sum + l, 0))).toBeLessThanOrEqual(bound);
      }),
      runs
    );
  });

  it("keeps its digits next to 1, from either side", () => {
    for (const x of [1 - 1e-12, 1 + 1e-12, 1 - 3e-9, 1 + 7e-10]) {
      expect(toLogarithm(scaledProduct([x])).logMagnitude / Math.log1p(x - 1)).toBeCloseTo(1, 14); // x − 1 is exact
    }
    expect(toLogarithm(scaledProduct([]))).toEqual({sign: 1, logMagnitude: 0});
    expect(toLogarithm(scaledProduct([0, -2]))).toEqual({sign: 0, logMagnitude: -Infinity});
  });
});
