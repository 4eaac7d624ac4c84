import {matvec} from "../../numerics/linalg/matrix.js";
import type {RidgeFit} from "../../numerics/regression/ridgeRegression.js";
import {clip} from "../shared/clip.js";
import type {Handle, Mark} from "../types.js";
import {point} from "../words.js";
import {type Design, featuresAt} from "./design.js";
import {AXES, PLANE} from "./frame.js";
import {label} from "./over.js";
import type {RidgeSubject} from "./subject.js";

const PLACES = Array.from({length: 111}, (_, i) => PLANE.t * ((2 * i) / 110 - 1));

/** The fitted curve over t; where it leaves the picture it is cut. */
function fitted(
  {design}: RidgeSubject,
  {intercept, coefficients}: RidgeFit,
  name: string,
  line: NonNullable<Mark["line"]>
): Mark {
  const y = matvec(featuresAt(design, PLACES), coefficients).map((value) => intercept + value);
  return {...AXES.points, name, mode: "lines", ...clip({x: PLACES, y}, 2 * PLANE.y), line};
}

/** The curve of least squares, which no penalty moves. */
export const pointsBackdrop = (subject: RidgeSubject): Mark[] => [
  fitted(subject, subject.path[0], "least squares", {color: "@soft", width: 1.25, dash: "dash"})
];

/** The fit at the present μ. */
export const pointsNow = (subject: RidgeSubject, fit: RidgeFit): Mark[] => [
  fitted(subject, fit, "fit", {color: "@step", width: 2.5}),
  label(
    "points",
    [-PLANE.t + 0.05, PLANE.y - 0.25],
    fit.penalty === 0 ? "the fit: least squares" : "the fit; least squares dashed",
    "@step",
    "middle right",
    "fit"
  )
];

/** The points themselves, for a picture without handles. */
export const dots = ({t, y}: Design): Mark[] =>
  t ? [{...AXES.points, mode: "markers", x: t, y, marker: {color: "@ink", size: 9}}] : [];

/** Every point to be dragged. */
export const pointHandles = ({t, y}: Design): Handle[] =>
  (t ?? []).map((ti, i) => ({
    ...AXES.points,
    id: `point-${i + 1}`,
    label: `Point ${i + 1}`,
    at: [ti, y[i]],
    step: 0.02,
    value: point([ti, y[i]])
  }));
