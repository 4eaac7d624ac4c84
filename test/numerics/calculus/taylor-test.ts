import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {gradientStepModel, stepLength} from "../../../src/numerics/calculus/gradientStep.js";
import {descentBound} from "../../../src/numerics/calculus/smoothness.js";
import {remainderOrder, taylor} from "../../../src/numerics/calculus/taylor.js";
import {frobeniusNorm, quadraticForm} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {axpy, dot, norm} from "../../../src/numerics/linalg/vector.js";
import {cosh} from "../../../src/numerics/objectives/cosh.js";
import {doubleWell} from "../../../src/numerics/objectives/doubleWell.js";
import {himmelblau} from "../../../src/numerics/objectives/himmelblau.js";
import {hyperbola} from "../../../src/numerics/objectives/hyperbola.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {rosenbrock} from "../../../src/numerics/objectives/rosenbrock.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import type {Objective} from "../../../src/numerics/types.js";
import {between, runs, symmetricOfSize, vector} from "../../support/arbitraries.js";

const eps = Number.EPSILON;

/** c + sx + kx³ + hx⁶: at 0 its second-order model is c + sx. */
const polynomial = (c: number, s: number, k: number, h = 0): Objective => ({
  name: "polynomial",
  dimension: 1,
  value: ([x]) => c + s * x + k * x ** 3 + h * x ** 6,
  gradient: ([x]) => [s + 3 * k * x ** 2 + 6 * h * x ** 5],
  hessian: ([x]) => [[6 * k * x + 30 * h * x ** 4]]
});

describe("taylor(f, x, v)", () => {
  it("has g(0), g′(0), g″(0) = vᵀHv with ‖v‖ = 1 (Equation 23)", () => {
    const line = taylor(rosenbrock, [-1.2, 1], [3, 4]);
    expect(line.direction[0]).toBeCloseTo(0.6, 15);
    expect(line.value).toBe(rosenbrock.value([-1.2, 1]));
    expect(line.slope).toBeCloseTo(0.6 * -215.6 + 0.8 * -88, 10);
    expect(line.curvature).toBeCloseTo(quadraticForm(rosenbrock.hessian([-1.2, 1]), [0.6, 0.8]), 10);
    expect(line.tangent(0.5)).toBeCloseTo(line.value + line.slope / 2, 10);
    expect(line.actual(0)).toBe(line.model(0));
  });

  it("is exact on every quadratic, so that no remainder stands clear of rounding", () => {
    fc.assert(
      fc.property(symmetricOfSize(3), vector(3), vector(3), (H, x, v) => {
        fc.pre(norm(v) > 1e-3);
        const line = taylor(quadratic(H), x, v);
        for (const t of [1e-3, 1, -2]) {
          const size = frobeniusNorm(H) * (norm(x) + Math.abs(t)) ** 2;
          expect(line.remainder(t)).toBeLessThanOrEqual(40 * eps * size);
        }
      }),
      runs
    );
    expect(
      remainderOrder(
        taylor(
          quadratic([
            [3, 1],
            [1, 2]
          ]),
          [1, 2],
          [1, 1]
        )
      ).status
    ).toBe("no remainder");
    expect(remainderOrder(taylor(saddle, [0.3, 0.2], [1, -2])).status).toBe("no remainder");
  });

  it("throws RangeError for an x or a v that does not fit, and for a v that is zero", () => {
    expect(() => taylor(saddle, [1], [1, 0])).toThrow(/x has length 1; expected 2/);
    expect(() => taylor(saddle, [1, 2], [1])).toThrow(/v has length 1; expected 2/);
    expect(() => taylor(saddle, [1, 2], [1, NaN])).toThrow(/v\[1\] must be a finite number/);
    expect(() => taylor(saddle, [1, 2], [0, 0])).toThrow(RangeError);
  });
});

