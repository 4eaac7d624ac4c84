import {held, type PlaygroundView, playgroundSubject, windowOf} from "../../figures/playground.js";
import type {Expression} from "../../numerics/objectives/expression.js";
import type {Racer} from "../../numerics/optimizers/race.js";
import type {Moves} from "../handles.js";
import type {Taking} from "../hessianMap/takeHessian.js";
import {bind, entry} from "../inputs/bind.js";
import {controls} from "../inputs/choices.js";
import {folded} from "../inputs/fold.js";
import {functionField} from "../inputs/functionField.js";
import {numberBox} from "../inputs/number.js";
import {player} from "../inputs/player.js";
import {linear, logarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import type {Name} from "../keys.js";
import {readOwn} from "../ownFunction.js";
import {get, set} from "../state.js";

/** The keys that Reset puts back. */
export const playgroundNames = [
  "f",
  "pgMiddle",
  "pgHalf",
  "pgX",
  "pgStart",
  "pgA",
  "pgBeta",
  "pgEps",
  "pgK",
  "pgLast",
  "pgViews",
  "pgTurn",
  "pgTilt"
] as const satisfies readonly Name[];

/** The function, the probe, the race, the window. */
export const playgroundControls = (): readonly HTMLElement[] => [
  functionField({name: "f", label: "f(x, y) ="}),
  controls(
    slider({label: "Step size α", idea: "step", value: bind("pgA"), scale: logarithmic(1e-6, 1e3, {zero: true})}),
    slider({label: "Momentum β", idea: "mom", value: bind("pgBeta"), scale: linear(0, 0.99, 0.01)}),
    slider({
      label: "Shift ε of Newton’s H + εI",
      idea: "newton",
      value: bind("pgEps"),
      scale: logarithmic(1e-6, 1e6, {zero: true, perDecade: 20})
    })
  ),
  folded("The probe, the start, the window, in numbers; how the surface is turned", [
    controls(
      numberBox({label: "Probe x", value: entry("pgX", 0), min: -1e4, max: 1e4}),
      numberBox({label: "Probe y", value: entry("pgX", 1), min: -1e4, max: 1e4}),
      numberBox({label: "Start x", value: entry("pgStart", 0), min: -1e4, max: 1e4}),
      numberBox({label: "Start y", value: entry("pgStart", 1), min: -1e4, max: 1e4}),
      numberBox({label: "Middle x", value: entry("pgMiddle", 0), min: -1e3, max: 1e3}),
      numberBox({label: "Middle y", value: entry("pgMiddle", 1), min: -1e3, max: 1e3})
    ),
    controls(
      slider({label: "Window, half its width", value: bind("pgHalf"), scale: logarithmic(1e-3, 1e3, {perDecade: 20})}),
      slider({label: "Turn of the surface", value: bind("pgTurn"), scale: linear(-180, 180, 5)}),
      slider({label: "Tilt of the surface", value: bind("pgTilt"), scale: linear(5, 85, 1)}),
      slider({label: "Most steps of the race", value: bind("pgLast"), scale: linear(10, 2000, 10)})
    )
  ])
];

/** What stands beside the map. */
export const playgroundViews = (): HTMLElement =>
  views<"pgViews">({
    label: "Views",
    name: "pgViews",
    options: {surface: "surface", race: "race"} satisfies Record<PlaygroundView, string>,
    all: "All views are open"
  });

/** Walks through the race. */
export const playgroundPlayer = (invalidation: Promise<unknown>): HTMLElement =>
  player({
    step: {get: () => Math.min(get("pgK"), get("pgLast")), set: (k) => set("pgK", k)},
    last: () => get("pgLast"),
    rate: 20,
    invalidation
  });

/** The step that each racer is at, at most where it ended. */
export const stepsShown = (racers: readonly Racer[], k: number): readonly number[] =>
  racers.map(({run}) => Math.min(k, run.steps[run.steps.length - 1]));

const windowNow = () => windowOf(get("pgMiddle"), get("pgHalf"));
const grasped = (to: readonly number[]): readonly number[] =>
  held(windowNow(), to).map((value) => Number(value.toPrecision(4)));

/** What the handles move. */
export const playgroundMoves: Moves = {
  start: (to) => set("pgStart", grasped(to)),
  probe: (to) => set("pgX", grasped(to))
};

/** f of the playground over its window. */
export const subjectOf = (own: Expression, middle: readonly number[], half: number) =>
  playgroundSubject(own, windowOf(middle, half));

/** Where the playground’s Hessian is taken from: its probe. */
export const playgroundTaking: Taking = {
  async objective() {
    const found = await readOwn("f", get("f"));
    return found.status === "ok" ? found.objective : null;
  },
  at: () => get("pgX"),
  keys: ["f", "pgX"]
};
