import type {Preset} from "../inputs/choices.js";

const bowl = {first: 1, second: 10, angle: 0.5};
const valley = {first: 0.01, second: 100, angle: 0.5};

/** States of the phase diagram worth seeing; each says what to look for. */
export const phaseDiagramPresets: readonly Preset[] = [
  {
    label: "Two modes",
    look: "Move α up and down: both marks move together, and the first to leave the green is the larger eigenvalue.",
    state: {H: bowl, a: 0.15, pdBeta: 0, pdLambda: 0.1, pdK: 40}
  },
  {
    label: "Narrow valley",
    look: "The row of marks is four decades wide. No α suits both ends: this one is best, and each end has a multiplier next to 1 in size.",
    state: {H: valley, a: "best", pdBeta: 0, pdLambda: 0.01, pdK: 40}
  },
  {
    label: "Momentum, tuned",
    look: "The same valley. The hatched band is just wide enough for the row of marks, and everything in it shrinks at one rate.",
    state: {H: valley, a: 4 / 10.1 ** 2, pdBeta: 0.962, pdLambda: 1, pdK: 40}
  },
  {
    label: "Momentum 0.9",
    look: "αλ = 1: the first step lands on 0, but the second carries on with nine tenths of it.",
    state: {H: bowl, a: 0.1, pdBeta: 0.9, pdLambda: 10, pdK: 2}
  },
  {
    label: "1.9 is as slow as 0.1",
    look: "The cell at αλ = 1.9 and the eigenvalue at αλ = 0.1 shrink equally fast: one with alternating sign, one without.",
    state: {H: bowl, a: 0.1, pdBeta: 0, pdLambda: 19, pdK: 40}
  },
  {
    label: "The edge",
    look: "The larger eigenvalue stands on the line αλ = 2: its mode neither shrinks nor grows.",
    state: {H: bowl, a: "edge", pdBeta: 0, pdLambda: 10, pdK: 40}
  },
  {
    label: "Saddle",
    look: "A negative eigenvalue is left of the frozen line at every α. Its mode grows slowly at first.",
    state: {H: {first: -0.5, second: 4, angle: 0.5}, a: 0.25, pdBeta: 0, pdLambda: -0.5, pdK: 40}
  },
  {
    label: "Flat direction",
    look: "λ = 0 stands on the frozen line: whatever α does, this mode stays, and costs nothing.",
    state: {H: {first: 0, second: 10, angle: 0.5}, a: 0.15, pdBeta: 0, pdLambda: 0, pdK: 40}
  }
];
