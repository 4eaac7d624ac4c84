import {definiteness} from "../../numerics/calculus/definiteness.js";
import {determinant} from "../../numerics/linalg/determinant.js";
import {trace} from "../../numerics/linalg/matrix.js";
import {conditionNumber} from "../../numerics/spectrum/conditioning.js";
import type {Matrix, Vector} from "../../numerics/types.js";
import {hessianPhrase} from "../shared/hessianName.js";
import type {Table} from "../types.js";
import {num} from "../words.js";

/** What the picture shows now: the two numbers, what they tell, and what they cannot. */
export function sentence(values: Vector): string {
  const [low, high] = values;
  const [sum, product] = [low + high, low * high];
  const head = `tr H = ${num(sum)}, det H = ${num(product)}: λ₁ = ${num(low)} and λ₂ = ${num(high)}, ${hessianPhrase(values)}.`;
  return [head, tells(values, product, sum), condition(values)].filter((part) => part !== "").join(" ");
}

function tells(values: Vector, product: number, sum: number): string {
  if (values[0] === values[1])
    return values[0] === 0
      ? "This is the zero matrix, where the parabola touches the line det = 0."
      : "The point lies on the parabola: both eigenvalues are equal, and every direction is an eigenvector.";
  switch (definiteness(values)) {
    case "positive definite":
      return `The determinant is positive, and so it would be for −H, a dome with tr = ${num(-sum)}: only the trace tells them apart.`;
    case "negative definite":
      return "The determinant is positive although nothing curves upward: two negative signs make a positive product. The trace, which is negative, gives it away.";
    case "indefinite":
      return `The determinant is negative: the eigenvalues have different signs, whatever the trace is.`;
    case "undecided":
      return "The smaller eigenvalue is lost in rounding, and with it the sign of the determinant.";
    default:
      return `The point lies on the line det = 0: one eigenvalue is 0, the other is the trace, and det says nothing about its size (${num(product)}).`;
  }
}

function condition(values: Vector): string {
  if (values.every((value) => value === 0)) return "";
  const {value} = conditionNumber(values);
  return `κ = ${num(value)}.`;
}

/** Both sides of equations 5 and 7. */
export function table(H: Matrix, values: Vector): Table {
  const [sum, product] = [values[0] + values[1], values[0] * values[1]];
  const [tr, det] = [trace(H), determinant(H)];
  return {
    columns: ["what", "from the entries", "from the eigenvalues", "difference"],
    rows: [
      ["(7) tr H = h₁₁ + h₂₂; λ₁ + λ₂", tr, sum, tr - sum],
      ["(5) det H by elimination; λ₁λ₂", det, product, det - product],
      ["tr²/4, which det never exceeds", (tr * tr) / 4, (sum * sum) / 4, (tr * tr - sum * sum) / 4],
      ["λ₁", "", values[0], ""],
      ["λ₂", "", values[1], ""],
      [
        "area of xᵀHx ≤ 1, π/√det",
        det > 0 && tr > 0 ? Math.PI / Math.sqrt(det) : "none",
        product > 0 && sum > 0 ? Math.PI / Math.sqrt(product) : "none",
        ""
      ]
    ]
  };
}
