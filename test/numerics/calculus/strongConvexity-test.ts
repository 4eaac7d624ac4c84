import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Box} from "../../../src/numerics/calculus/box.js";
import {quadraticLowerBound} from "../../../src/numerics/calculus/quadraticLowerBound.js";
import {strongConvexityConstant} from "../../../src/numerics/calculus/strongConvexity.js";
import {violatedLowerBound} from "../../../src/numerics/calculus/violatedLowerBound.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {axpy} from "../../../src/numerics/linalg/vector.js";
import {absoluteValue} from "../../../src/numerics/objectives/absoluteValue.js";
import {cosh} from "../../../src/numerics/objectives/cosh.js";
import {doubleWell2} from "../../../src/numerics/objectives/doubleWell.js";
import {exponential} from "../../../src/numerics/objectives/exponential.js";
import {negativeLog} from "../../../src/numerics/objectives/negativeLog.js";
import {cube, fourthPower, square} from "../../../src/numerics/objectives/powers.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import {complete} from "../../../src/numerics/resumable.js";
import type {Objective} from "../../../src/numerics/types.js";
import {between, runs, symmetricOfSize, vector} from "../../support/arbitraries.js";

const constant = (f: Objective, box: Box) => complete(strongConvexityConstant(f, box));

/** −|x|: concave, its curvature 0 wherever it has one. */
const roof: Objective = {
  ...absoluteValue,
  value: ([x]) => -Math.abs(x),
  gradient: ([x]) => [-Math.sign(x)]
};

describe("quadraticLowerBound(f, x, y, m)", () => {
  it("is tight on a quadratic with m = λ_min along v_min, violated above it, and holds everywhere at it (Equation 3)", () => {
    fc.assert(
      fc.property(symmetricOfSize(2), vector(2), vector(2), between(1, 3), (H, x, y, t) => {
        const {values, vectors} = symmetricEigen(H);
        const f = quadratic(H);
        const along = axpy(t, vectors[0], x);
        const size = 1e-13 * (1 + Math.max(...values.map(Math.abs)) * 1000);
        const sides = (m: number, to: typeof y) => {
          const found = quadraticLowerBound(f, x, to, m);
          if (found.status !== "evaluated") throw new Error(found.reason);
          return found;
        };
        expect(Math.abs(sides(values[0], along).difference)).toBeLessThan(size);
        expect(sides(values[0] + 1, along).difference).toBeCloseTo((-t * t) / 2, 8);
        expect(sides(values[0] + 1, along).violation).toBe(true);
        expect(sides(values[0], y).difference).toBeGreaterThan(-size);
        expect(sides(values[0] - 0.1, y).violation).toBe(false);
      }),
      runs
    );
  });

  it("has both sides of eˣ at 0 in closed form, and its tolerance", () => {
    expect(quadraticLowerBound(exponential, [0], [1], 0.5)).toEqual({
      status: "evaluated",
      value: Math.E,
      bound: 2.25,
      difference: Math.E - 2.25,
      tolerance: 8 * Number.EPSILON * Math.E,
      violation: false
    });
    expect(quadraticLowerBound(exponential, [0], [1], 2)).toMatchObject({bound: 3, violation: true});
  });

  it("never calls an affine f violated with m = 0, far from the origin and near its zero included", () => {
    const far: Objective = {...square, value: ([x]) => x - 1000, gradient: () => [1], hessian: () => [[0]]};
    const falling: Objective = {...square, value: ([x]) => 1000 - x, gradient: () => [-1], hessian: () => [[0]]};
    for (const f of [far, falling]) {
      for (let k = 1; k < 50; ++k) {
        expect(quadraticLowerBound(f, [1000 + k / 1e4], [1000 - k / 3e4], 0)).toMatchObject({violation: false});
      }
      const found = quadraticLowerBound(f, [1000], [1], 0);
      expect(found).toMatchObject({tolerance: 8 * Number.EPSILON * 1000});
    }
  });

  it("never calls f = 0 violated with m = 0, where nothing rounds and both sides agree", () => {
    const zero: Objective = {...square, value: () => 0, gradient: () => [0], hessian: () => [[0]]};
    expect(quadraticLowerBound(zero, [1], [2], 0)).toMatchObject({difference: 0, tolerance: 0, violation: false});
  });

  it("names the point outside the domain, and throws RangeError for a bad argument", () => {
    expect(quadraticLowerBound(negativeLog, [1], [0], 1)).toMatchObject({status: "outside the domain", at: [0]});
    expect(quadraticLowerBound(negativeLog, [-1], [1], 1)).toMatchObject({at: [-1]});
    expect(() => quadraticLowerBound(square, [1], [2], NaN)).toThrow(/m must be a finite number; got NaN/);
    expect(() => quadraticLowerBound(square, [1], [2, 3], 1)).toThrow(/y has length 2; expected 1/);
    expect(() => quadraticLowerBound(square, [], [2], 1)).toThrow(/x has length 0; expected 1/);
  });
});

