import {describe, expect, it} from "vitest";
import {random} from "../../../src/numerics/random.js";
import {bestPenalty} from "../../../src/numerics/regression/bestPenalty.js";
import {polynomialFeatures} from "../../../src/numerics/regression/features.js";
import {penaltyPath} from "../../../src/numerics/regression/penaltyPath.js";
import {type RidgeFit, ridgeRegression} from "../../../src/numerics/regression/ridgeRegression.js";
import {longleyPredictors, longleyResponses} from "../../support/longley.js";

const longley = ridgeRegression(
  longleyPredictors,
  longleyResponses.map((value) => value / 1000)
);
const leaveOneOut = (fit: RidgeFit) => fit.leaveOneOutError;

describe("penaltyPath(regression, {from, to, steps})", () => {
  it("has the fits for 0 and for equal ratios, both ends exact", () => {
    const path = penaltyPath(longley, {from: 1e-3, to: 10, steps: 4});
    const penalties = path.map(({penalty}) => penalty);
    expect([penalties[0], penalties[1], penalties[5]]).toEqual([0, 1e-3, 10]);
    for (const i of [2, 3, 4, 5]) expect(penalties[i] / penalties[i - 1]).toBeCloseTo(10, 12);
    for (const fit of path) expect(fit).toEqual(longley.at(fit.penalty));
  });

  it("has twelve fits a decade from 1e-6 to 1e3 by default", () => {
    const penalties = penaltyPath(longley).map(({penalty}) => penalty);
    expect(penalties.length).toBe(110);
    expect([penalties[1], penalties[13] / 1e-5, penalties[109]]).toEqual([1e-6, expect.closeTo(1, 12), 1e3]);
  });

  it("refuses a range or a number of steps that is none", () => {
    expect(() => penaltyPath(longley, {from: 0})).toThrow(/from must be finite and > 0; got 0/);
    expect(() => penaltyPath(longley, {from: 2, to: 2})).toThrow(/to must be finite and > 2; got 2/);
    expect(() => penaltyPath(longley, {to: Number.POSITIVE_INFINITY})).toThrow(/to must be finite and > 0.000001/);
    expect(() => penaltyPath(longley, {steps: 0})).toThrow(/steps must be an integer ≥ 1; got 0/);
  });
});

describe("bestPenalty(regression, path, score)", () => {
  it("is where a grid of a millionth finds the least leave-one-out error of the Longley data: 0.1617 at 0.0028", () => {
    const best = bestPenalty(longley, penaltyPath(longley), leaveOneOut)!;
    const grid = Array.from({length: 1000}, (_, k) => longley.at(2.3e-3 + k * 1e-6));
    const least = grid.reduce((one, other) => (leaveOneOut(other)! < leaveOneOut(one)! ? other : one));
    expect(Math.abs(best.penalty - least.penalty)).toBeLessThan(1.5e-6);
    expect(leaveOneOut(best)).toBeLessThanOrEqual(leaveOneOut(least)!);
    expect([best.penalty.toFixed(4), leaveOneOut(best)!.toFixed(4)]).toEqual(["0.0028", "0.1617"]);
  });

  it("finds the minimum of a score with a closed form to five digits, and its mirror image", () => {
    const path = penaltyPath(longley);
    for (const goal of [1.1e-6, 3.3e-6, 0.0123, 1, 990]) {
      const valley = (fit: RidgeFit) => (fit.penalty === 0 ? null : Math.log(fit.penalty / goal) ** 2);
      expect(bestPenalty(longley, path, valley)!.penalty / goal).toBeCloseTo(1, 4);
    }
  });

  it("is 0, or an end of the path, where nothing between is better", () => {
    const path = penaltyPath(longley);
    expect(bestPenalty(longley, path, ({penalty}) => penalty)!.penalty).toBe(0);
    expect(bestPenalty(longley, path, ({penalty}) => (penalty === 0 ? null : penalty))!.penalty).toBe(1e-6);
    expect(bestPenalty(longley, path, ({penalty}) => -penalty)!.penalty).toBe(1e3);
  });

  it("prefers the smallest penalty among equals", () => {
    expect(bestPenalty(longley, penaltyPath(longley), () => 1)!.penalty).toBe(0);
  });

  it("is null where no fit has a score, and passes over those that have none", () => {
    const t = Array.from({length: 10}, (_, i) => (2 * i) / 9 - 1);
    const {normal} = random(1);
    const exact = ridgeRegression(
      polynomialFeatures(t, 9),
      t.map(() => normal())
    );
    const path = penaltyPath(exact);
    expect(path[0].leaveOneOutError).toBeNull();
    const best = bestPenalty(exact, path, leaveOneOut)!;
    for (const fit of path.slice(1)) expect(leaveOneOut(best)).toBeLessThanOrEqual(leaveOneOut(fit)!);
    expect(bestPenalty(exact, path.slice(0, 1), leaveOneOut)).toBeNull();
  });
});
