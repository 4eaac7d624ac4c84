import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diagonal, frobeniusNorm, matvec} from "../../../src/numerics/linalg/matrix.js";
import {minimumNormStep} from "../../../src/numerics/linalg/pseudoInverse.js";
import {solve} from "../../../src/numerics/linalg/solve.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {add, axpy, distance, norm, scale} from "../../../src/numerics/linalg/vector.js";
import {trustRegionStep} from "../../../src/numerics/optimizers/trustRegionStep.js";
import type {Matrix, Vector} from "../../../src/numerics/types.js";
import {basis, between, runs, vector} from "../../support/arbitraries.js";
import {indefinite, model, models, modelValue} from "./support/models.js";

const eps = Number.EPSILON;
const radii = between(-3, 3).map((k) => 10 ** k);

/** Every kind of model: definite, of either sign, singular, without a part of g along λ_min, without g, without H. */
const every = fc.oneof(
  models(0.1, 10),
  models(-10, -0.1),
  indefinite,
  fc
    .integer({min: 2, max: 6})
    .chain((n) => fc.tuple(basis(n), vector(n), fc.constantFrom(-2, 0), fc.constantFrom(0, 1)))
    .map(([vectors, parts, least, size]) =>
      model(
        parts.map((_, i) => (i === 0 ? least : i)),
        vectors,
        parts.map((part, i) => (i === 0 ? 0 : size * part))
      )
    ),
  vector(3).map((g) => model([0, 0, 0], diagonal([1, 1, 1]), g))
);

/** How far p and ε are from the conditions of the minimum over the ball, each as a share of its own size. */
function violations(H: Matrix, g: Vector, radius: number) {
  const {step, shift, predicted} = trustRegionStep(H, g, radius);
  const [size, length] = [frobeniusNorm(H), norm(step)];
  const bound = g.length * eps;
  const model = modelValue({H, g}, step);
  return {
    stationary: norm(add(axpy(shift, step, matvec(H, step)), g)) / (bound * ((size + shift) * length + norm(g)) || 1),
    feasible: (length / radius - 1) / bound,
    complementary: shift > 0 ? (1 - length / radius) / bound : 0,
    definite: -(symmetricEigen(H).values[0] + shift) / (bound * (size + shift) || 1),
    signed: shift,
    promised: Math.abs(predicted + model) / (bound * (norm(g) * length + size * length ** 2) || 1),
    predicted
  };
}

