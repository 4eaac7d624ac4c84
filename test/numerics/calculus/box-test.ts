import {describe, expect, it} from "vitest";
import {type Box, requireBox, shareBetween} from "../../../src/numerics/calculus/box.js";
import {square} from "../../../src/numerics/objectives/powers.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";

describe("requireBox(name, box, f)", () => {
  const demand = (box: Box) => () => requireBox("region", box, box.length === 1 ? square : saddle);

  it("accepts finite sides with from < to, high up or far down too", () => {
    for (const box of [
      [[0, 1]],
      [[1e308, 1.5e308]],
      [[-1.5e308, -1e308]],
      [
        [-1, 1],
        [2, 3]
      ]
    ] as Box[])
      expect(demand(box)).not.toThrow();
  });

  it("throws RangeError for a wrong number of sides", () => {
    expect(() => requireBox("region", [[0, 1]], saddle)).toThrow(/region has 1 sides; expected 2/);
  });

  it("throws RangeError that names the side and its end", () => {
    expect(
      demand([
        [0, 1],
        [-Infinity, 1]
      ])
    ).toThrow(/region\[1\]\[0\] must be a finite number; got -Infinity/);
    expect(demand([[0, NaN]])).toThrow(/region\[0\]\[1\] must be a finite number; got NaN/);
    expect(
      demand([
        [0, 1],
        [1, 1]
      ])
    ).toThrow(/region\[1\] must have from < to; got \[1, 1\]/);
    expect(demand([[2, 1]])).toThrow(/region\[0\] must have from < to; got \[2, 1\]/);
  });

  it("throws RangeError for a side the length of which overflows", () => {
    expect(demand([[-1e308, 1e308]])).toThrow(/region\[0\] must have from < to/);
  });
});

describe("shareBetween(p, q, box)", () => {
  it("is 0 for one point, 1 from corner to opposite corner, and the same for every scale of every side", () => {
    for (const [a, b] of [
      [1, 1],
      [0.01, 300]
    ]) {
      const box: Box = [
        [-a, a],
        [0, b]
      ];
      expect(shareBetween([0, 0], [0, 0], box)).toBe(0);
      expect(shareBetween([-a, 0], [a, b], box)).toBeCloseTo(1, 14);
      expect(shareBetween([0, 0], [0.2 * a, 0], box)).toBeCloseTo(0.1 / Math.SQRT2, 14);
    }
    expect(shareBetween([0.25], [0.5], [[0, 1]])).toBe(0.25);
  });
});
