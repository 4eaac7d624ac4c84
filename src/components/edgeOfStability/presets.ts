import {trainingPresets} from "../../numerics/network/presets.js";
import type {DataName} from "../../numerics/network/setup.js";
import type {Schedule} from "../../numerics/network/trainingPlan.js";
import type {Preset} from "../inputs/choices.js";
import type {Values} from "../keys.js";
import {courseRun} from "../network/courseRun.js";

/** A data set as the course trains on it; the run that comes with the course is shown until the reader trains. */
function plain(data: DataName, change: Partial<Values> = {}): Partial<Values> {
  return {
    ...courseRun(data),
    nnK: Math.min(1000, trainingPresets[data].steps),
    esViews: ["loss"],
    esAcross: "k",
    ...change
  };
}

/** α, and from which step on another one. */
const steps = (first: number, ...changes: readonly (readonly [from: number, stepSize: number])[]): Schedule => [
  {from: 0, stepSize: first},
  ...changes.map(([from, stepSize]) => ({from, stepSize}))
];

/** Runs that are worth seeing; all but those that come with the course are trained at once. */
export const edgePresets: readonly Preset[] = [
  {
    label: "The edge",
    look: "T₄ with α = 0.1: λₘₐₓ climbs to 2/α = 20, overshoots, and hovers there while the loss falls unevenly.",
    state: plain("chebyshev")
  },
  {
    label: "Half of α",
    look: "The limit is twice as high, and λₘₐₓ takes longer to climb to it; then it hovers there.",
    state: plain("chebyshev", {nnA: steps(0.05), nnTo: 4000, nnK: 2000})
  },
  {
    label: "A quarter of α",
    look: "The limit is never reached in 4,000 steps: the loss falls at every single one of them.",
    state: plain("chebyshev", {nnA: steps(0.025), nnTo: 4000, nnK: 4000})
  },
  {
    label: "The zigzag",
    look: "Zoom in on what happens at the edge: the gradient along the sharpest direction changes its sign at every step, and its size swells and falls.",
    state: plain("chebyshev", {nnEnd: 1500, nnTo: 1500, nnK: 700, esViews: ["loss", "ratio", "along"]})
  },
  {
    label: "Halved in mid-run",
    look: "At step 1,500 α is halved: the limit jumps up, λₘₐₓ climbs again, and stays below it once the data are fitted.",
    state: plain("chebyshev", {nnA: steps(0.1, [1500, 0.05]), nnTo: 4000, nnK: 1500})
  },
  {
    label: "Doubled in mid-run",
    look: "At step 2,500 α is doubled: λₘₐₓ stands at twice the new limit, the loss shoots up, and the run lands in a flatter place.",
    state: plain("chebyshev", {nnA: steps(0.05, [2500, 0.1]), nnTo: 4000, nnK: 2500})
  },
  {
    label: "Too much",
    look: "Three times α at step 2,500: this time nothing catches the run, and it diverges.",
    state: plain("chebyshev", {nnA: steps(0.05, [2500, 0.15]), nnTo: 4000, nnK: 2500})
  },
  {
    label: "Heavy ball",
    look: "With momentum β = 0.5 the limit is 2(1 + β)/α = 30, and that is where λₘₐₓ hovers.",
    state: plain("chebyshev", {nnBeta: 0.5, nnTo: 4000, nnK: 2000})
  },
  {
    label: "Two moons",
    look: "λₘₐₓ touches the limit and falls back: once the data are fitted nothing pushes it up any more.",
    state: plain("moons")
  },
  {
    label: "Two spirals",
    look: "A long plateau first. λₘₐₓ reaches the limit only as the loss begins to fall.",
    state: plain("spirals", {nnK: 2000})
  },
  {
    label: "Iris",
    look: "150 flowers: λₘₐₓ is at the limit within a hundred steps and stays there.",
    state: plain("iris")
  },
  {
    label: "Digits",
    look: "200 handwritten digits with the cross-entropy: λₘₐₓ passes the limit early, then sinks as the network grows sure of its answers.",
    state: plain("digits")
  }
];
