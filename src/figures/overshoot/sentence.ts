import {eps} from "../../numerics/elementary.js";
import type {Vector} from "../../numerics/types.js";
import {num, point} from "../words.js";
import type {slopeOf} from "./errors.js";
import type {Microscope} from "./frame.js";
import {microscopeSubjects, type Subject} from "./subjects.js";

const place = (x: Vector): string => `x = ${x.length === 1 ? num(x[0]) : point(x)}`;

/** What the picture shows now. */
export function sentence(subject: Subject, seen: Microscope, alpha: number): string {
  const where = `${microscopeSubjects[subject.id]}, at ${place(subject.x)}: `;
  if (seen.status === "obstacle")
    return `${where}there is no slope and no curvature to look along. ${seen.reason[0].toUpperCase()}${seen.reason.slice(1)}.`.replace(
      /\.\.$/,
      "."
    );
  if (seen.status === "zero gradient") return where + nowhere(subject, seen.step.hessian, seen.step.point);
  const {step, second, frame} = seen;
  const {slope, curvature} = step.line;
  const start = `${where}the slope along v = −∇f/‖∇f‖ is ∇fᵀv = ${num(slope)}, the curvature vᵀHv = ${num(curvature)}. `;
  return [
    start + bottom(step.minimizer, curvature),
    ...stepWords(subject, seen, alpha),
    errorWords(subject, second),
    ...offside(subject, alpha, frame.width)
  ]
    .filter(Boolean)
    .join(" ");
}

/** A critical point: no direction, and what kind of point it is. */
function nowhere({exact}: Subject, hessian: string, kind: string): string {
  const verdict =
    kind !== "undecided"
      ? `it is a ${kind}`
      : hessian === "zero"
        ? exact
          ? "f is constant"
          : "the Hessian is zero, so the second derivatives do not tell what kind of point it is"
        : hessian === "undecided"
          ? "an eigenvalue of the Hessian is lost in rounding, so the second derivatives do not tell what kind of point it is"
          : exact
            ? `it is a ${hessian.startsWith("positive") ? "minimum" : "maximum"}, one of a whole line of them`
            : `the Hessian is ${hessian}, so the second derivatives do not tell what kind of point it is`;
  return `the gradient is zero, there is no direction of descent and no step moves; ${verdict}.`;
}

function bottom(minimizer: number | null, curvature: number): string {
  if (minimizer !== null)
    return `The parabola is lowest at α* = ${num(minimizer)} and back at its height at 2α* = ${num(2 * minimizer)}.`;
  if (curvature > 0) return "The curvature is so close to 0 that α* overflows.";
  return curvature === 0
    ? "With curvature 0 the parabola is the tangent: the model has no minimiser, there is no α*."
    : "As the curvature is negative the parabola bends downward for ever: the model has no minimiser, there is no α*.";
}

function stepWords({exact}: Subject, {step}: Extract<Microscope, {status: "descending"}>, alpha: number): string[] {
  if (!Number.isFinite(alpha)) return ["α is tied to a step size that these eigenvalues do not have: choose a number."];
  if (alpha === 0) return ["With α = 0 nothing moves."];
  const [predicted, actual] = [step.predicted(alpha), step.actual(alpha)];
  const size = Math.max(Math.abs(step.line.value), Math.abs(actual));
  const go = `With α = ${num(alpha)} the step is h = α‖∇f‖ = ${num(step.length(alpha))} long: the tangent promises ${num(-alpha * step.gradientNorm ** 2)}, the parabola predicts ${num(predicted)},`;
  if (!Number.isFinite(actual)) return [`${go} and f overflows.`];
  const missed = actual - predicted;
  const same = exact || Math.abs(missed) <= 1e-12 * size;
  const still = Math.abs(actual) <= 16 * eps * (Math.abs(step.line.value) + alpha * step.gradientNorm ** 2);
  const outcome = still
    ? `does not change${actual === 0 ? "" : ", to rounding"}`
    : `${actual < 0 ? "falls" : "rises"} by ${num(Math.abs(actual))}`;
  const verdict = same
    ? "as the parabola says"
    : `the parabola is off by ${num(Math.abs(missed))}${share(missed, predicted)}`;
  return [`${go} and f ${outcome}: ${verdict}.`, ...where(step.minimizer, alpha)];
}

const share = (missed: number, predicted: number): string => {
  const part = Math.abs(missed / predicted);
  if (!Number.isFinite(part)) return "";
  return part < 10 ? `, ${num(100 * part, 2)} % of its prediction` : ", more than ten times its prediction";
};

function where(minimizer: number | null, alpha: number): string[] {
  if (minimizer === null) return [];
  const part = alpha / minimizer;
  if (Math.abs(part - 1) < 1e-12) return ["The step ends at the bottom of the parabola."];
  if (Math.abs(part - 2) < 1e-12)
    return ["The step ends where the parabola is back at its height: the model neither gains nor loses."];
  if (part < 1) return [];
  return part < 2
    ? ["It overshoots the bottom of the parabola, which is still lower there than at x."]
    : ["It overshoots so far that the parabola is higher there than at x."];
}

function errorWords({exact}: Subject, second: Parameters<typeof slopeOf>[0]): string {
  if (exact) return "f is its own second-order model: there is no remainder.";
  if (second.status === "no remainder") return "Along this line f is its own second-order model, to rounding.";
  if (second.status === "fitted")
    return `The error of the parabola shrinks like h to the fitted power ${num(Number(second.order.toFixed(2)))}.`;
  return "The error of the parabola is too close to rounding to fit a slope.";
}

/** What lies outside the picture. */
const offside = ({x, window}: Subject, alpha: number, width: number): string[] => {
  const inside = x.every((each, i) => each >= [window.x, window.y][i][0] && each <= [window.x, window.y][i][1]);
  return [
    ...(inside ? [] : ["x lies outside the map."]),
    ...(alpha > 1.02 * width ? ["The step ends beyond the right edge of the slice: zoom out, or choose α*."] : [])
  ];
};
