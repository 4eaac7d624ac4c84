import {valleySubject} from "../../figures/valley.js";
import {num} from "../../figures/words.js";
import {hessianOf, spectrumOf} from "../course.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";

const OUTCOME = ["minimisers", "step", "contours", "own part", "other part"];
const scene = {start: [-2, 0.5], vaWindow: 4, vaUnit: 1, vaViews: ["plane"]} as const;

/** What the figure’s model leads to, as things stand. */
const found = () => valleySubject(hessianOf(get("H")), spectrumOf(get("H")), get("start"), get("vaG")).found;

/** What the valley asks before it shows. */
export const valleyQuestions: readonly Prediction[] = [
  {
    id: "va-length",
    ask: "λ₁ = 0.01, λ₂ = 2. The gradient has the parts 0.5 along v₁ and 0.5 along v₂. How long is Newton’s step, roughly?",
    answer: {
      kind: "choice",
      options: {quarter: "about 0.25", one: "about 1", fifty: "about 50", thousand: "about 5,000"}
    },
    hides: OUTCOME,
    scene: {...scene, H: {first: 0.01, second: 2, angle: 0}, vaG: [0.5, 0.5]},
    judge(guess) {
      const parts = found().parts.map((part) => num(Math.abs(part)));
      const right = guess === "fifty";
      return {
        right,
        words: `Each part is divided by its own eigenvalue: ${parts[0]} along v₁ and ${parts[1]} along v₂${right ? "." : "; the small eigenvalue alone decides."}`
      };
    }
  },
  {
    id: "va-singular",
    ask: "λ₁ is exactly 0 and λ₂ = 2. The gradient is at right angles to v₁. How many minimisers has the model?",
    answer: {kind: "choice", options: {none: "none", one: "one", line: "a whole line"}},
    hides: OUTCOME,
    scene: {...scene, H: {first: 0, second: 2, angle: 0}, vaG: [0, -2]},
    judge(guess) {
      const right = (guess === "line") === (found().dimension === 1);
      return {
        right,
        words: `Along v₁ the model has neither slope nor curvature, so from one minimiser you can walk along v₁ as far as you like${right ? "." : " and never leave them."}`
      };
    }
  },
  {
    id: "va-ramp",
    ask: "The same H, but now the gradient has a small part along v₁. How many minimisers has the model?",
    answer: {kind: "choice", options: {none: "none", one: "one", line: "a whole line"}},
    hides: OUTCOME,
    scene: {...scene, H: {first: 0, second: 2, angle: 0}, vaG: [-0.1, -2]},
    judge(guess) {
      const right = (guess === "none") === (found().kind === "ramp");
      return {
        right,
        words: `Along v₁ there is a slope and no curvature to stop it: the model falls for ever${right ? "." : ", however small the slope."}`
      };
    }
  }
];
