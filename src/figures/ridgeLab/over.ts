import type {Ladder} from "../shared/ladder.js";
import {LEAST, shiftNudge, shiftToX, ZERO} from "../shared/shiftScale.js";
import type {Color, Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {AXES, type RidgeView, ROOM, ROWS} from "./frame.js";

/** A view with an axis of μ. */
export type Over = "paths" | RidgeView;

/** What of such a view does not depend on the present μ, with its upright axis. */
export interface Backdrop {
  readonly ladder: Ladder;
  readonly marks: readonly Mark[];
}

const foot = (view: Over): number => (view === "eigenvalues" ? ROWS.grip : ROOM.grip);

/** The linear stretch at the left end of the axis, from 0 to its first power of ten. */
export function stretch(view: Over): Mark {
  const {floor, roof} = view === "eigenvalues" ? ROWS : ROOM;
  const [from, to] = [ZERO, shiftToX(LEAST)];
  return {
    ...AXES[view],
    mode: "lines",
    x: [from, to, to, from],
    y: [floor, floor, roof, roof],
    fill: "toself",
    fillcolor: "@soft/0.1",
    line: {color: "@soft/0", width: 0}
  };
}

/** The present μ: a line from its handle up. */
export const cursor = (view: Over, penalty: number): Mark => ({
  ...AXES[view],
  mode: "lines",
  x: [shiftToX(penalty), shiftToX(penalty)],
  y: [foot(view), view === "eigenvalues" ? ROWS.roof : 1],
  line: {color: "@step", width: 1.5}
});

/** μ to be dragged along the foot of a view. */
export const penaltyHandle = (view: Over, penalty: number): Handle => ({
  ...AXES[view],
  id: `mu-${view}`,
  label: {
    paths: "Penalty μ under the coefficients",
    eigenvalues: "Penalty μ on the axis of the eigenvalues",
    errors: "Penalty μ under the errors",
    kappa: "Penalty μ under κ"
  }[view],
  at: [shiftToX(penalty), foot(view)],
  along: "x",
  step: shiftNudge(penalty),
  value: `μ = ${num(penalty)}`,
  color: "@step"
});

/** A curve over penalties. */
export const curve = (
  view: Over,
  penalties: readonly number[],
  ys: readonly number[],
  line: NonNullable<Mark["line"]>,
  name: string
): Mark => ({...AXES[view], name, mode: "lines", x: penalties.map(shiftToX), y: ys, line});

export const label = (
  view: keyof typeof AXES,
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
