import {eigenvaluesAt, held} from "../../figures/traceDeterminant.js";
import {setHessian, spectrumOf} from "../course.js";
import type {Moves} from "../handles.js";
import {type Binding, bind} from "../inputs/bind.js";
import {controls} from "../inputs/choices.js";
import {eigenvalueSlider} from "../inputs/course.js";
import {numberBox} from "../inputs/number.js";
import {linear, logarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {get} from "../state.js";

/** Sets H to the eigenvalues with this sum and product; the axes stay, and each eigenvalue keeps its rank. */
function setBoth(trace: number, determinant: number): void {
  const {first, second, angle} = spectrumOf(get("H"));
  const [low, high] = eigenvaluesAt(trace, determinant).map((value) => Math.min(1e6, Math.max(-1e6, value)));
  setHessian(first <= second ? {first: low, second: high, angle} : {first: high, second: low, angle});
}

const now = () => {
  const {first, second} = spectrumOf(get("H"));
  return {trace: first + second, determinant: first * second};
};

const traceBinding: Binding<number> = {
  get: () => now().trace,
  set: (trace) => setBoth(trace, now().determinant)
};

const determinantBinding: Binding<number> = {
  get: () => now().determinant,
  set: (determinant) => setBoth(now().trace, determinant)
};

/** The controls of the plane: trace and determinant, the eigenvalues, what is seen. */
export const traceDeterminantControls = (): readonly HTMLElement[] => [
  controls(
    numberBox({label: "Trace", value: traceBinding, min: -2e6, max: 2e6, step: 0.1}),
    numberBox({label: "Determinant", value: determinantBinding, min: -1e12, max: 1e12, step: 0.1})
  ),
  controls(
    eigenvalueSlider("first"),
    eigenvalueSlider("second"),
    slider({
      label: "Window: the largest trace",
      value: bind("tdWindow"),
      scale: logarithmic(1e-6, 4e6, {perDecade: 20})
    }),
    slider({
      label: "Turn the surface",
      value: bind("tdTurn"),
      scale: linear(-180, 180, 5),
      words: (a) => `${a} degrees`
    })
  ),
  views({
    label: "Views",
    name: "tdViews",
    options: {plane: "plane", surface: "surface", bars: "sum and product"},
    all: "All views are open"
  })
];

/** What the point moves. A hand above the parabola moves along it. */
export const traceDeterminantMoves: Moves = {
  point: ([trace, determinant]) => {
    const window = get("tdWindow");
    setBoth(held(trace, window), held(determinant, window ** 2 / 8));
  }
};
