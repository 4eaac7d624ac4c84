import fc from "fast-check";
import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {signChart} from "../../../src/numerics/calculus/signChart.js";
import {curveIds, namedCurve} from "../../../src/numerics/objectives/curves.js";
import {expression} from "../../../src/numerics/objectives/expression.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import type {Objective} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";

const typed = (text: string): Objective => {
  const found = expression(text, parse, {dimension: 1});
  if (found.status === "error") throw new Error(found.message);
  return found.objective;
};
const chart = (f: Objective | string, from = -2, to = 2) => signChart(typeof f === "string" ? typed(f) : f, [from, to]);
const signs = (f: Objective | string, from = -2, to = 2) => chart(f, from, to).stretches.map(({sign}) => sign);

/** (x − r)(x − s) for f″, from its second antiderivative. */
const twoRoots = (r: number, s: number): Objective => ({
  name: "two roots",
  dimension: 1,
  value: ([x]) => x ** 4 / 12 - ((r + s) * x ** 3) / 6 + (r * s * x * x) / 2,
  gradient: ([x]) => [x ** 3 / 3 - ((r + s) * x * x) / 2 + r * s * x],
  hessian: ([x]) => [[(x - r) * (x - s)]]
});

/** f″ = max(0, 1 − |x − c|/w) times `size`: of one sign within w of c, and 0 elsewhere. */
const bump = (c: number, w: number, size: number): Objective => ({
  name: "bump",
  dimension: 1,
  value: ([x]) => {
    const u = Math.max(x - c, -w) / w;
    return size * w * w * (u >= 1 ? u : u < 0 ? (u + 1) ** 3 / 6 : u + (1 - u) ** 3 / 6);
  },
  gradient: ([x]) => {
    const u = Math.min(Math.max(x - c, -w), w) / w;
    return [size * w * (u < 0 ? (u + 1) ** 2 / 2 : 1 - (1 - u) ** 2 / 2)];
  },
  hessian: ([x]) => [[size * Math.max(0, 1 - Math.abs(x - c) / w)]]
});

/** f″ = 6·max(0, |x − c| − w): 0 within w of c, and positive elsewhere. */
const trough = (c: number, w: number): Objective => ({
  name: "trough",
  dimension: 1,
  value: ([x]) => Math.max(0, Math.abs(x - c) - w) ** 3,
  gradient: ([x]) => [3 * Math.sign(x - c) * Math.max(0, Math.abs(x - c) - w) ** 2],
  hessian: ([x]) => [[6 * Math.max(0, Math.abs(x - c) - w)]]
});

/** |x − r|(x − r)/2, whose f″ leaps from −1 to 1 at r while f′ = |x − r| goes on. */
const bend = (r: number): Objective => ({
  name: "bend",
  dimension: 1,
  value: ([x]) => (Math.abs(x - r) * (x - r)) / 2,
  gradient: ([x]) => [Math.abs(x - r)],
  hessian: ([x]) => [[Math.sign(x - r)]]
});

