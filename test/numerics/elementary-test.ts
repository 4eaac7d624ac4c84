import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exponent, powerOfTwo, scaleByPowerOfTwo} from "../../src/numerics/elementary.js";
import {twoProduct, twoSum} from "../../src/numerics/linalg/errorFree.js";
import {between, runs} from "../support/arbitraries.js";
import {units} from "../support/exact.js";

const finite = fc.double({noNaN: true, noDefaultInfinity: true});

describe("exponent(x)", () => {
  it("is the e with 2ᵉ ≤ |x| < 2ᵉ⁺¹, subnormal x included", () => {
    fc.assert(
      fc.property(finite, (x) => {
        fc.pre(x !== 0);
        const size = units(Math.abs(x));
        const e = exponent(x);
        expect(size >= 1n << BigInt(e + 1074)).toBe(true);
        expect(size < 1n << BigInt(e + 1075)).toBe(true);
      }),
      runs
    );
    expect(exponent(5e-324)).toBe(-1074);
    expect(exponent(0)).toBe(-Infinity);
  });
});

describe("scaleByPowerOfTwo(x, e)", () => {
  it("is x·2ᵉ, rounded once, for every e", () => {
    fc.assert(
      fc.property(finite, fc.integer({min: -2200, max: 2200}), (x, e) => {
        const scaled = scaleByPowerOfTwo(x, e);
        if (!Number.isFinite(scaled)) {
          expect(exponent(x) + e).toBeGreaterThanOrEqual(1024);
          return;
        }
        const [exact, got] = e >= 0 ? [units(x) << BigInt(e), units(scaled)] : [units(x), units(scaled) << BigInt(-e)];
        const off = exact > got ? exact - got : got - exact;
        expect(2n * off <= (e >= 0 ? 0n : 1n << BigInt(-e))).toBe(true); // half of the least unit
      }),
      runs
    );
  });

  it("has exact powers of two", () => {
    expect(powerOfTwo(-1022)).toBe(2 ** -1022);
    expect(powerOfTwo(1023)).toBe(2 ** 1023);
    expect(() => powerOfTwo(1024)).toThrow(RangeError);
  });
});

describe("twoSum(a, b) and twoProduct(a, b)", () => {
  it("lose nothing: high + low is the exact sum and the exact product", () => {
    fc.assert(
      fc.property(between(-1e3, 1e3), between(-1e-3, 1e3), (a, b) => {
        const sum = twoSum(a, b);
        expect(units(sum.high) + units(sum.low)).toBe(units(a) + units(b));
        const product = twoProduct(a, b);
        expect((units(product.high) + units(product.low)) << 1074n).toBe(units(a) * units(b));
      }),
      runs
    );
  });
});
