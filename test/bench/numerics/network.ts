import {lanczos} from "../../../src/numerics/linalg/lanczos.js";
import {symmetricEigenvalues} from "../../../src/numerics/linalg/symmetricEigenvalues.js";
import {hessianProduct} from "../../../src/numerics/network/hessianProduct.js";
import {initialParameters} from "../../../src/numerics/network/initialParameters.js";
import {networkHessian} from "../../../src/numerics/network/networkHessian.js";
import type {NetworkLoss, NetworkProblem} from "../../../src/numerics/network/networkLoss.js";
import {complete} from "../../../src/numerics/resumable.js";
import {normalVector, sampleNetwork} from "../../support/networks.js";
import {line, quantile, timeRatio} from "../report.js";

/** The second derivatives of networks against what they replace, over 200 samples. */
export function network(): void {
  const shapes: readonly Pick<NetworkProblem, "sizes" | "activation" | "loss">[] = [
    {sizes: [2, 16, 16, 1], activation: "tanh", loss: "squaredError"},
    {sizes: [64, 20, 10], activation: "tanh", loss: "crossEntropy"}
  ];
  for (const shape of shapes) {
    const f = sampleNetwork(shape, 200, 1);
    const theta = initialParameters(shape.sizes, 1);
    const n = theta.length;
    const v = normalVector(n, 2);
    const at = f.linearize(theta);
    const product = hessianProduct(at);
    const h = 1e-5;
    const differences = () => {
      const above = f.valueAndGradient(theta.map((t, i) => t + h * v[i])).gradient;
      const below = f.valueAndGradient(theta.map((t, i) => t - h * v[i])).gradient;
      return above.map((g, i) => (g - below[i]) / (2 * h));
    };
    const ratio = timeRatio(() => product(v), differences, {rounds: 15});
    line(`Hessian-vector product, n = ${n}: of central differences`, ratio.toFixed(2), "≤ 0.65", ratio <= 0.65);
    if (n > 1000) continue;
    const whole =
      timeRatio(
        () => complete(networkHessian(at)),
        () => product(v),
        {rounds: 5}
      ) / n;
    line(`full Hessian, n = ${n}: of n products`, whole.toFixed(2), "≤ 0.80", whole <= 0.8);
    const spectrum = timeRatio(
      () => wholeSpectrum(f, theta),
      () => f.valueAndGradient(theta),
      {rounds: 5}
    );
    line(`Hessian and all eigenvalues, n = ${n}: of gradients`, spectrum.toFixed(0), "≤ 600", spectrum <= 600);
  }
  for (const budget of [16, 100, 1000]) {
    line(`largest network with its whole spectrum in ${budget} ms`, `n = ${largest(wholeSpectrum, budget)}`);
    line(`largest network with twelve Lanczos steps in ${budget} ms`, `n = ${largest(twelveSteps, budget)}`);
  }
}

const wholeSpectrum = (f: NetworkLoss, theta: Float64Array): unknown =>
  symmetricEigenvalues(complete(networkHessian(f.linearize(theta))));

const twelveSteps = (f: NetworkLoss, theta: Float64Array): unknown =>
  complete(lanczos(hessianProduct(f.linearize(theta)), theta.length, {steps: 12}));

/** How many parameters the widest tanh network 2-w-w-1 over 200 samples has on which the median of three runs lasts no longer. */
function largest(task: (f: NetworkLoss, theta: Float64Array) => unknown, milliseconds: number): number {
  const problem = (width: number) => {
    const sizes = [2, width, width, 1];
    return [
      sampleNetwork({sizes, activation: "tanh", loss: "squaredError"}, 200, 1),
      initialParameters(sizes, 1)
    ] as const;
  };
  const lasts = (width: number) => {
    const [f, theta] = problem(width);
    const times = Array.from({length: 3}, () => {
      const began = performance.now();
      task(f, theta);
      return performance.now() - began;
    });
    return quantile(times) <= milliseconds;
  };
  let [within, beyond] = [1, 2];
  while (lasts(beyond)) [within, beyond] = [beyond, 2 * beyond];
  while (beyond - within > 1) {
    const middle = (within + beyond) >> 1;
    if (lasts(middle)) within = middle;
    else beyond = middle;
  }
  return problem(within)[1].length;
}
