import type {Basins} from "../numerics/optimizers/basins.js";
import type {NewtonRun} from "../numerics/optimizers/newtonRun.js";
import {outcome} from "../numerics/optimizers/outcome.js";
import type {NewtonMethod} from "../numerics/optimizers/repairedNewton.js";
import {letters, strip} from "./newtonUnderStress/basinMarks.js";
import {curveHandle, curveMarks} from "./newtonUnderStress/curveView.js";
import {key} from "./newtonUnderStress/key.js";
import {momentOf} from "./newtonUnderStress/moment.js";
import {placesOf, type View} from "./newtonUnderStress/places.js";
import {planeHandle, planeMarks} from "./newtonUnderStress/planeView.js";
import {stepMarks} from "./newtonUnderStress/stepsView.js";
import type {Subject} from "./newtonUnderStress/subjects.js";
import {table} from "./newtonUnderStress/table.js";
import {sentence} from "./newtonUnderStress/words.js";
import type {Handle, Live, Mark} from "./types.js";

export {stressBase} from "./newtonUnderStress/base.js";
export {looksOf} from "./newtonUnderStress/endings.js";
export {lastOf, RUN} from "./newtonUnderStress/moment.js";
export {stressPresets} from "./newtonUnderStress/presets.js";
export {
  CURVES,
  curveTitles,
  isCurve,
  openings,
  type StressId,
  SURFACES,
  type Subject,
  subjectOf,
  surfaceTitles,
  windowOf,
  ZOOMS,
  type Zoom
} from "./newtonUnderStress/subjects.js";

export interface LiveOptions {
  /** The step shown; the last one where the run is shorter. */
  readonly k: number;
  readonly view?: View;
  /** The map of the basins, once it is there. */
  readonly map?: Basins | null;
  readonly narrow?: boolean;
}

/**
 * What moves: f’s graph or the path over its contours, the model at x_k with the step to its vertex, the steps in numbers,
 * the words.
 */
export function stressLive(
  subject: Subject,
  run: NewtonRun,
  method: NewtonMethod,
  {k, view = "steps", map = null, narrow = false}: LiveOptions
): Live {
  const moment = momentOf(subject, run, method, k);
  const line = subject.objective.dimension === 1;
  const places = placesOf(line, narrow);
  const handle = line ? curveHandle(subject) : planeHandle(subject);
  const heightAt = line ? (x: number) => subject.objective.value([x]) : null;
  return {
    overlay: [
      ...(line ? strip(map, subject.window.x, places) : []),
      ...(line ? curveMarks(subject, run, moment) : planeMarks(subject, run, moment)),
      ...(map === null ? [] : letters(map, heightAt)),
      ...key(moment, view, places),
      ...stepMarks(subject, run, moment, view, places),
      footprint(handle)
    ],
    handles: [handle],
    sentence: sentence(subject, run, method, moment, outcome(subject.objective, run), map),
    table: table(subject, run, method, map)
  };
}

/** What marks a handle’s place in a downloaded picture, which has no handles. */
const footprint = ({at, color = "@ink"}: Handle): Mark => ({
  mode: "markers",
  x: [at[0]],
  y: [at[1]],
  marker: {color, size: 11}
});
