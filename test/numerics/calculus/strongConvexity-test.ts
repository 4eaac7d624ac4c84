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
import {fourthPower, square} from "../../../src/numerics/objectives/powers.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
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

  it("counts what it passed over, and throws RangeError for an m that is not finite", () => {
    expect(search(negativeLog, [[-3, -1]], 1)).toEqual({status: "no violation", pairs: 0, skipped: 2000});
    expect(() => search(square, [[0, 1]], Infinity)).toThrow(/m must be a finite number; got Infinity/);
  });
});
