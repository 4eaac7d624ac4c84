import {requireInteger, requireNonNegative} from "../arguments.js";
import {eps} from "../elementary.js";
import {productOf, type SymmetricProduct} from "../linalg/product.js";
import {symmetricEigenvalues} from "../linalg/symmetricEigenvalues.js";
import type {Resumable} from "../resumable.js";
import {type SpectralNode, spectralDensity} from "../spectrum/spectralDensity.js";
import type {Matrix, Vector} from "../types.js";
import {hessianProduct} from "./hessianProduct.js";
import {gaussNewtonPart, type Linearization} from "./linearization.js";
import {networkHessian} from "./networkHessian.js";
import type {NetworkLoss} from "./networkLoss.js";
import {planState, type TrainingPlan} from "./trainingPlan.js";

/** Which matrix: ∇²f, its Gauss–Newton part G, the rest ∇²f − G, or the diagonal block of one layer, counted from 0. */
export type SpectrumPart = "hessian" | "gauss-newton" | "residual" | number;

/** Which iterate of which run, and which matrix there. */
export interface SpectrumQuestion {
  readonly plan: TrainingPlan;
  readonly step: number;
  readonly part: SpectrumPart;
  /** ω ≥ 0, added to the weight decay at this θ, which stays as it is. */
  readonly decay: number;
}

/** All eigenvalues at an iterate, and what Lanczos’s method says of them. */
export interface NetworkSpectrum {
  /** The iterate: the one asked for, or the last with a finite loss. */
  readonly step: number;
  /** The matrix, and ω, as they were asked for. */
  readonly part: SpectrumPart;
  readonly decay: number;
  /** All the weight decay that stands in the matrix: the network’s own and what was added; for the residual, where it cancels, in H. */
  readonly weightDecay: number;
  /** How many ReLUs stand exactly at 0 there, where f has no Hessian. */
  readonly kinks: number;
  /** Ascending. */
  readonly values: Vector;
  /** The estimate of their density from products alone; weights sum to 1. */
  readonly nodes: readonly SpectralNode[];
  /** How many products the estimate took. */
  readonly products: number;
  /** The number of residuals, samples × outputs: no more eigenvalues of G can lie above the weight decay. */
  readonly residuals: number;
  /**
   * With ω > 0: the largest |λᵢ(H + ωI) − (λᵢ(H) + ω)|, both spectra computed on their own, and n·eps·‖H‖₂, which rounding
   * may make of it; null with ω = 0.
   */
  readonly shift: {readonly deviation: number; readonly rounding: number} | null;
}

/** How much the estimate of the density may cost. */
const [PROBES, STEPS] = [4, 40];

/**
 * All eigenvalues of a network’s Hessian, or of a part of it, at an iterate of a run that is trained anew up to there.
 *
 * @throws RangeError if the plan, the step, the layer or ω is out of range
 *
 * Source: Sagun et al., “Empirical analysis of the Hessian of over-parametrized neural networks” (2017), arXiv:1706.04454;
 * Papyan, “The full spectrum of deepnet Hessians at scale” (2019), arXiv:1811.07062, for the parts.
 */
export function* networkSpectrum(
  network: NetworkLoss,
  {plan, step, part, decay}: SpectrumQuestion
): Resumable<NetworkSpectrum> {
  requireInteger("step", step, 0);
  requireNonNegative("decay", decay);
  const state = yield* planState(network, plan, step);
  const at = network.linearize(state.theta);
  const decayed = {...at, weightDecay: at.weightDecay + decay};
  const values = symmetricEigenvalues(yield* matrixOf(decayed, part));
  let shift: NetworkSpectrum["shift"] = null;
  if (decay > 0) {
    const plain = symmetricEigenvalues(yield* matrixOf(at, part));
    const size = Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
    const moved = part === "residual" ? 0 : decay; // ω stands in H and in G, and cancels in their difference
    const deviations = values.map((value, i) => Math.abs(value - (plain[i] + moved)));
    shift = {deviation: Math.max(...deviations), rounding: values.length * eps * size};
  }
  const {nodes, products} = yield* spectralDensity(yield* productWith(decayed, part), values.length, {
    probes: PROBES,
    steps: STEPS
  });
  const residuals = at.samples * network.problem.sizes[network.problem.sizes.length - 1];
  const {weightDecay} = decayed;
  return {step: state.step, part, decay, weightDecay, kinks: at.kinks, values, nodes, products, residuals, shift};
}

function* matrixOf(at: Linearization, part: SpectrumPart): Resumable<Matrix> {
  if (typeof part === "number") return yield* networkHessian(at, part);
  if (part === "gauss-newton") return yield* networkHessian(gaussNewtonPart(at));
  const H = yield* networkHessian(at);
  if (part === "hessian") return H;
  const G = yield* networkHessian(gaussNewtonPart(at));
  return H.map((row, i) => row.map((entry, j) => entry - G[i][j]));
}

/** The product with the same matrix, formed only where it is the block of a layer. */
function* productWith(at: Linearization, part: SpectrumPart): Resumable<SymmetricProduct> {
  if (typeof part === "number") return productOf(yield* networkHessian(at, part));
  const whole = hessianProduct(at);
  if (part === "hessian") return whole;
  const own = hessianProduct(gaussNewtonPart(at));
  if (part === "gauss-newton") return own;
  return (v) => {
    const [p, q] = [whole(v), own(v)];
    return p.map((entry, i) => entry - q[i]);
  };
}
