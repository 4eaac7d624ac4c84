import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Derivatives, Samples} from "../../../src/numerics/objectives/expression/objective.js";
import {runs} from "../../support/arbitraries.js";
import {read} from "../../support/formulas.js";

/** The k-th of the samples, as `evaluate` gives it. */
const sampled = ({value, gradient, hessian}: Samples, k: number): Derivatives => ({
  value: value[k],
  gradient: gradient.map((entries) => entries[k]),
  hessian: hessian.map((row) => row.map((entries) => entries[k]))
});

const texts = ["sin x cos y + x²y³", "ln(x + y) + |x|", "exp(x)", "7", "x", "x^y/(x - y)", "max(x, y, xy)", "1/x + 0y"];
const coordinate = fc.oneof(fc.integer({min: -3, max: 3}), fc.double({min: -3, max: 3, noNaN: true}));

describe("objective.sample(columns)", () => {
  it("gives what evaluate(x) gives at every point, bit for bit, for any number of points, obstacles included", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(coordinate, coordinate), {minLength: 0, maxLength: 140}),
        (text, points) => {
          const {objective} = read(text, {dimension: 2});
          const columns = [points.map(([x]) => x), Float64Array.from(points, ([, y]) => y)];
          const samples = objective.sample(columns);
          expect(samples.value.length).toBe(points.length);
          for (const [k, x] of points.entries())
            expect(sampled(samples, k), `${text} at ${x}`).toEqual(objective.evaluate(x));
        }
      ),
      runs
    );
  });

  it("takes the points in blocks of 64 without a seam", () => {
    const f = read("x³").objective;
    for (const count of [0, 1, 63, 64, 65, 128, 200]) {
      const x = Array.from({length: count}, (_, k) => k - 100);
      const {value, gradient, hessian} = f.sample([x]);
      expect([...value]).toEqual(x.map((t) => t * t * t));
      expect([...gradient[0]]).toEqual(x.map((t) => 3 * (t * t)));
      expect([...hessian[0][0]]).toEqual(x.map((t) => 6 * t));
    }
  });

  it("gives arrays of their own, and one and the same for hessian[i][j] and hessian[j][i]", () => {
    const f = read("exp(x) y").objective;
    const first = f.sample([[1], [2]]);
    const second = f.sample([[3], [4]]);
    expect(first.value[0]).toBe(Math.exp(1) * 2);
    expect(second.value[0]).toBe(Math.exp(3) * 4);
    expect(first.hessian[0][1]).toBe(first.hessian[1][0]);
    expect(first.hessian[0].length).toBe(2);
  });

  it("leaves no derivative where f has no value, and the others as they are", () => {
    const {value, gradient, hessian} = read("ln(x) + 5x").objective.sample([[-1, 0, 2]]);
    expect([...value]).toEqual([NaN, -Infinity, Math.log(2) + 10]);
    expect([...gradient[0]]).toEqual([NaN, NaN, 5.5]);
    expect([...hessian[0][0]]).toEqual([NaN, NaN, -0.25]);
    const steep = read("e^x").objective.sample([[0, 1000]]);
    expect([...steep.value]).toEqual([1, Infinity]);
    expect([...steep.gradient[0]]).toEqual([1, NaN]);
  });

  it("throws RangeError for too few, too many or unequal columns", () => {
    const f = read("x + y").objective;
    expect(() => f.sample([[1]])).toThrow(/columns has length 1; expected 2/);
    expect(() => f.sample([[1], [2], [3]])).toThrow(/columns has length 3; expected 2/);
    expect(() => f.sample([[1, 2], [3]])).toThrow(/columns\[1\] has length 1; expected 2, as columns\[0\]/);
    expect(() => f.sample([[1], [3]])).not.toThrow();
  });
});

describe("objective.evaluate(x), value(x), gradient(x), hessian(x)", () => {
  it("keep nothing of the point before", () => {
    const f = read("ln(x) y + 3").objective;
    const before = f.evaluate([2, 5]);
    expect(f.evaluate([-1, 5])).toEqual({
      value: NaN,
      gradient: [NaN, NaN],
      hessian: [
        [NaN, NaN],
        [NaN, NaN]
      ]
    });
    expect(f.gradient([-1, 5])).toEqual([NaN, NaN]);
    expect(f.evaluate([2, 5])).toEqual(before);
    expect(f.gradient([2, 5])).toEqual(before.gradient);
    expect(f.value([2, 5])).toBe(before.value);
    expect(f.hessian([2, 5])).toEqual(before.hessian);
  });

  it("read nothing of a constant but its value: no slope, no curvature", () => {
    expect(read("2^3 + π - π", {dimension: 2}).objective.evaluate([1, 2])).toEqual({
      value: 2 ** 3 + Math.PI - Math.PI,
      gradient: [0, 0],
      hessian: [
        [0, 0],
        [0, 0]
      ]
    });
  });
});
