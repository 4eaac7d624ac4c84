import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {doubleWell, doubleWell2} from "../../../src/numerics/objectives/doubleWell.js";
import {himmelblau, himmelblauMinima} from "../../../src/numerics/objectives/himmelblau.js";
import {hyperbola} from "../../../src/numerics/objectives/hyperbola.js";
import {fourthPower} from "../../../src/numerics/objectives/powers.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import {xCosine, xCosineRoots} from "../../../src/numerics/objectives/xCosine.js";
import {type BasinsInput, basins, type Ending} from "../../../src/numerics/optimizers/basins.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import type {NewtonMethod} from "../../../src/numerics/optimizers/repairedNewton.js";
import {complete} from "../../../src/numerics/resumable.js";
import type {Objective} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";
import {corner, logarithm} from "./support/obstacles.js";

const pure: NewtonMethod = {repair: "none", shift: 0, lineSearch: false};
const line = (half: number, perSide: number, method: Partial<NewtonMethod> = {}): BasinsInput => ({
  box: [[-half, half]],
  perSide,
  method: {...pure, ...method},
  maxIterations: 200
});
const square = (half: number, perSide: number, method: Partial<NewtonMethod> = {}): BasinsInput => {
  const one = line(half, perSide, method);
  return {...one, box: [one.box[0], one.box[0]]};
};
const map = (f: Objective, input: BasinsInput) => complete(basins(f, input));
const startsOf = ({box: [[from, to]], perSide}: BasinsInput) =>
  Array.from({length: perSide}, (_, i) => from + ((i + 0.5) / perSide) * (to - from));
const brief = (ending: Ending) =>
  ending.end === "none"
    ? ending.why
    : ending.end === "point"
      ? ending.at.map((x) => Math.round(1e6 * x) / 1e6 + 0)
      : ending.kind;

