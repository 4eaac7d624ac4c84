import {describe, expect, it} from "vitest";
import {symmetricEigenvalues} from "../../../src/numerics/linalg/symmetricEigenvalues.js";
import {chebyshevProblem} from "../../../src/numerics/network/chebyshevProblem.js";
import {initialParameters} from "../../../src/numerics/network/initialParameters.js";
import {networkHessian} from "../../../src/numerics/network/networkHessian.js";
import {networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {type TrainingPoint, trainer} from "../../../src/numerics/network/trainer.js";
import {train} from "../../../src/numerics/network/training.js";
import {complete} from "../../../src/numerics/resumable.js";

const sizes = [1, 16, 16, 1];
const standard = () => networkLoss({sizes, activation: "tanh", loss: "squaredError", ...chebyshevProblem()});
const start = initialParameters(sizes, 20);

/** The points of so many steps with a constant α. */
function points(stepSize: number, steps: number, every: number): TrainingPoint[] {
  const run = trainer(standard(), start, {every});
  const list = [run.point()];
  for (let k = 0; k < steps && run.advance(stepSize); ++k) list.push(run.point());
  return list;
}

describe("trainer(network, start, options)", () => {
  it("walks as train does, bit for bit, measured or not, and goes on from where it stood", () => {
    const options = {stepSize: 0.05, momentum: 0.8};
    const whole = complete(train(standard(), start, {...options, steps: 40}));
    for (const every of [0, 7]) {
      const run = trainer(standard(), start, {momentum: 0.8, every});
      for (let k = 0; k < 25; ++k) run.advance(0.05);
      const on = trainer(standard(), run.state().theta, {momentum: 0.8, every, ...run.state()});
      expect(on.point()).toMatchObject({step: 25, loss: whole.losses[25]});
      for (let k = 25; k < 40; ++k) on.advance(0.05);
      expect(on.state()).toEqual({step: 40, theta: whole.theta, before: whole.before});
    }
  });

  it("measures λ_max and the next eigenvalue as the whole Hessian has them, every so many steps", () => {
    const network = standard();
    const run = trainer(network, start, {every: 50});
    for (let k = 0; k <= 200; ++k, run.advance(0.1)) {
      const {top} = run.point();
      expect(top !== undefined).toBe(k % 50 === 0);
      if (!top) continue;
      const values = symmetricEigenvalues(complete(networkHessian(network.linearize(run.state().theta))));
      expect(Math.abs(top.sharpness / values.at(-1)! - 1)).toBeLessThan(1e-5);
      expect(Math.abs(top.second - values.at(-2)!)).toBeLessThan(1e-3 * values.at(-1)!);
    }
  });

  it("follows the gradient along the sharpest direction: on one parameter it is the gradient, up to a sign that stays", () => {
    const line = networkLoss({
      sizes: [1, 1],
      activation: "linear",
      loss: "squaredError",
      inputs: [[1]],
      targets: [[1]]
    });
    const run = trainer(line, new Float64Array(2), {every: 1});
    // f = (w + b − 1)²: the sharpest direction is (1, 1)/√2 with curvature 4, and each step multiplies the error by 1 − 4α.
    const seen: number[] = [];
    for (let k = 0; k < 6; ++k, run.advance(0.45)) {
      expect(run.point().top?.sharpness).toBeCloseTo(4, 10);
      expect(run.point().top?.second).toBeCloseTo(0, 10);
      seen.push(run.point().along);
    }
    for (let k = 1; k < seen.length; ++k) expect(seen[k] / seen[k - 1]).toBeCloseTo(1 - 4 * 0.45, 8);
    expect(Math.abs(seen[0])).toBeCloseTo(2 * Math.SQRT2, 10);
  });

  it("stops where the loss is no longer finite, and measures nothing there", () => {
    const line = networkLoss({
      sizes: [1, 1],
      activation: "linear",
      loss: "squaredError",
      inputs: [[1]],
      targets: [[1]]
    });
    const run = trainer(line, new Float64Array(2), {every: 1});
    let steps = 0;
    while (run.advance(1e6)) ++steps;
    expect(Number.isFinite(run.point().loss)).toBe(false);
    expect(run.point().top).toBeUndefined();
    expect(run.state().step).toBe(steps);
  });

  it("throws RangeError for bad arguments", () => {
    expect(() => trainer(standard(), start, {momentum: 1})).toThrow("momentum must lie in [0, 1); got 1");
    expect(() => trainer(standard(), start, {every: -1})).toThrow("every must be an integer ≥ 0; got -1");
    expect(() => trainer(standard(), new Float64Array(3))).toThrow("start has length 3; expected 321");
    expect(() => trainer(standard(), start).advance(-1)).toThrow("stepSize must be finite and ≥ 0; got -1");
  });
});

describe("the edge of stability on T₄ with tanh 1-16-16-1, 4,000 steps, draw 20", () => {
  const measured = (stepSize: number) => {
    const list = points(stepSize, 4000, 5);
    const tops = list.filter(({top}) => top).map(({step, top}) => ({step, ratio: (top!.sharpness * stepSize) / 2}));
    return {
      losses: list.map(({loss}) => loss),
      first: tops.find(({ratio}) => ratio > 1)?.step,
      peak: Math.max(...tops.map(({ratio}) => ratio)),
      late: tops.filter(({step}) => step >= 2500).map(({ratio}) => ratio)
    };
  };

  it.each([
    [0.1, 640, 1.419],
    [0.05, 1905, 1.144]
  ])(
    "α = %f: λ_max first exceeds 2/α near step %i, overshoots to %f times it, then hovers there",
    (alpha, step, most) => {
      const {first, peak, late} = measured(alpha);
      expect(Math.abs(first! - step)).toBeLessThanOrEqual(10);
      expect(Math.abs(peak - most)).toBeLessThan(0.01);
      const mean = late.reduce((sum, ratio) => sum + ratio, 0) / late.length;
      expect(Math.abs(mean - 1)).toBeLessThan(0.03);
      for (const ratio of late) expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
    }
  );

  it.each([0.025, 0.0125])("a quarter of it, α = %f: λ_max stays below 0.7·2/α, and the loss never rises", (alpha) => {
    const {losses, peak} = measured(alpha);
    expect(peak).toBeLessThan(0.7);
    for (let k = 1; k < losses.length; ++k) expect(losses[k]).toBeLessThanOrEqual(losses[k - 1]);
  });
});
