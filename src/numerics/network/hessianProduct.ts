import {requireParameters} from "./checks.js";
import {addBiases, addForward, addOuter, addSums} from "./kernels.js";
import type {Linearization} from "./linearization.js";
import {addOuterPair} from "./pairKernels.js";
import {newTangent, spreadTangent} from "./tangent.js";

/**
 * The product v ↦ H v with the Hessian H = ∇²f(θ), exact to rounding, without H: the derivative of backpropagation along
 * v, at about the cost of two gradients. Take it at `gaussNewtonPart(at)` for the Gauss–Newton matrix.
 *
 * @returns a function of v, with n entries, that gives a new array of n entries
 * @throws RangeError (when called) if v does not have n entries
 *
 * Source: Pearlmutter, “Fast exact multiplication by the Hessian”, Neural Computation 6 (1994).
 */
export function hessianProduct(at: Linearization): (v: Float64Array) => Float64Array {
  const {layers, theta, a, delta, weightDecay} = at;
  const tangent = newTangent(at);
  return (v) => {
    requireParameters("v", v, theta.length);
    const dz = tangent.z[0].fill(0);
    addForward(layers[0], v, a[0], dz);
    addBiases(layers[0], v, dz);
    spreadTangent(at, tangent, 0, v);
    const product = new Float64Array(theta.length);
    for (const [l, layer] of layers.entries()) {
      if (l === 0) addOuter(layer, tangent.delta[l], a[l], product);
      else addOuterPair(layer, tangent.delta[l], a[l], delta[l], tangent.a[l], product);
      addSums(layer, tangent.delta[l], product);
    }
    if (weightDecay !== 0) for (let i = 0; i < v.length; ++i) product[i] += weightDecay * v[i];
    return product;
  };
}
