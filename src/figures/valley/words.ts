import {minimumNormStep} from "../../numerics/linalg/pseudoInverse.js";
import {norm} from "../../numerics/linalg/vector.js";
import {conditionNumber, digitsAtRisk} from "../../numerics/spectrum/conditioning.js";
import type {Table} from "../types.js";
import {num, point} from "../words.js";
import {slopes, type ValleySubject} from "./subject.js";

/** The most decimal digits that a double can lose. */
const DIGITS = 15.95;

/** What the picture shows, with the numbers in the unit of length that the reader chose. */
export function sentence(subject: ValleySubject, unit: number): string {
  return [spectrum(subject), verdict(subject), parts(subject), condition(subject), units(subject, unit)]
    .filter((part) => part !== "")
    .join(" ");
}

const spectrum = ({values}: ValleySubject): string =>
  values[0] === values[1] ? `λ₁ = λ₂ = ${num(values[0])}.` : `λ₁ = ${num(values[0])}, λ₂ = ${num(values[1])}.`;

/** Whether the model has a minimiser, and what solves Hp = −∇f. */
function verdict(subject: ValleySubject): string {
  const {found, end, values, gradient} = subject;
  const doubt = found.undecided ? " (an eigenvalue is lost in rounding, so its sign is not to be trusted)" : "";
  if (found.kind === "ramp") {
    const which = values[0] === 0 && values[1] === 0 ? "everywhere" : `along v${values[0] === 0 ? "₁" : "₂"}`;
    return `H is singular, and the gradient has a part that it cannot answer: ${which} the model is a ramp without a bottom. No step solves Hp = −∇f, and there is no minimiser.`;
  }
  if (!end) return `The step is longer than any number can say${doubt}.`;
  if (found.dimension === 2)
    return "H is zero and so is the gradient: the model is level, and every point is a minimiser.";
  const length = num(norm(found.step!));
  if (norm(gradient) === 0)
    return `The gradient is zero: the start is stationary already, and no step is taken${doubt}.`;
  if (found.dimension === 1) {
    const name = found.kind === "minimum" ? "minimisers" : "stationary points, none of them a minimiser";
    return `H is singular, but the gradient has no part along its flat direction: there is a whole line of ${name}. The shortest step to it is ${length} long; Newton’s step is not determined.`;
  }
  if (found.kind === "minimum")
    return `There is one minimiser, at ${point(end)}, and Newton’s step to it is ${length} long${doubt}.`;
  const what = found.kind === "saddle" ? "a saddle" : "a maximum";
  return `There is no minimiser: Newton’s step is ${length} long and leads to ${what}, at ${point(end)}${doubt}.`;
}

/** The step along each eigenvector: what blows up, and what does not notice. */
function parts({found, values}: ValleySubject): string {
  if (values[0] === values[1] || found.kind === "ramp" || !found.step || norm(found.step) === 0) return "";
  const [one, two] = found.parts.map((part) => num(Math.abs(part)));
  return `Along v₁ it is ${one} long, along v₂ ${two}.`;
}

function condition({values}: ValleySubject): string {
  if (values.every((value) => value === 0)) return "";
  const {value, reliable} = conditionNumber(values);
  if (value === Number.POSITIVE_INFINITY) return "κ = ∞.";
  if (!reliable) return `κ = ${num(value)}: singular to working precision, and every digit may be lost.`;
  const lost = Math.min(digitsAtRisk(value), DIGITS);
  return `κ = ${num(value)}${lost < 0.05 ? ": no digit is at risk." : `: up to ${num(Number(lost.toFixed(1)))} of 16 digits may be lost.`}`;
}

/** What a change of the unit of length does to each: eigenvalues by its square, det by its fourth power, κ not at all. */
function units({values}: ValleySubject, unit: number): string {
  const det = values[0] * values[1]; // the entries would leave rounding where an eigenvalue is 0
  if (unit === 1) return `det H = ${num(det)}.`;
  return `det H = ${num(det)}; with x measured in units of ${num(unit)} it is ${num(det * unit ** 4)}, and κ is what it was.`;
}

/** What is solved, part by part. */
export function table(subject: ValleySubject, unit: number): Table {
  const {values, vectors, start, gradient, found, end, matrix} = subject;
  const told = (value: number) => (Number.isFinite(value) ? value : "none");
  const least = minimumNormStep(matrix, gradient);
  return {
    columns: ["what", "first", "second"],
    rows: [
      ["eigenvalue", ...values],
      ...vectors.map((v, i) => [`eigenvector v${"₁₂"[i]}`, ...v]),
      ["start", ...start],
      ["gradient", ...gradient],
      ["vᵢᵀ∇f, the slope along each eigenvector", ...slopes(subject)],
      ["vᵢᵀp = −vᵢᵀ∇f/λᵢ, the step along each", ...found.parts.map(told)],
      ["stationary point", ...(end ?? ["none", "none"])],
      ["the shortest p with the least ‖Hp + ∇f‖ (pseudo-inverse)", ...least.step],
      ["what of ∇f no step can answer", ...least.outside],
      ["det H, and with the unit chosen", values[0] * values[1], values[0] * values[1] * unit ** 4]
    ]
  };
}
