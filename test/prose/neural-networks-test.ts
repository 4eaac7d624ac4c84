import {describe, expect} from "vitest";
import {symmetricEigenvalues} from "../../src/numerics/linalg/symmetricEigenvalues.js";
import {parameterCount} from "../../src/numerics/network/layers.js";
import {gaussNewtonPart} from "../../src/numerics/network/linearization.js";
import {networkLoss} from "../../src/numerics/network/networkLoss.js";
import {trainingPresets} from "../../src/numerics/network/presets.js";
import {problemOf} from "../../src/numerics/network/setup.js";
import {claims, rounds} from "./support/claims.js";
import {
  curve,
  firstDraw,
  hessian,
  late,
  mean,
  moved,
  once,
  spectrum,
  topAt,
  trained,
  watch
} from "./support/network.js";

const edge = once(() => watch(curve, 0.1, 4000));

describe("neural networks: the opening", () => {
  const claim = claims("neural-networks", "");

  claim("Here is a small network, with 321 parameters", (n) => expect(curve.dimension).toBe(n.value));
  claim(
    "It begins near 9, sinks a little, climbs, and from step 2,500 on it hovers about 20.",
    (first, _step, limit) => {
      rounds(topAt(edge(), 0), first);
      expect(Math.min(...edge().tops.map(({value}) => value))).toBeLessThan(topAt(edge(), 0) - 1);
      rounds(mean(late(edge())), limit);
    }
  );
  claim(
    "with the step size 0.05. The largest eigenvalue climbs past 20 without taking notice of it, and ends up hovering about 40.",
    (alpha, passed, limit) => {
      const run = watch(curve, alpha.value, 4000);
      expect(run.tops.some(({value}) => Math.abs(value - passed.value) < 1)).toBe(true);
      rounds(mean(late(run)), limit);
      for (const value of late(run)) expect(Math.abs(value / limit.value - 1)).toBeLessThan(0.1);
    }
  );
  claim("Gradient descent trains it with the step size 0.1", (alpha) =>
    expect(trainingPresets.chebyshev.stepSize).toBe(alpha.value)
  );
  claim.nothingElse(["320", "0.1", "0.05"]);
});

describe("neural networks: a function of 321 variables", () => {
  const claim = claims("neural-networks", "A function of 321 variables");
  const [first, second, last] = curve.layers;

  claim("there are two hidden layers of 16 units each", (units) =>
    expect(curve.problem.sizes).toEqual([1, units.value, units.value, 1])
  );
  claim(
    "The weights and biases of the first layer are 16 + 16 numbers, those of the second 256 + 16, those of the last 16 + 1.",
    (...written) => {
      const counts = curve.layers.flatMap(({weights, biases, end}) => [biases - weights, end - biases]);
      expect(counts).toEqual(written.map(({value}) => value));
    }
  );
  claim("a vector \\theta with 321 entries", () => expect(parameterCount([1, 16, 16, 1])).toBe(321));
  claim("The data are 20 equally spaced points x_s between −1 and 1", (count) => {
    const points = curve.problem.inputs.map(([x]) => x);
    expect(points.length).toBe(count.value);
    for (const [i, x] of points.entries()) expect(x).toBeCloseTo(-1 + (2 * i) / (count.value - 1), 15);
  });
  claim("the curve 8x^4 − 8x^2 + 1 at each", () => {
    for (const [i, [x]] of curve.problem.inputs.entries())
      expect(curve.problem.targets[i][0]).toBeCloseTo(8 * x ** 4 - 8 * x ** 2 + 1, 14);
  });
  claim("The Hessian has 321^2, that is 103,041, entries, of which 51,681 are different", (all, different) =>
    expect([321 ** 2, (321 * 322) / 2]).toEqual([all.value, different.value])
  );
  claim(
    "after 1,000 steps the loss is 0.058 at both ends of this chord and 1.573 in the middle.",
    (steps, end, middle) => {
      const theta = trained(curve, 0.1, steps.value);
      const twin = theta.slice();
      for (const [from, to] of [
        [first.weights, first.end],
        [second.biases, second.end],
        [last.weights, last.biases]
      ])
        for (let i = from; i < to; ++i) twin[i] *= -1;
      rounds(curve.value(theta), end);
      rounds(curve.value(twin), end);
      const half = moved(theta, 1, twin).map((sum) => sum / 2);
      rounds(curve.value(half), middle);
      const constant = new Float64Array(321);
      constant[320] = theta[320];
      expect(curve.value(half)).toBe(curve.value(constant));
    }
  );
  claim("No constant can bring the loss below 0.544, the variance of the targets", (variance) => {
    const y = curve.problem.targets.map(([value]) => value);
    rounds(mean(y.map((value) => (value - mean(y)) ** 2)), variance);
  });
  claim("of the 321 eigenvalues of G at least 301 are zero, whatever the weights are.", (all, zero) => {
    for (const theta of [firstDraw(curve), trained(curve, 0.1, 1000)]) {
      const values = spectrum(gaussNewtonPart(curve.linearize(theta)));
      const rounding = all.value * Number.EPSILON * values[values.length - 1];
      expect(values.filter((value) => Math.abs(value) < rounding).length).toBeGreaterThanOrEqual(zero.value);
      expect(values[0]).toBeGreaterThan(-rounding);
    }
  });
  claim.nothingElse(["16", "321", "0.1"]);
});

