import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {modelError} from "../../../src/numerics/calculus/modelError.js";
import {type TaylorModel, taylorModel} from "../../../src/numerics/calculus/taylorModel.js";
import {absoluteValue} from "../../../src/numerics/objectives/absoluteValue.js";
import {cubic} from "../../../src/numerics/objectives/cubic.js";
import {himmelblau} from "../../../src/numerics/objectives/himmelblau.js";
import {negativeLog2} from "../../../src/numerics/objectives/negativeLog.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import type {Objective, Vector} from "../../../src/numerics/types.js";
import {between, runs, symmetricOfSize, vector} from "../../support/arbitraries.js";

const smooth = (f: Objective, x: Vector): Extract<TaylorModel, {status: "smooth"}> => {
  const taylor = taylorModel(f, x);
  if (taylor.status !== "smooth") throw new Error(taylor.obstacle.reason);
  return taylor;
};
const errorOf = (f: Objective, x: Vector, r: number) => modelError(f, x, smooth(f, x), r);

/** The monkey saddle Re(e^{3iφ}(x + iy)³), turned by φ: its remainder is itself, at most r³. */
const turned = (phi: number): Objective => {
  const [c, s] = [Math.cos(3 * phi), Math.sin(3 * phi)];
  return {
    name: "Turned monkey saddle",
    dimension: 2,
    value: ([x, y]) => c * (x ** 3 - 3 * x * y * y) - s * (3 * x * x * y - y ** 3),
    gradient: ([x, y]) => [3 * c * (x * x - y * y) - 6 * s * x * y, -6 * c * x * y - 3 * s * (x * x - y * y)],
    hessian: ([x, y]) => [
      [6 * (c * x - s * y), -6 * (c * y + s * x)],
      [-6 * (c * y + s * x), -6 * (c * x - s * y)]
    ]
  };
};

