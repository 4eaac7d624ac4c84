import {eps} from "../elementary.js";

/**
 * The eigenvalues of a symmetric tridiagonal matrix, in place and ascending, by implicit QL steps with Wilkinson’s shift:
 * two to three steps for each eigenvalue, about 20·n² operations in all and 7·n³ with eigenvectors.
 *
 * @param d - the diagonal, entries about 1 in size at most; becomes the eigenvalues
 * @param e - the off-diagonal in its first n − 1 entries; overwritten
 * @param V - null, or the identity, n × n and flat: becomes the eigenvectors, one a row
 *
 * Source: Dubrulle, Martin and Wilkinson, “The implicit QL algorithm”, Numerische Mathematik 12 (1968); Parlett, The
 * Symmetric Eigenvalue Problem (1998), chapter 8.
 */
export function tridiagonalQL(d: Float64Array, e: Float64Array, n: number, V: Float64Array | null): void {
  for (let first = 0; first < n; ++first) {
    for (let last = blockEnd(d, e, n, first); last > first; last = blockEnd(d, e, n, first))
      step(d, e, n, V, first, last);
  }
  if (V === null) d.sort();
  else sortRows(d, V, n);
}

/** Puts the values into ascending order by exchanges, each with its row. */
function sortRows(d: Float64Array, V: Float64Array, n: number): void {
  for (let i = 0; i < n; ++i) {
    let least = i;
    for (let j = i + 1; j < n; ++j) if (d[j] < d[least]) least = j;
    if (least === i) continue;
    exchange(d, i, least);
    for (let k = 0; k < n; ++k) exchange(V, i * n + k, least * n + k);
  }
}

function exchange(x: Float64Array, i: number, j: number): void {
  const xi = x[i];
  x[i] = x[j];
  x[j] = xi;
}

/** The last row that hangs together with row `first`: beyond it stands an off-diagonal entry that is only rounding. */
function blockEnd(d: Float64Array, e: Float64Array, n: number, first: number): number {
  let last = first;
  while (last < n - 1 && Math.abs(e[last]) > (eps / 2) * (Math.abs(d[last]) + Math.abs(d[last + 1])) + tiny) ++last;
  return last;
}

/** Next to entries of size 1 this is nothing, and its square has not yet lost digits. */
const tiny = 1e-140;

/** One implicit QL step on rows `first` to `last`. */
function step(d: Float64Array, e: Float64Array, n: number, V: Float64Array | null, first: number, last: number): void {
  const half = (d[first + 1] - d[first]) / (2 * e[first]);
  const root = Math.sqrt(1 + half * half);
  let g = d[last] - d[first] + e[first] / (half < 0 ? half - root : half + root); // d[last] − shift
  let sin = 1;
  let cos = 1;
  let moved = 0;
  for (let i = last - 1; i >= first; --i) {
    const bulge = sin * e[i];
    const b = cos * e[i];
    const r = Math.sqrt(bulge * bulge + g * g);
    if (r < tiny) {
      // The matrix has come apart here, in the middle of the step.
      d[i + 1] -= moved;
      e[i] = b;
      if (i + 1 < last) e[i + 1] = 0;
      return;
    }
    if (i + 1 < last) e[i + 1] = r;
    sin = bulge / r;
    cos = g / r;
    g = d[i + 1] - moved;
    const t = (d[i] - g) * sin + 2 * cos * b;
    moved = sin * t;
    d[i + 1] = g + moved;
    g = cos * t - b;
    if (V !== null) rotateRows(V, i * n, n, cos, sin);
  }
  d[first] -= moved;
  e[first] = g;
}

/** Turns the row that starts at `row` and the one after it by the angle with this cosine and sine. */
function rotateRows(V: Float64Array, row: number, n: number, cos: number, sin: number): void {
  for (let k = row; k < row + n; ++k) {
    const x = V[k];
    const y = V[k + n];
    V[k] = cos * x - sin * y;
    V[k + n] = sin * x + cos * y;
  }
}
