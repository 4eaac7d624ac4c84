import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {norm} from "../../../src/numerics/linalg/vector.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {gradientDescent} from "../../../src/numerics/optimizers/gradientDescent.js";
import {
  gradientDescentIterations,
  heavyBallIterations,
  lineSearchIterations2,
  preconditionedIterations2
} from "../../../src/numerics/optimizers/iterationCounts.js";
import {exactLineSearch} from "../../../src/numerics/optimizers/lineSearch.js";
import {heavyBall} from "../../../src/numerics/optimizers/momentum.js";
import {optimalMomentum} from "../../../src/numerics/optimizers/momentumModes.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {preconditionedDescent} from "../../../src/numerics/optimizers/preconditioned.js";
import {valley, valleyIterations} from "../../../src/numerics/optimizers/zigzag.js";
import {between, runs} from "../../support/arbitraries.js";

describe("valleyIterations(valley, tolerance)", () => {
  it("counts what the optimizers really need: within the tolerance at the count, not yet a step before", () => {
    const cases = fc.record({
      kappa: between(1.5, 60),
      angle: between(-2, 2),
      z: fc.tuple(between(0.05, 1), between(0.05, 1))
    });
    fc.assert(
      fc.property(cases, fc.boolean(), ({kappa, angle, z}, worst) => {
        const problem = worst ? valley(kappa, angle) : valley(kappa, angle, z);
        const counts = valleyIterations(problem, 1e-6);
        const f = quadratic(problem.H);
        const options = {maxIterations: 2000, tolerance: 0};
        const taken = {
          gradientDescent: gradientDescent(f, problem.x, {...options, stepSize: 2 / (1 + kappa)}),
          lineSearch: exactLineSearch(f, problem.x, options),
          heavyBall: heavyBall(f, problem.x, {...options, ...optimalMomentum([1, kappa])!}),
          preconditioned: preconditionedDescent(f, problem.x, {...options, stepSize: 1}),
          newton: newton(f, problem.x, options)
        };
        for (const [name, {path}] of Object.entries(taken)) {
          const count = counts[name as keyof typeof counts];
          const error = (k: number) => norm(path[k]) / norm(path[0]);
          expect(error(count), name).toBeLessThanOrEqual(1e-6 * (1 + 1e-6));
          expect(error(count - 1), name).toBeGreaterThan(1e-6 * (1 - 1e-6));
        }
      }),
      {...runs, numRuns: Math.min(runs.numRuns, 30)}
    );
  });

  it("costs ~κ with gradient descent and exact line search, ~√κ with tuned heavy ball, 1 with Newton", () => {
    for (const kappa of [1e3, 1e4, 1e5]) {
      const [small, large] = [valleyIterations(valley(kappa, 0.3)), valleyIterations(valley(10 * kappa, 0.3))];
      expect(large.gradientDescent / small.gradientDescent).toBeCloseTo(10, 1);
      expect(large.lineSearch / small.lineSearch).toBeCloseTo(10, 1);
      expect(large.heavyBall / small.heavyBall).toBeCloseTo(Math.sqrt(10), 1);
      expect(large.newton).toBe(1);
    }
  });

  it("needs 6,907,756 steps of gradient descent and 8,344 of heavy ball at κ = 1e6", () => {
    expect(valleyIterations(valley(1e6, 0))).toEqual({
      gradientDescent: 6907756,
      lineSearch: 6907756,
      heavyBall: 8344,
      preconditioned: 1,
      newton: 1
    });
  });

  it("finds the diagonal perfect at θ = 0 and useless at 45°", () => {
    expect(valleyIterations(valley(1e4, 0)).preconditioned).toBe(1);
    const turned = valleyIterations(valley(1e4, Math.PI / 4));
    expect(turned.preconditioned / turned.gradientDescent).toBeCloseTo(1, 2);
  });

  it("gets faster with κ from z = (1, 1) by exact line search, which is why the start defaults to the worst", () => {
    const count = (kappa: number) => valleyIterations(valley(kappa, 0, [1, 1])).lineSearch;
    expect(count(1000)).toBeLessThan(count(10));
    expect(count(1e6)).toBeLessThan(count(1000));
    expect(valleyIterations(valley(1000, 0)).lineSearch).toBeGreaterThan(1000);
  });

  it("counts no step of Newton only where the start is already there", () => {
    expect(valleyIterations(valley(9, 0.2, [0, 1])).newton).toBe(1);
    expect(valleyIterations(valley(9, 0.2), 1).newton).toBe(0);
    expect(valleyIterations(valley(9, 0.2, [0, 0])).newton).toBe(0);
  });

  it("throws RangeError for κ < 1 and a tolerance of 0", () => {
    expect(() => valley(0.5, 0)).toThrow(/kappa must be ≥ 1; got 0.5/);
    expect(() => valley(NaN, 0)).toThrow(/kappa must be a finite number; got NaN/);
    expect(() => valley(2, Infinity)).toThrow(/angle must be a finite number; got Infinity/);
    expect(() => valleyIterations(valley(2, 0), 0)).toThrow(/tolerance must be finite and > 0; got 0/);
  });
});

