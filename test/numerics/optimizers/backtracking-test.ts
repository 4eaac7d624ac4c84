import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {axpy, dot, norm, scale} from "../../../src/numerics/linalg/vector.js";
import {absoluteValue} from "../../../src/numerics/objectives/absoluteValue.js";
import {doubleWell} from "../../../src/numerics/objectives/doubleWell.js";
import {himmelblau} from "../../../src/numerics/objectives/himmelblau.js";
import {hyperbola} from "../../../src/numerics/objectives/hyperbola.js";
import {square} from "../../../src/numerics/objectives/powers.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {rosenbrock} from "../../../src/numerics/objectives/rosenbrock.js";
import {
  type Backtracking,
  backtrack,
  backtracking,
  backtrackingDescent
} from "../../../src/numerics/optimizers/backtracking.js";
import type {Objective, Vector} from "../../../src/numerics/types.js";
import {between, runs, vector} from "../../support/arbitraries.js";
import {read} from "../../support/formulas.js";
import {logarithm} from "./support/obstacles.js";

const half = quadratic([[1]]); // ½x²
const search = (f: Objective, x: Vector, direction: Vector, options: Backtracking = {}) =>
  backtrack(f, x, f.gradient(x), direction, options, "gradient");
const found = (...given: Parameters<typeof search>) => {
  const move = search(...given);
  if (typeof move === "string") throw new Error(move);
  return move;
};

