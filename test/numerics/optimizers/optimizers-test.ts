import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {finiteDifferenceGradient} from "../../../src/numerics/calculus/finiteDifference.js";
import {quadraticForm} from "../../../src/numerics/linalg/matrix.js";
import {fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {distance, dot, norm, subtract} from "../../../src/numerics/linalg/vector.js";
import {cosh} from "../../../src/numerics/objectives/cosh.js";
import {doubleWell} from "../../../src/numerics/objectives/doubleWell.js";
import {exponential} from "../../../src/numerics/objectives/exponential.js";
import {himmelblau, himmelblauMinima} from "../../../src/numerics/objectives/himmelblau.js";
import {hyperbola} from "../../../src/numerics/objectives/hyperbola.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import {gradientDescent, gradientDescentStep} from "../../../src/numerics/optimizers/gradientDescent.js";
import {exactLineSearch} from "../../../src/numerics/optimizers/lineSearch.js";
import {heavyBall} from "../../../src/numerics/optimizers/momentum.js";
import {momentumMode, optimalMomentum} from "../../../src/numerics/optimizers/momentumModes.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {diagonallyScaled, preconditionedDescent} from "../../../src/numerics/optimizers/preconditioned.js";
import {between, runs, vector} from "../../support/arbitraries.js";

const valley = fc.record({
  values: fc.tuple(between(0.1, 1), between(1, 10)),
  angle: between(-3, 3),
  start: vector(2).filter((x) => norm(x) > 1e-3),
  minimizer: vector(2)
});
const bowl = quadratic(fromSpectrum2(1, 10, 0.7));

describe("gradientDescent(f, start, {stepSize})", () => {
  it("takes the step x − α∇f(x), by an independent gradient (Equation 18)", () => {
    fc.assert(
      fc.property(vector(2), between(0, 0.1), (x, alpha) => {
        const g = finiteDifferenceGradient(himmelblau.value, x);
        const step = subtract(x, gradientDescentStep(himmelblau, x, alpha));
        expect(
          distance(
            step,
            g.map((gi) => alpha * gi)
          )
        ).toBeLessThan(1e-5);
      }),
      runs
    );
  });

  it("never increases f or the distance to the minimiser on a quadratic when 0 < α < 2/λ_max", () => {
    fc.assert(
      fc.property(valley, between(0.01, 0.99), ({values, angle, start, minimizer}, share) => {
        const f = quadratic(fromSpectrum2(...values, angle), {minimizer});
        const {path, values: heights} = gradientDescent(f, start, {
          stepSize: (share * 2) / values[1],
          maxIterations: 50
        });
        for (let k = 1; k < path.length; ++k) {
          expect(distance(path[k], minimizer)).toBeLessThanOrEqual(distance(path[k - 1], minimizer) + 1e-13);
          expect(heights[k]).toBeLessThanOrEqual(heights[k - 1] + 1e-13 * heights[0]);
        }
      }),
      runs
    );
  });

  it("converges below 2/λ_max, cycles at it, and diverges beyond it by leaving a stated radius", () => {
    const run = (stepSize: number, radius?: number) => gradientDescent(bowl, [1.6, 0.6], {stepSize, radius});
    expect(run(0.15)).toMatchObject({status: "converged"});
    expect(run(0.2)).toMatchObject({status: "stopped", iterations: 1000});
    expect(run(0.21)).toMatchObject({status: "diverged"});
    const {path} = run(0.21, 50);
    expect(distance(path[path.length - 1], path[0])).toBeGreaterThan(50);
    expect(distance(path[path.length - 2], path[0])).toBeLessThanOrEqual(50);
  });

  it("is frozen by α = 0, which is no error, and stationary at a critical point", () => {
    expect(gradientDescent(bowl, [1, 1], {stepSize: 0})).toMatchObject({
      status: "frozen",
      iterations: 0,
      path: [[1, 1]]
    });
    expect(gradientDescent(bowl, [0, 0], {stepSize: 0.1})).toMatchObject({status: "stationary", path: [[0, 0]]});
    expect(gradientDescent(saddle, [0, 0], {stepSize: 0.1}).status).toBe("stationary");
  });

  it("escapes slowly from a maximum: x⁴ − 2x² from 1e-7 converges to 1 though its gradient grows", () => {
    const run = gradientDescent(doubleWell, [1e-7], {stepSize: 0.05, tolerance: 1e-6});
    expect(run.status).toBe("converged");
    expect(run.path[run.path.length - 1][0]).toBeCloseTo(1, 6);
    expect(run.iterations).toBeGreaterThan(80);
  });

  it("leaves a saddle after about ln(1/|z₀|)/ln(1 + α|λ|) steps", () => {
    const {steps, path} = gradientDescent(saddle, [0, 1e-6], {stepSize: 0.1, maxIterations: 400});
    const out = steps[path.findIndex((x) => Math.abs(x[1]) >= 1)];
    expect(Math.abs(out - Math.log(1e6) / Math.log(1.1))).toBeLessThan(1);
  });

  it("names overflow as divergence and keeps only finite iterates", () => {
    const run = gradientDescent(quadratic([[1e300]]), [1e5], {stepSize: 1e10, radius: 1e308});
    expect(run).toMatchObject({status: "diverged", iterations: 1, path: [[1e5]]});
    expect(gradientDescent(cosh, [1000], {stepSize: 0.1})).toMatchObject({status: "diverged", iterations: 0});
  });

  it("thins a long run to `keep` iterates, with the first, the last and their steps", () => {
    const all = gradientDescent(bowl, [1.6, 0.6], {stepSize: 0.2, maxIterations: 5000});
    for (const keep of [2, 3, 10, 1000]) {
      const thin = gradientDescent(bowl, [1.6, 0.6], {stepSize: 0.2, maxIterations: 5000, keep});
      expect(thin.path.length).toBeLessThanOrEqual(keep);
      expect(thin.steps[0]).toBe(0);
      expect(thin.steps[thin.steps.length - 1]).toBe(5000);
      for (const [i, k] of thin.steps.entries()) {
        expect(thin.path[i]).toEqual(all.path[k]);
        expect(thin.values[i]).toBe(all.values[k]);
      }
    }
  });

  it("throws RangeError on a bad argument, saying which", () => {
    expect(() => gradientDescent(bowl, [1], {stepSize: 0.1})).toThrow(/start has length 1; expected 2/);
    expect(() => gradientDescentStep(bowl, [1], 0.1)).toThrow("x has length 1; expected 2");
    expect(() => gradientDescentStep(bowl, [1, 1], -1)).toThrow("stepSize must be finite and ≥ 0; got -1");
    expect(() => gradientDescent(bowl, [1, 1], {stepSize: -1})).toThrow(/stepSize must be finite and ≥ 0; got -1/);
    expect(() => gradientDescent(bowl, [1, 1], {stepSize: 1, maxIterations: 1.5})).toThrow(/maxIterations/);
    expect(() => gradientDescent(bowl, [1, 1], {stepSize: 1, keep: 1})).toThrow(/keep must be an integer ≥ 2/);
  });
});

describe("heavyBall(f, start, {stepSize, momentum})", () => {
  it("is gradient descent, bit for bit, without momentum", () => {
    const options = {stepSize: 0.12, maxIterations: 30};
    expect(heavyBall(bowl, [1.6, 0.6], {...options, momentum: 0})).toEqual(gradientDescent(bowl, [1.6, 0.6], options));
  });

  it("moves each mode by its own two-term recurrence", () => {
    const f = quadratic(fromSpectrum2(1, 10, 0));
    const {path} = heavyBall(f, [2, -3], {stepSize: 0.15, momentum: 0.6, maxIterations: 40});
    const expected = [momentumMode(0.15, 0.6, 2, 40), momentumMode(1.5, 0.6, -3, 40)];
    for (const [k, x] of path.entries()) expect(distance(x, [expected[0][k], expected[1][k]])).toBeLessThan(1e-13);
  });

  it("is frozen by α = 0, and needs one small gradient alone, not two, without momentum", () => {
    expect(heavyBall(bowl, [1, 1], {stepSize: 0, momentum: 0.5})).toMatchObject({status: "frozen", iterations: 0});
    const halving = heavyBall(quadratic([[1]]), [1], {stepSize: 0.5, momentum: 0, tolerance: 2 ** -5});
    expect(halving).toMatchObject({status: "converged", iterations: 5});
  });

  it("beats gradient descent on a narrow valley: about √κ against κ steps", () => {
    const f = quadratic(fromSpectrum2(1, 1e4, 0.4));
    const tuned = heavyBall(f, [1, 1], {...optimalMomentum([1, 1e4])!, maxIterations: 1e5, keep: 2});
    const plain = gradientDescent(f, [1, 1], {stepSize: 2 / (1 + 1e4), maxIterations: 5e5, keep: 2});
    expect(tuned.status).toBe("converged");
    expect(plain.status).toBe("converged");
    expect(plain.iterations / tuned.iterations).toBeGreaterThan(30);
  });

  it("does not stop where it rushes through a point of zero gradient", () => {
    const run = heavyBall(quadratic([[1]]), [1], {stepSize: 1, momentum: 0.5, tolerance: 1e-8});
    expect(run.iterations).toBeGreaterThan(10);
    expect(run.status).toBe("converged");
  });

  it("throws RangeError for β outside [0, 1)", () => {
    expect(() => heavyBall(bowl, [1, 1], {stepSize: 0.1, momentum: 1})).toThrow(/momentum must lie in \[0, 1\); got 1/);
  });
});

describe("exactLineSearch(f, start)", () => {
  it("makes each gradient perpendicular to the last on a quadratic, and ends at the minimiser", () => {
    fc.assert(
      fc.property(valley, ({values, angle, start, minimizer}) => {
        const f = quadratic(fromSpectrum2(...values, angle), {minimizer});
        fc.pre(distance(start, minimizer) > 1e-3);
        const {path, status} = exactLineSearch(f, start, {maxIterations: 5000, tolerance: 1e-9});
        expect(status).toBe("converged");
        for (let k = 1; k < Math.min(path.length - 1, 5); ++k) {
          const [g, next] = [f.gradient(path[k - 1]), f.gradient(path[k])];
          expect(Math.abs(dot(g, next))).toBeLessThanOrEqual(1e-12 * norm(g) * norm(f.gradient(start)) * 100);
        }
      }),
      runs
    );
  });

  it("names a model without minimiser", () => {
    expect(exactLineSearch(saddle, [0, 1])).toMatchObject({status: "no-minimiser", iterations: 0});
    // Down to gradients whose inverse overflows: a positive definite model keeps its minimiser, and eˣ has none.
    expect(
      exactLineSearch(
        quadratic([
          [1, 0],
          [0, 1.5]
        ]),
        [1, 1],
        {tolerance: 0}
      ).status
    ).toBe("converged");
    expect(exactLineSearch(exponential, [0]).status).toBe("diverged");
    expect(exactLineSearch(saddle, [1, 1])).toMatchObject({status: "no-minimiser", iterations: 0}); // curvature 0 along g
  });
});

describe("newton(f, start)", () => {
  it("takes one step on every strictly convex quadratic, to about κ·eps (Equation 9)", () => {
    fc.assert(
      fc.property(valley, ({values, angle, start, minimizer}) => {
        const f = quadratic(fromSpectrum2(...values, angle), {minimizer});
        const {path} = newton(f, start, {maxIterations: 1});
        const size = norm(start) + norm(minimizer);
        expect(distance(path[path.length - 1], minimizer)).toBeLessThanOrEqual(
          100 * (values[1] / values[0]) * Number.EPSILON * size
        );
      }),
      runs
    );
  });

  it("is drawn to a saddle as to a minimum", () => {
    const {path, status} = newton(saddle, [3, 2]);
    expect(status).toBe("converged");
    expect(norm(path[path.length - 1])).toBe(0);
  });

  it("finds the minimum of Himmelblau’s function nearest to a good start", () => {
    const {path, status} = newton(himmelblau, [3.5, 2.5]);
    expect(status).toBe("converged");
    expect(distance(path[path.length - 1], himmelblauMinima[0])).toBeLessThan(1e-9);
  });

  it("diverges on √(1 + x²) from beyond 1, where x → −x³, and converges within", () => {
    const {path, status} = newton(hyperbola, [1.5]);
    expect(status).toBe("diverged");
    expect(path[1][0]).toBeCloseTo(-(1.5 ** 3), 12);
    expect(newton(hyperbola, [0.5]).status).toBe("converged");
  });

  it("stops at a singular Hessian and says so; nothing is repaired in silence", () => {
    expect(
      newton(
        quadratic([
          [1, 0],
          [0, 0]
        ]),
        [1, 1]
      )
    ).toMatchObject({status: "singular", iterations: 0, path: [[1, 1]]});
  });
});

describe("preconditionedDescent(f, start, {stepSize})", () => {
  it("is gradient descent in the coordinates y = D^½ x", () => {
    fc.assert(
      fc.property(valley, ({values, angle, start}) => {
        const H = fromSpectrum2(...values, angle);
        const roots = [Math.sqrt(H[0][0]), Math.sqrt(H[1][1])];
        const options = {stepSize: 0.9, maxIterations: 10, tolerance: 0};
        const direct = preconditionedDescent(quadratic(H), start, options).path;
        const y0 = start.map((x, i) => roots[i] * x);
        const scaled = gradientDescent(quadratic(diagonallyScaled(H)!), y0, options).path;
        for (const [k, x] of direct.entries()) {
          if (k < scaled.length)
            expect(
              distance(
                x.map((xi, i) => roots[i] * xi),
                scaled[k]
              )
            ).toBeLessThan(1e-11 * (1 + norm(y0)));
        }
      }),
      runs
    );
  });

  it("keeps the diagonal of x₀, wherever it goes: on cosh x, D = cosh x₀", () => {
    const {path} = preconditionedDescent(cosh, [1], {stepSize: 1, maxIterations: 3});
    for (let k = 1; k < path.length; ++k)
      expect(path[k][0]).toBeCloseTo(path[k - 1][0] - Math.sinh(path[k - 1][0]) / Math.cosh(1), 15);
  });

  it("is perfect on a diagonal H and gains nothing at 45°, where the diagonal is constant", () => {
    expect(preconditionedDescent(quadratic(fromSpectrum2(1, 1e4, 0)), [1, 1], {stepSize: 1}).iterations).toBe(1);
    const H = fromSpectrum2(1, 100, Math.PI / 4);
    expect(quadraticForm(diagonallyScaled(H)!, [Math.SQRT1_2, -Math.SQRT1_2])).toBeCloseTo(100 / 50.5, 10);
  });

  it("has ones, bit for bit, on the diagonal of D^(−½) H D^(−½)", () => {
    const scaled = diagonallyScaled([
      [3, 1],
      [1, 7]
    ])!;
    expect([scaled[0][0], scaled[1][1]]).toEqual([1, 1]);
    expect(scaled[0][1]).toBeCloseTo(1 / Math.sqrt(21), 15);
    expect(scaled[1][0]).toBe(scaled[0][1]);
  });

  it("throws RangeError on a bad argument, saying which", () => {
    expect(() => preconditionedDescent(bowl, [1, 1], {stepSize: -1})).toThrow(/stepSize must be finite and ≥ 0/);
    expect(() => preconditionedDescent(bowl, [1], {stepSize: 1})).toThrow(/start has length 1; expected 2/);
  });

  it("names a diagonal that cannot rescale, and α = 0", () => {
    expect(preconditionedDescent(saddle, [1, 1], {stepSize: 1}).status).toBe("no-preconditioner");
    expect(preconditionedDescent(bowl, [1, 1], {stepSize: 0}).status).toBe("frozen");
    const flat = [
      [0, 0],
      [0, 1]
    ];
    expect(preconditionedDescent(quadratic(flat), [1, 1], {stepSize: 1}).status).toBe("no-preconditioner");
    expect(diagonallyScaled(flat)).toBe(null);
    expect(
      diagonallyScaled([
        [1, 0],
        [0, -1]
      ])
    ).toBe(null);
  });
});
