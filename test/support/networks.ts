import {type NetworkLoss, type NetworkProblem, networkLoss} from "../../src/numerics/network/networkLoss.js";
import {random} from "../../src/numerics/random.js";

/** A network over N samples with normal inputs and, for the squared error, normal targets; one-hot ones for the cross-entropy. */
export function sampleNetwork(
  shape: Pick<NetworkProblem, "sizes" | "activation" | "loss" | "weightDecay">,
  samples: number,
  seed: number
): NetworkLoss {
  const {normal, uniform} = random(seed);
  const {sizes, loss} = shape;
  const outputs = sizes[sizes.length - 1];
  const inputs = Array.from({length: samples}, () => Array.from({length: sizes[0]}, normal));
  const targets = inputs.map(() => {
    const chosen = Math.floor(outputs * uniform());
    return Array.from({length: outputs}, (_, k) => (loss === "crossEntropy" ? Number(k === chosen) : normal()));
  });
  return networkLoss({...shape, inputs, targets});
}

/** A vector of n normal draws. */
export function normalVector(n: number, seed: number): Float64Array {
  const {normal} = random(seed);
  return Float64Array.from({length: n}, normal);
}