describe("strongConvexityConstant(f, box)", () => {
  it("is λ_min on a quadratic", () => {
    fc.assert(
      fc.property(symmetricOfSize(2), (H) => {
        const {m, status} = complete(
          strongConvexityConstant(
            quadratic(H),
            [
              [-1, 2],
              [0, 1]
            ],
            {samples: 100}
          )
        );
        expect(m).toBe(symmetricEigen(H).values[0]);
        expect(status).toBe(m > 0 ? "not refuted" : "refuted");
      }),
      runs
    );
  });

  it("falls to 0 as the window of eˣ widens: e^−w, met at its left end", () => {
    for (const w of [1, 5, 20, 100]) {
      expect(constant(exponential, [[-w, w]])).toMatchObject({
        status: "not refuted",
        m: Math.exp(-w),
        attained: {x: [-w], y: null}
      });
    }
  });

  it("is 1 for cosh at 0, 0 for x⁴ at 0, −4 for the double well, 1/b² for −ln x on (0, b]", () => {
    expect(constant(cosh, [[-2, 3]]).m).toBeCloseTo(1, 12);
    expect(constant(fourthPower, [[-1, 1]])).toMatchObject({status: "refuted", m: 0, attained: {x: [0], y: null}});
    expect(constant(fourthPower, [[-1, 2]]).m).toBeLessThan(1e-12);
    expect(
      constant(doubleWell2, [
        [-1, 2],
        [-1.5, 2]
      ]).m
    ).toBeCloseTo(-4, 9);
    const log = constant(negativeLog, [[-1, 4]]);
    expect(log.m).toBeCloseTo(1 / 16, 14);
    expect(log.skipped).toBeGreaterThan(500);
  });

  it("sees a concave kink by pairs, where every Hessian is 0, and makes nothing of a convex one", () => {
    const found = constant(roof, [[-1, 1]]);
    expect(found.status).toBe("refuted");
    expect(found.m).toBeLessThan(-100);
    expect(found.attained?.y).not.toBe(null);
    expect(constant(absoluteValue, [[-1, 1]])).toMatchObject({status: "refuted", m: 0});
    expect(constant(absoluteValue, [[-1, 1]]).skipped).toBe(1);
  });

  it("refines the worst pair: across the kink of −|x| the curvature falls without bound as the pair closes on it", () => {
    // From −a to b it is −4b/(a + b)²; 30 pairs drawn from [−1, 1] come nowhere near the kink.
    for (const seed of [1, 2, 3]) {
      const {m} = complete(strongConvexityConstant(roof, [[-1, 0.7]], {samples: 30, seed}));
      expect(m).toBeLessThan(-1e5);
    }
  });

  it("names a pair whose parabola meets f: in two variables, with both points at their full length", () => {
    const ridge: Objective = {
      name: "x² + y² − |x|",
      dimension: 2,
      value: ([x, y]) => x * x + y * y - Math.abs(x),
      gradient: ([x, y]) => [2 * x - Math.sign(x), 2 * y],
      hessian: () => [
        [2, 0],
        [0, 2]
      ]
    };
    const box: Box = [
      [-1, 2],
      [-1, 1]
    ];
    const {m, attained, status} = complete(strongConvexityConstant(ridge, box, {samples: 200}));
    expect(status).toBe("refuted");
    const [x, y] = [attained!.x, attained!.y!];
    expect([x.length, y.length]).toEqual([2, 2]);
    expect(Math.sign(x[0])).toBe(-Math.sign(y[0]));
    const sides = quadraticLowerBound(ridge, x, y, m);
    if (sides.status !== "evaluated") throw new Error(sides.reason);
    expect(Math.abs(sides.difference)).toBeLessThanOrEqual(sides.tolerance);
  });

  it("lets no pair beat the points by rounding: 0.3x² + 10⁶ has m = 0.6 exactly", () => {
    for (const height of [0, 1e6, 1e12]) {
      const high: Objective = {
        ...square,
        value: ([x]) => 0.3 * x * x + height,
        gradient: ([x]) => [0.6 * x],
        hessian: () => [[0.6]]
      };
      expect(constant(high, [[-1, 1]])).toMatchObject({m: 0.6, attained: {y: null}});
    }
  });

  it("asks for as many points and as many pairs as told to, the corners, middles and centre among the points", () => {
    for (const samples of [1, 2, 3, 4, 50]) {
      const asked: number[] = [];
      const watched: Objective = {
        ...square,
        value: ([x]) => {
          asked.push(x);
          return NaN;
        }
      };
      const {skipped, evaluated, status} = complete(strongConvexityConstant(watched, [[2, 4]], {samples}));
      expect([status, evaluated, skipped]).toEqual(["no value", 0, 2 * samples]);
      if (samples < 3) expect(asked.slice(0, samples).every((x) => x > 2 && x < 4 && x !== 3)).toBe(true);
      else expect(asked.slice(0, 3)).toEqual([2, 3, 4]);
    }
    const {evaluated, skipped} = complete(strongConvexityConstant(square, [[2, 4]], {samples: 50}));
    expect(evaluated).toBeGreaterThanOrEqual(100);
    expect(skipped).toBe(0);
  });

  it("passes over points without a value, on a kink, or without a finite Hessian, whatever else they offer", () => {
    const bogus = (extra: Partial<Objective>): Objective => ({
      ...square,
      hessian: ([x]) => [[x > 0 ? 2 : -99]],
      ...extra
    });
    const onlyRight = {status: "not refuted", m: 2, attained: {y: null}};
    for (const f of [
      bogus({value: ([x]) => (x > 0 ? x * x : Infinity)}),
      bogus({obstacle: ([x]) => (x > 0 ? null : {kind: "kink", reason: "kinks everywhere"})}),
      bogus({obstacle: ([x]) => (x > 0 ? null : {kind: "domain", reason: "no value"})})
    ]) {
      const found = constant(f, [[-1, 1]]);
      expect(found).toMatchObject(onlyRight);
      expect(found.skipped).toBeGreaterThan(900);
    }
    for (const H of [
      [
        [1, 0],
        [0, NaN]
      ],
      [
        [NaN, 0],
        [0, 1]
      ],
      [
        [1, NaN],
        [NaN, 1]
      ]
    ]) {
      const partly: Objective = {
        ...quadratic([
          [2, 0],
          [0, 3]
        ]),
        hessian: ([x]) =>
          x < 0
            ? H
            : [
                [2, 0],
                [0, 3]
              ]
      };
      const found = complete(
        strongConvexityConstant(
          partly,
          [
            [-1, 1],
            [-1, 1]
          ],
          {samples: 100}
        )
      );
      expect(found).toMatchObject({m: 2, attained: {y: null}});
      expect(found.skipped).toBeGreaterThan(25);
    }
  });

  it("says “no value” where f has none", () => {
    expect(constant(negativeLog, [[-3, -1]])).toMatchObject({status: "no value", m: NaN, attained: null, evaluated: 0});
  });

  it("throws RangeError for a box that does not fit and for no samples", () => {
    expect(() => constant(square, [])).toThrow(/box has 0 sides; expected 1/);
    expect(() => complete(strongConvexityConstant(square, [[0, 1]], {samples: 0}))).toThrow(
      /samples must be an integer/
    );
  });
});

