import type {Matrix, Vector} from "../../src/numerics/types.js";

// Exact arithmetic on doubles: every double is an integer multiple of 2⁻¹⁰⁷⁴, and BigInt holds such multiples.

const view = new DataView(new ArrayBuffer(8));

/** x·2¹⁰⁷⁴, an integer, exactly. */
export function units(x: number): bigint {
  if (!Number.isFinite(x)) throw new RangeError(`x must be finite; got ${x}`);
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = (bits >> 52n) & 0x7ffn;
  const fraction = bits & ((1n << 52n) - 1n);
  const size = biased === 0n ? fraction : (fraction | (1n << 52n)) << (biased - 1n);
  return x < 0 ? -size : size;
}

/**
 * Whether `value` is the exact lower or upper eigenvalue of [[a, b], [b, c]] to the relative error 4·eps = 2⁻⁵⁰, decided
 * by the sign of the characteristic polynomial at value/(1 ± 2⁻⁵⁰). Subnormal values may be off by one unit as well.
 */
export function isEigenvalue2(a: number, b: number, c: number, value: number, which: "lower" | "upper"): boolean {
  const [A, B, C, V] = [a, b, c, value].map(units);
  const M = 1n << 50n;
  const slack = Math.abs(value) < 2 ** -1021 ? 2n : 0n;
  const ends = [
    {N: (V - slack) * M, D: V > 0n ? M + 1n : M - 1n},
    {N: (V + slack) * M, D: V > 0n ? M - 1n : M + 1n}
  ];
  const p = ends.map(({N, D}) => N * N - (A + C) * N * D + (A * C - B * B) * D * D);
  const fromMean = ends.map(({N, D}) => 2n * N - (A + C) * D);
  return which === "upper"
    ? p[1] >= 0n && fromMean[1] >= 0n && (p[0] <= 0n || fromMean[0] <= 0n)
    : p[0] >= 0n && fromMean[0] <= 0n && (p[1] <= 0n || fromMean[1] >= 0n);
}

/** The determinant of a matrix of integers by Bareiss’s fraction-free elimination. */
export function exactDeterminant(A: readonly (readonly bigint[])[]): bigint {
  const rows = A.map((row) => [...row]);
  let [sign, previous] = [1n, 1n];
  for (let k = 0; k < rows.length - 1; ++k) {
    const swap = rows.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (swap < 0) return 0n;
    if (swap !== k) {
      [rows[k], rows[swap]] = [rows[swap], rows[k]];
      sign = -sign;
    }
    for (let i = k + 1; i < rows.length; ++i) {
      for (let j = k + 1; j < rows.length; ++j) {
        rows[i][j] = (rows[i][j] * rows[k][k] - rows[i][k] * rows[k][j]) / previous;
      }
    }
    previous = rows[k][k];
  }
  return sign * rows[rows.length - 1][rows.length - 1];
}

/** XᵀX of a matrix of integers, exactly. */
export function exactGram(X: Matrix): bigint[][] {
  const columns = X[0].map((_, j) => X.map((row) => BigInt(row[j])));
  return columns.map((x) => columns.map((y) => x.reduce((sum, value, k) => sum + value * y[k], 0n)));
}

/**
 * How many eigenvalues of a symmetric matrix of integers lie below t = p/q, q > 0: the sign changes of the leading minors of
 * qG − pI (Sylvester), which Bareiss’s elimination without exchanges leaves on its diagonal.
 */
export function eigenvaluesBelow(G: readonly (readonly bigint[])[], p: bigint, q: bigint): number {
  const rows = G.map((row, i) => row.map((entry, j) => q * entry - (i === j ? p : 0n)));
  let [count, previous] = [0, 1n];
  for (const [k, pivots] of rows.entries()) {
    const minor = pivots[k];
    if (minor === 0n) throw new RangeError("a leading minor is zero; choose another t");
    if (minor > 0n !== previous > 0n) ++count;
    for (let i = k + 1; i < rows.length; ++i) {
      for (let j = k + 1; j < rows.length; ++j) {
        rows[i][j] = (rows[i][j] * minor - rows[i][k] * pivots[j]) / previous;
      }
    }
    previous = minor;
  }
  return count;
}

/** How many eigenvalues of a symmetric matrix of doubles lie below the double t, exactly. */
function exactlyBelow(H: Matrix, t: number): number {
  const [G, T] = [H.map((row) => row.map(units)), units(t)];
  const places = G.flat().reduce((union, entry) => union | entry, T);
  const last = places & -places; // the last place that any of them uses
  return eigenvaluesBelow(
    G.map((row) => row.map((entry) => entry / last)),
    T / last,
    1n
  );
}

/** Whether each value lies within `bound` of the eigenvalue of its rank, both ascending, of exactly this symmetric matrix. */
export function areEigenvalues(H: Matrix, values: Vector, bound: number): boolean {
  return values.every((value, i) => exactlyBelow(H, value - bound) <= i && exactlyBelow(H, value + bound) > i);
}
