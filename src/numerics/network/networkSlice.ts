import {requireInteger, requirePositive} from "../arguments.js";
import {innerProduct} from "../linalg/packed.js";
import {partOf, type Resumable} from "../resumable.js";
import {sharpness} from "../spectrum/sharpness.js";
import type {Matrix, Vector} from "../types.js";
import {inRange} from "./checks.js";
import {curvatureLimit} from "./edge.js";
import {hessianProduct} from "./hessianProduct.js";
import type {NetworkLoss, NetworkProblem} from "./networkLoss.js";
import {planeAt} from "./plane.js";
import type {PlaneName} from "./planeName.js";
import {across, lossGrid, type Section, sharpnessGrid} from "./sliceGrid.js";
import {type SlicePath, slicePath} from "./slicePath.js";
import {planPath, stepSizeAt, type TrainingPlan} from "./trainingPlan.js";

/** At how many places along each side of the square the loss is computed. */
export const LOSS_SIDE = 41;
/** The same for the sharpness: the coarse grid lies on the fine one. */
export const SHARPNESS_SIDE = 11;

/** Which plane through which iterate of which run, and how far to look. */
export interface SliceQuestion {
  readonly plan: TrainingPlan;
  readonly step: number;
  readonly plane: PlaneName;
  /** The draw of random directions. */
  readonly seed: number;
  /** The largest |a| and |b|, > 0; u and v have length 1. */
  readonly radius: number;
}

/** What is known of the iterate, whatever comes of the plane through it. */
interface Centre {
  /** The iterate: the one asked for, or, where the run diverged before it, the last with a finite loss. */
  readonly step: number;
  readonly diverged: boolean;
  readonly plane: PlaneName;
  readonly seed: number;
  readonly radius: number;
  /** What is fitted: enough to compute f anywhere in the plane. */
  readonly problem: NetworkProblem;
  readonly dimension: number;
  /** f(θ). */
  readonly loss: number;
  /** How many ReLUs stand exactly on their kink at θ, where f has no Hessian. */
  readonly kinks: number;
  /** 2(1 + β)/α, with the α of the next step; ∞ for α = 0. */
  readonly limit: number;
}

/** The loss over a plane {θ + a·u + b·v}, with its second-order model at θ, the sharpness over it, and the path seen in it. */
export interface ComputedSlice extends Centre, Section {
  readonly status: "computed";
  /** (u·∇f, v·∇f) at θ. */
  readonly gradient: readonly [number, number];
  /** [[uᵀHu, uᵀHv], [vᵀHu, vᵀHv]] at θ, symmetric: on its diagonal the Rayleigh quotients of u and v, equation 4. */
  readonly hessian: Matrix;
  /** λ_max at θ, over all directions. */
  readonly sharpness: number;
  /** The coordinates a, and b, of the loss; `losses[j][i]` at (at[i], at[j]), not finite where it overflows. */
  readonly at: Vector;
  readonly losses: Matrix;
  /** Those of the sharpness; NaN where derivatives overflow. */
  readonly coarse: Vector;
  readonly sharpnesses: Matrix;
  readonly path: SlicePath;
}

/** “overflow”: derivatives at θ beyond the range of numbers; there is no plane to look at. */
export type NetworkSlice = ComputedSlice | (Centre & {readonly status: "overflow"});

/**
 * The loss of a network over a plane through iterate k of a run that is trained anew up to there.
 *
 * @throws RangeError if the plan, the step, the seed or the radius is out of range, or a path has no plane: fewer than
 * three iterates, or all on one line
 *
 * Source: Li et al., “Visualizing the loss landscape of neural nets” (2018), arXiv:1712.09913.
 */
export function* networkSlice(network: NetworkLoss, question: SliceQuestion): Resumable<NetworkSlice> {
  const {plan, step: asked, plane, seed, radius} = question;
  requireInteger("seed", seed, 0);
  requirePositive("radius", radius);
  const {state, path} = yield* partOf(planPath(network, plan, asked), 0, 0.25);
  const {step, theta} = state;
  const at = network.linearize(theta);
  const product = hessianProduct(at);
  const limit = curvatureLimit(stepSizeAt(plan.schedule, step), plan.momentum);
  const {problem, dimension} = network;
  const diverged = step < asked;
  const centre = {step, diverged, plane, seed, radius, problem, dimension, loss: at.value, kinks: at.kinks, limit};
  if (!inRange(at.gradient) || !inRange(product(theta.map(() => 1)))) return {...centre, status: "overflow"};

  const {u, v} = yield* partOf(planeAt(network, theta, plane, {seed, path}), 0.25, 0.4);
  const section = {theta, u, v};
  const [Hu, Hv] = [product(u), product(v)];
  const cross = innerProduct(u, Hv);
  const top = yield* partOf(sharpness(product, dimension, {tolerance: 1e-8}), 0.4, 0.45);
  const fine = across(radius, LOSS_SIDE);
  const coarse = across(radius, SHARPNESS_SIDE);
  const losses = yield* partOf(lossGrid(network, section, fine), 0.45, 0.6);
  const sharpnesses = yield* partOf(sharpnessGrid(network, section, coarse), 0.6, 1);
  return {
    ...centre,
    ...section,
    status: "computed",
    gradient: [innerProduct(u, at.gradient), innerProduct(v, at.gradient)],
    hessian: [
      [innerProduct(u, Hu), cross],
      [cross, innerProduct(v, Hv)]
    ],
    sharpness: top.value,
    at: fine,
    losses,
    coarse,
    sharpnesses,
    path: slicePath(network, section, path)
  };
}
