import {describe, expect} from "vitest";
import {digits} from "../../src/data/digits.js";
import {symmetricEigenvalues} from "../../src/numerics/linalg/symmetricEigenvalues.js";
import {edgeReport} from "../../src/numerics/network/edge.js";
import {gaussNewtonPart} from "../../src/numerics/network/linearization.js";
import {networkHessian} from "../../src/numerics/network/networkHessian.js";
import {networkLoss} from "../../src/numerics/network/networkLoss.js";
import {FIRST_DRAW, trainingPresets} from "../../src/numerics/network/presets.js";
import {type RunRecord, recordOf} from "../../src/numerics/network/runRecord.js";
import {type DataName, problemOf} from "../../src/numerics/network/setup.js";
import {trainer} from "../../src/numerics/network/trainer.js";
import {planState, planTrainer, type TrainingPlan} from "../../src/numerics/network/trainingPlan.js";
import {complete} from "../../src/numerics/resumable.js";
import {outliers} from "../../src/numerics/spectrum/outliers.js";
import {claims, rounds} from "./support/claims.js";

const network = networkLoss(problemOf(trainingPresets.chebyshev.setup, null));
const planWith = (stepSize: number): TrainingPlan => ({
  seed: FIRST_DRAW,
  momentum: 0,
  restarts: [],
  schedule: [{from: 0, stepSize}]
});

const known = new Map<string, RunRecord>();

/** The run that comes with the course, or the same with another α, β or ω. */
function run(
  data: DataName,
  {stepSize = trainingPresets[data].stepSize, momentum = 0, weightDecay = 0} = {}
): RunRecord {
  const name = JSON.stringify([data, stepSize, momentum, weightDecay]);
  const made = known.get(name);
  if (made) return made;
  const {setup, steps, every} = trainingPresets[data];
  const plan = {...planWith(stepSize), momentum};
  const problem = problemOf({...setup, weightDecay}, data === "digits" ? digits() : null);
  const training = complete(planTrainer(networkLoss(problem), plan, {every}));
  const points = [training.point()];
  for (let k = 0; k < steps && training.advance(stepSize); ++k) points.push(training.point());
  const record = recordOf(setup, plan, points);
  known.set(name, record);
  return record;
}

/** All eigenvalues of the default network at step k. */
const spectrumAt = (k: number, {part = false} = {}) => {
  const at = network.linearize(complete(planState(network, planWith(0.1), k)).theta);
  return symmetricEigenvalues(complete(networkHessian(part ? gaussNewtonPart(at) : at)));
};

describe("neural-networks: the beginning", () => {
  const claim = claims("neural-networks", "");
  claim("Its largest eigenvalue starts at 9, less than half of the limit.", (nine) => {
    const [first] = run("chebyshev").sharpness;
    rounds(first!, nine);
    expect(first!).toBeLessThan(10);
  });
  claim("and then stays there, to within one percent, for as long as you care to watch", () => {
    const {late} = edgeReport(run("chebyshev"))!;
    expect(Math.max(late.most - 1, 1 - late.least)).toBeLessThan(0.01);
  });
  claim.nothingElse();
});

describe("neural-networks: the Hessian of a loss", () => {
  const claim = claims("neural-networks", "The Hessian of a loss");
  claim("With one input and one output that makes 321 weights and biases", (n) => {
    expect(network.dimension).toBe(n.value);
  });
  claim(
    "At most 20 eigenvalues of G can differ from zero. The other 301 directions are flat, as far as G is concerned",
    (most, rest) => {
      const values = spectrumAt(1000, {part: true});
      expect(values.filter((value) => value > 1e-10 * values.at(-1)!).length).toBeLessThanOrEqual(most.value);
      expect(network.dimension - most.value).toBe(rest.value);
    }
  );
  claim.nothingElse(["16", "321", "20"]);
});

