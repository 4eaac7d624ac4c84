import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {breakOf, leapsBetween} from "../../../src/numerics/calculus/breaks.js";
import {curvatureSampler} from "../../../src/numerics/calculus/curvatureSign.js";
import type {Objective} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";
import {byDerivatives} from "../../support/byDerivatives.js";

const line = (
  value: (x: number) => number,
  slope: (x: number) => number,
  curvature: (x: number) => number = () => 0
): Objective => byDerivatives(slope, curvature, value);
/** c + left·(x − at) before `at`, c + size + right·(x − at) after it. */
const broken = (at: number, left: number, right: number, size = 0, c = 0) =>
  line(
    (x) => c + (x < at ? left : right) * (x - at) + (x < at ? 0 : size),
    (x) => (x < at ? left : right)
  );
/** The samples at 0, 1, …, 10. */
const sampled = (f: Objective) => Array.from({length: 11}, (_, k) => curvatureSampler(f, 10)(k));
const leaps = (f: Objective) => [...leapsBetween(f, sampled(f))].sort(([i], [j]) => i - j);

describe("leapsBetween(f, samples)", () => {
  const slope = between(-3, 3);
  it("locates a jump of f and a kink to the last bit, by the number of the sample before it, and nothing else", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 9}), between(0.05, 0.95), slope, between(1, 5), (i, share, left, size) => {
        const at = i + share;
        for (const f of [broken(at, left, left, size), broken(at, left, left, -size), broken(at, left, left + size)]) {
          const found = leaps(f);
          expect(found.map(([k]) => k)).toEqual([i]);
          expect(Math.abs(found[0][1] - at)).toBeLessThanOrEqual(1e-14);
        }
      }),
      runs
    );
  });

  it("finds two leaps of one size side by side, and at the ends", () => {
    for (const i of [0, 4, 8]) {
      const [p, q] = [i + 0.3, i + 1.6];
      const stairs = line(
        (x) => (x < p ? 0 : x < q ? 1 : 2),
        () => 0
      );
      const ramps = line(
        (x) => (x < p ? 0 : x < q ? x - p : 2 * x - p - q),
        (x) => (x < p ? 0 : x < q ? 1 : 2)
      );
      for (const f of [stairs, ramps]) {
        const found = leaps(f);
        expect(found.map(([k]) => k)).toEqual([i, i + 1]);
        expect(found[0][1]).toBeCloseTo(p, 13);
        expect(found[1][1]).toBeCloseTo(q, 13);
      }
    }
  });

  it("locates a kink of a curved f, the samples of which differ everywhere", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 9}), between(0.05, 0.95), fc.constantFrom(-3, 3), (i, share, size) => {
        const at = i + share;
        const f = line(
          (x) => Math.sin(x / 3) + size * Math.max(0, x - at),
          (x) => Math.cos(x / 3) / 3 + (x < at ? 0 : size),
          (x) => -Math.sin(x / 3) / 9
        );
        const found = leaps(f);
        expect(found.map(([k]) => k)).toEqual([i]);
        expect(Math.abs(found[0][1] - at)).toBeLessThanOrEqual(1e-14);
      }),
      runs
    );
  });

  it("names the jump where a kink follows it between the same two samples", () => {
    const [jump, kink] = [4.3, 4.8];
    const f = line(
      (x) => (x < jump ? 0 : x < kink ? 1 : 1 + x - kink),
      (x) => (x < kink ? 0 : 1)
    );
    const found = leaps(f);
    expect(found.map(([k]) => k)).toEqual([4]);
    expect(found[0][1]).toBeCloseTo(jump, 13);
  });

  it("finds none in a smooth f", () => {
    for (const f of [
      line(
        (x) => x * x,
        (x) => 2 * x,
        () => 2
      ),
      line(Math.sin, Math.cos, (x) => -Math.sin(x)),
      line(Math.exp, Math.exp, Math.exp)
    ])
      expect(leaps(f)).toEqual([]);
  });
});

