import type {Ladder} from "../shared/ladder.js";
import {LEAST, shiftNudge, shiftToX, ZERO} from "../shared/shiftScale.js";
import type {Color, Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {AXES, LADDER, RIGHT_END} from "./layout.js";

/** A view over ε. */
export type Over = "kappa" | "filter" | "sums";

/** What of such a view does not depend on ε, with its upright axis. */
export interface Backdrop {
  readonly ladder: Ladder;
  readonly marks: readonly Mark[];
}

/** A rectangle of a view over ε. */
export const slab = (view: Over, from: number, to: number, fillcolor: Color, name?: string): Mark => ({
  ...AXES[view],
  name,
  mode: "lines",
  x: [from, to, to, from],
  y: [LADDER.floor, LADDER.floor, LADDER.roof, LADDER.roof],
  fill: "toself",
  fillcolor,
  line: {color: fillcolor, width: 0}
});

export const upright = (
  view: Over,
  x: number,
  [from, to]: readonly [number, number],
  line: NonNullable<Mark["line"]>,
  name?: string
): Mark => ({...AXES[view], name, mode: "lines", x: [x, x], y: [from, to], line});

export const label = (
  view: Over,
  [x, y]: readonly [number, number],
  words: string,
  color: Color,
  textposition: Mark["textposition"],
  name?: string
): Mark => ({
  ...AXES[view],
  name,
  mode: "text",
  x: [x],
  y: [y],
  text: [words],
  textposition,
  textfont: {color, size: 12}
});

/** The ground of a view over ε: the linear stretch at its left end, and where H′ is not positive definite. */
export function ground(view: Over, floor: number): Mark[] {
  const marks = [slab(view, ZERO, shiftToX(LEAST), "@soft/0.1")];
  if (floor <= 0) return marks;
  const border = Math.min(RIGHT_END, shiftToX(floor));
  return [...marks, slab(view, ZERO, border, "@bad/0.08", "zone"), slab(view, border, RIGHT_END, "@good/0.08", "zone")];
}

/** The present ε: a line from the handle up to what it meets. */
export const cursor = (view: Over, shift: number, top: number): Mark =>
  upright(view, shiftToX(shift), [LADDER.grip, top], {color: "@step", width: 1.5});

/** ε to be dragged along the foot of the view. */
export const shiftHandle = (view: Over, shift: number): Handle => ({
  ...AXES[view],
  id: `shift-${view}`,
  label: {kappa: "Shift ε under κ", filter: "Shift ε under the filter factors", sums: "Shift ε under det and tr"}[view],
  at: [shiftToX(shift), LADDER.grip],
  along: "x",
  step: shiftNudge(shift),
  value: `ε = ${num(shift)}`,
  color: "@step"
});

/** A curve over the samples of ε; what is not finite breaks it. */
export const curve = (
  view: Over,
  shifts: readonly number[],
  ys: readonly number[],
  line: NonNullable<Mark["line"]>,
  name: string
): Mark => ({...AXES[view], name, mode: "lines", x: shifts.map(shiftToX), y: ys, line});

/** On which side of x there is room for a text, the right one first. */
export const sideOf = (x: number, room: number): "right" | "left" => (x + room < RIGHT_END ? "right" : "left");