describe("backtrack(f, x, gradient, direction, options, kind)", () => {
  it("takes the first of t, t·shrink, … that meets f(x + tp) ≤ f(x) + c t gᵀp, checked by hand", () => {
    const settings = fc.record({first: between(0.01, 10), shrink: between(0.01, 0.9), sufficient: between(1e-6, 0.49)});
    fc.assert(
      fc.property(vector(2), vector(2), settings, (x, draw, options) => {
        const g = himmelblau.gradient(x);
        const direction = dot(draw, g) < 0 ? draw : scale(-1, draw);
        fc.pre(dot(direction, g) < -1e-3 && himmelblau.value(x) > 1e-3);
        const meets = (t: number) => {
          const rise = himmelblau.value(axpy(t, direction, x)) - himmelblau.value(x);
          return rise <= options.sufficient * t * dot(direction, g);
        };
        let [t, trials] = [options.first, 1];
        for (; !meets(t); ++trials) t *= options.shrink;
        expect(found(himmelblau, x, direction, options)).toEqual({
          x: axpy(t, direction, x),
          kind: "gradient",
          stepSize: t,
          trials
        });
      }),
      runs
    );
  });

  it("tries t = 1 first and halves, with c = 10⁻⁴, unless told otherwise", () => {
    expect(backtracking()).toEqual({first: 1, shrink: 0.5, sufficient: 1e-4});
    expect(backtracking({shrink: 0.25})).toEqual({first: 1, shrink: 0.25, sufficient: 1e-4});
    // ½x² from 1 along −9: t = 1 and ½ and ¼ pass the far side of −1; t = ⅛ lands on −⅛.
    expect(found(half, [1], [-9])).toEqual({x: [-0.125], kind: "gradient", stepSize: 0.125, trials: 4});
  });

  it("accepts t ≤ 2(1 − c) on ½x² from 1 along −1, that one included", () => {
    expect(found(half, [1], [-1], {first: 1.5, sufficient: 0.25})).toMatchObject({x: [-0.5], trials: 1});
    expect(found(half, [1], [-1], {first: 1.5 + 1e-12, sufficient: 0.25}).trials).toBe(2);
    expect(found(half, [1], [-1], {first: 3}).stepSize).toBe(1.5);
  });

  it("refuses a point outside the domain, and one where f overflows, as one too high", () => {
    expect(found(logarithm, [2], [-4])).toEqual({x: [1], kind: "gradient", stepSize: 0.25, trials: 3}); // −2, 0, 1
    const wall: Objective = {...half, value: ([x]) => (x < 0.75 ? Infinity : (x * x) / 2)};
    expect(found(wall, [1], [-1])).toMatchObject({x: [0.75], trials: 3});
    const hole: Objective = {...half, value: ([x]) => (x < 0.75 ? NaN : (x * x) / 2)};
    expect(found(hole, [1], [-1])).toMatchObject({x: [0.75], trials: 3});
    // The domain comes first: whatever f returns there does not count.
    const trap: Objective = {...logarithm, value: ([x]) => (x > 0 ? x : -Infinity)};
    expect(found(trap, [2], [-4])).toMatchObject({x: [1], trials: 3});
  });

  it("shortens a step that is too long for a double", () => {
    const f = read("exp(x)", {dimension: 1}).objective;
    const {path} = backtrackingDescent(f, [300], {first: 1e200, maxIterations: 1});
    expect(f.value(path[1])).toBeLessThan(f.value([300]));
  });

  it("may step on a kink, where f has a value", () => {
    expect(found(absoluteValue, [1], [-1])).toMatchObject({x: [0], trials: 1});
  });

  it("reads the condition off the slope where f differs by rounding alone: ∇f(x + tp)ᵀp ≤ (2c − 1)gᵀp", () => {
    // At 2²⁰ + ½x² from 2⁻¹⁷, f differs by 3·2⁻³⁵ at most, and 8·eps·2²⁰ is 2⁻²⁹.
    const high: Objective = {...half, value: ([x]) => 2 ** 20 + (x * x) / 2};
    const x = [2 ** -17];
    expect(found(high, x, [-x[0]]).trials).toBe(1);
    expect(found(high, x, [-x[0]], {first: 1.5, sufficient: 0.25}).trials).toBe(1); // slope −½ against the limit ½
    expect(found(high, x, [-x[0]], {first: 1.51, sufficient: 0.25}).trials).toBe(2);
    expect(found(high, x, [-x[0]], {first: 3}).stepSize).toBe(1.5);
    // f itself would take t = 3: it cannot tell the two points apart.
    expect(high.value([-2 * x[0]])).toBe(high.value(x));
  });

  it("lets f decide, whatever the slope says, where it differs by more than 8 roundings", () => {
    const step = (rise: number): Objective => ({
      ...half,
      value: ([x]) => 2 ** 20 + (x === 0 ? 0 : rise),
      gradient: () => [-1]
    });
    expect(found(step(8 * 2 ** -32), [0], [1])).toMatchObject({x: [1], trials: 1});
    expect(search(step(9 * 2 ** -32), [0], [1])).toBe("no decrease");
    expect(found(step(-8 * 2 ** -32), [0], [1]).trials).toBe(1);
    const turning: Objective = {...half, gradient: ([x]) => [x === 1 ? 1 : -1]};
    expect(found(turning, [1], [-1])).toMatchObject({x: [0], trials: 1});
    expect(found({...turning, value: ([x]) => 2 ** -10 * x - 2 ** 20}, [1], [-1])).toMatchObject({trials: 1});
  });

  it("says “not a descent direction” where gᵀp ≥ 0 or is no number", () => {
    expect(search(half, [1], [1])).toBe("not a descent direction");
    expect(search(half, [1], [0])).toBe("not a descent direction");
    expect(search(half, [0], [1])).toBe("not a descent direction");
    expect(search({...half, gradient: () => [NaN]}, [1], [1])).toBe("not a descent direction");
  });

  it("says “no decrease” where no t lowers f before x + tp rounds to x", () => {
    const pit = (bottom: number): Objective => ({
      ...half,
      value: ([x]) => (x === bottom ? 0 : 1),
      gradient: () => [-1]
    });
    expect(search(pit(1), [1], [1])).toBe("no decrease");
    expect(search(pit(0), [0], [1])).toBe("no decrease"); // down to the subnormal numbers
    expect(search(pit(1), [1], [1], {first: 1e-20})).toBe("no decrease");
    for (const shrink of [0.51, 0.9]) expect(search(pit(0), [0], [1], {shrink})).toBe("no decrease"); // 5e-324·0.9 = 5e-324
    // One entry that still moves is enough to go on.
    const plane: Objective = {...half, dimension: 2, value: ([x, y]) => x + y, gradient: () => [1, 1]};
    expect(found(plane, [1, 0], [0, -1e-30])).toMatchObject({x: [1, -1e-30], trials: 1});
  });

  it("throws RangeError on a bad argument, saying which", () => {
    const bad = (options: Backtracking) => () => search(half, [1], [-1], options);
    expect(bad({first: 0})).toThrow("first must be finite and > 0; got 0");
    expect(bad({shrink: 0.95})).toThrow("shrink must lie in [0.01, 0.9]; got 0.95");
    expect(bad({shrink: 0.009})).toThrow("shrink must lie in [0.01, 0.9]; got 0.009");
    expect(bad({sufficient: 0})).toThrow("sufficient must lie between 0 and 1/2; got 0");
    expect(bad({sufficient: 0.5})).toThrow("sufficient must lie between 0 and 1/2; got 0.5");
    expect(found(half, [1], [-1], {shrink: 0.9}).trials).toBe(1);
    expect(found(half, [1], [-1], {shrink: 0.01}).trials).toBe(1);
    expect(() => search(half, [1], [-Infinity])).toThrow("direction[0] must be a finite number; got -Infinity");
    expect(() => search(half, [1], [-1, 0])).toThrow("direction has length 2; expected 1");
  });
});

