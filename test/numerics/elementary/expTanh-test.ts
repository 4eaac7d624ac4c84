import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {exp} from "../../../src/numerics/elementary/exp.js";
import {tanh} from "../../../src/numerics/elementary/tanh.js";
import {log} from "../../../src/numerics/elementary.js";
import {random} from "../../../src/numerics/random.js";
import {between, runs} from "../../support/arbitraries.js";
import {exactExp, exactLog, exactTanh, ulps} from "../../support/highPrecision.js";

/** The largest error over so many draws from [from, to], in units in the last place. */
function worst(
  f: (x: number) => number,
  exact: (x: number) => bigint,
  from: number,
  to: number,
  draws: number
): number {
  const {uniform} = random(7);
  let most = 0;
  for (let i = 0; i < draws; ++i) {
    const x = from + (to - from) * uniform();
    most = Math.max(most, ulps(f(x), exact(x)));
  }
  return most;
}

describe("exp(x)", () => {
  it("is within 1.5 units in the last place of the true value, subnormal results included", () => {
    expect(worst(exp, exactExp, -1, 1, 800)).toBeLessThan(1.5);
    expect(worst(exp, exactExp, -708, 709.78, 800)).toBeLessThan(1.5);
    expect(worst(exp, exactExp, -745.13, -707, 300)).toBeLessThan(1.5);
    expect(worst(exp, exactExp, 709, 709.78, 100)).toBeLessThan(1.5);
    fc.assert(
      fc.property(between(-745, 709.78), (x) => {
        expect(ulps(exp(x), exactExp(x))).toBeLessThan(1.5);
      }),
      runs
    );
  });

  it("is within 1.5 units at both sides of every change of the power of two", () => {
    for (let k = -1074; k < 1024; k += 13) {
      for (const x of [(k + 0.4999) * Math.LN2, (k + 0.5001) * Math.LN2, k * Math.LN2])
        if (x < 709.78) expect(ulps(exp(x), exactExp(x)), String(x)).toBeLessThan(1.5);
    }
  });

  it("overflows past ln(largest double) and vanishes below ln(half of the least)", () => {
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    for (const x of [709.7827128933841, 710, 711, 1e300, Infinity]) expect(exp(x)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    for (const x of [-745.1332191019412, -746, -747, -1e300, -Infinity]) expect(exp(x)).toBe(0);
  });

  it("is 1 at 0, −0 and tiny x, and NaN at NaN", () => {
    for (const x of [0, -0, 5e-324, -5e-324, 1e-17, -1e-17]) expect(exp(x)).toBe(1);
    expect(exp(NaN)).toBeNaN();
  });
});

describe("tanh(x)", () => {
  it("is within 2 units in the last place of the true value", () => {
    expect(worst(tanh, exactTanh, -1, 1, 1500)).toBeLessThan(2);
    expect(worst(tanh, exactTanh, 0.8, 0.9, 500)).toBeLessThan(2);
    expect(worst(tanh, exactTanh, -20, 20, 800)).toBeLessThan(2);
    for (let x = 1; x > 1e-15; x *= 0.7) expect(ulps(tanh(x), exactTanh(x))).toBeLessThan(2);
    for (const x of [0.85, 0.8500000000000001, 9.9e-10, 1e-9, 1.01e-9])
      expect(ulps(tanh(x), exactTanh(x))).toBeLessThan(2);
  });

  it("is odd, bit for bit", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true}), (x) => {
        expect(tanh(-x)).toBe(-tanh(x));
      }),
      runs
    );
  });

  it("keeps tiny arguments and the sign of 0; is ±1 far out; NaN at NaN", () => {
    for (const x of [0, -0, 5e-324, -5e-324, 1e-300, 1e-12]) expect(tanh(x)).toBe(x);
    for (const x of [20, 800, Infinity]) expect([tanh(x), tanh(-x)]).toEqual([1, -1]);
    expect(tanh(NaN)).toBeNaN();
  });
});

describe("log(x)", () => {
  it("is within 4·eps of the true value, relative, over all sizes and near 1", () => {
    const {uniform} = random(3);
    for (let i = 0; i < 400; ++i) {
      const x = i % 2 === 0 ? 0.5 + uniform() : exp(1400 * uniform() - 700);
      expect(ulps(log(x), exactLog(x)), String(x)).toBeLessThan(4);
    }
  });
});
