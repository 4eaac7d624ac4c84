import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {definiteness} from "../../../src/numerics/calculus/definiteness.js";
import {diagonal} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {distance, norm} from "../../../src/numerics/linalg/vector.js";
import {beale} from "../../../src/numerics/objectives/beale.js";
import {cosh} from "../../../src/numerics/objectives/cosh.js";
import {doubleWell, doubleWell2} from "../../../src/numerics/objectives/doubleWell.js";
import {gaussianBump} from "../../../src/numerics/objectives/gaussianBump.js";
import {himmelblau} from "../../../src/numerics/objectives/himmelblau.js";
import {hyperbola} from "../../../src/numerics/objectives/hyperbola.js";
import {negativeLog} from "../../../src/numerics/objectives/negativeLog.js";
import {fourthPower} from "../../../src/numerics/objectives/powers.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {rosenbrock} from "../../../src/numerics/objectives/rosenbrock.js";
import {sixHumpCamel} from "../../../src/numerics/objectives/sixHumpCamel.js";
import {xCosine} from "../../../src/numerics/objectives/xCosine.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import type {Run} from "../../../src/numerics/optimizers/run.js";
import {trustRegion} from "../../../src/numerics/optimizers/trustRegion.js";
import type {Objective, Vector} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";
import {corner, logarithm} from "./support/obstacles.js";

const few = {...runs, numRuns: Math.min(runs.numRuns, 40)};
const end = ({path}: Run<string>): Vector => path[path.length - 1];
const slide: Objective = {name: "−x", dimension: 1, value: ([x]) => -x, gradient: () => [-1], hessian: () => [[0]]};

/** Algorithm 4.1 for one parameter, where the best step of the model needs no solver: at most so many steps of it. */
function plainPath(f: Objective, start: number, firstRadius: number, largest: number, most: number): number[] {
  const path = [start];
  let [x, radius] = [start, firstRadius];
  for (let tries = 0; tries < 200 && path.length <= most; ++tries) {
    const [[g], [[h]]] = [f.gradient([x]), f.hessian([x])];
    const inside = h > 0 && Math.abs(g / h) <= radius;
    const p = inside ? -g / h : -Math.sign(g) * radius;
    const promised = -g * p - (h * p * p) / 2;
    if (!(promised > 1e-9)) break; // below, rounding has a say
    const ratio = (f.value([x]) - f.value([x + p])) / promised;
    if (ratio < 0.25) radius = Math.abs(p) / 4;
    else if (ratio > 0.75 && !inside) radius = Math.min(2 * radius, largest);
    if (ratio < 0.1) continue;
    x += p;
    path.push(x);
  }
  return path;
}

