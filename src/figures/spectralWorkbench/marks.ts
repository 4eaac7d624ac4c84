import type {Curve} from "../shared/conics.js";
import {join} from "../shared/curves.js";
import type {Color, Mark} from "../types.js";
import type {Panel} from "./panels.js";

/** A point or a direction of a view. */
export type Point = readonly [number, number];

const on = ({xaxis, yaxis}: Panel) => ({xaxis, yaxis});

/** A line of the view. */
export function line(panel: Panel, {x, y}: Curve, name: string, style: NonNullable<Mark["line"]>): Mark {
  return {...on(panel), name, mode: "lines", x, y, line: style};
}

/** Straight pieces, parted by breaks. */
export const pieces = (...list: readonly (readonly [Point, Point])[]): Curve => ({
  x: list.flatMap(([p, q]) => [p[0], q[0], Number.NaN]),
  y: list.flatMap(([p, q]) => [p[1], q[1], Number.NaN])
});

/** A straight arrow with a filled head, or with one at each end: an axis has no front. */
export function arrow(
  panel: Panel,
  from: Point,
  to: Point,
  name: string,
  {color, width, dash, double = false}: NonNullable<Mark["line"]> & {readonly double?: boolean}
): Mark[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (!(length > 0)) return [];
  const [ux, uy] = [dx / length, dy / length];
  const head = Math.min(length / (double ? 4 : 2), ((6 + 2 * (width ?? 1)) * panel.up) / panel.pixels);
  const point = ([x, y]: Point, side: 1 | -1): Curve => ({
    x: [x, x - side * head * ux - 0.42 * head * uy, x - side * head * ux + 0.42 * head * uy, x],
    y: [y, y - side * head * uy + 0.42 * head * ux, y - side * head * uy - 0.42 * head * ux, y]
  });
  const heads = join([point(to, 1), ...(double ? [point(from, -1)] : [])]);
  const inner = (at: Point, side: 1 | -1): Point => [at[0] - side * 0.8 * head * ux, at[1] - side * 0.8 * head * uy];
  return [
    line(panel, pieces([double ? inner(from, -1) : from, inner(to, 1)]), name, {color, width, dash}),
    {...on(panel), name, mode: "lines", ...heads, fill: "toself", fillcolor: color, line: {color, width: 1}}
  ];
}

/** A dot. */
export const dot = (panel: Panel, [x, y]: Point, name: string, marker: NonNullable<Mark["marker"]>): Mark => ({
  ...on(panel),
  name,
  mode: "markers",
  x: [x],
  y: [y],
  marker
});

/** A text beside a point: on that one of the sides on which all of it has room, or else moved as little as need be. */
export function label(
  panel: Panel,
  at: Point,
  sides: readonly Point[],
  name: string,
  {text, color, size = 14, gap = 12}: {text: string; color: Color; size?: number; gap?: number}
): Mark {
  const unit = panel.up / panel.pixels; // data units in a px
  const [wide, high] = [0.27 * size * [...text].length * unit, 0.5 * size * unit]; // half of each
  const held = (value: number, most: number) => Math.min(most, Math.max(-most, value));
  const places = sides.map(([dx, dy]) => {
    const length = Math.hypot(dx, dy) || 1;
    const wish = [at[0] + (dx / length) * (gap * unit + wide), at[1] + (dy / length) * (gap * unit + high)];
    const place = [held(wish[0], panel.across - wide - 4 * unit), held(wish[1], panel.up - high - 3 * unit)];
    return {place, moved: Math.hypot(place[0] - wish[0], place[1] - wish[1])};
  });
  const {place} = places.reduce((best, next) => (next.moved < best.moved - 0.5 * unit ? next : best));
  return {
    ...on(panel),
    name,
    mode: "text",
    x: [place[0]],
    y: [place[1]],
    text: [text],
    textposition: "middle center",
    textfont: {color, size}
  };
}

/** A remark at the foot of the view. */
export const remark = (panel: Panel, text: string): Mark => ({
  ...on(panel),
  name: "remark",
  mode: "text",
  x: [0],
  y: [-0.93 * panel.up],
  text: [text],
  textposition: "middle center",
  textfont: {color: "@soft", size: 13}
});

/** How far it is from the middle to the edge of the view, along a direction. */
export const edge = ({across, up}: Panel, [ux, uy]: Point): number =>
  Math.min(across / Math.abs(ux), up / Math.abs(uy));
