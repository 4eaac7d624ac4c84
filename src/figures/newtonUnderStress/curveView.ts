import type {NewtonRun} from "../../numerics/optimizers/newtonRun.js";
import type {Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {iterate} from "./iterates.js";
import {across, landscape} from "./landscape.js";
import {type Moment, modelChange} from "./moment.js";
import type {Subject} from "./subjects.js";

/** The graph of f with the model at x_k, the step to its vertex, and the iterates so far. */
export function curveMarks(subject: Subject, {path, values}: NewtonRun, moment: Moment): Mark[] {
  const {k} = moment;
  const {x, y} = subject.window;
  const seen = path.slice(0, k).map((point, i) => [point[0], values[i]] as const);
  const inSight = seen.filter(([px, py]) => px >= x[0] && px <= x[1] && py >= y[0] && py <= y[1]);
  return [
    ...landscape(subject),
    ...parabolas(subject, moment),
    {
      name: "path",
      mode: "markers",
      x: inSight.map(([px]) => px),
      y: inSight.map(([, py]) => py),
      marker: {color: "@newton", size: 7}
    },
    ...step(subject, moment),
    ...here(subject, moment)
  ];
}

/** The parabola that the step goes by, and where a repair has bent it, f’s own second-order model beside it. */
function parabolas(subject: Subject, {x, value, model}: Moment): Mark[] {
  if (model === null || !Number.isFinite(value)) return [];
  const curve = (eigenvalues: readonly number[]) => {
    const xs = across(subject);
    const [low, high] = subject.window.y;
    const far = 3 * (high - low);
    const ys = xs.map((each) => value + modelChange(model, eigenvalues, [each - x[0]]));
    return {x: xs, y: ys.map((y) => (y > low - far && y < high + far ? y : Number.NaN))};
  };
  const bent = model.repaired[0] !== model.values[0];
  return [
    ...(bent
      ? [
          {
            name: "model",
            mode: "lines",
            ...curve(model.values),
            line: {color: "@model/0.55", width: 1.25, dash: "dot"}
          } as const
        ]
      : []),
    {name: "model", mode: "lines", ...curve(model.repaired), line: {color: "@model", width: 2, dash: "dashdot"}}
  ];
}

/** The vertex, and the line from it to where f is there: the next iterate. With a line search that comes before it. */
function step(subject: Subject, {x, k, value, model, next, record}: Moment): Mark[] {
  if (model?.step == null || !Number.isFinite(value)) return [];
  const vertex: readonly [number, number] = [
    x[0] + model.step[0],
    value + modelChange(model, model.repaired, model.step)
  ];
  const marks: Mark[] = [
    {
      name: "next",
      mode: "markers",
      x: [vertex[0]],
      y: [vertex[1]],
      marker: {color: "@model", size: 10, symbol: record === null ? "diamond-open" : "diamond"}
    }
  ];
  if (next === null) return marks;
  const f = subject.objective.value(next);
  const landed = Number.isFinite(f) ? f : subject.window.y[0];
  const from = value + modelChange(model, model.repaired, [next[0] - x[0]]);
  marks.push(
    {
      name: "next",
      mode: "lines",
      x: [next[0], next[0]],
      y: [held(from, subject), held(landed, subject)],
      line: {color: "@newton", width: 1.5, dash: "dash"}
    },
    ...iterate(subject, next, f, k + 1, "next", x)
  );
  return marks;
}

const held = (y: number, {window}: Subject): number => {
  const tall = window.y[1] - window.y[0];
  return Math.max(window.y[0] - tall, Math.min(window.y[1] + tall, y));
};

/** x_k itself. */
function here(subject: Subject, {x, k, value, next}: Moment): Mark[] {
  return iterate(subject, x, value, k, "here", next);
}

/** x₀, to drag along the graph. */
export function curveHandle({objective, start, window}: Subject): Handle {
  const f = objective.value(start);
  const [low, high] = window.y;
  const y = Number.isFinite(f) ? Math.max(low - 1e3 * (high - low), Math.min(high + 1e3 * (high - low), f)) : low;
  return {
    id: "start",
    label: "Start x₀",
    at: [start[0], y],
    along: "x",
    step: (window.x[1] - window.x[0]) / 100,
    value: `x₀ = ${num(start[0])}`,
    color: "@ink"
  };
}
