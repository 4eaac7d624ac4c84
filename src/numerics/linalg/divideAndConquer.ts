import {eps} from "../elementary.js";
import {addProduct} from "./addProduct.js";
import {rankOneEigen} from "./secularEquation.js";
import {tridiagonalQL} from "./tridiagonalQL.js";

/** Blocks up to this size are left to QL, which is faster there. */
const small = 32;

/**
 * The eigenpairs of a symmetric tridiagonal matrix by divide and conquer: T is two smaller tridiagonal matrices and a
 * matrix of rank 1; their eigenpairs, by the same means, leave the secular equation and one product of matrices.
 *
 * @param d - the diagonal, n entries, about 1 in size at most; becomes the eigenvalues, ascending
 * @param e - the off-diagonal, n − 1 entries; overwritten
 * @returns n × n, flat, one eigenvector a row
 *
 * Source: Cuppen, “A divide and conquer method for the symmetric tridiagonal eigenproblem”, Numerische Mathematik 36
 * (1981); Gu and Eisenstat, “A divide-and-conquer algorithm for the symmetric tridiagonal eigenproblem”, SIAM Journal
 * on Matrix Analysis and Applications 16 (1995).
 */
export function divideAndConquer(d: Float64Array, e: Float64Array): Float64Array {
  const n = d.length;
  if (n <= small) return solveSmall(d, e, n);
  const Q = new Float64Array(n * n); // one eigenvector a column, so that rows meet the rows of `rankOneEigen`
  const work = {kept: new Float64Array(n * n), product: new Float64Array(n * n)};
  const solve = (from: number, to: number): void => {
    if (to - from <= small) {
      const values = d.subarray(from, to);
      copyTransposed(solveSmall(values, e.subarray(from, to), to - from), to - from, Q, from * n + from, n);
      return;
    }
    const middle = (from + to) >> 1;
    const coupling = e[middle - 1];
    d[middle - 1] -= Math.abs(coupling);
    d[middle] -= Math.abs(coupling);
    solve(from, middle);
    solve(middle, to);
    merge(d, Q, n, from, middle, to, coupling, work);
  };
  solve(0, n);
  copyTransposed(Q, n, work.product, 0, n);
  return work.product;
}

function solveSmall(d: Float64Array, e: Float64Array, n: number): Float64Array {
  const V = new Float64Array(n * n);
  for (let i = 0; i < n; ++i) V[i * n + i] = 1;
  tridiagonalQL(d, e, n, V);
  return V;
}

/** The transpose of A, size × size, to the block of B that starts at `start`, in rows of length `stride`. */
function copyTransposed(A: Float64Array, size: number, B: Float64Array, start: number, stride: number): void {
  for (let i = 0; i < size; ++i) {
    const column = start + i;
    for (let j = 0; j < size; ++j) B[column + j * stride] = A[i * size + j];
  }
}

/** Where a column of Q has entries that are not zero: in the upper block of rows, in both, in the lower. */
type Kind = 0 | 1 | 2;

/** The eigenpairs that the coupling leaves alone, and the secular problem of the others. */
interface Deflation {
  readonly settled: readonly number[];
  /** Columns, ascending in d. */
  readonly kept: readonly number[];
  readonly kinds: readonly Kind[];
}

