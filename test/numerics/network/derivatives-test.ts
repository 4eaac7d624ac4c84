import {EigenvalueDecomposition, Matrix as MlMatrix} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {exp} from "../../../src/numerics/elementary/exp.js";
import type {ActivationName} from "../../../src/numerics/network/activations.js";
import {networkOutputs} from "../../../src/numerics/network/forward.js";
import {hessianProduct} from "../../../src/numerics/network/hessianProduct.js";
import {initialParameters} from "../../../src/numerics/network/initialParameters.js";
import {gaussNewtonPart, type Linearization} from "../../../src/numerics/network/linearization.js";
import type {LossName} from "../../../src/numerics/network/losses.js";
import {networkHessian} from "../../../src/numerics/network/networkHessian.js";
import {type NetworkLoss, networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {complete} from "../../../src/numerics/resumable.js";
import type {Matrix} from "../../../src/numerics/types.js";
import {normalVector, sampleNetwork} from "../../support/networks.js";

const eps = 2 ** -52;
const activations: readonly ActivationName[] = ["tanh", "relu", "gelu", "linear"];
const lossNames: readonly LossName[] = ["squaredError", "crossEntropy"];
const cases = activations.flatMap((activation) => lossNames.map((loss) => [activation, loss] as const));

const moved = (theta: Float64Array, h: number, v: Float64Array) => theta.map((ti, i) => ti + h * v[i]);
const unit = (n: number, k: number) => Float64Array.from({length: n}, (_, i) => Number(i === k));
const inner = (x: Float64Array, y: Float64Array) => x.reduce((sum, xi, i) => sum + xi * y[i], 0);
const most = (A: Matrix) => Math.max(...A.flat().map(Math.abs));
const apart = (A: Matrix, B: Matrix) =>
  Math.max(...A.map((row, i) => Math.max(...row.map((a, j) => Math.abs(a - B[i][j])))));
/** The columns H e₁, …, H eₙ by n products: nothing is mirrored. */
const columnsOf = (at: Linearization): Matrix => {
  const product = hessianProduct(at);
  return Array.from(at.theta, (_, k) => Array.from(product(unit(at.theta.length, k))));
};
/** A network with two hidden layers, several outputs and weight decay, at random θ. */
const example = (activation: ActivationName, loss: LossName) => {
  const network = sampleNetwork({sizes: [2, 5, 4, 3], activation, loss, weightDecay: 0.1}, 7, 11);
  return {network, theta: initialParameters([2, 5, 4, 3], 5)};
};
/** The errors of a central difference at h and h/2: their ratio is 4 where truncation rules. */
const errors = (difference: (h: number) => number, exact: number, h: number) =>
  [h, h / 2].map((width) => Math.abs(difference(width) - exact));

describe("networkLoss(…).valueAndGradient(theta)", () => {
  it.each(cases)("%s, %s: along v it is the central difference of f, to second order", (activation, loss) => {
    const {network, theta} = example(activation, loss);
    const v = normalVector(theta.length, 2);
    const {value, gradient} = network.valueAndGradient(theta);
    expect(value).toBe(network.value(theta));
    const f = (h: number) => (network.value(moved(theta, h, v)) - network.value(moved(theta, -h, v))) / (2 * h);
    // ReLU: so narrow that no pre-activation crosses its kink
    if (activation === "relu") expect(Math.abs(f(1e-5) - inner(gradient, v))).toBeLessThan(1e-8);
    else {
      const [coarse, fine] = errors(f, inner(gradient, v), 4e-3);
      expect(coarse / fine).toBeGreaterThan(3.5);
      expect(coarse / fine).toBeLessThan(4.5);
    }
  });

  it.each(cases)("%s, %s: every entry agrees with a central difference", (activation, loss) => {
    const {network, theta} = example(activation, loss);
    const {gradient} = network.valueAndGradient(theta);
    for (const k of theta.keys()) {
      const e = unit(theta.length, k);
      const difference = (network.value(moved(theta, 1e-5, e)) - network.value(moved(theta, -1e-5, e))) / 2e-5;
      expect(Math.abs(difference - gradient[k])).toBeLessThan(1e-8); // h²·|f‴| + eps·|f|/h, both below 1e-9
    }
  });
});

describe("hessianProduct(at)(v)", () => {
  it.each(cases)("%s, %s: is the central difference of the gradient, to second order", (activation, loss) => {
    const {network, theta} = example(activation, loss);
    const [v, w] = [normalVector(theta.length, 3), normalVector(theta.length, 4)];
    const exact = inner(hessianProduct(network.linearize(theta))(v), w);
    const g = (h: number) => inner(network.valueAndGradient(moved(theta, h, v)).gradient, w);
    const difference = (h: number) => (g(h) - g(-h)) / (2 * h);
    if (activation === "relu") expect(Math.abs(difference(1e-5) - exact)).toBeLessThan(1e-7);
    else {
      const [coarse, fine] = errors(difference, exact, 2e-3);
      expect(coarse / fine).toBeGreaterThan(3.5);
      expect(coarse / fine).toBeLessThan(4.5);
    }
  });

  it.each(cases)(
    "%s, %s: the matrix of its columns equals its transpose before any symmetrising",
    (activation, loss) => {
      const {network, theta} = example(activation, loss);
      const H = columnsOf(network.linearize(theta));
      const transposed = H.map((row, i) => row.map((_, j) => H[j][i]));
      expect(apart(H, transposed)).toBeLessThanOrEqual(1e-12 * most(H));
    }
  );

  it("gives every product the same bits, whatever was asked before, and leaves v alone", () => {
    const {network, theta} = example("tanh", "squaredError");
    const product = hessianProduct(network.linearize(theta));
    const [v, w] = [normalVector(theta.length, 3), normalVector(theta.length, 4)];
    const first = product(v);
    const copy = first.slice();
    product(w);
    network.value(w);
    expect(first).toEqual(copy);
    expect(product(v)).toEqual(copy);
    expect(v).toEqual(normalVector(theta.length, 3));
  });

  it("throws RangeError if v does not have n entries", () => {
    const {network, theta} = example("tanh", "squaredError");
    const product = hessianProduct(network.linearize(theta));
    expect(() => product(new Float64Array(3))).toThrow(new RangeError("v has length 3; expected 54"));
  });
});

describe("networkHessian(at, layer)", () => {
  it.each(cases)("%s, %s: has the columns that the products give, Gauss–Newton too", (activation, loss) => {
    const {network, theta} = example(activation, loss);
    const at = network.linearize(theta);
    for (const part of [at, gaussNewtonPart(at)]) {
      const H = complete(networkHessian(part));
      expect(apart(H, columnsOf(part))).toBeLessThanOrEqual(1e-13 * most(H));
      for (const [i, row] of H.entries()) for (const [j, entry] of row.entries()) expect(entry).toBe(H[j][i]);
    }
  });

  it("gives the diagonal block of one layer, bit for bit", () => {
    const {network, theta} = example("gelu", "crossEntropy");
    const at = network.linearize(theta);
    const H = complete(networkHessian(at));
    for (const [l, {weights, end}] of at.layers.entries()) {
      const block = H.slice(weights, end).map((row) => row.slice(weights, end));
      expect(complete(networkHessian(at, l))).toEqual(block);
    }
  });

  it("reports its progress, up to 1", () => {
    const {network, theta} = example("tanh", "squaredError");
    const at = network.linearize(theta);
    for (const layer of [undefined, 0, 1, 2]) {
      const progress = [...networkHessian(at, layer)];
      expect(progress).toEqual([...progress].sort((a, b) => a - b));
      expect(progress.length).toBe(layer === undefined ? 12 : [5, 4, 3][layer]);
      expect(progress.at(-1)).toBe(1);
      expect(progress[0]).toBeGreaterThan(0);
    }
  });

  it("throws RangeError if there is no such layer", () => {
    const {network, theta} = example("tanh", "squaredError");
    const at = network.linearize(theta);
    expect(() => complete(networkHessian(at, -1))).toThrow(new RangeError("layer must be an integer ≥ 0; got -1"));
    expect(() => complete(networkHessian(at, 3))).toThrow(
      new RangeError("layer must be below 3, the number of layers; got 3")
    );
  });
});

/** The Gram matrix (1/N) Σ wₛ x̃ₛx̃ₛᵀ of the inputs with a 1 appended. */
const gramOf = (inputs: Matrix, weights: readonly number[]): Matrix => {
  const X = inputs.map((row) => [...row, 1]);
  return X[0].map((_, i) => X[0].map((_, j) => X.reduce((sum, x, s) => sum + weights[s] * x[i] * x[j], 0) / X.length));
};

describe("a network without a hidden layer", () => {
  it("has the Hessian (2/N)·XᵀX for the squared error", () => {
    const network = sampleNetwork({sizes: [4, 1], activation: "tanh", loss: "squaredError"}, 9, 1);
    const H = complete(networkHessian(network.linearize(normalVector(5, 2))));
    const expected = gramOf(
      network.problem.inputs,
      network.problem.inputs.map(() => 2)
    );
    expect(apart(H, expected)).toBeLessThanOrEqual(20 * eps * most(expected));
  });

  it("has the Hessian (1/N)·Xᵀdiag(σ(1−σ))X for the cross-entropy with two classes", () => {
    const network = sampleNetwork({sizes: [3, 2], activation: "tanh", loss: "crossEntropy"}, 9, 1);
    const theta = normalVector(8, 2);
    const H = complete(networkHessian(network.linearize(theta)));
    const weights = networkOutputs(network.problem, theta, network.problem.inputs).map(([a, b]) => {
      const sigma = 1 / (1 + exp(b - a));
      return sigma * (1 - sigma);
    });
    const block = gramOf(network.problem.inputs, weights);
    const at = [0, 1, 2, 6]; // the weights of the first class and its bias
    const other = [3, 4, 5, 7];
    for (const [i, row] of block.entries()) {
      for (const [j, entry] of row.entries()) {
        expect(Math.abs(H[at[i]][at[j]] - entry)).toBeLessThanOrEqual(40 * eps * most(block));
        expect(Math.abs(H[at[i]][other[j]] + entry)).toBeLessThanOrEqual(40 * eps * most(block));
      }
    }
  });
});

/** All eigenvalues, by ml-matrix, ascending. */
const eigenvalues = (H: Matrix) =>
  new EigenvalueDecomposition(new MlMatrix(H as number[][]), {assumeSymmetric: true}).realEigenvalues.sort(
    (a, b) => a - b
  );

describe("gaussNewtonPart(at)", () => {
  it.each(cases)("%s, %s: is positive semidefinite, to rounding", (activation, loss) => {
    const network = sampleNetwork({sizes: [2, 5, 4, 3], activation, loss}, 7, 11);
    const G = complete(networkHessian(gaussNewtonPart(network.linearize(initialParameters([2, 5, 4, 3], 5)))));
    const values = eigenvalues(G);
    expect(values[0]).toBeGreaterThanOrEqual(-54 * eps * values[53]);
    expect(values[53]).toBeGreaterThan(0);
  });

  it.each(lossNames)("%s: is JᵀBJ + ωI with the Jacobian by central differences of the outputs", (loss) => {
    const {network, theta} = example("tanh", loss);
    const {inputs} = network.problem;
    const v = normalVector(theta.length, 6);
    const out = (h: number) => networkOutputs(network.problem, moved(theta, h, v), inputs);
    const [up, down, here] = [out(1e-5), out(-1e-5), out(0)];
    let expected = 0.1 * inner(v, v);
    for (const [s, row] of up.entries()) {
      const dz = row.map((z, k) => (z - down[s][k]) / 2e-5);
      const total = here[s].reduce((sum, z) => sum + exp(z), 0);
      const p = here[s].map((z) => exp(z) / total);
      const mean = dz.reduce((sum, d, k) => sum + p[k] * d, 0);
      const form = dz.reduce((sum, d, k) => sum + (loss === "crossEntropy" ? p[k] * (d - mean) ** 2 : 2 * d * d), 0);
      expected += form / inputs.length;
    }
    const form = inner(hessianProduct(gaussNewtonPart(network.linearize(theta)))(v), v);
    expect(Math.abs(form - expected)).toBeLessThan(1e-8 * expected);
  });

  it("is the Hessian itself where the squared error is fitted exactly", () => {
    const {network, theta} = example("tanh", "squaredError");
    const targets = networkOutputs(network.problem, theta, network.problem.inputs);
    const fitted = networkLoss({...network.problem, targets, weightDecay: 0});
    expect(fitted.value(theta)).toBe(0);
    const at = fitted.linearize(theta);
    expect(complete(networkHessian(at))).toEqual(complete(networkHessian(gaussNewtonPart(at))));
  });
});

describe("weight decay", () => {
  it("adds (ω/2)‖θ‖² to f, ωθ to ∇f, ωv to Hv, and shifts every eigenvalue at a given θ by ω", () => {
    const network = sampleNetwork({sizes: [2, 4, 1], activation: "tanh", loss: "squaredError"}, 9, 4);
    const decayed: NetworkLoss = networkLoss({...network.problem, weightDecay: 0.25});
    const theta = initialParameters([2, 4, 1], 5);
    const [plain, shifted] = [network.linearize(theta), decayed.linearize(theta)];
    expect(shifted.value - plain.value).toBeCloseTo(0.125 * inner(theta, theta), 14);
    for (const [i, g] of shifted.gradient.entries()) expect(g - plain.gradient[i]).toBeCloseTo(0.25 * theta[i], 14);
    const v = normalVector(17, 5);
    const [Hv, shiftedHv] = [hessianProduct(plain)(v), hessianProduct(shifted)(v)];
    for (const [i, h] of shiftedHv.entries()) expect(h - Hv[i]).toBeCloseTo(0.25 * v[i], 13);
    const before = eigenvalues(complete(networkHessian(plain)));
    const after = eigenvalues(complete(networkHessian(shifted)));
    const norm = Math.max(...after.map(Math.abs));
    for (const [i, value] of after.entries())
      expect(Math.abs(value - before[i] - 0.25)).toBeLessThanOrEqual(17 * eps * norm);
  });
});

describe("a ReLU at exactly 0", () => {
  const kinked = (activation: ActivationName) =>
    networkLoss({sizes: [1, 2, 1], activation, loss: "squaredError", inputs: [[1], [2]], targets: [[1], [0]]});

  it("is a status, with how many there are; other activations have no kink", () => {
    const theta = Float64Array.of(1, 1, -1, -2, 1, 1, 0); // z = x − 1 and x − 2: one 0 each
    const at = kinked("relu").linearize(theta);
    expect([at.status, at.kinks]).toEqual(["kink", 2]);
    for (const activation of ["tanh", "gelu", "linear"] as const) {
      const smooth = kinked(activation).linearize(theta);
      expect([smooth.status, smooth.kinks]).toEqual(["smooth", 0]);
    }
  });

  it("has the derivatives of the side where it is off; outputs that are 0 are no kink", () => {
    const {status} = kinked("relu").linearize(Float64Array.of(1, 1, 1, 1, 0, 0, 0));
    expect(status).toBe("smooth");
    const {gradient} = kinked("relu").linearize(Float64Array.of(0, 0, 0, 0, 1, 1, 0));
    expect(Array.from(gradient.slice(0, 6), Math.abs)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
