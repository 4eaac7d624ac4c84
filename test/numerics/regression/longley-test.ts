import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {gram} from "../../../src/numerics/linalg/matrix.js";
import {singularValues} from "../../../src/numerics/linalg/singularValues.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {modes} from "../../../src/numerics/optimizers/modes.js";
import {stepsToTolerance} from "../../../src/numerics/optimizers/regime.js";
import {stepLimits} from "../../../src/numerics/optimizers/stepLimits.js";
import {standardize} from "../../../src/numerics/regression/columns.js";
import {designConditioning} from "../../../src/numerics/regression/conditioning.js";
import {conditionNumber} from "../../../src/numerics/spectrum/conditioning.js";
import {longleyPredictors} from "../../support/longley.js";

const spectrum = (divisor: number) =>
  singularValues(standardize(longleyPredictors, {divisor}).X)
    .map((sigma) => sigma ** 2)
    .reverse();

describe("designConditioning(Longley)", () => {
  it("is 2.36e19 raw, 1.87e9 with columns of unit length, 12,220 standardised", () => {
    const {raw, unitColumns, standardized} = designConditioning(longleyPredictors);
    expect(raw / 1e19).toBeCloseTo(2.36124, 4);
    expect(unitColumns / 1e9).toBeCloseTo(1.87273, 4);
    expect(standardized).toBeCloseTo(12220.0099, 3);
  });

  it("is 12,220 whatever the divisor; with 1 XᵀX is the correlation matrix, of trace 6", () => {
    for (const divisor of [1, 15, 16]) expect(conditionNumber(spectrum(divisor)).value).toBeCloseTo(12220.0099, 3);
    expect(spectrum(1).reduce((sum, value) => sum + value, 0)).toBeCloseTo(6, 12);
    expect(spectrum(15).reduce((sum, value) => sum + value, 0)).toBeCloseTo(90, 10);
  });

  it("has the spectrum that the eigenvalues of XᵀX have, as far as doubles can say", () => {
    const {values} = symmetricEigen(gram(standardize(longleyPredictors).X));
    for (const [i, value] of spectrum(15).entries()) expect(Math.abs(values[i] - value)).toBeLessThan(1e-12);
  });
});

describe("gradient descent on the standardised Longley predictors", () => {
  it("needs 28,138 steps at the best fixed step for 1 % of the slowest mode’s starting error", () => {
    const values = spectrum(15);
    const {best, bestRate} = stepLimits(values);
    expect(stepsToTolerance(bestRate!, 0.01)).toBe(28138);
    const milestones = modes(
      values,
      values.map(() => 1),
      best!
    ).milestones(0.01);
    expect(milestones[0]).toBe(28138);
    expect(Math.max(...milestones)).toBe(28138);
  });
});

describe.each(["longley.csv", "longley-certified.csv"])("data/%s", (file) => {
  it("is the file whose checksum data/README.md states", () => {
    const root = new URL("../../../data/", import.meta.url);
    const sum = createHash("sha256")
      .update(readFileSync(new URL(file, root)))
      .digest("hex");
    expect(readFileSync(new URL("README.md", root), "utf-8")).toContain(sum);
  });
});
