import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {finiteDifferenceGradient, finiteDifferenceHessian} from "../../../src/numerics/calculus/finiteDifference.js";
import {matvec} from "../../../src/numerics/linalg/matrix.js";
import {fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {axpy, distance, dot, norm, subtract} from "../../../src/numerics/linalg/vector.js";
import {doubleWell} from "../../../src/numerics/objectives/doubleWell.js";
import {himmelblau} from "../../../src/numerics/objectives/himmelblau.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import {gradientDescent, gradientDescentInSlices} from "../../../src/numerics/optimizers/gradientDescent.js";
import {exactLineSearch} from "../../../src/numerics/optimizers/lineSearch.js";
import {heavyBall, heavyBallInSlices} from "../../../src/numerics/optimizers/momentum.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {preconditionedDescent} from "../../../src/numerics/optimizers/preconditioned.js";
import type {Run} from "../../../src/numerics/optimizers/run.js";
import {complete} from "../../../src/numerics/resumable.js";
import type {Objective, Vector} from "../../../src/numerics/types.js";
import {between, runs, vector} from "../../support/arbitraries.js";
import {corner, logarithm} from "./support/obstacles.js";

const bowl = quadratic(fromSpectrum2(1, 10, 0.7));
const end = ({path}: Run<string>): Vector => path[path.length - 1];

describe("run: why it ends", () => {
  it("converges to the minima of x⁴ − 2x² from 1e-7, by default, though the gradient first grows a million times", () => {
    for (const start of [1e-7, -1e-7]) {
      const run = gradientDescent(doubleWell, [start], {stepSize: 0.05});
      expect(run.status).toBe("converged");
      // ‖g‖ ≤ 1e-10 of the largest gradient, 8/√27 at 1/√3, and g ≈ 8(x − 1)
      expect(Math.abs(Math.abs(end(run)[0]) - 1)).toBeLessThan(3e-11);
      // About ln(1/|z₀|)/ln(1 + α|λ|) = ln(1e7)/ln(1.2) = 88 steps to leave, and ln(1e10)/ln(1/0.6) = 45 to arrive.
      expect(run.iterations).toBeGreaterThan(120);
      expect(run.iterations).toBeLessThan(150);
    }
  });

  it("converges exactly when the gradient reaches the tolerance times the largest one so far", () => {
    // f = ½x² with α = ½ halves the gradient: 2⁻ᵏ meets the tolerance 2⁻⁵ at k = 5.
    const halving = (tolerance: number) => gradientDescent(quadratic([[1]]), [1], {stepSize: 0.5, tolerance});
    expect(halving(2 ** -5)).toMatchObject({status: "converged", iterations: 5});
    expect(halving(2 ** -5 * (1 - 2 ** -52)).iterations).toBe(6);
  });

  it("asks a method with momentum for two small gradients in a row", () => {
    const tolerance = 1e-3;
    const {path, status, iterations} = heavyBall(quadratic([[1]]), [1], {stepSize: 0.5, momentum: 0.6, tolerance});
    expect(status).toBe("converged");
    // The gradient is x, and the path is kept whole: the oracle is the rule itself, read off the path.
    let most = 0;
    const small = path.map(([x]) => {
      most = Math.max(most, Math.abs(x));
      return Math.abs(x) <= tolerance * most;
    });
    expect(small.findIndex((calm, k) => k > 0 && calm && small[k - 1])).toBe(iterations);
  });

  it("takes no step at all with maxIterations 0, and says stopped", () => {
    expect(gradientDescent(bowl, [1, 1], {stepSize: 0.1, maxIterations: 0})).toEqual({
      path: [[1, 1]],
      steps: [0],
      values: [bowl.value([1, 1])],
      status: "stopped",
      iterations: 0
    });
  });

  it("diverges at the first iterate beyond the radius, which may itself be reached", () => {
    const slide: Objective = {name: "−x", dimension: 1, value: ([x]) => -x, gradient: () => [-1], hessian: () => [[0]]};
    const run = gradientDescent(slide, [0], {stepSize: 1, radius: 5});
    expect(run).toMatchObject({status: "diverged", iterations: 6});
    expect(end(run)).toEqual([6]);
    expect(gradientDescent(slide, [0], {stepSize: 1}).status).toBe("stopped");
    expect(gradientDescent(slide, [0], {stepSize: 1e8, maxIterations: 1}).status).toBe("stopped");
    expect(gradientDescent(slide, [0], {stepSize: 1.1e8}).status).toBe("diverged");
  });

  it("diverges, and does not converge, where the gradient overflows at a finite point", () => {
    const steep: Objective = {
      name: "overflow beyond 1",
      dimension: 1,
      value: ([x]) => -x,
      gradient: ([x]) => [x > 1 ? Infinity : -1],
      hessian: () => [[0]]
    };
    for (const maxIterations of [2, 10]) {
      const run = gradientDescent(steep, [0], {stepSize: 0.75, maxIterations});
      expect(run).toMatchObject({status: "diverged", iterations: 2, path: [[0], [0.75], [1.5]]});
      expect(run.obstacle).toBeUndefined();
    }
    expect(gradientDescent(steep, [2], {stepSize: 0.1})).toMatchObject({status: "diverged", iterations: 0});
  });

  it("leaves the domain with the reason and the point, which is not part of the path", () => {
    const run = gradientDescent(logarithm, [2], {stepSize: 8});
    expect(run).toMatchObject({status: "left the domain", iterations: 1, path: [[2]], values: [2 - Math.log(2)]});
    expect(run.obstacle).toEqual({kind: "domain", reason: "log needs a positive argument; got −2", at: [-2]});
    const outside = newton(logarithm, [-1]);
    expect(outside).toMatchObject({status: "left the domain", iterations: 0, path: [[-1]]});
    expect(outside.obstacle?.at).toEqual([-1]);
  });

  it("reports a kink where a Hessian is needed, and walks over it where none is", () => {
    for (const run of [newton(corner, [0, 1]), exactLineSearch(corner, [0, 1])]) {
      expect(run).toMatchObject({status: "kink", iterations: 0, path: [[0, 1]]});
      expect(run.obstacle).toEqual({kind: "kink", reason: "|x| has a kink at 0", at: [0, 1]});
    }
    expect(preconditionedDescent(corner, [0, 1], {stepSize: 1}).status).toBe("kink");
    const walk = gradientDescent(corner, [0, 1], {stepSize: 0.5, record: true});
    expect(walk.status).toBe("converged");
    expect(walk.obstacle).toBeUndefined();
    expect(walk.records![0]).toMatchObject({hessian: null, predicted: null, actual: 0.375});
  });

  it("reports a kink where not even a gradient exists", () => {
    const sharp: Objective = {...corner, gradient: ([x, y]) => [x === 0 ? NaN : Math.sign(x), y]};
    const run = gradientDescent(sharp, [1, 0], {stepSize: 0.5});
    expect(run).toMatchObject({
      status: "kink",
      iterations: 2,
      path: [
        [1, 0],
        [0.5, 0],
        [0, 0]
      ]
    });
    expect(run.obstacle?.kind).toBe("kink");
    expect(gradientDescent(sharp, [0, 1], {stepSize: 0.5})).toMatchObject({status: "kink", iterations: 0});
  });

  it("diverges where the Hessian overflows", () => {
    const wild: Objective = {
      ...bowl,
      hessian: () => [
        [Infinity, 0],
        [0, 1]
      ]
    };
    for (const run of [newton(wild, [1, 1]), exactLineSearch(wild, [1, 1])]) {
      expect(run).toMatchObject({status: "diverged", iterations: 0});
    }
    expect(preconditionedDescent(wild, [1, 1], {stepSize: 1}).status).toBe("diverged");
  });

  it("throws RangeError on a bad option, saying which", () => {
    const start = (options: object) => () => gradientDescent(bowl, [1, 1], {stepSize: 0.1, ...options});
    expect(start({maxIterations: -1})).toThrow(/maxIterations must be an integer ≥ 0; got -1/);
    expect(start({tolerance: -1})).toThrow(/tolerance must be finite and ≥ 0; got -1/);
    expect(start({radius: 0})).toThrow(/radius must be finite and > 0; got 0/);
    expect(start({keep: 1})).toThrow("keep must be an integer ≥ 2 or Infinity; got 1");
    expect(start({keep: 2.5})).toThrow("keep must be an integer ≥ 2 or Infinity; got 2.5");
    expect(() => gradientDescent(bowl, [1, NaN], {stepSize: 0.1})).toThrow(
      /start\[1\] must be a finite number; got NaN/
    );
    expect(() => heavyBall(bowl, [1, 1], {stepSize: -1, momentum: 0})).toThrow(/stepSize must be finite and ≥ 0/);
    expect(() => heavyBall(bowl, [1, 1], {stepSize: 1, momentum: -0.1})).toThrow(
      "momentum must lie in [0, 1); got -0.1"
    );
  });
});

describe("run: records", () => {
  const methods = {
    gradient: (f: Objective, x: Vector) => gradientDescent(f, x, {stepSize: 0.01, maxIterations: 6, record: true}),
    "heavy ball": (f: Objective, x: Vector) =>
      heavyBall(f, x, {stepSize: 0.01, momentum: 0.5, maxIterations: 6, record: true}),
    newton: (f: Objective, x: Vector) => newton(f, x, {maxIterations: 6, record: true})
  };

  it("are absent unless asked for", () => {
    expect("records" in gradientDescent(bowl, [1, 1], {stepSize: 0.1})).toBe(false);
  });

  it("join up: from, to, k, kind and ‖g‖ are those of the path", () => {
    fc.assert(
      fc.property(vector(2), (start) => {
        for (const [kind, method] of Object.entries(methods)) {
          const {path, values, records} = method(himmelblau, start);
          expect(records).toHaveLength(path.length - 1);
          for (const [i, record] of records!.entries()) {
            expect(record).toMatchObject({k: i + 1, from: path[i], to: path[i + 1], kind, value: values[i], shift: 0});
            expect(record).toMatchObject({trials: 1, stepSize: kind === "newton" ? 1 : 0.01});
            expect(record.gradientNorm).toBe(norm(himmelblau.gradient(path[i])));
            expect(record.actual).toBe(values[i] - values[i + 1]);
            expect(record.heading).toBe(record.slope < 0 ? "descent" : record.slope > 0 ? "ascent" : "level");
          }
        }
      }),
      {...runs, numRuns: Math.min(runs.numRuns, 30)}
    );
  });

  it("predict the decrease −gᵀp − ½pᵀHp, with g and H by independent differences", () => {
    fc.assert(
      fc.property(fc.tuple(between(-3, 3), between(-3, 3)), (start) => {
        const [{predicted, from, to, slope, gradient, hessian}] = methods.gradient(himmelblau, start).records!;
        const p = subtract(to, from);
        const g = finiteDifferenceGradient(himmelblau.value, from);
        const H = finiteDifferenceHessian(himmelblau.gradient, from);
        // The differences are right to about eps^(2/3)·(1 + |f‴| + |f|) ≲ 1e-8 each, entry by entry.
        expect(Math.abs(predicted! + dot(g, p) + dot(p, matvec(H, p)) / 2)).toBeLessThan(1e-7 * (1 + norm(p)) ** 2);
        expect(Math.abs(slope - dot(g, p))).toBeLessThan(1e-7 * (1 + norm(p)));
        expect(distance(gradient, g)).toBeLessThan(1e-7);
        expect(distance(hessian!.flat(), H.flat())).toBeLessThan(1e-6);
      }),
      runs
    );
  });

  it("predict on a quadratic what comes, whatever the method", () => {
    fc.assert(
      fc.property(vector(2), (start) => {
        for (const method of Object.values(methods)) {
          const {records, values} = method(bowl, start);
          for (const {predicted, actual} of records ?? []) {
            expect(Math.abs(predicted! - actual)).toBeLessThanOrEqual(1e-14 * (1 + values[0]));
          }
        }
      }),
      runs
    );
  });

  it("name the heading: gradient steps descend, Newton climbs toward a maximum, and can start level on a saddle", () => {
    expect(methods.gradient(doubleWell, [0.3]).records![0].heading).toBe("descent");
    const [climb] = methods.newton(doubleWell, [0.3]).records!;
    expect(climb.heading).toBe("ascent");
    expect(climb.actual).toBeLessThan(0);
    const still = newton(saddle, [1, 0], {maxIterations: 1, record: true}).records!; // p = (−1, 0): gᵀp = −1
    expect(still[0].heading).toBe("descent");
    const level = newton(saddle, [1, 1], {maxIterations: 1, record: true}).records!; // g = (1, −1), p = (−1, −1)
    expect(level[0]).toMatchObject({heading: "level", slope: 0, predicted: 0, actual: 0});
  });

  it("give exact line search its own step size, 1/λ along an eigenvector, and the diagonal its α", () => {
    const f = quadratic([
      [4, 0],
      [0, 2]
    ]);
    expect(exactLineSearch(f, [1, 0], {record: true}).records![0]).toMatchObject({
      kind: "exact line search",
      stepSize: 0.25
    });
    expect(preconditionedDescent(f, [1, 1], {stepSize: 0.5, record: true}).records![0]).toMatchObject({
      kind: "preconditioned gradient",
      stepSize: 0.5
    });
  });

  it("are thinned with the path: each belongs to the step into its iterate", () => {
    const {path, steps, records} = gradientDescent(bowl, [1, 1], {
      stepSize: 0.01,
      maxIterations: 100,
      keep: 7,
      record: true
    });
    expect(records!.map(({k}) => k)).toEqual(steps.slice(1));
    expect(records!.map(({to}) => to)).toEqual(path.slice(1));
    for (const {from, to, gradient} of records!) expect(distance(to, axpy(-0.01, gradient, from))).toBe(0);
  });
});

describe("run: thinning", () => {
  it("keeps every 2nd, then every 4th, then every 8th iterate, and the last", () => {
    const steps = (maxIterations: number) =>
      gradientDescent(bowl, [1, 1], {stepSize: 0.2, maxIterations, keep: 5}).steps;
    expect(steps(3)).toEqual([0, 1, 2, 3]);
    expect(steps(4)).toEqual([0, 2, 4]);
    expect(steps(7)).toEqual([0, 2, 4, 6, 7]);
    expect(steps(13)).toEqual([0, 4, 8, 12, 13]);
    expect(steps(16)).toEqual([0, 8, 16]);
    expect(steps(31)).toEqual([0, 8, 16, 24, 31]);
  });
});

describe("gradientDescentInSlices and heavyBallInSlices", () => {
  it("end as the run in one go does, and report a share that grows to 1", () => {
    const options = {stepSize: 0.2, maxIterations: 10_000, tolerance: 0, keep: 50};
    const shares: number[] = [];
    const computation = gradientDescentInSlices(bowl, [1, 1], options);
    let state = computation.next();
    for (; !state.done; state = computation.next()) shares.push(state.value);
    expect(shares).toEqual([0.4096, 0.8192]);
    expect(state.value).toEqual(gradientDescent(bowl, [1, 1], options));
    const ball = {...options, momentum: 0.5};
    expect(complete(heavyBallInSlices(bowl, [1, 1], ball))).toEqual(heavyBall(bowl, [1, 1], ball));
  });

  it("start afresh each time, also the momentum", () => {
    const options = {stepSize: 0.1, momentum: 0.9, maxIterations: 5};
    expect(heavyBall(bowl, [1, 1], options)).toEqual(heavyBall(bowl, [1, 1], options));
  });
});
