import type {RidgeFit} from "../../numerics/regression/ridgeRegression.js";
import {even, type Ladder, rungs} from "../shared/ladder.js";
import {LAST, shiftToX, ZERO} from "../shared/shiftScale.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {AXES} from "./frame.js";
import {type Backdrop, cursor, curve, label, stretch} from "./over.js";
import type {RidgeSubject} from "./subject.js";

/** From 0 to a little more than twice the least leave-one-out error: far above it no curve tells anything more. */
function ladderOf({path, leaveOneOut}: RidgeSubject): Ladder {
  const least = leaveOneOut?.leaveOneOutError ?? 0;
  const none = path[0].leaveOneOutError ?? 0;
  const spare = path[path.length - 1].trainingError;
  return even(0, Math.max(2.2 * least, none < 3 * least ? 1.25 * none : 0) || spare || 1, 4);
}

/** Both errors over μ, the level of least squares, and the least leave-one-out error. */
export function errorsBackdrop(subject: RidgeSubject): Backdrop {
  const {path, leaveOneOut} = subject;
  const ladder = ladderOf(subject);
  const penalties = path.map(({penalty}) => penalty);
  const marks = [
    stretch("errors"),
    ...rungs(ladder, AXES.errors, {from: ZERO, to: LAST, names: "left"}),
    curve(
      "errors",
      penalties,
      path.map(({trainingError}) => ladder.place(trainingError)),
      {color: "@soft", width: 1.75, dash: "dash"},
      "training"
    ),
    curve(
      "errors",
      penalties,
      path.map(({leaveOneOutError}) => ladder.place(leaveOneOutError ?? Number.NaN)),
      {color: "@ink", width: 2.25},
      "leave-one-out"
    ),
    label("errors", [ZERO + 1.1, ladder.place(path[0].trainingError)], "training", "@soft", "top right", "training"),
    ...leastMarks(leaveOneOut, ladder)
  ];
  return {ladder, marks};
}

function leastMarks(fit: RidgeFit | null, {place}: Ladder): Mark[] {
  const error = fit?.leaveOneOutError;
  if (!fit || error === null || error === undefined) return [];
  const at = [shiftToX(fit.penalty), place(error)] as const;
  const words = `leave-one-out, least: ${num(error, 4)}`;
  const left = at[0] > -1.5;
  return [
    {
      ...AXES.errors,
      name: "least",
      mode: "markers",
      x: [at[0]],
      y: [at[1]],
      marker: {color: "@good", size: 13, symbol: "cross"}
    },
    label(
      "errors",
      [left ? Math.min(at[0], LAST - 0.2) : Math.max(at[0], ZERO + 0.2), at[1]],
      words,
      "@good",
      `bottom ${left ? "left" : "right"}`,
      "least"
    )
  ];
}

/** Both errors at the present μ; one that lies above the picture points there. */
export function errorsNow({place}: Ladder, fit: RidgeFit): Mark[] {
  const point = (value: number, color: string, name: string): Mark => {
    const y = place(value);
    return {
      ...AXES.errors,
      name,
      mode: "markers",
      x: [shiftToX(fit.penalty)],
      y: [Math.min(y, 1.01)],
      marker: {color, size: 10, symbol: y > 1.01 ? "triangle-up" : "circle"}
    };
  };
  return [
    cursor("errors", fit.penalty),
    point(fit.trainingError, "@soft", "training"),
    ...(fit.leaveOneOutError === null ? [] : [point(fit.leaveOneOutError, "@ink", "leave-one-out")])
  ];
}
