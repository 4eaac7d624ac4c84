import {type Across, lastStep, type RunView, stepAt, stepSizeFor} from "../../figures/edgeOfStability.js";
import {FIRST_DRAW, trainingPresets} from "../../numerics/network/presets.js";
import {type DataName, isClassified} from "../../numerics/network/setup.js";
import type {TrainingPlan} from "../../numerics/network/trainingPlan.js";
import type {Moves} from "../handles.js";
import {type Binding, bind} from "../inputs/bind.js";
import {choose, controls} from "../inputs/choices.js";
import {folded, hidden} from "../inputs/fold.js";
import {player} from "../inputs/player.js";
import {linear, logarithmic} from "../inputs/scale.js";
import {slider} from "../inputs/slider.js";
import {views} from "../inputs/views.js";
import {LARGEST_STEP_SIZE} from "../keys/network.js";
import {mayChange, type NetworkState, planOf, rebind, restarting, setupOf} from "../network/state.js";
import {lookedAt, stepsThere} from "../network/steps.js";
import type {training} from "../network/training.js";
import {get, set} from "../state.js";

type Training = ReturnType<typeof training>;

const DATA: Readonly<Record<DataName, string>> = {
  chebyshev: "T₄, a curve",
  moons: "two moons",
  spirals: "two spirals",
  iris: "iris",
  digits: "digits"
};

/** Another data set brings the step size, the loss and the length with which the course trains on it. */
const data: Binding<DataName> = {
  get: bind("nnData").get,
  set(nnData) {
    const {setup, stepSize, steps} = trainingPresets[nnData];
    restarting({nnData, nnLoss: setup.loss, nnA: [{from: 0, stepSize}]});
    set("nnEnd", steps);
  }
};

/** The network, its data, and how it is trained. */
export const networkControls = ({stepSize}: Training): readonly HTMLElement[] => [
  choose({label: "Data", value: data, options: DATA}),
  controls(
    slider({
      label: "Step size α",
      idea: "step",
      value: stepSize,
      scale: logarithmic(1e-3, LARGEST_STEP_SIZE, {zero: true}),
      resting: () =>
        mayChange(get("nnA"), get("nnTo")) ? "" : "α has changed as often as one run allows; start over to change it."
    }),
    slider({label: "Momentum β", idea: "mom", value: rebind("nnBeta"), scale: linear(0, 0.99, 0.01)})
  ),
  folded("The network: width, depth, activation, loss, weight decay, its draw", [
    controls(
      slider({label: "Units in each hidden layer", value: rebind("nnWidth"), scale: linear(1, 32, 1)}),
      slider({label: "Hidden layers", value: rebind("nnDepth"), scale: linear(1, 4, 1)}),
      slider({
        label: "Weight decay ω",
        value: rebind("nnDecay"),
        scale: logarithmic(1e-5, 1, {zero: true, perDecade: 20})
      }),
      slider({
        label: "Draw of the first weights (seed)",
        value: rebind("nnSeed"),
        scale: linear(0, 99, 1)
      })
    ),
    choose({
      label: "Activation",
      value: rebind("nnAct"),
      options: {tanh: "tanh", relu: "ReLU", gelu: "GELU", linear: "linear"}
    }),
    hidden(
      choose({
        label: "Loss",
        value: rebind("nnLoss"),
        options: {squaredError: "squared error", crossEntropy: "cross-entropy"}
      }),
      () => !isClassified(get("nnData"))
    ),
    choose({
      label: "Train to step",
      value: {get: () => `${get("nnEnd")}` as Ends, set: (end) => set("nnEnd", Number(end))},
      options: {500: "500", 1500: "1,500", 4000: "4,000", 10000: "10,000", 20000: "20,000"}
    })
  ])
];

type Ends = "500" | "1500" | "4000" | "10000" | "20000";

/** What stands beside the sharpness, and what runs across. */
export const edgeViews = (): readonly HTMLElement[] => [
  views({
    label: "Views",
    name: "esViews",
    options: {loss: "loss", ratio: "αλₘₐₓ/2", second: "second eigenvalue", along: "gradient along the sharpest"},
    all: "All views are open"
  }),
  choose({label: "Across", value: bind("esAcross"), options: {k: "step k", alphaK: "αk"}})
];

/** Walks over the steps of the run that is there, in eight seconds. */
export const stepPlayer = (invalidation: Promise<unknown>): HTMLElement =>
  player({step: lookedAt, last: stepsThere, rate: 500, label: "Step k", invalidation});

/** What the handles move: α by its limit, and the step looked at. */
export const edgeMoves = (runs: readonly RunView[], {stepSize}: Training, across: Across): Moves => ({
  alpha: ([, limit]) => stepSize.set(Math.min(LARGEST_STEP_SIZE, stepSizeFor(limit, get("nnBeta")))),
  k: ([x]) => {
    const [main] = runs;
    if (main) set("nnK", Math.min(lastStep(main), Math.max(0, stepAt(main, across, x))));
  }
});

/** Whether the choices are those of the run that comes with the course. */
export function isPrecomputed(now: NetworkState): boolean {
  const {setup, stepSize} = trainingPresets[now.nnData];
  const plan: TrainingPlan = {seed: FIRST_DRAW, schedule: [{from: 0, stepSize}], momentum: 0, restarts: []};
  return JSON.stringify([setupOf(now), planOf(now)]) === JSON.stringify([setup, plan]);
}
