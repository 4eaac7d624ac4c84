import {describe, expect} from "vitest";
import {modes} from "../../src/numerics/optimizers/modes.js";
import {modeRegime, modeStepsToTolerance, multiplier, stepsToTolerance} from "../../src/numerics/optimizers/regime.js";
import {stepLimits} from "../../src/numerics/optimizers/stepLimits.js";
import {claims, rounds} from "./support/claims.js";
import {descend, endOf, tiltedBowl} from "./support/runs.js";

describe("step-size: when a mode shrinks", () => {
  const claim = claims("step-size", "When a mode shrinks");

  for (const [row, scaled, name] of [
    ["| s < 0 | above 1 | grows, on one side |", [-3, -1e-9], "diverging growing"],
    ["| s = 0 | 1 | frozen: keeps its value |", [0], "frozen"],
    ["| 0 < s < 1 | between 0 and 1 | shrinks, on one side (monotone) |", [1e-9, 0.5, 0.999], "monotone"],
    ["| s = 1 | 0 | reaches zero in one step |", [1], "one-step"],
    ["| 1 < s < 2 | between −1 and 0 | shrinks, changing sides (oscillating) |", [1.001, 1.5, 1.999], "oscillating"],
    ["| s = 2 | −1 | changes sides for ever (cycling) |", [2], "cycling"],
    ["| s > 2 | below −1 | grows, changing sides |", [2.001, 7], "diverging alternating"]
  ] as const) {
    claim(row, () => {
      for (const s of scaled) {
        const {regime, divergence} = modeRegime(s);
        expect([regime, divergence].filter(Boolean).join(" ")).toBe(name);
      }
    });
  }
  claim("at αλ = 1.9 the mode is exactly as slow as at αλ = 0.1: both lose a tenth per step", (fast, slow) => {
    expect(Math.abs(multiplier(fast.value))).toBeCloseTo(Math.abs(multiplier(slow.value)), 15);
    expect(1 - Math.abs(multiplier(slow.value))).toBeCloseTo(1 / 10, 15);
  });
  claim(
    "set the eigenvalues 1 and 10 and then the step sizes 0.1 and 0.19 in turn. At 0.1 the steep mode is finished in one step; at 0.19 it has become the slower of the two.",
    (flat, steep, ...steps) => {
      const [first, second] = steps.slice(0, 2).map(({value}) => modes([flat.value, steep.value], [1, 1], value));
      expect(first.regimes[1].regime).toBe("one-step");
      expect(Math.abs(second.multipliers[1])).toBeGreaterThan(Math.abs(second.multipliers[0]));
      expect(steps.slice(2).map(({value}) => value)).toEqual([0.1, 0.19]);
    }
  );
  claim(
    "set the eigenvalues −1 and 2, no rotation, α = 0.1, the start (0.000001, 1) and 500 steps. To leave, the mode has to grow by a factor of a million, at 1.1 per step: 145 steps of almost nothing, and then everything at once.",
    (down, up, alpha, x, y, shown, factor, steps) => {
      const [f, start] = [tiltedBowl(down.value, up.value, 0), [x.value, y.value]];
      expect(multiplier(alpha.value * down.value)).toBeCloseTo(factor.value, 12);
      expect(1 / x.value).toBeCloseTo(1e6, 6);
      expect(endOf(f, start, alpha.value, steps.value - 1)[0]).toBeLessThan(1);
      expect(endOf(f, start, alpha.value, steps.value)[0]).toBeGreaterThanOrEqual(1);
      expect(shown.value).toBeGreaterThan(steps.value);
    }
  );
  claim(
    "In the example above those were 145. With λ = −0.01 in place of −1 they become 13,823.",
    (first, lambda, instead, second) => {
      const steps = (value: number) => Math.ceil(Math.log(1e6) / Math.log(1 + 0.1 * Math.abs(value)));
      expect([steps(instead.value), steps(lambda.value)]).toEqual([first.value, second.value]);
    }
  );
  claim.nothingElse();
});

