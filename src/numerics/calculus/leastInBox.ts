import {eps} from "../elementary.js";
import type {Resumable} from "../resumable.js";
import type {Vector} from "../types.js";
import {type Box, clamp, widths} from "./box.js";

/** The least value that a search met, and how hard it looked. */
export interface Least {
  /** Where; null if every point was skipped. */
  readonly at: Vector | null;
  /** The value there; Infinity if every point was skipped. */
  readonly value: number;
  /** How many points were evaluated, in the sample and in the refinement, the skipped ones not counted. */
  readonly evaluated: number;
  /** How many points of the sample had no value. */
  readonly skipped: number;
}

/** How many of the best samples are refined. */
const SEEDS = 4;

/**
 * The least value of φ that a search of a box meets: the candidates first, then the best few of them refined by compass
 * search (one coordinate at a time by ± a step that is halved once nothing improves). φ is NaN where it has no value.
 *
 * It is the least value *met*, an upper bound of the infimum. The same candidates give the same bits.
 *
 * @param candidates - points of the box, tried in this order; of equal values the first counts
 * @param total - how many candidates there are, for the progress
 *
 * Source: Kolda, Lewis and Torczon, “Optimization by direct search”, SIAM Review 45 (2003).
 */
export function* leastInBox(
  phi: (u: Vector) => number,
  box: Box,
  candidates: Iterable<Vector>,
  total: number
): Resumable<Least> {
  let [evaluated, skipped, tried] = [0, 0, 0];
  let best: {at: Vector; value: number}[] = [];
  for (const at of candidates) {
    if (++tried % 256 === 0) yield (0.7 * tried) / total;
    const value = phi(at);
    if (Number.isNaN(value)) {
      ++skipped;
      continue;
    }
    ++evaluated;
    if (best.length < SEEDS || value < best[SEEDS - 1].value) {
      best = [...best, {at, value}].sort((p, q) => p.value - q.value).slice(0, SEEDS);
    }
  }
  let least: {at: Vector | null; value: number} = {at: null, value: Infinity};
  for (const [k, start] of best.entries()) {
    yield 0.7 + (0.3 * k) / SEEDS;
    const refined = compass(phi, box, start);
    evaluated += refined.evaluated;
    if (refined.value < least.value || least.at === null) least = refined;
  }
  return {at: least.at, value: least.value, evaluated, skipped};
}

/** Compass search from one point, down to steps of √eps of each side: finer ones only follow rounding. */
function compass(phi: (u: Vector) => number, box: Box, start: {at: Vector; value: number}) {
  const sides = widths(box);
  let {at, value} = start;
  let evaluated = 0;
  for (let step = 1 / 8, sweeps = 0; step >= Math.sqrt(eps) && sweeps < 400; ++sweeps) {
    let improved = false;
    for (const [i, side] of sides.entries()) {
      for (const sign of [1, -1]) {
        const next = clamp(
          at.map((u, j) => (j === i ? u + sign * step * side : u)),
          box
        );
        if (next[i] === at[i]) continue;
        const candidate = phi(next);
        ++evaluated;
        if (candidate < value) {
          [at, value, improved] = [next, candidate, true];
          break;
        }
      }
    }
    if (!improved) step /= 2;
  }
  return {at, value, evaluated};
}
