import {type BenchId, benchOpenings, benchTitles} from "../../figures/convexityBench.js";
import type {Moves} from "../handles.js";
import {type Binding, bind} from "../inputs/bind.js";
import {choose, controls} from "../inputs/choices.js";
import {hidden} from "../inputs/fold.js";
import {functionField} from "../inputs/functionField.js";
import {linear, logarithmic, type Scale, signedLogarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {get, patch, set} from "../state.js";

/** The window now, from its middle and half its width. */
const windowNow = (): readonly [number, number] => [get("cbMid") - get("cbHalf"), get("cbMid") + get("cbHalf")];

/** A hand is good for three digits of the window’s width; the address keeps no more. */
function rounded(x: number): number {
  const unit = 10 ** (Math.floor(Math.log10(get("cbHalf"))) - 2);
  const digits = Math.max(0, -Math.log10(unit));
  return Number((Math.round(x / unit) * unit).toFixed(Math.min(20, Math.round(digits))));
}

const held = (x: number): number => Math.min(windowNow()[1], Math.max(windowNow()[0], x));

/** Another window: the points keep their places in the picture. */
function setWindow(middle: number, half: number): void {
  const carried = (x: number) => {
    const place = (x - get("cbMid")) / get("cbHalf");
    return Number((middle + Math.min(1, Math.max(-1, place)) * half).toPrecision(10));
  };
  patch({cbMid: middle, cbHalf: half, cbX: carried(get("cbX")), cbY: carried(get("cbY"))});
}

/** The track of a point: the window from end to end. */
const acrossWindow: Scale = {
  get min() {
    return windowNow()[0];
  },
  get max() {
    return windowNow()[1];
  },
  steps: 200,
  toPosition: (x) => (x - windowNow()[0]) / (2 * get("cbHalf")),
  toValue: (position) => held(rounded(windowNow()[0] + position * 2 * get("cbHalf")))
};

/** The controls of the convexity bench: which f, the points and the weight, the window, m. */
export function benchControls(): readonly HTMLElement[] {
  const which: Binding<BenchId> = {
    get: () => get("cbF"),
    set: (id) => patch({cbF: id, ...benchOpenings[id]})
  };
  const half: Binding<number> = {get: () => get("cbHalf"), set: (next) => setWindow(get("cbMid"), next)};
  const middle: Binding<number> = {get: () => get("cbMid"), set: (next) => setWindow(next, get("cbHalf"))};
  const point = (name: "cbX" | "cbY", label: string) => slider({label, value: bind(name), scale: acrossWindow});
  const m = slider({label: "m of the bound", idea: "model", value: bind("cbM"), scale: signedLogarithmic(1e6, 1e-6)});
  hidden(m, () => !get("cbLayers").includes("bound"));
  return [
    choose({label: "Function f", value: which, options: benchTitles}),
    functionField({name: "f1", label: "f(x) =", chosen: () => get("cbF") === "own"}),
    controls(
      point("cbX", "Point x"),
      point("cbY", "Point y"),
      slider({label: "Weight t", value: bind("cbT"), scale: linear(0, 1, 0.01)}),
      slider({label: "Half the window’s width", value: half, scale: logarithmic(1e-3, 1e3)}),
      slider({label: "Middle of the window", value: middle, scale: signedLogarithmic(100, 1e-2)}),
      m
    )
  ];
}

/** The layers, as chips, and a button that reveals the next one. */
export const benchLayers = (): HTMLElement =>
  views({
    label: "Layers",
    name: "cbLayers",
    options: {chord: "chord", tangent: "tangent at x", epigraph: "epigraph", bound: "quadratic bound"},
    all: "All layers are open"
  });

/** What the handles move: the points along the graph, and the weight along the chord. */
export const benchMoves: Moves = {
  x: ([u]) => set("cbX", acrossWindow.toValue(u)),
  y: ([u]) => set("cbY", acrossWindow.toValue(u)),
  t: ([u]) => {
    const [x, y] = [get("cbX"), get("cbY")];
    if (x === y) return;
    const [from, to] = windowNow();
    const t = (from + u * (to - from) - y) / (x - y);
    set("cbT", Number(Math.min(1, Math.max(0, t)).toFixed(3)));
  }
};
