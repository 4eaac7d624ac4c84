import {axpy} from "../../numerics/linalg/vector.js";
import {quadraticContours} from "../shared/quadraticContours.js";
import type {Handle, Mark} from "../types.js";
import {num, point} from "../words.js";
import type {Microscope} from "./frame.js";
import type {Subject} from "./subjects.js";

/** Where the point stands, how the line runs, and where the step ends: over the contours, or over the graph. */
export function mapMarks(subject: Subject, seen: Microscope, alpha: number): Mark[] {
  const contours = subject.id === "quadratic" ? conics(subject) : [];
  if (seen.status !== "descending") return contours;
  return [...contours, ...(subject.x.length === 1 ? alongGraph(subject, seen, alpha) : alongMap(subject, seen, alpha))];
}

/** Contours of the quadratic in closed form, and the one through x. */
function conics({objective, x, window, eigen}: Subject): Mark[] {
  return quadraticContours(eigen, 1.5 * window.x[1], objective.value(x)).map((mark) => ({...mark, name: "land"}));
}

type Seen = Extract<Microscope, {status: "descending"}>;

function alongMap({x, window}: Subject, {step, frame}: Seen, alpha: number): Mark[] {
  const far = 3 * (window.x[1] - window.x[0]); // beyond it nothing is seen, and numbers grow without bound
  const at = (stepSize: number) => axpy(Math.min(far, step.length(stepSize)), step.line.direction, x);
  const end = at(frame.width);
  const landed = at(Number.isFinite(alpha) ? alpha : 0);
  return [
    {mode: "lines", x: [x[0], end[0]], y: [x[1], end[1]], line: {color: "@grad", width: 1.5, dash: "dash"}},
    ...landmarks(step).map(
      ({at: stepSize, symbol}): Mark => ({
        mode: "markers",
        x: [at(stepSize)[0]],
        y: [at(stepSize)[1]],
        marker: {color: "@model", size: 8, symbol}
      })
    ),
    {mode: "lines", x: [x[0], landed[0]], y: [x[1], landed[1]], line: {color: "@step", width: 3}},
    {mode: "markers", x: [landed[0]], y: [landed[1]], marker: {color: "@step", size: 10}}
  ];
}

function alongGraph({objective, x, window}: Subject, {step}: Seen, alpha: number): Mark[] {
  const v = step.line.direction[0];
  const across = Array.from({length: 81}, (_, k) => window.x[0] + ((window.x[1] - window.x[0]) * k) / 80);
  const landed = x[0] + v * step.length(Number.isFinite(alpha) ? alpha : 0);
  const level = step.line.value;
  const f = objective.value([landed]);
  return [
    {
      mode: "lines",
      x: across,
      y: across.map((p) => step.line.model((p - x[0]) * v)),
      line: {color: "@model", dash: "dashdot"}
    },
    {mode: "lines", x: [x[0], landed], y: [level, level], line: {color: "@step", width: 3}},
    {mode: "lines", x: [landed, landed], y: [level, f], line: {color: "@step", width: 1.25}},
    ...landmarks(step).map(({at, symbol}): Mark => {
      const t = step.length(at);
      return {mode: "markers", x: [x[0] + v * t], y: [step.line.model(t)], marker: {color: "@model", size: 8, symbol}};
    }),
    {mode: "markers", x: [landed], y: [f], marker: {color: "@step", size: 10}}
  ];
}

const landmarks = ({minimizer, breakEven}: Seen["step"]) =>
  minimizer === null || breakEven === null
    ? []
    : ([
        {at: minimizer, symbol: "diamond"},
        {at: breakEven, symbol: "square"}
      ] as const);

/** x itself, to drag: anywhere on the map, or along the graph. */
export function pointHandle({objective, x}: Subject): Handle {
  return x.length === 1
    ? {
        id: "point",
        label: "Point x",
        at: [x[0], objective.value(x)],
        along: "x",
        value: `x = ${num(x[0])}`,
        color: "@ink"
      }
    : {id: "point", label: "Point x", at: [x[0], x[1]], value: point(x), color: "@ink"};
}
