import {describe, expect, it} from "vitest";
import {type PlanarOptions, twoMoons, twoSpirals} from "../../../src/numerics/network/planarClasses.js";
import {classSamples} from "../../../src/numerics/network/samples.js";

describe("classSamples(inputs, labels, classes)", () => {
  it("makes the target of a sample 1 for its class and 0 elsewhere", () => {
    const inputs = [[1], [2], [3]];
    expect(classSamples(inputs, [2, 0, 1], 3)).toEqual({
      inputs,
      targets: [
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0]
      ]
    });
  });

  it("throws RangeError for labels that are too few or no class", () => {
    expect(() => classSamples([[1]], [], 2)).toThrow("labels has length 0; expected 1, one for each sample");
    expect(() => classSamples([[1]], [2], 2)).toThrow("labels[0] must be below 2; got 2");
    expect(() => classSamples([[1]], [0.5], 2)).toThrow("labels[0] must be an integer ≥ 0; got 0.5");
    expect(() => classSamples([[1]], [0], 0)).toThrow("classes must be an integer ≥ 1; got 0");
  });
});

describe.each([
  ["twoMoons(options)", twoMoons],
  ["twoSpirals(options)", twoSpirals]
])("%s", (_, draw: (options?: PlanarOptions) => {inputs: readonly (readonly number[])[]; targets: unknown}) => {
  it("draws as many of each class, in turn; the same seed, the same bits", () => {
    const {inputs, targets} = draw({perClass: 7, seed: 9});
    expect(inputs.length).toBe(14);
    expect(targets).toEqual(Array.from({length: 14}, (_, s) => (s % 2 === 0 ? [1, 0] : [0, 1])));
    expect(draw({perClass: 7, seed: 9})).toEqual({inputs, targets});
    expect(draw({perClass: 7, seed: 8}).inputs).not.toEqual(inputs);
  });

  it("throws RangeError for bad options", () => {
    expect(() => draw({perClass: 1})).toThrow("perClass must be an integer ≥ 2; got 1");
    expect(() => draw({noise: -1})).toThrow("noise must be finite and ≥ 0; got -1");
  });
});

describe("twoMoons({noise: 0})", () => {
  it("puts class 0 on the upper half circle about (−½, −¼), class 1 on the lower one about (½, ¼), all along them", () => {
    const {inputs} = twoMoons({perClass: 400, noise: 0, seed: 4});
    const angles: number[] = [];
    for (const [s, [x, y]] of inputs.entries()) {
      const [cx, cy, side] = s % 2 === 0 ? [-0.5, -0.25, 1] : [0.5, 0.25, -1];
      expect(Math.hypot(x - cx, y - cy)).toBeCloseTo(1, 14);
      expect(side * (y - cy)).toBeGreaterThanOrEqual(0);
      angles.push(Math.atan2(side * (y - cy), x - cx));
    }
    const mean = angles.reduce((sum, angle) => sum + angle, 0) / angles.length;
    expect(Math.abs(mean - Math.PI / 2)).toBeLessThan((4 * Math.PI) / Math.sqrt(12 * angles.length));
  });
});

describe("twoSpirals({noise})", () => {
  it("moves each sample by normal noise of that standard deviation, to four standard errors", () => {
    const still = twoSpirals({perClass: 2000, noise: 0, seed: 2}).inputs.flat();
    const moved = twoSpirals({perClass: 2000, noise: 0.3, seed: 2}).inputs.flat();
    const variance = moved.reduce((sum, x, i) => sum + (x - still[i]) ** 2, 0) / moved.length;
    expect(Math.abs(variance - 0.09)).toBeLessThan(4 * 0.09 * Math.sqrt(2 / moved.length));
  });

  it("turns once while the radius grows from 0.15 to 1; the classes are each other’s mirror in the origin", () => {
    const perClass = 31;
    const {inputs} = twoSpirals({perClass, noise: 0});
    for (let i = 0; i < perClass; ++i) {
      const share = i / (perClass - 1);
      const [x, y] = inputs[2 * i];
      expect(x).toBeCloseTo((0.15 + 0.85 * share) * Math.cos(2 * Math.PI * share), 14);
      expect(y).toBeCloseTo((0.15 + 0.85 * share) * Math.sin(2 * Math.PI * share), 14);
      expect(inputs[2 * i + 1]).toEqual([expect.closeTo(-x, 15), expect.closeTo(-y, 15)]);
    }
  });
});
