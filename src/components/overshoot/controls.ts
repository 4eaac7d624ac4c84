import {
  landmarkSteps,
  type Microscope,
  type MicroscopeId,
  microscopeTitles,
  openings,
  type Subject,
  stepSizeAt,
  subjectOf
} from "../../figures/overshootMicroscope.js";
import {hessianOf, stepSizeNow} from "../course.js";
import type {Moves} from "../handles.js";
import {type Binding, bind} from "../inputs/bind.js";
import {choose, controls} from "../inputs/choices.js";
import {hidden} from "../inputs/fold.js";
import {functionField} from "../inputs/functionField.js";
import {numberBox} from "../inputs/number.js";
import {logarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {ownNow} from "../ownFunction.js";
import {get, patch, set} from "../state.js";

/** Where the point stands: the course's start on the course's quadratic, a point of the figure's own on any other f. */
const pointKey = (): "start" | "omX" => (get("omF") === "quadratic" ? "start" : "omX");

/** The subject now; null while the reader’s own function is still being read. */
function subjectNow(): Subject | null {
  const own = ownNow("f")?.objective ?? null;
  return get("omF") === "own" && !own ? null : subjectOf(get("omF"), hessianOf(get("H")), get(pointKey()), own);
}

/** α: the course's on the course's quadratic; on any other f, whose scale is another, the figure's own. */
const stepSize: Binding<number> = {
  get: () => (get("omF") === "quadratic" ? stepSizeNow() : get("omA")),
  set: (next) => set(get("omF") === "quadratic" ? "a" : "omA", next)
};

/** The controls of the overshoot microscope: which f, the point, α with its landmarks α* and 2α*, the zoom. */
export function microscopeControls(): readonly HTMLElement[] {
  const which: Binding<MicroscopeId> = {
    get: () => get("omF"),
    set: (id) => patch({omF: id, ...(id === "quadratic" ? {} : openings[id])})
  };
  return [
    choose({label: "Function f", value: which, options: microscopeTitles}),
    functionField({name: "f", label: "f(x, y) =", chosen: () => get("omF") === "own"}),
    controls(
      slider({
        label: "Step size α",
        idea: "step",
        value: stepSize,
        scale: logarithmic(1e-7, 1e7, {zero: true}),
        words: (value) => (Number.isNaN(value) ? "none for this spectrum" : String(value)),
        detents() {
          const subject = subjectNow();
          return subject ? landmarkSteps(subject) : [];
        }
      }),
      slider({label: "Zoom of the slice", value: bind("omZ"), scale: logarithmic(1e-3, 1e3, {perDecade: 20})})
    ),
    controls(...[0, 1].map(coordinate))
  ];
}

/** One coordinate of the point; the second rests where f has one variable. */
function coordinate(i: number): HTMLElement {
  const value: Binding<number> = {
    get: () => get(pointKey())[i],
    set: (next) =>
      set(
        pointKey(),
        get(pointKey()).map((old, j) => (j === i ? next : old))
      )
  };
  const box = numberBox({label: `Point x${"₁₂"[i]}`, value, min: -100, max: 100});
  return hidden(box, () => i >= (subjectNow()?.objective.dimension ?? 2));
}

/** What the handles move: the point on the map or along the graph, and α on the slice. */
export const microscopeMoves = (seen: Microscope): Moves => ({
  point: ([x, y]) =>
    set(pointKey(), [rounded(x), subjectNow()?.objective.dimension === 1 ? get(pointKey())[1] : rounded(y)]),
  step: ([s]) => stepSize.set(stepSizeAt(seen, s, stepSize.get()))
});

/** A hand is good for four digits; the address keeps no more. */
const rounded = (value: number): number => Number(value.toPrecision(4));
