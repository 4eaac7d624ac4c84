import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cholesky} from "../../../src/numerics/linalg/cholesky.js";
import {determinant} from "../../../src/numerics/linalg/determinant.js";
import {diagonal, frobeniusNorm, trace} from "../../../src/numerics/linalg/matrix.js";
import {minimumNormStep} from "../../../src/numerics/linalg/pseudoInverse.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {norm} from "../../../src/numerics/linalg/vector.js";
import {conditionNumber} from "../../../src/numerics/spectrum/conditioning.js";
import {
  definitenessThreshold,
  filterFactors,
  shiftedDeterminant,
  shiftedHessian,
  shiftedSpectrum,
  shiftedTrace
} from "../../../src/numerics/spectrum/shifted.js";
import {weylBound} from "../../../src/numerics/spectrum/weyl.js";
import {between, runs, symmetricMatrix, symmetricOfSize} from "../../support/arbitraries.js";

const {EPSILON} = Number;
const shift = between(-12, 12);

describe("shiftedHessian(H, shift)", () => {
  it("adds ε on the diagonal and nowhere else; ε = 0 changes nothing (Equation 10)", () => {
    fc.assert(
      fc.property(symmetricMatrix, shift, (H, epsilon) => {
        for (const [i, row] of shiftedHessian(H, epsilon).entries()) {
          for (const [j, entry] of row.entries()) expect(entry).toBe(i === j ? H[i][j] + epsilon : H[i][j]);
        }
        expect(shiftedHessian(H, 0)).toEqual(H.map((row) => row.map((entry) => entry + 0)));
      }),
      runs
    );
  });

  it("throws RangeError for an asymmetric H or a shift that is not finite", () => {
    expect(() => shiftedHessian([[1, 2]], 1)).toThrow("H is 1 × 2; expected a square matrix");
    expect(() => shiftedHessian([[1]], NaN)).toThrow("shift must be a finite number; got NaN");
  });
});

describe("shiftedSpectrum(values, shift)", () => {
  it("is the spectrum of H + εI, to 20·n·eps·(‖H‖ + |ε|) (Equation 11)", () => {
    fc.assert(
      fc.property(symmetricMatrix, shift, (H, epsilon) => {
        const expected = symmetricEigen(shiftedHessian(H, epsilon)).values;
        const bound = 20 * H.length * EPSILON * (frobeniusNorm(H) + Math.abs(epsilon));
        for (const [i, value] of shiftedSpectrum(symmetricEigen(H).values, epsilon).entries()) {
          expect(Math.abs(value - expected[i])).toBeLessThanOrEqual(bound);
        }
      }),
      runs
    );
  });

  it("throws RangeError for no values or a shift that is not finite", () => {
    expect(() => shiftedSpectrum([], 1)).toThrow("values is empty");
    expect(() => shiftedSpectrum([1], Infinity)).toThrow("shift must be a finite number; got Infinity");
  });
});

describe("shiftedDeterminant(values, shift)", () => {
  it("is det(H + εI), to 40·n·eps·‖H′‖·Σᵢ Π_{j≠i}|λⱼ′| (Equation 12)", () => {
    fc.assert(
      fc.property(symmetricMatrix, shift, (H, epsilon) => {
        const {values} = symmetricEigen(H);
        const sizes = shiftedSpectrum(values, epsilon).map(Math.abs);
        const others = sizes.map((_, i) => sizes.reduce((p, size, j) => (i === j ? p : p * size), 1));
        const size = frobeniusNorm(H) + Math.abs(epsilon);
        const bound = 40 * H.length * EPSILON * size * others.reduce((sum, p) => sum + p, 0);
        const {value} = shiftedDeterminant(values, epsilon);
        expect(Math.abs(value - determinant(shiftedHessian(H, epsilon)))).toBeLessThanOrEqual(bound + 1e-280);
      }),
      runs
    );
  });

  it("is 2 for diag(−3, −2) + I, which is negative definite: positive does not mean positive definite", () => {
    expect(shiftedDeterminant([-3, -2], 1)).toMatchObject({value: 2, sign: 1});
    expect(cholesky(shiftedHessian(diagonal([-3, -2]), 1)).status).toBe("not positive definite");
  });

  it("has sign and logarithm where no double holds the value, and 0 at ε = −λ", () => {
    const {value, sign, logMagnitude} = shiftedDeterminant(Array(101).fill(-1e10), 1);
    expect([value, sign]).toEqual([-Infinity, -1]);
    expect(logMagnitude / (1010 * Math.LN10)).toBeCloseTo(1, 11);
    expect(shiftedDeterminant([-3, 4], 3)).toEqual({value: 0, sign: 0, logMagnitude: -Infinity});
  });
});

describe("shiftedTrace(H, shift)", () => {
  it("is tr(H + εI), to 2n·eps·(Σ|hᵢᵢ| + n|ε|) (Equation 13)", () => {
    fc.assert(
      fc.property(symmetricMatrix, shift, (H, epsilon) => {
        const n = H.length;
        const size = H.reduce((sum, row, i) => sum + Math.abs(row[i]), 0) + n * Math.abs(epsilon);
        const difference = shiftedTrace(H, epsilon) - trace(shiftedHessian(H, epsilon));
        expect(Math.abs(difference)).toBeLessThanOrEqual(2 * n * EPSILON * size);
      }),
      runs
    );
    expect(shiftedTrace(diagonal([1, 2, 3]), 0.5)).toBe(7.5);
    expect(() => shiftedTrace([[1]], NaN)).toThrow("shift must be a finite number; got NaN");
  });
});

