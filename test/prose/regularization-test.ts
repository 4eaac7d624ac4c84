import {describe, expect} from "vitest";
import {determinant} from "../../src/numerics/linalg/determinant.js";
import {diagonal} from "../../src/numerics/linalg/matrix.js";
import {minimumNormStep} from "../../src/numerics/linalg/pseudoInverse.js";
import {singularValues} from "../../src/numerics/linalg/singularValues.js";
import {dot} from "../../src/numerics/linalg/vector.js";
import {cosh} from "../../src/numerics/objectives/cosh.js";
import {doubleWell} from "../../src/numerics/objectives/doubleWell.js";
import {hyperbola} from "../../src/numerics/objectives/hyperbola.js";
import {absoluteNewton} from "../../src/numerics/optimizers/absoluteNewton.js";
import {newton} from "../../src/numerics/optimizers/newton.js";
import {stepsToTolerance} from "../../src/numerics/optimizers/regime.js";
import {shiftedNewton} from "../../src/numerics/optimizers/shiftedNewton.js";
import {inOriginalUnits, standardize, unitColumns, withIntercept} from "../../src/numerics/regression/columns.js";
import {designConditioning} from "../../src/numerics/regression/conditioning.js";
import {linearRegression} from "../../src/numerics/regression/linearRegression.js";
import {normalEquations} from "../../src/numerics/regression/normalEquations.js";
import {penaltyEstimates} from "../../src/numerics/regression/penaltyEstimates.js";
import {ridgeRegression} from "../../src/numerics/regression/ridgeRegression.js";
import {conditionNumber} from "../../src/numerics/spectrum/conditioning.js";
import {filterFactors, shiftedDeterminant, shiftedSpectrum} from "../../src/numerics/spectrum/shifted.js";
import type {Objective, Vector} from "../../src/numerics/types.js";
import {longleyCertified, longleyPredictors as X, longleyResponses as y} from "../support/longley.js";
import {claims, rounds} from "./support/claims.js";

/** The first iterates of Newton’s method in one variable. */
const iterates = (f: Objective, start: number, steps: number): Vector =>
  newton(f, [start], {maxIterations: steps, tolerance: 0}).path.map(([x]) => x);

describe("regularization: the opening", () => {
  const claim = claims("regularization", "");

  claim.numbers("From 0.9 the method goes to −0.729, then to 0.387, to −0.058, to 0.0002", () =>
    iterates(hyperbola, 0.9, 4)
  );
  claim("with the next step it is within a hundredth of a billionth of the minimum.", () => {
    expect(Math.abs(iterates(hyperbola, 0.9, 5)[5])).toBeLessThan(1e-11);
  });
  claim.numbers("From 1.1 it goes to −1.331, to 2.358, to −13.1, to 2,253", () => iterates(hyperbola, 1.1, 4));
  claim("with the next step to minus eleven billion.", () => {
    expect(Math.round(iterates(hyperbola, 1.1, 5)[5] / 1e9)).toBe(-11);
  });
  claim.nothingElse();
});

describe("regularization: one step to the bottom", () => {
  const claim = claims("regularization", "One step to the bottom");

  claim("For f = ½(x_1^2 + 10x_2^2) at the point (1, 1) the gradient is (1, 10).", () => {
    expect(minimumNormStep(diagonal([1, 10]), [1, 10])).toMatchObject({status: "unique", step: [-1, -1]});
  });
  claim(
    "asks for a step of length 0.01 if λ_1 = 1, of length 1 if λ_1 = 0.01, and of length 10,000 if λ_1 = 10^−6.",
    (first, _, second, lambda, third) => {
      const length = (value: number) => minimumNormStep([[value]], [0.01]).step[0];
      expect(-length(1)).toBe(first.value);
      expect(-length(lambda.value)).toBe(second.value);
      expect(-length(1e-6)).toBeCloseTo(third.value, 8);
    }
  );
  claim.nothingElse(["0.2", "16", "10", "0.01"]);
});

