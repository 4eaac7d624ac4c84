import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {arrow, dot, edge, label, line, type Point, pieces} from "./marks.js";
import type {Panel} from "./panels.js";
import type {Axis, Workbench} from "./subject.js";

/** Beyond this part of the way to the edge an axis end counts as out of sight; its handle waits at the edge. */
export const EDGE = 0.98;

/** An eigenvalue by its rank, λ₁ or λ₂, and its eigenvector. */
export const lambda = (rank: 0 | 1): string => `λ${"₁₂"[rank]}`;
export const vector = (rank: 0 | 1): string => `v${"₁₂"[rank]}`;

/** The look of an axis, by rank: colour and dash together. */
export const axisStyle = (rank: 0 | 1) => ({color: modeToken(rank, 2), dash: rank === 0 ? "dash" : "dashdot"}) as const;

/** t times a vector. */
export const times = (t: number, [x, y]: Point): [number, number] => [t * x, t * y];

const turned = ([x, y]: Point, angle: number): Point => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle)
];

/** An eigenvector as what it is, an axis that points both ways; on it the half-axis, as far as it is in sight. */
export function axisMarks({rank, along, half}: Axis, panel: Panel): Mark[] {
  const rim = edge(panel, along);
  const far = times(0.95 * rim, along);
  const opposite = times(-1, far);
  const {color, dash} = axisStyle(rank);
  return [
    ...arrow(panel, opposite, far, "axes", {color, dash, width: 1.5, double: true}),
    line(panel, pieces([[0, 0], times(Math.min(half, rim), along)]), "axes", {color, width: 3}),
    label(panel, opposite, [turned(along, 1.6), turned(along, -1.6)], "axes", {
      text: vector(rank),
      color,
      size: 16,
      gap: 4
    })
  ];
}

/** The other end of an axis on the level set, and the eigenvalue beside its handle. */
export function endMarks({id, rank, value, along, half}: Axis, {first, second}: Workbench, panel: Panel): Mark[] {
  const rim = edge(panel, along);
  const color = modeToken(rank, 2);
  const inSight = half < EDGE * rim;
  const symbol = rank === 0 ? "circle-open" : "square-open";
  const other = inSight ? [dot(panel, times(-half, along), "axes", {color, size: 9, symbol})] : [];
  if (half < 0.06 * panel.up) return other;
  const way = id === "first" ? -1 : 1; // to the outer side of its own quarter, so that the two keep apart
  const outside = inSight && !(first * second < 0); // a hyperbola bends around its axis: the room is on the inner side
  const angles = outside ? [0.6, 1.6, -1.6] : inSight ? [2.2, -2.2] : [1.6, -1.6];
  const sides = angles.map((angle) => turned(along, way * angle));
  const at = times(inSight ? half : 0.82 * rim, along); // short of the arrowhead and of the handle at the edge
  const text = `${lambda(rank)} = ${num(value)}`;
  return [...other, label(panel, at, sides, "axes", {text, color, gap: inSight ? 14 : 6})];
}
