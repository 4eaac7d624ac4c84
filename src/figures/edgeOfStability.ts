import {curvatureLimit} from "../numerics/network/edge.js";
import {AXES, type EdgeFrame} from "./edgeOfStability/frame.js";
import {cursorMarks, placeOf, runMarks} from "./edgeOfStability/marks.js";
import {indexAt, lastStep, type RunView} from "./edgeOfStability/runView.js";
import {sentence, table} from "./edgeOfStability/words.js";
import type {Handle, Live} from "./types.js";
import {grouped, num} from "./words.js";

export {type Across, type EdgeView, edgeBase} from "./edgeOfStability/frame.js";
export {stepAt} from "./edgeOfStability/marks.js";
export {lastStep, type RunView} from "./edgeOfStability/runView.js";
export {scaleOf} from "./edgeOfStability/scale.js";

/** The step size whose limit 2(1 + β)/α is so large a curvature: what a hand on the limit means. */
export const stepSizeFor = (limit: number, momentum: number): number =>
  limit > 0 ? Number(((2 * (1 + momentum)) / limit).toPrecision(3)) : Infinity;

/** What the light layer is told beside the runs. */
export interface EdgeLiveOptions {
  /** The step that is looked at. */
  readonly k: number;
  /** α and β as they hold now, at the end of the run. */
  readonly stepSize: number;
  readonly momentum: number;
  readonly frame: EdgeFrame;
}

/**
 * Everything that moves: the runs, the first of them the one in question, the step looked at, the limit as a handle for α,
 * the words.
 */
export function edgeLive(runs: readonly RunView[], {k, stepSize, momentum, frame}: EdgeLiveOptions): Live {
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
  if (!main) return {overlay: [], handles, sentence: sentence(runs, k), table: table(runs)};
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
    overlay: [...runMarks(runs, frame), ...cursorMarks(main, index, frame)],
    handles,
    sentence: sentence(runs, k),
    table: table(runs)
  };
}
