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
import {byDerivatives} from "../../support/byDerivatives.js";

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

/** f(x/s): the same landscape on another scale. */
const scaled = (f: Objective, s: number): Objective => ({
  ...f,
  value: (x) => f.value(x.map((xi) => xi / s)),
  gradient: (x) => f.gradient(x.map((xi) => xi / s)).map((g) => g / s),
  hessian: (x) => f.hessian(x.map((xi) => xi / s)).map((row) => row.map((h) => h / s / s))
});

/** k·f: the same landscape, higher. */
const times = (k: number, f: Objective): Objective => ({
  ...f,
  value: (x) => k * f.value(x),
  gradient: (x) => f.gradient(x).map((g) => k * g),
  hessian: (x) => f.hessian(x).map((row) => row.map((h) => k * h))
});

/** (x² + (y/b)² − 1)²: a maximum at the centre of an ellipse of minima. */
const ellipse = (b: number): Objective => {
  const level = (x: number, y: number) => x * x + (y / b) ** 2 - 1;
  return {
    name: "ellipse",
    dimension: 2,
    value: ([x, y]) => level(x, y) ** 2,
    gradient: ([x, y]) => [4 * x * level(x, y), (4 * y * level(x, y)) / b / b],
    hessian: ([x, y]) => [
      [4 * level(x, y) + 8 * x * x, (8 * x * y) / b / b],
      [(8 * x * y) / b / b, (4 * level(x, y)) / b / b + (8 * y * y) / b ** 4]
    ]
  };
};

