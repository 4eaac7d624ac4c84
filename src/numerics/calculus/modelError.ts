import {requireInteger, requirePoint, requirePositive} from "../arguments.js";
import {eps} from "../elementary.js";
import {norm} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import type {TaylorModel} from "./taylorModel.js";

/** How far the second-order model is off in a disc. */
export interface ModelError {
  /** The largest |f(x + p) − m(p)| met, with rounding: a lower bound of the true maximum; 0 if nothing was met. */
  readonly worst: number;
  /** The step p at which it was met; null if no point of the disc has a value. */
  readonly at: Vector | null;
  /** What rounding alone can make of the difference: no more than this is no error. */
  readonly rounding: number;
  /** How many points of the grid have a value. */
  readonly evaluated: number;
  /** How many were passed over: outside the domain, or too large to compute. */
  readonly skipped: number;
}

/** How finely to look. */
export interface ModelErrorOptions {
  /** Circles around x, evenly spaced, the largest with the radius of the disc; defaults to 12. */
  rings?: number;
  /** Points on each circle, evenly spaced from the direction of the first coordinate; defaults to 48. */
  rays?: number;
}

/**
 * The largest error of the second-order Taylor model of a function of two variables in a disc around x: the largest that
 * is met on a polar grid, and then beside that on its circle. Where f has three continuous derivatives it is at most
 * (M/6)r³, so that half the radius leaves about an eighth, or less.
 *
 * @param x - length 2
 * @param taylor - what `taylorModel` found at x
 * @param radius - r > 0, a distance
 * @throws RangeError if f does not have two parameters, x does not fit, or r or an option is out of range
 */
export function modelError(
  f: Objective,
  x: Vector,
  taylor: Extract<TaylorModel, {status: "smooth"}>,
  radius: number,
  {rings = 12, rays = 48}: ModelErrorOptions = {}
): ModelError {
  if (f.dimension !== 2) throw new RangeError(`f has ${f.dimension} parameters; expected 2`);
  requirePoint("x", x, f);
  requirePositive("radius", radius);
  requireInteger("rings", rings, 1);
  requireInteger("rays", rays, 3);
  let largest = Math.abs(taylor.value);
  const errorAt = (distance: number, angle: number): {error: number; p: Vector} | null => {
    const p = [distance * Math.cos(angle), distance * Math.sin(angle)];
    const actual = f.value([x[0] + p[0], x[1] + p[1]]);
    if (!Number.isFinite(actual)) return null;
    largest = Math.max(largest, Math.abs(actual));
    const error = Math.abs(actual - taylor.model(p));
    return {error: Number.isNaN(error) ? Infinity : error, p}; // where the parts of m overflow both ways
  };

  let best = {error: -1, p: null as Vector | null, distance: 0, angle: 0};
  let skipped = 0;
  for (let ring = 1; ring <= rings; ++ring) {
    for (let ray = 0; ray < rays; ++ray) {
      const [distance, angle] = [(radius * ring) / rings, (2 * Math.PI * ray) / rays];
      const met = errorAt(distance, angle);
      if (met === null) ++skipped;
      else if (met.error > best.error) best = {...met, distance, angle};
    }
  }
  for (let turn = Math.PI / rays; best.p !== null && turn > 1e-3; turn /= 2) {
    for (const angle of [best.angle - turn, best.angle + turn]) {
      const met = errorAt(best.distance, angle);
      if (met !== null && met.error > best.error) best = {...met, distance: best.distance, angle};
    }
  }
  // f and m round to a few units of their own size, and x + p to one of x’s, which the slope passes on to f.
  const rounding = 100 * eps * largest + eps * norm(taylor.gradient) * (norm(x) + radius);
  return {worst: Math.max(best.error, 0), at: best.p, rounding, evaluated: rings * rays - skipped, skipped};
}
