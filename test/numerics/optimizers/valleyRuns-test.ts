import {describe, expect, it} from "vitest";
import {norm} from "../../../src/numerics/linalg/vector.js";
import type {ValleyMethod} from "../../../src/numerics/optimizers/valleyCurve.js";
import {valleyRuns} from "../../../src/numerics/optimizers/valleyRuns.js";
import {valley} from "../../../src/numerics/optimizers/zigzag.js";
import {firstArrival} from "./support/valleyLoops.js";

describe("valleyRuns(valley, steps)", () => {
  it.each([
    [2, 0.6, [0.7, -0.7]],
    [7.5, -0.3, [1, 1 / 7.5]],
    [40, Math.PI / 4, [0.2, 1]]
  ] as const)("arrives, at κ = %d, turned by %d and from z = %j, when plain loops do", (kappa, angle, start) => {
    const problem = valley(kappa, angle, start);
    const oracle = firstArrival(problem, 1e-6);
    for (const [method, {path}] of Object.entries(valleyRuns(problem, 500))) {
      const arrival = path.findIndex((x) => norm(x) <= 1e-6 * norm(problem.x));
      expect(oracle[method as ValleyMethod], method).toContain(arrival);
    }
  });

  it("goes on for all its steps, however small the gradient, and stops early at a gradient of 0 alone", () => {
    const {gradientDescent, lineSearch, heavyBall, preconditioned} = valleyRuns(valley(3, 0.4), 60);
    for (const {path, status} of [gradientDescent, lineSearch, heavyBall, preconditioned])
      expect({status, steps: path.length - 1}).toEqual({status: "stopped", steps: 60});
    // Along the axes Newton’s step is exact.
    expect(valleyRuns(valley(4, 0, [1, 1]), 60).newton).toMatchObject({status: "converged", iterations: 1});
  });

  it("takes no step where none is asked for, and throws RangeError for a count that is none", () => {
    for (const {path} of Object.values(valleyRuns(valley(3, 0.4), 0))) expect(path).toHaveLength(1);
    expect(() => valleyRuns(valley(3, 0.4), -1)).toThrow("steps must be an integer ≥ 0; got -1");
    expect(() => valleyRuns(valley(3, 0.4), 1.5)).toThrow("steps must be an integer ≥ 0; got 1.5");
  });
});
