import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {even, rungs, signed, upward} from "../../src/figures/shared/ladder.js";
import {LAST, shiftAt, shiftNudge, shiftToX, ZERO} from "../../src/figures/shared/shiftScale.js";
import {spread} from "../../src/figures/shared/spread.js";
import {runs} from "../support/arbitraries.js";

describe("even(low, high, count)", () => {
  it("goes from 0 to 1 in even steps, with round ticks in sight", () => {
    const {place, ticks} = even(-4, 9, 6);
    expect([place(-4), place(2.5), place(9)]).toEqual([0, 0.5, 1]);
    expect(ticks.map(([, text]) => text)).toEqual(["0", "5"]);
    expect([place(1e9), place(-1e9)]).toEqual([3, -3]);
    expect(place(Number.NaN)).toBeNaN();
  });
});

describe("upward(decades)", () => {
  it("goes from 1 to a power of ten, with at most six ticks", () => {
    const {place, ticks} = upward(5);
    expect([place(1), place(1e5)]).toEqual([0, 1]);
    expect(ticks.map(([, text]) => text)).toEqual(["1", "10", "10²", "10³", "10⁴", "10⁵"]);
    for (const decades of [3, 8.6, 13.4, 34]) expect(upward(decades).ticks.length).toBeLessThanOrEqual(6);
  });
});

describe("signed(most)", () => {
  it("is odd around its middle, grows with the value, and holds the largest", () => {
    for (const most of [1, 3, 20, 4.4e4, 1e300]) {
      const {place, ticks} = signed(most);
      expect(place(0)).toBe(0.5);
      expect(place(most)).toBeLessThan(1);
      expect(place(most)).toBeGreaterThan(0.9);
      expect(place(most) + place(-most)).toBeCloseTo(1, 12);
      expect(place(most / 2)).toBeLessThan(place(most));
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(9);
      for (const [value] of ticks) expect(Math.abs(value)).toBeLessThanOrEqual(most);
    }
    expect(signed(20).ticks.map(([, text]) => text)).toEqual(["0", "−1", "1", "−10", "10"]);
  });
});

describe("rungs(ladder, axes, {from, to, names})", () => {
  it("draws a line for each tick, with its name at the side asked for", () => {
    const axes = {xaxis: "x", yaxis: "y"};
    const [lines, names] = rungs(upward(3), axes, {from: -7, to: 3, names: "right"});
    expect(lines.x.slice(0, 2)).toEqual([-7, 3]);
    expect(lines.y[0]).toBe(0);
    expect([names.x[0], names.textposition, names.text?.length]).toEqual([3, "middle right", 4]);
    expect(rungs(upward(3), axes, {from: -7, to: 3, names: "left"})[1].x[0]).toBe(-7);
  });
});

describe("spread(wanted, gap, [low, high])", () => {
  const heights = fc.array(
    fc.integer({min: 0, max: 1000}).map((k) => k / 1000),
    {minLength: 1, maxLength: 15}
  );

  it("leaves alone what is apart", () => {
    expect(spread([0.8, 0.1, 0.4], 0.1, [0, 1])).toEqual([0.8, 0.1, 0.4]);
  });

  it("moves two that collide by the same amount", () => {
    const [one, other] = spread([0.5, 0.5], 0.1, [0, 1]);
    expect([one, other]).toEqual([expect.closeTo(0.45, 12), expect.closeTo(0.55, 12)]);
  });

  it("keeps the order and the gap, and stays within the room where there is some", () => {
    fc.assert(
      fc.property(heights, (wanted) => {
        const gap = 0.05;
        const at = spread(wanted, gap, [0, 1]);
        const sorted = [...at].sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; ++i) expect(sorted[i] - sorted[i - 1]).toBeGreaterThan(gap - 1e-12);
        expect(sorted[0]).toBeGreaterThan(-1e-12);
        expect(sorted[sorted.length - 1]).toBeLessThan(1 + 1e-12);
        for (const [i, a] of wanted.entries())
          for (const [j, b] of wanted.entries()) if (a < b) expect(at[i]).toBeLessThan(at[j]);
      }),
      runs
    );
  });
});

describe("shiftToX(shift) and shiftAt(x)", () => {
  it("is −7 at 0, linear up to 1e-6, and the logarithm beyond", () => {
    expect([0, 5e-7, 1e-6, 1, 1e3].map(shiftToX)).toEqual([ZERO, ZERO + 0.5, expect.closeTo(-6, 12), 0, LAST]);
  });

  it("is undone by the hand, to three digits, and holds it between 0 and 1e3", () => {
    for (const shift of [5e-7, 1e-6, 0.0028, 0.5, 73.7, 1e3]) expect(shiftAt(shiftToX(shift))).toBeCloseTo(shift, 12);
    expect([-9, ZERO, ZERO + 0.2, Number.NaN].map(shiftAt)).toEqual([0, 0, 0, 0]);
    expect(shiftAt(5)).toBe(1e3);
  });

  it("has an arrow key that leaves the detent at 0", () => {
    expect(shiftAt(shiftToX(0) + shiftNudge(0))).toBeGreaterThan(0);
    expect(shiftNudge(1)).toBe(0.05);
  });
});
