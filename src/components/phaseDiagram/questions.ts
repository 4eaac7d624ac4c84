import {num} from "../../figures/words.js";
import {momentumBorders} from "../../numerics/optimizers/momentumModes.js";
import type {Prediction} from "../predict.js";
import {get} from "../state.js";

/** What the phase diagram asks before it shows. */
export const phaseDiagramQuestions: readonly Prediction[] = [
  {
    id: "pd-momentum",
    ask: "Without momentum a mode converges as long as αλ stays below 2. The heavy ball with β = 0.9 remembers nine tenths of its last step. Where does its limit lie?",
    answer: {
      kind: "choice",
      options: {lower: "far lower: at 0.2", same: "at 2 as before", higher: "nearly twice as high: at 3.8"}
    },
    hides: ["*"],
    scene: {H: {first: 1, second: 10, angle: 0.5}, a: 0.185, pdBeta: 0.9, pdLambda: 15, pdK: 40},
    judge(guess) {
      const beta = get("pdBeta");
      const {limit} = momentumBorders(beta);
      const right = guess === (limit > 2 ? "higher" : "same");
      return {
        right,
        words: `With β = ${num(beta)} the limit is 2(1 + β) = ${num(limit)}: when a mode changes sides, what is left of the last step pulls against the new one, and takes from its length${right ? "." : "; it is along a slope that never turns that memory adds up."}`
      };
    }
  }
];
