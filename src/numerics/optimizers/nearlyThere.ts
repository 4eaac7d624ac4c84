import {eps} from "../elementary.js";
import {axpy, distance, norm, normalize} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";

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
 * away, and that is at most this share of the way from the start, or no more than rounding of x. A gradient that is
 * small against the first does not prove it: Newton’s method on cosh x from 300 has it down to 1e-10 of that at x = 276,
 * after 24 steps of length 1, and on eˣ, which has no critical point at all, after 24 steps too.
 *
 * @param share - ≥ 0
 */
export function nearlyThere(start: Vector, before: Iterate, {x, gradient}: Iterate, share: number): boolean {
  const turned = distance(gradient, before.gradient);
  const near = Math.max(share * distance(x, start), 8 * eps * norm(x));
  return norm(gradient) * distance(x, before.x) <= near * turned;
}

/**
 * Whether ∇f changes by half its own size within that share of the way from the start, along itself: what it must do if
 * a critical point is so near. The secant of one long step, from the steep side of a valley into its flat bottom, says
 * nothing of the bottom: gradient descent on eˣ + 0.001x² from 18 with α = 1e-6 lands at −47.7 in one.
 *
 * @param share - ≥ 0
 */
export function turnsNearby(f: Objective, start: Vector, {x, gradient}: Iterate, share: number): boolean {
  const size = norm(gradient);
  if (size === 0) return true;
  const direction = normalize(gradient);
  const reach = Math.max(share * distance(x, start), 1e-8 * norm(x));
  return [-reach, reach].some((t) => {
    const beside = axpy(t, direction, x);
    return f.obstacle?.(beside)?.kind !== "domain" && distance(f.gradient(beside), gradient) >= size / 2;
  });
}
