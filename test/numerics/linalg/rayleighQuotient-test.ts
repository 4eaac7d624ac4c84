import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diagonal, frobeniusNorm, quadraticForm} from "../../../src/numerics/linalg/matrix.js";
import {rayleighExtremes, rayleighQuotient} from "../../../src/numerics/linalg/rayleighQuotient.js";
import {fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {dot, norm, normalize} from "../../../src/numerics/linalg/vector.js";
import {between, runs, symmetricMatrix, vector} from "../../support/arbitraries.js";

const {EPSILON} = Number;

const withVector = symmetricMatrix.chain((H) =>
  fc.tuple(
    fc.constant(H),
    vector(H.length).filter((v) => norm(v) > 1e-3)
  )
);

describe("rayleighQuotient(H, v)", () => {
  it("is vᵀHv/vᵀv, to 10·n·eps·‖H‖, for v of any length", () => {
    fc.assert(
      fc.property(withVector, ([H, v]) => {
        const {value} = rayleighQuotient(H, v);
        const bound = 10 * H.length * EPSILON * frobeniusNorm(H);
        expect(Math.abs(value - quadraticForm(H, v) / dot(v, v))).toBeLessThanOrEqual(bound);
        expect(
          rayleighQuotient(
            H,
            v.map((vi) => -8 * vi)
          )
        ).toEqual(rayleighQuotient(H, v));
      }),
      runs
    );
  });

  it("is λᵢ along vᵢ, with a residual of 0, both to 30·n·eps·‖H‖ (Equation 4)", () => {
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const {values, vectors} = symmetricEigen(H);
        const bound = 30 * H.length * EPSILON * frobeniusNorm(H);
        for (const [i, v] of vectors.entries()) {
          const {value, residual} = rayleighQuotient(H, v);
          expect(Math.abs(value - values[i])).toBeLessThanOrEqual(bound);
          expect(residual).toBeLessThanOrEqual(bound);
        }
      }),
      runs
    );
  });

  it("lies between λ_min and λ_max, and within its residual of an eigenvalue", () => {
    fc.assert(
      fc.property(withVector, ([H, v]) => {
        const {values} = symmetricEigen(H);
        const {value, residual} = rayleighQuotient(H, v);
        const slack = 30 * H.length * EPSILON * frobeniusNorm(H);
        expect(value).toBeGreaterThanOrEqual(values[0] - slack);
        expect(value).toBeLessThanOrEqual(values[values.length - 1] + slack);
        expect(Math.min(...values.map((l) => Math.abs(l - value)))).toBeLessThanOrEqual(residual + slack);
      }),
      runs
    );
  });

  it("is 2 along (1, 1) for diag(1, 3), with residual 1: half of either", () => {
    const {value, residual} = rayleighQuotient(diagonal([1, 3]), [5, 5]);
    expect(value).toBeCloseTo(2, 15);
    expect(residual).toBeCloseTo(1, 15);
  });

  it("throws RangeError for a zero v, a v of another length, or an asymmetric H", () => {
    expect(() => rayleighQuotient([[1]], [0])).toThrow("x must be finite and not zero; got [0]");
    expect(() => rayleighQuotient([[1]], [1, 2])).toThrow("v has length 2; expected 1");
    expect(() => rayleighQuotient([[1, 2]], [1])).toThrow(/square/);
  });
});

describe("rayleighExtremes(H)", () => {
  it("bounds the Rayleigh quotient of every direction, and is taken along its own", () => {
    fc.assert(
      fc.property(withVector, ([H, v]) => {
        const {minimum, maximum} = rayleighExtremes(H);
        const {value} = rayleighQuotient(H, v);
        const slack = 30 * H.length * EPSILON * frobeniusNorm(H);
        expect(minimum.value - slack).toBeLessThanOrEqual(value);
        expect(maximum.value + slack).toBeGreaterThanOrEqual(value);
        for (const extreme of [minimum, maximum]) {
          expect(extreme.directions.length).toBeGreaterThan(0);
          for (const direction of extreme.directions) {
            expect(Math.abs(rayleighQuotient(H, direction).value - extreme.value)).toBeLessThanOrEqual(slack);
          }
        }
      }),
      runs
    );
  });

  it("is taken in every direction of a repeated eigenvalue’s eigenspace", () => {
    const H = diagonal([2, 5, 2, 3]);
    const {minimum, maximum} = rayleighExtremes(H);
    expect(maximum).toEqual({value: 5, directions: [[0, 1, 0, 0]]});
    expect(minimum.value).toBe(2);
    expect(minimum.directions).toHaveLength(2);
    fc.assert(
      fc.property(between(1, 5), between(-5, 5), (s, t) => {
        const v = normalize(minimum.directions[0].map((entry, i) => s * entry + t * minimum.directions[1][i]));
        expect(Math.abs(rayleighQuotient(H, v).value - 2)).toBeLessThanOrEqual(8 * EPSILON);
      }),
      runs
    );
    const {minimum: low, maximum: high} = rayleighExtremes(fromSpectrum2(-4, -4, 0.7));
    expect(low).toEqual(high);
    expect(low.directions).toHaveLength(2);
  });

  it("cannot tell eigenvalues within n·eps·max|λ|, and tells those beyond", () => {
    const count = (delta: number) => rayleighExtremes(diagonal([-1, -1 + delta])).minimum.directions.length;
    expect(count(2 * EPSILON)).toBe(2);
    expect(count(3 * EPSILON)).toBe(1);
    expect(rayleighExtremes(diagonal([1, 4 - 8 * EPSILON, 4])).maximum.directions).toHaveLength(2);
    expect(rayleighExtremes(diagonal([0, 0, 0])).maximum.directions).toHaveLength(3);
  });
});
