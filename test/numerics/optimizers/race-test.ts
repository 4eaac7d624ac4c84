import {describe, expect, it} from "vitest";
import {norm} from "../../../src/numerics/linalg/vector.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {gradientDescent} from "../../../src/numerics/optimizers/gradientDescent.js";
import {heavyBall} from "../../../src/numerics/optimizers/momentum.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {race} from "../../../src/numerics/optimizers/race.js";

const f = quadratic([
  [3, 1],
  [1, 2]
]);
const start = [2, -1];
const options = {stepSize: 0.1, momentum: 0.5, shift: 0, maxIterations: 500};

describe("race(f, start, options)", () => {
  it("runs the three methods as they run alone, from the same start and by the same rules", () => {
    const [descent, ball, pure] = race(f, start, options);
    const rules = {maxIterations: 500, radius: 1e6, tolerance: 1e-8};
    expect([descent, ball, pure].map(({name}) => name)).toEqual(["descent", "ball", "newton"]);
    expect(descent.run).toEqual(gradientDescent(f, start, {stepSize: 0.1, ...rules}));
    expect(ball.run).toEqual(heavyBall(f, start, {stepSize: 0.1, momentum: 0.5, ...rules}));
    expect(pure.run.path).toEqual(newton(f, start, rules).path);
    for (const {run, outcome} of [descent, ball, pure]) {
      expect(run.status).toBe("converged");
      expect(outcome.end).toBe("strict local minimum");
    }
    expect(pure.run.iterations).toBe(1);
  });

  it("tells ‖∇f‖ at every iterate", () => {
    for (const {run, slopes} of race(f, start, options))
      expect(slopes).toEqual(run.path.map((x) => norm(f.gradient(x))));
  });

  it("names a racer that leaves, and lets the others run", () => {
    const [descent, , pure] = race(f, start, {...options, stepSize: 1});
    expect(descent.run.status).toBe("diverged");
    expect(pure.run.status).toBe("converged");
  });

  it("throws RangeError for bad options", () => {
    expect(() => race(f, [1], options)).toThrow("start has length 1; expected 2");
    expect(() => race(f, start, {...options, momentum: 1})).toThrow("momentum must lie in [0, 1); got 1");
  });
});
