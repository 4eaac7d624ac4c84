import {requireInteger, requireNonNegative} from "../arguments.js";
import type {Resumable} from "../resumable.js";
import type {Vector} from "../types.js";
import {requireParameters} from "./checks.js";
import type {NetworkLoss} from "./networkLoss.js";

/** How long and how fast to train. */
export interface TrainingOptions {
  /** Step size α ≥ 0; 0 stands still. */
  stepSize: number;
  /** How many steps to take. */
  steps: number;
  /** Momentum 0 ≤ β < 1 of the heavy ball; defaults to 0, gradient descent. */
  momentum?: number;
  /** θ₋₁, to go on with a run that had momentum; defaults to θ₀, a start at rest. */
  before?: Float64Array;
  /** Called at every iterate with its own copy of θₖ; whatever it measures, the run goes on as if it had not. */
  observe?: (step: number, theta: Float64Array, loss: number) => void;
}

/** What a training run did. */
export interface Training {
  /** The last iterate; n entries. */
  readonly theta: Float64Array;
  /** The iterate before it. */
  readonly before: Float64Array;
  /** f(θ₀), f(θ₁), … */
  readonly losses: Vector;
  /** “diverged”: the loss or θ is no longer finite, and the run ended there. A loss that rises is not divergence. */
  readonly status: "finished" | "diverged";
  /** How many steps were taken. */
  readonly iterations: number;
}

/** One step on all samples: θ − α∇f(θ) + β(θ − θ_before), as a new array. */
export function trainingStep(
  gradient: Float64Array,
  theta: Float64Array,
  before: Float64Array,
  stepSize: number,
  momentum: number
): Float64Array {
  return theta.map((ti, i) => ti - stepSize * gradient[i] + momentum * (ti - before[i]));
}

/**
 * Equation 18 on a network: full-batch gradient descent with a constant step size, or the heavy ball,
 *
 *     θ_{k+1} = θ_k − α∇f(θ_k) + β(θ_k − θ_{k−1})
 *
 * Built of + − × ÷ √ in one fixed order, so that a start gives the same bits after thousands of steps on every engine.
 *
 * @param start - θ₀; n entries
 * @throws RangeError if `start` or `before` does not have n entries, or an option is out of range
 *
 * Source: Cohen et al., “Gradient descent on neural networks typically occurs at the edge of stability” (2021),
 * arXiv:2103.00065.
 */
export function* train(
  network: NetworkLoss,
  start: Float64Array,
  {stepSize, steps, momentum = 0, before = start, observe}: TrainingOptions
): Resumable<Training> {
  requireParameters("start", start, network.dimension);
  requireParameters("before", before, network.dimension);
  requireNonNegative("stepSize", stepSize);
  requireInteger("steps", steps, 0);
  if (!(momentum >= 0 && momentum < 1)) throw new RangeError(`momentum must lie in [0, 1); got ${momentum}`);
  const losses: number[] = [];
  let [theta, last]: Float64Array[] = [start.slice(), before.slice()];
  for (let k = 0; ; ++k) {
    const {value, gradient} = network.valueAndGradient(theta);
    losses.push(value);
    observe?.(k, theta.slice(), value);
    if (!Number.isFinite(value)) return {theta, before: last, losses, status: "diverged", iterations: k};
    if (k === steps) return {theta, before: last, losses, status: "finished", iterations: k};
    [theta, last] = [trainingStep(gradient, theta, last, stepSize, momentum), theta];
    yield (k + 1) / steps;
  }
}