describe("neural-networks: the edge of stability", () => {
  const claim = claims("neural-networks", "The edge of stability");
  claim("The step size is 0.1, so the limit is 2/α = 20.", (alpha, two, limit) => {
    expect(two.value / alpha.value).toBeCloseTo(limit.value, 12);
    expect(trainingPresets.chebyshev.stepSize).toBe(alpha.value);
  });
  claim(
    "With α = 0.1 the sharpness first exceeds 20 at step 640. It overshoots to 1.42 times the limit",
    (_alpha, _limit, first, peak) => {
      const report = edgeReport(run("chebyshev"))!;
      expect(report.first).toBe(first.value);
      rounds(report.peak.ratio, peak);
    }
  );
  claim("Halve α, and it climbs to the new limit, twice as high.", () => {
    const report = edgeReport(run("chebyshev", {stepSize: 0.05}))!;
    expect(Math.abs(report.late.mean - 1)).toBeLessThan(0.03);
  });
  claim(
    "With a quarter of α it never gets there in 4,000 steps: it reaches about half of its limit, and the loss falls at every single step.",
    (steps) => {
      const quarter = run("chebyshev", {stepSize: 0.025});
      expect(quarter.steps.at(-1)).toBe(steps.value);
      expect(edgeReport(quarter)!.peak.ratio).toBeCloseTo(0.5, 1);
      for (let k = 1; k < quarter.losses.length; ++k) expect(quarter.losses[k]).toBeLessThan(quarter.losses[k - 1]);
    }
  );
  claim(
    "At step 730 it is 0.103, and 15 steps later it is 2.82, higher than at the very beginning. Fifteen more, and it is back at 0.119",
    (step, before, later, high, after) => {
      const {losses} = run("chebyshev");
      rounds(losses[step.value], before);
      rounds(losses[step.value + later.value], high);
      rounds(losses[step.value + 2 * later.value], after);
      expect(losses[step.value + later.value]).toBeGreaterThan(losses[0]);
    }
  );
  claim("of the 4,000 steps 988 raise the loss, and in the end it is below 0.001", (_steps, rises, end) => {
    const {losses} = run("chebyshev");
    expect(losses.filter((loss, k) => k > 0 && loss > losses[k - 1]).length).toBe(rises.value);
    expect(losses.at(-1)!).toBeLessThan(end.value);
  });
  claim("at the edge, from step 2,500 to the end, the sign of that component flips at every step", (from) => {
    const {along} = run("chebyshev");
    for (let k = from.value + 1; k < along.length; ++k) expect(along[k]! * along[k - 1]!).toBeLessThan(0);
  });
  claim("Choose the preset Heavy ball, with β = 0.5: the sharpness settles at 30.", (beta, limit) => {
    const ball = run("chebyshev", {momentum: beta.value});
    expect(Math.abs(edgeReport(ball)!.late.mean - 1)).toBeLessThan(0.02);
    expect((2 * (1 + beta.value)) / 0.1).toBeCloseTo(limit.value, 12);
  });
  claim(
    "The sharpness touches the limit at step 400, exceeds it by five percent, and falls back to about three quarters of it.",
    (step) => {
      const report = edgeReport(run("moons"))!;
      expect(report.first).toBe(step.value);
      expect(report.peak.ratio).toBeCloseTo(1.05, 2);
      expect(report.late.mean).toBeCloseTo(0.75, 1);
    }
  );
  claim("the sharpness passes the limit at step 100, and sinks to a fifth of it", (step) => {
    const report = edgeReport(run("digits"))!;
    expect(report.first).toBe(step.value);
    expect(report.late.mean).toBeCloseTo(0.2, 1);
  });
  claim("The two spirals wait on a plateau for a thousand steps before anything happens at all.", () => {
    const {losses} = run("spirals");
    expect(losses[1000] / losses[100]).toBeGreaterThan(0.9);
    expect(losses[2000] / losses[1000]).toBeLessThan(0.25);
  });
  claim(
    "With α = 0.025, below the edge, they stay together: after 4,000 steps they are still within 10^−14 of each other. With α = 0.1 they are as close as that at step 640, when the sharpness meets the limit. At step 750 they are 0.1 apart.",
    (calm, last, wild, meets, later, apart) => {
      const near = 1e-14;
      const start = complete(planState(network, planWith(0.1), 0)).theta;
      const other = start.slice();
      const bits = new DataView(other.buffer);
      bits.setBigUint64(0, bits.getBigUint64(0, true) + 1n, true);
      const distances = (alpha: number, steps: number) => {
        const [one, two] = [trainer(network, start), trainer(network, other)];
        const list = [0];
        for (let k = 0; k < steps; ++k) {
          one.advance(alpha);
          two.advance(alpha);
          const [p, q] = [one.state().theta, two.state().theta];
          list.push(Math.sqrt(p.reduce((sum, pi, i) => sum + (pi - q[i]) ** 2, 0)));
        }
        return list;
      };
      expect(distances(calm.value, last.value).at(-1)!).toBeLessThan(near);
      const far = distances(wild.value, later.value);
      expect(far[meets.value]).toBeLessThan(near);
      rounds(far[later.value], apart);
    }
  );
  claim.nothingElse(["20", "0.1", "16", "11"]);
});