/** From the eigenpairs of both halves to those of the whole block, in place. */
function merge(
  d: Float64Array,
  Q: Float64Array,
  n: number,
  from: number,
  middle: number,
  to: number,
  coupling: number,
  work: {kept: Float64Array; product: Float64Array}
): void {
  // T = diag(T₁, T₂) + |coupling|·v vᵀ, v = (0, …, 1, ±1, …, 0); z = Qᵀ v / √2 has length 1.
  const rho = 2 * Math.abs(coupling);
  const z = new Float64Array(to);
  const half = coupling < 0 ? -Math.SQRT1_2 : Math.SQRT1_2;
  for (let j = from; j < middle; ++j) z[j] = Q[(middle - 1) * n + j] * Math.SQRT1_2;
  for (let j = middle; j < to; ++j) z[j] = Q[middle * n + j] * half;

  const {settled, kept, kinds} = deflate(d, z, rho, Q, n, from, middle, to);
  const k = kept.length;
  const [poles, weights] = [new Float64Array(k), new Float64Array(k)];
  for (let j = 0; j < k; ++j) {
    poles[j] = d[kept[j]];
    weights[j] = z[kept[j]];
  }
  const {values, vectors} = rankOneEigen(poles, weights, rho);

  // Columns grouped by kind, so that no product runs over the zeros of a half.
  const grouped = [...kept.keys()].sort((p, q) => kinds[p] - kinds[q] || p - q);
  const [upper, lower] = [kinds.filter((kind) => kind < 2).length, kinds.filter((kind) => kind > 0).length];
  const columns = grouped.map((g) => kept[g]);
  permuteColumns(vectors, k, grouped);
  for (let i = from; i < to; ++i) for (let g = 0; g < k; ++g) work.kept[i * k + g] = Q[i * n + columns[g]];
  work.product.fill(0, from * k, to * k);
  const rows = (entries: Float64Array, start: number) => ({entries, start, stride: k});
  addProduct(rows(work.product, from * k), rows(work.kept, from * k), rows(vectors, 0), middle - from, k, upper);
  addProduct(
    rows(work.product, middle * k),
    rows(work.kept, middle * k + k - lower),
    rows(vectors, k - lower),
    to - middle,
    k,
    lower
  );

  const all = [...Array.from(values), ...settled.map((j) => d[j])];
  const order = [...all.keys()].sort((p, q) => all[p] - all[q]);
  const row = new Float64Array(n);
  for (let i = from; i < to; ++i) {
    row.set(Q.subarray(i * n + from, i * n + to), from);
    for (let j = 0; j < order.length; ++j) {
      const source = order[j];
      Q[i * n + from + j] = source < k ? work.product[i * k + source] : row[settled[source - k]];
    }
  }
  for (let j = 0; j < order.length; ++j) d[from + j] = all[order[j]];
}

/**
 * Sets aside the eigenpairs that the rank-1 term changes by no more than rounding: where z is negligible, and one of
 * two with nearly the same eigenvalue, after a rotation of both makes its z zero.
 */
function deflate(
  d: Float64Array,
  z: Float64Array,
  rho: number,
  Q: Float64Array,
  n: number,
  from: number,
  middle: number,
  to: number
): Deflation {
  const order = Array.from({length: to - from}, (_, i) => from + i).sort((p, q) => d[p] - d[q]);
  const size = order.reduce((most, j) => Math.max(most, Math.abs(d[j]), Math.abs(z[j])), 0);
  const negligible = 8 * eps * size;
  const settled: number[] = [];
  const kept: number[] = [];
  const kinds: Kind[] = [];
  for (const j of order) {
    if (rho * Math.abs(z[j]) <= negligible) {
      settled.push(j);
      continue;
    }
    let kind: Kind = j < middle ? 0 : 2;
    if (kept.length > 0) {
      const i = kept[kept.length - 1];
      const length = Math.sqrt(z[i] * z[i] + z[j] * z[j]);
      const [cos, sin] = [z[j] / length, z[i] / length];
      if (Math.abs((d[j] - d[i]) * cos * sin) <= negligible) {
        rotateColumns(Q, n, from, to, i, j, cos, sin);
        const [di, dj] = [d[i], d[j]];
        d[i] = di * cos * cos + dj * sin * sin;
        d[j] = di * sin * sin + dj * cos * cos;
        z[i] = 0;
        z[j] = length;
        if (kinds[kinds.length - 1] !== kind) kind = 1;
        kept.pop();
        kinds.pop();
        settled.push(i);
      }
    }
    kept.push(j);
    kinds.push(kind);
  }
  return {settled, kept, kinds};
}

/** Columns i and j of a block of Q become cos·qᵢ − sin·qⱼ and sin·qᵢ + cos·qⱼ. */
function rotateColumns(
  Q: Float64Array,
  n: number,
  from: number,
  to: number,
  i: number,
  j: number,
  cos: number,
  sin: number
): void {
  for (let row = from * n; row < to * n; row += n) {
    const x = Q[row + i];
    const y = Q[row + j];
    Q[row + i] = cos * x - sin * y;
    Q[row + j] = sin * x + cos * y;
  }
}

/** Column g of the k × k matrix becomes its column order[g]. */
function permuteColumns(A: Float64Array, k: number, order: readonly number[]): void {
  const row = new Float64Array(k);
  for (let at = 0; at < k * k; at += k) {
    row.set(A.subarray(at, at + k));
    for (let g = 0; g < k; ++g) A[at + g] = row[order[g]];
  }
}