describe("step-size: one limit for all", () => {
  const claim = claims("step-size", "One limit for all");
  const {limit, oneStep, best, bestRate} = stepLimits([1, 10]);
  const steps = (stepSize: number) => stepsToTolerance(modes([1, 10], [1, 1], stepSize).radius, 0.01);

  claim.numbers("For the bowl at the start of this chapter λ_max = 10, and the limit is 0.2.", () => [10, limit!]);
  claim(
    "For eigenvalues 1 and 10 this is 2/11 ≈ 0.182 with the factor 9/11 ≈ 0.818: 23 steps bring the distance down to 1 %.",
    (...written) => {
      const [, , two, sum, step, nine, again, factor, count] = written;
      expect(best).toBeCloseTo(two.value / sum.value, 15);
      rounds(best!, step);
      expect(bestRate).toBeCloseTo(nine.value / again.value, 15);
      rounds(bestRate!, factor);
      expect(steps(best!)).toBe(count.value);
    }
  );
  claim(
    "The cautious 1/λ_max = 0.1, the longest step at which nothing oscillates, has the factor 0.9 and needs 44. So does 0.19, on the other side.",
    (...written) => {
      const [, cautious, factor, count, other] = written;
      expect(cautious.value).toBe(oneStep);
      for (const alpha of [cautious.value, other.value]) {
        rounds(modes([1, 10], [1, 1], alpha).radius, factor);
        expect(steps(alpha)).toBe(count.value);
      }
    }
  );
  claim(
    "In the mode lab, eigenvalues 1 and 10: with α = 0.02 the factor is 0.98, and the run needs 228 steps for what the best fixed step does in 23.",
    (_flat, _steep, alpha, factor, count, bestCount) => {
      rounds(modes([1, 10], [1, 1], alpha.value).radius, factor);
      expect([steps(alpha.value), steps(best!)]).toEqual([count.value, bestCount.value]);
    }
  );
  claim("At α = 2/λ_max itself the top multiplier is −1 and the top mode jumps between two points for ever.", () => {
    const {path} = descend(tiltedBowl(1, 10, 0), [1, 1], limit!, 200);
    expect(path.slice(-2).map(([, y]) => Math.round(y))).toEqual([-1, 1]);
  });
  claim("every reduction of α makes the slowest mode slower: the number of steps grows like 1/α.", () => {
    for (const alpha of [1e-3, 1e-4]) expect(steps(alpha / 10) / steps(alpha)).toBeCloseTo(10, 1);
  });
  claim.nothingElse();
});

describe("step-size: how many steps it takes", () => {
  const claim = claims("step-size", "How many steps it takes");

  for (const row of [
    "| 10 | 23 | 23.0 |",
    "| 100 | 231 | 230.3 |",
    "| 1,000 | 2,303 | 2,302.6 |",
    "| 12,220 | 28,138 | 28,137.6 |"
  ]) {
    claim(row, (kappa, steps, estimate) => {
      expect(stepsToTolerance(stepLimits([1, kappa.value]).bestRate!, 0.01)).toBe(steps.value);
      rounds((kappa.value / 2) * Math.log(100), estimate);
    });
  }
  claim("| κ | steps to 1 % at the best fixed step | \\tfracκ2ln 100 |", (percent, hundred) => {
    expect(percent.value / 100).toBe(1 / hundred.value);
  });
  claim("each further factor of 10 in the distance costs the same number of steps again", (factor) => {
    const more = (delta: number) =>
      modeStepsToTolerance(0.001, delta / factor.value) - modeStepsToTolerance(0.001, delta);
    for (const delta of [0.1, 1e-3, 1e-6]) expect(Math.abs(more(delta) - more(1))).toBeLessThanOrEqual(1);
  });
  claim("shrinks by ρ^2 per step, so that the same steps bring it to 0.01 %.", (percent) => {
    expect(0.01 ** 2 * 100).toBeCloseTo(percent.value, 15);
  });
  claim("the second finds the worst λ, which is L/(2k)", () => {
    const [L, k] = [7, 30];
    const height = (lambda: number) => (lambda / 2) * Math.exp((-2 * k * lambda) / L);
    const worst = L / (2 * k);
    expect(height(worst)).toBeCloseTo(L / (4 * Math.E * k), 15);
    for (const other of [0.5, 0.9, 1.1, 3]) expect(height(other * worst)).toBeLessThan(height(worst));
  });
  claim("ten times the accuracy now costs ten times the steps", () => {
    const promise = (k: number) => 1 / (4 * Math.E * k);
    expect(promise(1000) / promise(10_000)).toBeCloseTo(10, 12);
  });
  claim.nothingElse();
});
