import {packedNorm} from "../linalg/packed.js";
import {hessianProduct} from "./hessianProduct.js";
import type {Linearization} from "./linearization.js";
import type {NetworkLoss} from "./networkLoss.js";

/** The errors that Taylor’s formula foresees for differences of the gradient along v, relative to ‖Hv‖. */
export interface Truncation {
  /** c₂ of c₂h², for the central difference; null where it cannot be measured. */
  readonly central: number | null;
  /** c₁ of c₁h, for the forward difference; null where it cannot be measured. */
  readonly forward: number | null;
}

/** The width of the differences of products, and the least that is still worth taking. */
const [WIDTH, LEAST] = [1e-3, 1e-6];

/** θ + t·v. */
export const moved = (theta: Float64Array, t: number, v: Float64Array): Float64Array =>
  theta.map((entry, i) => entry + t * v[i]);

/**
 * What truncation does to the central and the forward difference of the gradient along v. With P(t) = ∇²f(θ + tv)·v,
 *
 *     (∇f(θ + hv) − ∇f(θ − hv))/2h − P(0) = h²P″(0)/6 + O(h⁴)
 *     (∇f(θ + hv) − ∇f(θ))/h − P(0) = hP′(0)/2 + O(h²)
 *
 * P′ and P″ come from exact products at θ ± sv, and again at half that s: a number that does not repeat to a quarter is
 * not told.
 *
 * @param room - s is at most this: how far f is smooth along v on both sides
 */
export function truncationOf(network: NetworkLoss, at: Linearization, v: Float64Array, room: number): Truncation {
  const P = (t: number) => hessianProduct(t === 0 ? at : network.linearize(moved(at.theta, t, v)))(v);
  const here = P(0);
  const length = packedNorm(here);
  const width = Math.min(WIDTH, room);
  if (!(width >= LEAST && length > 0)) return {central: null, forward: null};
  const [coarse, fine] = [width, width / 2].map((s) => {
    const [up, down] = [P(s), P(-s)];
    return {
      central: packedNorm(here.map((p, i) => (up[i] - p - (p - down[i])) / (s * s))) / (6 * length),
      forward: packedNorm(here.map((_, i) => (up[i] - down[i]) / (2 * s))) / (2 * length)
    };
  });
  const agreed = (a: number, b: number) => (b > 0 && b < Infinity && Math.abs(a - b) <= 0.25 * b ? b : null);
  return {central: agreed(coarse.central, fine.central), forward: agreed(coarse.forward, fine.forward)};
}
