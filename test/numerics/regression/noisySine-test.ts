import {describe, expect, it} from "vitest";
import {random} from "../../../src/numerics/random.js";
import {noisySine} from "../../../src/numerics/regression/noisySine.js";

describe("noisySine(m, noise, random)", () => {
  it("stands on the curve 1.2·sin(2.5 t) without noise, at even places from −1 to 1", () => {
    const {t, y} = noisySine(5, 0, random(1));
    expect(t).toEqual([-1, -0.5, 0, 0.5, 1]);
    for (const [i, ti] of t.entries()) expect(y[i]).toBe(1.2 * Math.sin(2.5 * ti));
  });

  it("is the same for the same seed, and another for another", () => {
    expect(noisySine(10, 0.25, random(7))).toEqual(noisySine(10, 0.25, random(7)));
    expect(noisySine(10, 0.25, random(8)).y).not.toEqual(noisySine(10, 0.25, random(7)).y);
  });

  it("has noise with mean 0 and the deviation asked for", () => {
    const {t, y} = noisySine(10_000, 0.25, random(3));
    const noise = y.map((yi, i) => yi - 1.2 * Math.sin(2.5 * t[i]));
    const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
    const deviation = Math.sqrt(noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noise.length);
    expect(Math.abs(mean)).toBeLessThan(0.25 * 0.04); // four standard errors
    expect(Math.abs(deviation / 0.25 - 1)).toBeLessThan(0.04 / Math.SQRT2);
  });

  it("refuses fewer than two points, and negative noise", () => {
    expect(() => noisySine(1, 0.1, random(1))).toThrow(/m must be an integer ≥ 2; got 1/);
    expect(() => noisySine(5, -1, random(1))).toThrow(/noise must be finite and ≥ 0; got -1/);
  });
});
