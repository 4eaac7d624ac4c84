import {curvatureLimit, edgeRatios} from "../../numerics/network/edge.js";
import {LARGEST_LOSS} from "../../numerics/network/runRecord.js";
import {label} from "../shared/label.js";
import {toSymlog} from "../shared/symlog.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {type Across, AXES, type EdgeFrame, type EdgeView, RATIO_ROOF} from "./frame.js";
import {flowTime, lastStep, type RunView} from "./runView.js";
import {thin} from "./thin.js";

type Axes = (typeof AXES)[keyof typeof AXES];
type Style = {readonly color: string; readonly width?: number; readonly dash?: "dash" | "dot" | "dashdot"};

/** How the runs laid over the first are told apart: by dash, colour, and a name at their end. */
export const OVERLAYS: readonly Style[] = [
  {color: "@newton", dash: "dash"},
  {color: "@model", dash: "dot"},
  {color: "@lmin", dash: "dashdot"}
];

/** Where step k stands across. */
export const placeOf = (view: RunView, across: Across): ((k: number) => number) =>
  across === "k" ? (k) => k : (k) => flowTime(view, k);

/** All lines of all runs, the first in the colours of what it shows. */
export function runMarks(runs: readonly RunView[], frame: EdgeFrame): Mark[] {
  const has = (view: EdgeView) => frame.views.includes(view);
  return runs.flatMap((view, i) => {
    const style = i === 0 ? undefined : OVERLAYS[(i - 1) % OVERLAYS.length];
    const {run} = view;
    const at = placeOf(view, frame.across);
    const x = run.steps.map(at);
    const drawn = (axes: Axes, name: string, y: readonly (number | null)[], own: Style): Mark[] => {
      const {color, width = 1.75, dash = "solid"} = style ?? own;
      const line = thin(x, y);
      return line.x.length === 0 ? [] : [{...axes, name, mode: "lines", ...line, line: {color, width, dash}}];
    };
    const [floor, ceiling] = frame.loss;
    const logs = run.losses.map((loss) =>
      loss > 0 && loss < LARGEST_LOSS ? Math.min(ceiling, Math.max(floor, Math.log10(loss))) : null
    );
    const marks = [
      ...limitLine(view, frame, style),
      ...(has("second")
        ? drawn(AXES.sharpness, "second", clipped(run.second, frame.roof), {color: "@soft", dash: "dot"})
        : []),
      ...drawn(AXES.sharpness, "sharpness", clipped(run.sharpness, frame.roof), {color: "@lmax", width: 2.25})
    ];
    if (has("loss")) marks.push(...drawn(AXES.loss, "loss", logs, {color: "@ink"}));
    if (has("ratio")) {
      const ratios = edgeRatios(run);
      const line = thin(
        ratios.map(({step}) => at(step)),
        ratios.map(({ratio}) => Math.max(0, Math.min(ratio, RATIO_ROOF)))
      );
      const {color, dash = "solid"} = style ?? {color: "@lmax"};
      marks.push({...AXES.ratio, name: "ratio", mode: "lines", ...line, line: {color, width: 2, dash}});
    }
    if (has("along")) {
      const y = run.along.map((value) => (value === null ? null : toSymlog(Math.max(-99, Math.min(99, value)))));
      marks.push(...drawn(AXES.along, "along", y, {color: "@grad", width: 1}));
    }
    return style ? [...marks, ...nameAtEnd(view, frame, style)] : marks;
  });
}

const clipped = (values: readonly (number | null)[], roof: number): (number | null)[] =>
  values.map((value) => (value === null ? null : Math.max(0, Math.min(value, 1.05 * roof))));

/** The limit 2(1 + β)/α of a run, a stair where α changes. */
function limitLine(view: RunView, frame: EdgeFrame, style: Style | undefined): Mark[] {
  const {schedule, momentum} = view.run.plan;
  const at = placeOf(view, frame.across);
  const stair = schedule.map(({from, stepSize}, i) => {
    const next = schedule[i + 1];
    return {left: at(from), right: next ? at(next.from) : frame.end, limit: curvatureLimit(stepSize, momentum)};
  });
  return limitMarks(stair, momentum, frame, style);
}