describe("neural-networks: a bulk and a few outliers", () => {
  const claim = claims("neural-networks", "A bulk and a few outliers");
  claim("There are 320 others.", (others) => {
    expect(network.dimension - 1).toBe(others.value);
  });
  claim(
    "At step 1,000, 278 of the 321 eigenvalues are smaller in size than a thousandth of the largest. Five stand apart; the next in size is five times smaller than the least of those. About half of all are negative",
    (step, small, all) => {
      const values = spectrumAt(step.value);
      const most = values.at(-1)!;
      expect(values.length).toBe(all.value);
      expect(values.filter((value) => Math.abs(value) < most / 1000).length).toBe(small.value);
      const apart = outliers(values);
      expect(apart.values.length).toBe(5);
      expect(apart.gap).toBeCloseTo(5, 0);
      expect(Math.abs(values.filter((value) => value < 0).length / values.length - 0.5)).toBeLessThan(0.05);
    }
  );
  claim(
    "walk back to step 0, where the network has not learned anything yet: one outlier, and a residual part that is as large as the rest of the spectrum",
    () => {
      const values = spectrumAt(0);
      expect(outliers(values).values.length).toBe(1);
      expect(values[0] / values.at(-2)!).toBeCloseTo(-1, 1);
    }
  );
  claim("At step 1,000 that average is 0.8 % of λ_max.", (step, percent) => {
    const values = spectrumAt(step.value);
    rounds((100 * values.reduce((sum, value) => sum + value, 0)) / values.length / values.at(-1)!, percent);
  });
  claim(
    "With w_1 = w_2 = 1 that is 4. With w_1 = 10 and w_2 = 0.1 the network computes the same function, and the sharpness is 200.02.",
    (...written) => {
      const sharpness = (p: number, q: number) => {
        // f = (w₁w₂ − 1)² where w₁w₂ = 1: its Hessian is 2∇(w₁w₂)∇(w₁w₂)ᵀ.
        expect(p * q).toBeCloseTo(1, 14);
        return symmetricEigenvalues([
          [2 * q * q, 2 * p * q],
          [2 * p * q, 2 * p * p]
        ])[1];
      };
      const values = written.map(({value}) => value);
      expect(sharpness(1, 1)).toBeCloseTo(4, 12);
      expect(sharpness(10, 0.1)).toBeCloseTo(200.02, 10);
      expect(values.slice(-1)).toEqual([200.02]);
    }
  );
  claim.nothingElse();
});

describe("neural-networks: never form H", () => {
  const claim = claims("neural-networks", "Never form H");
  claim("all 321^2 = 103,041 entries of it", (...written) => {
    expect(321 ** 2).toBe(written.at(-1)!.value);
  });
  claim("the table would have 10^12 entries, eight million megabytes", (...written) => {
    expect(1e6 ** 2).toBe(1e12);
    expect((8 * 1e12) / 1e6).toBe(8e6);
    expect(written.length).toBeLessThan(2);
  });
});

describe("neural-networks: weight decay, and damping", () => {
  const claim = claims("neural-networks", "Weight decay, and damping");
  claim(
    "Train with \\omega = 0.01 in @fig-edge-of-stability, and the sharpness ends below that of the run without, not 0.01 above it",
    (omega) => {
      const [without, decayed] = [run("chebyshev"), run("chebyshev", {weightDecay: omega.value})];
      const last = ({sharpness}: RunRecord) => sharpness.filter((value) => value !== null).at(-1)!;
      expect(last(decayed)).toBeLessThan(last(without));
    }
  );
  claim.nothingElse();
});
