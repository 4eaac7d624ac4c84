import {describe, expect, it} from "vitest";
import {
  changeOutcome,
  curvatureLimit,
  edgeRatios,
  edgeReport,
  type WatchedRun
} from "../../../src/numerics/network/edge.js";
import {networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {FIRST_DRAW, trainingPresets} from "../../../src/numerics/network/presets.js";
import {recordOf} from "../../../src/numerics/network/runRecord.js";
import {type DataName, problemOf} from "../../../src/numerics/network/setup.js";
import {planTrainer, type Schedule, stepSizeAt} from "../../../src/numerics/network/trainingPlan.js";
import {complete} from "../../../src/numerics/resumable.js";

const schedule = (first: number, ...changes: [from: number, stepSize: number][]): Schedule => [
  {from: 0, stepSize: first},
  ...changes.map(([from, stepSize]) => ({from, stepSize}))
];

/** A run with given ratios of λ_max to the limit at every tenth step. */
function run(ratios: readonly (number | null)[], losses: readonly number[], plan = schedule(0.1)): WatchedRun {
  const steps = ratios.map((_, i) => 10 * i);
  return {
    plan: {seed: 1, momentum: 0, restarts: [], schedule: plan},
    steps,
    losses,
    sharpness: ratios.map((ratio, i) => (ratio === null ? null : ratio * curvatureLimit(stepSizeAt(plan, steps[i])))),
    diverged: false
  };
}

/** A training as the figure does it, measured every ten steps. */
function trained(data: DataName, plan: Schedule, steps: number, momentum = 0): WatchedRun {
  const setup = trainingPresets[data].setup;
  const whole = {seed: FIRST_DRAW, momentum, restarts: [], schedule: plan};
  const trainer = complete(planTrainer(networkLoss(problemOf(setup, null)), whole, {every: 10}));
  const points = [trainer.point()];
  for (let k = 0; k < steps && trainer.advance(stepSizeAt(plan, k)); ++k) points.push(trainer.point());
  return recordOf(setup, whole, points);
}

describe("curvatureLimit(stepSize, momentum)", () => {
  it("is where the heavy ball on a parabola stops shrinking: the larger root of its recurrence has size 1", () => {
    for (const stepSize of [0.01, 0.1, 1]) {
      for (const momentum of [0, 0.3, 0.9]) {
        const limit = curvatureLimit(stepSize, momentum);
        // x_{k+1} = (1 + β − αλ) x_k − β x_{k−1}
        const radius = (curvature: number) => {
          const [b, c] = [1 + momentum - stepSize * curvature, momentum];
          const root = b * b - 4 * c;
          return root < 0 ? Math.sqrt(c) : (Math.abs(b) + Math.sqrt(root)) / 2;
        };
        expect(radius(limit)).toBeCloseTo(1, 12);
        expect(radius(0.99 * limit)).toBeLessThan(1);
        expect(radius(1.01 * limit)).toBeGreaterThan(1);
      }
    }
  });

  it("is ∞ for α = 0, and throws RangeError for what is no step size or momentum", () => {
    expect(curvatureLimit(0)).toBe(Infinity);
    expect(() => curvatureLimit(-1)).toThrow("stepSize must be finite and ≥ 0; got -1");
    expect(() => curvatureLimit(1, 1)).toThrow("momentum must lie in [0, 1); got 1");
  });
});

describe("edgeRatios(run) and edgeReport(run, from)", () => {
  it("measure λ_max against the limit that holds at its step, and leave out what was not measured", () => {
    const changed = {
      ...run([0.5, null, 2], [1, 1, 1]),
      plan: {seed: 1, momentum: 0.5, restarts: [], schedule: schedule(0.1, [20, 0.2])}
    };
    expect(edgeRatios(changed)).toEqual([
      {step: 0, ratio: expect.closeTo(0.5 / 1.5, 12)},
      {step: 20, ratio: expect.closeTo((2 * 2) / 1.5, 12)}
    ]);
  });

  it("find the first step beyond the limit, the peak, the last quarter, and how often the loss rose", () => {
    const report = edgeReport(run([0.5, 1.2, 1.4, 1.1, 1, 1, 0.9, 1, 1.1], [9, 8, 9, 7, 6, 5, 6, 4, 3]));
    expect(report).toMatchObject({
      first: 10,
      peak: {step: 20, ratio: expect.closeTo(1.4, 12)},
      late: {from: 60, mean: expect.closeTo(1, 12), least: expect.closeTo(0.9, 12), most: expect.closeTo(1.1, 12)},
      rises: 2
    });
    expect(edgeReport(run([0.5, 0.6], [2, 1]))).toMatchObject({first: null, rises: 0});
    expect(edgeReport(run([null], [1]))).toBeNull();
    expect(edgeReport(run([2, 0.5, 0.6], [1, 1, 1]), 10)).toMatchObject({first: null, peak: {step: 20}});
  });
});

describe("changeOutcome(run, entry)", () => {
  const first = schedule(0.05);

  it("names what the changes of α in the figure’s presets do", () => {
    expect(changeOutcome(trained("chebyshev", schedule(0.05, [2500, 0.1]), 3200), 1)).toBe("catapults");
    expect(changeOutcome(trained("chebyshev", schedule(0.1, [1500, 0.05]), 4000), 1)).toBe("fitted");
    expect(changeOutcome(trained("chebyshev", schedule(0.05, [2500, 0.15]), 4000), 1)).toBe("diverges");
    expect(changeOutcome(trained("chebyshev", schedule(0.1), 2000), 0)).toBe("climbs");
  });

  it("tells hovering, climbing, staying below and too little apart", () => {
    expect(changeOutcome(run([1, 1.01, 0.99, 1, 1, 1, 1, 1], Array(8).fill(1), first), 0)).toBe("hovers");
    expect(changeOutcome(run([0.4, 0.6, 0.8, 0.9, 1, 1, 1, 1], Array(8).fill(1), first), 0)).toBe("climbs");
    expect(changeOutcome(run([0.4, 0.4, 0.4, 0.4], Array(4).fill(1), first), 0)).toBe("below");
    expect(changeOutcome(run([0.4, 0.4, 0.4, 0.4], [1, 0.1, 0.01, 0.001], first), 0)).toBe("fitted");
    expect(changeOutcome(run([0.4, 0.4], [1, 1], first), 0)).toBe("open");
  });
});

describe("the course’s runs beside the default", () => {
  it("two moons touch the limit and fall back once they are fitted", () => {
    const report = edgeReport(trained("moons", schedule(0.1), 4000))!;
    expect(report.first).toBeGreaterThan(300);
    expect(report.peak.ratio).toBeLessThan(1.1);
    expect(report.late.most).toBeLessThan(0.8);
  });

  it("the heavy ball hovers at 2(1 + β)/α", () => {
    const report = edgeReport(trained("chebyshev", schedule(0.1), 4000, 0.5))!;
    expect(report.first).toBeLessThan(500);
    expect(Math.abs(report.late.mean - 1)).toBeLessThan(0.02);
  });
});
