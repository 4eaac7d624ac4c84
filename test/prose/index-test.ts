import {describe, expect} from "vitest";
import {finiteDifferenceGradient, finiteDifferenceHessian} from "../../src/numerics/calculus/finiteDifference.js";
import {gradientStepModel} from "../../src/numerics/calculus/gradientStep.js";
import {quadraticForm} from "../../src/numerics/linalg/matrix.js";
import {dot} from "../../src/numerics/linalg/vector.js";
import {gradientDescentStep} from "../../src/numerics/optimizers/gradientDescent.js";
import type {Objective} from "../../src/numerics/types.js";
import {claims, rounds} from "./support/claims.js";

/** The first page’s own example, x₁²x₂ + x₂³. */
const example: Objective = {
  name: "x₁²x₂ + x₂³",
  dimension: 2,
  value: ([x, y]) => x * x * y + y ** 3,
  gradient: ([x, y]) => [2 * x * y, x * x + 3 * y * y],
  hessian: ([x, y]) => [
    [2 * y, 2 * x],
    [2 * x, 6 * y]
  ]
};

describe("index: why curvature", () => {
  const claim = claims("index", "Why curvature");

  claim("f(x) = ½ x^2 and f(x) = 50x^2. At the point where each has the slope 1", () => {
    expect([1, 2 * 50 * (1 / 100)]).toEqual([1, 1]);
  });
  claim("the first has its minimum a whole unit away, and the second only a hundredth of a unit", () => {
    expect([1 / 1, 1 / (2 * 50)]).toEqual([1, 1 / 100]);
  });
  claim("The second derivatives, 1 and 100, are what it lacks", (...written) => {
    expect(written.map(({value}) => value)).toEqual([2 * (1 / 2), 2 * 50]);
  });
  claim(
    "the curvature can be 1 in one direction and 100 in another at the same point, and negative in a third",
    (low, high) => {
      const H = [
        [low.value, -60],
        [-60, high.value]
      ];
      expect([quadraticForm(H, [1, 0]), quadraticForm(H, [0, 1])]).toEqual([low.value, high.value]);
      expect(quadraticForm(H, [0.9, Math.sqrt(1 - 0.9 ** 2)])).toBeLessThan(0);
    }
  );
  claim.nothingElse();
});

describe("index: the Hessian", () => {
  const claim = claims("index", "The Hessian");

  claim(
    "At the point (1, 2) the gradient is (4, 13) and the Hessian has the rows (4, 2) and (2, 12). At (1, 0) the rows are (0, 2) and (2, 0)",
    (...written) => {
      const [x, y, g1, g2, a, b, c, d, u, v, p, q, r, s] = written.map(({value}) => value);
      expect(example.gradient([x, y])).toEqual([g1, g2]);
      expect(example.hessian([x, y])).toEqual([
        [a, b],
        [c, d]
      ]);
      expect(example.hessian([u, v])).toEqual([
        [p, q],
        [r, s]
      ]);
    }
  );
  claim("( 2x_1x_2 ; x_1^2 + 3x_2^2 )", () => {
    for (const [i, entry] of finiteDifferenceGradient(example.value, [0.7, -1.3]).entries()) {
      expect(entry).toBeCloseTo(example.gradient([0.7, -1.3])[i], 6);
    }
  });
  claim("H = ( 2x_2 , 2x_1 ; 2x_1 , 6x_2 )", () => {
    for (const [i, row] of finiteDifferenceHessian(example.gradient, [0.7, -1.3]).entries()) {
      expect(row).toEqual(example.hessian([0.7, -1.3])[i].map((entry) => expect.closeTo(entry, 6)));
    }
  });
  claim.nothingElse();
});

describe("index: the second-order model", () => {
  const claim = claims("index", "The second-order model");
  const [from, p] = [
    [1, 2],
    [0.1, 0.1]
  ];
  const [slope, curvature] = [dot(example.gradient(from), p), quadraticForm(example.hessian(from), p) / 2];

  claim("Try it on the function above, from (1, 2), where f = 10.", (x, y, height) => {
    expect(example.value([x.value, y.value])).toBe(height.value);
  });
  claim(
    "For the step p = (0.1, 0.1) the slope contributes 0.4 + 1.3 = 1.7 and the curvature ½(0.04 + 2·0.02 + 0.12) = 0.1, so the model says 11.8.",
    (...written) => {
      const values = written.map(({value}) => value);
      const [g, H] = [example.gradient(from), example.hessian(from)];
      expect(values.slice(0, 5)).toEqual(
        [...p, g[0] * p[0], g[1] * p[1], slope].map((value) => expect.closeTo(value, 12))
      );
      const [square, cross, other, sum, model] = values.slice(5).filter((value) => value !== 2);
      expect([square, cross, other]).toEqual(
        [H[0][0], H[0][1], H[1][1]].map((entry) => expect.closeTo(entry * 0.01, 12))
      );
      expect(curvature).toBeCloseTo(sum, 12);
      expect(10 + slope + curvature).toBeCloseTo(model, 12);
    }
  );
  claim("The true value is f(1.1, 2.1) = 11.802. The model missed by 0.002.", (x, y, truth, miss) => {
    expect(example.value([x.value, y.value])).toBeCloseTo(truth.value, 12);
    expect(truth.value - (10 + slope + curvature)).toBeCloseTo(miss.value, 12);
  });
  claim("Halve the step, and the bound shrinks by a factor of eight.", () => expect(2 ** 3).toBe(8));
  claim.nothingElse();
});

describe("index: one gradient step", () => {
  const claim = claims("index", "One gradient step");
  const step = gradientStepModel(example, [1, 2]);

  claim(
    "From (1, 2) with α = 0.05 this leads to (1 − 0.2, 2 − 0.65) = (0.8, 1.35), and f falls from 10 to about 3.32.",
    (...written) => {
      const [x, y, alpha, one, right, two, down, toX, toY, before, after] = written;
      const to = gradientDescentStep(example, [x.value, y.value], alpha.value);
      expect(to).toEqual([expect.closeTo(toX.value, 12), expect.closeTo(toY.value, 12)]);
      expect(to).toEqual([expect.closeTo(one.value - right.value, 12), expect.closeTo(two.value - down.value, 12)]);
      expect(example.value([1, 2])).toBe(before.value);
      rounds(example.value(to), after);
    }
  );
  claim(
    "a fall by 0.05·(16 + 169) = 9.25, to 0.75. The curvature is what it left out, and with it the model says 3.625.",
    (alpha, first, second, fall, to, model) => {
      if (step.status !== "descending") throw new RangeError("the point is stationary");
      expect(example.gradient([1, 2]).map((g) => g * g)).toEqual([first.value, second.value]);
      expect(alpha.value * step.gradientNorm ** 2).toBeCloseTo(fall.value, 12);
      expect(10 - fall.value).toBeCloseTo(to.value, 12);
      expect(10 + step.predicted(alpha.value)).toBeCloseTo(model.value, 12);
    }
  );
  claim.nothingElse();
});

describe("index: what is not computed", () => {
  for (const heading of ["", "The gradient"]) claims("index", heading).nothingElse();
  claims("index", "The map").nothingElse(["16", "17", "25"]); // the numbers of equations
  claims("index", "How to read").nothingElse(["25"]);
  claims("index", "Credits").nothingElse(["25", "2025"]);
});
