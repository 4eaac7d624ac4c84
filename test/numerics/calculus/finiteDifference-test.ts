import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {finiteDifferenceGradient, finiteDifferenceHessian} from "../../../src/numerics/calculus/finiteDifference.js";
import {isSymmetric} from "../../../src/numerics/linalg/matrix.js";
import {between, runs} from "../../support/arbitraries.js";

describe("finiteDifferenceGradient(value, x)", () => {
  it("is within h²|f‴|/6 + eps·|f|/h of eˣ’s slope, about 1e-10 of it", () => {
    fc.assert(
      fc.property(between(-3, 3), (x) => {
        const [slope] = finiteDifferenceGradient(([t]) => Math.exp(t), [x]);
        expect(Math.abs(slope / Math.exp(x) - 1)).toBeLessThan(5e-10);
      }),
      runs
    );
  });

  it("is exact on a linear function, to rounding", () => {
    const g = finiteDifferenceGradient(([x, y]) => 3 * x - 2 * y, [1, 5]);
    expect(g[0]).toBeCloseTo(3, 9);
    expect(g[1]).toBeCloseTo(-2, 9);
  });

  it("has an error that falls by 4 when the step is halved, while truncation rules", () => {
    const error = (step: number) => finiteDifferenceGradient(([t]) => Math.exp(t), [0], {step})[0] - 1;
    expect(error(1e-2) / error(5e-3)).toBeCloseTo(4, 3);
  });

  it("throws RangeError for a step that is not positive and a point that is not finite", () => {
    expect(() => finiteDifferenceGradient(() => 0, [1], {step: 0})).toThrow(/step must be finite and > 0; got 0/);
    expect(() => finiteDifferenceGradient(() => 0, [NaN])).toThrow(RangeError);
  });
});

describe("finiteDifferenceHessian(gradient, x)", () => {
  it("is symmetric bit for bit and right for x²y³: [[2y³, 6xy²], [6xy², 6x²y]]", () => {
    const [x, y] = [1.5, -0.5];
    const H = finiteDifferenceHessian(([s, t]) => [2 * s * t ** 3, 3 * s * s * t * t], [x, y]);
    expect(isSymmetric(H)).toBe(true);
    expect(H[0][0]).toBeCloseTo(2 * y ** 3, 8);
    expect(H[0][1]).toBeCloseTo(6 * x * y * y, 8);
    expect(H[1][1]).toBeCloseTo(6 * x * x * y, 8);
  });
});
