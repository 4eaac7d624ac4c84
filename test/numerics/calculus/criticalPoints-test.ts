import {describe, expect, it} from "vitest";
import type {Box} from "../../../src/numerics/calculus/box.js";
import {type CriticalKind, criticalPoints} from "../../../src/numerics/calculus/criticalPoints.js";
import {distance} from "../../../src/numerics/linalg/vector.js";
import {absoluteValue} from "../../../src/numerics/objectives/absoluteValue.js";
import {cosine} from "../../../src/numerics/objectives/cosine.js";
import {doubleWell2} from "../../../src/numerics/objectives/doubleWell.js";
import {exponential} from "../../../src/numerics/objectives/exponential.js";
import {himmelblau, himmelblauMinima} from "../../../src/numerics/objectives/himmelblau.js";
import {monkeySaddle} from "../../../src/numerics/objectives/monkeySaddle.js";
import {namedObjective} from "../../../src/numerics/objectives/named.js";
import {negativeLog2} from "../../../src/numerics/objectives/negativeLog.js";
import {cube, fourthPower} from "../../../src/numerics/objectives/powers.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {quarticBowl, quarticSaddle} from "../../../src/numerics/objectives/quartics.js";
import {rosenbrock} from "../../../src/numerics/objectives/rosenbrock.js";
import {sixHumpCamel, sixHumpCamelMinima} from "../../../src/numerics/objectives/sixHumpCamel.js";
import {xCosine, xCosineRoots} from "../../../src/numerics/objectives/xCosine.js";
import {complete} from "../../../src/numerics/resumable.js";
import type {Objective} from "../../../src/numerics/types.js";

const square = (half: number): Box => [
  [-half, half],
  [-half, half]
];
const search = (f: Objective, box: Box, options = {}) => complete(criticalPoints(f, box, options));
const count = (f: Objective, box: Box) => {
  const {points} = search(f, box);
  const of = (kind: CriticalKind) => points.filter((point) => point.kind === kind).length;
  return [of("minimum"), of("saddle"), of("maximum"), of("degenerate")];
};