describe("regularization: Newton’s method under stress", () => {
  const claim = claims("regularization", "Newton’s method under stress");

  claim("Its second derivative 12x^2 − 4 is zero at x = ± 1/\\sqrt3.", () => {
    expect(doubleWell.hessian([1 / Math.sqrt(3)])[0][0]).toBeCloseTo(0, 14);
  });
  claim("Start on the double well at x = 0.1. The gradient is −0.396", (x, slope) => {
    rounds(doubleWell.gradient([x.value])[0], slope);
  });
  claim("But the second derivative is −3.88, and the step is −0.396/3.88 ≈ −0.102", (...written) => {
    const [slope, curvature] = [doubleWell.gradient([0.1])[0], doubleWell.hessian([0.1])[0][0]];
    rounds(curvature, written[0]);
    rounds(iterates(doubleWell, 0.1, 1)[1] - 0.1, written[written.length - 1]);
    expect(slope / curvature).toBeGreaterThan(0);
  });
  claim.numbers("to the left, up the hill, to −0.002.", () => [iterates(doubleWell, 0.1, 1)[1]]);
  claim("Two steps later it is within 10^−22 of the top.", () => {
    expect(Math.abs(iterates(doubleWell, 0.1, 3)[3])).toBeLessThan(1e-22);
  });
  claim("At ±1 the method hops from one side to the other for ever.", () => {
    expect(iterates(hyperbola, 1, 4)).toEqual([1, -1, 1, -1, 1]);
  });
  claim(
    "from x = 20 it is at 1.04 after 19 steps, and four more take it to the minimum, to all digits.",
    (from, at, steps) => {
      const path = iterates(cosh, from.value, steps.value + 4);
      rounds(path[steps.value], at);
      expect(Math.abs(path[steps.value + 4])).toBeLessThan(1e-16);
    }
  );
  claim("In the double well compare the three ways to step from 0.1 and map their basins", (start) => {
    const end = (run: {path: readonly (readonly number[])[]}) => run.path.at(-1)![0];
    expect(end(newton(doubleWell, [start.value]))).toBeCloseTo(0, 6);
    expect(end(absoluteNewton(doubleWell, [start.value]))).toBeCloseTo(1, 6);
    expect(shiftedNewton(doubleWell, [0.01], {shift: 3.99}).path[1][0]).toBeLessThan(0); // across the top
    expect(shiftedNewton(doubleWell, [0.01], {shift: 4.01}).path[1][0]).toBeGreaterThan(start.value);
  });
  claim.nothingElse(["12"]);
});

describe("regularization: a little on the diagonal", () => {
  const claim = claims("regularization", "A little on the diagonal");

  claim("after a shift by 1, the determinant (−2)·(−1) = 2", () => {
    expect(shiftedDeterminant([-3, -2], 1).value).toBe(2);
    expect(determinant(diagonal([-2, -1]))).toBe(2);
  });
  claim("For eigenvalues 10^−6 and 1, κ is a million; with ε = 0.001 it is 1,000.", (_, shift, kappa) => {
    expect(conditionNumber([1e-6, 1]).value).toBeCloseTo(1e6, 6);
    rounds(conditionNumber(shiftedSpectrum([1e-6, 1], shift.value)).value, kappa);
  });
  claim("If λ_i is a hundred times as large as ε, it is 0.99", (share) => {
    rounds(filterFactors([100], 1)[0], share);
    expect(filterFactors([1], 1)[0]).toBe(1 / 2);
  });
  claim("if λ_i is a hundredth of ε, it is about 0.01", (share) => rounds(filterFactors([0.01], 1)[0], share));
  claim(
    "If ε is a hundredth of λ_i that is about 0.01 a step; if ε is a hundred times λ_i it is about 0.99, and 463 steps are needed for a factor of a hundred.",
    (quick, slow, steps) => {
      rounds(1 - filterFactors([100], 1)[0], quick);
      rounds(1 - filterFactors([0.01], 1)[0], slow);
      expect(Math.ceil(stepsToTolerance(100 / 101, 1 / 100))).toBe(steps.value);
    }
  );
  claim.nothingElse();
});

