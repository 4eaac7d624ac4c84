import {random} from "../random.js";
import {layersOf} from "./layers.js";

/**
 * Parameters to start the training from: weights and biases drawn uniformly from ±1/√(inputs of the layer), in the order
 * in which they lie in θ; the same seed gives the same bits.
 *
 * @param sizes - units in each layer, inputs first
 * @param seed - an integer from 0 to 2³² − 1
 * @returns θ, one entry a parameter
 * @throws RangeError if the sizes or the seed are out of range
 *
 * Source: LeCun, Bottou, Orr and Müller, “Efficient BackProp” (1998), section 4.6, for the scale 1/√(inputs).
 */
export function initialParameters(sizes: readonly number[], seed: number): Float64Array {
  const layers = layersOf(sizes);
  const {uniform} = random(seed);
  const theta = new Float64Array(layers.at(-1)!.end);
  for (const {inputs, weights, end} of layers) {
    const bound = 1 / Math.sqrt(inputs);
    for (let i = weights; i < end; ++i) theta[i] = (2 * uniform() - 1) * bound;
  }
  return theta;
}
