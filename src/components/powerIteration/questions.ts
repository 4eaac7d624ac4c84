import {startAt} from "../../figures/powerIteration.js";
import {num} from "../../figures/words.js";
import {powerIteration} from "../../numerics/linalg/powerIteration.js";
import {hessianOf} from "../course.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";

const run = () =>
  powerIteration(hessianOf(get("H")).matrix, startAt(get("piStart")), {shift: get("piShift"), maxIterations: 60});
const OUTCOME = ["path", "angle", "quotient", "theory", "rate"];

/** What the power iteration asks before it shows. */
export const powerQuestions: readonly Prediction[] = [
  {
    id: "pi-tie",
    ask: "The eigenvalues are −2 and 2. Does the iteration settle on an axis?",
    answer: {
      kind: "choice",
      options: {positive: "yes, on that of 2", negative: "yes, on that of −2", no: "no, it jumps to and fro"}
    },
    hides: OUTCOME,
    scene: {H: {first: -2, second: 2, angle: 0.5}, piStart: 75, piShift: 0, piK: 9, piViews: ["circle", "record"]},
    judge(guess) {
      const right = (guess === "no") === (run().forecast === "alternating");
      return {
        right,
        words: `Both parts keep their size and one changes sign at each step, so the vector jumps between two places${right ? "." : "; neither ever wins."}`
      };
    }
  },
  {
    id: "pi-steps",
    ask: "The eigenvalues are 5 and 10. By which factor does the tangent of the angle shrink in each step?",
    answer: {kind: "number", label: "Factor", min: 0, max: 10},
    hides: OUTCOME,
    scene: {H: {first: 5, second: 10, angle: 0.5}, piStart: 110, piShift: 0, piK: 20, piViews: ["circle", "record"]},
    judge(guess) {
      const {rate} = run();
      const right = Math.abs((guess as number) - rate) < 0.01;
      return {
        right,
        words: `By |λ₍₂₎/λ₍₁₎| = ${num(rate)}, and the error of the Rayleigh quotient by its square, ${num(rate ** 2)}${right ? "." : `; you said ${num(guess as number)}.`}`
      };
    }
  },
  {
    id: "pi-size",
    ask: "The eigenvalues are −5 and 3. Which axis does the iteration find?",
    answer: {kind: "choice", options: {low: "that of −5", high: "that of 3"}},
    hides: OUTCOME,
    scene: {H: {first: -5, second: 3, angle: 0.5}, piStart: 75, piShift: 0, piK: 20, piViews: ["circle", "record"]},
    judge(guess) {
      const right = guess === "low";
      return {
        right,
        words: `Size decides, not sign: |−5| is larger than |3|, and the vector settles on v₁${right ? ", changing ends at every step." : ", though 3 is the larger number."}`
      };
    }
  }
];
