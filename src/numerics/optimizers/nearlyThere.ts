import {eps} from "../elementary.js";
import {distance, norm} from "../linalg/vector.js";
import type {Vector} from "../types.js";

/** An iterate with its gradient. */
export interface Iterate {
  readonly x: Vector;
  readonly gradient: Vector;
}

/**
 * Whether the end of a run is near: the secant through its last two gradients puts the critical point
 *
 *     ‖g‖ ‖Δx‖/‖Δg‖
 *
 * away, and that is at most this share of the way from the start, or no more than rounding of x. A gradient that is small against the first does not
 * prove it: Newton’s method on cosh x from 300 has it down to 1e-10 of that at x = 276, after 24 steps of length 1, and
 * on eˣ, which has no critical point at all, after 24 steps too.
 *
 * @param share - ≥ 0
 */
export function nearlyThere(start: Vector, before: Iterate, {x, gradient}: Iterate, share: number): boolean {
  const turned = distance(gradient, before.gradient);
  const near = Math.max(share * distance(x, start), 8 * eps * norm(x));
  return norm(gradient) * distance(x, before.x) <= near * turned;
}
