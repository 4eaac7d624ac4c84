import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {activations} from "../../../src/numerics/network/activations.js";
import {chebyshevProblem} from "../../../src/numerics/network/chebyshevProblem.js";
import {networkOutputs} from "../../../src/numerics/network/forward.js";
import {hessianProduct} from "../../../src/numerics/network/hessianProduct.js";
import {initialParameters} from "../../../src/numerics/network/initialParameters.js";
import {layersOf, parameterCount} from "../../../src/numerics/network/layers.js";
import {networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {networkObjective} from "../../../src/numerics/network/networkObjective.js";
import {train} from "../../../src/numerics/network/training.js";
import {complete} from "../../../src/numerics/resumable.js";

const sizes = [1, 16, 16, 1];
const standard = () => networkLoss({sizes, activation: "tanh", loss: "squaredError", ...chebyshevProblem()});

/** SHA-256 of the numbers, least significant byte first on every machine. */
function hash(theta: Float64Array): string {
  const bytes = new DataView(new ArrayBuffer(8 * theta.length));
  for (const [i, ti] of theta.entries()) bytes.setFloat64(8 * i, ti, true);
  return createHash("sha256").update(new Uint8Array(bytes.buffer)).digest("hex");
}

describe("layersOf(sizes)", () => {
  it("lays out weights, then biases, layer by layer", () => {
    expect(layersOf([2, 3, 1])).toEqual([
      {inputs: 2, outputs: 3, weights: 0, biases: 6, end: 9},
      {inputs: 3, outputs: 1, weights: 9, biases: 12, end: 13}
    ]);
    expect([sizes, [2, 16, 16, 1], [64, 20, 10]].map(parameterCount)).toEqual([321, 337, 1510]);
  });

  it("throws RangeError unless there are two sizes or more, each an integer ≥ 1", () => {
    expect(() => layersOf([3])).toThrow(new RangeError("sizes must name inputs and outputs at least; got [3]"));
    expect(() => layersOf([3, 0])).toThrow(new RangeError("sizes[1] must be an integer ≥ 1; got 0"));
  });
});

describe("initialParameters(sizes, seed)", () => {
  it("draws uniformly from ±1/√(inputs), mean and variance to four standard errors; the same seed, the same bits", () => {
    const theta = initialParameters([100, 100, 4], 3);
    expect(theta).toEqual(initialParameters([100, 100, 4], 3));
    expect(theta).not.toEqual(initialParameters([100, 100, 4], 4));
    const n = theta.length;
    const mean = theta.reduce((sum, t) => sum + t, 0) / n;
    const variance = theta.reduce((sum, t) => sum + t * t, 0) / n;
    for (const t of theta) expect(Math.abs(t)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(0.01 / 3 / n));
    expect(Math.abs(variance - 0.01 / 3)).toBeLessThan(4 * 0.01 * Math.sqrt(4 / 45 / n));
    const [first, second] = [initialParameters([1, 4, 1], 1), initialParameters([1, 4, 1], 1).slice(8)];
    expect(Math.max(...first.slice(0, 8).map(Math.abs))).toBeGreaterThan(0.5);
    for (const t of second) expect(Math.abs(t)).toBeLessThanOrEqual(0.5);
  });
});

describe("chebyshevProblem()", () => {
  it("is cos(4·arccos x) at 20 equally spaced points from −1 to 1", () => {
    const {inputs, targets} = chebyshevProblem();
    expect(inputs.length).toBe(20);
    for (const [s, [x]] of inputs.entries()) {
      expect(x).toBeCloseTo(-1 + (2 * s) / 19, 15);
      expect(targets[s][0]).toBeCloseTo(Math.cos(4 * Math.acos(x)), 13);
    }
  });
});

describe("activations", () => {
  const at = (name: keyof typeof activations, x: number) => {
    const [z, a, slope, bend] = [[x], [9], [9], [9]].map((value) => Float64Array.from(value));
    activations[name].evaluate(z, a, slope, bend);
    return [a[0], slope[0], bend[0]];
  };

  it("have the slopes and bends of their central differences", () => {
    for (const name of ["tanh", "gelu", "relu", "linear"] as const) {
      for (let x = -9.05; x < 9.1; x += 0.1) {
        const [[up, upSlope], [down, downSlope]] = [at(name, x + 1e-5), at(name, x - 1e-5)];
        const [, slope, bend] = at(name, x);
        expect(Math.abs((up - down) / 2e-5 - slope), `${name} at ${x}`).toBeLessThan(1e-9);
        expect(Math.abs((upSlope - downSlope) / 2e-5 - bend), `${name} at ${x}`).toBeLessThan(1e-9);
      }
    }
  });

  it("GELU is within 5e-4 of z·Φ(z), and finite with its derivatives out to 1e300", () => {
    const normalTail = (x: number) => {
      let [sum, term] = [x, x]; // Φ(x) − ½ = (x − x³/(2·3) + x⁵/(8·5) − …)/√(2π)
      for (let k = 1; k < 200; ++k) {
        term *= -(x * x) / (2 * k);
        sum += term / (2 * k + 1);
      }
      return sum / Math.sqrt(2 * Math.PI);
    };
    for (let x = -5; x < 5; x += 0.05)
      expect(Math.abs(at("gelu", x)[0] - x * (0.5 + normalTail(x)))).toBeLessThan(5e-4);
    expect(at("gelu", 1e300)).toEqual([1e300, 1, 0]);
    expect(at("gelu", -1e300).map(Math.abs)).toEqual([0, 0, 0]);
  });

  it("ReLU is 0 with slope 0 at its kink, and keeps NaN", () => {
    expect(at("relu", 0)).toEqual([0, 0, 0]);
    expect(at("relu", NaN)[0]).toBeNaN();
  });
});

describe("networkLoss(problem)", () => {
  it("is the mean over samples of the squared errors, summed over outputs, without ½", () => {
    const inputs = [[1], [2], [3]];
    const targets = [
      [0, 1],
      [1, 1],
      [2, -1]
    ];
    const network = networkLoss({sizes: [1, 2], activation: "tanh", loss: "squaredError", inputs, targets});
    const theta = Float64Array.of(2, -1, 0.5, 1); // outputs 2x + ½ and 1 − x
    expect(networkOutputs(network.problem, theta, inputs)).toEqual([
      [2.5, 0],
      [4.5, -1],
      [6.5, -2]
    ]);
    expect(network.value(theta)).toBeCloseTo((2.5 ** 2 + 1 + 3.5 ** 2 + 4 + 4.5 ** 2 + 1) / 3, 14);
  });

  it("is the mean cross-entropy of the softmax, also where a plain exponential overflows", () => {
    const network = networkLoss({
      sizes: [1, 3],
      activation: "tanh",
      loss: "crossEntropy",
      inputs: [[1], [1000]],
      targets: [
        [0.5, 0.25, 0.25],
        [0, 1, 0]
      ]
    });
    const theta = Float64Array.of(3, 1, 2, 0, 0, 0);
    const total = Math.log(Math.E + Math.E ** 2 + Math.E ** 3);
    expect(network.value(theta)).toBeCloseTo(
      (0.5 * (total - 3) + 0.25 * (total - 1) + 0.25 * (total - 2) + 2000) / 2,
      12
    );
    expect(network.value(Float64Array.of(Infinity, 0, 0, 0, 0, 0))).toBeNaN();
  });

  it("throws RangeError naming what does not fit", () => {
    const good = {sizes: [1, 2], activation: "tanh", loss: "squaredError", inputs: [[1]], targets: [[1, 0]]} as const;
    const thrown = (change: object, message: string) =>
      expect(() => networkLoss({...good, ...change})).toThrow(new RangeError(message));
    thrown({inputs: [[1, 2]]}, "inputs has 2 columns; expected 1");
    thrown({targets: [[1]]}, "targets has 1 columns; expected 2");
    thrown(
      {
        targets: [
          [1, 0],
          [1, 0]
        ]
      },
      "targets has 2 rows; expected 1, one for each row of inputs"
    );
    thrown({inputs: [[NaN]]}, "inputs[0][0] must be a finite number; got NaN");
    thrown({weightDecay: -1}, "weightDecay must be finite and ≥ 0; got -1");
    const unfair = "targets[0] must be probabilities, ≥ 0 and of sum 1; got ";
    thrown({loss: "crossEntropy", targets: [[1, 1]]}, unfair + "[1, 1]");
    thrown({loss: "crossEntropy", targets: [[2, -1]]}, unfair + "[2, -1]");
    expect(() => networkLoss(good).value(new Float64Array(3))).toThrow(
      new RangeError("theta has length 3; expected 4")
    );
    expect(() => networkOutputs(good, new Float64Array(4), [[1, 2]])).toThrow(RangeError);
    expect(() => networkOutputs(good, new Float64Array(5), [[1]])).toThrow(RangeError);
  });
});

describe("networkObjective(network)", () => {
  it("gives value, gradient and Hessian of plain vectors, and its name", () => {
    const network = networkLoss({
      sizes: [1, 2, 1],
      activation: "relu",
      loss: "squaredError",
      inputs: [[1]],
      targets: [[1]]
    });
    const f = networkObjective(network);
    const x = [1, -1, 0.5, 0.5, 1, 1, 0];
    const at = network.linearize(Float64Array.from(x));
    expect([f.name, f.dimension, f.value(x)]).toEqual(["Network 1-2-1, relu", 7, at.value]);
    expect(f.gradient(x)).toEqual(Array.from(at.gradient));
    for (const [k, row] of f.hessian(x).entries()) {
      const e = Float64Array.from(x, (_, i) => Number(i === k));
      expect(row).toEqual(Array.from(hessianProduct(at)(e)));
    }
    expect(() => f.value([1])).toThrow(new RangeError("x has length 1; expected 7"));
    expect(f.obstacle?.(x)).toBe(null);
    expect(f.obstacle?.([1, 1, -1, 0, 0, 0, 0])).toEqual({
      kind: "kink",
      reason: "ReLU has a kink at 0, and 1 of its arguments are exactly 0"
    });
    expect(f.obstacle?.([1e200, 1, 0, 0, 1e200, 0, 0])).toEqual({
      kind: "domain",
      reason: "the loss is Infinity: a number is out of range"
    });
  });
});

describe("train(network, start, options)", () => {
  const start = initialParameters(sizes, 0);

  it("gives the same bits on every machine after 1,500 steps, whether or not the curvature is measured", () => {
    const run = complete(train(standard(), start, {stepSize: 0.1, steps: 1500}));
    expect([run.status, run.iterations, run.losses.length]).toEqual(["finished", 1500, 1501]);
    expect(hash(run.theta)).toBe("57789d85295807b4fc3633811be018aafb643add3c5715ef182f8e510a3658de");
    const network = standard();
    let probe = start;
    const measured = complete(
      train(network, start, {
        stepSize: 0.1,
        steps: 1500,
        observe(step, theta, loss) {
          expect(loss).toBe(run.losses[step]);
          if (step % 100 === 0) probe = hessianProduct(network.linearize(theta))(probe);
          theta.fill(0); // a careless observer: what it holds is a copy
        }
      })
    );
    expect(measured.theta).toEqual(run.theta);
    expect(measured.losses).toEqual(run.losses);
  });

  it("takes θ − α∇f(θ) + β(θ − θ_before), and can be taken up again where it stopped", () => {
    const network = standard();
    const options = {stepSize: 0.05, momentum: 0.9};
    const whole = complete(train(network, start, {...options, steps: 20}));
    const half = complete(train(network, start, {...options, steps: 10}));
    const rest = complete(train(network, half.theta, {...options, steps: 10, before: half.before}));
    expect(rest.theta).toEqual(whole.theta);
    expect(rest.before).toEqual(whole.before);
    const {gradient} = network.valueAndGradient(whole.theta);
    const next = complete(train(network, whole.theta, {...options, steps: 1, before: whole.before})).theta;
    for (const [i, t] of whole.theta.entries())
      expect(next[i]).toBeCloseTo(t - 0.05 * gradient[i] + 0.9 * (t - whole.before[i]), 14);
  });

  it("lowers the loss of a linear network to that of least squares", () => {
    const line = networkLoss({
      sizes: [1, 1],
      activation: "linear",
      loss: "squaredError",
      inputs: [[0], [1], [2]],
      targets: [[1], [3], [5]]
    });
    const {theta} = complete(train(line, new Float64Array(2), {stepSize: 0.2, steps: 500}));
    expect(theta[0]).toBeCloseTo(2, 10);
    expect(theta[1]).toBeCloseTo(1, 10);
  });

  it("stands still at α = 0, and names a run that leaves the finite numbers", () => {
    expect(complete(train(standard(), start, {stepSize: 0, steps: 3})).theta).toEqual(start);
    const line = networkLoss({
      sizes: [1, 1],
      activation: "linear",
      loss: "squaredError",
      inputs: [[1]],
      targets: [[1]]
    });
    const run = complete(train(line, new Float64Array(2), {stepSize: 100, steps: 1000}));
    expect(run.status).toBe("diverged");
    expect(run.iterations).toBeLessThan(1000);
    expect(run.losses.length).toBe(run.iterations + 1);
  });

  it("reports its progress step by step", () => {
    expect([...train(standard(), start, {stepSize: 0.1, steps: 4})]).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it("throws RangeError if an argument is out of range", () => {
    const thrown = (options: object, message: string, theta = start) =>
      expect(() => complete(train(standard(), theta, {stepSize: 0.1, steps: 1, ...options}))).toThrow(
        new RangeError(message)
      );
    thrown({stepSize: -1}, "stepSize must be finite and ≥ 0; got -1");
    thrown({steps: -1}, "steps must be an integer ≥ 0; got -1");
    thrown({momentum: 1}, "momentum must lie in [0, 1); got 1");
    thrown({momentum: -0.1}, "momentum must lie in [0, 1); got -0.1");
    thrown({before: new Float64Array(2)}, "before has length 2; expected 321");
    thrown({}, "start has length 2; expected 321", new Float64Array(2));
  });
});
