import {num} from "../../figures/words.js";
import {matvec} from "../../numerics/linalg/matrix.js";
import {dot} from "../../numerics/linalg/vector.js";
import {hessianOf, stepSizeNow} from "../course.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";

const scene = {omF: "quadratic", H: {first: 1, second: 10, angle: 0}, start: [-2, 0.2]} as const;

/** α as a multiple of α* = gᵀg/gᵀHg, the step to the bottom of the parabola, as things stand. */
function multiple(): number {
  const {matrix} = hessianOf(get("H"));
  const g = matvec(matrix, get("start"));
  return (stepSizeNow() * dot(g, matvec(matrix, g))) / dot(g, g);
}

/** What the microscope asks before it shows. */
export const microscopeQuestions: readonly Prediction[] = [
  {
    id: "om-beyond",
    ask: "On a quadratic the step to the bottom of the slice is α* = 2/11 here. You take half as much again, α = 3/11. What does f do?",
    answer: {
      kind: "choice",
      options: {rises: "it rises", same: "it stays as it is", falls: "it falls, though by less than with α*"}
    },
    hides: ["*"],
    shows: ["land", "point"],
    scene: {...scene, a: 3 / 11},
    judge(guess) {
      const t = multiple();
      const share = t * (2 - t); // of the decrease with α*: the parabola is symmetric about its bottom
      const right = guess === (share > 0 ? "falls" : share < 0 ? "rises" : "same");
      const story = share > 0 ? `it falls by ${num(100 * share)} % of what α* gives` : "it falls no more";
      return {
        right,
        words: `The slice is a parabola, back at its old height only at 2α*: with α = ${num(t)}·α* ${story}${right ? "." : ". To step past the bottom is not yet to climb."}`
      };
    }
  },
  {
    id: "om-growing",
    ask: "Now α = 0.3, on the same quadratic with the eigenvalues 1 and 10. This step lowers f. Will gradient descent with this α converge?",
    answer: {
      kind: "choice",
      options: {yes: "yes: each step lowers f", no: "no"}
    },
    hides: ["*"],
    shows: ["land", "point"],
    scene: {...scene, a: 0.3},
    judge(guess) {
      const alpha = stepSizeNow();
      const top = hessianOf(get("H")).values[1];
      const right = guess === (alpha < 2 / top ? "yes" : "no");
      return {
        right,
        words: `What one step does depends on the gradient there; what all of them do depends on λₘₐₓ alone: 2/λₘₐₓ = ${num(2 / top)}, and α = ${num(alpha)} is ${alpha < 2 / top ? "below" : "beyond"} it${right ? "." : ". The steep mode is small as yet, and grows at every step."}`
      };
    }
  }
];
