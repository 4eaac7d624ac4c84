import fc from "fast-check";
import {parse} from "mathjs";
import {describe, expect, it} from "vitest";
import {distance} from "../../../src/numerics/linalg/vector.js";
import {absoluteValue} from "../../../src/numerics/objectives/absoluteValue.js";
import {cosh} from "../../../src/numerics/objectives/cosh.js";
import {doubleWell, doubleWell2} from "../../../src/numerics/objectives/doubleWell.js";
import {expression} from "../../../src/numerics/objectives/expression.js";
import {himmelblau, himmelblauMinima} from "../../../src/numerics/objectives/himmelblau.js";
import {hyperbola} from "../../../src/numerics/objectives/hyperbola.js";
import {cube, fourthPower} from "../../../src/numerics/objectives/powers.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {absoluteNewton} from "../../../src/numerics/optimizers/absoluteNewton.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import type {NewtonOptions, NewtonRun} from "../../../src/numerics/optimizers/newtonRun.js";
import {shiftedNewton} from "../../../src/numerics/optimizers/shiftedNewton.js";
import type {Objective, Vector} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";
import {corner, logarithm} from "./support/obstacles.js";

const end = ({path}: NewtonRun): number => path[path.length - 1][0];
const step = (f: Objective, x: number) => newton(f, [x], {maxIterations: 1}).path[1][0];

/** f as a reader types it. */
function typed(text: string): Objective {
  const read = expression(text, parse);
  if (read.status === "error") throw new Error(text);
  return read.objective;
}

const family: Record<string, (f: Objective, start: Vector, options?: NewtonOptions) => NewtonRun> = {
  newton,
  "shifted newton": (f, start, options) => shiftedNewton(f, start, {...options, shift: 0}),
  "absolute newton": absoluteNewton
};

describe("Newton’s method: where it goes", () => {
  it("maps x to −x³ on √(1 + x²): converges within 1, hops between −1 and 1, diverges beyond", () => {
    fc.assert(
      fc.property(between(-50, 50), (x) => {
        fc.pre(Math.abs(x) > 1e-3);
        const bound = 16 * Number.EPSILON * (1 + x * x) ** 2;
        expect(Math.abs(step(hyperbola, x) + x ** 3)).toBeLessThanOrEqual(bound);
        if (Math.abs(x) < 0.99) expect(newton(hyperbola, [x]).status).toBe("converged");
        if (Math.abs(x) > 1.01) expect(newton(hyperbola, [x]).status).toBe("diverged");
      }),
      runs
    );
    expect(step(hyperbola, 1)).toBeCloseTo(-1, 14);
    expect(end(newton(hyperbola, [0.9]))).toBeCloseTo(0, 10);
  });

  it("maps x to x − tanh x on cosh x, and converges from everywhere", () => {
    fc.assert(
      fc.property(between(-20, 20), (x) => {
        fc.pre(Math.abs(x) > 1e-3);
        expect(step(cosh, x)).toBeCloseTo(x - Math.tanh(x), 13);
        const run = newton(cosh, [x]);
        expect(run.status).toBe("converged");
        expect(Math.abs(end(run))).toBeLessThan(1e-4);
      }),
      runs
    );
  });

  it("shrinks x⁴ by ⅔ a step and x³ by ½, and not quadratically: their Hessian vanishes at 0", () => {
    for (const x of [1, -0.3, 7]) {
      expect(step(fourthPower, x) / x).toBeCloseTo(2 / 3, 14);
      expect(step(cube, x) / x).toBeCloseTo(1 / 2, 14);
    }
    expect(newton(fourthPower, [1]).status).toBe("converged");
  });

  it("goes to the minima of x⁴ − 2x² from beyond 0.6, to the maximum from within 0.44", () => {
    for (const x of [0.6, 0.9, 3]) expect(end(newton(doubleWell, [x]))).toBeCloseTo(1, 9);
    // x = 8x³/(12x² − 4) again: −x at 1/√5 = 0.447, a cycle of two.
    for (const x of [0.44, 0.2, -0.1]) expect(end(newton(doubleWell, [x]))).toBeCloseTo(0, 9);
    expect(step(doubleWell, 1 / Math.sqrt(5))).toBeCloseTo(-1 / Math.sqrt(5), 14);
  });

  it("converges quadratically: near (3, 2) of Himmelblau’s function each error is at most the square of the last", () => {
    const {path} = newton(himmelblau, [3.4, 2.3]); // its minimum (3, 2)
    const errors = path.map((x) => distance(x, himmelblauMinima[0]));
    for (let k = 1; k < errors.length; ++k) expect(errors[k]).toBeLessThanOrEqual(errors[k - 1] ** 2 + 1e-14);
    expect(errors.length).toBeLessThan(8);
  });
});

