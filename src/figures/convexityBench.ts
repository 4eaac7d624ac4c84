import {axisTicks, gridMarks} from "./convexityBench/axes.js";
import {boundMarks, largestMark} from "./convexityBench/bound.js";
import {chordMarks, dropMarks} from "./convexityBench/chord.js";
import {frameOf} from "./convexityBench/frame.js";
import {graphMarks} from "./convexityBench/graph.js";
import {benchHandles, footprint} from "./convexityBench/handles.js";
import {lookOf, type Scene} from "./convexityBench/look.js";
import {placesOf} from "./convexityBench/places.js";
import {readoutMarks} from "./convexityBench/readout.js";
import {sentence} from "./convexityBench/sentence.js";
import {stripMarks} from "./convexityBench/strip.js";
import {valueAt} from "./convexityBench/subjects.js";
import type {Largest, Survey} from "./convexityBench/survey.js";
import {numbers} from "./convexityBench/table.js";
import type {Live} from "./types.js";

export {benchBase} from "./convexityBench/base.js";
export type {Layer, Scene} from "./convexityBench/look.js";
export {benchPresets} from "./convexityBench/presets.js";
export {
  type BenchId,
  benchOpenings,
  benchTitles,
  type Opening,
  type Subject,
  subjectOf
} from "./convexityBench/subjects.js";
export {type Largest, largestM, type Survey, surveyOf} from "./convexityBench/survey.js";

/**
 * Everything over the empty frames: the graph with the strip of the sign of f″, the chord with its gap, the layers.
 *
 * @param survey - what `surveyOf` knows of f over its window
 * @param scene - the points, the weight, m, and the layers that are open
 * @param options - the largest m found, or null where nobody asked for it; and the page’s width
 */
export function benchLive(
  survey: Survey,
  scene: Scene,
  {largest = null, narrow = false}: {readonly largest?: Largest | null; readonly narrow?: boolean} = {}
): Live {
  const places = placesOf(narrow);
  const frame = frameOf(survey);
  const look = lookOf(survey, scene);
  const ticks = axisTicks(survey, places);
  const handles = benchHandles(survey, look, frame);
  const {layers} = scene;
  return {
    overlay: [
      ...gridMarks(ticks, frame, places),
      ...graphMarks(survey, frame, {epigraph: layers.includes("epigraph")}),
      ...stripMarks(survey.chart, frame, places),
      ...boundMarks(survey, look, frame, layers),
      ...(largest && layers.includes("bound")
        ? [largestMark(survey, largest, frame, (x) => valueAt(survey.subject, x))]
        : []),
      ...(layers.includes("chord") ? chordMarks(look, frame) : []),
      ...dropMarks(look, frame, places),
      ...readoutMarks(survey, look, {ticks, frame, largest, places}),
      ...handles.map(footprint)
    ],
    handles,
    sentence: sentence(survey, look, frame, largest),
    table: numbers(survey, look, largest)
  };
}
