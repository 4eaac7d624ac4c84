import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {jensenGap} from "../../../src/numerics/calculus/convexity.js";
import {type ChordSearch, violatingChord} from "../../../src/numerics/calculus/violatingChord.js";
import {dot} from "../../../src/numerics/linalg/vector.js";
import {curveIds, namedCurve} from "../../../src/numerics/objectives/curves.js";
import {doubleWell, doubleWell2} from "../../../src/numerics/objectives/doubleWell.js";
import {exponential} from "../../../src/numerics/objectives/exponential.js";
import {negativeLog, negativeLog2} from "../../../src/numerics/objectives/negativeLog.js";
import {cube, square} from "../../../src/numerics/objectives/powers.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import {complete} from "../../../src/numerics/resumable.js";
import type {Objective, Vector} from "../../../src/numerics/types.js";
import {between, runs, symmetricOfSize, vector} from "../../support/arbitraries.js";

const eps = Number.EPSILON;

const evaluated = (f: Objective, x: Vector, y: Vector, t: number) => {
  const found = jensenGap(f, x, y, t);
  if (found.status !== "evaluated") throw new Error(found.reason);
  return found;
};

const affine = (a: Vector, b: number): Objective => ({
  name: "affine",
  dimension: a.length,
  value: (x) => dot(a, x) + b,
  gradient: () => a,
  hessian: () => a.map(() => a.map(() => 0))
});

describe("jensenGap(f, x, y, weight)", () => {
  it("is ½t(1 − t)(x − y)ᵀH(x − y) on every quadratic (Equation 1)", () => {
    fc.assert(
      fc.property(symmetricOfSize(2), vector(2), vector(2), between(0, 1), (H, x, y, t) => {
        const d = [x[0] - y[0], x[1] - y[1]];
        const expected = t * (1 - t) * quadratic(H).value(d);
        const {gap, chord, value} = evaluated(quadratic(H), x, y, t);
        expect(Math.abs(gap - expected)).toBeLessThan(1e-11 * 10 * 400);
        expect(gap).toBe(chord - value);
      }),
      runs
    );
  });

  it("is exactly 0 at weight 0, at weight 1, and for x = y, whatever f", () => {
    fc.assert(
      fc.property(vector(2), vector(2), between(0, 1), (x, y, t) => {
        expect(evaluated(doubleWell2, x, y, 0)).toMatchObject({gap: 0, point: y, violation: false});
        expect(evaluated(doubleWell2, x, y, 1)).toMatchObject({gap: 0, point: x, violation: false});
        expect(evaluated(doubleWell2, x, x, t)).toMatchObject({gap: 0, point: x, violation: false});
      }),
      runs
    );
  });

  it("never calls an affine f violated, far from the origin and near its zero included", () => {
    fc.assert(
      fc.property(vector(2), between(-1e6, 1e6), vector(2), vector(2), between(0, 1), (a, b, x, y, t) => {
        expect(evaluated(affine(a, b), x, y, t).violation).toBe(false);
      }),
      runs
    );
    const far = affine([1], -1000);
    for (let k = 1; k < 50; ++k)
      expect(evaluated(far, [1000 + k / 1e4], [1000 + k / 3e4], k / 50).violation).toBe(false);
  });

  it("counts a violation only beyond 8·eps·max|f|", () => {
    const {tolerance} = evaluated(square, [3], [1], 0.5);
    expect(tolerance).toBe(8 * eps * 9);
    expect(evaluated(cube, [-2], [-4], 0.5)).toMatchObject({chord: -36, value: -27, gap: -9, violation: true});
    expect(evaluated(cube, [-2], [-4], 0.5).tolerance).toBe(8 * eps * 81); // |z·f′(z)| = 81 exceeds |f| = 64
    expect(evaluated(cube, [2], [4], 0.25)).toMatchObject({weight: 0.25, point: [3.5], violation: false});
  });

  it("names the point that has no value, and why", () => {
    expect(jensenGap(negativeLog, [1], [-2], 0.5)).toEqual({
      status: "outside the domain",
      at: [-2],
      reason: "log needs a positive argument; got −2"
    });
    expect(jensenGap(negativeLog, [-1], [2], 0.5)).toMatchObject({at: [-1]});
    expect(jensenGap(exponential, [1000], [0], 0.5)).toMatchObject({
      at: [1000],
      reason: "f(x) is Infinity, not a finite number"
    });
  });

  it("throws RangeError for a weight outside [0, 1], a wrong length and a point that is not finite", () => {
    expect(() => jensenGap(square, [1], [2], 1.5)).toThrow(/weight must be in \[0, 1\]; got 1.5/);
    expect(() => jensenGap(square, [1], [2], -0.5)).toThrow(/weight must be in \[0, 1\]; got -0.5/);
    expect(() => jensenGap(square, [1], [2], NaN)).toThrow(/got NaN/);
    expect(() => jensenGap(square, [1, 2], [2], 0.5)).toThrow(/x has length 2; expected 1/);
    expect(() => jensenGap(square, [1], [NaN], 0.5)).toThrow(/y\[0\] must be a finite number/);
  });
});

