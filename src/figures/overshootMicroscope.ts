import {errorMarks} from "./overshoot/errors.js";
import {height, type Microscope, microscope} from "./overshoot/frame.js";
import {mapMarks, pointHandle} from "./overshoot/map.js";
import {placesOf, SLICE} from "./overshoot/places.js";
import {sentence} from "./overshoot/sentence.js";
import {sliceMarks} from "./overshoot/slice.js";
import type {Subject} from "./overshoot/subjects.js";
import {numbers} from "./overshoot/table.js";
import {words} from "./shared/canvas.js";
import type {Handle, Live, Mark} from "./types.js";
import {num} from "./words.js";

export {microscopeBase} from "./overshoot/base.js";
export {type Microscope, microscope} from "./overshoot/frame.js";
export {microscopePresets} from "./overshoot/presets.js";
export {type MicroscopeId, microscopeTitles, openings, type Subject, subjectOf} from "./overshoot/subjects.js";

/**
 * What moves: the point and its line on the map, the slice with both models and the step, the errors.
 *
 * @param subject - f at a point
 * @param seen - what `microscope` measured there
 * @param options - the step size α, NaN where it is tied to a place that the spectrum does not have; and the page’s width
 */
export function microscopeLive(
  subject: Subject,
  seen: Microscope,
  {alpha, narrow = false}: {alpha: number; narrow?: boolean}
): Live {
  const places = placesOf(narrow);
  const shown = {sentence: sentence(subject, seen, alpha), table: numbers(subject, seen, alpha)};
  const map = mapMarks(subject, seen, alpha);
  if (seen.status !== "descending") {
    const middle = (place: (typeof places)["slice"]): Mark =>
      words(
        [seen.status === "obstacle" ? "no derivatives at this point" : "∇f = 0: there is no way down"],
        [(place.x[0] + place.x[1]) / 2],
        [(place.y[0] + place.y[1]) / 2],
        "middle center",
        "@soft",
        14
      );
    const handles = [pointHandle(subject)];
    return {overlay: [...map, middle(places.slice), ...handles.map(footprint)], handles, ...shown};
  }
  const {step, frame, first, second} = seen;
  const handles = [pointHandle(subject), stepHandle(seen, alpha)];
  return {
    overlay: [
      ...map,
      ...sliceMarks(step, frame, alpha, places),
      ...errorMarks(step, frame, first, second, subject.exact, alpha, places),
      ...handles.map(footprint)
    ],
    handles,
    ...shown
  };
}

/** What marks a handle’s place in a downloaded picture, which has no handles. */
const footprint = ({at, xaxis, yaxis, color = "@ink"}: Handle): Mark => ({
  ...(xaxis ? {xaxis, yaxis} : {}),
  mode: "markers",
  x: [at[0]],
  y: [at[1]],
  marker: {color, size: 11}
});

/** α on the curve of f, in units of the frame’s width. */
function stepHandle({step, frame}: Extract<Microscope, {status: "descending"}>, alpha: number): Handle {
  const known = Number.isFinite(alpha);
  const x = known ? Math.min(alpha / frame.width, 1e6) : 0;
  const y = height(frame, known ? step.actual(alpha) : 0);
  return {
    id: "step",
    label: "Step size α",
    at: [x, Math.max(-1e6, Math.min(1e6, Number.isNaN(y) ? 0 : y))],
    xaxis: "x2",
    yaxis: "y2",
    along: "x",
    step: 0.01,
    value: known ? `α = ${num(alpha)}` : "α has no value",
    color: "@step"
  };
}

/** The step size that a hand at s on the slice means: four digits, not below 0; unchanged where there is no slice. */
export function stepSizeAt(seen: Microscope, s: number, alpha: number): number {
  if (seen.status !== "descending") return alpha;
  const held = Math.min(SLICE.x[1], Math.max(0, s));
  return Math.min(1e7, Number((held * seen.frame.width).toPrecision(4)));
}

/** α* and 2α* at a point, as notches of a slider; none where the model has no minimiser. */
export function landmarkSteps(subject: Subject): readonly {label: string; at: number | undefined; missing: string}[] {
  const seen = microscope(subject, 1);
  const [minimizer, breakEven] =
    seen.status === "descending" ? [seen.step.minimizer, seen.step.breakEven] : [null, null];
  const within = (at: number | null) => (at !== null && at <= 1e7 && at >= 1e-7 ? at : undefined);
  return [
    {label: "α*", at: within(minimizer), missing: "none here"},
    {label: "2α*", at: within(breakEven), missing: "none here"}
  ];
}
