import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diagonal, frobeniusNorm, matvec} from "../../../src/numerics/linalg/matrix.js";
import {powerIteration} from "../../../src/numerics/linalg/powerIteration.js";
import {fromSpectrum, fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {axpy, distance, dot, norm, normalize} from "../../../src/numerics/linalg/vector.js";
import type {Matrix, Vector} from "../../../src/numerics/types.js";
import {basis, between, runs, vector} from "../../support/arbitraries.js";

const {EPSILON} = Number;

/** H with one eigenvalue of size 10, of either sign, and the others in [−8, 8]; a start not far off its eigenvector. */
const cases = fc
  .integer({min: 2, max: 6})
  .chain((n) =>
    fc.tuple(
      fc.constantFrom(-10, 10),
      fc.array(between(-8, 8), {minLength: n - 1, maxLength: n - 1}),
      basis(n),
      vector(n)
    )
  )
  .map(([top, others, vectors, offset]) => ({
    top,
    others,
    vectors,
    H: fromSpectrum([top, ...others], vectors),
    start: axpy(0.1, offset, vectors[0])
  }))
  .filter(({start, vectors}) => Math.abs(dot(start, vectors[0])) > 0.1);

describe("powerIteration(H, start, options)", () => {
  it("converges to a dominant eigenpair: residual ≤ tolerance·|λ|, angle ≤ tolerance/(1 − rate)", () => {
    fc.assert(
      fc.property(cases, ({H, top, start, others}) => {
        const {status, forecast, path, quotients, residuals, angles, rate, iterations} = powerIteration(H, start);
        expect([status, forecast]).toEqual(["converged", "dominant"]);
        expect(Math.abs(rate - Math.max(...others.map(Math.abs)) / 10)).toBeLessThan(1e-13);
        for (const list of [path, quotients, residuals, angles]) expect(list).toHaveLength(iterations + 1);
        expect(residuals[iterations]).toBeLessThanOrEqual(1e-12 * 10 * (1 + 1e-12));
        expect(angles[iterations]).toBeLessThanOrEqual(1e-12 / (1 - rate) + 1e-14);
        expect(Math.abs(quotients[iterations] - top)).toBeLessThanOrEqual(100 * H.length * EPSILON * 10);
      }),
      runs
    );
  });

  it("shrinks tan(angle) by |λ₍₂₎/λ₍₁₎| a step or more, as long as it is above rounding", () => {
    fc.assert(
      fc.property(cases, ({H, start}) => {
        const {angles, rate} = powerIteration(H, start);
        for (let k = 1; k < angles.length; ++k) {
          const rounding = 20 * H.length * EPSILON;
          const before = Math.tan(angles[k - 1]);
          expect(Math.tan(angles[k])).toBeLessThanOrEqual(rate * before + rounding * (1 + before));
        }
      }),
      runs
    );
  });

  it("shrinks it by exactly that in the plane, and the Rayleigh error by the square", () => {
    const [first, second] = [4, 2];
    const H = fromSpectrum2(first, second, 0.3);
    const start = [Math.cos(1.3), Math.sin(1.3)]; // an angle of 1 to the dominant eigenvector
    const {angles, quotients, rate} = powerIteration(H, start);
    expect(rate).toBeCloseTo(0.5, 14);
    for (let k = 0; k < 20; ++k) {
      expect(Math.tan(angles[k]) / (Math.tan(1) * 0.5 ** k)).toBeCloseTo(1, 8);
      // λ₁ − ρ = (λ₁ − λ₂)·sin²: closed form
      expect(first - quotients[k]).toBeCloseTo((first - second) * Math.sin(angles[k]) ** 2, 13);
    }
  });

  it("records iterates of length 1, each the next product, with their quotients, residuals and angles", () => {
    fc.assert(
      fc.property(cases, between(-3, 3), ({H, start}, shift) => {
        const {path, quotients, residuals} = powerIteration(H, start, {shift, maxIterations: 5});
        const slack = 20 * H.length * EPSILON * (frobeniusNorm(H) + 3);
        expect(distance(path[0], normalize(start))).toBe(0);
        for (const [k, v] of path.entries()) {
          expect(Math.abs(norm(v) - 1)).toBeLessThanOrEqual(H.length * EPSILON * 2);
          const Hv = matvec(H, v);
          expect(quotients[k]).toBe(dot(v, Hv));
          expect(Math.abs(residuals[k] - norm(axpy(-quotients[k], v, Hv)))).toBeLessThanOrEqual(slack);
          if (k > 0)
            expect(distance(v, normalize(axpy(shift, path[k - 1], matvec(H, path[k - 1]))))).toBeLessThan(slack);
        }
      }),
      runs
    );
  });

  it("measures angles to a whole eigenspace, also a repeated one", () => {
    const {angles, status, path, iterations} = powerIteration(diagonal([3, 3, 1]), [3, 4, 5]);
    expect(status).toBe("converged");
    expect(angles[0]).toBeCloseTo(Math.PI / 4, 14);
    expect(path[iterations][1] / path[iterations][0]).toBeCloseTo(4 / 3, 13);
    expect(powerIteration(diagonal([2, 2]), [1, 5])).toMatchObject({status: "converged", angles: [0], rate: 0});
  });

  it("does not converge on two eigenvalues of equal size and opposite sign, and H + σI cures it", () => {
    const H = fromSpectrum2(3, -3, 0.4);
    const stuck = powerIteration(H, [1, 0]);
    expect(stuck).toMatchObject({status: "alternating", forecast: "alternating", iterations: 2});
    expect(stuck.rate).toBeCloseTo(1, 14);
    expect(stuck.angles[0]).toBeCloseTo(0.4, 13); // to the positive one
    expect(stuck.angles[2]).toBeCloseTo(0.4, 13);
    const up = powerIteration(H, [1, 0], {shift: 1});
    expect(up).toMatchObject({status: "converged", forecast: "dominant"});
    expect(up.rate).toBeCloseTo(0.5, 14);
    expect(up.quotients[up.iterations]).toBeCloseTo(3, 13); // of H, not of H + I
    const down = powerIteration(H, [1, 0], {shift: -1});
    expect(down.quotients[down.iterations]).toBeCloseTo(-3, 13);
  });

  it("notices the pair only after a smaller third part has died out", () => {
    const {status, iterations} = powerIteration(diagonal([2, -2, 1]), [1, 1, 1], {tolerance: 1e-6});
    // The third part halves at each step: 1.06·2⁻ᵏ⁺² below 1e-6 comes with k = 22.
    expect(status).toBe("alternating");
    expect(iterations).toBeGreaterThan(18);
    expect(iterations).toBeLessThan(25);
  });

  it("converges on such a pair from a start on one of the two, and says to which angle", () => {
    for (const start of [
      [1, 0],
      [0, 1]
    ]) {
      const run = powerIteration(diagonal([2, -2]), start);
      expect(run).toMatchObject({status: "converged", forecast: "dominant", iterations: 0, angles: [0]});
    }
    // Neither leads from here; the angle is then to the positive one.
    const run = powerIteration(diagonal([2, -2, 1]), [0, 0, 1]);
    expect(run).toMatchObject({status: "converged elsewhere", forecast: "elsewhere", angles: [Math.PI / 2]});
  });

  it("rests at another eigenvector from a start orthogonal to the dominant one", () => {
    const run = powerIteration(diagonal([5, 2, 1]), [0, 1, 1]);
    expect(run).toMatchObject({status: "converged elsewhere", forecast: "elsewhere"});
    expect(run.quotients[run.iterations]).toBeCloseTo(2, 14);
    expect(run.angles[run.iterations]).toBe(Math.PI / 2);
    // In a rotated basis the start is orthogonal to rounding only: the forecast sees through that.
    expect(powerIteration(fromSpectrum2(5, 2, 0.7), [-Math.sin(0.7), Math.cos(0.7)]).forecast).toBe("elsewhere");
  });

  it("forecasts alike at every scale, for a pair that is equal to rounding only", () => {
    for (const size of [2 ** -300, 1, 2 ** 300]) {
      const pair = (gap: number) =>
        powerIteration(diagonal([size, -size * (1 - gap)]), [1, 1], {maxIterations: 2}).forecast;
      expect(pair(2 * EPSILON)).toBe("alternating");
      expect(pair(3 * EPSILON)).toBe("dominant");
    }
    // The same with a third, smaller eigenvalue: the threshold is set by the largest.
    expect(powerIteration(diagonal([1, -1 + 2 * EPSILON, 1e-3]), [1, 1, 1], {maxIterations: 2}).forecast).toBe(
      "alternating"
    );
  });

  it("knows the rate of a negative dominant eigenvalue, also from a start that does not meet it", () => {
    for (const start of [
      [1, 1, 1],
      [0, 1, 1]
    ]) {
      expect(powerIteration(diagonal([-5, 2, 1]), start).rate).toBe(0.4);
    }
    expect(powerIteration(diagonal([-5, 2, 1]), [1, 1, 1])).toMatchObject({status: "converged", forecast: "dominant"});
  });

  it("stops in the null space, at once or where the shift leads there", () => {
    expect(powerIteration(diagonal([0, 3]), [1, 0])).toMatchObject({
      status: "null space",
      forecast: "null space",
      iterations: 0
    });
    expect(powerIteration(diagonal([-1, 3]), [1, 0], {shift: 1}).status).toBe("null space");
    const zero = powerIteration(diagonal([0, 0]), [1, 2]);
    expect(zero).toMatchObject({status: "null space", forecast: "null space", rate: 0, angles: [0]});
  });

  it("stops when out of steps", () => {
    expect(powerIteration(diagonal([3, 2]), [1, 1], {maxIterations: 4})).toMatchObject({
      status: "stopped",
      forecast: "dominant",
      iterations: 4
    });
    expect(powerIteration(diagonal([3, 2]), [1, 1], {maxIterations: 0}).path).toHaveLength(1);
    expect(powerIteration(diagonal([3, 2]), [1, 1], {tolerance: 0, maxIterations: 3000}).status).not.toBe(
      "alternating"
    );
  });

  it("runs the same at every scale of H", () => {
    const rescaled = (H: Matrix, start: Vector) => powerIteration(H, start).path;
    const H = fromSpectrum2(3, 1, 0.2);
    const large = H.map((row) => row.map((entry) => entry * 2 ** 400));
    expect(rescaled(large, [1, 1])).toEqual(rescaled(H, [1, 1]));
  });

  it("throws RangeError for a bad start or option", () => {
    expect(() => powerIteration([[1]], [0])).toThrow("x must be finite and not zero; got [0]");
    expect(() => powerIteration([[1]], [1, 2])).toThrow("start has length 2; expected 1");
    expect(() => powerIteration([[1]], [1], {shift: NaN})).toThrow("shift must be a finite number; got NaN");
    expect(() => powerIteration([[1]], [1], {maxIterations: 0.5})).toThrow("maxIterations must be an integer ≥ 0");
    expect(() => powerIteration([[1]], [1], {tolerance: -1})).toThrow("tolerance must be finite and ≥ 0; got -1");
    expect(() => symmetricEigen([[1, 2]])).toThrow(RangeError);
  });
});