describe("trustRegion(f, start, options)", () => {
  it("walks as algorithm 4.1 does, written out for one parameter", () => {
    const functions = fc.constantFrom(doubleWell, cosh, hyperbola, fourthPower, xCosine(2.5));
    fc.assert(
      fc.property(functions, between(-4, 4), between(0.01, 5), between(0.5, 8), (f, start, firstRadius, largest) => {
        fc.pre(Math.abs(start) > 1e-3);
        const oracle = plainPath(f, start, Math.min(firstRadius, largest), largest, 30);
        const {path} = trustRegion(f, [start], {firstRadius, largestRadius: largest, maxIterations: 30});
        expect(path.length).toBeGreaterThanOrEqual(oracle.length);
        const off = oracle.map((x, k) => Math.abs(path[k][0] - x));
        expect(Math.max(...off)).toBeLessThanOrEqual(1e-9);
      }),
      {...runs, numRuns: 2 * runs.numRuns}
    );
  });

  it("takes f down at every step, none longer than the largest radius, to a critical point that is no saddle or maximum", () => {
    const functions = fc.constantFrom(himmelblau, rosenbrock, beale, sixHumpCamel, doubleWell2);
    fc.assert(
      fc.property(functions, between(-3, 3), between(-3, 3), (f, x, y) => {
        fc.pre(Math.min(Math.abs(x), Math.abs(y)) > 1e-3); // on an axis of symmetry a step may hit a saddle itself
        const {path, values, status} = trustRegion(f, [x, y], {largestRadius: 2});
        fc.pre(status !== "stationary" && status !== "stopped"); // Beale’s function has a plain that falls to infinity
        expect(status).toBe("converged");
        for (let k = 1; k < path.length; ++k) {
          expect(values[k]).toBeLessThanOrEqual(values[k - 1] + 16 * Number.EPSILON * (1 + Math.abs(values[k])));
          expect(distance(path[k], path[k - 1])).toBeLessThanOrEqual(2 * (1 + 1e-12));
        }
        const kind = definiteness(symmetricEigen(f.hessian(path[path.length - 1])).values);
        expect(["positive definite", "positive semidefinite", "undecided"]).toContain(kind);
      }),
      few
    );
  });

  it("is Newton’s method once its radius no longer binds, bit for bit but for the solver", () => {
    const f = quadratic(
      [
        [3, 1],
        [1, 2]
      ],
      {minimizer: [0.5, -0.25]}
    );
    const run = trustRegion(f, [1, 0.25], {record: true});
    expect(run).toMatchObject({status: "converged", records: [{kind: "newton", shift: 0, trials: 1, stepSize: 1}]});
    expect(distance(end(run), end(newton(f, [1, 0.25])))).toBeLessThan(1e-15);
    const {records} = trustRegion(himmelblau, [2.5, 2.5], {record: true});
    expect(records!.slice(-3).map(({kind}) => kind)).toEqual(["newton", "newton", "newton"]);
  });

  it("doubles the radius on the border while the model is right: −x goes 1, 2, 4, 8, up to the largest radius", () => {
    const path = (options: object) => trustRegion(slide, [0], {maxIterations: 5, ...options}).path.flat();
    expect(path({})).toEqual([0, 1, 3, 7, 15, 31]);
    expect(path({firstRadius: 0.5, largestRadius: 2})).toEqual([0, 0.5, 1.5, 3.5, 5.5, 7.5]);
    expect(path({firstRadius: 50, largestRadius: 2})).toEqual([0, 2, 4, 6, 8, 10]);
    expect(trustRegion(slide, [0], {maxIterations: 15}).path.at(-1)).toEqual([2 ** 10 - 1 + 5 * 1e3]); // 1e3 at most
  });

  it("shrinks it to a quarter of the step where f falls short of a quarter of the promise, and retries below a tenth", () => {
    const earning = (ratio: number): Objective => ({...slide, value: ([x]) => -ratio * x});
    const steps = (ratio: number) => {
      const {path, records} = trustRegion(earning(ratio), [0], {maxIterations: 3, record: true});
      return {path: path.flat(), trials: records!.map(({trials}) => trials)};
    };
    expect(steps(0.75)).toEqual({path: [0, 1, 2, 3], trials: [1, 1, 1]});
    expect(steps(0.7501)).toEqual({path: [0, 1, 3, 7], trials: [1, 1, 1]});
    expect(steps(0.25)).toEqual({path: [0, 1, 2, 3], trials: [1, 1, 1]});
    expect(steps(0.2499)).toEqual({path: [0, 1, 1.25, 1.3125], trials: [1, 1, 1]});
    const once = (ratio: number) => {
      const beyond: Objective = {...slide, value: ([x]) => (x > 0.5 ? -ratio * x : -x)};
      return trustRegion(beyond, [0], {maxIterations: 1}).path.flat();
    };
    expect(once(0.1)).toEqual([0, 1]);
    expect(once(0.0999)).toEqual([0, 0.25]);
  });

  it("does not double it for a step of the interior, however right the model was", () => {
    // g = −¼ and λ = 1 up to ¼, where f has fallen by just what the model promised; then −x, with the radius 1 still.
    const kinked: Objective = {
      ...slide,
      value: ([x]) => (x < 0.25 ? -x / 8 : 0.21875 - x),
      gradient: ([x]) => [x < 0.25 ? -0.25 : -1],
      hessian: ([x]) => [[x < 0.25 ? 1 : 0]]
    };
    expect(trustRegion(kinked, [0], {maxIterations: 3}).path.flat()).toEqual([0, 0.25, 1.25, 3.25]);
  });

  it("records what it tried: “backtracked …” where a radius was refused, the ε of each step, “hard case”", () => {
    const {records} = trustRegion(doubleWell, [0.1], {firstRadius: 4, maxIterations: 1, record: true});
    // p = 4 and then 1: f(4.1) is far up; f(1.1) = −0.96 is down.
    expect(records![0]).toMatchObject({kind: "backtracked trust region", trials: 2, stepSize: 1, to: [1.1]});
    expect(records![0].shift).toBeCloseTo(0.396 + 3.88, 12); // |g|/r − λ with g = −0.396 and λ = −3.88
    const saddle = trustRegion(quadratic(diagonal([1, -1])), [1, 0], {maxIterations: 1, record: true});
    expect(saddle.records![0]).toMatchObject({kind: "hard case", shift: 1, heading: "descent", trials: 1});
    expect(norm(saddle.path[1].map((x, i) => x - [1, 0][i]))).toBeCloseTo(1, 14);
  });

  it("leaves the ridge of x⁴ − 2x² + y⁴ − 2y² on which Newton’s method runs into the saddle (1, 0)", () => {
    const pure = newton(doubleWell2, [0.8, 0]);
    expect(pure.status).toBe("converged");
    expect(distance(end(pure), [1, 0])).toBeLessThan(1e-9);
    const run = trustRegion(doubleWell2, [0.8, 0], {record: true});
    expect(run.status).toBe("converged");
    expect(run.records![0].kind).toMatch(/hard case/);
    expect(end(run).map(Math.abs).map(Math.round)).toEqual([1, 1]);
    expect(doubleWell2.value(end(run))).toBeCloseTo(-2, 12);
  });

  it("converges on √(1 + x²) from where Newton’s method diverges, and from where g/λ or its square overflows", () => {
    for (const start of [1.5, 30, -1000]) {
      const run = trustRegion(hyperbola, [start]);
      expect(run.status).toBe("converged");
      expect(Math.abs(end(run)[0])).toBeLessThan(1e-9);
    }
    // log cosh x: slope 1 and curvature 4e^(−2x), so that Newton’s step is about e^(2x)/4: 2.5e164 from 190, ∞ from 360.
    const logCosh: Objective = {
      name: "log cosh x",
      dimension: 1,
      value: ([x]) => Math.abs(x) + Math.log1p(Math.exp(-2 * Math.abs(x))) - Math.LN2,
      gradient: ([x]) => [Math.tanh(x)],
      hessian: ([x]) => [[4 / (Math.exp(Math.abs(x)) + Math.exp(-Math.abs(x))) ** 2]]
    };
    for (const start of [190, 360, 700]) expect(trustRegion(logCosh, [start]).status).toBe("converged");
  });

  it("never leaves a domain: a point outside counts as one too high", () => {
    for (const start of [1e-3, 0.5, 7]) {
      const {status, path} = trustRegion(logarithm, [start], {firstRadius: 100});
      expect(status).toBe("converged");
      expect(path.every(([x]) => x > 0)).toBe(true);
      expect(path[path.length - 1][0]).toBeCloseTo(1, 6); // g ≤ 1e-10 of the first, which is 999 at most
    }
    // −∞ outside, and still refused: from 20 the step of 24 is, and that of 6 is taken.
    const trap: Objective = {...logarithm, value: ([x]) => (x > 0 ? x - Math.log(x) : -Infinity)};
    const {records} = trustRegion(trap, [20], {firstRadius: 24, maxIterations: 1, record: true});
    expect(records![0]).toMatchObject({trials: 2, to: [14]});
    expect(trustRegion(negativeLog, [0.1], {maxIterations: 50}).status).toBe("stopped");
    expect(trustRegion(logarithm, [-1])).toMatchObject({status: "left the domain", iterations: 0});
  });

  it("refuses a point where f overflows or is no number", () => {
    for (const beyond of [Infinity, NaN]) {
      const wall: Objective = {...slide, value: ([x]) => (x > 3 ? beyond : -x)};
      expect(trustRegion(wall, [0], {firstRadius: 8, maxIterations: 1}).path).toEqual([[0], [2]]);
    }
  });

  it("names a kink where the model needs a Hessian, and an overflow of it", () => {
    const run = trustRegion(corner, [0, 1]);
    expect(run).toMatchObject({status: "kink", iterations: 0, obstacle: {kind: "kink", at: [0, 1]}});
    // It may step on a kink, but not from it: |x| falls by all that the model promises from 1 to 0.
    expect(trustRegion(corner, [1, 0])).toMatchObject({
      status: "converged",
      path: [
        [1, 0],
        [0, 0]
      ]
    });
    expect(trustRegion({...slide, hessian: () => [[Infinity]]}, [0]).status).toBe("diverged");
    expect(trustRegion(slide, [0], {radius: 100}).status).toBe("diverged");
  });

  it("stops with “no decrease” where no radius lowers f, be it at 0 among the subnormal numbers", () => {
    for (const [bottom, slope] of [
      [1, -1],
      [0, -1], // ε = |g|/r overflows before r is 0
      [0, -1e-30] // r is 0 before that
    ]) {
      const pit: Objective = {...slide, value: ([x]) => Number(x !== bottom), gradient: () => [slope]};
      expect(trustRegion(pit, [bottom])).toMatchObject({status: "no decrease", iterations: 0, path: [[bottom]]});
    }
  });

  it("converges where f is too high above 0 for its last digits to fall: 10⁶ + a bowl", () => {
    const bowl = quadratic(diagonal([1, 10]));
    const raised: Objective = {...bowl, value: (x) => 1e6 + bowl.value(x)};
    for (const start of [1, 1e-3, 1e-5]) {
      const run = trustRegion(raised, [start, start]);
      expect(run.status).toBe("converged");
      expect(norm(end(run))).toBeLessThan(1e-12);
    }
    // 8 roundings of f, 8·eps·2²⁰, are 2⁻²⁹: a rise of so much says nothing if no more was promised, and counts if more was.
    const rising = (rise: number, slope: number): Objective => ({
      ...slide,
      value: ([x]) => 2 ** 20 + (x === 0 ? 0 : rise),
      gradient: () => [slope]
    });
    const taken = (rise: number, slope: number) => trustRegion(rising(rise, slope), [0], {maxIterations: 1});
    expect(taken(2 ** -29, -(2 ** -29)).path).toEqual([[0], [1]]);
    expect(taken(2 ** -29 + 2 ** -32, -(2 ** -29)).status).toBe("no decrease");
    expect(taken(2 ** -29, -(2 ** -29) * 1.5).path).toEqual([[0], [0.25]]);
  });

  it("climbs down from the top of a bump to where it is flat, without an error on the way", () => {
    const run = trustRegion(gaussianBump, [0.1, 0], {maxIterations: 200});
    expect(["stopped", "converged"]).toContain(run.status);
    expect(norm(end(run))).toBeGreaterThan(5);
  });

  it("throws RangeError on a bad argument, saying which", () => {
    expect(() => trustRegion(slide, [0], {firstRadius: 0})).toThrow("firstRadius must be finite and > 0; got 0");
    expect(() => trustRegion(slide, [0], {largestRadius: Infinity})).toThrow(
      "largestRadius must be finite and > 0; got Infinity"
    );
    expect(() => trustRegion(slide, [0, 1])).toThrow("start has length 2; expected 1");
    expect(() => trustRegion(slide, [0], {tolerance: -1})).toThrow("tolerance must be finite and ≥ 0; got -1");
  });
});
