import {requireNonNegative} from "../arguments.js";
import {activations} from "./activations.js";
import {requireParameters, requireSamples} from "./checks.js";
import {type Architecture, type ForwardPass, newPass, runForward, unitsBySamples} from "./forward.js";
import {addBackward, addOuter, addSums, multiply} from "./kernels.js";
import {type Layer, layersOf} from "./layers.js";
import type {Linearization} from "./linearization.js";
import {type LossName, losses} from "./losses.js";
import type {Samples} from "./samples.js";

/** A network, the samples that it fits, and what is minimised. */
export interface NetworkProblem extends Architecture, Samples {
  readonly loss: LossName;
  /** Weight decay ω ≥ 0: (ω/2)‖θ‖² over all parameters, biases included, is added to the loss; defaults to 0. */
  readonly weightDecay?: number;
}

/** The loss of a network over all its samples, as a function of its parameters θ; every quantity is dimensionless. */
export interface NetworkLoss {
  readonly problem: NetworkProblem;
  readonly layers: readonly Layer[];
  /** The number of parameters, n. */
  readonly dimension: number;
  /** f(θ). */
  value(theta: Float64Array): number;
  /** f(θ) and ∇f(θ), by backpropagation. */
  valueAndGradient(theta: Float64Array): {readonly value: number; readonly gradient: Float64Array};
  /** All that the second derivatives at θ need, computed once; it stays as it is when θ changes. */
  linearize(theta: Float64Array): Linearization;
}

/** A forward pass and the backward pass that belongs to it. */
interface Passes extends ForwardPass {
  /** ∂f/∂z of each layer. */
  readonly delta: readonly Float64Array[];
  /** ∂f/∂a of each hidden layer, the input of the layer after it. */
  readonly pull: readonly Float64Array[];
  /** What the loss makes of the outputs. */
  readonly predicted: Float64Array;
}

/**
 * The loss of a multilayer perceptron over all samples at once, with its gradient and what its Hessian needs.
 *
 * @throws RangeError if sizes and samples do not fit, a number is not finite, ω is negative, or the targets of the
 * cross-entropy are not probabilities
 *
 * Source: Bishop, Pattern Recognition and Machine Learning (2006), section 5.3, for backpropagation.
 */
export function networkLoss(problem: NetworkProblem): NetworkLoss {
  const {sizes, inputs, targets, weightDecay = 0} = problem;
  const layers = layersOf(sizes);
  requireSamples("inputs", inputs, sizes[0]);
  requireSamples("targets", targets, sizes.at(-1)!);
  if (targets.length !== inputs.length)
    throw new RangeError(`targets has ${targets.length} rows; expected ${inputs.length}, one for each row of inputs`);
  requireNonNegative("weightDecay", weightDecay);
  if (problem.loss === "crossEntropy") targets.forEach(requireProbabilities);

  const [x, y] = [unitsBySamples(inputs), unitsBySamples(targets)];
  const samples = inputs.length;
  const activation = activations[problem.activation];
  const loss = losses[problem.loss];
  const dimension = layers.at(-1)!.end;

  const newPasses = (): Passes => {
    const pass = newPass(layers, x);
    const like = (arrays: readonly Float64Array[]) => arrays.map((array) => new Float64Array(array.length));
    return {...pass, delta: like(pass.z), pull: like(pass.slope), predicted: new Float64Array(y.length)};
  };
  const workspace = newPasses();

  const forward = (theta: Float64Array, passes: Passes): number => {
    requireParameters("theta", theta, dimension);
    runForward(layers, activation, theta, passes);
    const fit = loss.evaluate(passes.z.at(-1)!, y, samples, passes.predicted, passes.delta.at(-1)!);
    return weightDecay === 0 ? fit : fit + (weightDecay / 2) * squaredNorm(theta);
  };

  const backward = (theta: Float64Array, {a, slope, delta, pull}: Passes): Float64Array => {
    const gradient = new Float64Array(dimension);
    for (let l = layers.length - 1; l >= 0; --l) {
      addOuter(layers[l], delta[l], a[l], gradient);
      addSums(layers[l], delta[l], gradient);
      if (l > 0) {
        addBackward(layers[l], theta, delta[l], pull[l - 1].fill(0));
        multiply(slope[l - 1], pull[l - 1], delta[l - 1]);
      }
    }
    if (weightDecay !== 0) for (let i = 0; i < dimension; ++i) gradient[i] += weightDecay * theta[i];
    return gradient;
  };

  return {
    problem,
    layers,
    dimension,
    value: (theta) => forward(theta, workspace),
    valueAndGradient: (theta) => ({value: forward(theta, workspace), gradient: backward(theta, workspace)}),
    linearize(theta) {
      const passes = newPasses();
      const value = forward(theta, passes);
      const gradient = backward(theta, passes);
      const {a, z, slope, bend, delta, pull, predicted} = passes;
      const kinks = activation.kink
        ? z.slice(0, -1).reduce((sum, zl) => sum + zl.filter((zi) => zi === 0).length, 0)
        : 0;
      return {
        layers,
        samples,
        weightDecay,
        theta: theta.slice(),
        value,
        gradient,
        status: kinks === 0 ? "smooth" : "kink",
        kinks,
        a,
        slope,
        delta,
        pullBend: bend.map((bends, l) => bends.map((bi, i) => bi * pull[l][i])),
        curve: (dz, out) => loss.curve(predicted, dz, samples, out)
      };
    }
  };
}

function squaredNorm(theta: Float64Array): number {
  let sum = 0;
  for (const ti of theta) sum += ti * ti;
  return sum;
}

function requireProbabilities(row: readonly number[], s: number): void {
  const total = row.reduce((sum, p) => sum + p, 0);
  if (row.some((p) => p < 0) || Math.abs(total - 1) > 1e-12)
    throw new RangeError(`targets[${s}] must be probabilities, ≥ 0 and of sum 1; got [${row.join(", ")}]`);
}
