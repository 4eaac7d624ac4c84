import type {Matrix} from "../types.js";
import {type Activation, type ActivationName, activations} from "./activations.js";
import {requireParameters, requireSamples} from "./checks.js";
import {addBiases, addForward} from "./kernels.js";
import {type Layer, layersOf} from "./layers.js";

/** A multilayer perceptron: its activation stands after every layer but the last, whose outputs are linear. */
export interface Architecture {
  /** Units in each layer, inputs first, outputs last. */
  readonly sizes: readonly number[];
  readonly activation: ActivationName;
}

/** What a forward pass leaves; each array is units × samples, the samples of one unit side by side. */
export interface ForwardPass {
  /** The inputs of each layer: first those of the network, then the activations φ(z) of the layer before. */
  readonly a: readonly Float64Array[];
  /** The pre-activations z = W·a + b of each layer; the last are the outputs of the network. */
  readonly z: readonly Float64Array[];
  /** φ′(z) of each hidden layer. */
  readonly slope: readonly Float64Array[];
  /** φ″(z) of each hidden layer. */
  readonly bend: readonly Float64Array[];
}

/** An empty forward pass for N samples, given as an array of units × samples. */
export function newPass(layers: readonly Layer[], inputs: Float64Array): ForwardPass {
  const samples = inputs.length / layers[0].inputs;
  const hidden = () => layers.slice(1).map((layer) => new Float64Array(layer.inputs * samples));
  return {
    a: [inputs, ...hidden()],
    z: layers.map((layer) => new Float64Array(layer.outputs * samples)),
    slope: hidden(),
    bend: hidden()
  };
}

/** Runs the samples of the pass through the network with parameters θ. */
export function runForward(layers: readonly Layer[], activation: Activation, theta: Float64Array, pass: ForwardPass) {
  for (const [l, layer] of layers.entries()) {
    const z = pass.z[l].fill(0);
    addForward(layer, theta, pass.a[l], z);
    addBiases(layer, theta, z);
    if (l + 1 < layers.length) activation.evaluate(z, pass.a[l + 1], pass.slope[l], pass.bend[l]);
  }
}

/** A matrix of one sample a row as an array of units × samples. */
export function unitsBySamples(rows: Matrix): Float64Array {
  const units = rows[0].length;
  return Float64Array.from({length: units * rows.length}, (_, i) => rows[i % rows.length][Math.floor(i / rows.length)]);
}

/**
 * The outputs of a network, before any softmax.
 *
 * @param theta - the parameters, as `layersOf` lays them out
 * @param inputs - N × (units of the input layer), one sample a row
 * @returns N × (units of the output layer), one sample a row
 * @throws RangeError if θ or a sample does not have the length that the network needs, or a sample is not finite
 */
export function networkOutputs({sizes, activation}: Architecture, theta: Float64Array, inputs: Matrix): Matrix {
  const layers = layersOf(sizes);
  requireParameters("theta", theta, layers.at(-1)!.end);
  requireSamples("inputs", inputs, sizes[0]);
  const pass = newPass(layers, unitsBySamples(inputs));
  runForward(layers, activations[activation], theta, pass);
  const z = pass.z.at(-1)!;
  return inputs.map((_, s) => Array.from({length: sizes.at(-1)!}, (_, k) => z[k * inputs.length + s]));
}
