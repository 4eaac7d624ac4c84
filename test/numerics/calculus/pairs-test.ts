import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Box, skeleton, widths} from "../../../src/numerics/calculus/box.js";
import {pairs} from "../../../src/numerics/calculus/pairs.js";
import {random} from "../../../src/numerics/random.js";
import type {Vector} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";

/** Boxes of one or two sides, far from the origin or near it, wide or narrow. */
const box: fc.Arbitrary<Box> = fc.array(
  fc.tuple(between(-100, 100), fc.integer({min: -3, max: 3})).map(([from, e]) => [from, from + 10 ** e] as const),
  {minLength: 1, maxLength: 2}
);
const seed = fc.nat(1000);
const drawn = (region: Box, count: number, s: number) => [...pairs(region, count, random(s))];
const among = (points: readonly Vector[], x: Vector) => points.some((p) => p.every((pi, i) => pi === x[i]));
/** How far apart a pair is, as a share of the box: the largest over the coordinates. */
const share = (region: Box, [x, y]: readonly [Vector, Vector]) =>
  Math.max(...widths(region).map((side, i) => Math.abs(y[i] - x[i]) / side));

describe("pairs(box, count, draw)", () => {
  it("are as many as asked for, of distinct points of the box", () => {
    fc.assert(
      fc.property(box, fc.integer({min: 1, max: 200}), seed, (region, count, s) => {
        const made = drawn(region, count, s);
        expect(made.length).toBe(count);
        expect(made.every(([x, y]) => x.some((xi, i) => xi !== y[i]))).toBe(true);
        const isInside = (x: Vector) => x.every((xi, i) => xi >= region[i][0] && xi <= region[i][1]);
        expect(made.flat().every(isInside)).toBe(true);
      }),
      runs
    );
  });

  it("begin with every two of the 3ⁿ corners, middles and centre, once each", () => {
    fc.assert(
      fc.property(box, seed, (region, s) => {
        const marks = skeleton(region);
        const two = (marks.length * (marks.length - 1)) / 2;
        for (const count of [marks.length ** 2, 200]) {
          const first = drawn(region, count, s).slice(0, two);
          expect(first.every(([x, y]) => among(marks, x) && among(marks, y))).toBe(true);
          expect(new Set(first.map((pair) => pair.map(String).sort().join(" and "))).size).toBe(two);
        }
      }),
      runs
    );
  });

  it("are all random where those would fill more than half of the count", () => {
    fc.assert(
      fc.property(box, seed, (region, s) => {
        const marks = skeleton(region);
        const made = drawn(region, marks.length * (marks.length - 1) - 1, s);
        expect(made.some(([x]) => among(marks, x))).toBe(false);
      }),
      runs
    );
  });

  it("are close together every other time: in each coordinate within a quarter of the side, down to 2⁻⁸ of that", () => {
    fc.assert(
      fc.property(box, seed, (region, s) => {
        const free = drawn(region, 1040, s)
          .slice(40)
          .map((pair) => share(region, pair));
        const [some, others] = [0, 1].map((parity) => free.filter((_, k) => k % 2 === parity));
        const [near, far] = Math.max(...some) < Math.max(...others) ? [some, others] : [others, some];
        expect(Math.max(...near)).toBeLessThanOrEqual(1 / 4 + 1e-10);
        expect(Math.max(...near)).toBeGreaterThan(1 / 8);
        expect(near.filter((each) => each < 2 ** -8).length).toBeGreaterThan(25);
        // Two uniform numbers differ by more than ¼ with probability 9/16, and one of two such pairs does still more often.
        expect(far.filter((each) => each > 1 / 4).length).toBeGreaterThan(200);
      }),
      runs
    );
  });
});
