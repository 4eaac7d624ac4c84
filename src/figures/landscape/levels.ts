import type {Matrix} from "../../numerics/types.js";
import {roundTicks} from "../shared/ticks.js";
import {num} from "../words.js";

/** Even steps of a coordinate, as Plotly’s contours want them. */
export interface Levels {
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

/**
 * How a quantity over the plane becomes colours: bands of even ratios to a reference. The colours of two planes can be
 * compared, and one over which nothing happens has one colour.
 */
export interface Bands extends Levels {
  readonly reference: number;
  /** The coordinate: decades above the reference, held a little beyond the ends; null where there is no number. */
  at(value: number): number | null;
  readonly ticks: {readonly at: readonly number[]; readonly names: readonly string[]};
}

/**
 * Bands from `from` to `to` decades about the reference.
 *
 * @param factors - at which multiples of the reference a number stands beside the colours
 */
export function bandsAbout(reference: number, {start, end, size}: Levels, factors: readonly number[]): Bands {
  const [low, high] = [start - size, end + size];
  return {
    reference,
    start,
    end,
    size,
    at(value) {
      if (!Number.isFinite(value)) return null;
      return value > 0 ? Math.min(high, Math.max(low, Math.log10(value / reference))) : low;
    },
    ticks: {at: factors.map(Math.log10), names: factors.map((factor) => num(reference * factor, 2))}
  };
}

/** What lines are drawn at: `z` in the coordinate of the levels, and in words how far apart they are. */
export interface Lines {
  readonly levels: Levels;
  at(value: number): number | null;
  readonly words: string;
}

/** At least so many lines of even ratios, or lines of even distances are drawn in their place; and at most so many. */
const FEWEST = 3;
const MOST = 24;
const ABOUT = 8;

/**
 * Lines at the borders of the bands, and on as far as the values go, where at least three of them are in the picture; else
 * lines at even round distances, which show the shape of what is nearly level. None where all values are equal.
 */
export function linesFor(grid: Matrix, {size, reference}: Bands): Lines | null {
  const values = grid.flat().filter(Number.isFinite);
  const least = values.reduce((p, q) => Math.min(p, q), Infinity);
  const most = values.reduce((p, q) => Math.max(p, q), -Infinity);
  if (!(most > least)) return null;
  if (least > 0) {
    const decades = (value: number) => Math.log10(value / reference);
    const [low, high] = [decades(least), decades(most)];
    let step = size;
    while ((high - low) / step > MOST) step *= 2;
    const levels = {start: Math.ceil(low / step) * step, end: Math.floor(high / step) * step, size: step};
    if ((levels.end - levels.start) / step > FEWEST - 1.5)
      return {
        levels,
        at: (value) => (value > 0 && value < Infinity ? decades(value) : null),
        words: `a line at every factor of ${num(10 ** step)}`
      };
  }
  const {values: round} = roundTicks(0, most - least, ABOUT);
  const step = round[1] - round[0];
  if (!(step > 0)) return null;
  return {
    levels: {start: Math.ceil(least / step) * step, end: most, size: step},
    at: (value) => (Number.isFinite(value) ? value : null),
    words: `a line every ${num(step)}`
  };
}
