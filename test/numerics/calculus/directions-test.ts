import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {descentDirection} from "../../../src/numerics/calculus/descentDirection.js";
import {directionalDerivative} from "../../../src/numerics/calculus/directionalDerivative.js";
import {dot, norm, normalize, scale} from "../../../src/numerics/linalg/vector.js";
import {doubleWell} from "../../../src/numerics/objectives/doubleWell.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import {between, runs} from "../../support/arbitraries.js";
import {everyObjective} from "../../support/objectives.js";

const subjects = fc.constantFrom(...everyObjective).chain((f) => {
  const point = fc.array(between(-3, 3), {minLength: f.dimension, maxLength: f.dimension});
  return fc.tuple(
    fc.constant(f),
    point,
    point.filter((v) => norm(v) > 1e-3)
  );
});

describe("directionalDerivative(f, x, v)", () => {
  it("is the slope that a central difference along v/‖v‖ finds (Equation 17)", () => {
    fc.assert(
      fc.property(subjects, ([f, x, v]) => {
        const [u, h] = [normalize(v), 6e-6];
        const along = (t: number) => f.value(x.map((xi, i) => xi + t * u[i]));
        const size = 1 + Math.abs(f.value(x)) + norm(f.gradient(x)) + norm(f.hessian(x).flat());
        expect(Math.abs(directionalDerivative(f, x, v) - (along(h) - along(-h)) / (2 * h))).toBeLessThan(1e-8 * size);
      }),
      runs
    );
  });

  it("normalises v: the same for 7v, the opposite for −v", () => {
    fc.assert(
      fc.property(subjects, ([f, x, v]) => {
        const slope = directionalDerivative(f, x, v);
        const size = 1e-13 * (1 + norm(f.gradient(x)));
        expect(Math.abs(directionalDerivative(f, x, scale(7, v)) - slope)).toBeLessThan(size);
        expect(Math.abs(directionalDerivative(f, x, scale(-1, v)) + slope)).toBeLessThan(size);
      }),
      runs
    );
  });

  it("throws RangeError for v = 0, a wrong length and a point that is not finite", () => {
    expect(() => directionalDerivative(saddle, [1, 1], [0, 0])).toThrow(/not zero/);
    expect(() => directionalDerivative(saddle, [1], [1, 0])).toThrow(/x has length 1; expected 2/);
    expect(() => directionalDerivative(saddle, [1, 1], [1])).toThrow(/v has length 1; expected 2/);
    expect(() => directionalDerivative(saddle, [NaN, 0], [1, 0])).toThrow(RangeError);
  });
});

describe("descentDirection(f, x)", () => {
  it("has length 1 and the steepest slope of all directions, −‖∇f‖ (Equation 19)", () => {
    fc.assert(
      fc.property(subjects, ([f, x, v]) => {
        const descent = descentDirection(f, x);
        if (descent.status === "zero gradient") return;
        const size = norm(f.gradient(x));
        expect(norm(descent.direction)).toBeCloseTo(1, 14);
        expect(Math.abs(descent.slope + size)).toBeLessThanOrEqual(1e-14 * size);
        expect(Math.abs(dot(f.gradient(x), descent.direction) + size)).toBeLessThanOrEqual(1e-14 * size);
        expect(directionalDerivative(f, x, v)).toBeGreaterThanOrEqual(descent.slope - 1e-14 * size);
      }),
      runs
    );
  });

  it("says “descending” where there is a gradient, and throws RangeError for a point that does not fit", () => {
    expect(descentDirection(doubleWell, [2])).toEqual({status: "descending", direction: [-1], slope: -24}); // 4x³ − 4x
    expect(() => descentDirection(saddle, [1])).toThrow(/x has length 1; expected 2/);
  });

  it("names a zero gradient, with the class of the point", () => {
    const at = (H: readonly (readonly number[])[]) => descentDirection(quadratic(H), [0, 0]);
    expect(
      at([
        [1, 0],
        [0, 2]
      ])
    ).toEqual({status: "zero gradient", hessian: "positive definite", point: "strict local minimum"});
    expect(
      at([
        [1, 0],
        [0, 0]
      ])
    ).toEqual({status: "zero gradient", hessian: "positive semidefinite", point: "undecided"});
    expect(
      at([
        [0, 0],
        [0, 0]
      ])
    ).toEqual({status: "zero gradient", hessian: "zero", point: "undecided"});
    expect(descentDirection(saddle, [0, 0])).toMatchObject({point: "saddle"});
    expect(descentDirection(doubleWell, [0])).toMatchObject({point: "strict local maximum"});
  });
});
