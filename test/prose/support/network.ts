import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {symmetricEigenvalues} from "../../../src/numerics/linalg/symmetricEigenvalues.js";
import {hessianProduct} from "../../../src/numerics/network/hessianProduct.js";
import {initialParameters} from "../../../src/numerics/network/initialParameters.js";
import type {Linearization} from "../../../src/numerics/network/linearization.js";
import {networkHessian} from "../../../src/numerics/network/networkHessian.js";
import {type NetworkLoss, networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {FIRST_DRAW, trainingPresets} from "../../../src/numerics/network/presets.js";
import {type ClassData, type DataName, problemOf} from "../../../src/numerics/network/setup.js";
import {type TrainingPoint, trainer} from "../../../src/numerics/network/trainer.js";
import {planState} from "../../../src/numerics/network/trainingPlan.js";
import {complete} from "../../../src/numerics/resumable.js";
import {sharpness} from "../../../src/numerics/spectrum/sharpness.js";
import type {Matrix, Vector} from "../../../src/numerics/types.js";

/** The network of a data set as the course first trains it. */
export const networkOf = (data: DataName, loaded: ClassData | null = null): NetworkLoss =>
  networkLoss(problemOf(trainingPresets[data].setup, loaded));

/** The chapter’s own: tanh 1-16-16-1 on T₄. */
export const curve: NetworkLoss = networkOf("chebyshev");

/** Where the course begins to train a network. */
export const firstDraw = (network: NetworkLoss): Float64Array => initialParameters(network.problem.sizes, FIRST_DRAW);

/** A run, step by step, and what it shows of the sharpness. */
export interface WatchedRun {
  readonly points: readonly TrainingPoint[];
  readonly losses: Vector;
  /** The iterates with a loss above that of the one before. */
  readonly rises: Vector;
  /** The sharpness where it was measured. */
  readonly tops: readonly {readonly step: number; readonly value: number}[];
}

/** Trains from the first draw and measures at every so many steps. */
export function watch(network: NetworkLoss, stepSize: number, steps: number, every = 5, momentum = 0): WatchedRun {
  const run = trainer(network, firstDraw(network), {every, momentum});
  const points = [run.point()];
  for (let k = 0; k < steps && run.advance(stepSize); ++k) points.push(run.point());
  const losses = points.map(({loss}) => loss);
  return {
    points,
    losses,
    rises: losses.flatMap((loss, k) => (k > 0 && loss > losses[k - 1] ? [k] : [])),
    tops: points.flatMap(({step, top}) => (top ? [{step, value: top.sharpness}] : []))
  };
}

/** The sharpness measured at one step of a run. */
export function topAt({tops}: WatchedRun, k: number): number {
  const found = tops.find(({step}) => step === k);
  if (!found) throw new RangeError(`the sharpness was not measured at step ${k}`);
  return found.value;
}

/** What was measured from step 2,500 to the end. */
export const late = ({tops}: WatchedRun): Vector => tops.flatMap(({step, value}) => (step >= 2500 ? [value] : []));

export const mean = (values: Vector): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A computation that several claims share, done once. */
export function once<T>(compute: () => T): () => T {
  let done: {value: T} | undefined;
  return () => {
    done ??= {value: compute()};
    return done.value;
  };
}

/** θₖ of gradient descent from the first draw. */
export const trained = (network: NetworkLoss, stepSize: number, step: number): Float64Array =>
  complete(planState(network, {seed: FIRST_DRAW, schedule: [{from: 0, stepSize}], momentum: 0, restarts: []}, step))
    .theta;

export const hessian = (at: Linearization): Matrix => complete(networkHessian(at));
export const spectrum = (at: Linearization): Vector => symmetricEigenvalues(hessian(at));
export const eigenpairs = (at: Linearization) => symmetricEigen(hessian(at));

/** λ_max and its direction, by products. */
export const sharpest = (at: Linearization, guess?: Float64Array) =>
  complete(sharpness(hessianProduct(at), at.theta.length, {tolerance: 1e-4, guess}));

/** x + c·y. */
export const moved = (x: Float64Array, c: number, y: ArrayLike<number>): Float64Array =>
  x.map((xi, i) => xi + c * y[i]);

/** How many eigenvalues are smaller in size than this share of the largest. */
export const within = (values: Vector, share: number): number =>
  values.filter((value) => Math.abs(value) < share * values[values.length - 1]).length;
