import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Live, Mark} from "../../src/figures/types.js";
import {gradientAt, valleyBase, valleyLive, valleySubject} from "../../src/figures/valley.js";
import {fromSpectrum2} from "../../src/numerics/linalg/spectral.js";
import {symmetricEigen2} from "../../src/numerics/linalg/symmetricEigen2.js";
import {dot, subtract} from "../../src/numerics/linalg/vector.js";
import type {Vector} from "../../src/numerics/types.js";
import {runs} from "../support/arbitraries.js";

interface Scene {
  first?: number;
  second?: number;
  angle?: number;
  start?: Vector;
  gradient?: Vector;
  unit?: number;
  window?: number;
}

/** The subject as its page makes it: eigenvalues as they were given, axes in ascending order. */
function subject({first = 1, second = 2, angle = 0.5, start = [-2, 0.5], gradient = [-2, -3]}: Scene = {}) {
  const along = [Math.cos(angle), Math.sin(angle)];
  const across = [-Math.sin(angle), Math.cos(angle)];
  const H = {
    matrix: fromSpectrum2(first, second, angle),
    values: first <= second ? [first, second] : [second, first],
    vectors: first <= second ? [along, across] : [across, along]
  };
  return valleySubject(H, {first, second}, start, gradient);
}

const show = (scene: Scene = {}): Live =>
  valleyLive(subject(scene), {
    views: ["plane", "length"],
    window: scene.window ?? 4,
    unit: scene.unit ?? 1,
    narrow: false
  });

const named = ({overlay}: Live, name: string): Mark[] => overlay.filter((mark) => mark.name === name);

const size = fc.oneof(
  fc.constantFrom(0, 1, -1, 1e6, -1e6, 1e-6, -1e-6, 1e-300),
  fc.double({min: -20, max: 20, noNaN: true})
);
const entry = fc.oneof(fc.constant(0), fc.double({min: -1e3, max: 1e3, noNaN: true}));
const scenes: fc.Arbitrary<Scene> = fc.record({
  first: size,
  second: size,
  angle: fc.constantFrom(0, 0.5, -1.2),
  start: fc.tuple(fc.double({min: -4, max: 4, noNaN: true}), fc.double({min: -4, max: 4, noNaN: true})),
  gradient: fc.tuple(entry, entry),
  unit: fc.constantFrom(1, 1e-3, 1e3),
  window: fc.constantFrom(1e-3, 4, 1e6)
});

describe("valleyBase({views, window, narrow})", () => {
  it("is one object for equal input, and has the second pair of axes only where the view is open", () => {
    expect(valleyBase({views: ["plane"], window: 4, narrow: false})).toBe(
      valleyBase({views: ["plane"], window: 4, narrow: false})
    );
    expect(valleyBase({views: ["plane"], window: 4, narrow: true}).layout).not.toHaveProperty("xaxis2");
    expect(valleyBase({views: ["plane", "length"], window: 4, narrow: true}).layout).toHaveProperty("xaxis2");
  });
});

