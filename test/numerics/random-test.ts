import {describe, expect, it} from "vitest";
import {log} from "../../src/numerics/elementary.js";
import {random, xoshiro128} from "../../src/numerics/random.js";

describe("xoshiro128(state)", () => {
  it("gives the sequence of the reference implementation from the state 1, 2, 3, 4", () => {
    const next = xoshiro128([1, 2, 3, 4]);
    const expected = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804
    ];
    expect(expected.map(next)).toEqual(expected);
  });

  it("throws RangeError if the state is all zero", () => {
    expect(() => xoshiro128([0, 0, 0, 0])).toThrow(RangeError);
  });
});

describe("random(seed)", () => {
  it("draws the same numbers from the same seed, and others from another", () => {
    const draw = (seed: number) => {
      const {uniform, normal} = random(seed);
      return [uniform(), normal(), normal(), uniform()];
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(0)).toEqual(draw(0));
  });

  it("draws uniforms in [0, 1) with mean ½ and variance 1/12, to four standard errors", () => {
    const {uniform} = random(1);
    const n = 40000;
    const draws = Array.from({length: n}, uniform);
    for (const u of draws) expect(u >= 0 && u < 1).toBe(true);
    const mean = draws.reduce((sum, u) => sum + u, 0) / n;
    const variance = draws.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / n;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / n));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n));
  });

  it("draws normals with the moments 0, 1, 0, 3, to four standard errors", () => {
    const {normal} = random(2);
    const n = 40000;
    const draws = Array.from({length: n}, normal);
    const moment = (p: number) => draws.reduce((sum, z) => sum + z ** p, 0) / n;
    for (const [p, expected, variance] of [
      [1, 0, 1],
      [2, 1, 2],
      [3, 0, 15],
      [4, 3, 96]
    ]) {
      expect(Math.abs(moment(p) - expected)).toBeLessThan(4 * Math.sqrt(variance / n));
    }
  });

  it("throws RangeError unless the seed is an integer from 0 to 2³² − 1", () => {
    for (const seed of [-1, 1.5, NaN, 2 ** 32]) expect(() => random(seed)).toThrow(RangeError);
  });
});

describe("log(x)", () => {
  it("agrees with Math.log to 4·eps, relative", () => {
    for (let x = 1e-300; x < 1e300; x *= 1.7) {
      expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(Math.log(x)));
    }
    expect(log(1)).toBe(0);
    expect(() => log(0)).toThrow(RangeError);
  });
});
