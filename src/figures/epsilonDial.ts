import type {Matrix, Vector} from "../numerics/types.js";
import {type Arc, arcOf} from "./epsilonDial/arc.js";
import {type Curves, curves} from "./epsilonDial/curves.js";
import {filterBackdrop, filterNow} from "./epsilonDial/filters.js";
import {kappaBackdrop, kappaNow} from "./epsilonDial/kappa.js";
import {landOf} from "./epsilonDial/land.js";
import {frame, type View} from "./epsilonDial/layout.js";
import {type Backdrop, shiftHandle} from "./epsilonDial/over.js";
import {stepNow} from "./epsilonDial/step.js";
import {stepsHandles, stepsView} from "./epsilonDial/stepsView.js";
import {strip, stripHandles} from "./epsilonDial/strip.js";
import type {Dial, Meaning} from "./epsilonDial/subject.js";
import {sumsBackdrop, sumsNow} from "./epsilonDial/sums.js";
import {table} from "./epsilonDial/table.js";
import {sentence} from "./epsilonDial/words.js";
import {remembered} from "./shared/memo.js";
import type {Handle, Live, Mark} from "./types.js";

export {nearestShift} from "./epsilonDial/arc.js";
export {AXIS, type Dial, hasMinimiser, LAMBDA, stepValues} from "./epsilonDial/subject.js";
export {shiftAt} from "./shared/shiftScale.js";

/** The costly picture of the ε dial: frames, axes, titles. Equal input gives the same object. */
export const base = remembered(frame);

/** What is made for an H alone, and not again for every ε: the curves, and how they are drawn. */
export interface DialCurves {
  readonly curves: Curves;
  readonly kappa: Backdrop;
  readonly filter: Backdrop;
  readonly sums: Backdrop;
}

/** The curves over ε of an H. */
export function dialCurves(matrix: Matrix, values: Vector, narrow: boolean): DialCurves {
  const sampled = curves(matrix, values);
  return {
    curves: sampled,
    kappa: kappaBackdrop(values, sampled, narrow),
    filter: filterBackdrop(values, sampled),
    sums: sumsBackdrop(values, sampled)
  };
}

/** What is made for an H and an x₀, and not again for every ε: the arc, and the contours and axes under it. */
export interface DialArc {
  readonly arc: Arc;
  readonly land: readonly Mark[];
}

/** The arc of all steps from x₀, and the land under it; `values` are those of H, or of its stand-in. */
export function dialArc(eigen: {values: Vector; vectors: Matrix}, start: Vector, window: number): DialArc {
  const arc = arcOf(eigen, start, 6 * window);
  return {arc, land: landOf(arc, window)};
}

export interface LiveOptions {
  readonly views: readonly View[];
  readonly meaning: Meaning;
  /** Half the width of the view of the steps, as in the costly picture. */
  readonly window: number;
  readonly narrow: boolean;
}

/** Everything that moves with ε: the marks of the open views, the handles, the sentence, the table. */
export function live(dial: Dial, drawn: DialCurves & DialArc, options: LiveOptions): Live {
  const {views, meaning, window, narrow} = options;
  const {shift} = dial;
  const {arc, curves, kappa, filter, sums} = drawn;
  const has = (view: View) => views.includes(view);
  const step = stepNow(arc, shift);
  const overlay: Mark[] = [];
  const handles: Handle[] = [];
  if (has("eigenvalues")) {
    overlay.push(...strip(dial, narrow));
    handles.push(...stripHandles(dial));
  }
  if (has("kappa")) overlay.push(...kappa.marks, ...kappaNow(dial, curves, kappa.ladder, narrow));
  if (has("arc")) {
    overlay.push(...drawn.land, ...stepsView(arc, step, {shift, meaning, window}));
    handles.push(...stepsHandles(arc, step, {shift, meaning, window}));
  }
  if (has("filter")) overlay.push(...filter.marks, ...filterNow(dial, filter.ladder, narrow));
  if (has("sums")) overlay.push(...sums.marks, ...sumsNow(dial, sums.ladder, narrow));
  for (const view of ["kappa", "filter", "sums"] as const) if (has(view)) handles.push(shiftHandle(view, shift));
  return {
    overlay,
    handles,
    sentence: sentence(dial, {views, meaning, arc, step}),
    table: table(dial, arc)
  };
}
