import {factOf} from "../../figures/shared/predict.js";
import {courseRun} from "../network/courseRun.js";
import type {Prediction} from "../predict.js";

const scene = {...courseRun("chebyshev"), nnK: 1000, esViews: ["loss"], esAcross: "k"} as const;

/** What the edge of stability asks before it shows. */
export const edgeQuestions: readonly Prediction[] = [
  {
    id: "es-half",
    ask: "You see the run with α = 0.1, whose sharpness comes to hover at 20. Train the same network with α = 0.05. Where does its sharpness settle?",
    answer: {kind: "choice", options: {ten: "at 10", twenty: "at 20 as before", forty: "at 40"}},
    hides: [],
    scene,
    judge: factOf(
      "forty",
      "It rises until it meets 2/α, and half of α is twice the limit, 40",
      ": what stops it is the step size, not the network."
    )
  },
  {
    id: "es-later",
    ask: "With α = 0.1 the sharpness first exceeds its limit at step 640. With α = 0.05, when does that happen?",
    answer: {kind: "choice", options: {sooner: "sooner", same: "at about the same step", later: "later"}},
    hides: [],
    scene,
    judge: factOf(
      "later",
      "It happens at step 1,905: each step goes half as far, and the limit is twice as high",
      ". Set α to 0.05, and train."
    )
  },
  {
    id: "es-quarter",
    ask: "And with α = 0.025, in 4,000 steps?",
    answer: {
      kind: "choice",
      options: {meets: "it meets its limit, 80", below: "it stays far below it, and the loss never rises"}
    },
    hides: [],
    scene,
    judge: factOf(
      "below",
      "In so many steps of this size the sharpness does not come to 0.7 of 80, and the loss falls at every one of them",
      ". Nothing forces λₘₐₓ up to 2/α: it climbs as the training goes on."
    )
  }
];