describe("neural networks: what this does not explain", () => {
  const claim = claims("neural-networks", "What this does not explain");
  const product = networkLoss({
    sizes: [1, 1, 1],
    activation: "linear",
    loss: "squaredError",
    inputs: [[1]],
    targets: [[1]]
  });
  /** The eigenvalues of ∇²(ab − 1)²: the network’s Hessian in its two weights, the biases being 0. */
  const valuesAt = (a: number, b: number) => {
    const H = hessian(product.linearize(Float64Array.of(a, 0, b, 0)));
    return symmetricEigenvalues([
      [H[0][0], H[0][2]],
      [H[2][0], H[2][2]]
    ]);
  };

  claim("On that curve the Hessian has the eigenvalues 0 and 2(a^2 + b^2).", () => {
    for (const a of [0.3, 1, 5, -2]) {
      const [zero, top] = valuesAt(a, 1 / a);
      expect(zero / top).toBeCloseTo(0, 14);
      expect(top).toBeCloseTo(2 * (a ** 2 + 1 / a ** 2), 10);
    }
  });
  claim(
    "At (1, 1) the sharpness is 4. At (10, 0.1) the network computes the same product, and the sharpness is 200.02.",
    (a, b, low, c, d, high) => {
      rounds(valuesAt(a.value, b.value)[1], low);
      rounds(valuesAt(c.value, d.value)[1], high);
      expect(a.value * b.value).toBe(c.value * d.value);
    }
  );
  claim("with α = 0.1 it cannot settle at (10, 0.1), and it can at (1, 1).", (alpha) => {
    expect(valuesAt(10, 0.1)[1]).toBeGreaterThan(2 / alpha.value);
    expect(valuesAt(1, 1)[1]).toBeLessThan(2 / alpha.value);
  });
  claim(
    "Train a network with 16 ReLU units for 1,000 steps with α = 0.05, take c = 10, and the sharpness goes from 12.7 to 804",
    (units, steps, alpha, c, before, after) => {
      const setup = {...trainingPresets.chebyshev.setup, activation: "relu", depth: 1, width: units.value} as const;
      const network = networkLoss(problemOf(setup, null));
      const theta = trained(network, alpha.value, steps.value);
      const scaled = theta.slice();
      const [into, out] = network.layers;
      for (let i = into.weights; i < into.end; ++i) scaled[i] *= c.value;
      for (let i = out.weights; i < out.biases; ++i) scaled[i] /= c.value;
      expect(network.value(scaled)).toBeCloseTo(network.value(theta), 14);
      const [at, there] = [theta, scaled].map((point) => network.linearize(point));
      expect([at.status, there.status]).toEqual(["smooth", "smooth"]);
      const [old, fresh] = [spectrum(at), spectrum(there)];
      rounds(old[old.length - 1], before);
      rounds(fresh[fresh.length - 1], after);
      const signs = (values: readonly number[]) =>
        values.map((value) => (Math.abs(value) < 1e-9 ? 0 : Math.sign(value)));
      expect(signs(fresh)).toEqual(signs(old));
    }
  );
  claim("Ours has 321 parameters and 20 samples", (n, samples) =>
    expect([curve.dimension, curve.problem.inputs.length]).toEqual([n.value, samples.value])
  );
  claim.nothingElse();
});

describe("neural networks: a bridge", () => claims("neural-networks", "A bridge").nothingElse(["321"]));
