import {factOf} from "../../figures/shared/predict.js";
import {courseRun} from "../network/courseRun.js";
import type {Prediction} from "../predict.js";

const OUTCOME = ["negative", "positive", "ranks", "outliers", "density"];
const scene = {
  ...courseRun("chebyshev"),
  spPart: "hessian",
  spTau: 0.01,
  spOmega: 0,
  spViews: ["histogram", "rank"]
} as const;

/** What the spectrum asks before it shows. */
export const spectrumQuestions: readonly Prediction[] = [
  {
    id: "sp-start",
    ask: "At step 1,000 the lowest eigenvalue, −0.0399, is tiny next to the highest, 16.5. Go back to step 0, before any training. How large is the lowest there, in size, next to the highest?",
    answer: {
      kind: "choice",
      options: {tiny: "tiny, too", third: "about a third as large", equal: "as large"}
    },
    hides: OUTCOME,
    scene: {...scene, nnK: 0},
    judge: factOf(
      "third",
      "It is −2.71, three tenths of the highest in size: where the residuals are large, the part R of the Hessian is large, and nothing keeps it from being negative",
      ". Training leaves such places soon."
    )
  },
  {
    id: "sp-decay",
    ask: "At step 1,000, where θ stays as it is, weight decay ω = 0.01 is added to the loss. What does that do to the 321 eigenvalues?",
    answer: {
      kind: "choice",
      options: {
        moves: "each moves up by 0.01",
        stretches: "each is multiplied by 1.01",
        small: "the small ones move, the large ones hardly change"
      }
    },
    hides: OUTCOME,
    scene: {...scene, nnK: 1000, spOmega: 0.01},
    judge: factOf(
      "moves",
      "The Hessian of (ω/2)‖θ‖² is ωI, and adding ωI moves every eigenvalue by ω, the large ones, too (11)",
      "; next to 16.5 it only does not show."
    )
  }
];
