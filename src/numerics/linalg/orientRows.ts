import type {Matrix} from "../types.js";

/** The rows of a flat n × n matrix, each or its negative: the one whose entry of largest magnitude is positive. */
export function orientRows(X: Float64Array, n: number): Matrix {
  const rows: number[][] = [];
  for (let from = 0; from < n * n; from += n) {
    let largest = from;
    for (let k = from; k < from + n; ++k) if (Math.abs(X[k]) > Math.abs(X[largest])) largest = k;
    const negative = X[largest] < 0;
    const row = new Array<number>(n);
    for (let k = 0; k < n; ++k) row[k] = negative ? 0 - X[from + k] : X[from + k] + 0; // never −0
    rows.push(row);
  }
  return rows;
}
