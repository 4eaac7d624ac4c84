import {frobeniusNorm, matvec} from "../../numerics/linalg/matrix.js";
import {dot} from "../../numerics/linalg/vector.js";
import type {Table} from "../types.js";
import {num, point} from "../words.js";
import type {StagesView} from "./frame.js";
import {type StagesSubject, unitOf} from "./stages.js";
import {remainder, type TermsSubject} from "./terms.js";

/** What the picture shows now. */
export function sentence(stages: StagesSubject, terms: TermsSubject, views: readonly StagesView[]): string {
  return [views.includes("stages") ? stage(stages) : "", views.includes("terms") ? sum(terms) : ""]
    .filter((part) => part !== "")
    .join(" ");
}

function stage(subject: StagesSubject): string {
  const {values, angle, stage, x} = subject;
  const degrees = num(Math.abs((angle * 180) / Math.PI));
  const z = [Math.cos(angle) * x[0] + Math.sin(angle) * x[1], Math.cos(angle) * x[1] - Math.sin(angle) * x[0]];
  const lambda = `λ₁ = ${num(values[0])} and λ₂ = ${num(values[1])}`;
  const round =
    values[0] === values[1] ? " Both are equal, so the two turns undo each other: H is λ times the identity." : "";
  if (stage === 0) return `Nothing has been done yet: x = ${point(x)}.`;
  if (stage < 1) return `Qᵀ is turning the plane by ${degrees}°, until the eigenvectors lie on the axes.`;
  if (stage === 1)
    return `Qᵀ has turned the plane: the eigenvectors lie on the axes, and x reads ${point(z)} there, its parts along v₁ and v₂.`;
  if (stage < 2) return `Λ is stretching along the axes, by ${lambda}; nothing turns.${flip(values)}`;
  if (stage === 2)
    return `Λ has multiplied each part by its own eigenvalue, ${lambda}: ${point(z.map((part, i) => part * values[i]))}.${flip(values)}${round}`;
  if (stage < 3) return `Q is turning the plane back by ${degrees}°.`;
  const image = [
    Math.cos(angle) * z[0] * values[0] - Math.sin(angle) * z[1] * values[1],
    Math.sin(angle) * z[0] * values[0] + Math.cos(angle) * z[1] * values[1]
  ];
  const scale = unitOf(subject) === 1 ? "" : ` (drawn in units of ${num(unitOf(subject))})`;
  return `Turned back: this is Hx = ${point(image)}${scale}. The eigenvectors are where they were, only longer or shorter.${flip(values)}${round}`;
}

function flip(values: readonly number[]): string {
  const [low, high] = values;
  if (low === 0 && high === 0) return " Everything is sent to 0.";
  if (low === 0 || high === 0) return " The eigenvalue 0 flattens the plane onto a line.";
  if (low < 0 && high < 0) return " Both eigenvalues are negative: the plane is turned by half a turn as well.";
  return low < 0 ? " A negative eigenvalue flips its axis: the letter is mirrored." : "";
}

function sum(subject: TermsSubject): string {
  const {values, on, matrix} = subject;
  const n = values.length;
  const left = remainder(subject);
  const size = Math.max(...matrix.flat().map(Math.abs)) || 1;
  if (on.length === n) return `All ${n} terms are on, and their sum is H.`;
  if (on.length === 0) return `All ${n} terms are off: the sum is zero.`;
  const shown = `${on.length} of ${n} terms ${on.length === 1 ? "is" : "are"} on`;
  if (left <= 1e-12 * size) return `${shown}, and the sum is H already: what is off has the eigenvalue 0.`;
  return `${shown}; the entries of the sum are off by at most ${num(left)}, where H has entries up to ${num(size)}.`;
}

/** Both sides of equation 8, as far as rounding lets them agree. */
export function table(subject: TermsSubject): Table {
  const {matrix, values, vectors} = subject;
  const residual = vectors.map((v, i) => matvec(matrix, v).map((entry, j) => entry - values[i] * v[j]));
  const overlap = vectors.map((v, i) => vectors.map((w, j) => dot(v, w) - (i === j ? 1 : 0)));
  return {
    columns: ["what", ...values.map((_, i) => `${i + 1}`)],
    rows: [
      ["λ", ...values],
      ...matrix.map((row, i) => [`H, row ${i + 1}`, ...row]),
      ...vectors.map((v, i) => [`v${"₁₂₃₄₅₆"[i]}`, ...v]),
      ["(8) ‖HQ − QΛ‖", frobeniusNorm(residual), ...values.slice(1).map(() => "")],
      ["(8) ‖QᵀQ − I‖", frobeniusNorm(overlap), ...values.slice(1).map(() => "")],
      ["largest entry of H less the sum that is on", remainder(subject), ...values.slice(1).map(() => "")]
    ]
  };
}