describe("violatingChord(f, box)", () => {
  const search = (f: Objective, box: readonly (readonly [number, number])[], options = {}): ChordSearch =>
    complete(violatingChord(f, box, options));
  const worstOf = (found: ChordSearch) => {
    if (found.status !== "violated") throw new Error("no violation");
    return found.worst;
  };

  it("finds the worst chord: the depth of f above its convex envelope", () => {
    // x³ on [−1, 1]: the tangent from (−1, −1) touches at ½, and f − envelope is ½ at −½.
    const worst = worstOf(search(cube, [[-1, 1]]));
    expect(worst.gap).toBeCloseTo(-0.5, 9);
    expect(worst.point[0]).toBeCloseTo(-0.5, 3);
    expect([worst.x[0], worst.y[0]].sort((a, b) => a - b)[0]).toBe(-1);
    expect(worstOf(search(doubleWell, [[-2, 2]])).gap).toBeCloseTo(-1, 9);
    expect(worstOf(search(namedCurve("cos").objective, [[-4, 4]])).gap).toBeCloseTo(-2, 9);
    expect(
      worstOf(
        search(doubleWell2, [
          [-2, 2],
          [-2, 2]
        ])
      ).gap
    ).toBeCloseTo(-2, 9);
    expect(
      worstOf(
        search(saddle, [
          [-2, 2],
          [-1, 3]
        ])
      ).gap
    ).toBeCloseTo(-2, 9);
  });

  it("refutes exactly the curves that are not convex, and says “no violation” of the others, never “convex”", () => {
    for (const id of curveIds) {
      const {objective, window, convex} = namedCurve(id);
      const found = search(objective, [window], {chords: 1000});
      expect(found.status, id).toBe(convex ? "no violation" : "violated");
      expect(found.chords).toBeGreaterThan(500);
    }
  });

  it("finds no violation of an affine f, far from the origin and near its zero included", () => {
    expect(search(affine([1], -1000), [[1000, 1001]]).status).toBe("no violation");
    expect(
      search(affine([3, -2], 1e5), [
        [-10, 10],
        [1e4, 1e4 + 1]
      ]).status
    ).toBe("no violation");
  });

  it("refuses a gap within 8·eps·max|f| over every point that it met, though it is beyond the rounding of its own chord", () => {
    // −c·x² on the left, whose worst chord, from −1 to 0, has the gap −c/4; 10⁶x² on the right: 8·eps·10⁶ = 1.8e-9.
    const lopsided = (c: number): Objective => ({
      name: "lopsided",
      dimension: 1,
      value: ([x]) => (x < 0 ? -c * x * x : 1e6 * x * x),
      gradient: ([x]) => [x < 0 ? -2 * c * x : 2e6 * x],
      hessian: ([x]) => [[x < 0 ? -2 * c : 2e6]]
    });
    const small = evaluated(lopsided(4e-9), [-1], [0], 0.5);
    expect(small.gap).toBeCloseTo(-1e-9, 20);
    expect(small.violation).toBe(true);
    expect(search(lopsided(4e-9), [[-1, 1]]).status).toBe("no violation");
    expect(search(lopsided(4e-9), [[-1, 0]]).status).toBe("violated");
    expect(worstOf(search(lopsided(4e-8), [[-1, 1]])).gap).toBeCloseTo(-1e-8, 15);
  });

  it("finds a small violation beside larger gaps that rounding may have made", () => {
    // Left of 1000 f falls, and the point of a chord rounds by up to 5.7e-14; right of it f lacks a little of convexity.
    const f: Objective = {
      name: "fall and plain",
      dimension: 1,
      value: ([x]) => (x < 1000 ? 1000 - x : -3e-14 * (x - 1000) ** 2),
      gradient: ([x]) => [x < 1000 ? -1 : -6e-14 * (x - 1000)],
      hessian: ([x]) => [[x < 1000 ? 0 : -6e-14]]
    };
    const worst = worstOf(search(f, [[999, 1001]]));
    expect(worst.gap / -0.75e-14).toBeCloseTo(1, 2);
    expect(Math.min(worst.x[0], worst.y[0])).toBeGreaterThanOrEqual(1000);
  });

  it("passes over chords outside the domain, and counts them", () => {
    expect(search(negativeLog, [[0.1, 4]], {chords: 500}).skipped).toBe(0);
    const half = search(negativeLog, [[-4, 4]], {chords: 500});
    expect(half.skipped).toBeGreaterThan(250);
    expect(half.chords).toBeGreaterThan(50);
    expect(
      search(
        negativeLog2,
        [
          [-2, -1],
          [1, 2]
        ],
        {chords: 300}
      )
    ).toEqual({
      status: "no violation",
      chords: 0,
      skipped: 300
    });
  });

  it("gives the same bits for the same seed, and reports its progress from 0 to 1", () => {
    expect(
      search(
        saddle,
        [
          [-1, 1],
          [-1, 1]
        ],
        {seed: 5}
      )
    ).toEqual(
      search(
        saddle,
        [
          [-1, 1],
          [-1, 1]
        ],
        {seed: 5}
      )
    );
    const progress = [...violatingChord(cube, [[-1, 1]])];
    expect(progress.length).toBeGreaterThan(10);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress[0]).toBeGreaterThanOrEqual(0);
    expect(progress[progress.length - 1]).toBeLessThanOrEqual(1);
  });

  it("throws RangeError for a box that does not fit, and for no chords", () => {
    expect(() => search(saddle, [[0, 1]])).toThrow(/box has 1 sides; expected 2/);
    expect(() => search(cube, [[1, 1]])).toThrow(/box\[0\] must have from < to; got \[1, 1\]/);
    expect(() => search(cube, [[0, Infinity]])).toThrow(/box\[0\]\[1\] must be a finite number/);
    expect(() => search(cube, [[0, 1]], {chords: 0})).toThrow(/chords must be an integer ≥ 1; got 0/);
  });
});
