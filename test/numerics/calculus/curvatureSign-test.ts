import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {curvatureSampler, curvatureSign} from "../../../src/numerics/calculus/curvatureSign.js";
import {absoluteValue} from "../../../src/numerics/objectives/absoluteValue.js";
import {exponential} from "../../../src/numerics/objectives/exponential.js";
import {negativeLog} from "../../../src/numerics/objectives/negativeLog.js";
import type {Objective} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";

const {EPSILON} = Number;
/** A function with these numbers for f, f′ and f″ everywhere: what rounding makes of them is then in closed form. */
const constants = (value: number, slope: number, curvature: number): Objective => ({
  name: "constants",
  dimension: 1,
  value: () => value,
  gradient: () => [slope],
  hessian: () => [[curvature]]
});

describe("curvatureSampler(f, width)", () => {
  it("has f, f′, f″ and its sign", () => {
    expect(curvatureSampler(exponential, 1)(0)).toEqual({x: 0, value: 1, slope: 1, curvature: 1, sign: "positive"});
    expect(curvatureSampler(negativeLog, 1)(2)).toEqual({
      x: 2,
      value: -Math.log(2),
      slope: -0.5,
      curvature: 0.25,
      sign: "positive"
    });
  });

  it("has the value alone at a kink, declared or told by an f′ or f″ that is not finite", () => {
    const nothing = {slope: NaN, curvature: NaN, sign: "no second derivative"};
    expect(curvatureSampler(absoluteValue, 1)(0)).toEqual({x: 0, value: 0, ...nothing});
    const declared: Objective = {
      ...constants(3, 2, 1),
      obstacle: ([x]) => (x === 0 ? {kind: "kink", reason: "a kink at 0"} : null)
    };
    expect(curvatureSampler(declared, 1)(0)).toEqual({x: 0, value: 3, ...nothing});
    expect(curvatureSampler(declared, 1)(1)).toMatchObject({curvature: 1, sign: "positive"});
    for (const [slope, curvature] of [
      [2, NaN],
      [2, Infinity],
      [Infinity, 1],
      [NaN, 1]
    ])
      expect(curvatureSampler(constants(3, slope, curvature), 1)(5)).toEqual({x: 5, value: 3, ...nothing});
  });

  it("has nothing outside the domain and where f overflows", () => {
    const nothing = {value: NaN, slope: NaN, curvature: NaN, sign: "no value"};
    expect(curvatureSampler(negativeLog, 1)(-1)).toEqual({x: -1, ...nothing});
    expect(curvatureSampler(exponential, 1)(1000)).toEqual({x: 1000, ...nothing});
  });

  it("calls f″ zero up to 16·eps·max(|f|, |xf′|)/min(1, width)², of either sign", () => {
    const size = between(0.01, 100);
    const sign = fc.constantFrom(-1, 1);
    fc.assert(
      fc.property(size, size, size, sign, sign, sign, between(-3, 3), (value, slope, x, s, t, u, decade) => {
        const width = 10 ** decade;
        const most = (16 * EPSILON * Math.max(value, x * slope)) / Math.min(1, width) ** 2;
        const signOf = (curvature: number) =>
          curvatureSampler(constants(s * value, t * slope, curvature), width)(u * x).sign;
        expect(signOf(0.99 * most)).toBe("zero");
        expect(signOf(-0.99 * most)).toBe("zero");
        expect(signOf(1.01 * most)).toBe("positive");
        expect(signOf(-1.01 * most)).toBe("negative");
      }),
      runs
    );
  });

  it("leaves an |xf′| that overflows out of account", () => {
    expect(curvatureSampler(constants(1, 1e200, 1), 1)(1e200).sign).toBe("positive");
    expect(curvatureSampler(constants(1, 1e200, EPSILON), 1)(1e200).sign).toBe("zero");
  });
});

describe("curvatureSign(f, x, width)", () => {
  it("is the sign of the sample there", () => {
    fc.assert(
      fc.property(between(-2, 2), between(0.1, 10), (x, width) => {
        for (const f of [exponential, negativeLog, absoluteValue])
          expect(curvatureSign(f, x, width)).toBe(curvatureSampler(f, width)(x).sign);
      }),
      runs
    );
    expect(curvatureSign(absoluteValue, 0, 1)).toBe("no second derivative");
    expect(curvatureSign(negativeLog, -1, 1)).toBe("no value");
    expect(curvatureSign(absoluteValue, 1, 1)).toBe("zero");
  });
});
