import {requireInteger, requireNonNegative} from "../arguments.js";
import type {Random} from "../random.js";
import type {Vector} from "../types.js";

/** Points of the plane: their places, and what was measured there. */
export interface Sample {
  readonly t: Vector;
  readonly y: Vector;
}

/**
 * m points of the curve y = 1.2·sin(2.5 t) at even places from t = −1 to 1, each y with normal noise of standard
 * deviation `noise`: nearly a line in the middle, and too bent for one at the ends.
 *
 * @throws RangeError if m is not an integer ≥ 2, or the noise is negative
 */
export function noisySine(m: number, noise: number, {normal}: Random): Sample {
  requireInteger("m", m, 2);
  requireNonNegative("noise", noise);
  const t = Array.from({length: m}, (_, i) => (2 * i) / (m - 1) - 1);
  return {t, y: t.map((ti) => 1.2 * Math.sin(2.5 * ti) + noise * normal())};
}
