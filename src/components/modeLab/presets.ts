import {stepLimits} from "../../numerics/optimizers/stepLimits.js";
import type {Vector} from "../../numerics/types.js";
import type {Preset} from "../inputs/choices.js";

const H = {first: 1, second: 10, angle: 0.5};
const start = [-2.2, -0.4];
/** What a preset that says nothing else means. */
const plain = {
  H,
  start,
  mlK: 14,
  mlHorizon: "50",
  mlMore: [],
  mlSource: "course",
  mlWindow: 2.4,
  mlAcross: "min",
  mlUp: "max"
} as const;

/** The states of the mode lab that are worth seeing. */
export const modeLabPresets = (longley: Vector): Preset[] => [
  {
    label: "Zigzag",
    look: "The ball jumps from wall to wall while it creeps along the floor: one mode changes sides at every step, the other does not.",
    state: {...plain, a: 0.188}
  },
  {
    label: "No zigzag: αλₘₐₓ = 1",
    look: "After one step the steep mode is gone, and all that is left is a slow walk along the valley floor.",
    state: {...plain, a: "one"}
  },
  {
    label: "The best step",
    look: "The two multipliers stand at equal distances from 0, one on each side: the flattest and the steepest mode are equally slow.",
    state: {...plain, a: "best"}
  },
  {
    label: "The edge: αλₘₐₓ = 2",
    look: "The steep mode jumps between two points for ever; only the flat one arrives.",
    state: {...plain, a: "edge", mlK: 40}
  },
  {
    label: "Beyond the edge",
    look: "αλₘₐₓ = 2.04: each jump is a little longer than the last, until the ball leaves the window.",
    state: {...plain, a: 0.204, mlK: 30}
  },
  {
    label: "Saddle",
    look: "The run starts almost on the ridge, a millionth off. It slides to the saddle, seems to rest there for a hundred steps, and leaves.",
    state: {
      ...plain,
      H: {first: -1, second: 2, angle: 0.5},
      start: [1e-6 * Math.cos(0.5) - 1.6 * Math.sin(0.5), 1e-6 * Math.sin(0.5) + 1.6 * Math.cos(0.5)],
      a: 0.1,
      mlHorizon: "500",
      mlK: 150
    }
  },
  {
    label: "Flat direction",
    look: "Every point of the thick line is a minimiser. The zero mode stays where it is, and costs nothing.",
    state: {...plain, H: {first: 0, second: 2, angle: 0.5}, a: 0.15}
  },
  {
    label: "Rounding",
    look: "The start is on the first eigenvector, so in exact arithmetic the second mode is 0 for ever (dotted). The run in doubles is fed by rounding and leaves.",
    state: {
      ...plain,
      H: {first: 1, second: 10, angle: 0.7},
      start: [Math.cos(0.7), Math.sin(0.7)],
      a: 0.25,
      mlHorizon: "500",
      mlK: 100
    }
  },
  {
    label: "Longley",
    look: "Real data, six modes, the best fixed step. After a thousand steps the slowest mode has hardly begun; see where its 1 % mark stands.",
    state: {
      ...plain,
      mlSource: "longley",
      a: stepLimits(longley).best ?? 0,
      mlHorizon: "50000",
      mlK: 1000,
      mlLayers: ["path", "traces", "energy"]
    }
  },
  {
    label: "Four modes",
    look: "Four multipliers on one line; α is best for the outer two, and those between are done long before.",
    state: {
      ...plain,
      H: {first: 0.3, second: 1, angle: 0.5},
      mlMore: [3, 10],
      a: 2 / 10.3,
      mlLayers: ["path", "traces", "energy", "multipliers"]
    }
  },
  {
    label: "All negative",
    look: "A hilltop: every mode grows under every step size, and the run goes down for ever.",
    state: {...plain, H: {first: -2, second: -0.5, angle: 0.5}, start: [-0.2, 0.1], a: 0.15, mlK: 8}
  },
  {
    label: "Repeated",
    look: "A round bowl: every direction is an eigenvector, and the path is straight.",
    state: {...plain, H: {first: 3, second: 3, angle: 0.5}, a: 0.1}
  },
  {
    label: "10⁻⁶ and 10⁶",
    look: "Twelve decades apart: the floor is level to the eye, and the slow mode needs more steps than anybody has.",
    state: {...plain, H: {first: 1e-6, second: 1e6, angle: 0.5}, a: "best"}
  }
];
