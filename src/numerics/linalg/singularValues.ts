import {requireMatrix} from "../arguments.js";
import {eps, exponent, scaleByPowerOfTwo} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {transpose} from "./matrix.js";
import {norm} from "./vector.js";

/**
 * The singular values σ₁ ≥ σ₂ ≥ … ≥ 0 of X, min(rows, columns) of them, by one-sided Jacobi: plane rotations make the
 * columns of X orthogonal, and their lengths are then the singular values.
 *
 * XᵀX, whose eigenvalues are σᵢ², is never formed: doubles cannot hold a κ(XᵀX) beyond 1e16, but they hold κ(X). Even
 * the smallest σ is accurate to about eps·κ(XD), with D the diagonal that gives every column the length 1: a bad choice
 * of units costs nothing. A column that depends on the others to rounding gives exactly 0, or a σ of a few roundings.
 *
 * @param X - m × n
 * @throws RangeError if X is empty, ragged or not finite
 *
 * Source: Hestenes (1958); Demmel and Veselić, “Jacobi’s method is more accurate than QR”, SIAM Journal on Matrix
 * Analysis and Applications 13 (1992).
 */
export function singularValues(X: Matrix): Vector {
  const {columns, shift} = orthogonalColumns(X);
  return columns.map(({entries}) => scaleByPowerOfTwo(norm(entries), shift));
}

/** One column of X·V on its way to σ·u, with the same combination of the columns of the identity: v. */
export interface JacobiColumn {
  readonly entries: number[];
  readonly combination: number[];
}

/**
 * The columns of X (of Xᵀ if X is wide) rotated until they are orthogonal to rounding, the longest first, and divided by
 * 2^shift so that nothing overflows.
 *
 * @throws RangeError if X is empty, ragged or not finite
 */
export function orthogonalColumns(X: Matrix): {readonly columns: readonly JacobiColumn[]; readonly shift: number} {
  requireMatrix("X", X);
  const tall = X.length >= X[0].length ? transpose(X) : X;
  // A power of two, and a high one: no bit is lost, and columns 400 decades shorter than the longest keep theirs.
  const shift = tall.reduce((most, column) => column.reduce((e, x) => Math.max(e, exponent(x)), most), -1100) - 400;
  const columns = tall.map((column, j) => ({
    entries: column.map((entry) => scaleByPowerOfTwo(entry, -shift)),
    combination: tall.map((_, i) => (i === j ? 1 : 0))
  }));
  const lengths = columns.map(({entries}) => norm(entries));
  const longestFirst = () => {
    const now = new Map(columns.map((column) => [column, norm(column.entries)]));
    columns.sort((x, y) => now.get(y)! - now.get(x)!);
  };
  for (let sweep = 0, rotations = 1; rotations > 0 && sweep < 60; ++sweep) {
    longestFirst(); // faster and, by Demmel and Veselić, more accurate
    rotations = 0;
    for (let p = 0; p < columns.length - 1; ++p) {
      for (let q = p + 1; q < columns.length; ++q) if (orthogonalize(columns[p], columns[q], lengths)) ++rotations;
    }
  }
  longestFirst();
  return {columns, shift};
}

/** Rotates two columns, in place, until they are orthogonal; false if they were, to rounding. `lengths` are those in X. */
function orthogonalize(x: JacobiColumn, y: JacobiColumn, lengths: Vector): boolean {
  const [a, b] = [norm(x.entries), norm(y.entries)];
  if (a === 0 || b === 0) return false;
  let cosine = 0;
  for (let k = 0; k < x.entries.length; ++k) cosine += (x.entries[k] / a) * (y.entries[k] / b);
  if (Math.abs(cosine) <= Math.max(2, Math.sqrt(x.entries.length)) * eps) return false;
  const zeta = (b / a - a / b) / (2 * cosine);
  const t = Math.sign(zeta || 1) / (Math.abs(zeta) + norm([1, zeta]));
  if (Math.abs(t) < 1e-290) {
    // So far apart in length, the long one is not turned, and the short one is only freed of its part along it.
    const [long, short] = a > b ? [x, y] : [y, x];
    const [most, least] = [Math.max(a, b), Math.min(a, b)];
    for (let k = 0; k < long.entries.length; ++k) short.entries[k] -= cosine * least * (long.entries[k] / most);
    return true;
  }
  const c = 1 / Math.sqrt(1 + t * t);
  rotate(x.entries, y.entries, c, c * t);
  rotate(x.combination, y.combination, c, c * t);
  dropRounding(x, lengths);
  dropRounding(y, lengths);
  return true;
}

/** Sets a column to 0 of which no more is left than the roundings of the columns of X that were added up to make it. */
function dropRounding({entries, combination}: JacobiColumn, lengths: Vector): void {
  const added = combination.reduce((sum, weight, k) => sum + Math.abs(weight) * lengths[k], 0);
  if (norm(entries) <= (entries.length + 8) * eps * added) entries.fill(0);
}

/** (x, y) ← (c·x − s·y, s·x + c·y). */
function rotate(x: number[], y: number[], c: number, s: number): void {
  for (let k = 0; k < x.length; ++k) {
    const [xk, yk] = [x[k], y[k]];
    x[k] = c * xk - s * yk;
    y[k] = s * xk + c * yk;
  }
}
