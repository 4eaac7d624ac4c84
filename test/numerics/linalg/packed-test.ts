import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {addTo, innerProduct, packedNorm, randomDirection, randomSigns} from "../../../src/numerics/linalg/packed.js";
import {axpy, dot, norm} from "../../../src/numerics/linalg/vector.js";
import {random} from "../../../src/numerics/random.js";
import {between, runs, vector} from "../../support/arbitraries.js";

const pair = fc.integer({min: 0, max: 13}).chain((n) => fc.tuple(vector(n), vector(n)));

describe("innerProduct(x, y)", () => {
  it("is xᵀy to n·eps·|x|ᵀ|y|, for every length", () => {
    fc.assert(
      fc.property(pair, ([x, y]) => {
        const bound = x.length * Number.EPSILON * dot(x.map(Math.abs), y.map(Math.abs));
        expect(Math.abs(innerProduct(Float64Array.from(x), Float64Array.from(y)) - dot(x, y))).toBeLessThanOrEqual(
          bound
        );
      }),
      runs
    );
  });
});

describe("addTo(y, c, x)", () => {
  it("turns y into c·x + y", () => {
    fc.assert(
      fc.property(pair, between(-9, 9), ([x, y], c) => {
        const sum = Float64Array.from(y);
        addTo(sum, c, Float64Array.from(x));
        expect([...sum]).toEqual(axpy(c, x, y));
      }),
      runs
    );
  });
});

describe("packedNorm(x)", () => {
  it("is ‖x‖ to n·eps, at every scale that doubles have", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 9}).chain(vector), fc.constantFrom(1, 2 ** -500, 2 ** 500), (x, size) => {
        const scaled = x.map((xi) => xi * size);
        const [ours, theirs] = [packedNorm(Float64Array.from(scaled)), norm(scaled)];
        expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(x.length * Number.EPSILON * theirs);
      }),
      runs
    );
    expect(packedNorm(Float64Array.of(0, 0))).toBe(0);
    expect(packedNorm(Float64Array.of(-3e200, 4e200)) / 5e200).toBeCloseTo(1, 15);
    expect(packedNorm(Float64Array.of(3e-200, -4e-200)) / 5e-200).toBeCloseTo(1, 15);
    expect(packedNorm(new Float64Array())).toBe(0);
  });
});

describe("randomDirection(n, source)", () => {
  it("has length 1, the same for the same seed, and no preferred axis", () => {
    expect(packedNorm(randomDirection(1000, random(7)))).toBeCloseTo(1, 14);
    expect(randomDirection(9, random(7))).toEqual(randomDirection(9, random(7)));
    // Each squared entry of a uniform direction has mean 1/n and variance 2(n − 1)/(n²(n + 2)).
    const [n, draws, source] = [5, 2000, random(3)];
    const squares = new Float64Array(n);
    for (let k = 0; k < draws; ++k) for (const [i, x] of randomDirection(n, source).entries()) squares[i] += x * x;
    const deviation = Math.sqrt((2 * (n - 1)) / (n * n * (n + 2)) / draws);
    for (const sum of squares) expect(Math.abs(sum / draws - 1 / n)).toBeLessThan(5 * deviation);
  });
});

describe("randomSigns(n, source)", () => {
  it("is ±1 in every entry, each half of the time to five standard deviations", () => {
    const signs = randomSigns(10_000, random(2));
    expect(signs.every((sign) => Math.abs(sign) === 1)).toBe(true);
    expect(Math.abs(signs.reduce((sum, sign) => sum + sign, 0))).toBeLessThan(5 * 100);
    expect(randomSigns(64, random(2))).toEqual(signs.slice(0, 64));
  });

  it("takes a draw below one half for −1", () => {
    const draws = [0, 0.5, 0.49, 0.99];
    expect([...randomSigns(4, {uniform: () => draws.shift() ?? 0, normal: () => 0})]).toEqual([-1, 1, -1, 1]);
  });
});
