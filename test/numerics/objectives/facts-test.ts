import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {determinant} from "../../../src/numerics/linalg/determinant.js";
import {gram, matvec} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {subtract} from "../../../src/numerics/linalg/vector.js";
import {beale} from "../../../src/numerics/objectives/beale.js";
import {gaussianBump} from "../../../src/numerics/objectives/gaussianBump.js";
import {logisticRegression} from "../../../src/numerics/objectives/logisticRegression.js";
import {logSumExp} from "../../../src/numerics/objectives/logSumExp.js";
import {monkeySaddle} from "../../../src/numerics/objectives/monkeySaddle.js";
import {quarticBowl, quarticSaddle} from "../../../src/numerics/objectives/quartics.js";
import {sixHumpCamel} from "../../../src/numerics/objectives/sixHumpCamel.js";
import {xCosine, xCosineRoots} from "../../../src/numerics/objectives/xCosine.js";
import type {Objective} from "../../../src/numerics/types.js";
import {between, matrix, runs, vector} from "../../support/arbitraries.js";

const eps = Number.EPSILON;
const valuesAt = (f: Objective, x: readonly number[]) => symmetricEigen(f.hessian(x)).values;

describe("logSumExp(A)", () => {
  it("is the maximum of Ax to within ln m, and exceeds it", () => {
    fc.assert(
      fc.property(matrix(4, 2), vector(2), (A, x) => {
        const top = Math.max(...matvec(A, x));
        const above = logSumExp(A).value(x) - top;
        expect(above).toBeGreaterThanOrEqual(-4 * eps * Math.abs(top));
        expect(above).toBeLessThanOrEqual(Math.log(4) + 4 * eps * Math.abs(top));
      }),
      runs
    );
  });

  it("is stable: at ±1e6 it is the maximum, where eˣ overflows or vanishes", () => {
    const f = logSumExp([
      [1, 0],
      [0, 1]
    ]);
    expect(f.value([1e6, 0])).toBe(1e6);
    expect(f.value([-1e6, -1e6])).toBeCloseTo(Math.LN2 - 1e6, 9);
    expect(f.gradient([1e6, 0])).toEqual([1, 0]);
    expect(f.hessian([1e6, 0]).flat()).toEqual([0, 0, 0, 0]);
    expect(f.gradient([-1e6, -1e6])).toEqual([0.5, 0.5]);
  });

  it("has a singular Hessian, det H = 0, where the rows’ differences do not span the plane", () => {
    const f = logSumExp([
      [1, 0],
      [0, 1]
    ]);
    fc.assert(
      fc.property(between(-5, 5), between(-5, 5), (x, y) => {
        const H = f.hessian([x, y]);
        const p = 1 / (1 + Math.exp(y - x));
        expect(H[0][0]).toBeCloseTo(p * (1 - p), 14);
        expect(H[0][1]).toBeCloseTo(-p * (1 - p), 14);
        expect(Math.abs(determinant(H))).toBeLessThanOrEqual(eps);
      }),
      runs
    );
  });

  it("throws RangeError for a ragged or empty A", () => {
    expect(() => logSumExp([[1, 2], [1]])).toThrow(/A\[1\] has length 1; expected 2/);
    expect(() => logSumExp([])).toThrow(/A is empty/);
  });
});

describe("logisticRegression(X, labels, {penalty})", () => {
  const X = [
    [1, 2],
    [1, -1],
    [1, 0.5]
  ];

  it("is m ln 2 at β = 0, with gradient Xᵀ(½ − y) and Hessian ¼XᵀX + 2μI", () => {
    const f = logisticRegression(X, [1, 0, 1], {penalty: 0.125});
    expect(f.value([0, 0])).toBeCloseTo(3 * Math.LN2, 15);
    expect(f.gradient([0, 0])).toEqual([-0.5, -1.75]);
    expect(f.hessian([0, 0])).toEqual(gram(X).map((row, i) => row.map((entry, j) => entry / 4 + (i === j ? 0.25 : 0))));
  });

  it("shifts every eigenvalue by 2μ, and its value by μ‖β‖²", () => {
    fc.assert(
      fc.property(matrix(5, 2), vector(2), between(0, 3), (A, beta, penalty) => {
        const labels = [0, 1, 1, 0, 1];
        const [plain, penalised] = [logisticRegression(A, labels), logisticRegression(A, labels, {penalty})];
        const [low, high] = [valuesAt(plain, beta), valuesAt(penalised, beta)];
        const shift = subtract(high, low);
        for (const s of shift) expect(Math.abs(s - 2 * penalty)).toBeLessThan(1e-12 * (1 + high[1]));
        const added = penalised.value(beta) - plain.value(beta);
        expect(Math.abs(added - penalty * (beta[0] ** 2 + beta[1] ** 2))).toBeLessThan(1e-11 * (1 + added));
      }),
      runs
    );
  });

  it("stays right in both tails: −ln σ(t) is e⁻ᵗ on the right side, |t| on the wrong one", () => {
    const one = logisticRegression([[1]], [1]);
    expect(one.value([700]) / Math.exp(-700)).toBeCloseTo(1, 12);
    expect(one.gradient([700])[0] / -Math.exp(-700)).toBeCloseTo(1, 12);
    expect(one.hessian([700])[0][0] / Math.exp(-700)).toBeCloseTo(1, 12);
    expect(one.value([-1e5])).toBe(1e5);
    expect(one.gradient([-1e5])).toEqual([-1]);
    expect(one.hessian([-1e5])).toEqual([[0]]);
    expect(one.value([40]) / Math.exp(-40)).toBeCloseTo(1, 12);
    const zero = logisticRegression([[1]], [0]);
    expect(zero.value([-700]) / Math.exp(-700)).toBeCloseTo(1, 12);
    expect(zero.gradient([1e5])).toEqual([1]);
  });

  it("throws RangeError for a label that is neither 0 nor 1, a wrong length and a negative penalty", () => {
    expect(() => logisticRegression(X, [1, 0, 2])).toThrow(/labels\[2\] must be 0 or 1; got 2/);
    expect(() => logisticRegression(X, [1, -1, 0])).toThrow(/labels\[1\] must be 0 or 1; got -1/);
    expect(() => logisticRegression(X, [1, 0])).toThrow(/labels has length 2; expected 3/);
    expect(() => logisticRegression(X, [1, 0, 1], {penalty: -1})).toThrow(/penalty must be finite and ≥ 0; got -1/);
    expect(() => logisticRegression([[1, 2], [3]], [1, 0])).toThrow(/X\[1\] has length 1; expected 2/);
  });
});

