import {
  CURVES,
  curveTitles,
  isCurve,
  openings,
  type StressId,
  SURFACES,
  surfaceTitles,
  ZOOMS
} from "../../figures/newtonUnderStress.js";
import type {NewtonMethod} from "../../numerics/optimizers/repairedNewton.js";
import type {Moves} from "../handles.js";
import {type Binding, bind} from "../inputs/bind.js";
import {choose, controls, toggle} from "../inputs/choices.js";
import {hidden} from "../inputs/fold.js";
import {functionField} from "../inputs/functionField.js";
import {numberBox} from "../inputs/number.js";
import {player} from "../inputs/player.js";
import {logarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import type {Values} from "../keys.js";
import {get, patch, set} from "../state.js";

/** The keys that Reset puts back: the figure’s own, and what it moves of the course’s. */
export const stressKeys = [
  "H",
  "start",
  "eps",
  "f",
  "f1",
  "nsF",
  "nsC",
  "nsX",
  "nsMode",
  "nsSearch",
  "nsK",
  "nsZ",
  "nsView"
] as const;

const REPAIRS = {pure: "none", shifted: "shift", absolute: "absolute"} as const;

/** The method that the keys mean. */
export const methodOf = (mode: Values["nsMode"], shift: number, search: Values["nsSearch"]): NewtonMethod => ({
  repair: REPAIRS[mode],
  shift,
  lineSearch: search === "yes"
});

/** Where the start is: the course’s own on the course’s quadratic, a point of the figure’s own on any other f. */
export const startKey = (id: StressId): "start" | "nsX" => (id === "quadratic" ? "start" : "nsX");

/** Which of the reader’s functions is shown, if one is. */
export const ownName = (id: StressId): "f" | "f1" => (id === "own" ? "f" : "f1");
export const isOwn = (id: StressId): boolean => id === "own" || id === "own1";

/** The controls: which f, how the step is taken, the start; and, folded away, the window and the second view. */
export function stressControls(): readonly HTMLElement[] {
  const which: Binding<StressId> = {
    get: () => get("nsF"),
    set: (id) => patch({nsF: id, nsK: 0, nsZ: "1", ...(id === "quadratic" ? {} : {nsX: openings[id]})})
  };
  const of = <T extends StressId>(): Binding<T> => which as unknown as Binding<T>;
  const search = {get: () => get("nsSearch") === "yes", set: (on: boolean) => set("nsSearch", on ? "yes" : "no")};
  const modes = {pure: "pure Newton", shifted: "with H + εI", absolute: "with |H|"} as const;
  const steps = choose({label: "Step", value: bind("nsMode"), options: modes});
  steps.append(toggle({label: "line search", value: search}));
  const shift = only(
    slider({
      label: "Shift ε",
      idea: "newton",
      value: bind("eps"),
      scale: logarithmic(1e-6, 1e3, {zero: true}),
      detents: () => [{label: "ε = 0", at: 0}]
    }),
    () => get("nsMode") === "shifted"
  );
  const frequency = only(
    slider({label: "Frequency c", value: bind("nsC"), scale: logarithmic(0.2, 5, {perDecade: 100})}),
    () => get("nsF") === "x-cos"
  );
  return [
    choose({label: "f(x)", value: of<(typeof CURVES)[number]>(), options: curveTitles, order: [...CURVES]}),
    choose({label: "f(x, y)", value: of<(typeof SURFACES)[number]>(), options: surfaceTitles, order: [...SURFACES]}),
    functionField({name: "f1", label: "Your f(x)", chosen: () => get("nsF") === "own1"}),
    functionField({name: "f", label: "Your f(x, y)", chosen: () => get("nsF") === "own"}),
    steps,
    controls(coordinate(0), coordinate(1)),
    only(controls(shift, frequency), () => get("nsMode") === "shifted" || get("nsF") === "x-cos")
  ];
}

/** What is seldom moved, folded away: how far the window reaches, and which view stands beside it. */
export function stressViews(): HTMLElement {
  const root = document.createElement("details");
  root.className = "more";
  root.appendChild(document.createElement("summary")).textContent = "The window, and what stands beside it";
  root.append(
    choose({
      label: "Window",
      value: bind("nsZ"),
      options: {"0.25": "a quarter", "1": "whole", "4": "4 times", "16": "16 times"},
      order: [...ZOOMS]
    }),
    choose({
      label: "Beside it",
      value: bind("nsView"),
      options: {steps: "promise and outcome", gradient: "the size of the gradient"}
    })
  );
  return root;
}

/** A control that is there only while it means something. */
function only<T extends HTMLElement>(control: T, when: () => boolean): T {
  return hidden(control, () => !when());
}

/** One coordinate of the start; the second rests where f has one variable. */
function coordinate(i: number): HTMLElement {
  const value: Binding<number> = {
    get: () => get(startKey(get("nsF")))[i],
    set: (next) => {
      const key = startKey(get("nsF"));
      set(
        key,
        get(key).map((old, j) => (j === i ? next : old))
      );
    }
  };
  const box = numberBox({label: `Start ${"xy"[i]}`, value, min: -1e6, max: 1e6});
  return only(box, () => i === 0 || !isCurve(get("nsF")));
}

/** The player over a run whose length the page tells it. */
export function stressPlayer(invalidation: Promise<unknown>) {
  let last = 0;
  const step: Binding<number> = {get: () => Math.min(last, get("nsK")), set: (k) => set("nsK", k)};
  const root = player({step, last: () => last, rate: 1.5, invalidation});
  return Object.assign(root, {
    follow(length: number): void {
      if (length === last) return;
      last = length;
      root.pull();
    }
  });
}

/** What the handle moves: x₀, along the graph or anywhere on the contours. */
export const stressMoves = (id: StressId): Moves => ({
  start: ([x, y]) => {
    const key = startKey(id);
    set(key, [rounded(x), isCurve(id) ? get(key)[1] : rounded(y)]);
  }
});

/** A hand is good for four digits; the address keeps no more. */
const rounded = (value: number): number => Number(value.toPrecision(4));
