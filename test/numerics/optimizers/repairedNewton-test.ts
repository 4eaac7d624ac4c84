import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {matvec} from "../../../src/numerics/linalg/matrix.js";
import {fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {add, distance, norm} from "../../../src/numerics/linalg/vector.js";
import {cosh} from "../../../src/numerics/objectives/cosh.js";
import {doubleWell} from "../../../src/numerics/objectives/doubleWell.js";
import {exponential} from "../../../src/numerics/objectives/exponential.js";
import {himmelblau} from "../../../src/numerics/objectives/himmelblau.js";
import {negativeLog} from "../../../src/numerics/objectives/negativeLog.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {absoluteNewton} from "../../../src/numerics/optimizers/absoluteNewton.js";
import {cycleOf} from "../../../src/numerics/optimizers/cycle.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {
  type NewtonMethod,
  repairedEigenvalues,
  repairedNewton,
  repairedStep
} from "../../../src/numerics/optimizers/repairedNewton.js";
import {shiftedNewton} from "../../../src/numerics/optimizers/shiftedNewton.js";
import type {Vector} from "../../../src/numerics/types.js";
import {between, runs, vector} from "../../support/arbitraries.js";

const pure: NewtonMethod = {repair: "none", shift: 0, lineSearch: false};
const methods = fc.record({
  repair: fc.constantFrom("none", "shift", "absolute") as fc.Arbitrary<NewtonMethod["repair"]>,
  shift: fc.constantFrom(0, 1e-6, 0.3, 40),
  lineSearch: fc.boolean()
});

describe("repairedNewton(f, start, method)", () => {
  it("is newton, shiftedNewton and absoluteNewton, bit for bit", () => {
    fc.assert(
      fc.property(vector(2), methods, (start, method) => {
        const {repair, shift, lineSearch} = method;
        const options = {maxIterations: 12, record: true};
        const same = {
          none: () => newton(himmelblau, start, {...options, lineSearch}),
          shift: () => shiftedNewton(himmelblau, start, {...options, lineSearch, shift}),
          absolute: () => absoluteNewton(himmelblau, start, {...options, lineSearch})
        };
        expect(repairedNewton(himmelblau, start, method, options)).toEqual(same[repair]());
      }),
      {...runs, numRuns: Math.min(runs.numRuns, 40)}
    );
  });

  it("throws RangeError on a shift that is none", () => {
    expect(() => repairedNewton(cosh, [1], {...pure, repair: "shift", shift: NaN})).toThrow(/shift must be a finite/);
    expect(repairedNewton(cosh, [1], {...pure, shift: NaN}).status).toBe("converged"); // ε counts with “shift” alone
  });
});

describe("repairedStep(H, g, method) and repairedEigenvalues(values, method)", () => {
  it("solve (QBQᵀ)p = −g with the repaired eigenvalues B on the axes of H", () => {
    fc.assert(
      fc.property(between(-5, 5), between(-5, 5), between(-3, 3), vector(2), methods, (a, b, angle, g, method) => {
        const H = fromSpectrum2(a, b, angle);
        const {values, vectors} = symmetricEigen(H);
        const B = repairedEigenvalues(values, method);
        fc.pre(Math.min(...B.map(Math.abs)) > 1e-3);
        const p = repairedStep(H, g, method)!;
        const parts = vectors.map((v) => v.reduce((sum, vi, i) => sum + vi * p[i], 0));
        const product = vectors[0].map((_, i) => B[0] * parts[0] * vectors[0][i] + B[1] * parts[1] * vectors[1][i]);
        expect(norm(add(product, g))).toBeLessThan(1e-10 * (1 + norm(g)));
      }),
      runs
    );
  });

  it("have no step where the repaired Hessian is singular: λ = 0, ε = −λ, H = 0", () => {
    const H = fromSpectrum2(0, 2, 0);
    expect(repairedStep(H, [1, 1], pure)).toBe(null);
    expect(repairedStep(fromSpectrum2(-3, 2, 0), [1, 1], {...pure, repair: "shift", shift: 3})).toBe(null);
    expect(repairedStep([[0]], [1], {...pure, repair: "absolute"})).toBe(null);
    expect(repairedEigenvalues([0, 2], {...pure, repair: "absolute"})).toEqual([2e-8, 2]);
    expect(matvec(H, repairedStep(H, [0, 1], {...pure, repair: "shift", shift: 1})!)[1]).toBeCloseTo(-2 / 3, 15);
  });
});

describe("repairedNewton, newton: no run is called converged on the gradient’s word alone", () => {
  const options = {maxIterations: 1000};

  it("goes on where the gradient is small against the first and large for all that: cosh from 30 and from 700", () => {
    for (const start of [30, 700]) {
      const {status, path, iterations} = newton(cosh, [start], options);
      expect(status).toBe("converged");
      expect(Math.abs(path.at(-1)![0])).toBeLessThan(1e-5);
      expect(Math.abs(iterations - start)).toBeLessThan(5); // x → x − tanh x: steps of 1
    }
  });

  it("never calls a run converged that goes on for ever: eˣ, and −ln x from next to its pole", () => {
    const run = newton(exponential, [0], {...options, maxIterations: 60}); // x → x − 1
    expect(run).toMatchObject({status: "stopped", iterations: 60});
    expect(run.path.at(-1)![0]).toBeCloseTo(-60, 10);
    // x → 2x, and the gradient −1/x falls by half: 1e-10 of it is met far away from any critical point
    expect(newton(negativeLog, [1e-9], {...options, maxIterations: 45}).status).toBe("stopped");
  });

  it("knows a start that is a minimiser to rounding", () => {
    const start = [-2.805118086952745, 3.131312518250573];
    expect(norm(himmelblau.gradient(start))).toBeGreaterThan(0);
    const {status, iterations} = newton(himmelblau, start, {...options, maxIterations: 60});
    expect(status).toBe("converged");
    expect(iterations).toBeLessThan(3);
  });

  it("measures the way that is left by Newton’s own step, so that heavy damping is not taken for arrival", () => {
    const slow = {...pure, repair: "shift", shift: 1e6} as const;
    const run = repairedNewton(doubleWell, [1.5], slow, {...options, maxIterations: 60, tolerance: 1});
    expect(run.status).toBe("stopped"); // each step is less than 1e-5 long, yet the minimiser is half a unit away
    const valley = quadratic([
      [2, 0],
      [0, 0]
    ]);
    const along = repairedNewton(valley, [1, 3], {...slow, shift: 0.5}, {...options, maxIterations: 60});
    expect(along.status).toBe("converged"); // H is singular: the method’s own step measures
    expect(distance(along.path.at(-1)!, [0, 3])).toBeLessThan(1e-8);
  });
});

describe("cycleOf(path)", () => {
  const points = (...xs: number[]): Vector[] => xs.map((x) => [x]);

  it("finds the shortest cycle that a path has gone through twice", () => {
    expect(cycleOf(points(5, 1, -1, 1, -1))).toBe(2);
    expect(cycleOf(points(7, 1, 2, 3, 1, 2, 3))).toBe(3);
    expect(cycleOf(points(1, -1, 1, -1, 1 + 1e-12, -1))).toBe(2);
  });

  it("finds none in a path that rests, goes on, has not come back, or repeats by chance", () => {
    for (const path of [
      points(),
      points(1),
      points(1, -1),
      points(1, -1, 1),
      points(3, 2, 2, 2),
      points(1, 2, 3, 4, 5, 6),
      points(9, 1, 8, 1)
    ])
      expect(cycleOf(path)).toBe(null);
  });
});