describe("breakOf(f, at, width)", () => {
  const slope = between(-5, 5);
  const somewhere = between(-10, 10);
  const wide = fc.integer({min: -3, max: 2}).map((decade) => 10 ** decade);

  it("is a kink between two slopes, whatever the height, a slope of 0 included", () => {
    fc.assert(
      fc.property(slope, slope, somewhere, wide, between(-1000, 1000), (left, right, at, width, c) => {
        expect(breakOf(broken(at, left, right, 0, c), at, width)).toEqual({
          at,
          kind: "kink",
          before: left,
          after: right
        });
      }),
      runs
    );
    for (const [left, right] of [
      [0, 1],
      [1, 0],
      [0, 0],
      [-1, 1],
      [1, -1]
    ]) {
      expect(breakOf(broken(0, left, right), 0, 4)).toEqual({at: 0, kind: "kink", before: left, after: right});
      expect(breakOf(broken(0, left, right, 1), 0, 4)).toEqual({at: 0, kind: "jump", before: left, after: right});
    }
  });

  it("is a jump where f leaps, by little or by much, on the ground or high above it", () => {
    fc.assert(
      fc.property(slope, slope, somewhere, between(-1000, 1000), between(-3, 3), (left, right, at, c, decade) => {
        for (const size of [10 ** decade, -(10 ** decade)])
          expect(breakOf(broken(at, left, right, size, c), at, 4)).toEqual({
            at,
            kind: "jump",
            before: left,
            after: right
          });
      }),
      runs
    );
  });

  it("has the slopes at the break itself, not beside it, where f is curved", () => {
    const bend = between(-100, 100);
    const slope = fc.tuple(between(1, 5), fc.constantFrom(-1, 1)).map(([size, sign]) => size * sign);
    fc.assert(
      fc.property(slope, slope, bend, bend, wide, (left, right, p, q, width) => {
        // a·sin x + b·(1 − cos x) has the slope a and the curvature b at 0, another pair of them on each side.
        const [a, b] = [(x: number) => (x < 0 ? left : right), (x: number) => (x < 0 ? p : q)];
        const f = line(
          (x) => a(x) * Math.sin(x) + b(x) * (1 - Math.cos(x)),
          (x) => a(x) * Math.cos(x) + b(x) * Math.sin(x),
          (x) => b(x) * Math.cos(x) - a(x) * Math.sin(x)
        );
        const {before, after, kind} = breakOf(f, 0, width);
        // At 2⁻³⁰ of the width beside it the slope differs by that times the curvature, and beyond by its square.
        const most = 1e-14 + 100 * (width * 2 ** -30) ** 2;
        expect(Math.abs(before - left)).toBeLessThan(most);
        expect(Math.abs(after - right)).toBeLessThan(most);
        expect(kind).toBe("kink");
      }),
      runs
    );
  });

  it("is a jump at a pole, odd or even, with slopes that are no numbers", () => {
    const odd = line(
      (x) => 1 / (x - 0.3),
      (x) => -1 / (x - 0.3) ** 2,
      (x) => 2 / (x - 0.3) ** 3
    );
    const even = line(
      (x) => 1 / (x - 0.3) ** 2,
      (x) => -2 / (x - 0.3) ** 3,
      (x) => 6 / (x - 0.3) ** 4
    );
    for (const f of [odd, even]) expect(breakOf(f, 0.3, 4)).toEqual({at: 0.3, kind: "jump", before: NaN, after: NaN});
  });

  it("takes no rounding of a high f for a jump", () => {
    // Near 2²⁴ f is known to 2⁻²⁸ alone; half of that is added, so that any rise to the right rounds up.
    const f = line(
      (x) => 2 ** 24 + (2 ** -29 + 0.1 * Math.max(0, x)),
      (x) => (x < 0 ? 0 : 0.1)
    );
    expect(f.value([1e-10]) - f.value([-1e-10])).toBe(2 ** -28);
    expect(breakOf(f, 0, 4)).toEqual({at: 0, kind: "kink", before: 0, after: 0.1});
  });

  it("is of the kind that the caller knows", () => {
    expect(breakOf(broken(0, 1, 2, 5), 0, 4, "hole")).toMatchObject({kind: "hole", before: 1, after: 2});
  });
});
