import {describe, expect} from "vitest";
import {digits} from "../../src/data/digits.js";
import {innerProduct, packedNorm} from "../../src/numerics/linalg/packed.js";
import {hessianProduct} from "../../src/numerics/network/hessianProduct.js";
import {momentumBorders} from "../../src/numerics/optimizers/momentumModes.js";
import {stepLimits} from "../../src/numerics/optimizers/stepLimits.js";
import {claims, rounds, type Written} from "./support/claims.js";
import {
  curve,
  eigenpairs,
  late,
  mean,
  moved,
  networkOf,
  once,
  sharpest,
  topAt,
  trained,
  type WatchedRun,
  watch
} from "./support/network.js";

const claim = claims("neural-networks", "The edge of stability");
const run = once(() => watch(curve, 0.1, 4000));
/** The largest of what was measured. */
const peak = ({tops}: WatchedRun) => tops.reduce((most, top) => (top.value > most.value ? top : most));
/** Where a limit was first seen to be passed. */
const passed = ({tops}: WatchedRun, limit: number) => tops.find(({value}) => value > limit)?.step;

describe("neural networks: the run at the edge of stability", () => {
  claim("At the start λ_max is 9.08.", (first) => rounds(topAt(run(), 0), first));
  claim(
    "the limit for a quadratic with this curvature would be 0.220. Our α = 0.1 is less than half of that",
    (limit, alpha) => {
      rounds(stepLimits([topAt(run(), 0)]).limit!, limit);
      expect(alpha.value).toBeLessThan(limit.value / 2);
    }
  );
  claim("For 737 steps that is what happens.", (steps) => expect(run().rises[0]).toBe(steps.value + 1));
  claim(
    "The sharpness sinks to 7.1, turns, and rises: 9.75 after 300 steps, 16.9 after 600. At step 640 it passes 2/α = 20.",
    (least, one, first, other, second, crossing) => {
      const early = run().tops.filter(({step}) => step <= crossing.value);
      rounds(Math.min(...early.map(({value}) => value)), least);
      rounds(topAt(run(), first.value), one);
      rounds(topAt(run(), second.value), other);
      expect(passed(run(), 2 / 0.1)).toBe(crossing.value);
    }
  );
  claim("at step 740 it is 28.4, which is 1.42 times the limit.", (step, top, times) => {
    rounds(topAt(run(), step.value), top);
    rounds(topAt(run(), step.value) / 20, times);
    expect(peak(run()).step).toBe(step.value);
  });
  claim("Five steps later it is 2.82, more than three times what it was before training began.", (loss) => {
    const {losses} = run();
    rounds(losses[745], loss);
    expect(losses[745]).toBeGreaterThan(3 * losses[0]);
    for (let k = 738; k <= 745; ++k) expect(losses[k]).toBeGreaterThan(losses[k - 1]);
  });
  claim("At step 760 the loss is down at 0.12 again, and the sharpness at 14.5.", (step, loss, top) => {
    rounds(run().losses[step.value], loss);
    rounds(topAt(run(), step.value), top);
  });
  claim("After some more bounces, each gentler than the first", () => {
    const {rises, losses, tops} = run();
    expect(rises.some((k) => k > 800 && k < 2500)).toBe(true);
    expect(Math.max(...losses.slice(800))).toBeLessThan(losses[745]);
    for (const {step, value} of tops) if (step > 800) expect(value).toBeLessThan(peak(run()).value);
  });
  claim("from step 2,500 to step 4,000 the sharpness stays within 2 % of 20.", (_from, _to, percent, limit) => {
    for (const value of late(run())) expect(Math.abs(value / limit.value - 1)).toBeLessThan(percent.value / 100);
  });
  claim(
    "Of the 4,000 steps 988 raise the loss, and yet it falls, from 0.0121 at step 2,000 to 0.00097 at step 4,000.",
    (steps, rises, from, first, to, last) => {
      expect(run().losses.length).toBe(steps.value + 1);
      expect(run().rises.length).toBe(rises.value);
      rounds(run().losses[first.value], from);
      rounds(run().losses[last.value], to);
    }
  );
  claim(
    "With half the step size the wall stands twice as high and is reached later, near step 1,910; with a quarter the loss falls at every single one of 4,000 steps, the sharpness is still climbing at the end, and the wall at 80 is never seen.",
    (crossing, steps, wall) => {
      expect(Math.abs(passed(watch(curve, 0.05, 2500), 2 / 0.05)! - crossing.value)).toBeLessThanOrEqual(5);
      const quarter = watch(curve, 0.025, steps.value);
      expect(quarter.rises).toEqual([]);
      expect(peak(quarter).step).toBe(steps.value);
      expect(wall.value).toBe(2 / 0.025);
      expect(peak(quarter).value).toBeLessThan(0.7 * wall.value);
    }
  );
});

