import {grasp} from "../../figures/shared/symlog.js";
import {gradientAt, type ValleySubject} from "../../figures/valley.js";
import {setHessian, spectrumOf} from "../course.js";
import type {Moves} from "../handles.js";
import {bind, entry} from "../inputs/bind.js";
import {controls} from "../inputs/choices.js";
import {angleSlider, eigenvalueSlider} from "../inputs/course.js";
import {numberBox} from "../inputs/number.js";
import {logarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {get, set} from "../state.js";

/** The controls of the valley: both eigenvalues and the angle, the gradient, the start, the unit, the window. */
export const valleyControls = (): readonly HTMLElement[] => [
  controls(
    eigenvalueSlider("first"),
    eigenvalueSlider("second"),
    angleSlider(),
    slider({label: "Unit of length", value: bind("vaUnit"), scale: logarithmic(1e-3, 1e3)}),
    slider({label: "Window, half its width", value: bind("vaWindow"), scale: logarithmic(1e-6, 1e6, {perDecade: 20})})
  ),
  controls(
    numberBox({label: "Gradient g₁", value: entry("vaG", 0), min: -1e3, max: 1e3}),
    numberBox({label: "Gradient g₂", value: entry("vaG", 1), min: -1e3, max: 1e3}),
    numberBox({label: "Start x₁", value: entry("start", 0), min: -1e6, max: 1e6}),
    numberBox({label: "Start x₂", value: entry("start", 1), min: -1e6, max: 1e6})
  ),
  views({
    label: "Views",
    name: "vaViews",
    options: {plane: "from above", length: "length of the step"},
    all: "Both views are open"
  })
];

/** A hand is good for four digits; the address keeps no more. */
const rounded = (value: number): number => Number(value.toPrecision(4));
const held = (value: number): number => Math.min(1e3, Math.max(-1e3, value));

/** What the handles move: the start (and the gradient with it), the gradient, the first eigenvalue. */
export const valleyMoves = (subject: ValleySubject): Moves => ({
  start: ([x, y]) => set("start", [rounded(x), rounded(y)]),
  gradient: (tip) => set("vaG", gradientAt(subject, tip, get("vaWindow")).map(held)),
  lambda: ([u]) => setHessian({...spectrumOf(get("H")), first: grasp(u)})
});