describe("valleyLive(subject, {views, window, unit, narrow})", () => {
  it("draws contours on which the model has one height each", () => {
    for (const scene of [{}, {first: 0.1, second: 20}, {first: -1, second: 2}, {first: 0, second: 2}, {first: 1e-6}]) {
      const {matrix, gradient, start} = subject(scene);
      const [{x, y}] = named(show(scene), "contours");
      const model = (at: Vector) => {
        const p = subtract(at, start);
        return (
          dot(gradient, p) +
          dot(
            p,
            matrix.map((row) => dot(row, p))
          ) /
            2
        );
      };
      let heights: number[] = [];
      let lines = 0;
      const close = () => {
        if (heights.length > 2) {
          const middle = heights[Math.floor(heights.length / 2)];
          const spread = Math.max(...heights) - Math.min(...heights);
          expect(spread, JSON.stringify(scene)).toBeLessThan(1e-6 * (Math.abs(middle) + 10));
          ++lines;
        }
        heights = [];
      };
      for (const [i, px] of x.entries()) {
        if (Number.isNaN(px)) close();
        // Where it leaves the picture, a piece is cut between two points of its level.
        else if (Math.max(Math.abs(px), Math.abs(y[i])) < 11.9) heights.push(model([px, y[i]]));
      }
      expect(lines, JSON.stringify(scene)).toBeGreaterThan(3);
    }
  });

  it("ends the step where the gradient of the model vanishes", () => {
    const {matrix, gradient, start, end} = subject();
    const p = subtract(end!, start);
    expect(matrix.map((row, i) => dot(row, p) + gradient[i])).toEqual([expect.closeTo(0, 12), expect.closeTo(0, 12)]);
    const [line] = named(show(), "step");
    expect([line.x.at(-1), line.y.at(-1)]).toEqual(end!.map((value) => expect.closeTo(value, 12)));
  });

  it.each([
    [
      {first: 1, second: 2},
      /^λ₁ = 1, λ₂ = 2\. There is one minimiser, at .*κ = 2: up to 0\.3 of 16 digits may be lost\. det H = 2\./
    ],
    [
      {first: 1e-6, second: 1, angle: 0, gradient: [-3, 0]},
      /Newton’s step to it is 3·10⁶ long\. Along v₁ it is 3·10⁶ long, along v₂ 0\. κ = 10⁶: up to 6 of/
    ],
    [
      {first: 0, second: 2, angle: 0, gradient: [0, -2]},
      /H is singular, but .* a whole line of minimisers\. The shortest step to it is 1 long.*κ = ∞\. det H = 0\./
    ],
    [
      {first: 0, second: 2, angle: 0, gradient: [-1, -2]},
      /along v₁ the model is a ramp without a bottom\. No step solves/
    ],
    [{first: 0, second: 0, gradient: [-1, -2]}, /^λ₁ = λ₂ = 0\. H is singular.*everywhere the model is a ramp/],
    [{first: 0, second: 0, gradient: [0, 0]}, /the model is level, and every point is a minimiser/],
    [{first: -1, second: 2}, /no minimiser: Newton’s step is .* leads to a saddle/],
    [{first: -1, second: -2}, /leads to a maximum/],
    [{first: -2, second: 0, angle: 0, gradient: [2, 0]}, /a whole line of stationary points, none of them a minimiser/],
    [{first: 3, second: 3}, /^λ₁ = λ₂ = 3\. .*κ = 1: no digit is at risk/],
    [
      {first: 1e-6, second: 1e6, angle: 0, unit: 10},
      /det H = 1; with x measured in units of 10 it is 10,000, and κ is what it was/
    ],
    [{first: 0, second: 3, angle: 0.7}, /det H = 0\./],
    [{first: 1e-300, second: 1}, /lost in rounding.*singular to working precision/]
  ] as const)("says of %j what it is", (scene, words) => {
    expect(show(scene).sentence).toMatch(words);
  });

  it("has the longer step the smaller λ₁ is, along v₁ alone", () => {
    const parts = [1, 0.1, 0.01, 1e-6].map((first) => subject({first, second: 2}).found.parts);
    for (const [i, [own, other]] of parts.entries()) {
      expect(other).toBeCloseTo(parts[0][1], 12);
      if (i > 0) expect(Math.abs(own)).toBeGreaterThan(Math.abs(parts[i - 1][0]) * 9);
    }
  });

  it("shows no number that is none, and no mark far outside the window, whatever H, start and gradient are", () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const {overlay, handles, sentence, table} = show(scene);
        expect(sentence).not.toMatch(/NaN|undefined|null/);
        expect(JSON.stringify(table)).not.toMatch(/null/);
        for (const {x, y, text} of overlay) {
          expect(x.length).toBe(y.length);
          expect(text?.join("") ?? "").not.toMatch(/NaN|undefined/);
          expect([...x, ...y].some((value) => Math.abs(value) === Number.POSITIVE_INFINITY)).toBe(false);
        }
        for (const {at} of handles) for (const value of at) expect(Number.isFinite(value)).toBe(true);
      }),
      runs
    );
  });
});

describe("gradientAt(subject, tip, window)", () => {
  it("is the inverse of where the arrow’s tip is drawn", () => {
    for (const window of [0.01, 4, 1e3]) {
      const now = subject({gradient: [1.25, -3.5]});
      const {handles} = valleyLive(now, {views: ["plane"], window, unit: 1, narrow: false});
      const tip = handles.find(({id}) => id === "gradient")!.at;
      expect(gradientAt(now, tip, window)).toEqual([1.25, -3.5]);
    }
  });
});

describe("the course’s H by its entries", () => {
  it("gives the same words as by its eigenvalues", () => {
    const {values, vectors} = symmetricEigen2(1, 2, 1);
    const H = {
      matrix: [
        [1, 2],
        [2, 1]
      ],
      values,
      vectors
    };
    const live = valleyLive(valleySubject(H, {first: -1, second: 3}, [0, 0], [1, 0]), {
      views: ["plane"],
      window: 4,
      unit: 1,
      narrow: true
    });
    expect(live.sentence).toMatch(/^λ₁ = −1, λ₂ = 3\. There is no minimiser/);
  });
});