describe("trustRegionStep(H, gradient, radius)", () => {
  it("meets the conditions of the minimum over the ball: (H + εI)p = −g, H + εI ≥ 0, ε ≥ 0, ‖p‖ ≤ r, ε(r − ‖p‖) = 0", () => {
    fc.assert(
      fc.property(every, radii, ({H, g}, radius) => {
        const found = violations(H, g, radius);
        expect(found.stationary).toBeLessThanOrEqual(30);
        expect(found.feasible).toBeLessThanOrEqual(16);
        expect(found.complementary).toBeLessThanOrEqual(16);
        expect(found.definite).toBeLessThanOrEqual(10);
        expect(found.signed).toBeGreaterThanOrEqual(0);
        expect(found.promised).toBeLessThanOrEqual(10);
        expect(found.predicted).toBeGreaterThanOrEqual(0);
      }),
      runs
    );
  });

  it("is better than every sampled step of the ball, in one, two and three parameters", () => {
    const small = every.filter(({g}) => g.length <= 3);
    fc.assert(
      fc.property(small, radii, fc.array(between(-1, 1), {minLength: 60, maxLength: 60}), ({H, g}, radius, draws) => {
        const {step} = trustRegionStep(H, g, radius);
        const least = modelValue({H, g}, step);
        const slack = 1e-12 * (norm(g) * radius + frobeniusNorm(H) * radius ** 2);
        let best = Infinity;
        for (let at = 0; at + g.length <= draws.length; at += g.length) {
          const q = draws.slice(at, at + g.length);
          const onBorder = norm(q) === 0 ? q : scale(radius / norm(q), q);
          const near = axpy(0.1 * radius, q, step);
          const inside = scale(Math.min(1, radius / norm(near)), near);
          for (const p of [onBorder, scale(Math.sqrt(Math.abs(draws[at])), onBorder), inside])
            best = Math.min(best, modelValue({H, g}, p));
        }
        expect(best).toBeGreaterThanOrEqual(least - slack);
      }),
      runs
    );
  });

  it("is Newton’s own step in the interior, with ε = 0, exactly while that is no longer than the radius", () => {
    fc.assert(
      fc.property(models(0.1, 10), ({H, g, values}) => {
        const exact = solve(H, scale(-1, g));
        if (exact.status === "singular") throw new Error("H is positive definite");
        const length = norm(exact.x);
        const {status, step, shift, iterations} = trustRegionStep(H, g, length * (1 + 1e-9));
        const bound = (40 * g.length * eps * frobeniusNorm(H) * norm(g)) / values[0] ** 2;
        expect({status, shift, iterations}).toEqual({status: "interior", shift: 0, iterations: 0});
        expect(distance(step, exact.x)).toBeLessThanOrEqual(bound);
        const shorter = trustRegionStep(H, g, length * (1 - 1e-9));
        expect(shorter.status).toBe("boundary");
        expect(shorter.shift).toBeGreaterThan(0);
      }),
      runs
    );
    expect(trustRegionStep([[2]], [6], 3).status).toBe("interior");
    expect(trustRegionStep([[2]], [6], 3 - 4 * eps).status).toBe("boundary");
  });

  it("has ε = ‖g‖/r − λ for one eigenvalue λ, and p = −rg/‖g‖ for H = 0", () => {
    expect(trustRegionStep([[2]], [6], 1.5)).toEqual({
      status: "boundary",
      step: [-1.5],
      shift: 2,
      predicted: 6.75,
      iterations: 1
    });
    expect(trustRegionStep([[-2]], [6], 1.5)).toMatchObject({status: "boundary", step: [-1.5], shift: 6});
    expect(trustRegionStep(diagonal([0, 0]), [3, -4], 10)).toMatchObject({
      status: "boundary",
      step: [-6, 8],
      shift: 0.5,
      predicted: 50
    });
  });

  it("goes the rest of the way along v₁ in the hard case: diag(−1, 2), g = (0, 2), from length 2/3 to the radius 1", () => {
    const {status, step, shift, predicted, iterations} = trustRegionStep(diagonal([-1, 2]), [0, 2], 1);
    expect({status, shift, iterations}).toEqual({status: "hard case", shift: 1, iterations: 0});
    expect(distance(step, [Math.sqrt(5) / 3, -2 / 3])).toBeLessThan(4 * eps);
    expect(predicted).toBeCloseTo(7 / 6, 14); // 4/3 − ½(−5/9 + 8/9)
    // The radius 2/3 is where the arc ends: nothing is left to go; within it the arc itself is met.
    expect(trustRegionStep(diagonal([-1, 2]), [0, 3], 1)).toMatchObject({status: "hard case", step: [0, -1], shift: 1});
    expect(trustRegionStep(diagonal([-1, 2]), [0, 3], 0.75)).toMatchObject({
      status: "boundary",
      step: [0, -0.75],
      shift: 2
    });
  });

  it("passes from the pulled case to the hard one without a jump in what it promises", () => {
    const hard = trustRegionStep(diagonal([-1, 2]), [0, 2], 1);
    for (const part of [1e-1, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15, 1e-16, 1e-30]) {
      const near = trustRegionStep(diagonal([-1, 2]), [part, 2], 1);
      expect(near.status).toBe(part > 4 * eps ? "boundary" : "hard case"); // n·eps·‖g‖
      expect(Math.abs(norm(near.step) - 1)).toBeLessThanOrEqual(16 * eps);
      // ∂m/∂g₁ = p₁: the promise moves by |p₁|·part, and p₁ by about as much again.
      expect(Math.abs(near.predicted - hard.predicted)).toBeLessThanOrEqual(part + 8 * eps);
      expect(near.predicted).toBeGreaterThanOrEqual(hard.predicted - 8 * eps);
    }
  });

  it("slides down −v₁ or v₁, whichever, from a saddle itself: g = 0 and λ_min < 0", () => {
    const {status, step, shift, predicted} = trustRegionStep(diagonal([2, -3]), [0, 0], 4);
    expect({status, shift, predicted}).toEqual({status: "hard case", shift: 3, predicted: 24});
    expect(step.map(Math.abs)).toEqual([0, 4]);
  });

  it("takes the shortest minimiser of a singular model, where it has one, and runs down it where not", () => {
    const H = diagonal([0, 4]);
    expect(trustRegionStep(H, [0, 8], 2)).toMatchObject({
      status: "interior",
      step: minimumNormStep(H, [0, 8]).step,
      shift: 0
    });
    expect(trustRegionStep(H, [0, 8], 1)).toMatchObject({status: "boundary", step: [0, -1], shift: 4});
    expect(trustRegionStep(H, [3, 0], 7)).toMatchObject({status: "boundary", step: [-7, 0], shift: 3 / 7});
  });

  it("does nothing at a zero gradient with λ_min ≥ 0", () => {
    for (const H of [diagonal([1, 2]), diagonal([0, 2]), diagonal([0, 0])]) {
      expect(trustRegionStep(H, [0, 0], 1)).toEqual({
        status: "zero gradient",
        step: [0, 0],
        shift: 0,
        predicted: 0,
        iterations: 0
      });
    }
  });

  it("meets the radius after a handful of lengths, however near the floor ε lies", () => {
    let most = 0;
    fc.assert(
      fc.property(fc.oneof(indefinite, models(0.1, 10)), between(-8, 8), ({H, g}, k) => {
        most = Math.max(most, trustRegionStep(H, g, 10 ** k).iterations);
      }),
      runs
    );
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(8);
  });

  it("stays within the radius where squares of the numbers, or g/λ itself, over- or underflow", () => {
    for (const curvature of [1e-150, 1e-160, 1e-200, 1e-310, 5e-324, -1e-310]) {
      expect(trustRegionStep([[curvature]], [1], 2)).toMatchObject({status: "boundary", step: [-2], shift: 0.5});
    }
    for (const radius of [1e-200, 1e200]) {
      expect(trustRegionStep([[-1]], [0], radius)).toMatchObject({status: "hard case", step: [radius], shift: 1});
      expect(trustRegionStep([[0]], [4], radius).step).toEqual([-radius]);
    }
    // ε = g/r is beyond the doubles: the end of the arc, which lies within every radius.
    expect(trustRegionStep([[1]], [1], 1e-310)).toMatchObject({step: [0], shift: Infinity, predicted: 0});
    expect(Math.abs(trustRegionStep([[0]], [1e-322], 1e3).step[0])).toBeLessThanOrEqual(1e3);
  });

  it("throws RangeError on a bad argument, saying which", () => {
    for (const radius of [0, -1, Infinity, NaN])
      expect(() => trustRegionStep([[1]], [1], radius)).toThrow(`radius must be finite and > 0; got ${radius}`);
    expect(() => trustRegionStep([[1, 2]], [1], 1)).toThrow("H is 1 × 2; expected a square matrix");
    expect(() => trustRegionStep([[1]], [1, 2], 1)).toThrow("gradient has length 2; expected 1");
  });
});
