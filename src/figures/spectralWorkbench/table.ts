import {determinant} from "../../numerics/linalg/determinant.js";
import {trace} from "../../numerics/linalg/matrix.js";
import type {Table} from "../types.js";
import {byRank, type Workbench} from "./subject.js";

/** The two sides of equations 5 to 8 beside each other, and what the picture shows. */
export function table(bench: Workbench): Table {
  const {matrix, values, vectors, mohr, closed, residuals, image} = bench;
  const [[a, b], [, c]] = matrix;
  const halves = byRank(bench).map(({half}) => (half === Number.POSITIVE_INFINITY ? "none: open" : half));
  const degrees = (mohr.doubleAngle * 180) / Math.PI;
  return {
    columns: ["pair", "one", "other"],
    rows: [
      ["first row of H", a, b],
      ["second row of H", b, c],
      ["eigenvalues λ₁ and λ₂", values[0], values[1]],
      ["unit eigenvector v₁ (or its opposite)", ...vectors[0]],
      ["unit eigenvector v₂ (or its opposite)", ...vectors[1]],
      ["half-axes 1/√|λ₁| and 1/√|λ₂|", ...halves],
      ["equation 6: m and r", mohr.center, mohr.radius],
      ["angle θ₂ of v₂ and 2θ₂ at m, in degrees", degrees / 2, degrees],
      ["equation 6 as it stands: m − r and m + r", mohr.center - mohr.radius, mohr.center + mohr.radius],
      ["equation 6 without cancellation: λ₁ and λ₂", closed[0], closed[1]],
      ["equation 7: tr H and λ₁ + λ₂", trace(matrix), values[0] + values[1]],
      ["equation 5: det H and λ₁λ₂", determinant(matrix), values[0] * values[1]],
      ["equation 8: ‖HQ − QΛ‖ and its bound", residuals.equation, residuals.equationBound],
      ["equation 8: ‖QᵀQ − I‖ and its bound", residuals.orthogonality, residuals.orthogonalityBound],
      ["x", ...image.x],
      ["Hx", ...image.Hx],
      ["‖Hx‖ and its angle to x in degrees", image.length, image.turn === null ? "none: Hx = 0" : Math.abs(image.turn)]
    ]
  };
}
