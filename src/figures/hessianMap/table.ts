import {modelError} from "../../numerics/calculus/modelError.js";
import {determinant} from "../../numerics/linalg/determinant.js";
import {quadraticForm, trace} from "../../numerics/linalg/matrix.js";
import type {Table} from "../types.js";
import {beyondRounding, type Probe, type Smooth} from "./probe.js";
import type {MapSubject} from "./subject.js";

type Row = (number | string)[];

/** The equations evaluated at the probe, left side against right side; and the error of the model as the circle shrinks. */
export function table(subject: MapSubject, seen: Probe): Table {
  const columns = ["what", "at", "left side", "right side", "difference"];
  const [x, y] = seen.x;
  const place: Row[] = [
    ["probe x", "", x, "", ""],
    ["probe y", "", y, "", ""]
  ];
  if (seen.status === "obstructed")
    return {columns, rows: [...place, [`no Hessian: ${seen.obstacle.reason}`, "", told(seen.value), "", ""]]};
  return {columns, rows: [...place, ...derivatives(seen), ...equations(seen), ...errors(subject, seen)]};
}

function derivatives({taylor: {value, gradient}, eigen: {matrix}}: Smooth): Row[] {
  return [
    ["f", "", told(value), "", ""],
    ["∂f/∂x", "", told(gradient[0]), "", ""],
    ["∂f/∂y", "", told(gradient[1]), "", ""],
    ["h₁₁ = ∂²f/∂x²", "", told(matrix[0][0]), "", ""],
    ["h₁₂ = ∂²f/∂x∂y; h₂₁", "", told(matrix[0][1]), told(matrix[1][0]), told(matrix[0][1] - matrix[1][0])],
    ["h₂₂ = ∂²f/∂y²", "", told(matrix[1][1]), "", ""]
  ];
}

function equations({eigen: {matrix, values, vectors}}: Smooth): Row[] {
  const row = (what: string, at: string | number, left: number, right: number): Row => [
    what,
    at,
    told(left),
    told(right),
    told(left - right)
  ];
  const turned = Array.from({length: 12}, (_, k) => {
    const angle = (Math.PI * k) / 12;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const v = [0, 1].map((i) => c * vectors[0][i] + s * vectors[1][i]);
    const mixed = c * c * values[0] + s * s * values[1];
    return row("(2) vᵀHv; λ₁cos²φ + λ₂sin²φ, φ from v₁", `${15 * k}°`, quadraticForm(matrix, v), mixed);
  });
  return [
    ...values.map((value, i) =>
      row(`(4) v${"₁₂"[i]}ᵀHv${"₁₂"[i]}; λ${"₁₂"[i]}`, "", quadraticForm(matrix, vectors[i]), value)
    ),
    row("(5) det H; λ₁λ₂", "", determinant(matrix), values[0] * values[1]),
    row("(7) tr H; λ₁ + λ₂", "", trace(matrix), values[0] + values[1]),
    ...turned
  ];
}

/** The largest error within r, r/2, r/4 and r/8, against an eighth of the one before. */
function errors({objective}: MapSubject, {x, radius, taylor, error, half}: Probe & Smooth): Row[] {
  const smaller = [4, 8].map((parts) => modelError(objective, x, taylor, radius / parts));
  const worst = [error, half, ...smaller].map(beyondRounding);
  return worst.map((size, k) => {
    const eighth = k > 0 ? worst[k - 1] / 8 : Number.NaN;
    const rest = k > 0 ? [told(eighth), told(size - eighth)] : ["", ""];
    return ["largest |f − model| within; an eighth of that within twice as much", radius / 2 ** k, told(size), ...rest];
  });
}

const told = (value: number): number | string =>
  Number.isFinite(value) ? value + 0 : Number.isNaN(value) ? "none" : "overflow";