/** One level of the limit, between two places across. */
interface Level {
  readonly left: number;
  readonly right: number;
  readonly limit: number;
}

/** The levels of a limit, each with its value, unless it is that of a run laid over the first. */
export function limitMarks(
  stair: readonly Level[],
  momentum: number,
  {end, roof, narrow, views}: EdgeFrame,
  style?: Style
): Mark[] {
  const color = style?.color ?? "@step";
  const marks: Mark[] = [];
  const corners = stair.filter(({limit}) => limit <= 1.05 * roof);
  for (const {left, right, limit} of corners)
    marks.push({
      ...AXES.sharpness,
      name: "limit",
      mode: "lines",
      x: [left, right],
      y: [limit, limit],
      line: {color, width: style ? 1 : 1.75, dash: "dash"}
    });
  if (style) return marks;
  const symbol = momentum === 0 ? "2/α" : "2(1 + β)/α";
  for (const {left, right, limit} of stair) {
    if (right - left < (narrow ? 0.3 : 0.14) * end) continue; // no room for its name
    const above = limit > 1.05 * roof;
    const text =
      limit === Infinity ? "α = 0: no limit" : `${symbol} = ${num(limit)}${above ? ", above the picture" : ""}`;
    marks.push(label(AXES.sharpness, [text], [left], [above ? 0.94 * roof : limit], "top right", "@step", 12));
  }
  if (views.includes("ratio"))
    marks.push({
      ...AXES.ratio,
      name: "one",
      mode: "lines",
      x: [0, end],
      y: [1, 1],
      line: {color: "@step", width: 1.5, dash: "dash"}
    });
  return marks;
}

/** The name of a run that is laid over, where its sharpness ends. */
function nameAtEnd(view: RunView, {across, end, roof}: EdgeFrame, {color}: Style): Mark[] {
  const {run} = view;
  const last = run.sharpness.reduce<number>((found, value, i) => (value === null ? found : i), -1);
  if (last < 0) return [];
  const x = placeOf(view, across)(run.steps[last]);
  const y = Math.min(run.sharpness[last]!, roof);
  return [label(AXES.sharpness, [view.name.slice(0, 24)], [Math.max(x, 0.2 * end)], [y], "bottom left", color, 12)];
}

/** The step that is looked at, in every panel, with its values. */
export function cursorMarks(view: RunView, index: number, frame: EdgeFrame): Mark[] {
  const {run} = view;
  const x = placeOf(view, frame.across)(run.steps[index]);
  const [low, high] = frame.loss;
  const upright = (axes: Axes, from: number, to: number): Mark => ({
    ...axes,
    name: "cursor",
    mode: "lines",
    x: [x, x],
    y: [from, to],
    line: {color: "@ink/0.55", width: 1}
  });
  const marks = [upright(AXES.sharpness, 0, 1.05 * frame.roof)];
  const dot = (axes: Axes, y: number, color: string): Mark => ({
    ...axes,
    name: "now",
    mode: "markers",
    x: [x],
    y: [y],
    marker: {color, size: 8}
  });
  const top = run.sharpness[index];
  if (top !== null) marks.push(dot(AXES.sharpness, Math.min(Math.max(top, 0), 1.05 * frame.roof), "@lmax"));
  if (frame.views.includes("loss")) {
    marks.push(upright(AXES.loss, low, high));
    const loss = run.losses[index];
    if (loss > 0 && loss < LARGEST_LOSS)
      marks.push(dot(AXES.loss, Math.min(high, Math.max(low, Math.log10(loss))), "@ink"));
  }
  if (frame.views.includes("ratio")) marks.push(upright(AXES.ratio, 0, RATIO_ROOF));
  if (frame.views.includes("along")) marks.push(upright(AXES.along, toSymlog(-99), toSymlog(99)));
  return marks;
}

/** The step that stands at a place across. */
export function stepAt(view: RunView, across: Across, x: number): number {
  if (across === "k") return Math.round(x);
  let [low, high] = [0, lastStep(view)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (flowTime(view, middle) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
