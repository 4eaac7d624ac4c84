import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  bestStep,
  centralDifference,
  differenceErrors,
  forwardDifference,
  secondDifference
} from "../../../src/numerics/calculus/differenceFormulas.js";
import {
  finiteDifferenceGradient,
  finiteDifferenceHessian,
  finiteDifferenceHessianOfValues
} from "../../../src/numerics/calculus/finiteDifference.js";
import {taylorModel} from "../../../src/numerics/calculus/taylorModel.js";
import {isSymmetric} from "../../../src/numerics/linalg/matrix.js";
import {maxNorm, norm, scale} from "../../../src/numerics/linalg/vector.js";
import {absoluteValue} from "../../../src/numerics/objectives/absoluteValue.js";
import {cubic} from "../../../src/numerics/objectives/cubic.js";
import {himmelblau} from "../../../src/numerics/objectives/himmelblau.js";
import {negativeLog} from "../../../src/numerics/objectives/negativeLog.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {logLogSlope} from "../../../src/numerics/regression/logLogSlope.js";
import {between, runs, symmetricOfSize, vector} from "../../support/arbitraries.js";

const eps = Number.EPSILON;

describe.each([
  ["forwardDifference", forwardDifference, 1, 1],
  ["centralDifference", centralDifference, 2, 1],
  ["secondDifference", secondDifference, 2, 2]
] as const)("%s", (_, formula, p, q) => {
  it("has a truncation error of order p: the U’s right arm has the slope p", () => {
    const errors = differenceErrors(formula, Math.exp, 0.5, Math.exp(0.5), {largest: 0.1, smallest: 1e-2, count: 11});
    const slope = logLogSlope(
      errors.map(({step}) => step),
      errors.map(({error}) => error)
    );
    expect(slope).toBeCloseTo(p, 1);
    expect([formula.order, formula.roundingOrder]).toEqual([p, q]);
  });

  it("keeps below truncation + rounding, hᵖ + 8·eps/h^q, at every step", () => {
    for (const {step, error} of differenceErrors(formula, Math.exp, 0.5, Math.exp(0.5))) {
      expect(error).toBeLessThanOrEqual(2 * step ** p + (8 * eps) / step ** q);
    }
  });

  it("is at its best near bestStep, where about eps^(p/(p + q)) is left", () => {
    const h = bestStep(formula);
    expect(h).toBe(eps ** (1 / (p + q)));
    const error = Math.abs(formula.apply(Math.exp, 0.5, h) - Math.exp(0.5));
    expect(error).toBeLessThan(10 * eps ** (p / (p + q)));
    const worse = (factor: number) => Math.abs(formula.apply(Math.exp, 0.5, h * factor) - Math.exp(0.5));
    expect(worse(1e3)).toBeGreaterThan(error);
    expect(worse(1e-4)).toBeGreaterThan(error);
    expect(formula.tex).toContain("\\frac");
  });
});

describe("differenceErrors(formula, g, t, exact, {largest, smallest, count})", () => {
  it("runs from the largest step to the smallest in equal ratios: 61 from 1 to 1e-15, if not said otherwise", () => {
    const errors = differenceErrors(centralDifference, Math.sin, 1, Math.cos(1));
    expect(errors.length).toBe(61);
    expect(errors[0].step).toBe(1);
    expect(errors[60].step / 1e-15).toBeCloseTo(1, 12);
    expect(errors[4].step / 0.1).toBeCloseTo(1, 12);
    for (const {approximation, error} of errors) expect(error).toBe(Math.abs(approximation - Math.cos(1)));
  });

  it("throws RangeError for steps that do not fall, a count below 2, and numbers that are not finite", () => {
    const errors = (options: object, t = 1, exact = 1) =>
      differenceErrors(centralDifference, Math.exp, t, exact, options);
    expect(() => errors({largest: 1, smallest: 1})).toThrow(/smallest must be < largest = 1; got 1/);
    expect(() => errors({count: 1})).toThrow(/count must be an integer ≥ 2; got 1/);
    expect(() => errors({count: 2.5})).toThrow(/count must be an integer ≥ 2; got 2.5/);
    expect(errors({count: 2}).map(({step}) => step)).toEqual([1, 1e-15]);
    expect(() => errors({smallest: 0})).toThrow(/smallest must be finite and > 0; got 0/);
    expect(() => errors({largest: Infinity})).toThrow(/largest must be finite and > 0/);
    expect(() => errors({}, NaN)).toThrow(/t must be a finite number/);
    expect(() => errors({}, 1, NaN)).toThrow(/exact must be a finite number/);
  });
});

