import {eps} from "../../numerics/elementary.js";
import type {ComputedSlice} from "../../numerics/network/networkSlice.js";
import {num} from "../words.js";

/** Whether a curvature is no larger than what rounding may make of 0; its sign is then unknown. */
export const isRounding = ({dimension, sharpness}: ComputedSlice, curvature: number): boolean =>
  Math.abs(curvature) <= dimension * eps * Math.abs(sharpness);

/** The curvature along u (0) or v (1), as far as it is known. */
export function curvatureWords(slice: ComputedSlice, i: 0 | 1): string {
  const curvature = slice.hessian[i][i];
  return curvature !== 0 && isRounding(slice, curvature) ? "0 to rounding" : num(curvature);
}

/** λ_max at a place of the plane, bilinear between the places where it was computed; NaN outside of them. */
export function sharpnessAt({coarse, sharpnesses, radius}: ComputedSlice, a: number, b: number): number {
  if (Math.abs(a) > radius || Math.abs(b) > radius) return Number.NaN;
  const last = coarse.length - 1;
  const cell = (x: number) => {
    const u = ((x + radius) / (2 * radius)) * last;
    const i = Math.min(last - 1, Math.floor(u));
    return [i, u - i] as const;
  };
  const [[i, s], [j, t]] = [cell(a), cell(b)];
  const low = mix(sharpnesses[j][i], sharpnesses[j][i + 1], s);
  const high = mix(sharpnesses[j + 1][i], sharpnesses[j + 1][i + 1], s);
  return mix(low, high, t);
}

/** Between two values; one that counts for nothing may be missing. */
const mix = (p: number, q: number, t: number): number => (t === 0 ? p : t === 1 ? q : (1 - t) * p + t * q);
