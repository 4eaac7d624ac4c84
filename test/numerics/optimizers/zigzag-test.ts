import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {norm} from "../../../src/numerics/linalg/vector.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {gradientDescent} from "../../../src/numerics/optimizers/gradientDescent.js";
import {gradientDescentIterations, heavyBallIterations} from "../../../src/numerics/optimizers/iterationCounts.js";
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

  it("throws RangeError for κ < 1 and a tolerance of 0", () => {
    expect(() => valley(0.5, 0)).toThrow(/kappa must be ≥ 1; got 0.5/);
    expect(() => valleyIterations(valley(2, 0), 0)).toThrow(RangeError);
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
});

describe("heavyBallIterations(values, start, tuning, tolerance, cap)", () => {
  it("is Infinity beyond the cap, and where the run diverges", () => {
    const tuning = {stepSize: 0.1, momentum: 0.5};
    expect(heavyBallIterations([1e-6, 1], [1, 1], tuning, 1e-6, 100)).toBe(Infinity);
    expect(heavyBallIterations([1, 100], [1, 1], tuning, 1e-6)).toBe(Infinity);
    expect(heavyBallIterations([1, 2], [0, 0], tuning, 1e-6)).toBe(0);
  });
});