describe("remainderOrder(line)", () => {
  const order = (line: ReturnType<typeof taylor>) => {
    const fit = remainderOrder(line);
    return fit.status === "fitted" ? fit.order : NaN;
  };

  it("is 3 where the third derivative along v does not vanish", () => {
    expect(order(taylor(cosh, [1], [1]))).toBeCloseTo(3, 1);
    expect(order(taylor(hyperbola, [1], [-1]))).toBeCloseTo(3, 1);
    expect(order(taylor(himmelblau, [0.5, 0.5], [-1, -1]))).toBeCloseTo(3, 1);
    expect(order(taylor(rosenbrock, [-1.2, 1], [1, 0]))).toBeCloseTo(3, 1);
  });

  it("is 4 where it vanishes: cosh, √(1 + x²) and x⁴ − 2x² at 0", () => {
    for (const f of [cosh, hyperbola, doubleWell]) expect(order(taylor(f, [0], [1]))).toBeCloseTo(4, 1);
  });

  it("trusts only remainders beyond 100·eps·|f|", () => {
    for (const {t, remainder, trusted} of remainderOrder(taylor(cosh, [1], [1])).points) {
      if (trusted) expect(remainder).toBeGreaterThan(100 * eps * Math.cosh(1));
      if (t > 1e-3) expect(trusted).toBe(true);
      if (t < 1e-6) expect(trusted).toBe(false);
    }
  });

  it("trusts them by the larger of |f(x)| and |f(x + tv)|: t³ of 100t + t³ as long as t² > 10⁴·eps", () => {
    const {points} = remainderOrder(taylor(polynomial(0, 100, 1), [0], [1]));
    for (const {t, trusted} of points) expect(trusted).toBe(t ** 2 > 1e4 * eps * (1 + (t * t) / 100));
    expect(points.some(({trusted}) => !trusted)).toBe(true);
  });

  it("tries the reach, its half, its quarter …, as often as asked", () => {
    for (const [reach, halvings] of [
      [1, 40],
      [3, 2],
      [0.1, 17]
    ])
      expect(remainderOrder(taylor(cosh, [1], [1]), {reach, halvings}).points.map(({t}) => t)).toEqual(
        Array.from({length: halvings + 1}, (_, k) => reach / 2 ** k)
      );
  });

  it("is fitted to small t: 3 for x³ + 1000x⁶, though from t = 1 to 0.1 the remainder falls by its sixth power", () => {
    expect(order(taylor(polynomial(0, 0, 1, 1000), [0], [1]))).toBeCloseTo(3, 6);
  });

  it("needs three remainders clear of rounding: of 1 + t³ those with t³ > 100·eps, t > 2.81e-5", () => {
    const line = taylor(polynomial(1, 0, 1), [0], [1]);
    const fit = remainderOrder(line, {reach: 2e-4});
    expect(fit.points.filter(({trusted}) => trusted).map(({t}) => t)).toEqual([2e-4, 1e-4, 5e-5]);
    expect(fit.status).toBe("fitted");
    if (fit.status === "fitted") expect(fit.order).toBeCloseTo(3, 2);
    for (const [reach, count] of [
      [1e-4, 2],
      [4e-5, 1]
    ]) {
      const few = remainderOrder(line, {reach});
      expect(few.status).toBe("too few points");
      expect(few.points.length).toBe(41);
      expect(few.points.filter(({trusted}) => trusted).length).toBe(count);
    }
  });

  it("has no remainder on f = 0", () => {
    expect(remainderOrder(taylor(polynomial(0, 0, 0), [0], [1]))).toMatchObject({status: "no remainder"});
  });

  it("throws RangeError for a reach that is not positive and for fewer than two halvings", () => {
    expect(() => remainderOrder(taylor(cosh, [1], [1]), {reach: 0})).toThrow(/reach must be finite and > 0; got 0/);
    expect(() => remainderOrder(taylor(cosh, [1], [1]), {halvings: 1})).toThrow(
      /halvings must be an integer ≥ 2; got 1/
    );
  });
});

