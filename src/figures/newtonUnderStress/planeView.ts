import {axpy, dot, norm, scale} from "../../numerics/linalg/vector.js";
import type {NewtonRun} from "../../numerics/optimizers/newtonRun.js";
import type {Vector} from "../../numerics/types.js";
import {clip} from "../shared/clip.js";
import {modelLevel} from "../shared/modelLevel.js";
import {quadraticContours} from "../shared/quadraticContours.js";
import type {Handle, Mark} from "../types.js";
import {point} from "../words.js";
import {isInside, iterate} from "./iterates.js";
import {type Model, type Moment, modelChange} from "./moment.js";
import type {Subject, Window} from "./subjects.js";

/** The path over the contours, the levels of the model at x_k, the step to its vertex, and −∇f beside it. */
export function planeMarks(subject: Subject, {path}: NewtonRun, moment: Moment): Mark[] {
  const {k, x, value, next} = moment;
  const model = moment.settled ? null : moment.model; // what is left is rounding, and its arrows mean nothing
  const {window} = subject;
  const wide = window.x[1] - window.x[0];
  const reach = Math.max(...[...window.x, ...window.y].map(Math.abs)) + wide;
  const seen = path.slice(0, k + 1);
  const dots = seen.filter((at) => at.every((xi) => Math.abs(xi) <= reach));
  const columns = (points: readonly Vector[]) => ({x: points.map(([a]) => a), y: points.map(([, b]) => b)});
  return [
    ...(subject.eigen === null ? [] : quadraticContours(subject.eigen, 0.75 * wide)),
    ...levels(x, model, wide),
    {name: "path", mode: "lines", ...clip(columns(seen), reach), line: {color: "@newton/0.6", width: 2}},
    {name: "path", mode: "markers", ...columns(dots), marker: {color: "@newton", size: 6}},
    ...(model === null || !isInside(x, window) ? [] : downhill(model, x, window, reach)),
    ...(model?.step == null ? [] : newtonStep(moment, model.step, wide, reach)),
    ...(next === null ? [] : iterate(subject, next, Number.NaN, k + 1, "next", x)),
    ...iterate(subject, x, value, k, "here", next)
  ];
}

/** The level of the model through x_k, where it touches that of f, and the one half-way to the vertex. */
function levels(x: Vector, model: Model | null, wide: number): Mark[] {
  if (model === null || norm(model.gradient) === 0 || norm(x) > 3 * wide) return [];
  const {gradient, vectors, repaired, step} = model;
  const g = vectors.map((v) => dot(v, gradient)) as [number, number];
  const b = repaired as readonly [number, number];
  const depth = step === null ? -0.12 * wide * norm(gradient) : 0.75 * modelChange(model, repaired, step);
  const far = 1.5 * wide;
  return [0, depth].map((c, i) => {
    const xs: number[] = [];
    const ys: number[] = [];
    for (const curve of modelLevel(g, b, c, far)) {
      for (const [j, p] of curve.x.entries()) {
        const q = curve.y[j];
        xs.push(x[0] + p * vectors[0][0] + q * vectors[1][0]);
        ys.push(x[1] + p * vectors[0][1] + q * vectors[1][1]);
      }
      xs.push(Number.NaN);
      ys.push(Number.NaN);
    }
    return {
      name: "model",
      mode: "lines",
      x: xs,
      y: ys,
      line: {color: i === 0 ? "@model" : "@model/0.7", width: i === 0 ? 1.75 : 1.25, dash: "dashdot"}
    };
  });
}

/** The direction of −∇f, at a length of its own: the gradient’s says nothing about distances. */
function downhill({gradient}: Model, x: Vector, {x: [left, right], y}: Window, reach: number): Mark[] {
  const size = norm(gradient);
  if (size === 0) return [];
  const wide = right - left;
  const tip = axpy(-(0.15 * wide) / size, gradient, x);
  const shaft = arrow(x, tip, wide, reach, "gradient", "@grad");
  if (!isInside(tip, {x: [left, right], y})) return shaft;
  const across = (tip[0] - left) / wide;
  const beside = across < 0.12 ? "right" : across > 0.88 || gradient[0] > 0 ? "left" : "right";
  return [
    ...shaft,
    {
      name: "gradient",
      mode: "text",
      x: [tip[0]],
      y: [tip[1]],
      text: ["−∇f"],
      textposition: `${gradient[1] > 0 === (tip[1] - y[0] > 0.06 * (y[1] - y[0])) ? "bottom" : "top"} ${beside}`,
      textfont: {color: "@grad", size: 13}
    }
  ];
}

/** From x_k to the vertex of its model; with a line search only as far as the step was taken, the rest dotted. */
function newtonStep({x, next, record}: Moment, p: Vector, wide: number, reach: number): Mark[] {
  const vertex = axpy(1, p, x);
  const marks: Mark[] = [];
  const shortened = record !== null && record.stepSize !== 1;
  const refused = next === null;
  if (shortened || refused) {
    marks.push({
      name: "next",
      mode: "lines",
      ...clip({x: [x[0], vertex[0]], y: [x[1], vertex[1]]}, reach),
      line: {color: "@newton/0.7", width: 1.5, dash: "dot"}
    });
  }
  if (!refused) {
    marks.push(...arrow(x, next, wide, reach, "next", "@newton"));
  }
  if (vertex.every((xi) => Math.abs(xi) <= reach)) {
    marks.push({
      name: "next",
      mode: "markers",
      x: [vertex[0]],
      y: [vertex[1]],
      marker: {color: "@model", size: 10, symbol: refused ? "diamond-open" : "diamond"}
    });
  }
  return marks;
}

/** A straight arrow; its head is left out where the tip is out of sight or the arrow is shorter than it. */
function arrow(from: Vector, to: Vector, wide: number, reach: number, name: string, color: string): Mark[] {
  const way = [to[0] - from[0], to[1] - from[1]];
  const length = norm(way);
  if (!(length > 0)) return [];
  const shaft: Mark = {
    name,
    mode: "lines",
    ...clip({x: [from[0], to[0]], y: [from[1], to[1]]}, reach),
    line: {color, width: 2.5}
  };
  const head = 0.03 * wide;
  if (length < 1.5 * head || to.some((xi) => Math.abs(xi) > reach)) return [shaft];
  const [ux, uy] = scale(1 / length, way);
  const barb = (side: number) => [to[0] - head * (ux - 0.5 * side * uy), to[1] - head * (uy + 0.5 * side * ux)];
  const [one, other] = [barb(1), barb(-1)];
  const tip: Mark = {
    name,
    mode: "lines",
    x: [to[0], one[0], other[0], to[0]],
    y: [to[1], one[1], other[1], to[1]],
    line: {color, width: 1},
    fill: "toself",
    fillcolor: color
  };
  return [shaft, tip];
}

/** x₀, to drag anywhere. */
export function planeHandle({start, window}: Subject): Handle {
  return {
    id: "start",
    label: "Start x₀",
    at: [start[0], start[1]],
    step: (window.x[1] - window.x[0]) / 100,
    value: point(start),
    color: "@ink"
  };
}
