import type {Objective} from "../../numerics/types.js";

const SAMPLES = 200;

/**
 * How high and how deep to look at a function of one variable: from its least value in sight, with room below for a
 * vertex, to where all but its steepest tenth ends.
 *
 * @param x - the interval in sight
 */
export function heights(f: Objective, [from, to]: readonly [number, number]): [number, number] {
  const values = Array.from({length: SAMPLES + 1}, (_, i) => f.value([from + ((to - from) * i) / SAMPLES]))
    .filter((value) => Math.abs(value) < 1e100)
    .sort((a, b) => a - b);
  if (values.length === 0) return [-1, 1];
  const at = (share: number) => values[Math.floor(share * (values.length - 1))];
  const [low, high] = [at(0), at(0.9)];
  const room = high - low || Math.abs(high) || 1;
  return [Number((low - 0.3 * room).toPrecision(6)), Number((high + 0.15 * room).toPrecision(6))];
}
