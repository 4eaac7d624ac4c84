import {hessianOf} from "../course.js";
import type {Moves} from "../handles.js";
import {bind} from "../inputs/bind.js";
import {controls} from "../inputs/choices.js";
import {angleSlider, eigenvalueSlider} from "../inputs/course.js";
import {linear, signedLogarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {get, set} from "../state.js";

const degrees = (value: number) => `${Number(value.toPrecision(4))} degrees`;

/** The eigenvectors as notches of the start. */
function axes() {
  const {values, vectors} = hessianOf(get("H"));
  return vectors.map(([x, y], i) => ({
    label: `v${"₁₂"[i]}`,
    at: values[0] === values[1] ? undefined : (Math.atan2(y, x) * 180) / Math.PI,
    missing: "every direction is one"
  }));
}

/** The shift that makes the other eigenvalue 0, where there is one: the iteration is then over in one step. */
function shifts() {
  const {values} = hessianOf(get("H"));
  return [{label: "σ = 0", at: 0}, ...values.map((value, i) => ({label: `−λ${"₁₂"[i]}`, at: 0 - value}))];
}

/** The controls of the power iteration: the start, the shift, the course’s H, the views. */
export const powerControls = (): readonly HTMLElement[] => [
  controls(
    slider({
      label: "Start, its angle",
      value: bind("piStart"),
      scale: linear(-180, 180, 1),
      words: degrees,
      detents: axes
    }),
    slider({label: "Shift σ", value: bind("piShift"), scale: signedLogarithmic(1e6, 1e-6), detents: shifts}),
    eigenvalueSlider("first"),
    eigenvalueSlider("second"),
    angleSlider()
  ),
  views({
    label: "Views",
    name: "piViews",
    options: {circle: "circle", record: "angle and quotient"},
    all: "Both views are open"
  })
];

/** What the start moves: its angle, to whole degrees. */
export const powerMoves: Moves = {
  start: ([x, y]) => set("piStart", Math.round((Math.atan2(y, x) * 180) / Math.PI) + 0)
};
