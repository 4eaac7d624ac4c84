import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {matvec} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {add, axpy, norm, scale, subtract} from "../../../src/numerics/linalg/vector.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {dampedModes} from "../../../src/numerics/optimizers/dampedModes.js";
import {shiftedNewton} from "../../../src/numerics/optimizers/shiftedNewton.js";
import {conditionNumber} from "../../../src/numerics/spectrum/conditioning.js";
import {shiftedSpectrum} from "../../../src/numerics/spectrum/shifted.js";
import {between, runs, symmetricOfSize, vector} from "../../support/arbitraries.js";

const {EPSILON} = Number;
const cases = fc.integer({min: 1, max: 5}).chain((n) => fc.tuple(symmetricOfSize(n), vector(n), between(0.01, 10)));

describe("dampedModes(values, start, shift, k)", () => {
  it("is the run of shiftedNewton, by elimination, within c·(k+1)·n·eps·κ·max(1,ρ)ᵏ·‖z₀‖", () => {
    fc.assert(
      fc.property(cases, fc.integer({min: 0, max: 6}), ([H, start, shift], k) => {
        const {values, vectors} = symmetricEigen(H);
        const kappa = conditionNumber(shiftedSpectrum(values, shift)).value;
        fc.pre(kappa < 1e6); // next to the pole the elimination itself loses its digits
        const {path} = shiftedNewton(quadratic(H), start, {shift, maxIterations: k, tolerance: 0, radius: 1e300});
        const run = path[Math.min(k, path.length - 1)]; // it ends where it has come to rest
        const z = dampedModes(values, matvec(vectors, start), shift, k);
        const x = vectors.reduce((sum, v, i) => axpy(z[i], v, sum), scale(0, start));
        const rate = Math.max(1, ...values.map((value) => Math.abs(shift / (value + shift))));
        const bound = 100 * (k + 1) * H.length * EPSILON * kappa * rate ** k * norm(start);
        expect(norm(subtract(x, run))).toBeLessThanOrEqual(bound + 1e-280);
      }),
      runs
    );
  });

  it("lands, in one step, where the gradient Hx + ε(x − x₀) of the changed objective is 0", () => {
    fc.assert(
      fc.property(cases, ([H, start, shift]) => {
        const {values, vectors} = symmetricEigen(H);
        const z = dampedModes(values, matvec(vectors, start), shift);
        fc.pre(z.every(Number.isFinite));
        const x = vectors.reduce((sum, v, i) => axpy(z[i], v, sum), scale(0, start));
        const gradient = add(matvec(H, x), scale(shift, subtract(x, start)));
        const size = (Math.max(...values.map(Math.abs)) + shift) * (norm(x) + norm(start));
        expect(norm(gradient)).toBeLessThanOrEqual(40 * H.length * EPSILON * size);
      }),
      runs
    );
  });

  it("goes to 0 at ε = 0 along every λ ≠ 0, stays along λ = 0, and halves at ε = λ", () => {
    expect(dampedModes([2, -1, 0], [3, 4, 5], 0)).toEqual([0, 0, 5]);
    expect(dampedModes([2, 0], [3, 5], 2)).toEqual([1.5, 5]);
    expect(dampedModes([2, 0], [3, 5], 2, 3)).toEqual([3 / 8, 5]);
    expect(dampedModes([2], [3], 7, 0)).toEqual([3]);
  });

  it("crosses the saddle below the pole, is ±∞ at it, and goes farther out above it", () => {
    expect(dampedModes([-1], [2], 0.5)).toEqual([-2]);
    expect(dampedModes([-1, -1], [2, -2], 1)).toEqual([Infinity, -Infinity]);
    expect(dampedModes([-1], [0], 1)).toEqual([0]);
    expect(dampedModes([-1], [2], 2)).toEqual([4]);
  });

  it("throws RangeError for lengths that differ, a negative shift, or a k that is no count", () => {
    expect(() => dampedModes([1], [1, 2], 1)).toThrow("start has length 2; expected 1");
    expect(() => dampedModes([1], [1], -1)).toThrow("shift must be finite and ≥ 0; got -1");
    expect(() => dampedModes([1], [1], 1, 0.5)).toThrow("k must be an integer ≥ 0; got 0.5");
    expect(() => dampedModes([], [], 1)).toThrow("values is empty");
  });
});
