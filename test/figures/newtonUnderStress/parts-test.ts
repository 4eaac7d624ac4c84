import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {letteredPoints, looksOf, percent, summary} from "../../../src/figures/newtonUnderStress/endings.js";
import {changeAt, part, roomFor} from "../../../src/figures/newtonUnderStress/stepsView.js";
import {modelLevel} from "../../../src/figures/shared/modelLevel.js";
import {between, runs} from "../../support/arbitraries.js";
import {at, mapOf, named, pure, show} from "./support.js";

describe("the map", () => {
  const subject = at("double-well", [0.1, 0]);
  const map = mapOf(subject, 360);

  it("stands as a strip under a graph, every start in the lane of its ending", () => {
    const bars = named(show(subject, 0, pure, {map}), "map").filter(({fill}) => fill === "toself");
    const lanes = looksOf(map).map(({lane}) => lane);
    const covered = bars.map(({x}) => {
      let sum = 0;
      for (let i = 0; i < x.length; i += 6) sum += x[i + 1] - x[i];
      return sum / (subject.window.x[1] - subject.window.x[0]);
    });
    for (const [i, {share}] of looksOf(map).entries()) {
      expect(covered[i]).toBeCloseTo(share, 12);
      expect(Math.floor(bars[i].y[0])).toBe(2 - lanes[i]);
    }
  });

  it("puts the letter of each point at the point", () => {
    expect(letteredPoints(map).map(({at: [x], look}) => [look.letter, Math.round(x) + 0, look.lane])).toEqual([
      ["A", -1, 0],
      ["B", 1, 0],
      ["C", 0, 1]
    ]);
  });

  it("is told in one sentence, with shares that add up", () => {
    expect(summary(map)).toMatch(
      /^Of 360 starts on the map 75 % reach a minimum, 25 % reach a critical point of another kind\.$/
    );
    expect(summary(mapOf(at("saddle", [1, 1]), 8))).toBe(
      "Of 64 starts on the map 100 % reach a critical point of another kind."
    );
    expect(summary(mapOf(at("hyperbola", [1, 0]), 80))).toBe(
      "Of 80 starts on the map 25 % reach a minimum, 75 % reach none."
    );
    expect([percent(0), percent(1), percent(1e-5), percent(0.9999), percent(0.12345)]).toEqual([
      "0 %",
      "100 %",
      "less than 0.1 %",
      "more than 99.9 %",
      "12.3 %"
    ]);
  });

  it("tells endings of one class apart by pattern", () => {
    const looks = looksOf(mapOf(at("himmelblau", [1, 1]), 30));
    const seen = looks.map(({color, pattern}) => `${color} ${pattern}`);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe("modelLevel(g, b, c, reach)", () => {
  it("lies on the level c of the model, whatever its curvatures and slopes, also where they are 0", () => {
    const number = fc.oneof(fc.constantFrom(0, 1, -1, 1e6, -1e-6), between(-5, 5));
    fc.assert(
      fc.property(number, number, number, number, between(-5, 5), (g1, g2, b1, b2, c) => {
        for (const {x, y} of modelLevel([g1, g2], [b1, b2], c, 3)) {
          x.forEach((p, i) => {
            const q = y[i];
            if (Number.isNaN(q)) return;
            const parts = [g1 * p, g2 * q, (b1 * p * p) / 2, (b2 * q * q) / 2, c];
            const off = parts[0] + parts[1] + parts[2] + parts[3] - c;
            // at the ends of a branch the root of a rounded discriminant is off by its square root
            expect(Math.abs(off)).toBeLessThan(1e-6 * (1 + Math.max(...parts.map(Math.abs))));
          });
        }
      }),
      runs
    );
  });

  it("is a whole ellipse, both branches of a hyperbola, a parabola, a straight line, or nothing", () => {
    expect(modelLevel([0, 0], [1, 1], -1, 3)).toEqual([]);
    expect(modelLevel([0, 0], [0, 0], 1, 3)).toEqual([]);
    expect(modelLevel([1, 0], [0, 0], 0, 3)).toEqual([{x: [0, 0], y: [-3, 3]}]);
    const ends = modelLevel([0, 0], [1, 4], 0.5, 3).map(({x}) => [x[0], x[x.length - 1]]);
    expect(ends).toEqual([
      [-1, 1],
      [-1, 1]
    ]);
    expect(modelLevel([0, 0], [-1, 1], -0.5, 3).length).toBe(4); // two branches, each above and below
    expect(modelLevel([0, 1], [2, 0], 0, 3)[0].y[80]).toBeCloseTo(0, 12);
  });
});

describe("the numbers of the second view", () => {
  it("make room for 6 to 60 steps, hold a change inside the axis, and read powers of ½", () => {
    expect([1, 6, 7, 24, 25, 37, 99].map(roomFor)).toEqual([6, 6, 12, 24, 36, 60, 60]);
    expect(changeAt(1e-17, 1)).toBe(0);
    expect(changeAt(1e99, 1)).toBe(changeAt(Number.POSITIVE_INFINITY, 1));
    expect(changeAt(-1e99, 1)).toBe(-changeAt(1e99, 1));
    expect([1, 0.5, 0.25, 0.125, 2 ** -4, 2 ** -12].map(part)).toEqual(["1", "½", "¼", "⅛", "2⁻⁴", "2⁻¹²"]);
  });
});
