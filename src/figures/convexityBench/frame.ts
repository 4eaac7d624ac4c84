import {clip} from "../shared/clip.js";
import type {Curve} from "../shared/conics.js";
import {num} from "../words.js";
import type {Survey} from "./survey.js";

/** The graph’s own coordinates, 0 to 1 both ways: so that Plotly has nothing to redraw when f or the window changes. */
export interface Frame {
  /** Across the window. */
  across(x: number): number;
  /** Up the heights shown. */
  up(height: number): number;
  /** Up the heights shown, held within reach of the plot; NaN where there is no height. */
  hold(height: number): number;
  /** A curve in those coordinates, cut off where nobody looks. */
  curve(x: readonly number[], y: readonly number[]): Curve;
  /** A number on the x axis, with as many digits as the window tells apart. */
  x(value: number): string;
}

/** How far beyond the plot a line is drawn, in units of the plot. */
const REACH = 8;

export function frameOf({subject: {window}, range: [low, high]}: Survey): Frame {
  const [from, to] = window;
  const across = (x: number) => (x - from) / (to - from);
  const up = (height: number) => (height - low) / (high - low);
  const digits = Math.max(3, 2 + digitsOf(window));
  return {
    across,
    up,
    hold: (height) => Math.max(-REACH, Math.min(REACH, up(height))),
    curve: (x, y) => clip({x: x.map(across), y: y.map(up)}, REACH),
    x: (value) => num(value, digits)
  };
}

/** How many significant digits tell numbers apart that lie within [from, to]: 1 for [0, 1], 4 for [1000, 1001]. */
export const digitsOf = ([from, to]: readonly [number, number]): number =>
  Math.min(15, 1 + Math.max(0, Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to)) / (to - from)) - 1e-9)));

/** Two numbers for a reader, with enough digits (up to eight) to tell them apart where they differ. */
export function apart(a: number, b: number): readonly [string, string] {
  for (let digits = 3; digits < 8; ++digits)
    if (a === b || num(a, digits) !== num(b, digits)) return [num(a, digits), num(b, digits)];
  return [num(a, 8), num(b, 8)];
}
