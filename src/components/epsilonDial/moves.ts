import type {Arc} from "../../figures/epsilonDial/arc.js";
import {nearestShift, shiftAt} from "../../figures/epsilonDial.js";
import {grasp} from "../../figures/shared/symlog.js";
import {setHessian, spectrumOf} from "../course.js";
import type {Moves} from "../handles.js";
import {get, set} from "../state.js";

/** A hand is good for four digits; the address keeps no more. */
const rounded = (value: number): number => Number(value.toPrecision(4));

const setShift = (shift: number): void => set("eps", Math.min(1e3, Math.max(0, shift)));
const overShift = ([x]: readonly [number, number]): void => setShift(shiftAt(x));

/** What the handles of the ε dial move. */
export const dialMoves = (arc: () => Arc): Moves => ({
  shift: ([u]) => setShift(grasp(u)),
  "shift-kappa": overShift,
  "shift-filter": overShift,
  "shift-sums": overShift,
  step: (to) => setShift(nearestShift(arc(), to)),
  start: ([x, y]) => set("start", [rounded(x), rounded(y)]),
  first: ([u]) => setHessian({...spectrumOf(get("H")), first: grasp(u)}),
  second: ([u]) => setHessian({...spectrumOf(get("H")), second: grasp(u)})
});
