import type {NetworkLoss} from "./networkLoss.js";
import type {ComputedSlice} from "./networkSlice.js";
import {inPlane} from "./sliceGrid.js";

/** A place in a plane: what the loss is there, and what its second-order model at the middle says of it. */
export interface SlicePoint {
  readonly a: number;
  readonly b: number;
  /** f(θ + a·u + b·v); not finite where it overflows. */
  readonly loss: number;
  /** m(a, b). */
  readonly model: number;
}

/**
 * The second-order model of the loss over a plane, equation 23 in two variables, with s = (a, b):
 *
 *     m(a, b) = f(θ) + gᵀs + ½ sᵀBs
 *
 * where g holds the slopes and B the curvatures along u and v at θ.
 */
export function sliceModel(
  {loss, gradient: [p, q], hessian: [[uu, uv], [, vv]]}: Pick<ComputedSlice, "loss" | "gradient" | "hessian">,
  a: number,
  b: number
): number {
  return loss + p * a + q * b + (uu * a * a + vv * b * b) / 2 + uv * a * b;
}

/** Computes the loss at one place of a plane anew, and its model there. */
export const slicePoint = (network: NetworkLoss, slice: ComputedSlice, a: number, b: number): SlicePoint => ({
  a,
  b,
  loss: network.value(inPlane(slice, a, b)),
  model: sliceModel(slice, a, b)
});
