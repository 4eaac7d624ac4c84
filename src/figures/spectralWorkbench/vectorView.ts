import type {Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {times} from "./axes.js";
import {arrow, label, line, type Point} from "./marks.js";
import {type Panel, SIDE} from "./panels.js";
import type {Image, Workbench} from "./subject.js";

const at = (angle: number, radius: number): Point => [radius * Math.cos(angle), radius * Math.sin(angle)];
const beside = ([x, y]: Point, side: number): Point => [-side * y, side * x];

/** A unit vector x, Hx divided by the scale, and the angle between them. */
export function vectorMarks({image}: Workbench, panel: Panel, scale: number): Mark[] {
  const {Hx, turn, length, parallel, curvature} = image;
  const x: Point = [image.x[0], image.x[1]];
  const drawn = Math.min(length / scale, 1.5 * SIDE);
  const end: Point = turn === null ? [0, 0] : times(drawn / length, [Hx[0], Hx[1]]);
  const left = (turn ?? 0) >= 0 ? 1 : -1; // the side of Hx on which x is not
  const text = turn === null ? "Hx = 0" : parallel ? `Hx = ${num(curvature)}·x` : "Hx";
  const sides = turn === null ? [times(-1, x)] : [beside(end, left), end, beside(end, -left)];
  const xSides = parallel ? [beside(x, -1), beside(x, 1)] : [x, beside(x, -left)];
  return [
    ...arrow(panel, [0, 0], x, "x", {color: "@ink", width: 2.5}),
    ...(drawn > 0.05 ? angleMarks(image, panel) : []),
    ...arrow(panel, [0, 0], end, "Hx", {color: "@grad", width: 3.5}),
    label(panel, x, xSides, "x", {text: "x", color: "@ink", size: 15, gap: 13}),
    label(panel, parallel ? times(0.55, end) : end, sides, "Hx", {text, color: "@grad", size: 15, gap: 8})
  ];
}

/** The arc from x to Hx, with the angle in degrees where there is room between the arrows. */
function angleMarks({degrees, turn}: Image, panel: Panel): Mark[] {
  if (turn === null || Math.abs(turn) < 3) return [];
  const [from, by] = [degrees, turn].map((angle) => (angle * Math.PI) / 180);
  const arc = Array.from({length: 25}, (_, i) => at(from + (by * i) / 24, 0.3));
  const curve = {x: arc.map(([x]) => x), y: arc.map(([, y]) => y)};
  const far = Math.max(0.42, 0.17 / Math.sin(Math.abs(by) / 2));
  const text = `${num(Math.abs(turn), 2)}°`;
  return [
    line(panel, curve, "Hx", {color: "@ink", width: 1.25}),
    ...(far < 0.8 ? [label(panel, at(from + by / 2, far), [[0, 0]], "Hx", {text, color: "@ink", size: 13})] : [])
  ];
}

/** The end of x, on the unit circle. */
export const vectorHandle = ({image}: Workbench, {xaxis, yaxis}: Panel): Handle => ({
  id: "x",
  label: "The vector x",
  at: [image.x[0], image.x[1]],
  xaxis,
  yaxis,
  step: 0.06,
  value: `at ${num(image.degrees)}°`,
  color: "@ink"
});