describe("backtrackingDescent(f, start, options)", () => {
  it("steps along −g by the α that its records name, and lowers f at every step by c α‖g‖² or more", () => {
    fc.assert(
      fc.property(vector(2), fc.constantFrom(himmelblau, rosenbrock), (start, f) => {
        const {path, values, records, status} = backtrackingDescent(f, start, {maxIterations: 25, record: true});
        expect(["stopped", "converged"]).toContain(status);
        for (const [i, {stepSize, gradient, gradientNorm, kind, trials}] of records!.entries()) {
          expect(path[i + 1]).toEqual(axpy(stepSize, scale(-1, gradient), path[i]));
          expect(stepSize).toBe(0.5 ** (trials - 1));
          expect(kind).toBe(trials > 1 ? "backtracked gradient" : "gradient");
          const promised = values[i] - 1e-4 * stepSize * gradientNorm ** 2;
          expect(values[i + 1]).toBeLessThanOrEqual(promised + 16 * Number.EPSILON * values[i]);
        }
      }),
      {...runs, numRuns: Math.min(runs.numRuns, 40)}
    );
  });

  it.each([
    ["√(1 + x²) from 100", hyperbola, [100], [0]],
    ["x⁴ − 2x² from 1e-7", doubleWell, [1e-7], [1]],
    ["x² from 5, whose step 1 only changes the sign", square, [5], [0]],
    ["x − log x from 3, whose first step of 5 leaves the domain", logarithm, [3], [1]]
  ] as const)("converges on %s", (_, f, start, minimizer) => {
    const {status, path} = backtrackingDescent(f, start, {first: 5});
    expect(status).toBe("converged");
    expect(Math.abs(Math.abs(path[path.length - 1][0]) - minimizer[0])).toBeLessThan(1e-8);
  });

  it("converges where f is too high above 0 for its last digits to fall: 10⁶ + ½x₁² + 5x₂²", () => {
    const bowl = quadratic([
      [1, 0],
      [0, 10]
    ]);
    const raised: Objective = {...bowl, value: (x) => 1e6 + bowl.value(x)};
    const {status, path} = backtrackingDescent(raised, [1, 1]);
    expect(status).toBe("converged");
    expect(norm(path[path.length - 1])).toBeLessThan(2e-9);
  });

  it("limps where first·shrinkᵏ is just short of 2/λ: Armijo’s condition with c = 10⁻⁴ lets α = 2 pass on √(1 + x²)", () => {
    const {path, status} = backtrackingDescent(hyperbola, [1], {first: 2, maxIterations: 500});
    expect(status).toBe("stopped");
    for (const [k, [x]] of path.slice(1).entries()) expect(Math.sign(x)).toBe(k % 2 === 0 ? -1 : 1);
    expect(backtrackingDescent(hyperbola, [1], {first: 1.5}).status).toBe("converged");
  });

  it("walks over the kink of |x| or onto it, and stops where no step lowers f", () => {
    expect(backtrackingDescent(absoluteValue, [0.75])).toMatchObject({
      status: "converged",
      path: [[0.75], [-0.25], [0]]
    });
    expect(backtrackingDescent({...half, value: ([x]) => Number(x !== 1)}, [1])).toMatchObject({
      status: "no decrease",
      iterations: 0
    });
  });

  it("passes the options of every run on, and throws RangeError at once on a bad one of its own", () => {
    expect(backtrackingDescent(rosenbrock, [-1.2, 1], {maxIterations: 3})).toMatchObject({
      status: "stopped",
      iterations: 3
    });
    expect(backtrackingDescent(half, [8], {first: 0.5, tolerance: 2 ** -3})).toMatchObject({
      status: "converged",
      iterations: 3
    });
    expect(() => backtrackingDescent(half, [0], {shrink: 2})).toThrow("shrink must lie in [0.01, 0.9]; got 2");
    expect(() => backtrackingDescent(half, [0, 1])).toThrow("start has length 2; expected 1");
  });
});
