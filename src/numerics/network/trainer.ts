import {requireInteger, requireNonNegative} from "../arguments.js";
import {innerProduct} from "../linalg/packed.js";
import {complete} from "../resumable.js";
import {sharpness} from "../spectrum/sharpness.js";
import {requireParameters} from "./checks.js";
import {hessianProduct} from "./hessianProduct.js";
import type {NetworkLoss} from "./networkLoss.js";
import {trainingStep} from "./training.js";

/** The two largest eigenvalues of ∇²f at an iterate. */
export interface TopCurvature {
  /** The sharpness λ_max. */
  readonly sharpness: number;
  /** The eigenvalue below it; NaN where there is one parameter only. */
  readonly second: number;
}

/** What is known of an iterate θₖ. */
export interface TrainingPoint {
  /** k. */
  readonly step: number;
  /** f(θₖ). */
  readonly loss: number;
  /**
   * v·∇f(θₖ), the gradient’s component along the sharpest direction v that was measured last, whose sign follows the
   * measurement before; NaN before the first one.
   */
  readonly along: number;
  /** Where it was measured: every so many steps, at a finite loss. */
  readonly top?: TopCurvature;
}

/** Where a run stands: enough to go on from there, bit for bit. */
export interface TrainingState {
  readonly step: number;
  /** θₖ. */
  readonly theta: Float64Array;
  /** θₖ₋₁. */
  readonly before: Float64Array;
}

/** How to train, and how often to measure. */
export interface TrainerOptions {
  /** Momentum 0 ≤ β < 1 of the heavy ball; defaults to 0, gradient descent. */
  momentum?: number;
  /** Measure the sharpness at every iterate whose number is a multiple of this; 0 never; defaults to 0. */
  every?: number;
  /** θ₋₁; defaults to the start: a start at rest. */
  before?: Float64Array;
  /** The number of the first iterate; defaults to 0. */
  step?: number;
}

/** Full-batch training in single steps, watched. */
export interface Trainer {
  /** The iterate at which it stands. */
  point(): TrainingPoint;
  /** Takes one step with so large an α; false, and no step, where the loss is not finite. */
  advance(stepSize: number): boolean;
  /** Copies of θₖ and θₖ₋₁. */
  state(): TrainingState;
}

/** The tolerance of a measurement: a Rayleigh quotient is then good to about its square. */
const TOLERANCE = 1e-3;

/**
 * Equation 18 on a network, one step at a time, for whoever changes α in mid-run: the same bits as `train`, whatever is
 * measured on the way.
 *
 * @param start - θ₀; n entries
 * @throws RangeError if `start` or `before` does not have n entries, or an option is out of range; from `advance` if α is
 * not finite and ≥ 0
 *
 * Source: Cohen et al., “Gradient descent on neural networks typically occurs at the edge of stability” (2021),
 * arXiv:2103.00065.
 */
export function trainer(
  network: NetworkLoss,
  start: Float64Array,
  {momentum = 0, every = 0, before = start, step = 0}: TrainerOptions = {}
): Trainer {
  requireParameters("start", start, network.dimension);
  requireParameters("before", before, network.dimension);
  requireInteger("every", every, 0);
  requireInteger("step", step, 0);
  if (!(momentum >= 0 && momentum < 1)) throw new RangeError(`momentum must lie in [0, 1); got ${momentum}`);
  let [theta, last]: Float64Array[] = [start.slice(), before.slice()];
  let direction: Float64Array | undefined;
  let point: TrainingPoint;
  let gradient: Float64Array;

  function look(): void {
    const here = network.valueAndGradient(theta);
    gradient = here.gradient;
    const watched = every > 0 && step % every === 0 && Number.isFinite(here.value);
    const top = watched ? measure() : undefined;
    point = {step, loss: here.value, along: direction ? innerProduct(direction, gradient) : Number.NaN, top};
  }

  function measure(): TopCurvature {
    const product = hessianProduct(network.linearize(theta));
    const found = complete(
      sharpness(product, network.dimension, {tolerance: TOLERANCE, guess: direction, next: 1, seed: 1})
    );
    const turned = direction !== undefined && innerProduct(direction, found.vector) < 0;
    direction = turned ? found.vector.map((vi) => -vi) : found.vector;
    return {sharpness: found.value, second: found.next[0] ?? Number.NaN};
  }

  look();
  return {
    point: () => point,
    advance(stepSize) {
      requireNonNegative("stepSize", stepSize);
      if (!Number.isFinite(point.loss)) return false;
      [theta, last] = [trainingStep(gradient, theta, last, stepSize, momentum), theta];
      step += 1;
      look();
      return true;
    },
    state: () => ({step, theta: theta.slice(), before: last.slice()})
  };
}
