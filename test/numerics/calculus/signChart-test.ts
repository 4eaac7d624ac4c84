import fc from "fast-check";
import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {leap} from "../../../src/numerics/calculus/leap.js";
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
    expect(() => signChart(typed("x"), [0, 1], {samples: 1})).toThrow(/samples must be an integer ≥ 2; got 1/);
  });
});

describe("leap(g, derivative, a, b)", () => {
  it("locates a step to the last bit, and finds none in a smooth g", () => {
    fc.assert(
      fc.property(between(0.01, 0.99), (at) => {
        const step = leap(
          (x) => (x < at ? x : x + 1),
          () => 1,
          0,
          1
        );
        expect(Math.abs(step! - at)).toBeLessThanOrEqual(Number.EPSILON);
        expect(leap(Math.exp, Math.exp, 0, 10 * at)).toBe(null);
        expect(leap(Math.sin, Math.cos, -at, 1)).toBe(null);
      }),
      runs
    );
  });
});
