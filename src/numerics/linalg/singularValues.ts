import {requireMatrix} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {transpose} from "./matrix.js";
import {norm} from "./vector.js";

/**
 * The singular values σ₁ ≥ σ₂ ≥ … ≥ 0 of X, min(rows, columns) of them, by one-sided Jacobi: plane rotations make the
 * columns of X orthogonal, and their lengths are then the singular values.
 *
 * XᵀX, whose eigenvalues are σᵢ², is never formed: doubles cannot hold a κ(XᵀX) beyond 1e16, but they hold κ(X). Even
 * the smallest σ is accurate to about eps·κ(XD), with D the diagonal that gives every column the length 1: a bad choice
 * of units costs nothing.
 *
 * @param X - m × n
 * @throws RangeError if X is empty, ragged or not finite
 *
 * Source: Hestenes (1958); Demmel and Veselić, “Jacobi’s method is more accurate than QR”, SIAM Journal on Matrix
 * Analysis and Applications 13 (1992).
 */
export function singularValues(X: Matrix): Vector {
  requireMatrix("X", X);
  const columns = (X.length >= X[0].length ? transpose(X) : X).map((column) => [...column]);
  const largest = Math.max(...columns.map(norm));
  if (largest === 0) return columns.map(() => 0);
  for (const column of columns) for (let k = 0; k < column.length; ++k) column[k] /= largest;
  for (let sweep = 0, rotations = 1; rotations > 0 && sweep < 60; ++sweep) {
    columns.sort((x, y) => norm(y) - norm(x)); // long columns first: faster and, by Demmel and Veselić, more accurate
    rotations = 0;
    for (let p = 0; p < columns.length - 1; ++p) {
      for (let q = p + 1; q < columns.length; ++q) if (orthogonalize(columns[p], columns[q])) ++rotations;
    }
  }
  return columns.map((column) => norm(column) * largest).sort((s, t) => t - s);
}

/** Rotates two columns, in place, until they are orthogonal; false if they were, to rounding. */
function orthogonalize(x: number[], y: number[]): boolean {
  let [xx, yy, xy] = [0, 0, 0];
  for (let k = 0; k < x.length; ++k) {
    xx += x[k] * x[k];
    yy += y[k] * y[k];
    xy += x[k] * y[k];
  }
  if (Math.abs(xy) <= 2 * eps * Math.sqrt(xx) * Math.sqrt(yy)) return false;
  const zeta = (yy - xx) / (2 * xy);
  const t = zeta === 0 ? 1 : Math.sign(zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = c * t;
  for (let k = 0; k < x.length; ++k) {
    const [xk, yk] = [x[k], y[k]];
    x[k] = c * xk - s * yk;
    y[k] = s * xk + c * yk;
  }
  return true;
}
