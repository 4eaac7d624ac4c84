import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {definiteness} from "../../../src/numerics/calculus/definiteness.js";
import {diagonal, identity} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {norm} from "../../../src/numerics/linalg/vector.js";
import {type CurveId, curveIds, namedCurve} from "../../../src/numerics/objectives/curves.js";
import {namedObjective, objectiveIds} from "../../../src/numerics/objectives/named.js";
import {random} from "../../../src/numerics/random.js";

describe("objectiveIds", () => {
  it("keeps the names that stand in addresses, the course’s quadratic first", () => {
    expect(objectiveIds).toEqual([
      "quadratic",
      "rosenbrock",
      "himmelblau",
      "saddle",
      "hyperbola",
      "cosh",
      "double-well",
      "least-squares",
      "beale",
      "six-hump-camel",
      "monkey-saddle",
      "quartic-bowl",
      "quartic-saddle",
      "log-sum-exp",
      "gaussian-bump",
      "logistic",
      "negative-log"
    ]);
  });
});

describe("namedObjective(id, H)", () => {
  it.each(objectiveIds)("%s: its minima are stationary, not beaten in the window, and strict but for x⁴ + y⁴", (id) => {
    const {objective, minima, window} = namedObjective(id, identity(2));
    const draw = random(7);
    const inWindow = ([from, to]: readonly [number, number]) => from + (to - from) * draw.uniform();
    const others = Array.from({length: 2000}, () => [inWindow(window.x), inWindow(window.y)]);
    const lowest = Math.min(...others.map((x) => objective.value(x)).filter((value) => !Number.isNaN(value)));
    for (const minimum of minima) {
      expect(norm(objective.gradient(minimum))).toBeLessThan(1e-12);
      const kind = definiteness(symmetricEigen(objective.hessian(minimum)).values);
      expect(kind).toBe(id === "quartic-bowl" ? "zero" : "positive definite");
      expect(objective.value(minimum)).toBeLessThanOrEqual(lowest);
      for (const [i, [from, to]] of [window.x, window.y].entries()) {
        expect(minimum[i]).toBeGreaterThan(from);
        expect(minimum[i]).toBeLessThan(to);
      }
    }
  });

  it.each(objectiveIds)(
    "%s: has its id, a title, TeX with balanced braces, and a start inside window and domain",
    (id) => {
      const {id: own, title, tex, objective, start, window} = namedObjective(id, identity(2));
      expect(own).toBe(id);
      expect(objective.dimension).toBe(2);
      expect(title).toMatch(/^[A-Z]/);
      expect(tex).not.toBe("");
      expect([...tex].filter((c) => c === "{").length).toBe([...tex].filter((c) => c === "}").length);
      for (const [i, [from, to]] of [window.x, window.y].entries()) {
        expect(start[i]).toBeGreaterThan(from);
        expect(start[i]).toBeLessThan(to);
      }
      expect(objective.obstacle?.(start) ?? null).toBe(null);
      expect(norm(objective.gradient(start))).toBeGreaterThan(0);
    }
  );

  it("knows the values at the minima: 0, 2, −2, 0.16, −1.0316284534898774, ln 3, 8 ln 4 − 6 ln 3", () => {
    const least = (id: (typeof objectiveIds)[number]) => {
      const {objective, minima} = namedObjective(id, identity(2));
      return minima.map((minimum) => objective.value(minimum));
    };
    expect(least("rosenbrock")).toEqual([0]);
    expect(least("hyperbola")).toEqual([2]);
    expect(least("double-well")).toEqual([-2, -2, -2, -2]);
    expect(least("least-squares")[0]).toBeCloseTo(0.16, 14);
    expect(least("beale")).toEqual([0]);
    for (const value of least("six-hump-camel")) expect(value).toBeCloseTo(-1.0316284534898774, 14);
    expect(least("log-sum-exp")[0]).toBeCloseTo(Math.log(3), 15);
    // Six labels of probability ¾ and two of probability ¼.
    expect(least("logistic")[0]).toBeCloseTo(8 * Math.log(4) - 6 * Math.log(3), 14);
    expect(least("quartic-bowl")).toEqual([0]);
    for (const id of [
      "saddle",
      "monkey-saddle",
      "quartic-saddle",
      "gaussian-bump",
      "negative-log",
      "quadratic"
    ] as const) {
      expect(least(id)).toEqual([]);
    }
  });

  it("gives “quadratic” the course’s H", () => {
    const H = diagonal([1, 5]);
    const named = namedObjective("quadratic", H);
    expect(named.objective.hessian([1, 1])).toEqual(H);
    expect(named.title).toBe("Quadratic with the course’s H");
    expect(named.window).toEqual({x: [-2, 2], y: [-2, 2]});
    expect(named.start).toEqual([1.6, 0.6]);
  });

  it("throws RangeError for an unknown id, or an H that is not 2 × 2", () => {
    expect(() => namedObjective("toString" as "saddle", identity(2))).toThrow(
      /unknown objective toString; expected one of quadratic, rosenbrock, /
    );
    expect(() => namedObjective("quadratic", identity(3))).toThrow(/3 rows; expected 2/);
  });
});

