import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cosh} from "../../../src/numerics/objectives/cosh.js";
import {exponential} from "../../../src/numerics/objectives/exponential.js";
import {gaussianBump} from "../../../src/numerics/objectives/gaussianBump.js";
import {negativeLog} from "../../../src/numerics/objectives/negativeLog.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {backtrackingDescent} from "../../../src/numerics/optimizers/backtracking.js";
import {gradientDescent} from "../../../src/numerics/optimizers/gradientDescent.js";
import {nearlyThere, turnsNearby} from "../../../src/numerics/optimizers/nearlyThere.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {trustRegion} from "../../../src/numerics/optimizers/trustRegion.js";
import {between, runs} from "../../support/arbitraries.js";
import {read} from "../../support/formulas.js";

describe("nearlyThere(start, before, iterate, share)", () => {
  it("measures the way that is left by the secant: exactly, where the gradient is linear", () => {
    const at = (x: number) => ({x: [x], gradient: [3 * (x - 1)]}); // the critical point is 1
    expect(nearlyThere([17], at(8), at(2), 1 / 15)).toBe(true); // 1 to go, 15 behind
    expect(nearlyThere([17], at(8), at(2), 1 / 15.1)).toBe(false);
    expect(nearlyThere([17], at(-8), at(2), 1 / 15)).toBe(true);
  });

  it("does not depend on the units of f and of x", () => {
    const six = fc.tuple(...Array.from({length: 6}, () => between(0.1, 10)));
    fc.assert(
      fc.property(six, fc.integer({min: -9, max: 9}), fc.integer({min: -9, max: 9}), ([a, b, c, d, e, share], i, j) => {
        const judge = (unit: number, slopes: number) =>
          nearlyThere(
            [a * unit],
            {x: [b * unit], gradient: [c * slopes]},
            {x: [d * unit], gradient: [e * slopes]},
            share
          );
        expect(judge(2 ** i, 2 ** j)).toBe(judge(1, 1));
      }),
      runs
    );
  });

  it("is there where the gradient is 0, and nowhere near where it has not changed", () => {
    expect(nearlyThere([5], {x: [4], gradient: [2]}, {x: [3], gradient: [0]}, 0)).toBe(true);
    expect(nearlyThere([5], {x: [4], gradient: [2]}, {x: [3], gradient: [2]}, 1)).toBe(false);
  });
});

describe("run: a gradient that is small, and no end near", () => {
  it("goes on over the slope of cosh x, whose gradient falls a million million times before the end is near", () => {
    for (const start of [30, -300]) {
      const {path, status, iterations} = newton(cosh, [start]);
      expect(status).toBe("converged");
      expect(Math.abs(path[path.length - 1][0])).toBeLessThan(1e-6);
      // x − tanh x is a step of length 1 until the last few.
      expect(iterations).toBe(Math.abs(start) + 2);
      // After 24 steps the gradient is below 1e-10 of the first.
      expect(Math.sinh(Math.abs(path[24][0])) / Math.sinh(Math.abs(start))).toBeLessThan(1e-10);
    }
  });

  it("does not converge on eˣ, −log x and a bump from outside, which fall for ever", () => {
    for (const method of [newton, trustRegion]) {
      const run = method(exponential, [0], {maxIterations: 500});
      expect(run.status).toBe("stopped");
      expect(run.path[500][0]).toBeCloseTo(-500, 9);
      expect(method(gaussianBump, [1.2, 1], {maxIterations: 100}).status).toBe("stopped");
    }
    expect(newton(negativeLog, [1e-3]).status).toBe("diverged"); // x doubles until it leaves the radius
  });

  it("converges on a quadratic at the first step to its minimum, as ever", () => {
    expect(newton(quadratic([[4]]), [3])).toMatchObject({status: "converged", iterations: 1});
  });
});

describe("turnsNearby(f, start, iterate, share)", () => {
  it("holds within 1/(2·share) of the way that is left, on a parabola of any curvature", () => {
    fc.assert(
      fc.property(between(0.01, 100), between(0.1, 1), (curvature, left) => {
        const f = quadratic([[curvature]]);
        const here = {x: [left], gradient: f.gradient([left])};
        expect(turnsNearby(f, [left + 1], here, 0.51 * left)).toBe(true);
        expect(turnsNearby(f, [left + 1], here, 0.49 * left)).toBe(false);
      }),
      runs
    );
  });

  it("holds where the gradient is 0, and not on a slope that goes on", () => {
    const f = quadratic([[2]]);
    expect(turnsNearby(f, [1], {x: [0], gradient: [0]}, 0)).toBe(true);
    expect(turnsNearby(exponential, [1], {x: [-50], gradient: exponential.gradient([-50])}, 1e-5)).toBe(false);
  });
});

describe("convergence after one long step from a steep place into a flat one", () => {
  const curve = (text: string) => read(text, {dimension: 1}).objective;

  it("is not claimed: the secant of that step says nothing of the flat place", () => {
    for (const [text, start, stepSize] of [
      ["e^x + 0.001x^2", 18, 1e-6],
      ["x^8", 7.05, 1e-6],
      ["exp(x) + exp(-x/10)", 20, 1e-7]
    ] as const)
      expect(gradientDescent(curve(text), [start], {stepSize, maxIterations: 20}).status, text).toBe("stopped");
    for (const [text, start, least] of [
      ["exp(x^2)", 5, 0],
      ["cosh(x)", 300, 0]
    ] as const) {
      const f = curve(text);
      const {status, path} = backtrackingDescent(f, [start]);
      if (status === "converged") expect(Math.abs(path[path.length - 1][0] - least), text).toBeLessThan(1e-3);
    }
  });
});