const valley = quadratic([
  [2, 0],
  [0, 0]
]);

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

  it("finds, sorts and classifies the same on every scale of x and of f", () => {
    const whole = search(himmelblau, square(5)).points;
    for (const s of [1e-4, 1e4]) {
      const {points, curve} = search(scaled(himmelblau, s), square(5 * s));
      expect(points.map(({kind}) => kind)).toEqual(whole.map(({kind}) => kind));
      for (const [k, {x}] of points.entries())
        expect(
          distance(
            x,
            whole[k].x.map((xi) => s * xi)
          )
        ).toBeLessThan(1e-9 * s);
      expect(curve).toBe(false);
      expect(count(scaled(cosine, s), [[-7 * s, 7 * s]])).toEqual([2, 0, 3, 0]);
    }
    for (const k of [1e-12, 1e12]) expect(count(times(k, himmelblau), square(5))).toEqual([4, 4, 1, 0]);
  });

  it("sorts minima, then degenerate points, though these lie farther to the left", () => {
    const f = byDerivatives(
      (x) => x * x * (x - 0.5),
      (x) => 3 * x * x - x
    );
    const {points} = search(f, [[-1, 1]]);
    expect(points.map(({kind}) => kind)).toEqual(["minimum", "degenerate"]);
    expect(points[0].x[0]).toBeCloseTo(0.5, 14);
    expect(points[1].x[0]).toBeCloseTo(0, 7);
  });

  it("starts from the centres of equal cells", () => {
    const flat = byDerivatives(
      () => 0,
      () => 0
    );
    for (const starts of [1, 2, 3, 5]) {
      const {points} = search(flat, [[1, 3]], {starts}); // every start is a critical point itself
      expect(points.length).toBe(starts);
      for (const [k, {x}] of points.entries()) expect(x[0]).toBeCloseTo(1 + (2 * k + 1) / starts, 14);
    }
  });

  it("samples a curve as densely on every scale, each sample at least 2 % of the window from the others", () => {
    for (const s of [1e-3, 1, 1e3]) {
      const {points} = search(scaled(valley, s), square(2 * s));
      expect(points.length).toBe(21);
      for (const [k, {x}] of points.entries())
        for (const {x: y} of points.slice(0, k)) expect(distance(x, y)).toBeGreaterThan(0.02 * Math.hypot(4, 4) * s);
    }
  });

  it("tells a curve, and the point that it surrounds, on every scale and in a window of any shape", () => {
    for (const s of [1e-3, 1, 1e3]) {
      const {points, curve} = search(scaled(ellipse(1), s), square(2 * s));
      expect(curve).toBe(true);
      for (const {kind, isolated} of points) expect(isolated).toBe(kind === "maximum");
    }
    for (const b of [0.01, 0.1, 10, 20, 100]) {
      const {points} = search(ellipse(b), [
        [-2, 2],
        [-2 * b, 2 * b]
      ]);
      expect(points.length).toBeGreaterThan(10);
      expect(
        points.filter(({kind}) => kind === "maximum").map(({x}) => Math.abs(x[0]) + Math.abs(x[1] / b) < 1e-9)
      ).toEqual([true]);
      for (const {kind, isolated} of points) expect(isolated).toBe(kind === "maximum");
    }
  });

  it("calls the end of a curve a part of it: of max(0, ±x)⁴, flat on one side, the point 0 is not isolated", () => {
    for (const sign of [1, -1]) {
      const f = byDerivatives(
        (x) => 4 * sign * Math.max(0, sign * x) ** 3,
        (x) => 12 * Math.max(0, sign * x) ** 2
      );
      const {points} = search(f, [[-1, 1]], {starts: 1});
      expect(points).toMatchObject([{x: [0], kind: "degenerate", isolated: false}]);
    }
  });

  it("takes a few critical points side by side for no curve", () => {
    for (const others of [[0.04], [0.02], [0.04, 0.08], [-0.04, -0.08]]) {
      const f = byDerivatives(
        (x) => others.reduce((product, other) => product * (x - other), x ** 3),
        (x) =>
          others.reduce((product, other) => product * (x - other), 3 * x * x) +
          others.reduce(
            (sum, skip) =>
              sum + others.reduce((product, other) => (other === skip ? product : product * (x - other)), x ** 3),
            0
          )
      );
      const {points} = search(f, [[-1, 1]], {starts: 1});
      expect(points).toMatchObject([{x: [0], kind: "degenerate", isolated: true}]);
    }
  });

  it("calls a degenerate point isolated where f is defined in its neighbourhood alone", () => {
    const f: Objective = {
      ...byDerivatives(
        (x) => 4 * x ** 3,
        (x) => 12 * x * x
      ),
      obstacle: ([x]) => (Math.abs(x) > 0.01 ? {kind: "domain", reason: "x must be within 0.01 of 0"} : null)
    };
    expect(search(f, [[-1, 1]], {starts: 1}).points).toMatchObject([{x: [0], kind: "degenerate", isolated: true}]);
  });

  it("calls a point degenerate whose Hessian changes by more than an eigenvalue within 1e-5 of the window, on either side", () => {
    for (const half of [1e-3, 1, 1e3]) {
      const change = 2e-5 * half;
      for (const sign of [1, -1])
        for (const [share, kind] of [
          [0.5, "degenerate"],
          [2, "minimum"]
        ] as const) {
          // f″(0) is `share` of what it changes on one side, where f″ grows; on the other it is constant.
          const c = share * change;
          const f = byDerivatives(
            (x) => c * x + (sign * Math.max(0, sign * x) ** 2) / 2,
            (x) => c + Math.max(0, sign * x)
          );
          expect(search(f, [[-half, half]], {starts: 1}).points).toMatchObject([{x: [0], kind}]);
        }
    }
    // Here the Hessian depends on x − y alone, so that it is each coordinate by itself that has to move.
    const c = 1e-6;
    const slanted: Objective = {
      name: "slanted",
      dimension: 2,
      value: ([x, y]) => (c / 2) * (x * x + y * y) + (x - y) ** 3 / 6,
      gradient: ([x, y]) => [c * x + (x - y) ** 2 / 2, c * y - (x - y) ** 2 / 2],
      hessian: ([x, y]) => [
        [c + x - y, y - x],
        [y - x, c + x - y]
      ]
    };
    expect(search(slanted, square(1), {starts: 1}).points).toMatchObject([{x: [0, 0], kind: "degenerate"}]);
  });

  it("calls a point degenerate whose least eigenvalue rounding could have made, and a constant so everywhere", () => {
    const nearly = (lambda: number) =>
      quadratic([
        [1, 0],
        [0, lambda]
      ]);
    for (const k of [1e-9, 1, 1e9]) {
      for (const lambda of [1e-17, -1e-17])
        for (const {kind} of search(times(k, nearly(lambda)), square(1), {starts: 3}).points)
          expect(kind).toBe("degenerate");
      expect(search(times(k, nearly(1e-12)), square(1), {starts: 1}).points).toMatchObject([{kind: "minimum"}]);
      expect(search(times(k, nearly(-1e-12)), square(1), {starts: 1}).points).toMatchObject([{kind: "saddle"}]);
    }
    const constant = quadratic([
      [0, 0],
      [0, 0]
    ]);
    for (const {kind} of search(constant, square(1), {starts: 3}).points) expect(kind).toBe("degenerate");
  });

  it("counts a critical point outside the window as having left it, and keeps one on the border, on every scale", () => {
    for (const s of [1e-5, 1, 1e5]) {
      const parabola = scaled(
        byDerivatives(
          (x) => x - 0.99,
          () => 1
        ),
        s
      );
      const outside = search(parabola, [[s, 2 * s]]);
      expect(outside).toMatchObject({points: [], unsettled: {leftWindow: 401, leftDomain: 0, stalled: 0, kink: 0}});
      for (const [from, to] of [
        [0.99, 2],
        [-0.99, 0.99],
        [0, 0.99]
      ])
        expect(search(parabola, [[from * s, to * s]]).points.map(({kind}) => kind)).toEqual(["minimum"]);
      expect(count(scaled(cosine, s), [[-Math.PI * s, 0]])).toEqual([1, 0, 1, 0]);
    }
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
    expect(progress[progress.length - 1]).toBeLessThan(1);
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
