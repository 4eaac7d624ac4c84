import {axpy} from "../numerics/linalg/vector.js";
import {toSymlog} from "./shared/symlog.js";
import {modeToken} from "./theme.js";
import type {Handle, Live} from "./types.js";
import {LENGTH, PLANE, type ValleyFrame, type ValleyView} from "./valley/frame.js";
import {lengthMarks} from "./valley/length.js";
import {planeMarks} from "./valley/plane.js";
import {arrowScale, type ValleySubject} from "./valley/subject.js";
import {sentence, table} from "./valley/words.js";
import {num, point} from "./words.js";

export {type ValleyView, valleyBase} from "./valley/frame.js";
export {type ValleySubject, valleySubject} from "./valley/subject.js";

/** The gradient that a hand at `tip` means: the arrow is drawn from the start, in units of the window. */
export const gradientAt = ({start}: ValleySubject, tip: readonly number[], window: number): readonly number[] =>
  tip.map((value, i) => Number(((value - start[i]) / arrowScale(window)).toPrecision(3)));

/** What the light layer is told beside the subject. */
export interface ValleyLiveOptions extends Pick<ValleyFrame, "window" | "narrow"> {
  readonly views: readonly ValleyView[];
  /** The unit of length in which det is given as well, in units of x. */
  readonly unit: number;
}

/** Everything that moves: contours and minimisers, gradient and step, the length of the step, the words. */
export function valleyLive(subject: ValleySubject, {views, window, unit, narrow}: ValleyLiveOptions): Live {
  const {start, gradient, first, rank} = subject;
  const step = Number((window / 50).toPrecision(1));
  const handles: Handle[] = [
    {id: "start", label: "Start", at: [start[0], start[1]], step, ...PLANE},
    {
      id: "gradient",
      label: "Gradient",
      at: axpy(arrowScale(window), gradient, start) as [number, number],
      step,
      value: point(gradient),
      color: "@grad",
      ...PLANE
    }
  ];
  const length = views.includes("length");
  if (length) {
    handles.push({
      id: "lambda",
      label: "First eigenvalue",
      at: [toSymlog(first), -3.2],
      along: "x",
      step: 0.05,
      value: `${num(first)}`,
      color: modeToken(rank, 2),
      ...LENGTH
    });
  }
  return {
    overlay: [...planeMarks(subject, window), ...(length ? lengthMarks(subject, narrow) : [])],
    handles,
    sentence: sentence(subject, unit),
    table: table(subject, unit)
  };
}
