import {requireInteger} from "../arguments.js";

/** Where one layer stands in the flat vector of parameters θ. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  /** The index of its first weight: the weights are outputs × inputs, row by row, one row for each output. */
  readonly weights: number;
  /** The index of its first bias; the biases, one for each output, follow the weights. */
  readonly biases: number;
  /** One past its last parameter: where the next layer begins. */
  readonly end: number;
}

/**
 * The layers of a multilayer perceptron as they lie in the flat vector θ: layer by layer, weights, then biases.
 *
 * @param sizes - units in each layer, inputs first, outputs last: [1, 16, 16, 1] has 321 parameters
 * @throws RangeError unless there are two sizes or more, each an integer ≥ 1
 */
export function layersOf(sizes: readonly number[]): readonly Layer[] {
  if (sizes.length < 2) throw new RangeError(`sizes must name inputs and outputs at least; got [${sizes.join(", ")}]`);
  for (const [i, size] of sizes.entries()) requireInteger(`sizes[${i}]`, size, 1);
  let weights = 0;
  return sizes.slice(1).map((outputs, l) => {
    const inputs = sizes[l];
    const biases = weights + outputs * inputs;
    const layer = {inputs, outputs, weights, biases, end: biases + outputs};
    weights = layer.end;
    return layer;
  });
}

/** The number of parameters n: the weights and biases of all layers. */
export function parameterCount(sizes: readonly number[]): number {
  return layersOf(sizes).at(-1)!.end;
}
