import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {definiteness} from "../../../src/numerics/calculus/definiteness.js";
import {conditionNumber} from "../../../src/numerics/spectrum/conditioning.js";
import {standIn} from "../../../src/numerics/spectrum/standIn.js";
import {between, runs} from "../../support/arbitraries.js";

describe("standIn(values)", () => {
  it("is positive definite with κ ≤ 1000, keeps the largest |λ|, and leaves alone what already is so", () => {
    fc.assert(
      fc.property(fc.array(between(-10, 10), {minLength: 1, maxLength: 6}), (values) => {
        const own = standIn(values);
        expect(definiteness(own)).toBe("positive definite");
        expect(conditionNumber(own).value).toBeLessThanOrEqual(1000 * (1 + 2 * Number.EPSILON));
        const most = Math.max(...values.map(Math.abs));
        if (most > 0) expect(Math.max(...own)).toBe(most);
        expect(standIn(own)).toEqual(own);
      }),
      runs
    );
  });

  it("replaces each λ in its place: −1, 2 and 0 by 1, 2 and 0.002; zero by the identity", () => {
    expect(standIn([-1, 2, 0])).toEqual([1, 2, 0.002]);
    expect(standIn([0, 0])).toEqual([1, 1]);
  });

  it("throws RangeError if there are no values, or one is not finite", () => {
    expect(() => standIn([])).toThrow(RangeError);
    expect(() => standIn([1, Number.NaN])).toThrow(/finite/);
  });
});
