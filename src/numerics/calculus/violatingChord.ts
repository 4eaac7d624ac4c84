import {requireInteger} from "../arguments.js";
import {eps} from "../elementary.js";
import {random} from "../random.js";
import type {Resumable} from "../resumable.js";
import type {Objective, Vector} from "../types.js";
import {type Box, requireBox} from "./box.js";
import {type Chord, jensenGap} from "./convexity.js";
import {leastInBox} from "./leastInBox.js";
import {pairs} from "./pairs.js";

/** How long to look. */
export interface ChordSearchOptions {
  /** How many chords to draw; defaults to 4000. */
  chords?: number;
  /** The seed of the draws, an integer from 0 to 2³² − 1; defaults to 1. */
  seed?: number;
}

/** What a search for a violating chord found. “no violation” is not “convex”: it speaks of the chords tried alone. */
export type ChordSearch =
  | {
      readonly status: "violated";
      /** The worst chord met: the one with the most negative gap. */
      readonly worst: Chord;
      readonly chords: number;
      readonly skipped: number;
    }
  | {
      readonly status: "no violation";
      /** How many chords were evaluated. */
      readonly chords: number;
      /** How many drawn chords were passed over, f having no finite value at one of their three points. */
      readonly skipped: number;
    };

/**
 * Looks for the chord of f in a box that violates Equation 1 most: chords between corners, edges and random points, half
 * of them short, at their middle (a continuous f is convex exactly if no middle lies too high); the worst are then
 * refined, ends and weight. Of the chords it refuses as rounding all whose gap is within 8·eps·max|f|, the maximum taken
 * over every point it met.
 *
 * @param box - one side for each parameter
 * @throws RangeError if the box does not fit f, or an option is out of range
 */
export function* violatingChord(
  f: Objective,
  box: Box,
  {chords = 4000, seed = 1}: ChordSearchOptions = {}
): Resumable<ChordSearch> {
  requireBox("box", box, f);
  requireInteger("chords", chords, 1);
  const draw = random(seed);
  let size = 0;
  const chordAt = (u: Vector) => jensenGap(f, u.slice(0, f.dimension), u.slice(f.dimension, -1), u[u.length - 1]);
  const gap = (u: Vector): number => {
    const found = chordAt(u);
    if (found.status !== "evaluated") return NaN;
    size = Math.max(size, Math.abs(found.value), Math.abs(found.chord));
    // A gap that rounding may have made ranks as none, so that it cannot hide a true one.
    return found.violation ? found.gap : Math.max(found.gap, 0);
  };
  const middles = function* (): Generator<Vector> {
    for (const [x, y] of pairs(box, chords, draw)) yield [...x, ...y, 0.5];
  };
  const least = yield* leastInBox(gap, [...box, ...box, [0, 1]], middles(), chords);
  const [tried, skipped] = [least.evaluated, least.skipped];
  const worst = least.at === null ? null : chordAt(least.at);
  if (worst?.status !== "evaluated" || !(worst.violation && worst.gap < -8 * eps * size)) {
    return {status: "no violation", chords: tried, skipped};
  }
  return {status: "violated", worst, chords: tried, skipped};
}
