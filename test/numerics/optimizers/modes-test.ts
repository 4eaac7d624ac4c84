import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {matvec, transpose} from "../../../src/numerics/linalg/matrix.js";
import {fromSpectrum, fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {add, distance, dot, norm, subtract} from "../../../src/numerics/linalg/vector.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {gradientDescent, gradientDescentStep} from "../../../src/numerics/optimizers/gradientDescent.js";
import {modes} from "../../../src/numerics/optimizers/modes.js";
import {basis, between, runs, vector} from "../../support/arbitraries.js";

const eps = Number.EPSILON;

describe("modes(values, start, stepSize)", () => {
  it("agrees with Equation 18 within 32·(k+1)·n·eps·max(1,ρ)ᵏ·(‖z₀‖ + ‖x*‖), in norm (Equation 20)", () => {
    const problems = fc.integer({min: 1, max: 6}).chain((n) =>
      fc.record({
        spectrum: vector(n),
        vectors: basis(n),
        start: vector(n),
        minimizer: vector(n),
        stepSize: fc.oneof(between(0, 0.25), fc.constantFrom(0, 0.1, 0.2))
      })
    );
    fc.assert(
      fc.property(problems, ({spectrum, vectors: V, start, minimizer, stepSize}) => {
        const H = fromSpectrum(spectrum, V);
        const {values, vectors} = symmetricEigen(H);
        const f = quadratic(H, {minimizer});
        const z0 = matvec(vectors, subtract(start, minimizer));
        const closed = modes(values, z0, stepSize);
        let x = start;
        for (let k = 0; k <= 60; ++k, x = gradientDescentStep(f, x, stepSize)) {
          const inModes = matvec(vectors, subtract(x, minimizer));
          const bound =
            32 * (k + 1) * values.length * eps * Math.max(1, closed.radius) ** k * (norm(z0) + norm(minimizer));
          expect(distance(inModes, closed.at(k))).toBeLessThanOrEqual(bound);
          const back = add(matvec(transpose(vectors), closed.at(k)), minimizer);
          expect(distance(x, back)).toBeLessThanOrEqual(bound * 1.01 + 1e-300);
        }
      }),
      runs
    );
  });

  it("keeps an unstable mode at 0 where rounding feeds it: eigenvalues 1, 10 turned by 0.7, α = 0.25, from v₁", () => {
    const H = fromSpectrum2(1, 10, 0.7);
    const {values, vectors} = symmetricEigen(H);
    const exact = modes([1, 10], [1, 0], 0.25);
    expect(exact.forecast).toBe("converges");
    expect(exact.at(100)[1]).toBe(0);
    expect(exact.at(100)[0]).toBeCloseTo(0.75 ** 100, 15);
    const {path, status} = gradientDescent(quadratic(H), vectors[0], {stepSize: 0.25, maxIterations: 100});
    expect(status).toBe("stopped");
    const fed = dot(vectors[1], path[100]);
    expect(fed).toBeCloseTo(-35.23, 1); // one rounding of the start, 6e-17, times 1.5¹⁰⁰ = 4e17
    const bound = 32 * 101 * 2 * eps * 1.5 ** 100;
    expect(Math.abs(fed)).toBeLessThan(bound);
    expect(values[1]).toBeCloseTo(10, 14);
  });

  it("has energies ½λᵢzᵢ² that add up to f", () => {
    fc.assert(
      fc.property(vector(3), vector(3), between(0, 0.2), fc.integer({min: 0, max: 20}), (values, z0, alpha, k) => {
        const m = modes(values, z0, alpha);
        const f = quadratic(
          fromSpectrum(values, [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1]
          ])
        );
        const sum = m.energies(k).reduce((total, energy) => total + energy, 0);
        const size = m.energies(k).reduce((total, energy) => total + Math.abs(energy), 0);
        expect(Math.abs(sum - f.value(m.at(k)))).toBeLessThanOrEqual(8 * eps * size);
      }),
      runs
    );
  });

  it("has milestones: the first k at which each mode is small, 0 where it starts at 0, Infinity where it never is", () => {
    const m = modes([0, 1, 10, 20, 4], [1, 1, 1, 1, 0], 0.1);
    expect(m.milestones(0.01)).toEqual([Infinity, 44, 1, Infinity, 0]);
    expect(m.regimes.map(({regime}) => regime)).toEqual(["frozen", "monotone", "one-step", "cycling", "monotone"]);
    expect(Math.abs(m.at(44)[1])).toBeLessThanOrEqual(0.01);
    expect(Math.abs(m.at(43)[1])).toBeGreaterThan(0.01);
  });

  it.each([
    [[1, 10], [0, 0], 0.1, "at-rest"],
    [[1, 10], [1, 1], 0, "frozen"],
    [[0, 0], [1, 1], 5, "frozen"],
    [[1, 10], [1, 1], 0.1, "converges"],
    [[0, 10], [1, 1], 0.1, "partly-frozen"],
    [[0, 10], [0, 1], 0.1, "converges"],
    [[1, 10], [1, 1], 0.2, "cycles"],
    [[1, 10], [1, 0], 0.2, "converges"],
    [[1, 10], [1, 1], 0.21, "diverges"],
    [[1, 10], [1, 0], 0.21, "converges"],
    [[-1, 10], [1, 1], 0.01, "diverges"],
    [[-1, 10], [0, 1], 0.01, "converges"],
    [[-2, -1], [1, 1], 1, "diverges"]
  ] as const)("values %j from %j with α = %d: exact arithmetic %s", (values, start, alpha, forecast) => {
    expect(modes(values, start, alpha).forecast).toBe(forecast);
  });

  it("survives overflow and huge k without NaN", () => {
    const m = modes([-1, 0, 1e300], [1, 1, 0], 1e10);
    expect(m.at(1e9)).toEqual([Infinity, 1, 0]);
    expect(m.energies(1e9)).toEqual([-Infinity, 0, 0]);
    expect(modes([1, 2], [1, 1], 0.5).at(2 ** 52)).toEqual([0, 0]);
  });

  it("throws RangeError on a bad argument, saying which", () => {
    expect(() => modes([], [], 1)).toThrow(/values is empty/);
    expect(() => modes([1], [1, 2], 1)).toThrow(/start has length 2; expected 1/);
    expect(() => modes([1], [1], -1)).toThrow(/stepSize must be finite and ≥ 0; got -1/);
    expect(() => modes([1], [1], 1).at(0.5)).toThrow(/k must be an integer ≥ 0; got 0.5/);
  });
});
