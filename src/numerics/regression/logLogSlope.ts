import {mean} from "../linalg/vector.js";
import type {Vector} from "../types.js";

/**
 * The least-squares slope of ln y against ln x: p in y ≈ C·xᵖ. Null with fewer than two points, or where a number is
 * not positive and finite.
 *
 * @param x - positive, not all equal
 * @param y - as long as x
 */
export function logLogSlope(x: Vector, y: Vector): number | null {
  if (x.length < 2 || ![...x, ...y].every((value) => value > 0 && value < Infinity)) return null;
  const [u, v] = [x.map(Math.log), y.map(Math.log)];
  const [u0, v0] = [mean(u), mean(v)];
  const spread = u.reduce((sum, ui) => sum + (ui - u0) ** 2, 0);
  return spread > 0 ? u.reduce((sum, ui, i) => sum + (ui - u0) * (v[i] - v0), 0) / spread : null;
}