describe("signChart(f, interval)", () => {
  it("has its changes of sign at the roots of f″", () => {
    fc.assert(
      fc.property(between(-1.9, 0.9), between(0.1, 1), (r, gap) => {
        const s = r + gap;
        const {stretches} = chart(twoRoots(r, s));
        expect(stretches.map(({sign}) => sign)).toEqual(["positive", "negative", "positive"]);
        expect(Math.abs(stretches[0].to - r)).toBeLessThan(1e-11);
        expect(Math.abs(stretches[1].to - s)).toBeLessThan(1e-11);
      }),
      runs
    );
  });

  it("covers the interval without gap or overlap, neighbours differing, whatever the window", () => {
    fc.assert(
      fc.property(fc.constantFrom(...curveIds), between(-100, 100), between(-3, 3), (id, middle, decade) => {
        const [from, to] = [middle - 10 ** decade, middle + 10 ** decade];
        const {stretches, points} = chart(namedCurve(id).objective, from, to);
        expect([stretches[0].from, stretches[stretches.length - 1].to]).toEqual([from, to]);
        for (let k = 1; k < stretches.length; ++k) {
          expect(stretches[k].from).toBe(stretches[k - 1].to);
          expect(stretches[k].sign).not.toBe(stretches[k - 1].sign);
        }
        expect(points).toEqual([...points].sort((a, b) => a - b));
        expect(points.length).toBeGreaterThan(240);
        expect(points.length).toBeLessThan(605);
      }),
      runs
    );
  });

  it("locates a change of sign to half of 1e-12 of the window, whatever its size", () => {
    fc.assert(
      fc.property(between(0.02, 0.98), fc.integer({min: -6, max: 6}), (share, decade) => {
        const width = 10 ** decade;
        const root = share * width;
        const {stretches, breaks} = chart(bend(root), 0, width);
        expect(stretches.map(({sign}) => sign)).toEqual(["negative", "positive"]);
        expect(Math.abs(stretches[0].to - root)).toBeLessThanOrEqual(0.5001e-12 * width);
        expect(breaks).toEqual([]);
      }),
      runs
    );
  });

  it("locates it to the last bit where the window is so far from 0 that no finer point exists", () => {
    fc.assert(
      fc.property(between(0.02, 0.98), (share) => {
        const root = 1000 + share * 1e-3;
        const {stretches} = chart(bend(root), 1000, 1000 + 1e-3);
        expect(stretches.map(({sign}) => sign)).toEqual(["negative", "positive"]);
        expect(Math.abs(stretches[0].to - root)).toBeLessThanOrEqual(2 ** -43);
      }),
      runs
    );
  });

  it("ends a stretch on the round number itself where f″ turns 0 there, coming from either side", () => {
    const halfCube = (sign: 1 | -1): Objective => ({
      name: "max(0, ±x)³",
      dimension: 1,
      value: ([x]) => Math.max(0, sign * x) ** 3,
      gradient: ([x]) => [3 * sign * Math.max(0, sign * x) ** 2],
      hessian: ([x]) => [[6 * Math.max(0, sign * x)]]
    });
    for (const half of [1e-3, 1, 1e3]) {
      expect(chart(halfCube(1), -half, half).stretches).toEqual([
        {from: -half, to: 0, sign: "zero"},
        {from: 0, to: half, sign: "positive"}
      ]);
      expect(chart(halfCube(-1), -half, half).stretches).toEqual([
        {from: -half, to: 0, sign: "positive"},
        {from: 0, to: half, sign: "zero"}
      ]);
    }
    // At the end of the window 0 is but a point.
    expect(chart(halfCube(1), 0, 1)).toMatchObject({zeros: [0], stretches: [{from: 0, to: 1, sign: "positive"}]});
    expect(chart(halfCube(-1), -1, 0)).toMatchObject({zeros: [0], stretches: [{from: -1, to: 0, sign: "positive"}]});
  });

  it("keeps a stretch that a single sample meets: of either sign, or a flat one as wide as a sample’s distance", () => {
    // The samples of [−2, 2] are the multiples of 0.01.
    fc.assert(
      fc.property(fc.integer({min: -150, max: 150}), between(0.001, 0.009), (k, w) => {
        const c = k / 100;
        for (const size of [3, -3]) {
          const {stretches, zeros, breaks} = chart(bump(c, w, size));
          expect(stretches.map(({sign}) => sign)).toEqual(["zero", size > 0 ? "positive" : "negative", "zero"]);
          expect(Math.abs(stretches[1].from - (c - w))).toBeLessThan(1e-9);
          expect(Math.abs(stretches[1].to - (c + w))).toBeLessThan(1e-9);
          expect([zeros, breaks]).toEqual([[], []]);
        }
        const flat = 0.005 + w / 2;
        const {stretches, zeros} = chart(trough(c, flat));
        expect(stretches.map(({sign}) => sign)).toEqual(["positive", "zero", "positive"]);
        expect(Math.abs(stretches[1].from - (c - flat))).toBeLessThan(1e-9);
        expect(Math.abs(stretches[1].to - (c + flat))).toBeLessThan(1e-9);
        expect(zeros).toEqual([]);
      }),
      runs
    );
  });

  it("covers the interval even where every sample stands alone", () => {
    const pole: Objective = {
      name: "zero at 0 and at 1, without value at ½",
      dimension: 1,
      value: ([x]) => (x === 0.5 ? NaN : 1),
      gradient: () => [0],
      hessian: ([x]) => [[x * (1 - x)]]
    };
    const {stretches, points} = signChart(pole, [0, 1], {samples: 2});
    expect(points).toEqual([0, 0.5, 1]);
    expect([stretches[0].from, stretches[stretches.length - 1].to]).toEqual([0, 1]);
  });

  it("locates up to 64 changes of sign, and leaves more of them midway between the samples", () => {
    // f″ = sin π(x − 0.23) changes its sign at 0.23, 1.23, …, between the samples at multiples of 0.2.
    const wave: Objective = {
      name: "wave",
      dimension: 1,
      value: ([x]) => -Math.sin(Math.PI * (x - 0.23)) / Math.PI ** 2,
      gradient: ([x]) => [-Math.cos(Math.PI * (x - 0.23)) / Math.PI],
      hessian: ([x]) => [[Math.sin(Math.PI * (x - 0.23))]]
    };
    for (const count of [63, 64, 65, 66]) {
      const ends = chart(wave, 0, count)
        .stretches.slice(0, -1)
        .map(({to}) => to);
      expect(ends.length).toBe(count);
      for (const [k, end] of ends.entries()) expect(end).toBeCloseTo(k + (count <= 64 ? 0.23 : 0.3), 9);
    }
  });

  it("sorts the breaks from left to right, whatever they are", () => {
    const kinds = chart("abs(x + 1/3) + 1/(x - 1) + floor(x/2 + 1/7)").breaks.map(({at, kind}) => [at, kind]);
    expect(kinds.map(([, kind]) => kind)).toEqual(["kink", "jump", "hole", "jump"]);
    for (const [k, at] of [-1 / 3, -2 / 7, 1, 12 / 7].entries()) expect(kinds[k][0]).toBeCloseTo(at, 9);
  });

  it("tells a jump through a value of its own but once, and two kinks apart, in a window of any size", () => {
    for (const half of [1e-6, 1e-3, 1, 1e3, 1e6]) {
      expect(chart("sign(x)", -half, half).breaks).toMatchObject([{kind: "jump"}]);
      const two = chart(`abs(x/${half} - 1/3) + abs(x/${half} + 1/3)`, -half, half).breaks;
      expect(two.map(({at, kind}) => [Number((at / half).toFixed(9)), kind])).toEqual([
        [-0.333333333, "kink"],
        [0.333333333, "kink"]
      ]);
    }
  });

  it("asks at the ends and at round numbers strictly between them, no two farther apart than a share of the width", () => {
    fc.assert(
      fc.property(
        fc.integer({min: -500, max: 500}),
        fc.integer({min: 1, max: 900}),
        fc.integer({min: 2, max: 300}),
        fc.constantFrom(1, 10, 100, 1000),
        (first, count, samples, per) => {
          const [from, to] = [first / per, (first + count) / per];
          const {points} = signChart(typed("x"), [from, to], {samples});
          expect([points[0], points[points.length - 1]]).toEqual([from, to]);
          const gaps = points.slice(1).map((x, k) => x - points[k]);
          expect(Math.min(...gaps)).toBeGreaterThan(0);
          expect(Math.max(...gaps)).toBeLessThanOrEqual(((to - from) / samples) * (1 + 1e-9));
          const digits = points.slice(1, -1).map((x) => String(x).replace(/[-.]|e.*/g, "").length);
          expect(Math.max(...digits, 0)).toBeLessThan(8);
        }
      ),
      runs
    );
  });

  it("names an end but once where it is itself a round number that the division by the step misses", () => {
    for (const [from, to] of [
      [0.29, 3.29], // 0.29/0.01 rounds to less than 29
      [-3.29, -0.29],
      [-3, 0.07] // 0.07/0.01 rounds to more than 7
    ]) {
      const {points} = chart("x", from, to);
      expect(new Set(points).size).toBe(points.length);
    }
  });

  it("takes the widest round step that serves: an interval of 240 of them is divided into just these", () => {
    for (const step of [1, 2, 5, 10, 20, 50])
      expect(chart("x", 0, 240 * step).points).toEqual(Array.from({length: 241}, (_, k) => k * step));
  });

  it("knows the signs of the named curves", () => {
    expect(chart(namedCurve("square").objective)).toMatchObject({zeros: [], breaks: []});
    expect(signs(namedCurve("exp").objective)).toEqual(["positive"]);
    expect(chart(namedCurve("cube").objective).stretches[0].to).toBe(0);
    expect(chart(namedCurve("double-well").objective).stretches[1].to).toBeCloseTo(1 / Math.sqrt(3), 11);
    expect(chart(namedCurve("cos").objective).stretches[0].to).toBeCloseTo(-Math.PI / 2, 11);
  });

  it("sets a single zero apart: x⁴ at 0, in the window or at its end, even where the window is not centred on it", () => {
    for (const [from, to] of [
      [-2, 2],
      [-1.4, 1.6],
      [0, 1]
    ])
      expect(chart(namedCurve("fourth-power").objective, from, to)).toMatchObject({
        zeros: [0],
        stretches: [{sign: "positive"}]
      });
    expect(chart("x^3").zeros).toEqual([]); // there f″ changes its sign
  });

  it("finds kinks with the slopes on both sides, on round numbers and between them", () => {
    expect(chart(namedCurve("abs").objective).breaks).toEqual([{at: 0, kind: "kink", before: -1, after: 1}]);
    expect(chart("max(x, x^2)").breaks).toMatchObject([
      {at: 0, kind: "kink", before: 0, after: 1},
      {at: 1, kind: "kink", before: 1, after: 2}
    ]);
    fc.assert(
      fc.property(between(-1.9, 1.9), between(0.5, 3), (at, steep) => {
        const roof: Objective = {
          name: "roof",
          dimension: 1,
          value: ([x]) => -steep * Math.abs(x - at),
          gradient: ([x]) => [-steep * Math.sign(x - at)],
          hessian: () => [[0]]
        };
        const {breaks, stretches} = chart(roof);
        expect(breaks).toMatchObject([{kind: "kink", before: steep, after: -steep}]);
        expect(Math.abs(breaks[0].at - at)).toBeLessThan(1e-15);
        expect(stretches.map(({sign}) => sign)).toEqual(["zero"]);
      }),
      runs
    );
  });

  it("tells kinks from jumps, poles and holes", () => {
    const kinds = (text: string) => chart(text).breaks.map(({at, kind}) => [Number(at.toFixed(9)), kind]);
    expect(kinds("floor(x)")).toEqual([-1, 0, 1].map((at) => [at, "jump"]));
    expect(kinds("sign(x - 1/3)")).toEqual([[0.333333333, "jump"]]);
    expect(kinds("1/x")).toEqual([[0, "hole"]]);
    expect(kinds("1/(x - 1/3)")).toEqual([[0.333333333, "jump"]]);
    expect(kinds("abs(x^2 - 3)")).toEqual([
      [-1.732050808, "kink"],
      [1.732050808, "kink"]
    ]);
    expect(chart("cbrt(x)").breaks).toEqual([{at: 0, kind: "kink", before: NaN, after: NaN}]);
    expect(chart("x*abs(x)").breaks).toEqual([{at: 0, kind: "kink", before: 0, after: 0}]);
  });

  it("sees no kink in what is smooth, however steep or far", () => {
    for (const id of curveIds.filter((id) => id !== "abs"))
      expect(chart(namedCurve(id).objective, -3, 5).breaks, id).toEqual([]);
    expect(chart("1/(x^2 + 1e-4)").breaks).toEqual([]);
    expect(chart("tanh(50x)").breaks).toEqual([]);
    expect(chart(namedCurve("fourth-power").objective, 99.999, 100.001).breaks).toEqual([]);
  });

  it("marks where f has no value: the edge of log, the overflow of eˣ, a window without any", () => {
    expect(chart(namedCurve("negative-log").objective, -0.5, 4).stretches).toEqual([
      {from: -0.5, to: 0, sign: "no value"},
      {from: 0, to: 4, sign: "positive"}
    ]);
    const {stretches} = chart(namedCurve("exp").objective, -1000, 1000);
    expect(stretches.map(({sign}) => sign)).toEqual(["zero", "positive", "no value"]); // e⁻⁷⁵⁰ is 0 to a computer
    expect(stretches[1].to).toBeCloseTo(Math.log(Number.MAX_VALUE), 6);
    expect(signs(namedCurve("negative-log").objective, -4, -1)).toEqual(["no value"]);
  });

  it("calls 0 what rounding alone has made", () => {
    expect(chart("sin(x)^2 + cos(x)^2")).toMatchObject({zeros: [], breaks: [], stretches: [{sign: "zero"}]});
    expect(signs("3x + 1")).toEqual(["zero"]);
    expect(signs(namedCurve("cos").objective, -1e-3, 1e-3)).toEqual(["negative"]);
  });

  it("throws RangeError for two variables, an empty interval, too few samples", () => {
    expect(() => signChart(saddle, [0, 1])).toThrow(/f has 2 variables; expected 1/);
    expect(() => chart("x", 1, 1)).toThrow(/from < to; got \[1, 1\]/);
    expect(() => chart("x", 0, Infinity)).toThrow(/to must be a finite number/);
    expect(() => chart("x", -Infinity, 0)).toThrow(/from must be a finite number/);
    expect(() => signChart(typed("x"), [0, 1], {samples: 1})).toThrow(/samples must be an integer ≥ 2; got 1/);
  });
});
