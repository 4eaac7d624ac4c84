import {readFileSync} from "node:fs";
import {describe, expect} from "vitest";
import {gram, matvec, transpose} from "../../src/numerics/linalg/matrix.js";
import {singularValues} from "../../src/numerics/linalg/singularValues.js";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import {dot} from "../../src/numerics/linalg/vector.js";
import {modes} from "../../src/numerics/optimizers/modes.js";
import {modeStepsToTolerance, multiplierPower, stepsToTolerance} from "../../src/numerics/optimizers/regime.js";
import {stepLimits} from "../../src/numerics/optimizers/stepLimits.js";
import {standardize, withIntercept} from "../../src/numerics/regression/columns.js";
import {designConditioning} from "../../src/numerics/regression/conditioning.js";
import {conditionNumber} from "../../src/numerics/spectrum/conditioning.js";
import {longleyPredictors as X} from "../support/longley.js";
import {claims, rounds} from "./support/claims.js";

const rows = readFileSync(new URL("../../data/longley.csv", import.meta.url), "utf-8")
  .trim()
  .split("\n")
  .slice(1);
const employed = rows.map((row) => Number(row.split(",")[0]));
const years = X.map((row) => row[5]);

const {raw, unitColumns, standardized: kappa} = designConditioning(X);
const rawValues = singularValues(withIntercept(X)).map((sigma) => sigma ** 2);
const [rawMost, rawLeast] = [Math.max(...rawValues), Math.min(...rawValues)];
/** The spacing of doubles at x. */
const spacing = (x: number) => 2 ** (Math.floor(Math.log2(x)) - 52);

const Z = standardize(X).X;
const {values, vectors} = symmetricEigen(gram(Z));
/** How far β = 0 is from the answer, mode by mode: the excess height of ‖Zβ − y‖² is Σ λᵢzᵢ², twice that of `modes`. */
const projected = vectors.map((v) => dot(v, matvec(transpose(Z), employed)));
const start = projected.map((p, i) => -p / values[i]);
const {best, oneStep, bestRate} = stepLimits(values);

/** The first step at which the excess height is at most this fraction of the first. */
function stepsInHeight(stepSize: number, fraction: number): number {
  const {energies} = modes(values, start, stepSize);
  const height = (k: number) => energies(k).reduce((sum, part) => sum + part, 0);
  let [low, high] = [0, 1];
  while (height(high) > fraction * height(0)) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (height(middle) <= fraction * height(0)) high = middle;
    else low = middle;
  }
  return high;
}

describe("step-size: a real spectrum", () => {
  const claim = claims("step-size", "A real spectrum");

  claim("sixteen years of the United States with employment to be explained by six other figures", () => {
    expect([X.length, X[0].length]).toEqual([16, 6]);
  });
  claim("the population and the year all grew together from 1947 to 1962", (from, to) => {
    expect([years[0], years[15]]).toEqual([from.value, to.value]);
    for (const column of [0, 1, 4, 5]) expect(X[15][column]).toBeGreaterThan(X[0][column]);
  });
  claim.numbers("| raw, with a column of ones for the intercept | about 2.4·10^19 |", () => [raw]);
  claim("| the same seven columns, each scaled to length 1 | about 1.9·10^9 |", (_length, written) => {
    expect(withIntercept(X)[0].length).toBe(7);
    rounds(unitColumns, written);
  });
  claim.numbers("| six predictors, centred and scaled to equal variance | 12,220 |", () => [kappa]);
  claim.numbers(
    "The largest is about 2.8·10^12, where neighbouring doubles lie 0.0005 apart; the smallest is 1.2·10^−7",
    () => [rawMost, spacing(rawMost), rawLeast]
  );
  claim(
    "thousands of times less than this distance. Measured in this way the matrix cannot be told from a singular one",
    () => {
      expect(spacing(rawMost) / rawLeast).toBeGreaterThan(2000);
      expect(spacing(rawMost) / rawLeast).toBeLessThan(10_000);
      expect(conditionNumber(symmetricEigen(gram(withIntercept(X))).values).reliable).toBe(false);
    }
  );
  claim("Ten orders of magnitude were a matter of units", () => {
    expect(Math.round(Math.log10(raw / unitColumns))).toBe(10);
  });
  claim(
    "At the best fixed step, about 28,000 steps are needed before the slowest mode has shrunk to 1 % of its starting error.",
    (about, percent) => {
      const steps = stepsToTolerance(bestRate!, percent.value / 100);
      expect(Math.round(steps / 1000) * 1000).toBe(about.value);
    }
  );
  claim("the six eigenvalues of X^ᵀ X for the last row (the variance taken with the divisor 15)", (divisor) => {
    expect(values.length).toBe(6);
    expect(standardize(X).X).toEqual(standardize(X, {divisor: divisor.value}).X);
  });
  claim("after a thousand steps it has lost 15 % of its amplitude", (percent) => {
    rounds(100 * (1 - multiplierPower(best! * values[0], 1000)), percent);
  });
  claim("if the run starts at β = 0, the slowest mode accounts for only 0.15 % of it", (_zero, percent) => {
    const parts = modes(values, start, 0).energies(0);
    const total = parts.reduce((sum, part) => sum + part, 0);
    rounds((100 * parts[0]) / total, percent);
    expect((2 * total) / 184172401.944494).toBeCloseTo(1, 6); // NIST certifies this regression sum of squares
  });
  claim(
    "The step 1/λ_max kills the steepest mode at once: the excess height falls below 1 % after 47 steps, where the “best” step needs 13,814.",
    (_one, percent, cautious, late) => {
      const fraction = percent.value / 100;
      expect(Math.abs(modes(values, start, oneStep!).at(1)[5])).toBe(0);
      expect(stepsInHeight(oneStep!, fraction)).toBe(cautious.value);
      expect(stepsInHeight(best!, fraction)).toBe(late.value);
    }
  );
  claim("The coefficients, however, now need 56,273 steps in place of 28,138.", (now, before) => {
    expect(modeStepsToTolerance(oneStep! * values[0], 0.01)).toBe(now.value);
    expect(modeStepsToTolerance(best! * values[0], 0.01)).toBe(before.value);
  });
  claim.nothingElse(["1967"]);
});