/** The formulas of the catalogue’s TeX, as mathjs reads them. */
const formulas: Readonly<Record<CurveId, string>> = {
  square: "x^2",
  exp: "exp(x)",
  abs: "abs(x)",
  "fourth-power": "x^4",
  "negative-log": "-log(x)",
  cube: "x^3",
  "double-well": "x^4 - 2x^2",
  cos: "cos(x)",
  hyperbola: "sqrt(1 + x^2)",
  cosh: "cosh(x)",
  "x-cos": "x cos(x)"
};

describe("namedCurve(id)", () => {
  it("offers every curve of one variable, the objective that its formula says", () => {
    expect(curveIds).toEqual(Object.keys(formulas));
    for (const id of curveIds) {
      const {id: own, objective, title, tex, window, start} = namedCurve(id);
      expect(own).toBe(id);
      expect(title).toMatch(/^[A-Z]/);
      expect(tex).not.toBe("");
      expect(start).toBeGreaterThan(window[0]);
      expect(start).toBeLessThan(window[1]);
      expect(objective.obstacle?.([start]) ?? null).toBe(null);
      for (const x of [0.25, 0.5, start]) {
        expect(objective.value([x])).toBeCloseTo(parse(formulas[id]).evaluate({x}) as number, 14);
      }
    }
  });

  it("lists local minima: no neighbour within 0.01 is lower, the slope is 0 to the rounding of x", () => {
    for (const id of curveIds) {
      const {objective, minima, window} = namedCurve(id);
      for (const x of minima) {
        expect(x).toBeGreaterThan(window[0]);
        expect(x).toBeLessThan(window[1]);
        expect(Math.abs(objective.gradient([x])[0])).toBeLessThan(4 * Number.EPSILON * (1 + x * x));
        for (const d of [-0.01, 0.01]) expect(objective.value([x + d])).toBeGreaterThan(objective.value([x]));
      }
    }
    expect(namedCurve("x-cos").minima.length).toBe(3);
  });

  it("lists every local minimum in the window: as many as f has turns from falling to rising", () => {
    for (const id of curveIds) {
      const {objective, minima, window} = namedCurve(id);
      const values = Array.from({length: 4001}, (_, k) =>
        objective.value([window[0] + (window[1] - window[0]) * ((k + 0.5) / 4001)])
      );
      const turns = values.filter((value, k) => value < values[k - 1] && value < values[k + 1]).length;
      expect(turns, id).toBe(minima.length);
    }
  });

  it("says of which f convexity is a theorem: those whose second differences are nowhere negative", () => {
    for (const id of curveIds) {
      const {objective, window, convex} = namedCurve(id);
      const h = (window[1] - window[0]) / 500;
      const bends = Array.from({length: 499}, (_, k) => {
        const x = window[0] + (k + 1) * h;
        return objective.value([x + h]) - 2 * objective.value([x]) + objective.value([x - h]);
      }).filter((bend) => !Number.isNaN(bend));
      expect(Math.min(...bends) >= -1e-14, id).toBe(convex);
    }
  });

  it("throws RangeError for an unknown id", () => {
    expect(() => namedCurve("toString" as "cos")).toThrow(/unknown function toString; expected one of square, exp, /);
  });
});
