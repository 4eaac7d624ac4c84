import type {Layer} from "./layers.js";

/**
 * A network loss at one θ, with all that its second derivatives need. Arrays are units × samples, one for each layer or
 * each hidden layer. Made by `NetworkLoss.linearize`; it does not change.
 */
export interface Linearization {
  readonly layers: readonly Layer[];
  /** The number of samples, N. */
  readonly samples: number;
  /** ω. */
  readonly weightDecay: number;
  /** The parameters, n of them. */
  readonly theta: Float64Array;
  /** f(θ). */
  readonly value: number;
  /** ∇f(θ). */
  readonly gradient: Float64Array;
  /**
   * “kink”: a ReLU stands exactly at 0 for some sample, where f has no Hessian; the second derivatives are then those of
   * the side on which that unit is off.
   */
  readonly status: "smooth" | "kink";
  /** How many ReLUs stand at 0, over all samples. */
  readonly kinks: number;
  /** The inputs of each layer. */
  readonly a: readonly Float64Array[];
  /** φ′(z) of each hidden layer. */
  readonly slope: readonly Float64Array[];
  /** ∂f/∂z of each layer, weight decay left out. */
  readonly delta: readonly Float64Array[];
  /** φ″(z)·∂f/∂a of each hidden layer: what the bend of its activation adds to ∂²f/∂z². */
  readonly pullBend: readonly Float64Array[];
  /** Fills `out` with ∂²f/∂z² of the outputs times dz. */
  curve(dz: Float64Array, out: Float64Array): void;
}

/**
 * The Gauss–Newton part: the same network as if its outputs were linear in θ with their present slopes, so that only
 * the loss is curved. Its “Hessian” is JᵀBJ + ωI, with J the Jacobian of the outputs and B the Hessian of the loss in the
 * outputs; positive semidefinite, since both losses are convex in the outputs. What it leaves out of the Hessian is
 * Σ (∂f/∂outputs)·∇²outputs, and ∂f/∂z is what carries that: it is set to 0.
 *
 * Source: Schraudolph, “Fast curvature matrix-vector products for second-order gradient descent”, Neural Computation 14
 * (2002), section 3.
 */
export function gaussNewtonPart(at: Linearization): Linearization {
  const zerosLike = (arrays: readonly Float64Array[]) => arrays.map((array) => new Float64Array(array.length));
  return {...at, delta: zerosLike(at.delta), pullBend: zerosLike(at.pullBend)};
}