describe("criticalPoints(f, box)", () => {
  it("finds all of them: minima, saddles, maxima, degenerate points", () => {
    expect(count(himmelblau, square(5))).toEqual([4, 4, 1, 0]);
    expect(
      count(sixHumpCamel, [
        [-2, 2],
        [-1.2, 1.2]
      ])
    ).toEqual([6, 7, 2, 0]);
    expect(count(doubleWell2, square(2))).toEqual([4, 4, 1, 0]);
    expect(
      count(rosenbrock, [
        [-2, 2],
        [-1, 3]
      ])
    ).toEqual([1, 0, 0, 0]);
    expect(count(namedObjective("beale", []).objective, square(4.5))).toEqual([1, 2, 0, 0]);
    expect(count(monkeySaddle, square(2))).toEqual([0, 0, 0, 1]);
    expect(count(quarticBowl, square(1.5))).toEqual([0, 0, 0, 1]);
    expect(
      count(quarticSaddle, [
        [-1, 1.3],
        [-1.1, 1.5]
      ])
    ).toEqual([0, 0, 0, 1]);
    expect(count(cube, [[-1, 1.3]])).toEqual([0, 0, 0, 1]);
    expect(count(cosine, [[-7, 7]])).toEqual([2, 0, 3, 0]);
    expect(count(exponential, [[-5, 5]])).toEqual([0, 0, 0, 0]);
  });

  it("finds the 64 of x·cos(20x) on [−5, 5], at ±u/20 with u·tan u = 1", () => {
    const {points} = search(xCosine(20), [[-5, 5]]);
    expect(points.map(({kind}) => kind).filter((kind) => kind === "minimum").length).toBe(32);
    expect(points.length).toBe(64);
    for (const u of xCosineRoots) {
      for (const x of [u / 20, -u / 20]) {
        expect(points.some((point) => Math.abs(point.x[0] - x) < 1e-14)).toBe(true);
      }
    }
  });

  it("meets known minima to 1e-13, with their residual, values and eigenvalues", () => {
    for (const [f, box, known] of [
      [himmelblau, square(5), himmelblauMinima],
      [
        sixHumpCamel,
        [
          [-2, 2],
          [-1.2, 1.2]
        ] as Box,
        sixHumpCamelMinima
      ]
    ] as const) {
      const {points} = search(f, box);
      for (const minimum of known) {
        const found = points.find(({x}) => distance(x, minimum) < 1e-13);
        expect(found?.kind).toBe("minimum");
        expect(found!.residual).toBeLessThan(1e-12);
        expect(found!.value).toBeCloseTo(f.value(minimum), 13);
        expect(found!.eigenvalues[0]).toBeGreaterThan(0);
      }
      for (const {isolated} of points) expect(isolated).toBe(true);
    }
  });

  it("sorts by kind, then from left to right, then upwards, and every run gives the same bits", () => {
    const {points} = search(doubleWell2, square(2));
    const rounded = points.map(({x}) => x.map((xi) => Math.round(xi) + 0));
    expect(rounded).toEqual([
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
      [-1, 0],
      [0, -1],
      [0, 1],
      [1, 0],
      [0, 0]
    ]);
    expect(points.map(({kind}) => kind).slice(3, 9)).toEqual([
      "minimum",
      "saddle",
      "saddle",
      "saddle",
      "saddle",
      "maximum"
    ]);
    expect(search(doubleWell2, square(2))).toEqual(search(doubleWell2, square(2)));
  });

  it("meets a degenerate point sharply: x⁴ at 0 to 1e-14, isolated", () => {
    for (const f of [fourthPower, cube]) {
      const {points, curve} = search(f, [[-1, 1.5]]);
      expect(Math.abs(points[0].x[0])).toBeLessThan(1e-14);
      expect(points[0]).toMatchObject({kind: "degenerate", isolated: true});
      expect(curve).toBe(false);
    }
  });

  it("flags curves of critical points: x², (x² + y² − 1)², x²y², a constant", () => {
    const valley = quadratic([
      [2, 0],
      [0, 0]
    ]);
    const found = search(valley, square(2));
    expect(found.curve).toBe(true);
    for (const {x, isolated, kind} of found.points) {
      expect(x[0]).toBe(0);
      expect([kind, isolated]).toEqual(["degenerate", false]);
    }
    const ring: Objective = {
      name: "ring",
      dimension: 2,
      value: ([x, y]) => (x * x + y * y - 1) ** 2,
      gradient: ([x, y]) => [4 * x * (x * x + y * y - 1), 4 * y * (x * x + y * y - 1)],
      hessian: ([x, y]) => {
        const r = 4 * (x * x + y * y - 1);
        return [
          [r + 8 * x * x, 8 * x * y],
          [8 * x * y, r + 8 * y * y]
        ];
      }
    };
    const {points, curve} = search(ring, square(2));
    expect(curve).toBe(true);
    expect(points.filter(({kind}) => kind === "maximum").map(({isolated}) => isolated)).toEqual([true]);
    const samples = points.filter(({kind}) => kind === "degenerate");
    expect(samples.length).toBeGreaterThan(20);
    for (const {x, isolated} of samples) {
      expect(Math.hypot(...x)).toBeCloseTo(1, 12);
      expect(isolated).toBe(false);
    }
    const cross: Objective = {
      name: "cross",
      dimension: 2,
      value: ([x, y]) => x * x * y * y,
      gradient: ([x, y]) => [2 * x * y * y, 2 * x * x * y],
      hessian: ([x, y]) => [
        [2 * y * y, 4 * x * y],
        [4 * x * y, 2 * x * x]
      ]
    };
    expect(search(cross, square(2)).points.every(({isolated}) => !isolated)).toBe(true);
    expect(
      search(
        quadratic([
          [0, 0],
          [0, 0]
        ]),
        square(1),
        {starts: 3}
      )
    ).toMatchObject({curve: true, starts: 9});
  });

  it("counts the starts that it could not settle, by reason", () => {
    expect(search(exponential, [[-5, 5]])).toMatchObject({
      points: [],
      starts: 401,
      unsettled: {leftWindow: 401, leftDomain: 0, stalled: 0, kink: 0}
    });
    expect(search(absoluteValue, [[-1, 1]]).unsettled).toEqual({leftWindow: 0, leftDomain: 0, stalled: 400, kink: 1});
    const {unsettled, starts} = search(negativeLog2, [
      [-1, 2],
      [-1, 2]
    ]);
    expect(unsettled.leftDomain).toBeGreaterThan(200);
    expect(unsettled.leftDomain + unsettled.leftWindow).toBe(starts);
  });

  it("leaves out what lies outside the window, and keeps what lies on its border", () => {
    expect(
      count(doubleWell2, [
        [-2, 2],
        [0.5, 2]
      ])
    ).toEqual([2, 1, 0, 0]);
    expect(count(cosine, [[0, Math.PI]])).toEqual([1, 0, 1, 0]);
  });

  it("reports its progress", () => {
    const progress = [...criticalPoints(doubleWell2, square(2))];
    expect(progress.length).toBe(28);
    expect(progress[0]).toBe(0);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it("throws RangeError for three parameters, a box that does not fit, and no starts", () => {
    const three = quadratic([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1]
    ]);
    expect(() =>
      search(three, [
        [0, 1],
        [0, 1],
        [0, 1]
      ])
    ).toThrow(/f has 3 parameters; expected 1 or 2/);
    expect(() => search(himmelblau, [[0, 1]])).toThrow(/box has 1 sides; expected 2/);
    expect(() => search(cosine, [[0, 1]], {starts: 0})).toThrow(/starts must be an integer ≥ 1; got 0/);
  });
});
