import {describe, expect} from "vitest";
import {gradientStepModel} from "../../src/numerics/calculus/gradientStep.js";
import {remainderOrder, taylor} from "../../src/numerics/calculus/taylor.js";
import {cosh} from "../../src/numerics/objectives/cosh.js";
import {stepLimits} from "../../src/numerics/optimizers/stepLimits.js";
import type {Objective, Vector} from "../../src/numerics/types.js";
import {claims, rounds} from "./support/claims.js";
import {bowl, descend} from "./support/runs.js";

/** The model of a step from a point that is not stationary. */
function stepFrom(f: Objective, x: Vector) {
  const step = gradientStepModel(f, x);
  if (step.status !== "descending") throw new RangeError("the point is stationary");
  return step;
}

describe("step-size: looking along the step", () => {
  const claim = claims("step-size", "Looking along the step");

  claim(
    "For the bowl with curvatures 1 and 10 at the point (1, 1) the gradient is (1, 10), q = 1001/101 ≈ 9.91 and 2/q ≈ 0.2018: just above the limit of 0.2",
    (...written) => {
      const [, , , , g1, g2, over, under, q, , twice, limit] = written;
      const {line, breakEven} = stepFrom(bowl, [1, 1]);
      expect(bowl.gradient([1, 1])).toEqual([g1.value, g2.value]);
      expect(line.curvature).toBeCloseTo(over.value / under.value, 12);
      rounds(line.curvature, q);
      rounds(breakEven!, twice);
      expect(limit.value).toBe(stepLimits([1, 10]).limit);
    }
  );
  claim(
    "choose the quadratic with eigenvalues 1 and 10, no rotation, the start (1, 0.01) and α = 0.25, beyond the limit of 0.2: the step is a clear success, from 0.5005 down to 0.2824. In the mode lab the same setting falls for five steps, to 0.0570, and then rises for ever.",
    (...written) => {
      const [, , x, y, alpha, limit, from, to, low] = written;
      const {values} = descend(bowl, [x.value, y.value], alpha.value, 60);
      expect(limit.value).toBe(stepLimits([1, 10]).limit);
      rounds(values[0], from);
      rounds(values[1], to);
      rounds(values[5], low);
      expect(values.slice(1).findIndex((value, k) => value > values[k])).toBe(5);
      expect(values.slice(6).every((value, k) => value > values[k + 5])).toBe(true);
    }
  );
  claim(
    "On the logarithmic axes the error has slope 3, or 4 and more where the third derivative along the step vanishes; on a quadratic there is no error to draw.",
    (three, four) => {
      const order = (f: Objective, x: Vector) => {
        const fit = remainderOrder(taylor(f, x, [1, 0].slice(0, x.length)));
        return fit.status === "fitted" ? fit.order : fit.status;
      };
      expect(order(cosh, [0.5])).toBeCloseTo(three.value, 1);
      expect(order(cosh, [0])).toBeCloseTo(four.value, 1);
      expect(order(bowl, [1, 1])).toBe("no remainder");
    }
  );
  claim.nothingElse();
});
