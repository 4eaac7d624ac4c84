import {factOf} from "../../figures/shared/predict.js";
import type {Prediction} from "../predict.js";
import {plain} from "./presets.js";

const scene = plain();

/** What the landscape asks before it shows. */
export const landscapeQuestions: readonly Prediction[] = [
  {
    id: "ls-random",
    ask: "You see the plane of the two sharpest directions. Draw a direction at random in its place: how large is the curvature along it?",
    answer: {
      kind: "choice",
      options: {half: "about half of λₘₐₓ", tenth: "about a tenth of λₘₐₓ", percent: "a percent or two of λₘₐₓ"}
    },
    hides: [],
    scene,
    judge: factOf(
      "percent",
      "The mean over all directions is tr H/n, and nearly all of the 321 eigenvalues are next to 0: it is 0.78 % of λₘₐₓ",
      ". Choose random directions, and draw a few."
    )
  },
  {
    id: "ls-path",
    ask: "The training has come a long way to θ. Of its squared distance from θ, how much lies in the plane of the two sharpest directions?",
    answer: {
      kind: "choice",
      options: {most: "nearly all of it", half: "about a half", little: "less than a hundredth"}
    },
    hides: ["path"],
    scene,
    judge: factOf(
      "little",
      "It is 0.3 %: along the sharpest directions the run only bounces about the floor of the valley, and its way leads along the others",
      ". Now choose the path’s own axes."
    )
  }
];
