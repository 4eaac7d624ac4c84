import {addBackward, addBiases, addForward, addProduct, multiply} from "./kernels.js";
import type {Linearization} from "./linearization.js";
import {addBackwardPair, addForwardPair} from "./pairKernels.js";

/** How the quantities of a linearisation change, at first order, as θ or a pre-activation moves: R{·} in Pearlmutter. */
export interface Tangent {
  /** Changes of the inputs of each layer; those of the first layer are data and stay 0. */
  readonly a: readonly Float64Array[];
  /** Changes of the pre-activations of each layer. */
  readonly z: readonly Float64Array[];
  /** Changes of ∂f/∂z of each layer. */
  readonly delta: readonly Float64Array[];
}

/** A tangent, all 0, for the layers and samples of a linearisation. */
export function newTangent(at: Linearization): Tangent {
  const zerosLike = (arrays: readonly Float64Array[]) => arrays.map((array) => new Float64Array(array.length));
  return {a: zerosLike(at.a), z: zerosLike(at.delta), delta: zerosLike(at.delta)};
}

/**
 * Carries a change of the pre-activations z of layer `first`, given in `tangent.z[first]`, through all later layers to
 * the outputs, and the change of ∂f/∂z back to layer `first`. With a direction v, the parameters of the later layers move
 * along it too.
 *
 * Source: Pearlmutter, “Fast exact multiplication by the Hessian”, Neural Computation 6 (1994), section 4.1.
 */
export function spreadTangent(at: Linearization, tangent: Tangent, first: number, v: Float64Array | null): void {
  const {layers, theta, a, delta} = at;
  const last = layers.length - 1;
  for (let l = first + 1; l <= last; ++l) {
    const [da, dz] = [tangent.a[l], tangent.z[l].fill(0)];
    multiply(at.slope[l - 1], tangent.z[l - 1], da);
    if (v === null) addForward(layers[l], theta, da, dz);
    else {
      addForwardPair(layers[l], theta, da, v, a[l], dz);
      addBiases(layers[l], v, dz);
    }
  }
  at.curve(tangent.z[last], tangent.delta[last]);
  for (let l = last; l > first; --l) {
    const dDelta = tangent.delta[l - 1].fill(0);
    if (v === null) addBackward(layers[l], theta, tangent.delta[l], dDelta);
    else addBackwardPair(layers[l], theta, tangent.delta[l], v, delta[l], dDelta);
    multiply(at.slope[l - 1], dDelta, dDelta);
    addProduct(at.pullBend[l - 1], tangent.z[l - 1], dDelta);
  }
}