describe("Newton’s method and its repairs: why they end", () => {
  it("say “singular” at a Hessian without inverse, at the start or on the way, and repair nothing in silence", () => {
    expect(newton(typed("x^3 - 3x"), [0])).toMatchObject({status: "singular", iterations: 0, path: [[0]]});
    // x²/2 − x³/6 − x has f″ = 1 − x: from 0 the step is 1, to where f″ is 0 and f′ is not.
    const bend = typed("x^2/2 - x^3/6 - x");
    expect(newton(bend, [0])).toMatchObject({status: "singular", iterations: 1, path: [[0], [1]]});
    expect(newton(bend, [0], {lineSearch: true}).status).toBe("singular");
    expect(absoluteNewton(bend, [0], {floor: 0}).status).toBe("singular");
    expect(shiftedNewton(bend, [1], {shift: 1, maxIterations: 1}).path).toEqual([[1], [1.5]]);
  });

  it("leave the domain of a log with the reason and the point, and do not with a line search", () => {
    // x − log x: Newton’s step is 2x − x².
    const run = newton(logarithm, [4]);
    expect(run).toMatchObject({status: "left the domain", iterations: 1, path: [[4]]});
    expect(run.obstacle).toEqual({kind: "domain", reason: "log needs a positive argument; got −8", at: [-8]});
    const safe = newton(logarithm, [3], {lineSearch: true});
    expect(safe.status).toBe("converged");
    expect(end(safe)).toBeCloseTo(1, 12);
    const read = newton(typed("x - log(x)"), [4]);
    expect(read).toMatchObject({status: "left the domain", iterations: 1, path: [[4]]});
    expect(read.obstacle).toMatchObject({kind: "domain", at: [-8]});
    expect(read.obstacle!.reason).toBe("ln needs a positive argument; got −8");
  });

  it("say “kink” where the Hessian is wanted and there is none, in a typed |x − 1| + y²/2 too", () => {
    for (const method of Object.values(family)) {
      expect(method(corner, [0, 1])).toMatchObject({
        status: "kink",
        iterations: 0,
        obstacle: {kind: "kink", at: [0, 1]}
      });
    }
    const [onKink, flat] = [newton(typed("abs(x - 1) + y^2/2"), [1, 1]), newton(absoluteValue, [2])];
    expect(onKink).toMatchObject({status: "kink", iterations: 0});
    expect(onKink.obstacle!.reason).toMatch(/kink/);
    expect(flat).toMatchObject({status: "singular", iterations: 0}); // |x| has the Hessian 0 everywhere else
    expect(newton(absoluteValue, [0])).toMatchObject({status: "stationary", iterations: 0});
  });

  it("diverge where p = −H⁻¹g overflows, also with a line search, which has no length to try", () => {
    for (const lineSearch of [false, true]) {
      const straight = {...hyperbola, gradient: () => [1], hessian: () => [[1e-309]]}; // p = −1e309
      expect(newton(straight, [1], {lineSearch})).toMatchObject({status: "diverged", iterations: 1, path: [[1]]});
    }
  });

  it("diverge where the Hessian overflows", () => {
    const wild: Objective = {...doubleWell, hessian: () => [[Infinity]]};
    for (const method of Object.values(family)) expect(method(wild, [3]).status).toBe("diverged");
  });
});

describe("Newton’s method and its repairs with a line search", () => {
  it("converge on √(1 + x²) from where the whole step diverges, lowering f at every step", () => {
    for (const method of Object.values(family)) {
      for (const start of [1.5, -10, 300]) {
        const {status, values, path} = method(hyperbola, [start], {lineSearch: true});
        expect(status).toBe("converged");
        expect(Math.abs(path[path.length - 1][0])).toBeLessThan(1e-9);
        for (let k = 1; k < values.length; ++k) expect(values[k]).toBeLessThanOrEqual(values[k - 1] + 1e-15);
      }
    }
  });

  it("say “not a descent direction” where H is indefinite and p climbs, except |H|, which always descends", () => {
    expect(newton(doubleWell, [0.3], {lineSearch: true})).toMatchObject({
      status: "not a descent direction",
      iterations: 0
    });
    expect(absoluteNewton(doubleWell, [0.3], {lineSearch: true}).status).toBe("converged");
    // Indefinite, and yet this p descends: g = (−1.09, 7.5) and λ = (−2.9, 23).
    expect(newton(doubleWell2, [0.3, 1.5], {lineSearch: true, maxIterations: 1}).status).toBe("stopped");
  });

  it("say “no decrease” where f has a pit no step out of which is lower", () => {
    const pit: Objective = {
      ...quadratic([[1]]),
      value: ([x]) => Number(x !== 1),
      gradient: () => [-1]
    };
    for (const method of Object.values(family))
      expect(method(pit, [1], {lineSearch: true})).toMatchObject({status: "no decrease", iterations: 0});
  });

  it("take its options, and name each step by its method: “backtracked …” where the whole one was refused", () => {
    for (const [kind, method] of Object.entries(family)) {
      const [first] = method(hyperbola, [2], {lineSearch: true, record: true}).records!;
      // The whole step of −10 goes to −8, the half to −3, the quarter to −½.
      expect(first).toMatchObject({kind: `backtracked ${kind}`, stepSize: 0.25, trials: 3, shift: 0});
      expect(first.to[0]).toBeCloseTo(-0.5, 13);
      const third = method(hyperbola, [2], {lineSearch: {first: 0.6, shrink: 0.3}, record: true}).records![0];
      expect(third).toMatchObject({trials: 2});
      expect(third.stepSize).toBeCloseTo(0.18, 15);
      const whole = method(himmelblau, [3.5, 2.5], {lineSearch: true, record: true}).records!;
      expect(whole[0]).toMatchObject({kind, stepSize: 1, trials: 1});
    }
  });

  it("throws RangeError at once on a bad option of the search, even if no step is taken", () => {
    for (const method of Object.values(family)) {
      expect(() => method(cosh, [0], {lineSearch: {shrink: 1}})).toThrow("shrink must lie in [0.01, 0.9]; got 1");
      expect(() => method(cosh, [0], {lineSearch: {first: -1}})).toThrow("first must be finite and > 0; got -1");
      expect(() => method(cosh, [0], {lineSearch: {sufficient: 1}})).toThrow("sufficient must lie between 0 and 1/2");
      expect(() => method(cosh, [0, 1])).toThrow("start has length 2; expected 1");
    }
  });
});
