import {requireInteger} from "../arguments.js";
import {krylov} from "../linalg/lanczos.js";
import {innerProduct, packedNorm, randomDirection} from "../linalg/packed.js";
import {ritzPairs} from "../linalg/ritz.js";
import {symmetricEigenvalues} from "../linalg/symmetricEigenvalues.js";
import {random} from "../random.js";
import {partOf, type Resumable} from "../resumable.js";
import {sharpness} from "../spectrum/sharpness.js";
import type {Matrix, Vector} from "../types.js";
import {inRange} from "./checks.js";
import {type DifferenceProducts, differenceProducts} from "./differenceProduct.js";
import {hessianProduct} from "./hessianProduct.js";
import type {Linearization} from "./linearization.js";
import {networkHessian} from "./networkHessian.js";
import type {NetworkLoss} from "./networkLoss.js";
import {planState, type TrainingPlan} from "./trainingPlan.js";

/** A direction along which products are taken: drawn, that of the gradient, or the sharpest, the eigenvector of λ_max. */
export type ProductDirection = "random" | "gradient" | "sharpest";

/** How many steps of Lanczos’s method are taken, at most. */
export const LANCZOS_STEPS = 40;
/** Up to how many parameters H is formed, to compare. */
export const LARGEST_FORMED = 2000;

/** At which iterate, and by which draw of the random direction. */
export interface MatrixFreeOptions {
  readonly plan: TrainingPlan;
  readonly step: number;
  readonly seed: number;
}

/** A product along one direction by differences, and how far the exact one is from (H)·v with H formed in full. */
export interface DirectionReport extends DifferenceProducts {
  /** ‖Hv − (H)·v‖/‖Hv‖, all rounding; null where H is not formed, or Hv = 0. */
  readonly disagreement: number | null;
}

/** What the first m steps of Lanczos’s method know of the spectrum, from m products. */
export interface RitzStep {
  /** θ₁ ≤ … ≤ θ_m. */
  readonly values: Vector;
  /** For each, within which distance an eigenvalue of H lies. */
  readonly residuals: Vector;
}

/** What products v ↦ Hv alone tell of the Hessian of a network, beside what the whole of H would. */
export interface MatrixFreeReport {
  /** “overflow”: derivatives beyond the range of numbers; the rest is then empty. */
  readonly status: "computed" | "overflow";
  /** The iterate: the one asked for, or, where the run diverged before it, the last with a finite loss. */
  readonly step: number;
  readonly diverged: boolean;
  readonly loss: number;
  /** n. */
  readonly dimension: number;
  /** How many ReLUs stand exactly on their kink, over all samples. */
  readonly kinks: number;
  /** Null for the gradient where it is zero. */
  readonly directions: Readonly<Record<ProductDirection, DirectionReport | null>>;
  /** After m = 1, 2, … products, begun at the random direction: 40 of them, or as many as the space has room for. */
  readonly ritz: readonly RitzStep[];
  /** All eigenvalues, ascending; null for more than `LARGEST_FORMED` parameters, where H is not formed. */
  readonly eigenvalues: Vector | null;
}

/**
 * Iterate k of a plan, looked at with products alone: exact ones against differences of gradients along three directions,
 * and the Ritz values of Lanczos’s method against all eigenvalues.
 *
 * @throws RangeError if the plan, the step or the seed is out of range
 */
export function* matrixFree(network: NetworkLoss, options: MatrixFreeOptions): Resumable<MatrixFreeReport> {
  requireInteger("seed", options.seed, 0);
  const {step, theta} = yield* partOf(planState(network, options.plan, options.step), 0, 0.4);
  const at = network.linearize(theta);
  const n = network.dimension;
  const product = hessianProduct(at);
  const v = randomDirection(n, random(options.seed));
  const found = {step, diverged: step < options.step, loss: at.value, dimension: n, kinks: at.kinks};
  if (!inRange(at.gradient) || !inRange(product(v)))
    return {...found, status: "overflow", directions: NOWHERE, ritz: [], eigenvalues: null};

  const {vector} = yield* partOf(sharpness(product, n, {tolerance: 1e-10}), 0.4, 0.45);
  const formed = n <= LARGEST_FORMED;
  const H = formed ? yield* partOf(networkHessian(at), 0.45, 0.55) : null;
  const directions: Record<ProductDirection, DirectionReport | null> = {...NOWHERE};
  const along: readonly (readonly [ProductDirection, Float64Array | null])[] = [
    ["random", v],
    ["gradient", unitOf(at.gradient)],
    ["sharpest", vector]
  ];
  for (const [i, [name, direction]] of along.entries()) {
    if (direction) directions[name] = reportOf(network, at, direction, H);
    yield 0.55 + 0.05 * (i + 1);
  }
  const ritz = yield* partOf(ritzSteps(product, v), 0.7, 0.8);
  return {...found, status: "computed", directions, ritz, eigenvalues: H && symmetricEigenvalues(H)};
}

const NOWHERE = {random: null, gradient: null, sharpest: null};

function unitOf(x: Float64Array): Float64Array | null {
  const length = packedNorm(x);
  return length > 0 ? x.map((entry) => entry / length) : null;
}

function reportOf(network: NetworkLoss, at: Linearization, v: Float64Array, H: Matrix | null): DirectionReport {
  const errors = differenceProducts(network, at, v);
  if (!H || errors.length === 0) return {...errors, disagreement: null};
  const exact = hessianProduct(at)(v);
  const rest = exact.map((entry, i) => innerProduct(Float64Array.from(H[i]), v) - entry);
  return {...errors, disagreement: packedNorm(rest) / errors.length};
}

function* ritzSteps(product: (v: Float64Array) => Float64Array, start: Float64Array): Resumable<readonly RitzStep[]> {
  const process = krylov(product, start.length, start);
  const steps: RitzStep[] = [];
  for (let m = 1; m <= LANCZOS_STEPS; ++m) {
    const ended = process.advance();
    const {values, residuals} = ritzPairs(process);
    steps.push({values, residuals});
    yield m / LANCZOS_STEPS;
    if (ended) break;
  }
  return steps;
}
