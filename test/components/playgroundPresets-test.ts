import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {playgroundPresets} from "../../src/components/playground/presets.js";
import {expression} from "../../src/numerics/objectives/expression.js";
import {race} from "../../src/numerics/optimizers/race.js";

/** The race of an example, with a change. */
function raced(label: string, change: {readonly shift?: number; readonly start?: readonly number[]} = {}) {
  const {state} = playgroundPresets.find((each) => each.label === label)!;
  const found = expression(state.f!, parse, {dimension: 2});
  if (found.status === "error") throw new Error(found.message);
  const [descent, ball, newton] = race(found.objective, change.start ?? state.pgStart!, {
    stepSize: state.pgA!,
    momentum: state.pgBeta!,
    shift: change.shift ?? state.pgEps!,
    maxIterations: state.pgLast!
  });
  return {descent, ball, newton};
}

const MINIMUM = "strict local minimum";

describe("the examples of the playground do what they say", () => {
  it("two wells: pure Newton at the saddle, the others at a minimum; with ε = 5 Newton too", () => {
    const {descent, ball, newton} = raced("Two wells");
    expect([descent, ball, newton].map(({outcome}) => outcome.end)).toEqual([MINIMUM, MINIMUM, "saddle"]);
    expect(raced("Two wells, repaired").newton.outcome.end).toBe(MINIMUM);
  });

  it("Rosenbrock: Newton in a handful of steps, the heavy ball before gradient descent", () => {
    const {descent, ball, newton} = raced("Rosenbrock");
    expect(newton.run.iterations).toBeLessThan(10);
    expect(ball.run.iterations).toBeLessThan(descent.run.iterations);
  });

  it("convex: all three at the minimum; from (−1.5, 1) pure Newton diverges, and ε = 0.5 holds it", () => {
    for (const racer of Object.values(raced("Convex"))) expect(racer.outcome.end).toBe(MINIMUM);
    const start = [-1.5, 1];
    expect(raced("Convex", {start}).newton.run.status).toBe("diverged");
    expect(raced("Convex", {start, shift: 0.5}).newton.outcome.end).toBe(MINIMUM);
  });

  it("a flat bottom: Newton shrinks by 2/3 a step, faster than the others", () => {
    const {newton, descent, ball} = raced("A flat bottom");
    const {path} = newton.run;
    for (let k = 1; k < 20; ++k) expect(path[k][0] / path[k - 1][0]).toBeCloseTo(2 / 3, 10);
    expect(newton.slopes.at(-1)!).toBeLessThan(Math.min(descent.slopes.at(-1)!, ball.slopes.at(-1)!));
  });

  it("a kink, an edge, and a step size that is too large", () => {
    expect(raced("A kink").newton.run.status).toBe("singular");
    expect(raced("An edge").newton.run.status).toBe("left the domain");
    const {descent, ball, newton} = raced("Too far");
    expect([descent, ball, newton].map(({run}) => run.status)).toEqual(["diverged", "diverged", "converged"]);
  });
});
