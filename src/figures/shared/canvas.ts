import type {Mark} from "../types.js";
import {label} from "./label.js";

/** A rectangle of the drawing, in parts of its width and height, from the lower left. */
export interface Place {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The whole drawing as one pair of axes from 0 to 1, for what is written beside the plots. */
export const CANVAS = {xaxis: "x4", yaxis: "y4"} as const;

/** Where a coordinate of an axis with the range lies within a side of a place. */
export const within = ([from, to]: readonly [number, number], range: readonly [number, number], at: number): number =>
  from + ((at - range[0]) / (range[1] - range[0])) * (to - from);

/** Words on the canvas. */
export const words = (
  text: readonly string[],
  x: readonly number[],
  y: readonly number[],
  textposition: Mark["textposition"],
  color = "@soft",
  size = 12
): Mark => label(CANVAS, text, x, y, textposition, color, size);
