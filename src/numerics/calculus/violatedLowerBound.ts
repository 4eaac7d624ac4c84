import {requireFinite, requireInteger} from "../arguments.js";
import {random} from "../random.js";
import type {Resumable} from "../resumable.js";
import type {Objective, Vector} from "../types.js";
import {type Box, requireBox} from "./box.js";
import {leastInBox} from "./leastInBox.js";
import {pairs} from "./pairs.js";
import {type QuadraticLowerBound, quadraticLowerBound} from "./quadraticLowerBound.js";
import type {StrongConvexityOptions} from "./strongConvexity.js";

/** What a search for a pair that violates Equation 3 found. “no violation” speaks of the pairs tried alone. */
export type LowerBoundSearch =
  | {
      readonly status: "violated";
      /** Where the parabola of the worst pair met touches f. */
      readonly x: Vector;
      /** Where f lies furthest below that parabola. */
      readonly y: Vector;
      /** Both sides there. */
      readonly sides: Extract<QuadraticLowerBound, {status: "evaluated"}>;
      readonly pairs: number;
      readonly skipped: number;
    }
  | {
      readonly status: "no violation";
      /** How many pairs were evaluated. */
      readonly pairs: number;
      /** How many drawn pairs were passed over, f having no finite value at an end. */
      readonly skipped: number;
    };

/**
 * Looks for the pair of points in a box that violates Equation 3 with the given m most, among pairs of corners, of edges
 * and of random points, the worst of them refined.
 *
 * @param box - one side for each parameter
 * @throws RangeError if the box does not fit f, m is not finite, or an option is out of range
 */
export function* violatedLowerBound(
  f: Objective,
  box: Box,
  m: number,
  {samples = 2000, seed = 1}: StrongConvexityOptions = {}
): Resumable<LowerBoundSearch> {
  requireBox("box", box, f);
  requireFinite("m", m);
  requireInteger("samples", samples, 1);
  const draw = random(seed);
  const n = f.dimension;
  const sidesAt = (u: Vector) => quadraticLowerBound(f, u.slice(0, n), u.slice(n), m);
  const difference = (u: Vector): number => {
    const sides = sidesAt(u);
    if (sides.status !== "evaluated") return NaN;
    // A difference that rounding may have made ranks as none, so that it cannot hide a true one.
    return sides.violation ? sides.difference : Math.max(sides.difference, 0);
  };
  const drawn = function* (): Generator<Vector> {
    for (const [x, y] of pairs(box, samples, draw)) yield [...x, ...y];
  };
  const least = yield* leastInBox(difference, [...box, ...box], drawn(), samples);
  const sides = least.at === null ? null : sidesAt(least.at);
  if (least.at === null || sides?.status !== "evaluated" || !sides.violation) {
    return {status: "no violation", pairs: least.evaluated, skipped: least.skipped};
  }
  const [x, y] = [least.at.slice(0, n), least.at.slice(n)];
  return {status: "violated", x, y, sides, pairs: least.evaluated, skipped: least.skipped};
}
