import {hessianProduct} from "../../src/numerics/network/hessianProduct.js";
import {initialParameters} from "../../src/numerics/network/initialParameters.js";
import {networkHessian} from "../../src/numerics/network/networkHessian.js";
import type {NetworkLoss} from "../../src/numerics/network/networkLoss.js";
import {networkSpectrum} from "../../src/numerics/network/networkSpectrum.js";
import {complete} from "../../src/numerics/resumable.js";
import type {Matrix} from "../../src/numerics/types.js";
import {normalVector, sampleNetwork} from "../support/networks.js";
import type {AccuracyCheck} from "./check.js";

const sizes = [2, 8, 8, 3];
const example = (loss: "squaredError" | "crossEntropy") => sampleNetwork({sizes, activation: "tanh", loss}, 30, 1);

const most = (A: Matrix) => Math.max(...A.map((row) => Math.max(...row.map(Math.abs))));
const apart = (A: Matrix, B: Matrix) => most(A.map((row, i) => row.map((a, j) => a - B[i][j])));

/** The columns of the Hessian, product by product: nothing is mirrored. */
function columnsOf(network: NetworkLoss, theta: Float64Array): Matrix {
  const product = hessianProduct(network.linearize(theta));
  return Array.from(theta, (_, k) => Array.from(product(theta.map((_, i) => Number(i === k)))));
}

/** The fourth-order central difference of the gradient along v against H v: truncation and rounding below 1e-9. */
function differenceError(network: NetworkLoss): number {
  const theta = initialParameters(sizes, 2);
  const v = normalVector(theta.length, 3).map((vi) => vi / Math.sqrt(theta.length));
  const exact = hessianProduct(network.linearize(theta))(v);
  const g = (h: number) => network.valueAndGradient(theta.map((t, i) => t + h * v[i])).gradient;
  const h = 1e-3;
  const [far, near, back, farBack] = [g(2 * h), g(h), g(-h), g(-2 * h)];
  const difference = exact.map((_, i) => (8 * (near[i] - back[i]) - (far[i] - farBack[i])) / (12 * h));
  return Math.max(...difference.map((d, i) => Math.abs(d - exact[i]))) / Math.max(...exact.map(Math.abs));
}

/** The derivatives of networks. */
export const network: readonly AccuracyCheck[] = [
  ...(["squaredError", "crossEntropy"] as const).map(
    (loss): AccuracyCheck => ({
      room: "network",
      subject: "hessianProduct",
      what: `$Hv$ of a 2-8-8-3 tanh network, ${loss === "squaredError" ? "squared error" : "cross-entropy"}`,
      against: "fourth-order central differences of the gradient, themselves good to about 10 digits",
      scale: "the largest entry of $Hv$",
      measure: () => ({error: differenceError(example(loss)), bound: 1e-9, cases: 1})
    })
  ),
  {
    room: "network",
    subject: "hessianProduct",
    what: "the matrix of the products $He_k$, 123 parameters, before any symmetrising",
    against: "its transpose",
    scale: "$\\max|H|$",
    measure() {
      const H = columnsOf(example("crossEntropy"), initialParameters(sizes, 2));
      const transposed = H.map((row, i) => row.map((_, j) => H[j][i]));
      return {error: apart(H, transposed) / most(H), bound: 1e-12, cases: H.length ** 2};
    }
  },
  {
    room: "network",
    subject: "networkHessian",
    what: "the full Hessian, 123 parameters, block by block",
    against: "one product $He_k$ a column",
    scale: "$\\max|H|$",
    measure() {
      const f = example("squaredError");
      const theta = initialParameters(sizes, 2);
      const H = complete(networkHessian(f.linearize(theta)));
      return {error: apart(H, columnsOf(f, theta)) / most(H), bound: 1e-13, cases: H.length ** 2};
    }
  },
  {
    room: "network",
    subject: "networkHessian",
    what: "the Hessian of a network without a hidden layer, squared error",
    against: "$(2/N)X^\\top X$",
    scale: "$\\max|H|$",
    measure() {
      const f = sampleNetwork({sizes: [6, 1], activation: "tanh", loss: "squaredError"}, 40, 4);
      const H = complete(networkHessian(f.linearize(normalVector(7, 5))));
      const X = f.problem.inputs.map((row) => [...row, 1]);
      const expected = H.map((row, i) =>
        row.map((_, j) => (2 * X.reduce((sum, x) => sum + x[i] * x[j], 0)) / X.length)
      );
      return {error: apart(H, expected) / most(H), bound: 2 * 40 * 2 ** -52, cases: 49};
    }
  },
  {
    room: "network",
    equation: 11,
    subject: "networkSpectrum",
    what: "all eigenvalues of a 2-8-8-3 network with weight decay $\\omega = 0.01$ added at the same $\\theta$",
    against: "those without it, each plus $\\omega$",
    scale: "$\\lVert H\\rVert_2$",
    measure() {
      const plan = {seed: 2, schedule: [{from: 0, stepSize: 0.01}], momentum: 0, restarts: []};
      const question = {plan, step: 20, part: "hessian", decay: 0.01} as const;
      const {values, shift} = complete(networkSpectrum(example("crossEntropy"), question));
      const size = Math.max(...values.map(Math.abs));
      return {error: shift!.deviation / size, bound: values.length * 2 ** -52, cases: values.length};
    }
  }
];
