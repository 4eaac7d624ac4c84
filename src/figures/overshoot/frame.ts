import {type GradientStep, gradientStepModel} from "../../numerics/calculus/gradientStep.js";
import {type RemainderOrder, remainderOrder, type TaylorLine} from "../../numerics/calculus/taylor.js";
import {allFinite} from "../../numerics/linalg/vector.js";
import type {Subject} from "./subjects.js";

/** A point at which −∇f points somewhere. */
export type Descending = Extract<GradientStep, {status: "descending"}>;

/**
 * The scales of the pictures at one point. They follow x, and never α, so that nothing runs away under the hand that
 * drags α; and the axes are drawn in units of them, so that Plotly has nothing to redraw when they change.
 */
export interface Frame {
  /** α at the right end of the slice when it is not zoomed: 3α*, or less where that leaves the scale of f (with 1/|vᵀHv| for α*). */
  readonly natural: number;
  /** α at the right end of the slice. */
  readonly width: number;
  /** The changes of f at the slice’s floor and ceiling; floor < 0 < ceiling. */
  readonly floor: number;
  readonly ceiling: number;
  /** What the tangent promises at `natural`: the unit of the error plot’s vertical axis. */
  readonly promise: number;
  /** The longest step of the error plot, ten times the natural width; a distance. */
  readonly reach: number;
}

/** What the microscope measures at a point. */
export type Microscope =
  | {
      readonly status: "descending";
      readonly step: Descending;
      readonly frame: Frame;
      /** How the error of the tangent shrinks with h. */
      readonly first: RemainderOrder;
      /** How the error of the parabola shrinks with h. */
      readonly second: RemainderOrder;
    }
  | {readonly status: "zero gradient"; readonly step: Exclude<GradientStep, Descending>}
  /** f has no value, no gradient or no Hessian there; `reason` says why. */
  | {readonly status: "obstacle"; readonly reason: string};

/**
 * Everything that the figure shows of a subject, but for α.
 *
 * @param zoom - how many times the slice is magnified; above 0
 */
export function microscope(subject: Subject, zoom: number): Microscope {
  const {objective, x} = subject;
  const obstacle = objective.obstacle?.(x);
  if (obstacle) return {status: "obstacle", reason: obstacle.reason};
  if (!allFinite([objective.value(x), ...objective.gradient(x), ...objective.hessian(x).flat()]))
    return {status: "obstacle", reason: "f or one of its derivatives is beyond the range of numbers"};
  const found = gradientStepModel(objective, x);
  if (found.status === "zero gradient") return {status: "zero gradient", step: found};
  // A curvature below 1e-308 has a reciprocal that no double holds: then α* is as good as nowhere.
  const step = Number.isFinite(found.breakEven ?? 0) ? found : {...found, minimizer: null, breakEven: null};
  const frame = frameOf(subject, step, zoom);
  return {
    status: "descending",
    step,
    frame,
    first: remainderOrder(tangentLine(step.line), {reach: frame.reach}),
    second: remainderOrder(step.line, {reach: frame.reach})
  };
}

/** The line with its tangent for its model. */
export const tangentLine = (line: TaylorLine): TaylorLine => ({
  ...line,
  model: line.tangent,
  remainder: (t) => Math.abs(line.actual(t) - line.tangent(t))
});

/** Where a change of f stands on the slice, from 0 at its floor to 1 at its ceiling. */
export const height = ({floor, ceiling}: Frame, change: number): number => (change - floor) / (ceiling - floor);

const LONGEST = 1e250;
const SHORTEST = 1e-280;

function frameOf({window, exact}: Subject, step: Descending, zoom: number): Frame {
  const {gradientNorm, line} = step;
  // A quadratic looks alike at every scale; another f has one, beyond which a nearly straight parabola leads nowhere.
  const farthest = (4 * (window.x[1] - window.x[0])) / gradientNorm;
  const natural = Math.min(3 / Math.abs(line.curvature), exact ? Math.max(farthest, 1e7) : farthest, LONGEST);
  const width = natural / zoom;
  let [model, f, modelTop, fTop] = [0, 0, 0, 0];
  for (let k = 1; k <= 48; ++k) {
    const stepSize = (width * k) / 48;
    const [predicted, actual] = [step.predicted(stepSize), step.actual(stepSize)];
    model = Math.max(model, -predicted);
    modelTop = Math.max(modelTop, predicted);
    if (!Number.isFinite(actual)) continue;
    f = Math.max(f, -actual);
    fTop = Math.max(fTop, actual);
  }
  const rise = Math.max(modelTop, fTop);
  const found = Math.max(model, f, 0.2 * Math.min(modelTop, fTop));
  const depth = found > 0 && found < LONGEST ? found : Math.min(LONGEST, Math.max(width * gradientNorm ** 2, SHORTEST));
  return {
    natural,
    width,
    floor: -1.25 * depth,
    ceiling: 0.15 * depth + Math.min(1.6 * depth, 1.1 * rise),
    promise: Math.max(natural * gradientNorm ** 2, SHORTEST),
    reach: Math.min(Math.max(10 * natural * gradientNorm, SHORTEST), LONGEST)
  };
}
