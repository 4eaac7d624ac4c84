import type {Longley} from "../../figures/ridgeLab.js";
import type {Binding} from "../inputs/bind.js";
import {bind, live} from "../inputs/bind.js";
import {choose, controls} from "../inputs/choices.js";
import {hidden} from "../inputs/fold.js";
import {numberBox} from "../inputs/number.js";
import {linear, logarithmic, type Scale} from "../inputs/scale.js";
import {type Detent, slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {get, patch, set} from "../state.js";
import {print} from "../write.js";
import {pointsNow, resample, ridgeNow} from "./settings.js";

const longleys = () => get("rlData") === "longley";

/** The controls of the ridge lab: whose data, μ, and what makes the data. */
export function ridgeControls(longley: Longley): HTMLElement {
  const root = document.createElement("div");
  root.className = "control-rows";
  root.append(
    choose({
      label: "Data",
      value: bind("rlData"),
      options: {longley: "Longley’s sixteen years", copy: "points: t and its copy", powers: "points: powers of t"}
    }),
    controls(
      penalty(longley),
      hidden(year(), () => !longleys()),
      hidden(
        slider({label: "Noise ρ of the copy", value: bind("rlNoise"), scale: logarithmic(1e-6, 10, {zero: true})}),
        () => get("rlData") !== "copy"
      ),
      hidden(
        slider({label: "Degree, the number of columns", value: whole("rlDegree"), scale: linear(1, 15, 1)}),
        () => get("rlData") !== "powers"
      ),
      hidden(slider({label: "Points, the number of rows", value: count, scale: linear(4, 16, 1)}), longleys)
    ),
    again()
  );
  return root;
}

/** μ, with the penalties that the data themselves suggest. */
function penalty(longley: Longley): HTMLElement {
  const root = slider({
    label: "Penalty μ",
    idea: "step",
    value: bind("rlMu"),
    scale: logarithmic(1e-6, 1e3, {zero: true}),
    detents() {
      const {subject} = ridgeNow(longley);
      if (subject.status === "constant") return [];
      const {leaveOneOut, crossValidation, estimates} = subject;
      const detent = (label: string, at: number | undefined, missing: string): Detent => ({
        label,
        at: at === undefined || at > 1e3 ? undefined : Number(at.toPrecision(4)),
        missing: at === undefined ? missing : "beyond 10³"
      });
      const few = "not for these columns";
      return [
        {label: "0", at: 0},
        detent("least leave-one-out error", leaveOneOut?.penalty, "not determined"),
        detent("least cross-validation", crossValidation?.penalty, "not determined"),
        detent("Hoerl–Kennard–Baldwin", estimates?.hoerlKennardBaldwin, few),
        detent("Lawless–Wang", estimates?.lawlessWang, few)
      ];
    }
  });
  root.classList.add("tells-penalty");
  return root;
}

/** The year that is left out; the left end of the track is none. */
function year(): HTMLElement {
  const scale: Scale = {
    min: 0,
    max: 1962,
    steps: 16,
    toPosition: (value) => (value < 1947 ? 0 : (value - 1946) / 16),
    toValue: (position) => (position < 1 / 32 ? 0 : 1946 + Math.round(16 * position))
  };
  const value: Binding<number> = {
    get: () => get("rlOut"),
    set: (next) => set("rlOut", next < 1947 ? 0 : Math.round(next))
  };
  return slider({
    label: "Year left out (0: none)",
    value,
    scale,
    words: (out) => (out === 0 ? "none" : String(out)),
    detents: () => [
      {label: "none", at: 0},
      {label: "1951", at: 1951},
      {label: "1962", at: 1962}
    ]
  });
}

const whole = (name: "rlDegree"): Binding<number> => ({
  get: () => get(name),
  set: (next) => set(name, Math.round(next))
});

/** How many points there are; another number is drawn anew. */
const count: Binding<number> = {
  get: () => pointsNow().t.length,
  set: (next) => patch({rlCount: Math.round(next), rlPoints: []})
};

/** Other data of the same kind, and the seed that points are drawn from. */
function again(): HTMLElement {
  const root = document.createElement("div");
  root.className = "player";
  const button = root.appendChild(document.createElement("button"));
  button.type = "button";
  button.addEventListener("click", resample);
  live(root, () => print(button, `Resample: ${longleys() ? "leave out the next year" : "draw new points"}`));
  const seed: Binding<number> = {
    get: () => get("seed"),
    set: (next) => patch({seed: Math.round(next), rlPoints: []})
  };
  root.append(hidden(numberBox({label: "Seed", value: seed, min: 0, max: 999_999_999, step: 1}), longleys));
  return root;
}

/** The views beside the paths, as chips, and a button that reveals the next one. */
export const ridgeViews = (): HTMLElement =>
  views({
    label: "Beside the paths",
    name: "rlViews",
    options: {errors: "errors", eigenvalues: "eigenvalues", kappa: "κ"},
    all: "All views are open"
  });
