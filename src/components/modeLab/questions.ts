import {num} from "../../figures/words.js";
import {modeStepsToTolerance, multiplier} from "../../numerics/optimizers/regime.js";
import {hessianOf, stepSizeNow} from "../course.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";

const scene = {
  H: {first: 1, second: 10, angle: 0.5},
  start: [-2.2, -0.4],
  mlSource: "course",
  mlMore: [],
  mlLayers: ["path"],
  mlHorizon: "50",
  mlWindow: 2.4,
  mlK: 12
} as const;

/** The multipliers 1 − αλ of the two modes, as things stand. */
const factors = () => hessianOf(get("H")).values.map((value) => multiplier(stepSizeNow() * value));

/** What the mode lab asks before it shows. */
export const modeLabQuestions: readonly Prediction[] = [
  {
    id: "ml-limit",
    ask: "λ₁ = 1 and λ₂ = 10. With α = 0.19 the run converges. What does it do with α = 0.21?",
    answer: {
      kind: "choice",
      options: {
        slower: "it converges, a little more slowly",
        cycles: "it jumps between two points for ever",
        diverges: "it moves away, changing sides at each step"
      }
    },
    hides: ["*"],
    shows: ["land", "start"],
    scene: {...scene, a: 0.21},
    judge(guess) {
      const [flat, steep] = factors();
      const outcome = steep < -1 ? "diverges" : steep === -1 ? "cycles" : "slower";
      return {
        right: guess === outcome,
        words: `At each step the flat mode is multiplied by 1 − αλ₁ = ${num(flat)} and the steep one by 1 − αλ₂ = ${num(steep)}. One factor that is larger than 1 in size is enough, and its sign says that the run changes sides.`
      };
    }
  },
  {
    id: "ml-slowest",
    ask: "The same H, with α = 0.185. After many steps nearly all that is left of the distance belongs to one mode. To which?",
    answer: {
      kind: "choice",
      options: {flat: "to the flat one, λ₁ = 1", steep: "to the steep one, λ₂ = 10", both: "to both alike"}
    },
    hides: ["*"],
    shows: ["land", "start"],
    scene: {...scene, a: 0.185},
    judge(guess) {
      const sizes = factors().map(Math.abs);
      const outcome = sizes[0] === sizes[1] ? "both" : sizes[0] > sizes[1] ? "flat" : "steep";
      const right = guess === outcome;
      return {
        right,
        words: `What counts is |1 − αλ|: the flat mode keeps ${num(sizes[0])} of its size at each step, the steep one ${num(sizes[1])}${right ? "." : ". A steep mode is slow, too, once α comes near its limit: it overshoots by nearly as much as it was off."}`
      };
    }
  },
  {
    id: "ml-steps",
    ask: "λ₁ = 0.1, λ₂ = 10, and α = 0.1, at which the steep mode is gone after one step. How many steps does the flat mode take to fall to 1 % of its start?",
    answer: {kind: "number", label: "Steps:", min: 1, max: 1e6},
    hides: ["*"],
    shows: ["land", "start"],
    scene: {...scene, H: {first: 0.1, second: 10, angle: 0.5}, a: 0.1, mlHorizon: "500", mlK: 500},
    judge(guess) {
      const [flat] = hessianOf(get("H")).values;
      const s = stepSizeNow() * flat;
      const steps = modeStepsToTolerance(s, 0.01);
      const right = Math.abs(Math.log((guess as number) / steps)) <= Math.log(1.5);
      return {
        right,
        words: `It keeps 1 − αλ₁ = ${num(1 - s)} of its size at each step, and takes ${num(steps)} steps: for so small an αλ₁ that is about ln 100/(αλ₁), the price of an α that the steep mode has chosen.`
      };
    }
  }
];