describe("finiteDifferenceGradient(value, x, {formula})", () => {
  it("is of first order forward, of second order central", () => {
    const f = ([x, y]: readonly number[]) => Math.exp(x) * Math.sin(y);
    const errorAt = (formula: "forward" | "central", step: number) =>
      Math.abs(finiteDifferenceGradient(f, [0.3, 0.8], {formula, step})[0] - Math.exp(0.3) * Math.sin(0.8));
    expect(errorAt("forward", 1e-3) / errorAt("forward", 5e-4)).toBeCloseTo(2, 2);
    expect(errorAt("central", 1e-2) / errorAt("central", 5e-3)).toBeCloseTo(4, 2);
    expect(errorAt("forward", bestStep(forwardDifference))).toBeLessThan(1e-7);
    expect(finiteDifferenceGradient(f, [0.3, 0.8], {formula: "forward"})[0]).not.toBe(
      finiteDifferenceGradient(f, [0.3, 0.8])[0]
    );
  });

  it("takes steps relative to max(1, |xᵢ|)", () => {
    const seen: number[] = [];
    finiteDifferenceGradient(
      ([x]) => {
        seen.push(x);
        return x;
      },
      [1024],
      {step: 0.5}
    );
    expect(seen).toEqual([1536, 512]);
  });

  it("throws RangeError for an empty point", () => {
    expect(() => finiteDifferenceGradient(() => 0, [])).toThrow(/x is empty; expected at least one number/);
  });
});

describe("finiteDifferenceHessian(gradient, x, {formula})", () => {
  it("asks for two gradients a coordinate, whatever n", () => {
    for (const formula of ["forward", "central"] as const) {
      let calls = 0;
      const H = finiteDifferenceHessian(
        (x) => {
          ++calls;
          return x.map((xi) => xi ** 3);
        },
        [1, 2, 3, 4],
        {formula}
      );
      expect(calls).toBe(8);
      for (const i of [0, 1, 2, 3]) expect(Math.abs(H[i][i] - 3 * (i + 1) ** 2)).toBeLessThan(1e-5);
    }
  });
});

describe("finiteDifferenceHessianOfValues(value, x)", () => {
  it("keeps half of the digits, and is symmetric bit for bit", () => {
    fc.assert(
      fc.property(between(-3, 3), between(-3, 3), (x, y) => {
        const H = finiteDifferenceHessianOfValues(himmelblau.value, [x, y]);
        expect(isSymmetric(H)).toBe(true);
        const size = 1 + himmelblau.value([x, y]) + maxNorm(himmelblau.hessian([x, y]).flat());
        // h²|f⁗|/12 with f⁗ = 24 and h = 3·eps^¼, and 4·eps·|f|/h².
        for (const [i, row] of himmelblau.hessian([x, y]).entries()) {
          for (const [j, entry] of row.entries())
            expect(Math.abs(H[i][j] - entry)).toBeLessThan(20 * eps ** 0.5 * size);
        }
      }),
      runs
    );
    expect(() => finiteDifferenceHessianOfValues(himmelblau.value, [1, 1], {step: -1})).toThrow(/step must be finite/);
  });

  it("has an error of order h²", () => {
    const errorAt = (step: number) =>
      Math.abs(finiteDifferenceHessianOfValues(([x, y]) => Math.exp(x + 2 * y), [0, 0], {step})[0][1] - 2);
    expect(errorAt(2e-2) / errorAt(1e-2)).toBeCloseTo(4, 2);
  });
});

describe("taylorModel(f, x)", () => {
  it("is exact on every quadratic", () => {
    fc.assert(
      fc.property(symmetricOfSize(3), vector(3), vector(3), (H, x, p) => {
        const model = taylorModel(quadratic(H), x);
        if (model.status !== "smooth") throw new Error("obstructed");
        expect(Math.abs(model.remainder(p))).toBeLessThan(60 * eps * 30 * (norm(x) + norm(p) + 1) ** 2);
      }),
      runs
    );
  });

  it("misses x₁²x₂ + x₂³ by exactly f(p), and so has a remainder of third order", () => {
    const model = taylorModel(cubic, [1, -2]);
    if (model.status !== "smooth") throw new Error("obstructed");
    expect(model.value).toBe(-10);
    expect(model.gradient).toEqual([-4, 13]);
    expect(model.model([0, 0])).toBe(-10);
    expect(model.model([1, 0])).toBe(-16);
    for (const p of [
      [1, 2],
      [-3, 0.5]
    ]) {
      expect(model.remainder(p)).toBeCloseTo(cubic.value(p), 12);
      expect(model.remainder(scale(0.5, p)) * 8).toBeCloseTo(cubic.value(p), 12);
    }
  });

  it("names a kink and a point outside the domain, and throws RangeError for a wrong length", () => {
    expect(taylorModel(absoluteValue, [0])).toEqual({
      status: "obstructed",
      obstacle: {kind: "kink", reason: "|x| has a kink at 0"}
    });
    expect(taylorModel(negativeLog, [-1])).toMatchObject({status: "obstructed", obstacle: {kind: "domain"}});
    const model = taylorModel(negativeLog, [1]);
    expect(model.status === "smooth" && model.remainder([-2])).toBe(NaN);
    expect(() => taylorModel(cubic, [1])).toThrow(/x has length 1; expected 2/);
  });
});