describe("gradientStepModel(f, x)", () => {
  it("predicts the change of f exactly on every quadratic (Equation 25)", () => {
    fc.assert(
      fc.property(symmetricOfSize(3), vector(3), between(0, 2), (H, x, alpha) => {
        const step = gradientStepModel(quadratic(H), x);
        if (step.status !== "descending") return;
        const size = frobeniusNorm(H) * (norm(x) + step.length(alpha)) ** 2;
        expect(Math.abs(step.predicted(alpha) - step.actual(alpha))).toBeLessThanOrEqual(60 * eps * size);
      }),
      runs
    );
  });

  it("has α* = ‖g‖²/gᵀHg, where f is least along −g, and 2α*, where f is level, exactly when gᵀHg > 0", () => {
    fc.assert(
      fc.property(symmetricOfSize(2), vector(2), (H, x) => {
        const f = quadratic(H);
        const g = f.gradient(x);
        if (norm(g) < 1e-3 || Math.abs(quadraticForm(H, g)) < 1e-3 * dot(g, g)) return;
        const step = gradientStepModel(f, x);
        if (step.status !== "descending") throw new Error("the gradient is not zero");
        if (quadraticForm(H, g) <= 0) {
          expect(step.minimizer).toBe(null);
          expect(step.breakEven).toBe(null);
          return;
        }
        const best = step.minimizer!;
        expect(best / (dot(g, g) / quadraticForm(H, g))).toBeCloseTo(1, 10);
        expect(step.breakEven).toBe(2 * best);
        // The next gradient is perpendicular to the last.
        const next = f.gradient(axpy(-best, g, x));
        expect(Math.abs(dot(next, g))).toBeLessThan(
          1e-11 * (1 + best * frobeniusNorm(H)) * frobeniusNorm(H) * (1 + norm(x)) * norm(g)
        );
        expect(Math.abs(step.predicted(2 * best))).toBeLessThan(1e-12 * best * dot(g, g));
        expect(step.predicted(1.9 * best)).toBeLessThan(0);
        expect(step.predicted(2.1 * best)).toBeGreaterThan(0);
        // 2α* is never smaller than 2/λ_max.
        const top = symmetricEigen(H).values[1];
        expect(2 * best).toBeGreaterThanOrEqual((2 / top) * (1 - 1e-12));
      }),
      runs
    );
  });

  it("has ‖∇f‖, and no least point along −g where f does not bend", () => {
    const step = gradientStepModel(polynomial(1, -3, 0), [2]);
    expect(step).toMatchObject({status: "descending", gradientNorm: 3, minimizer: null, breakEven: null});
  });

  it("throws RangeError for a point that does not fit", () => {
    expect(() => gradientStepModel(saddle, [1])).toThrow(/x has length 1; expected 2/);
  });

  it("names a zero gradient, with the class of the point", () => {
    expect(gradientStepModel(saddle, [0, 0])).toMatchObject({status: "zero gradient", point: "saddle"});
  });
});

describe("stepLength(gradient, stepSize)", () => {
  it("is the distance ‖x_{k+1} − x_k‖ that the step covers (Equation 24)", () => {
    fc.assert(
      fc.property(vector(3), between(0, 5), (g, alpha) => {
        expect(stepLength(g, alpha)).toBeCloseTo(norm(g.map((gi) => alpha * gi)), 10);
      }),
      runs
    );
    expect(() => stepLength([1], -1)).toThrow(/stepSize must be finite and ≥ 0; got -1/);
  });
});

describe("descentBound(f, x, stepSize, smoothness)", () => {
  it("bounds f after the step whenever L ≥ λ_max, and promises a decrease exactly for 0 < α < 2/L", () => {
    const convex = symmetricOfSize(2).filter((H) => symmetricEigen(H).values[1] > 0.01);
    fc.assert(
      fc.property(convex, vector(2), between(0, 3), (H, x, share) => {
        fc.pre(Math.abs(share - 2) > 1e-9 && norm(quadratic(H).gradient(x)) > 1e-6);
        const L = symmetricEigen(H).values[1];
        const {bound, actual, promisesDecrease} = descentBound(quadratic(H), x, share / L, L);
        const size = frobeniusNorm(H) * (1 + (share * frobeniusNorm(H)) / L) ** 2 * norm(x) ** 2;
        expect(actual).toBeLessThanOrEqual(bound + 100 * eps * size);
        expect(promisesDecrease).toBe(share > 0 && share < 2);
      }),
      runs
    );
    // √(1 + x²) has curvature at most 1.
    for (const x of [-3, 0.1, 5]) {
      for (const alpha of [0.1, 1, 1.9]) {
        const {bound, actual} = descentBound(hyperbola, [x], alpha, 1);
        expect(actual).toBeLessThanOrEqual(bound + 1e-15);
      }
    }
  });

  it("throws RangeError for a point that does not fit, a negative step, and an L that is not positive", () => {
    expect(() => descentBound(saddle, [1], 1, 1)).toThrow(/x has length 1; expected 2/);
    expect(() => descentBound(saddle, [1, 1], -1, 1)).toThrow(/stepSize must be finite and ≥ 0; got -1/);
    expect(() => descentBound(saddle, [1, 1], 1, 0)).toThrow(/smoothness must be finite and > 0; got 0/);
  });
});
