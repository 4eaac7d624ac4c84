import {axpy, distance, norm} from "../../numerics/linalg/vector.js";
import type {Table} from "../types.js";
import type {Microscope} from "./frame.js";
import type {Subject} from "./subjects.js";

/** The equations evaluated where the reader stands, left side against right side; then the plotted numbers. */
export function numbers({objective, x}: Subject, seen: Microscope, alpha: number): Table {
  const columns = ["what", "α", "h", "left side", "right side", "difference"];
  if (seen.status === "obstacle") return {columns, rows: [["f(x)", "", "", seen.reason, "", ""]]};
  const gradient = objective.gradient(x);
  const length = norm(gradient);
  if (seen.status === "zero gradient") {
    const rows = [
      ["f(x)", "", "", objective.value(x), "", ""],
      ["(19) ‖∇f‖, which v divides by", "", "", length, "", ""],
      ["(19) v: none; Hessian and point", "", "", seen.step.hessian, seen.step.point, ""]
    ];
    return {columns, rows};
  }
  const {step, frame, first, second} = seen;
  const {direction, slope, curvature, value} = step.line;
  const row = (what: string, a: number | "", left: number, right: number) => [
    what,
    a,
    a === "" ? "" : told(step.length(a)),
    told(left),
    told(right),
    told(left - right)
  ];
  const t = 1e-5 * Math.min(1 + norm(x), frame.reach);
  const [ahead, behind] = [step.line.actual(t), step.line.actual(-t)];
  const rows = [
    row("(17) slope along v, by a central difference; ∇fᵀv", "", (ahead - behind) / (2 * t), slope),
    row("(19) slope along v; −‖∇f‖", "", slope, -length),
    ...direction.map((v, i) => row(`(19) v, entry ${i + 1}; −∂f/∂x${i + 1} / ‖∇f‖`, "", v, -gradient[i] / length)),
    row("(23) curvature of the slice, by the slopes at its ends; vᵀHv", "", bend(objective, x, direction, t), curvature)
  ];
  if (Number.isFinite(alpha)) {
    const landed = axpy(-alpha, gradient, x);
    rows.push(
      row("(24) distance from x to the new point; α‖∇f‖", alpha, distance(landed, x), step.length(alpha)),
      row(
        "(25) f(x + hv); f + h∇fᵀv + ½h²vᵀHv",
        alpha,
        step.line.actual(step.length(alpha)),
        value + step.predicted(alpha)
      ),
      row("(25) actual change; predicted change", alpha, step.actual(alpha), step.predicted(alpha))
    );
  }
  if (step.minimizer !== null && step.breakEven !== null)
    rows.push(
      row(
        "at α*: change of f; of the parabola",
        step.minimizer,
        step.actual(step.minimizer),
        step.predicted(step.minimizer)
      ),
      row(
        "at 2α*: change of f; of the parabola",
        step.breakEven,
        step.actual(step.breakEven),
        step.predicted(step.breakEven)
      )
    );
  const samples = Array.from({length: 21}, (_, k) => (frame.width * k) / 20);
  rows.push(
    ...samples.map((a) => row("slice: change of f; of the parabola", a, step.actual(a), step.predicted(a))),
    ...samples.map((a) => row("slice: change of f; of the tangent", a, step.actual(a), -a * length * length)),
    ...errors("tangent", first, length),
    ...errors("parabola", second, length)
  );
  return {columns, rows};
}

type Orders = Extract<Microscope, {status: "descending"}>["first"];

/** The points of the error plot. */
function errors(name: string, {points}: Orders, length: number): (number | string)[][] {
  return points
    .filter((point) => point.trusted)
    .map(({t, remainder}) => [`error of the ${name}`, told(t / length), t, told(remainder), "", ""]);
}

/** The curvature along v by a central difference of the slope: ∇f at both ends, along v. */
function bend({gradient}: Subject["objective"], x: readonly number[], v: readonly number[], t: number): number {
  const along = (s: number) => gradient(axpy(s, v, x)).reduce((sum, each, i) => sum + each * v[i], 0);
  return (along(t) - along(-t)) / (2 * t);
}

const told = (value: number): number | string => (Number.isFinite(value) ? value : "overflow");
