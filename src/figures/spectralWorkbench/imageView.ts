import {matvec} from "../../numerics/linalg/matrix.js";
import {clip} from "../shared/clip.js";
import type {Curve} from "../shared/conics.js";
import type {Mark} from "../types.js";
import {axisStyle, times, vector} from "./axes.js";
import {arrow, edge, label, line, remark} from "./marks.js";
import {type Layer, type Panel, SIDE} from "./panels.js";
import type {Axis, Workbench} from "./subject.js";
import {vectorMarks} from "./vectorView.js";

const POINTS = 96;
const circle = Array.from({length: POINTS + 1}, (_, i) => {
  const t = (2 * Math.PI * i) / POINTS;
  return [Math.cos(t), Math.sin(t)];
});

/** The unit circle and its image under H; a vector x with Hx beside it. What H makes is drawn divided by the scale. */
export function imageMarks(bench: Workbench, panel: Panel, layers: readonly Layer[], scale: number): Mark[] {
  const {matrix, axes, repeated} = bench;
  const ring = curve(circle.map((x) => matvec(matrix, x).map((entry) => entry / scale)));
  const image = line(panel, clip(ring, 1.5 * SIDE), "image", {color: "@grad", width: 2});
  const words = remarkOf(bench, scale);
  return [
    line(panel, curve(circle), "circle", {color: "@soft", width: 1.5}),
    ...(repeated ? [] : axes.flatMap((axis) => axisThrough(axis, bench, panel))),
    ...(layers.includes("image") ? [image] : []),
    ...(layers.includes("vector") ? vectorMarks(bench, panel, scale) : []),
    ...(words ? [{...remark(panel, words), name: "image"}] : [])
  ];
}

const curve = (points: readonly (readonly number[])[]): Curve => ({
  x: points.map(([x]) => x),
  y: points.map(([, y]) => y)
});

/** An eigenvector’s axis, named at the end where x is not. */
function axisThrough({rank, along}: Axis, {image: {x}}: Workbench, panel: Panel): Mark[] {
  const {color, dash} = axisStyle(rank);
  const far = 0.96 * Math.min(edge(panel, along), 1.1 * SIDE);
  const end = times(along[0] * x[0] + along[1] * x[1] > 0 ? -far : far, along);
  const [left, right] = [1, -1].map((side): [number, number] => [-side * end[1], side * end[0]]);
  return [
    ...arrow(panel, times(-1, end), end, "axes", {color, dash, width: 1.25, double: true}),
    label(panel, end, [left, right], "axes", {text: vector(rank), color, size: 15, gap: 5})
  ];
}

function remarkOf({values}: Workbench, scale: number): string | null {
  const most = Math.max(Math.abs(values[0]), Math.abs(values[1])) / scale;
  if (most > SIDE) return "Hx leaves the window: choose “fit”";
  return most > 0 && most < 0.08 ? "Hx is a speck: choose “fit”" : null;
}
