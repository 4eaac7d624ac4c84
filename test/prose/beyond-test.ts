import {describe, expect} from "vitest";
import {gradientStepModel} from "../../src/numerics/calculus/gradientStep.js";
import {descentBound} from "../../src/numerics/calculus/smoothness.js";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import {distance} from "../../src/numerics/linalg/vector.js";
import {hyperbola} from "../../src/numerics/objectives/hyperbola.js";
import {rosenbrock} from "../../src/numerics/objectives/rosenbrock.js";
import {gradientDescent} from "../../src/numerics/optimizers/gradientDescent.js";
import {stepLimits} from "../../src/numerics/optimizers/stepLimits.js";
import type {Objective, Vector} from "../../src/numerics/types.js";
import {claims, rounds} from "./support/claims.js";
import {descend, endOf} from "./support/runs.js";

/** The model of a step from a point that is not stationary. */
function stepFrom(f: Objective, x: Vector) {
  const step = gradientStepModel(f, x);
  if (step.status !== "descending") throw new RangeError("the point is stationary");
  return step;
}

describe("step-size: beyond quadratics", () => {
  const claim = claims("step-size", "Beyond quadratics");
  const topAt = (x: Vector) => Math.max(...symmetricEigen(rosenbrock.hessian(x)).values);

  claim(
    "Take f(x) = \\sqrt1 + x^2 at x = 3. The second derivative there is 10^−3/2 ≈ 0.032, and the local rule would allow steps up to 63.",
    (...written) => {
      const [curvature, limit] = written.slice(-2);
      rounds(hyperbola.hessian([3])[0][0], curvature);
      expect(hyperbola.hessian([3])[0][0]).toBeCloseTo(10 ** (-3 / 2), 15);
      rounds(2 / hyperbola.hessian([3])[0][0], limit);
    }
  );
  claim(
    "Take less than a third of that, α = 20: the step lands at −15.97 and f goes from 3.16 to 16.00. The curvature is 1 at the bottom",
    (alpha, landing, from, to, curvature) => {
      const {path, values} = descend(hyperbola, [3], alpha.value, 1);
      expect(alpha.value).toBeLessThan(2 / hyperbola.hessian([3])[0][0] / 3);
      rounds(path[1][0], landing);
      rounds(values[0], from);
      rounds(values[1], to);
      expect(hyperbola.hessian([0])[0][0]).toBe(curvature.value);
    }
  );
  claim("With L = 1 the lemma promises descent for α < 2, from every start.", (L, limit) => {
    for (const x of [-100, -3, 0.1, 3, 1e4]) {
      const at = (alpha: number) => descentBound(hyperbola, [x], alpha, L.value);
      expect(at(limit.value * 0.999).promisesDecrease).toBe(true);
      expect(at(limit.value).promisesDecrease).toBe(false);
      expect(at(1.5).actual).toBeLessThanOrEqual(at(1.5).bound);
    }
  });
  claim(
    "On \\sqrt1 + x^2 with α = 2.5 the run cannot settle at 0, where the curvature is 1 and the limit 2.",
    (...written) => {
      const [zero, curvature, limit] = written.slice(-3);
      expect(hyperbola.hessian([zero.value])[0][0]).toBe(curvature.value);
      expect(stepLimits([curvature.value]).limit).toBe(limit.value);
    }
  );
  claim("It cannot leave either, because far out the gradient is never larger than 1.", (largest) => {
    for (const x of [-40, 0.2, 1, 500]) {
      expect(Math.abs(hyperbola.gradient([x])[0])).toBeLessThan(largest.value);
      expect(Math.abs(endOf(hyperbola, [x], 2.5, 1000)[0])).toBeCloseTo(0.75, 9);
    }
  });
  claim("It ends up hopping between 0.75 and −0.75.", (right, left) => {
    const {path} = descend(hyperbola, [3], 2.5, 301);
    const ends = path.slice(-2).map(([x]) => x);
    rounds(Math.max(...ends), right);
    rounds(Math.min(...ends), left);
  });
  claim(
    "Take Rosenbrock’s function from its usual start (−1.2, 1) with α = 0.0018. The largest eigenvalue there is 1,506, so the local limit is 0.00133 and the first step overshoots",
    (x, y, alpha, top, limit) => {
      rounds(topAt([x.value, y.value]), top);
      rounds(2 / topAt([x.value, y.value]), limit);
      expect(stepFrom(rosenbrock, [x.value, y.value]).actual(alpha.value)).toBeGreaterThan(0);
    }
  );
  claim(
    "At the minimum (1, 1) the largest eigenvalue is 1,002, the limit 0.001997, and the step size is below it. The first step is the only one that rises, and the run converges to the minimum.",
    (x, y, top, limit) => {
      rounds(topAt([x.value, y.value]), top);
      rounds(2 / topAt([x.value, y.value]), limit);
      expect(0.0018).toBeLessThan(limit.value);
      const {path, values, status} = gradientDescent(rosenbrock, [-1.2, 1], {stepSize: 0.0018, maxIterations: 30_000});
      expect(status).toBe("converged");
      expect(distance(path[path.length - 1], [x.value, y.value])).toBeLessThan(1e-6);
      expect(values.flatMap((value, k) => (value > values[k - 1] ? [k] : []))).toEqual([1]);
    }
  );
  claim.nothingElse();
});