describe("modelError(f, x, taylor, radius)", () => {
  it("finds r³ for every cubic whose third derivative along a unit vector is at most 6", () => {
    fc.assert(
      fc.property(between(0, 3), vector(2), between(0.1, 2), (phi, x, r) => {
        const {worst, at} = errorOf(turned(phi), x, r);
        expect(worst / r ** 3).toBeCloseTo(1, 5);
        expect(Math.hypot(...at!)).toBeCloseTo(r, 12);
        expect(errorOf(cubic, x, r).worst / r ** 3).toBeCloseTo(1, 5);
      }),
      runs
    );
  });

  it("is the error at the point that it names, and no smaller than on any other grid of the disc", () => {
    fc.assert(
      fc.property(vector(2), between(0.1, 2), between(0, 1), between(0, 6.3), (x, r, share, angle) => {
        const taylor = smooth(himmelblau, x);
        const {worst, at} = modelError(himmelblau, x, taylor, r);
        expect(Math.abs(taylor.remainder(at!))).toBeCloseTo(worst, 9);
        const p = [share * r * Math.cos(angle), share * r * Math.sin(angle)];
        expect(Math.abs(taylor.remainder(p))).toBeLessThanOrEqual(worst * (1 + 1e-5));
      }),
      runs
    );
  });

  it("leaves an eighth, nearly, of a small disc when the radius is halved", () => {
    const [whole, half] = [0.02, 0.01].map((r) => errorOf(himmelblau, [2, 1], r).worst);
    expect(whole / half).toBeCloseTo(8, 1);
  });

  it("is rounding on every quadratic", () => {
    fc.assert(
      fc.property(symmetricOfSize(2), vector(2), between(0.01, 10), (H, x, r) => {
        const {worst, rounding} = errorOf(quadratic(H), x, r);
        expect(worst).toBeLessThanOrEqual(rounding + 1e-300);
      }),
      runs
    );
  });

  it("is rounding on every affine f far from the origin, where x + p itself rounds", () => {
    fc.assert(
      fc.property(vector(2), between(1e5, 1e9), between(1e5, 1e9), between(0.5, 2), (g, a, b, r) => {
        const affine: Objective = {
          name: "affine",
          dimension: 2,
          value: ([x, y]) => g[0] * (x - a) + g[1] * (y - b),
          gradient: () => g,
          hessian: () => [
            [0, 0],
            [0, 0]
          ]
        };
        const {worst, rounding} = errorOf(affine, [a, b], r);
        expect(worst).toBeLessThanOrEqual(rounding + 1e-300);
        expect(rounding).toBeLessThan(1e-12 * (1 + Math.hypot(...g)) * (a + b));
      }),
      runs
    );
  });

  it("does not pass a true error off as rounding: the bound is 100·eps·max|f| where x or the gradient is 0", () => {
    for (const r of [1e-3, 1, 1e3]) {
      const {worst, rounding} = errorOf(cubic, [0, 0], r);
      expect(rounding / (100 * Number.EPSILON * worst)).toBeCloseTo(1, 12); // f is its own remainder there
    }
    fc.assert(
      fc.property(between(0, 3), vector(2), between(0.1, 2), (phi, x, r) => {
        const {worst, rounding} = errorOf(turned(phi), x, r);
        expect(rounding).toBeLessThan(1e-6 * worst);
      }),
      runs
    );
  });

  it("finds the worst direction between the rays, however few", () => {
    fc.assert(
      fc.property(between(0, 3), between(0.1, 2), fc.integer({min: 5, max: 11}), (phi, r, rays) => {
        // |Re(e^{3iφ}z³)| = r³ in six directions, which the rays in general miss.
        const f = turned(phi);
        const {worst, evaluated} = modelError(f, [0, 0], smooth(f, [0, 0]), r, {rings: 1, rays: 4 * rays});
        expect(worst / r ** 3).toBeCloseTo(1, 4);
        expect(evaluated).toBe(4 * rays);
      }),
      runs
    );
  });

  it("meets nothing where f has no value but at x: all of the grid skipped, each point once", () => {
    const island: Objective = {...cubic, value: ([x, y]) => (x === 0 && y === 0 ? 0 : NaN)};
    expect(modelError(island, [0, 0], smooth(cubic, [0, 0]), 1, {rings: 3, rays: 5})).toMatchObject({
      worst: 0,
      at: null,
      evaluated: 0,
      skipped: 15
    });
  });

  it("passes over what lies outside the domain, and counts it", () => {
    const found = errorOf(negativeLog2, [0.5, 2], 1);
    const grid = Array.from(
      {length: 12 * 48},
      (_, k) => 0.5 + ((1 + (k % 12)) / 12) * Math.cos((2 * Math.PI * Math.floor(k / 12)) / 48)
    );
    expect(found.skipped).toBe(grid.filter((x) => x <= 0).length);
    expect(found.skipped).toBeGreaterThan(50);
    expect(found.skipped + found.evaluated).toBe(12 * 48);
    expect(found.worst).toBeGreaterThan(0);
    expect(errorOf(negativeLog2, [0.5, 2], 0.4).skipped).toBe(0);
  });

  it("throws RangeError for a function of one variable, a point that does not fit, and a radius that is not positive", () => {
    const taylor = smooth(himmelblau, [0, 0]);
    expect(() => modelError(absoluteValue, [1], taylor, 1)).toThrow(/1 parameters; expected 2/);
    expect(() => modelError(himmelblau, [0], taylor, 1)).toThrow(/x has length 1; expected 2/);
    expect(() => modelError(himmelblau, [0, 0], taylor, 0)).toThrow(/radius must be finite and > 0; got 0/);
    expect(() => modelError(himmelblau, [0, 0], taylor, 1, {rays: 2})).toThrow(/rays must be an integer ≥ 3; got 2/);
    expect(() => modelError(himmelblau, [0, 0], taylor, 1, {rings: 0})).toThrow(/rings must be an integer ≥ 1; got 0/);
  });
});
