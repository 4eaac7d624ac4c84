import {markerOf, ranked} from "../../figures/modeLab.js";
import {modeToken} from "../../figures/theme.js";
import type {Vector} from "../../numerics/types.js";
import {type Binding, bind} from "../inputs/bind.js";
import {choose, controls, toggle} from "../inputs/choices.js";
import {angleSlider, stepSizeSlider} from "../inputs/course.js";
import {folded, hidden} from "../inputs/fold.js";
import {numberBox} from "../inputs/number.js";
import {linear, logarithmic, signedLogarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {get, set} from "../state.js";
import {modesNow, setEigenvalue, setMode} from "./state.js";

const NAMES = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];
const FRESH = [4, 0.3, 7, 2]; // what a mode begins with when it is added

/** The controls of the mode lab: α, the spectrum, the start; and, folded away, further modes and the window. */
export function modeLabControls(longley: Vector): HTMLElement {
  const root = document.createElement("div");
  root.className = "control-rows";
  root.append(
    controls(
      stepSizeSlider({values: () => modesNow(longley).values}),
      eigenvalue(longley, 0),
      eigenvalue(longley, 1),
      angleSlider(),
      keep()
    ),
    folded("The start in numbers, more modes, another spectrum, the window", [
      controls(startBox(0), startBox(1), ...NAMES.map((_, rank) => modeBox(longley, rank))),
      source(),
      controls(count(), ...[2, 3, 4, 5].map((id) => eigenvalue(longley, id)), window()),
      plane("Path views: across", "mlAcross"),
      plane("Path views: up", "mlUp")
    ])
  );
  return root;
}

/** One eigenvalue by identity, tagged with its rank and its mark. Where the spectrum is a preset's own it rests. */
function eigenvalue(longley: Vector, id: number): HTMLElement {
  const value = {
    get: () => modesNow(longley).values[id] ?? 0,
    set: (next: number) => setEigenvalue(id, next)
  };
  const tag = () => {
    const {ranks} = modesNow(longley);
    const [rank, count] = [ranks[id], ranks.length];
    return rank === undefined
      ? undefined
      : {text: ranked("λ", rank), color: modeToken(rank, count), symbol: markerOf(rank, count)};
  };
  const resting = () =>
    get("mlSource") === "longley" ? "Longley’s eigenvalues are data; choose the course’s H to move them." : "";
  const control = slider({label: `${NAMES[id]} eigenvalue`, value, scale: signedLogarithmic(1e6, 1e-6), tag, resting});
  return id < 2 ? control : hidden(control, () => modesNow(longley).values.length <= id);
}

/** One coordinate of the course's start. */
function startBox(i: number): HTMLElement {
  const value = {
    get: () => get("start")[i],
    set: (next: number) =>
      set(
        "start",
        get("start").map((old, j) => (j === i ? next : old))
      )
  };
  const box = numberBox({label: `Start x${"₁₂"[i]}`, value, min: -1e6, max: 1e6});
  return hidden(box, () => get("mlSource") === "longley");
}

/** Where the mode of one rank starts: z₁ is what the picture calls z₁ now. */
function modeBox(longley: Vector, rank: number): HTMLElement {
  const value = {
    get() {
      const {modes, order} = modesNow(longley);
      return modes[order[rank]] ?? 0;
    },
    set(next: number) {
      const now = modesNow(longley);
      setMode(now, now.order[rank], next);
    }
  };
  const box = numberBox({label: `Start ${ranked("z", rank)}`, value, min: -1e6, max: 1e6});
  return hidden(box, () => modesNow(longley).values.length <= rank);
}

const keep = (): HTMLElement =>
  toggle({
    label: "Keep αλₘₐₓ when H changes",
    value: {get: () => get("mlKeep") === "yes", set: (on) => set("mlKeep", on ? "yes" : "no")}
  });

const source = (): HTMLElement =>
  choose({label: "Spectrum", value: bind("mlSource"), options: {course: "the course’s H", longley: "Longley’s data"}});

/** How many modes there are; a mode that is added has an eigenvalue to begin with. */
function count(): HTMLElement {
  const value: Binding<number> = {
    get: () => (get("mlSource") === "longley" ? 6 : 2 + get("mlMore").length),
    set: (n) =>
      set(
        "mlMore",
        FRESH.slice(0, Math.round(n) - 2).map((fresh, i) => get("mlMore")[i] ?? fresh)
      )
  };
  const resting = () => (get("mlSource") === "longley" ? "Longley’s data have six predictors, so six modes." : "");
  return slider({label: "Number of modes", value, scale: linear(2, 6, 1), resting});
}

const window = (): HTMLElement =>
  slider({
    label: "Window of the path, half its width",
    value: bind("mlWindow"),
    scale: logarithmic(1e-6, 1e6, {perDecade: 20})
  });

/** Which mode one direction of the path views shows. */
function plane(label: string, name: "mlAcross" | "mlUp"): HTMLElement {
  const options = {min: "λₘᵢₙ", 2: "2nd", 3: "3rd", 4: "4th", 5: "5th", max: "λₘₐₓ"} as const;
  const root = choose({label, value: bind(name), options, order: ["min", "2", "3", "4", "5", "max"]});
  return hidden(root, () => get("mlSource") === "course" && get("mlMore").length === 0);
}

/** The views, as chips, and a button that reveals the next one. */
export const modeLabViews = (): HTMLElement =>
  views({
    label: "Views",
    name: "mlLayers",
    options: {
      path: "path",
      modes: "eigenvectors’ axes",
      traces: "each mode",
      energy: "height",
      multipliers: "multipliers"
    },
    all: "All views are open"
  });

/** The last step, as chips. */
export const modeLabHorizon = (): HTMLElement =>
  choose({
    label: "Steps",
    value: bind("mlHorizon"),
    options: {50: "50", 500: "500", 5000: "5,000", 50000: "50,000"}
  });

/** The step shown, never beyond the last. */
export const modeLabStep = (last: number): Binding<number> => ({
  get: () => Math.min(last, get("mlK")),
  set: (k) => set("mlK", k)
});