describe("neural networks: the zigzag and the progress", () => {
  const theta = once(() => trained(curve, 0.1, 2500));
  const gradientAt = (point: Float64Array) => curve.valueAndGradient(point).gradient;

  claim(
    "The whole gradient there has the length 0.173, and 99.8 % of its square belongs to a single direction out of 321",
    (length, percent) => {
      const gradient = gradientAt(theta());
      rounds(packedNorm(gradient), length);
      const top = Float64Array.from(eigenpairs(curve.linearize(theta())).vectors[320]);
      rounds((100 * innerProduct(top, gradient) ** 2) / packedNorm(gradient) ** 2, percent);
    }
  );
  claim("between steps 2,500 and 4,000 it changes sides at every step.", (from, to) => {
    const along = run().points.map((point) => point.along);
    for (let k = from.value; k < to.value; ++k) expect(along[k] * along[k + 1]).toBeLessThan(0);
  });
  claim("their mean has the length 0.0075, a twenty-third of either.", (length) => {
    const [one, other] = [gradientAt(theta()), gradientAt(moved(theta(), -0.1, gradientAt(theta())))];
    const half = moved(one, 1, other).map((sum) => sum / 2);
    rounds(packedNorm(half), length);
    for (const each of [one, other]) expect(packedNorm(each) / packedNorm(half)).toBeCloseTo(23, 0);
  });

  /** The loss after so many steps along the sharpest direction alone, or without it. */
  const apart = (steps: number, kept: "sharpest" | "rest") => {
    let point = theta();
    let guess: Float64Array | undefined;
    for (let k = 0; k < steps; ++k) {
      const gradient = gradientAt(point);
      guess = sharpest(curve.linearize(point), guess).vector;
      const part = innerProduct(guess, gradient);
      point =
        kept === "sharpest" ? moved(point, -0.1 * part, guess) : moved(moved(point, -0.1, gradient), 0.1 * part, guess);
    }
    return curve.value(point);
  };
  claim(
    "take 500 steps in which the component along the sharpest direction is removed every time: the loss goes from 0.0034 to 0.0017. Take 500 steps along the sharpest direction alone: it goes to 0.0027, where the zigzag has died out, and stays there.",
    (steps, from, without, _again, alone) => {
      rounds(curve.value(theta()), from);
      rounds(apart(steps.value, "rest"), without);
      rounds(apart(steps.value, "sharpest"), alone);
      expect(apart(100, "sharpest")).toBeCloseTo(apart(steps.value, "sharpest"), 5);
    }
  );
  claim(
    "at step 2,500, with x = 0.1, the mean gradient differs from \\nabla f by \\frac12x^2\\nablaλ_max to within 0.2 %, and with x = 0.01 to within 0.002 %.",
    (...written) => {
      const at = curve.linearize(theta());
      const v = Float64Array.from(eigenpairs(at).vectors[320]);
      const h = 1e-4;
      const product = (x: number) => hessianProduct(curve.linearize(moved(theta(), x, v)))(v);
      const slope = moved(product(h), -1, product(-h)).map((difference) => difference / (2 * h));
      // ∇³f[v, v] against ∇λ_max: the change of λ_max along that vector
      const along = slope.map((entry) => entry / packedNorm(slope));
      const top = (x: number) => sharpest(curve.linearize(moved(theta(), x, along)), v).value;
      expect((top(h) - top(-h)) / (2 * h) / packedNorm(slope)).toBeCloseTo(1, 4);
      const [, x, percent, smaller, smallerPercent] = written.slice(-5) as Written[];
      for (const [amplitude, most] of [
        [x, percent],
        [smaller, smallerPercent]
      ]) {
        const a = amplitude.value;
        const extra = moved(
          moved(gradientAt(moved(theta(), a, v)), 1, gradientAt(moved(theta(), -a, v))),
          -2,
          at.gradient
        );
        const off = extra.map((entry, i) => entry / 2 - (a * a * slope[i]) / 2);
        expect((100 * packedNorm(off)) / ((a * a * packedNorm(slope)) / 2)).toBeLessThan(most.value);
      }
    }
  );
});

