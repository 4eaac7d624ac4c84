import type {Color, Mark} from "../types.js";
import {AXES} from "./layout.js";

export type Point = readonly [number, number];

/** A name beside a point, on the side to which `toward` points if it has room there. */
export const text = (at: Point, toward: Point, words: string, color: Color, window: number): Mark => ({
  ...AXES.arc,
  mode: "text",
  x: [at[0]],
  y: [at[1]],
  text: [words],
  textposition: beside(at, toward, words, window),
  textfont: {color, size: 12}
});

/** The name of a point that has a handle on it: beside it, and clear of the handle. */
export function aside(at: Point, toward: Point, words: string, color: Color, window: number): Mark {
  const mark = text(at, toward, words, color, window);
  const [up, across] = mark.textposition!.split(" ");
  const off = 0.045 * window;
  const dx = across === "right" ? off : across === "left" ? -off : 0;
  const dy = up === "top" ? off : up === "bottom" ? -off : 0;
  return {...mark, x: [at[0] + dx], y: [at[1] + dy]};
}

/** On which side of a point its name stands: where the direction points, but never over the edge of the window. */
export function beside(
  [x, y]: Point,
  [dx, dy]: Point,
  words: string,
  window: number
): NonNullable<Mark["textposition"]> {
  const size = Math.hypot(dx, dy) || 1;
  const wide = 0.1 + 0.045 * words.length; // in windows, on a phone
  const wish = dx / size > 0.4 ? "right" : dx / size < -0.4 ? "left" : "center";
  const across = x / window + wide > 1 ? "left" : x / window - wide < -1 ? "right" : wish;
  const up = dy / size > 0.4 ? "top" : dy / size < -0.4 ? "bottom" : wish === "center" ? "top" : "middle";
  const along = y > 0.62 * window ? "bottom" : y < -0.62 * window ? "top" : up;
  return `${along === "middle" && across === "center" ? "top" : along} ${across}` as NonNullable<Mark["textposition"]>;
}
