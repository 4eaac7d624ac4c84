import type {Restart} from "../../numerics/network/trainingPlan.js";
import {grouped, num} from "../words.js";
import {WHICH} from "./words.js";

/** Where a run begins that has restarted; empty for one that begins at its draw. It ends before the place to train it. */
export function restartWords(restarts: readonly Restart[]): string {
  const last = restarts.at(-1);
  if (!last) return "";
  const {step, plane, shift} = last;
  const run = restarts.length === 1 ? "the run from the draw" : `the run after restart ${restarts.length - 1}`;
  const from = `step ${grouped(`${step}`)} of ${run}`;
  const moved = `moved by a = ${num(shift[0])}, b = ${num(shift[1])} along ${WHICH[plane]} there`;
  return `The run begins at ${from}, ${moved}. Step k counts from here; train it on at `;
}