describe("valley(kappa, angle, start)", () => {
  it("starts at length 1 with z ∝ (1, 1/κ), and x is z turned by the angle", () => {
    for (const kappa of [1, 3, 50]) {
      const {z, x, values, H} = valley(kappa, 0.7);
      expect(norm(z)).toBeCloseTo(1, 14);
      expect(z[0] / z[1]).toBeCloseTo(kappa, 12);
      expect(values).toEqual([1, kappa]);
      expect(Math.atan2(x[1], x[0])).toBeCloseTo(0.7 + Math.atan2(z[1], z[0]), 14);
      expect(norm(x)).toBeCloseTo(1, 14);
      expect(quadratic(H).value(x)).toBeCloseTo((z[0] ** 2 + kappa * z[1] ** 2) / 2, 12);
    }
  });
});

describe("gradientDescentIterations(values, start, stepSize, tolerance)", () => {
  it("is Infinity where the error never gets there, 0 at the minimiser", () => {
    expect(gradientDescentIterations([1, 10], [1, 1], 0.2, 1e-6)).toBe(Infinity);
    expect(gradientDescentIterations([0, 10], [1, 1], 0.1, 1e-6)).toBe(Infinity);
    expect(gradientDescentIterations([1, 10], [1, 1], 0.3, 1e-6)).toBe(Infinity);
    expect(gradientDescentIterations([1, 10], [1, 1], 0, 1e-6)).toBe(Infinity);
    expect(gradientDescentIterations([1, 10], [0, 0], 0.1, 1e-6)).toBe(0);
    expect(gradientDescentIterations([1, 10], [0, 1], 0.1, 1e-6)).toBe(1);
  });

  it("is 0 for a tolerance of 1 or more, also where the run diverges", () => {
    expect(gradientDescentIterations([1, 10], [1, 1], 0.3, 1)).toBe(0);
    expect(gradientDescentIterations([1, 10], [1, 1], 0.3, 2)).toBe(0);
  });

  it("counts k for a tolerance met exactly at k, and one mode that stays may be within it", () => {
    for (const k of [1, 2, 3, 10, 37]) {
      expect(gradientDescentIterations([1], [1], 0.5, 2 ** -k)).toBe(k);
      expect(gradientDescentIterations([1], [1], 0.5, 2 ** -k * (1 - Number.EPSILON))).toBe(k + 1);
    }
    expect(gradientDescentIterations([0, 1], [3, 4], 1, 0.6)).toBe(1); // ‖(3, 0)‖ is the tolerance itself
    expect(gradientDescentIterations([0, 1], [3, 4], 1, 0.59)).toBe(Infinity);
  });

  it("counts beyond 2⁵³, as near as doubles go, and never ends at ∞ by chance", () => {
    expect(gradientDescentIterations([1e-200], [1], 1, 0.01) / (Math.log(100) / 1e-200)).toBeCloseTo(1, 12);
    expect(gradientDescentIterations([5e-324], [1], 1, 0.01)).toBe(Infinity);
  });

  it("throws RangeError for a tolerance that is not positive", () => {
    expect(() => gradientDescentIterations([1], [1], 0.5, 0)).toThrow(/tolerance must be finite and > 0; got 0/);
  });
});

