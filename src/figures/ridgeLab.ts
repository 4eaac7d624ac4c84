import type {RidgeFit} from "../numerics/regression/ridgeRegression.js";
import {eigenvalueMarks} from "./ridgeLab/eigenvalues.js";
import {errorsBackdrop, errorsNow} from "./ridgeLab/errors.js";
import type {RidgeFrame, RidgeView} from "./ridgeLab/frame.js";
import {kappaBackdrop, kappaNow} from "./ridgeLab/kappa.js";
import {type Backdrop, penaltyHandle} from "./ridgeLab/over.js";
import {pathsBackdrop, pathsNow} from "./ridgeLab/paths.js";
import {dots, pointHandles, pointsBackdrop, pointsNow} from "./ridgeLab/points.js";
import type {RidgeLab, RidgeSubject} from "./ridgeLab/subject.js";
import {pathRows, type Row, table} from "./ridgeLab/table.js";
import {constantSentence, sentence} from "./ridgeLab/words.js";
import type {Live, Mark} from "./types.js";

export {type Longley, ownPoints, type RidgeData, type RidgeSettings} from "./ridgeLab/design.js";
export {PLANE, type RidgeView, ridgeBase} from "./ridgeLab/frame.js";
export {type RidgeLab, type RidgeSubject, ridgeLab, signChanges} from "./ridgeLab/subject.js";

/** What is made for a regression alone, and not again for every μ; null for a view that is closed. */
export interface RidgeBackdrop {
  readonly paths: Backdrop;
  readonly errors: Backdrop | null;
  readonly kappa: Backdrop | null;
  readonly points: readonly Mark[];
  /** The path in numbers. */
  readonly rows: readonly Row[];
}

/** The curves over μ of a regression; null where a column is constant and there are none. */
export function ridgeBackdrop(lab: RidgeLab, frame: RidgeFrame): RidgeBackdrop | null {
  const {subject} = lab;
  if (subject.status === "constant") return null;
  return {
    paths: pathsBackdrop(subject, lab, frame),
    errors: frame.views.includes("errors") ? errorsBackdrop(subject) : null,
    kappa: frame.views.includes("kappa") ? kappaBackdrop(subject) : null,
    points: subject.design.t ? pointsBackdrop(subject) : [],
    rows: pathRows(subject)
  };
}

/** What the light layer is told beside the regression. */
export interface RidgeLiveOptions {
  readonly penalty: number;
  readonly views: readonly RidgeView[];
}

/** Everything that moves: the curves with the present μ in each view, the points, the words, the numbers. */
export function ridgeLive(lab: RidgeLab, backdrop: RidgeBackdrop | null, {penalty, views}: RidgeLiveOptions): Live {
  const {subject} = lab;
  const own = [...dots(subject.design)];
  const points = pointHandles(subject.design);
  if (subject.status === "constant" || !backdrop) {
    return {
      overlay: own,
      handles: points,
      sentence: subject.status === "constant" ? constantSentence(subject) : "",
      table: {columns: ["t", "y"], rows: subject.design.y.map((y, i) => [subject.design.t?.[i] ?? "", y])}
    };
  }
  const fit = subject.regression.at(penalty);
  return {
    overlay: [...own, ...marks(subject, backdrop, fit, views)],
    handles: [...points, ...(["paths", ...views] as const).map((view) => penaltyHandle(view, penalty))],
    sentence: sentence(lab, subject, fit, views),
    table: table(lab, subject, fit, backdrop.rows)
  };
}

function marks(
  subject: RidgeSubject,
  {paths, errors, kappa, points}: RidgeBackdrop,
  fit: RidgeFit,
  views: readonly RidgeView[]
): Mark[] {
  return [
    ...(subject.design.t ? [...points, ...pointsNow(subject, fit)] : []),
    ...paths.marks,
    ...pathsNow(subject, paths.ladder, fit),
    ...(views.includes("eigenvalues") ? eigenvalueMarks(subject, fit.penalty) : []),
    ...(errors ? [...errors.marks, ...errorsNow(errors.ladder, fit)] : []),
    ...(kappa ? [...kappa.marks, ...kappaNow(subject, kappa.ladder, fit.penalty)] : [])
  ];
}