describe("basins(f, {box, perSide, method})", () => {
  it("parts √(1 + x²) at ±1, since x → −x³", () => {
    const input = line(4, 800);
    const {endings, ends} = map(hyperbola, input);
    expect(endings.map(brief)).toEqual([[0], "diverged"]);
    for (const [i, x] of startsOf(input).entries()) expect(ends[i], `${x}`).toBe(Math.abs(x) < 1 ? 0 : 1);
    expect(endings.map(({starts}) => starts)).toEqual([200, 600]);
  });

  it("agrees on x⁴ − 2x² with its own Newton map 2x³/(3x² − 1), and with where that must lead", () => {
    const input = line(1.6, 640);
    const {endings, ends} = map(doubleWell, input);
    expect(endings.map(brief)).toEqual([[-1], [1], [0]]);
    expect(endings.map((ending) => "kind" in ending && ending.kind)).toEqual([
      "strict local minimum",
      "strict local minimum",
      "strict local maximum"
    ]);
    for (const [i, start] of startsOf(input).entries()) {
      let x = start;
      for (let k = 0; k < 200; ++k) x = (2 * x ** 3) / (3 * x * x - 1);
      expect(ends[i], `${start}`).toBe([-1, 1, 0].indexOf(Math.round(x)));
      if (Math.abs(start) < Math.sqrt(1 / 5)) expect(ends[i]).toBe(2); // ±1/√5 is a cycle: within it everything falls to 0
      if (Math.abs(start) > Math.sqrt(1 / 3)) expect(ends[i]).toBe(start < 0 ? 0 : 1);
    }
  });

  it("sends every start downhill with |H|: each half of the double well to its own minimum", () => {
    const input = line(1.6, 320, {repair: "absolute"});
    const {endings, ends} = map(doubleWell, input);
    expect(endings.map(brief)).toEqual([[-1], [1]]);
    for (const [i, x] of startsOf(input).entries()) expect(ends[i]).toBe(x < 0 ? 0 : 1);
  });

  it("is the product of two lines for a sum of one function of x and one of y", () => {
    const one = map(doubleWell, line(1.6, 24));
    const two = map(doubleWell2, square(1.6, 24));
    const spot = (ending: Ending) => (ending.end === "point" ? ending.at.map(Math.round).map((x) => x + 0) : []);
    for (const [i, code] of two.ends.entries()) {
      const parts = [one.ends[i % 24], one.ends[Math.floor(i / 24)]].map((end) => spot(one.endings[end])[0]);
      expect(spot(two.endings[code])).toEqual(parts);
    }
    expect(
      two.endings.map((ending) => "kind" in ending && ending.kind).filter((kind) => kind === "saddle").length
    ).toBe(4);
  });

  it("finds the four minima, four saddles and the maximum of Himmelblau’s function, as single runs do", () => {
    const input = square(5, 30);
    const {endings, ends} = map(himmelblau, input);
    expect(endings.length).toBe(9);
    const minima = [...himmelblauMinima].sort((p, q) => p[0] - q[0]);
    for (const [i, x] of minima.entries()) {
      expect(brief(endings[i])).toEqual(x.map((xi) => Math.round(1e6 * xi) / 1e6));
    }
    expect(endings.reduce((sum, {starts}) => sum + starts, 0)).toBe(900);
    const xs = startsOf(input);
    fc.assert(
      fc.property(fc.nat(29), fc.nat(29), (i, j) => {
        const {path} = newton(himmelblau, [xs[i], xs[j]], {maxIterations: 200, tolerance: 0});
        const ending = endings[ends[30 * j + i]];
        expect(ending.end === "point" && Math.hypot(...path.at(-1)!.map((x, k) => x - ending.at[k]))).toBeLessThan(
          1e-6
        );
      }),
      runs
    );
  });

  it("gathers by their class the points outside the box", () => {
    const {endings} = map(xCosine(1), line(4, 200));
    expect(endings.map(brief)).toEqual([
      [-xCosineRoots[0]].map((x) => Math.round(1e6 * x) / 1e6),
      [xCosineRoots[1]].map((x) => Math.round(1e6 * x) / 1e6),
      "strict local minimum",
      [-xCosineRoots[1]].map((x) => Math.round(1e6 * x) / 1e6),
      [xCosineRoots[0]].map((x) => Math.round(1e6 * x) / 1e6),
      "strict local maximum"
    ]);
  });

  it("tells at most forty points apart, and counts the others by class", () => {
    const {endings, ends} = map(xCosine(20), line(8, 1000));
    expect(endings.filter(({end}) => end === "point").length).toBe(40);
    expect(endings.reduce((sum, {starts}) => sum + starts, 0)).toBe(1000);
    for (const code of ends) expect(code).toBeLessThan(endings.length);
  });

  it("names what keeps a run from a point: singular, refused, climbing out of the domain, on a kink, out of steps", () => {
    const flat = quadratic([
      [1, 0],
      [0, 0]
    ]);
    expect(map(flat, square(1, 4)).endings).toEqual([{end: "none", why: "singular", starts: 16}]);
    expect(map(saddle, square(1, 4)).endings.map(brief)).toEqual([[0, 0]]);
    expect(map(doubleWell, line(0.4, 10, {lineSearch: true})).endings.map(brief)).toEqual(["not a descent direction"]);
    // x → 2x − x²: from beyond 2 the first step leaves x > 0, where x − log x ends
    expect(
      map(logarithm, {...line(1, 60), box: [[0, 3]]}).endings.map((ending) => [brief(ending), ending.starts])
    ).toEqual([
      [[1], 40],
      ["left the domain", 20]
    ]);
    expect(
      map(corner, {
        ...square(1, 3),
        box: [
          [-3, 3],
          [-1, 1]
        ]
      }).endings.map(brief)
    ).toContain("kink");
    const few = {...line(1, 10, {repair: "shift", shift: 100} as const), maxIterations: 3};
    expect(map(fourthPower, few).endings.map(brief)).toEqual(["stopped"]);
  });

  it("yields the share of the starts that are done, and can be given up", () => {
    const computation = basins(hyperbola, line(4, 100));
    const shares: number[] = [];
    for (let state = computation.next(); !state.done; state = computation.next()) shares.push(state.value);
    expect(shares).toEqual([0, 0.16, 0.32, 0.48, 0.64, 0.8, 0.96]);
  });

  it("throws RangeError on a box, a count or an f that does not fit", () => {
    expect(() => map(hyperbola, square(1, 4))).toThrow(/box has 2 sides; expected 1/);
    expect(() => map(hyperbola, line(1, 0))).toThrow(/perSide must be an integer ≥ 1; got 0/);
    expect(() =>
      map(
        quadratic([
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1]
        ]),
        line(1, 2)
      )
    ).toThrow(/f has 3 parameters/);
  });

  it("does not depend on the size of the box for what it reaches", () => {
    fc.assert(
      fc.property(between(0.5, 0.99), (half) => {
        expect(map(hyperbola, line(half, 20)).endings.map(brief)).toEqual([[0]]);
      }),
      {...runs, numRuns: Math.min(runs.numRuns, 20)}
    );
  });
});
