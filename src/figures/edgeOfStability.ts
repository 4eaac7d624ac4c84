import {curvatureLimit} from "../numerics/network/edge.js";
import {AXES, type EdgeFrame} from "./edgeOfStability/frame.js";
import {cursorMarks, limitMarks, placeOf, runMarks} from "./edgeOfStability/marks.js";
import {indexAt, lastStep, type RunView} from "./edgeOfStability/runView.js";
import {fate, NOTHING, stepLookedAt, table} from "./edgeOfStability/words.js";
import type {Handle, Live, Mark} from "./types.js";
import {grouped, num} from "./words.js";

export {type Across, type EdgeView, edgeBase} from "./edgeOfStability/frame.js";
export {stepAt} from "./edgeOfStability/marks.js";
export {lastStep, type RunView} from "./edgeOfStability/runView.js";
export {scaleOf} from "./edgeOfStability/scale.js";

/** The step size whose limit 2(1 + β)/α is so large a curvature: what a hand on the limit means. */
export const stepSizeFor = (limit: number, momentum: number): number =>
  limit > 0 ? Number(((2 * (1 + momentum)) / limit).toPrecision(3)) : Infinity;

/** What holds whichever step is looked at: the lines of the runs, and what became of each. */
export interface EdgeRuns {
  /** The first is the one in question; the others are laid over it. */
  readonly runs: readonly RunView[];
  readonly frame: EdgeFrame;
  readonly lines: readonly Mark[];
  readonly fate: string;
}

export const edgeRuns = (runs: readonly RunView[], frame: EdgeFrame): EdgeRuns => ({
  runs,
  frame,
  lines: runMarks(runs, frame),
  fate: fate(runs)
});

/** What the light layer is told beside the runs. */
export interface EdgeLiveOptions {
  /** The step that is looked at. */
  readonly k: number;
  /** α and β as they hold now, at the end of the run. */
  readonly stepSize: number;
  readonly momentum: number;
}

/** Everything that moves: the step looked at, over the lines of the runs; the limit as a handle for α; the words. */
export function edgeLive({runs, frame, lines, fate}: EdgeRuns, {k, stepSize, momentum}: EdgeLiveOptions): Live {
  const main = runs[0];
  const limit = curvatureLimit(stepSize, momentum);
  const handles: Handle[] = [
    {
      id: "alpha",
      label: "Step size α, by its limit",
      at: [frame.end, Math.min(limit, frame.roof)],
      along: "y",
      step: frame.roof / 100,
      value: `α = ${num(stepSize)}, limit ${num(limit)}`,
      color: "@step",
      ...AXES.sharpness
    }
  ];
  if (!main) {
    const overlay = limitMarks([{left: 0, right: frame.end, limit}], momentum, frame);
    return {overlay, handles, sentence: NOTHING, table: table(runs)};
  }
  const index = indexAt(main, k);
  const x = placeOf(main, frame.across)(main.run.steps[index]);
  handles.push({
    id: "k",
    label: "Step looked at",
    at: [x, 0],
    along: "x",
    step: Math.max(frame.end / 100, frame.across === "k" ? 1 : 0),
    value: `step ${grouped(`${main.run.steps[index]}`)} of ${grouped(`${lastStep(main)}`)}`,
    ...AXES.sharpness
  });
  return {
    overlay: [...lines, ...cursorMarks(main, index, frame)],
    handles,
    sentence: `${stepLookedAt(main, k)} ${fate}`.trim(),
    table: table(runs)
  };
}