describe("neural networks: where the wall stands", () => {
  claim(
    "For α = 0.1 and β = 0.5 that puts the limit at 30; and from step 2,500 to step 4,000 the sharpness of our network is, on average, 30.0.",
    (alpha, beta, limit, _from, to, hovering) => {
      expect(momentumBorders(beta.value).limit / alpha.value).toBeCloseTo(limit.value, 12);
      rounds(mean(late(watch(curve, alpha.value, to.value, 5, beta.value))), hovering);
    }
  );
  claim(
    "With β = 0.9 the limit is 38. The run passes it near step 190 and is thrown back as before.",
    (beta, limit, step) => {
      expect(momentumBorders(beta.value).limit / 0.1).toBeCloseTo(limit.value, 12);
      expect(passed(heavy(), limit.value)).toBe(step.value);
    }
  );
  const heavy = once(() => watch(curve, 0.1, 4000, 5, 0.9));
  claim("it ends at a sharpness of 17.5.", (last) => rounds(topAt(heavy(), 4000), last));
  claim(
    "the sharpness reaches the limit of 20 near step 400, goes to 1.05 times it, and comes back: at step 4,000 it is at 0.72 of the limit. The loss never rises once.",
    (limit, step, most, last, end) => {
      const moons = watch(networkOf("moons"), 2 / limit.value, last.value, 10);
      expect(passed(moons, limit.value)).toBe(step.value);
      rounds(peak(moons).value / limit.value, most);
      rounds(topAt(moons, last.value) / limit.value, end);
      expect(moons.rises).toEqual([]);
    }
  );
  claim(
    "The limit is 4 here; the sharpness passes it near step 100, peaks at 1.19 times the limit, and at step 1,500 is down to 0.19 of it.",
    (limit, step, most, last, end) => {
      const run = watch(networkOf("digits", digits()), 2 / limit.value, last.value, 10);
      expect(passed(run, limit.value)).toBe(step.value);
      rounds(peak(run).value / limit.value, most);
      rounds(topAt(run, last.value) / limit.value, end);
    }
  );
  claim(
    "With α = 0.3, which is beyond 0.220, the first step raises the loss and throws the network into a flatter place, where it trains on. The sharpness first passes its limit, 6.67, at step 86; at step 236 the loss begins to rise, and this time nothing catches the run: after 406 steps its numbers are too large for a double.",
    (alpha, _limit, limit, passing, rising, last) => {
      const {losses, rises, tops} = watch(curve, alpha.value, 4000, 1);
      rounds(2 / alpha.value, limit);
      expect(rises.slice(0, 2)).toEqual([1, rising.value]);
      const flat = tops.findIndex(({value}) => value < 2 / alpha.value);
      expect(tops.slice(flat).find(({value}) => value > 2 / alpha.value)?.step).toBe(passing.value);
      expect(losses.length).toBe(last.value + 1);
      expect(Number.isFinite(losses[last.value])).toBe(false);
    }
  );
  claim.nothingElse(["2,500"]);
});