describe("heavyBallIterations(values, start, tuning, tolerance, cap)", () => {
  it("is Infinity beyond the cap, and where the run diverges", () => {
    const tuning = {stepSize: 0.1, momentum: 0.5};
    expect(heavyBallIterations([1e-6, 1], [1, 1], tuning, 1e-6, 100)).toBe(Infinity);
    expect(heavyBallIterations([1, 100], [1, 1], tuning, 1e-6)).toBe(Infinity);
    expect(heavyBallIterations([1, 2], [0, 0], tuning, 1e-6)).toBe(0);
  });

  it("counts a goal met at the cap itself, and not one step later", () => {
    const tuning = {stepSize: 0.5, momentum: 0};
    expect(heavyBallIterations([1], [1], tuning, 2 ** -7, 7)).toBe(7);
    expect(heavyBallIterations([1], [1], tuning, 2 ** -7, 6)).toBe(Infinity);
  });

  it("throws RangeError on a bad argument, saying which", () => {
    const count = (momentum: number, tolerance = 0.1, cap = 10) =>
      heavyBallIterations([1], [1], {stepSize: 0.5, momentum}, tolerance, cap);
    expect(() => count(1)).toThrow("momentum must lie in [0, 1); got 1");
    expect(() => count(-0.1)).toThrow("momentum must lie in [0, 1); got -0.1");
    expect(() => count(NaN)).toThrow("momentum must lie in [0, 1); got NaN");
    expect(() => count(0, 0)).toThrow(/tolerance must be finite and > 0; got 0/);
    expect(() => count(0, 0.1, 0.5)).toThrow(/cap must be an integer ≥ 0; got 0.5/);
    expect(count(0, 2, 0)).toBe(0);
  });
});

describe("lineSearchIterations2(values, start, tolerance) and preconditionedIterations2(H, start, tolerance)", () => {
  const H = [
    [2, 1],
    [1, 3]
  ];

  it("are 0 for a tolerance of 1 and at the minimum, and 1 where one step goes there", () => {
    expect(lineSearchIterations2([1, 10], [1, 1], 1)).toBe(0);
    expect(lineSearchIterations2([1, 10], [0, 0], 1e-6)).toBe(0);
    expect(lineSearchIterations2([1, 10], [0, 1], 1e-6)).toBe(1);
    expect(preconditionedIterations2(H, [1, 1], 1)).toBe(0);
    expect(preconditionedIterations2(H, [0, 0], 1e-6)).toBe(0);
  });

  it("throw RangeError on a bad argument, saying which", () => {
    expect(() => lineSearchIterations2([1, 2, 3], [1, 1], 0.1)).toThrow(/lengths 3 and 2; expected 2 and 2/);
    expect(() => lineSearchIterations2([1, 2], [1], 0.1)).toThrow(/lengths 2 and 1; expected 2 and 2/);
    expect(() => lineSearchIterations2([], [1], 0.1)).toThrow(/values is empty/);
    expect(() => lineSearchIterations2([1, 2], [], 0.1)).toThrow(/start is empty/);
    expect(() => lineSearchIterations2([0, 2], [1, 1], 0.1)).toThrow(/values must be finite and > 0; got 0/);
    expect(() => lineSearchIterations2([1, 2], [1, 1], 0)).toThrow(/tolerance must be finite and > 0; got 0/);
    expect(() => preconditionedIterations2(H, [1, 1], 0)).toThrow(/tolerance must be finite and > 0; got 0/);
    expect(() => preconditionedIterations2([[-1, 0], H[1]], [1, 1], 0.1)).toThrow(/values must be finite and > 0/);
  });
});
