import type {LandscapeView} from "../../figures/landscape.js";
import type {PlaneName} from "../../numerics/network/planeName.js";
import type {Moves} from "../handles.js";
import {bind, live} from "../inputs/bind.js";
import {choose, controls} from "../inputs/choices.js";
import {hidden} from "../inputs/fold.js";
import {numberBox} from "../inputs/number.js";
import {linear, logarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {LARGEST_SHIFT} from "../keys/network.js";
import {lookedAt, stepSlider} from "../network/steps.js";
import {get, patch} from "../state.js";
import {print, write} from "../write.js";

const PLANES: Readonly<Record<PlaneName, string>> = {
  sharpest: "the two sharpest",
  flattest: "the two flattest",
  opposite: "λₘₐₓ and λₘᵢₙ",
  random: "random",
  path: "the path’s axes"
};

/** The plane, the step, how far to look, the place in the plane, the views. */
export const landscapeControls = (): readonly HTMLElement[] => [
  choose({label: "Directions u, v", value: bind("lsPlane"), options: PLANES}),
  pathNote(),
  controls(
    stepSlider(),
    slider({label: "Radius", value: bind("lsR"), scale: logarithmic(0.01, LARGEST_SHIFT)}),
    hidden(
      slider({label: "Draw of the directions (seed)", value: bind("lsSeed"), scale: linear(0, 99, 1)}),
      () => get("lsPlane") !== "random"
    )
  ),
  controls(coordinate("a", "u", "lsA"), coordinate("b", "v", "lsB")),
  views<"lsViews">({
    label: "Views",
    name: "lsViews",
    options: {sharpness: "sharpness", error: "error of the model"} satisfies Record<LandscapeView, string>,
    all: "All views are open"
  })
];

const coordinate = (name: string, direction: string, key: "lsA" | "lsB"): HTMLElement =>
  numberBox({
    label: `${name}, along ${direction}`,
    value: bind(key),
    min: -LARGEST_SHIFT,
    max: LARGEST_SHIFT,
    step: () => get("lsR") / 20
  });

/** Why a path has no axes yet. */
function pathNote(): HTMLElement {
  const note = document.createElement("p");
  note.className = "control-error";
  note.setAttribute("role", "status");
  live(note, () => {
    const k = lookedAt.get();
    write(note, "hidden", get("lsPlane") !== "path" || k >= 2);
    print(
      note,
      note.hidden
        ? ""
        : `It takes three iterates to span a plane, and up to step ${k} there are ${k + 1 === 1 ? "only one" : "only two"}: go to step 2 or later.`
    );
  });
  return note;
}

/** What the handle moves: the place, which comes to rest on the axes where a hand is near them. */
export const landscapeMoves: Moves = {
  place: ([a, b]) => patch({lsA: grasped(a, get("lsR")), lsB: grasped(b, get("lsR"))})
};

/** Three digits, within reach, and exactly 0 within a hundredth of the radius. */
export function grasped(value: number, radius: number): number {
  if (Math.abs(value) < radius / 100) return 0;
  return Math.min(LARGEST_SHIFT, Math.max(-LARGEST_SHIFT, Number(value.toPrecision(3))));
}
