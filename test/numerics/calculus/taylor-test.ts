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
import {between, runs, symmetricOfSize, vector} from "../../support/arbitraries.js";

const eps = Number.EPSILON;

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

  it("throws RangeError for a reach that is not positive", () => {
    expect(() => remainderOrder(taylor(cosh, [1], [1]), {reach: 0})).toThrow(/reach must be finite and > 0; got 0/);
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
});