describe("regularization: ridge regression", () => {
  const claim = claims("regularization", "Ridge regression");
  const millions = ridgeRegression(
    X,
    y.map((value) => value / 1000)
  );
  const without = (year: number) => {
    const kept = <T>(rows: readonly T[]) => rows.filter((_, i) => 1947 + i !== year);
    const fit = linearRegression(kept(X), kept(y));
    if (fit.status !== "solved") throw new Error("expected a solved fit");
    return fit;
  };
  const all = without(0).coefficients;

  claim("the largest eigenvalue of X^ᵀ X is 73.7 and the smallest 0.00603.", (...written) => {
    const values = millions.equation.decomposition.values.map((sigma) => sigma ** 2);
    rounds(values[0], written[0]);
    rounds(values[5], written[1]);
  });
  claim("(With the divisor 15, which the chapter on step size uses, both are smaller by a sixteenth.)", (divisor) => {
    const values = singularValues(standardize(X, {divisor: divisor.value}).X);
    expect((values[0] / millions.equation.decomposition.values[0]) ** 2).toBeCloseTo(15 / 16, 12);
  });
  claim.numbers("Their ratio is 12,220.", () => [designConditioning(X).standardized]);
  claim(
    "Leave out a single year, 1951, and that coefficient goes from −0.036 to −0.084, while the one of the population goes from −0.051 to +0.166 and changes its sign.",
    (...written) => {
      const fresh = without(1951).coefficients;
      const numbers = written.filter(({text}) => text !== "1951");
      for (const [i, value] of [all[1], fresh[1], all[4], fresh[4]].entries()) rounds(value, numbers[i]);
    }
  );
  claim("Leave out 1962 in its place, and the price index changes its sign as well.", () => {
    for (const column of [0, 4]) expect(all[column] * without(1962).coefficients[column]).toBeLessThan(0);
  });
  claim("The predictions hardly move.", () => {
    const predict = ({intercept, coefficients}: {intercept: number; coefficients: Vector}) =>
      X.map((row) => intercept + dot(row, coefficients));
    const [full, less] = [predict(without(0)), predict(without(1951))];
    const range = Math.max(...y) - Math.min(...y);
    expect(Math.max(...full.map((value, i) => Math.abs(value - less[i]))) / range).toBeLessThan(0.08);
  });
  claim(
    "It is 0.1804 without a penalty, falls to 0.1617 at μ = 0.0028, and rises again beyond.",
    (none, least, penalty) => {
      const error = (mu: number) => millions.at(mu).leaveOneOutError!;
      rounds(error(0), none);
      rounds(error(penalty.value), least);
      const grid = Array.from({length: 200}, (_, k) => (k + 1) * 1e-4);
      rounds(
        grid.reduce((best, mu) => (error(mu) < error(best) ? mu : best)),
        penalty
      );
      expect(error(0.02)).toBeGreaterThan(error(0.0028));
    }
  );
  claim("on a grid of thousandths it is lowest at 0.003.", (at) => {
    const grid = Array.from({length: 101}, (_, k) => k * 1e-3);
    const score = (mu: number) => millions.at(mu).generalizedCrossValidation!;
    expect(grid.reduce((best, mu) => (score(mu) < score(best) ? mu : best))).toBeCloseTo(at.value, 12);
  });
  claim.numbers("that of Hoerl, Kennard and Baldwin gives 0.004275, that of Lawless and Wang 0.0323.", () => {
    const {hoerlKennardBaldwin, lawlessWang} = penaltyEstimates(millions)!;
    return [hoerlKennardBaldwin, lawlessWang];
  });
  claim("Least squares gives the national product a negative coefficient", () => expect(all[1]).toBeLessThan(0));
  claim.nothingElse(["1947", "1962", "16", "15"]);
});

describe("regularization: digits, and what gives them back", () => {
  const claim = claims("regularization", "Digits, and what gives them back");
  const digits = (found: Vector) =>
    Math.min(...found.map((value, i) => -Math.log10(Math.abs(value / longleyCertified.coefficients[i] - 1))));
  const list = (fit: {status: string} | {intercept: number; coefficients: Vector}) =>
    "coefficients" in fit ? [fit.intercept, ...fit.coefficients] : [Number.NaN];

  claim.numbers("With the raw columns and an intercept κ(X) is 4.9·10^9, and its square 2.4·10^19", () => {
    const {raw} = designConditioning(X);
    return [Math.sqrt(raw), raw];
  });
  claim(
    "every coefficient by the normal equations comes out with between 7 and 9 correct digits, and by QR with at least 12.",
    (least, most, qr) => {
      const each = list(normalEquations(X, y)).map(
        (value, i) => -Math.log10(Math.abs(value / longleyCertified.coefficients[i] - 1))
      );
      expect(Math.min(...each)).toBeGreaterThanOrEqual(least.value);
      expect(Math.max(...each)).toBeLessThanOrEqual(most.value);
      expect(digits(list(linearRegression(X, y)))).toBeGreaterThanOrEqual(qr.value);
    }
  );
  claim.numbers("and this is 43,275. Its square, 1.9·10^9, is nine digits", () => {
    const values = singularValues(unitColumns(withIntercept(X)));
    const kappa = values[0] / values[values.length - 1];
    return [kappa, kappa ** 2];
  });
  claim("κ(X) falls to 111; both methods then give eleven digits or more.", (kappa) => {
    rounds(Math.sqrt(designConditioning(X).standardized), kappa);
    const z = standardize(X);
    for (const method of [linearRegression, normalEquations]) {
      const [mean, ...coefficients] = list(method(z.X, y));
      expect(digits(list({status: "solved", ...inOriginalUnits(z, coefficients, mean)}))).toBeGreaterThanOrEqual(11);
    }
  });
  claim.numbers("What remains, 12,220 for X^ᵀ X, is a matter of the data", () => [designConditioning(X).standardized]);
  claim.nothingElse();
});

for (const heading of ["One formula, two meanings", "A bridge"]) {
  describe(`regularization: ${heading}`, () => claims("regularization", heading).nothingElse());
}
