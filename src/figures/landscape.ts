import type {NetworkSlice} from "../numerics/network/networkSlice.js";
import type {SlicePoint} from "../numerics/network/slicePoint.js";
import type {LandscapeFrame} from "./landscape/frame.js";
import {landscapeMarks} from "./landscape/marks.js";
import {table} from "./landscape/table.js";
import {AXES} from "./landscape/views.js";
import {sentence} from "./landscape/words.js";
import type {Handle, Live} from "./types.js";
import {num} from "./words.js";

export {landscapeBase} from "./landscape/frame.js";
export {restartWords} from "./landscape/restartWords.js";
export type {LandscapeView} from "./landscape/views.js";

/** What the light layer is told beside the answer. */
export interface LandscapeOptions {
  /** Where in the plane to look, with what was computed there; null where nothing can be. */
  readonly point: SlicePoint | null;
  /** Whether the answer belongs to an earlier question. */
  readonly stale: boolean;
  readonly frame: LandscapeFrame;
}

/** What moves: the place in the plane over the path and θ, the words, the numbers. */
export function landscapeLive(slice: NetworkSlice | null, {point, stale, frame}: LandscapeOptions): Live {
  const drawn = slice?.status === "computed" && point;
  return {
    overlay: drawn ? landscapeMarks(slice, point, frame) : [],
    handles: drawn ? [handleOf(slice.radius, point)] : [],
    sentence: sentence(slice, point, stale),
    table: table(slice, point)
  };
}

const handleOf = (radius: number, {a, b}: SlicePoint): Handle => ({
  id: "place",
  label: "Place in the plane",
  at: [a, b],
  step: radius / 20,
  value: `a = ${num(a)}, b = ${num(b)}`,
  color: "@step",
  ...AXES.loss
});