describe("violatedLowerBound(f, box, m)", () => {
  const search = (f: Objective, box: Box, m: number) => complete(violatedLowerBound(f, box, m));

  it("finds a violation just above the best m, and none at it", () => {
    for (const [f, box, best] of [
      [square, [[-1, 1]], 2],
      [cosh, [[-1, 1]], 1],
      [exponential, [[-1, 1]], Math.exp(-1)],
      [
        quadratic([
          [3, 1],
          [1, 2]
        ]),
        [
          [-1, 1],
          [-1, 1]
        ],
        (5 - Math.sqrt(5)) / 2
      ]
    ] as const) {
      expect(search(f, box, best).status).toBe("no violation");
      expect(search(f, box, best + 0.1).status).toBe("violated");
    }
  });

  it("finds the worst pair: x² with m = 3 lacks ½·1·4² = 8 from one end of [−2, 2] to the other", () => {
    const found = search(square, [[-2, 2]], 3);
    if (found.status !== "violated") throw new Error("no violation");
    expect(found.sides.difference).toBeCloseTo(-8, 12);
    expect([found.x[0], found.y[0]].sort((a, b) => a - b)).toEqual([-2, 2]);
    expect(found.skipped).toBe(0);
  });

  it("refines the worst pair: x³ with m = 0 on [−1, 1.7] lacks 4 from −1 to 1, inside the interval", () => {
    // f(y) − f(−1) − f′(−1)(y + 1) = (y + 1)²(y − 2) is least at y = 1.
    const found = search(cube, [[-1, 1.7]], 0);
    if (found.status !== "violated") throw new Error("no violation");
    expect(found.sides.difference).toBeCloseTo(-4, 12);
    expect(found.x).toEqual([-1]);
    expect(found.y[0]).toBeCloseTo(1, 6);
  });

  it("names both points at their full length, with the sides there", () => {
    const box: Box = [
      [-2, 2],
      [-1, 3]
    ];
    const found = search(saddle, box, 0);
    if (found.status !== "violated") throw new Error("no violation");
    expect([found.x.length, found.y.length]).toEqual([2, 2]);
    expect(found.sides).toEqual(quadraticLowerBound(saddle, found.x, found.y, 0));
  });

  it("finds a small violation beside large rounding", () => {
    // On the right f is affine, and so high that its differences round to more than all that it lacks on the left.
    const f: Objective = {
      ...square,
      value: ([x]) => (x < 0 ? -1e-9 * x * x : 1e12 * x),
      gradient: ([x]) => [x < 0 ? -2e-9 * x : 1e12],
      hessian: ([x]) => [[x < 0 ? -2e-9 : 0]]
    };
    const found = search(f, [[-1, 1]], 0);
    if (found.status !== "violated") throw new Error("no violation");
    expect(found.sides.difference).toBeCloseTo(-1e-9, 15);
    expect([found.x[0], found.y[0]].every((x) => x <= 0)).toBe(true);
  });

  it("throws RangeError for a box that does not fit, and for no samples", () => {
    expect(() => search(square, [], 1)).toThrow(/box has 0 sides; expected 1/);
    expect(() => complete(violatedLowerBound(square, [[0, 1]], 1, {samples: 0}))).toThrow(
      /samples must be an integer ≥ 1; got 0/
    );
  });

  it("counts what it passed over, and throws RangeError for an m that is not finite", () => {
    expect(search(negativeLog, [[-3, -1]], 1)).toEqual({status: "no violation", pairs: 0, skipped: 2000});
    expect(() => search(square, [[0, 1]], Infinity)).toThrow(/m must be a finite number; got Infinity/);
  });
});