describe("definitenessThreshold(values)", () => {
  it("is −λ_min: H + εI is positive definite above, and not below", () => {
    fc.assert(
      fc.property(symmetricMatrix, between(1e-6, 5), (H, margin) => {
        const threshold = definitenessThreshold(symmetricEigen(H).values);
        expect(cholesky(shiftedHessian(H, threshold + margin)).status).toBe("positive definite");
        expect(cholesky(shiftedHessian(H, threshold - margin)).status).toBe("not positive definite");
      }),
      runs
    );
    expect(definitenessThreshold([5, -2, 7])).toBe(2);
    expect(definitenessThreshold([3])).toBe(-3);
    expect(Object.is(definitenessThreshold([0, 1]), 0)).toBe(true);
    expect(() => definitenessThreshold([])).toThrow("values is empty");
  });
});

describe("filterFactors(values, shift)", () => {
  it("turns the modes of the Newton step into those of the shifted step, for a positive definite H", () => {
    fc.assert(
      fc.property(fc.array(between(0.1, 10), {minLength: 1, maxLength: 5}), between(0, 10), (values, epsilon) => {
        const ones = values.map(() => 1);
        const newton = minimumNormStep(diagonal(values), ones).step;
        const shifted = minimumNormStep(shiftedHessian(diagonal(values), epsilon), ones).step;
        const filtered = filterFactors(values, epsilon).map((factor, i) => factor * newton[i]);
        expect(norm(filtered.map((entry, i) => entry - shifted[i]))).toBeLessThanOrEqual(8 * EPSILON * norm(shifted));
      }),
      runs
    );
  });

  it("is 1 at ε = 0, ½ at ε = λ, ∞ at the pole, negative between the pole and 0, and 0 for λ = 0", () => {
    expect(filterFactors([3, -2, 0], 0)).toEqual([1, 1, 0]);
    expect(filterFactors([3, -3, 0], 3)).toEqual([0.5, Infinity, 0]);
    expect(filterFactors([-3], 5)).toEqual([-1.5]);
    expect(() => filterFactors([1], NaN)).toThrow("shift must be a finite number; got NaN");
  });
});

describe("conditionNumber(shiftedSpectrum(values, shift))", () => {
  it("is (λ_max + ε)/(λ_min + ε) above −λ_min, the article’s (λ_max + ε)/ε for λ_min = 0 (Equation 16)", () => {
    fc.assert(
      fc.property(fc.array(between(-10, 10), {minLength: 2, maxLength: 6}), between(1e-3, 10), (values, margin) => {
        const [least, most] = [Math.min(...values), Math.max(...values)];
        const epsilon = margin - least;
        const {value} = conditionNumber(shiftedSpectrum(values, epsilon));
        expect(value).toBe((most + epsilon) / (least + epsilon));
      }),
      runs
    );
    expect(conditionNumber(shiftedSpectrum([0, 1], 2 ** -10)).value).toBe(1025);
  });

  it("has a pole where ε passes −λ of an indefinite H, and says so next to it", () => {
    const at = (epsilon: number) => conditionNumber(shiftedSpectrum([-1, 3], epsilon));
    expect(at(1)).toEqual({value: Infinity, reliable: false});
    expect(at(1 + EPSILON)).toEqual({value: (4 + EPSILON) / EPSILON, reliable: false});
    expect(at(1 - 2 ** -40)).toEqual({value: (4 - 2 ** -40) / 2 ** -40, reliable: true});
    expect(at(1 + 2 ** -40).reliable).toBe(true);
  });
});

describe("weylBound(E)", () => {
  it("bounds how far any eigenvalue moves, to 20·n·eps·(‖H‖ + ‖E‖)", () => {
    const pairs = fc.integer({min: 1, max: 7}).chain((n) => fc.tuple(symmetricOfSize(n), symmetricOfSize(n)));
    fc.assert(
      fc.property(pairs, between(0, 1), ([H, F], size) => {
        const E = F.map((row) => row.map((entry) => entry * size));
        const before = symmetricEigen(H).values;
        const after = symmetricEigen(H.map((row, i) => row.map((entry, j) => entry + E[i][j]))).values;
        const slack = 20 * H.length * EPSILON * (frobeniusNorm(H) + frobeniusNorm(E));
        for (const [i, value] of after.entries()) {
          expect(Math.abs(value - before[i])).toBeLessThanOrEqual(weylBound(E) + slack);
        }
      }),
      runs
    );
  });

  it("is reached by E = cI, and is the larger of the two ends", () => {
    expect(weylBound(diagonal([-0.5, -0.5]))).toBe(0.5);
    expect(weylBound(diagonal([-3, 2, 1]))).toBe(3);
    expect(weylBound(diagonal([-1, 2]))).toBe(2);
    expect(weylBound([[0]])).toBe(0);
    expect(() => weylBound([[1, 2]])).toThrow(/square/);
  });
});
