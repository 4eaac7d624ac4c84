import {hessianProduct} from "../../../src/numerics/network/hessianProduct.js";
import {initialParameters} from "../../../src/numerics/network/initialParameters.js";
import {networkHessian} from "../../../src/numerics/network/networkHessian.js";
import type {NetworkProblem} from "../../../src/numerics/network/networkLoss.js";
import {complete} from "../../../src/numerics/resumable.js";
import {normalVector, sampleNetwork} from "../../support/networks.js";
import {line, timeRatio} from "../report.js";

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
  }
}
