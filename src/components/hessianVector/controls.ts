import {nearestStep} from "../../figures/hessianVector.js";
import {DIFFERENCE_STEPS} from "../../numerics/network/differenceProduct.js";
import {LANCZOS_STEPS} from "../../numerics/network/matrixFree.js";
import type {Moves} from "../handles.js";
import {type Binding, bind} from "../inputs/bind.js";
import {choose, controls} from "../inputs/choices.js";
import {player} from "../inputs/player.js";
import {linear, type Scale} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {stepSlider} from "../network/steps.js";
import {get, set} from "../state.js";

/** h, which takes the values at which the errors are measured and no other. */
const step: Binding<number> = {get: () => nearestStep(get("hvH")), set: (h) => set("hvH", nearestStep(h))};

const last = DIFFERENCE_STEPS.length - 1;

/** One position of the track for each h. */
const steps: Scale = {
  min: DIFFERENCE_STEPS[0],
  max: DIFFERENCE_STEPS[last],
  steps: last,
  toPosition: (h) => DIFFERENCE_STEPS.indexOf(nearestStep(h)) / last,
  toValue: (position) => DIFFERENCE_STEPS[Math.round(position * last)]
};

/** Where the products are taken, along what, and how wide the differences are. */
export const productControls = (): readonly HTMLElement[] => [
  choose({
    label: "Direction v",
    value: bind("hvDir"),
    options: {random: "random", gradient: "the gradient", sharpest: "the sharpest"}
  }),
  controls(
    stepSlider(),
    slider({
      label: "Step h of the differences",
      idea: "step",
      value: step,
      scale: steps,
      detents: () => [
        {label: "√eps", at: nearestStep(2 ** -26)},
        {label: "∛eps", at: nearestStep(2 ** (-52 / 3))}
      ]
    }),
    slider({label: "Draw of the random v (seed)", value: bind("hvSeed"), scale: linear(0, 99, 1)})
  ),
  views({
    label: "Views",
    name: "hvViews",
    options: {ritz: "Ritz values", ends: "error of the outermost"},
    all: "All views are open"
  })
];

/** Takes one product of Lanczos’s method after the other. */
export const productPlayer = (invalidation: Promise<unknown>): HTMLElement =>
  player({step: bind("hvM"), last: LANCZOS_STEPS, rate: 4, label: "Products m", invalidation});

/** What the handles move: the step of the differences, and the number of products. */
export const productMoves: Moves = {
  h: ([x]) => step.set(10 ** x),
  m: ([x]) => set("hvM", Math.min(LANCZOS_STEPS, Math.max(0, Math.round(x))))
};
