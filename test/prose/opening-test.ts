import {describe, expect} from "vitest";
import {norm} from "../../src/numerics/linalg/vector.js";
import {gradientDescentStep} from "../../src/numerics/optimizers/gradientDescent.js";
import {multiplier, multiplierPower} from "../../src/numerics/optimizers/regime.js";
import {stepLimits} from "../../src/numerics/optimizers/stepLimits.js";
import {claims} from "./support/claims.js";
import {bowl, descend, endOf, tiltedBowl} from "./support/runs.js";

describe("step-size: two runs", () => {
  const claim = claims("step-size", "");

  claim(
    "The function is a bowl whose curvature is 1 in one direction and 10 in the other; the minimum is at the origin, and both runs start one unit away from it in each direction.",
    (flat, steep) => {
      expect(bowl.hessian([1, 1])).toEqual([
        [flat.value, -0],
        [-0, steep.value]
      ]);
      expect(bowl.gradient([0, 0]).map(Math.abs)).toEqual([0, 0]);
    }
  );
  claim("The first uses the step size 0.19 and the second 0.21.", (first, second) => {
    expect([first.value, second.value]).toEqual([0.19, 0.21]);
  });
  claim("After a hundred steps the first run is within 0.00003 of the minimum.", (within) => {
    expect(norm(endOf(bowl, [1, 1], 0.19, 100))).toBeLessThan(within.value);
    expect(norm(endOf(bowl, [1, 1], 0.19, 100))).toBeGreaterThan(within.value / 2);
  });
  claim.numbers(
    "The second is 13,781 units away from it, and the next hundred steps will multiply that distance by 13,781 once more.",
    () => [norm(endOf(bowl, [1, 1], 0.21, 100)), Math.abs(multiplierPower(0.21 * 10, 100))]
  );
  claim("There is a wall, it stands at 0.2, and it stands there because 0.2 is two divided by ten.", (wall) => {
    expect(stepLimits([1, 10]).limit).toBe(wall.value);
    expect(2 / 10).toBe(wall.value);
  });
  claim("In between, runs take longer and longer but still arrive, until the step size reaches a certain value", () => {
    const left = [0.19, 0.195, 0.199].map((stepSize) => norm(endOf(bowl, [1, 1], stepSize, 100)));
    expect(left).toEqual([...left].sort((a, b) => a - b));
    expect(left[2]).toBeLessThan(1);
  });
  claim.nothingElse();
});

describe("step-size: one step by hand", () => {
  const claim = claims("step-size", "One step downhill");

  claim("For f(x_1, x_2) = ½(x_1^2 + 10x_2^2) the gradient at (1, 1) is (1, 10).", (...written) => {
    const [first, second] = written.slice(-2);
    expect(bowl.value([2, 3])).toBeCloseTo((2 ** 2 + 10 * 3 ** 2) / 2, 12);
    expect(bowl.gradient([1, 1])).toEqual([first.value, second.value]);
  });
  claim("With α = 0.19 the step leads to (1 − 0.19, 1 − 1.9) = (0.81, −0.9).", (alpha, ...written) => {
    const to = gradientDescentStep(bowl, [1, 1], alpha.value);
    const [one, less, again, more, x, y] = written.map(({value}) => value);
    expect([one - less, again - more]).toEqual([expect.closeTo(x, 12), expect.closeTo(y, 12)]);
    expect(to).toEqual([expect.closeTo(x, 12), expect.closeTo(y, 12)]);
  });
  claim.nothingElse();
});

describe("step-size: modes", () => {
  const claim = claims("step-size", "Modes that do not mix");
  const angle = 0.7;
  const start = [Math.cos(angle), Math.sin(angle)];

  claim(
    "If the factor is 0.5, the distance to the minimum halves each time; if it is −0.9, you change sides at every step while slowly getting closer; if it is −1.1, you change sides and move away.",
    (halves, closer, away) => {
      expect(halves.value).toBe(1 / 2);
      expect(closer.value).toBeLessThan(0);
      expect(Math.abs(closer.value)).toBeLessThan(1);
      expect(away.value).toBeLessThan(-1);
    }
  );
  claim("every point with x = 0 is a minimiser, whatever its y, and the run reaches the nearest of them", () => {
    for (const alpha of [0.01, 0.15, 0.5, 0.99]) {
      const [x, y] = endOf(tiltedBowl(2, 0, 0), [1.5, -0.4], alpha, 5000);
      expect([Math.abs(x) < 1e-12, y]).toEqual([true, -0.4]);
    }
  });
  claim("set 0.01 in place of 0 and compare", (small) => {
    const {values} = descend(tiltedBowl(2, small.value, 0), [1.5, -0.4], 0.15, 1000);
    expect(values[1000]).toBeGreaterThan(1e-5);
  });
  claim(
    "the eigenvalues 1 and 10, the rotation 0.7, α = 0.25, and a start on the eigenvector of the eigenvalue 1",
    (...written) => {
      expect(written.map(({value}) => value)).toEqual([1, 10, angle, 0.25, 1]);
    }
  );
  claim.numbers("The multipliers are 0.75 and −1.5.", () => [multiplier(0.25), multiplier(2.5)]);
  claim("after a hundred steps it is farther from the minimum than it was at the start", () => {
    expect(norm(endOf(tiltedBowl(1, 10, angle), start, 0.25, 60))).toBeLessThan(1e-5);
    expect(norm(endOf(tiltedBowl(1, 10, angle), start, 0.25, 100))).toBeGreaterThan(norm(start));
  });
  claim.numbers("that mode multiplies whatever it is given by −1.5.", () => [multiplier(2.5)]);
  claim.numbers("A hundred steps multiply it by 1.5^100, which is about 4·10^17.", () => [multiplierPower(2.5, 100)]);
  claim("an error of at most about 10^−16 in the second mode", () => {
    const error = norm(endOf(tiltedBowl(1, 10, angle), start, 0.25, 100)) / multiplierPower(2.5, 100);
    expect(error).toBeLessThan(2e-16);
    expect(error).toBeGreaterThan(1e-18);
  });
  claim.nothingElse();
});
