import {FIRST_DRAW} from "../../numerics/network/presets.js";
import type {Preset} from "../inputs/choices.js";
import type {Values} from "../keys.js";
import {courseRun} from "../network/courseRun.js";

/** The plane of the two sharpest directions in the course’s run, and what is changed of it. */
export const plain = (change: Partial<Values> = {}): Partial<Values> => ({
  ...courseRun("chebyshev"),
  nnK: 1000,
  lsPlane: "sharpest",
  lsSeed: FIRST_DRAW,
  lsR: 1,
  lsA: 0.5,
  lsB: 0,
  lsViews: ["sharpness"],
  ...change
});

/** Planes worth a look. */
export const landscapePresets: readonly Preset[] = [
  {
    label: "The two sharpest",
    look: "A steep bowl in both directions: half a unit away the loss is thirty-five times what it is at θ. The path hardly moves in this plane.",
    state: plain()
  },
  {
    label: "Two random ones",
    look: "The same θ, the same colours, the same distance: nearly level. Draw other directions; most of them look like this.",
    state: plain({lsPlane: "random"})
  },
  {
    label: "The two flattest",
    look: "The loss does not change in its first eight digits: there are directions in which the network is free.",
    state: plain({lsPlane: "flattest"})
  },
  {
    label: "λₘₐₓ and λₘᵢₙ",
    look: "A wall in one direction, and in the other a slope so gentle that the negative curvature hardly bends it: the ground at θ curves as on a saddle, though no picture of this size looks like one.",
    state: plain({lsPlane: "opposite"})
  },
  {
    label: "The path",
    look: "The plane in which most of the way to θ lies. The path comes down a valley that bends, and its sharpness changes along it.",
    state: plain({lsPlane: "path", lsR: 4, lsA: 0.5})
  },
  {
    label: "Where the model ends",
    look: "Three times as far: compare the solid lines with the dashed ones, and see how fast the error grows from the middle.",
    state: plain({lsR: 3, lsA: 1.5, lsViews: ["error"]})
  },
  {
    label: "At the edge",
    look: "Step 3,000, at the limit: the line on which λₘₐₓ = 2/α runs through the picture, right beside θ.",
    state: plain({nnK: 3000, lsPlane: "path", lsR: 1, lsA: 0.2})
  },
  {
    label: "After a restart",
    look: "The training began anew half a unit up the sharpest wall. Fifty steps later it is down again; the green path shows the way.",
    state: plain({
      nnFrom: [{schedule: [{from: 0, stepSize: 0.1}], step: 1000, plane: "sharpest", shift: [0.5, 0]}],
      nnK: 50,
      lsPlane: "path",
      lsA: 0
    })
  },
  {
    label: "ReLU",
    look: "Flat pieces with kinks between them: the model knows the piece on which θ lies and nothing of the next.",
    state: plain({nnAct: "relu", lsViews: ["error"]})
  },
  {
    label: "Digits at random",
    look: "1,242 parameters in place of 321: along both directions the curvature is less than half a percent of λₘₐₓ.",
    state: {...plain({lsPlane: "random"}), ...courseRun("digits"), nnK: 300}
  }
];