describe("gaussianBump", () => {
  it("has the eigenvalues −f and (r² − 1)f", () => {
    fc.assert(
      fc.property(between(-3, 3), between(-3, 3), (x, y) => {
        const f = gaussianBump.value([x, y]);
        const expected = [-f, (x * x + y * y - 1) * f].sort((a, b) => a - b);
        const values = valuesAt(gaussianBump, [x, y]);
        for (const i of [0, 1]) expect(Math.abs(values[i] - expected[i])).toBeLessThan(1e-14);
      }),
      runs
    );
  });
});

describe("monkeySaddle", () => {
  it("has the eigenvalues ±6r, and the same values turned by 120°", () => {
    fc.assert(
      fc.property(between(0, 3), between(-3, 3), (r, angle) => {
        const at = (a: number) => [r * Math.cos(a), r * Math.sin(a)];
        const [low, high] = valuesAt(monkeySaddle, at(angle));
        expect(Math.abs(low + 6 * r)).toBeLessThan(1e-13 * (1 + r));
        expect(Math.abs(high - 6 * r)).toBeLessThan(1e-13 * (1 + r));
        const turned = monkeySaddle.value(at(angle + (2 * Math.PI) / 3));
        expect(Math.abs(turned - monkeySaddle.value(at(angle)))).toBeLessThan(1e-13 * (1 + r ** 3));
      }),
      runs
    );
  });

  it("has gradient and Hessian zero at the origin, with no −0, as x⁴ + y⁴ and x⁴ − y⁴ have", () => {
    for (const f of [monkeySaddle, quarticBowl, quarticSaddle]) {
      expect(f.gradient([0, 0])).toEqual([0, 0]);
      expect(f.hessian([0, 0])).toEqual([
        [0, 0],
        [0, 0]
      ]);
    }
  });
});

describe("beale", () => {
  it("is 0 at (3, 0.5), 14.203125 on the line y = 1, and has a saddle at (0, 1)", () => {
    expect(beale.value([3, 0.5])).toBe(0);
    expect(beale.value([7, 1])).toBe(14.203125);
    expect(beale.gradient([0, 1])).toEqual([0, 0]);
    const [low, high] = valuesAt(beale, [0, 1]);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it("has a finite Hessian on the line y = 0", () => {
    expect(beale.hessian([2, 0]).flat().every(Number.isFinite)).toBe(true);
  });
});

describe("sixHumpCamel", () => {
  it("is even", () => {
    fc.assert(
      fc.property(between(-2, 2), between(-1.2, 1.2), (x, y) => {
        expect(sixHumpCamel.value([-x, -y])).toBe(sixHumpCamel.value([x, y]));
      }),
      runs
    );
  });
});

describe("xCosine(frequency)", () => {
  it("is odd, and stationary at the roots of u·tan u = 1 over c, minima and maxima alternating", () => {
    for (const c of [0.5, 1, 7]) {
      const f = xCosine(c);
      for (const [k, u] of xCosineRoots.entries()) {
        expect(Math.abs(u * Math.tan(u) - 1)).toBeLessThan(4 * eps * u * (1 + u * u + 1));
        for (const sign of [-1, 1]) {
          const x = [(sign * u) / c];
          expect(Math.abs(f.gradient(x)[0])).toBeLessThan(4 * eps * u * u);
          expect(Math.sign(f.hessian(x)[0][0])).toBe(sign * (-1) ** (k + 1));
        }
      }
      expect(f.value([-1.25])).toBe(-f.value([1.25]));
    }
  });

  it("throws RangeError for a frequency that is not positive", () => {
    expect(() => xCosine(0)).toThrow(/frequency must be finite and > 0; got 0/);
  });
});
