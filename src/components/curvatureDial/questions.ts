import {dialSubject} from "../../figures/curvatureDial.js";
import {num} from "../../figures/words.js";
import {hessianOf} from "../course.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";

const OUTCOME = ["surface", "slice", "circle", "value", "positive", "negative", "extremes", "phi"];
const now = () => dialSubject(hessianOf(get("H")), get("cdPhi"));

/** What the dial asks before it shows. */
export const curvatureDialQuestions: readonly Prediction[] = [
  {
    id: "cd-diagonal",
    ask: "H has the rows (1, 2) and (2, 1). Which sign has the smallest curvature that any direction has?",
    answer: {kind: "choice", options: {positive: "positive", zero: "zero", negative: "negative"}},
    hides: OUTCOME,
    scene: {H: {a: 1, b: 2, c: 1}, cdPhi: 0, cdViews: ["surface", "polar"]},
    judge(guess) {
      const {values} = now();
      const right = guess === (values[0] < 0 ? "negative" : values[0] > 0 ? "positive" : "zero");
      return {
        right,
        words: `The smallest curvature is λ₁ = ${num(values[0])}, at −45°${right ? "." : "; a positive diagonal speaks for the two axes only."}`
      };
    }
  },
  {
    id: "cd-between",
    ask: "The eigenvalues are 1 and 5. Halfway between the two eigenvectors, at 45° to both: what is the curvature?",
    answer: {kind: "number", label: "uᵀHu", min: -100, max: 100},
    hides: OUTCOME,
    scene: {H: {first: 1, second: 5, angle: 0}, cdPhi: 45, cdViews: ["surface", "slice", "polar"]},
    judge(guess) {
      const {curvature} = now();
      const right = Math.abs((guess as number) - curvature) < 0.05;
      return {
        right,
        words: `It is ${num(curvature)}: cos² 45° = sin² 45° = ½, so both eigenvalues count half${right ? "." : `, and you said ${num(guess as number)}.`}`
      };
    }
  },
  {
    id: "cd-flat",
    ask: "The eigenvalues are −1 and 1. In how many directions (counting a direction and its opposite once) is the curvature zero?",
    answer: {kind: "choice", options: {none: "none", one: "one", two: "two", all: "all"}},
    hides: OUTCOME,
    scene: {H: {first: -1, second: 1, angle: 0.3}, cdPhi: 60, cdViews: ["surface", "polar"]},
    judge(guess) {
      const right = guess === "two";
      return {
        right,
        words: `The curvature changes sign on the way from v₁ to v₂, and once more on the way back: two directions${right ? "." : ", not eigenvectors either of them."}`
      };
    }
  }
];
