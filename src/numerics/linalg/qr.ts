import {requireMatrix, requireVector} from "../arguments.js";
import {eps, exponent, scaleByPowerOfTwo} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {dot, norm} from "./vector.js";

/** A P = Q R: the columns of A in another order, as an orthogonal Q times an upper triangle. */
export interface QR {
  /** k × n with k = min(m, n), zero below the diagonal. */
  readonly R: Matrix;
  /** P: column j of A P is column `order[j]` of A. */
  readonly order: Vector;
  /** How many columns are independent, each measured in its own length: see `qr`. */
  readonly rank: number;
  /** Q = H₁ H₂ ⋯ H_k with Hᵢ = I − 2wᵢwᵢᵀ: the vectors wᵢ, of length m, unit or (for a zero column) zero. */
  readonly reflectors: Matrix;
}

/**
 * Factors A P = Q R by Householder reflections, with no inner product of two columns of A: what rounding does to it is
 * governed by κ(A), where XᵀX would be governed by κ(A)².
 *
 * The next column is always the one of which the largest *fraction* is left, the first on a tie; a column counts as
 * dependent once at most max(m, n)·eps of its length is left. So neither the order nor the rank depends on the units of
 * the columns, and rounding sees κ of A with columns of length 1.
 *
 * @param A - m × n, tall or wide
 * @throws RangeError if A is empty, ragged or not finite
 *
 * Source: Householder, “Unitary triangularization of a nonsymmetric matrix”, JACM 5 (1958); Businger and Golub,
 * Numerische Mathematik 7 (1965), for the choice of the column.
 */
export function qr(A: Matrix): QR {
  requireMatrix("A", A);
  const [m, n] = [A.length, A[0].length];
  const columns = A[0].map((_, j) => scaledColumn(A, j));
  const reflectors: Vector[] = [];
  let rank = 0;
  for (let k = 0; k < Math.min(m, n); ++k) {
    const {j, fraction} = mostIndependent(columns, k);
    [columns[k], columns[j]] = [columns[j], columns[k]];
    if (fraction > Math.max(m, n) * eps) rank = k + 1;
    const {w, pivot} = reflector(columns[k].entries, k);
    reflectors.push(w);
    for (const {entries} of columns.slice(k + 1)) reflect(w, entries);
    columns[k].entries.fill(0, k).fill(pivot, k, k + 1); // the reflection’s exact result
  }
  const R = reflectors.map((_, i) => columns.map(({entries, shift}) => scaleByPowerOfTwo(entries[i], shift)));
  return {R, order: columns.map(({index}) => index), rank, reflectors};
}

/** The product Q v; v has length m. */
export function applyQ({reflectors}: QR, v: Vector): Vector {
  requireVector("v", v, reflectors[0].length);
  const result = [...v];
  for (const w of [...reflectors].reverse()) reflect(w, result);
  return result;
}

/** The product Qᵀ v; v has length m. */
export function applyQTransposed({reflectors}: QR, v: Vector): Vector {
  requireVector("v", v, reflectors[0].length);
  const result = [...v];
  for (const w of reflectors) reflect(w, result);
  return result;
}

/** A column on its way to R, divided by 2^shift so that no square overflows or underflows: exact. */
interface ScaledColumn {
  readonly index: number;
  readonly shift: number;
  readonly entries: number[];
  readonly length: number;
}

function scaledColumn(A: Matrix, index: number): ScaledColumn {
  const column = A.map((row) => row[index]);
  const shift = Math.max(-1100, ...column.map(exponent)); // below every exponent: a zero column stays as it is
  const entries = column.map((entry) => scaleByPowerOfTwo(entry, -shift));
  return {index, shift, entries, length: norm(entries)};
}

/** The column j ≥ k that has kept the largest fraction of its length below row k. */
function mostIndependent(columns: readonly ScaledColumn[], k: number): {j: number; fraction: number} {
  const best = {j: k, fraction: 0};
  for (let j = k; j < columns.length; ++j) {
    const fraction = columns[j].length === 0 ? 0 : norm(columns[j].entries.slice(k)) / columns[j].length;
    if (fraction > best.fraction) Object.assign(best, {j, fraction});
  }
  return best;
}

/** The w whose reflection I − 2wwᵀ sends entries k, k+1, … of x to (pivot, 0, …, 0) and leaves those before k alone. */
function reflector(x: Vector, k: number): {w: Vector; pivot: number} {
  const length = norm(x.slice(k));
  const pivot = x[k] > 0 ? -length : length; // of the sign opposite to x_k: nothing cancels in x_k − pivot
  const w = x.map((xi, i) => (i < k ? 0 : i === k ? xi - pivot : xi));
  const size = norm(w);
  return {w: w.map((wi) => (size === 0 ? 0 : wi / size)), pivot};
}

/** Replaces v by (I − 2wwᵀ)v. */
function reflect(w: Vector, v: number[]): void {
  const twice = 2 * dot(w, v);
  for (let i = 0; i < v.length; ++i) v[i] -= twice * w[i];
}
