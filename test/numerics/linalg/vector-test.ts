import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  add,
  allFinite,
  axpy,
  distance,
  dot,
  maxNorm,
  mean,
  norm,
  normalize,
  scale,
  subtract,
  zeros
} from "../../../src/numerics/linalg/vector.js";
import {between, runs, vector} from "../../support/arbitraries.js";

describe("norm(x)", () => {
  it("is 5 for (3, 4), at every scale that doubles have", () => {
    for (const size of [1, 1e-200, 1e200, 1e-320]) expect(norm([3 * size, 4 * size]) / size).toBeCloseTo(5, 3);
    expect(norm([3e200, 4e200]) / 5e200).toBeCloseTo(1, 14);
    expect(norm([])).toBe(0);
    expect(norm([0, 0])).toBe(0);
  });

  it("is Infinity for an infinite entry and NaN for NaN: nothing is hidden", () => {
    expect(norm([1, -Infinity])).toBe(Infinity);
    expect(norm([1, NaN])).toBeNaN();
    expect(maxNorm([NaN, 1])).toBeNaN();
  });

  it("satisfies the triangle inequality and |xᵀy| ≤ ‖x‖‖y‖", () => {
    fc.assert(
      fc.property(vector(4), vector(4), (x, y) => {
        expect(norm(add(x, y))).toBeLessThanOrEqual((norm(x) + norm(y)) * (1 + 1e-14));
        expect(Math.abs(dot(x, y))).toBeLessThanOrEqual(norm(x) * norm(y) * (1 + 1e-14) + 1e-300);
      }),
      runs
    );
  });
});

describe("axpy(c, x, y)", () => {
  it("is scale(c, x) + y", () => {
    fc.assert(
      fc.property(between(-5, 5), vector(3), vector(3), (c, x, y) => {
        expect(axpy(c, x, y)).toEqual(add(scale(c, x), y));
        expect(distance(x, y)).toBe(norm(subtract(x, y)));
      }),
      runs
    );
  });

  it("throws RangeError naming both lengths when they differ", () => {
    expect(() => axpy(1, [1], [1, 2])).toThrow(/lengths 1 and 2/);
    expect(() => dot([1], [])).toThrow(RangeError);
  });
});

describe("normalize(x)", () => {
  it("has length 1 for every finite x that is not zero, subnormal or huge", () => {
    for (const x of [
      [3, 4],
      [1e-320, 0],
      [1e308, 1e308],
      [-2e-310, 1e-310]
    ])
      expect(norm(normalize(x))).toBeCloseTo(1, 14);
  });

  it("throws RangeError for zero and for infinity", () => {
    expect(() => normalize(zeros(2))).toThrow(/not zero; got \[0, 0\]/);
    expect(() => normalize([Infinity, 1])).toThrow(RangeError);
  });
});

describe("add, subtract, dot and axpy", () => {
  it("throw RangeError naming both lengths when they differ", () => {
    const message = "vectors have lengths 1 and 2; expected the same";
    expect(() => add([1], [1, 2])).toThrow(message);
    expect(() => subtract([1], [1, 2])).toThrow(message);
    expect(() => dot([1], [1, 2])).toThrow(message);
    expect(() => axpy(1, [1], [1, 2])).toThrow(message);
  });

  it("are entry by entry", () => {
    expect(add([1, 2], [3, 5])).toEqual([4, 7]);
    expect(subtract([1, 2], [3, 5])).toEqual([-2, -3]);
    expect(dot([1, 2], [3, 5])).toBe(13);
    expect(axpy(2, [1, 2], [3, 5])).toEqual([5, 9]);
    expect(zeros(3)).toEqual([0, 0, 0]);
  });
});

describe("maxNorm(x) and allFinite(x)", () => {
  it("see the largest size and every entry that is not finite", () => {
    expect(maxNorm([1, -3, 2])).toBe(3);
    expect(maxNorm([])).toBe(0);
    expect(allFinite([1, 2])).toBe(true);
    expect(allFinite([1, Infinity])).toBe(false);
    expect(allFinite([NaN, 1])).toBe(false);
  });
});

describe("mean(x)", () => {
  it("is the sum by the count, and of equal entries that entry, though their sum is rounded", () => {
    expect(mean([1, 2, 6])).toBe(3);
    for (const value of [0.1, 0.7, 1 / 3, -1e300])
      for (const n of [1, 3, 6, 7, 100]) expect(mean(Array.from({length: n}, () => value))).toBe(value);
  });
});

describe("normalize(x) of a subnormal x", () => {
  it("keeps the ratio of its entries", () => {
    const [x, y] = normalize([3e-310, 4e-310]);
    expect(x / y / (3e-310 / 4e-310)).toBeCloseTo(1, 14);
    expect(normalize([0, -2])).toEqual([0, -1]);
  });
});
