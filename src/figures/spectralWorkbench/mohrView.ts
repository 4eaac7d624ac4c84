import type {Curve} from "../shared/conics.js";
import {modeToken} from "../theme.js";
import type {Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {lambda, times} from "./axes.js";
import {dot, label, line, type Point, pieces, remark} from "./marks.js";
import {type Panel, SIDE} from "./panels.js";
import type {Workbench} from "./subject.js";

/** An arc of the circle around m, between two angles. */
function arc(m: number, radius: number, from: number, to: number, points: number): Curve {
  const t = Array.from({length: points + 1}, (_, i) => from + ((to - from) * i) / points);
  return {x: t.map((angle) => m + radius * Math.cos(angle)), y: t.map((angle) => radius * Math.sin(angle))};
}

/**
 * Equation 6: the circle around m with the radius r meets the axis of λ in the eigenvalues; (a, b) and (c, −b) end one
 * of its diameters, which stands at twice the angle of v₂.
 */
export function mohrMarks(bench: Workbench, panel: Panel, scale: number): Mark[] {
  const {center: m, radius: r} = bench.mohr;
  const size = Math.max(Math.abs(bench.values[0]), Math.abs(bench.values[1])) / scale;
  const circle = line(panel, arc(m, r, 0, 2 * Math.PI, 96), "mohr", {color: "@ink", width: 1.5});
  const words = size > SIDE ? "beyond this window: choose “fit”" : size === 0 ? "m = 0 and r = 0" : null;
  return [
    ...(size <= 20 * SIDE ? [circle] : []),
    ...(r > 0.12 * scale && size <= 2 * SIDE ? diameterMarks(bench, panel, scale) : []),
    dot(panel, [m, 0], "mohr", {color: "@ink", size: 6}),
    ...eigenvalueMarks(bench, panel, scale),
    ...(words ? [{...remark(panel, words), name: "mohr"}] : [])
  ];
}

/** The diameter from (a, b) to (c, −b), its shadow on the axis, the radius r and the angle at m. */
function diameterMarks({matrix, mohr}: Workbench, panel: Panel, scale: number): Mark[] {
  const [[a, b], [, c]] = matrix;
  const {center: m, radius: r, doubleAngle} = mohr;
  const [ab, cb, middle]: Point[] = [
    [a, b],
    [c, -b],
    [m, 0]
  ];
  const u: Point = [Math.cos(doubleAngle), Math.sin(doubleAngle)];
  const half: Point = [Math.cos(doubleAngle / 2), Math.sin(doubleAngle / 2)];
  const above = u[1] < 0 ? -1 : 1;
  const beyond = (t: number, way: Point): Point => [m + t * r * way[0], t * r * way[1]];
  const roomy = Math.abs(doubleAngle) > 0.35 && r > 0.3 * scale;
  const angle = {text: "2θ₂", color: "@ink", size: 13, gap: 3};
  return [
    line(panel, pieces([[a, 0], ab], [[c, 0], cb]), "mohr", {color: "@soft", width: 1.25, dash: "dot"}),
    line(panel, pieces([middle, cb]), "mohr", {color: "@soft", width: 1.25}),
    line(panel, pieces([middle, ab]), "mohr", {color: "@ink", width: 2.5}),
    line(panel, arc(m, 0.3 * r, 0, doubleAngle, 24), "mohr", {color: "@ink", width: 1.25}),
    label(panel, beyond(0.5, u), [[-u[1] * above, u[0] * above]], "mohr", {text: "r", color: "@ink", gap: 4}),
    ...(roomy ? [label(panel, beyond(0.3, half), [half], "mohr", angle)] : []),
    label(panel, middle, [[0, -above]], "mohr", {text: "m", color: "@ink", gap: 6}),
    label(panel, ab, [u], "mohr", {text: "(a, b)", color: "@ink", size: 13}),
    label(panel, cb, [times(-1, u)], "mohr", {text: "(c, −b)", color: "@soft", size: 13})
  ];
}

/** λ₁ and λ₂ on their axis, named outside the circle. */
function eigenvalueMarks({values, repeated}: Workbench, panel: Panel, scale: number): Mark[] {
  const [low, high] = values;
  const name = (at: number, side: Point, text: string, color: string) =>
    label(panel, [at, 0], [side], "mohr", {text, color, size: 15, gap: 8});
  const mark = (rank: 0 | 1, color = modeToken(rank, 2)) =>
    dot(panel, [values[rank], 0], "mohr", {color, size: 11, symbol: rank === 0 ? "circle" : "square"});
  if (repeated) return [mark(0, "@ink"), name(high, [0, -1], `λ₁ = λ₂ = ${num(high)}`, "@ink")];
  if (high - low < 0.24 * scale) return [mark(0), mark(1), name(high, [0, -1], "λ₁, λ₂", "@ink")];
  return [
    mark(0),
    mark(1),
    name(low, [-1, -1], lambda(0), modeToken(0, 2)),
    name(high, [1, -1], lambda(1), modeToken(1, 2))
  ];
}

/** The two ends of the diameter: dragging them edits the entries. */
export function mohrHandles({matrix}: Workbench, {xaxis, yaxis, up}: Panel): Handle[] {
  const [[a, b], [, c]] = matrix;
  const on = {xaxis, yaxis, step: Number((up / 45).toPrecision(2))};
  return [
    {...on, id: "ab", label: "Entries h₁₁ and h₁₂", at: [a, b], value: `${num(a)} and ${num(b)}`, color: "@ink"},
    {...on, id: "cb", label: "Entries h₂₂ and −h₁₂", at: [c, -b], value: `${num(c)} and ${num(-b)}`, color: "@soft"}
  ];
}
