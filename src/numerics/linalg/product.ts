import {requireInteger, requireSymmetric} from "../arguments.js";
import type {Matrix} from "../types.js";

/**
 * The action v ↦ H v of a symmetric n × n matrix H whose entries need never be formed. It takes a vector of length n,
 * leaves it as it is, and returns another of length n, which the caller may keep but must not change.
 */
export type SymmetricProduct = (v: Float64Array) => Float64Array;

/**
 * The product v ↦ H v of a matrix that is at hand.
 *
 * @param H - n × n, symmetric bit for bit
 * @throws RangeError if H is not square, not finite or not symmetric
 */
export function productOf(H: Matrix): SymmetricProduct {
  requireSymmetric("H", H);
  const rows = H.map((row) => Float64Array.from(row));
  return (v) => {
    const Hv = new Float64Array(rows.length);
    for (const [i, row] of rows.entries()) {
      let sum = 0;
      for (let j = 0; j < row.length; ++j) sum += row[j] * v[j];
      Hv[i] = sum;
    }
    return Hv;
  };
}

/**
 * The same product, watched: every answer must be finite and have the length n.
 *
 * @throws RangeError at once if n is not an integer ≥ 1, and from the product if an answer is not such a vector
 */
export function watched(product: SymmetricProduct, n: number): SymmetricProduct {
  requireInteger("n", n, 1);
  return (v) => {
    const Hv = product(v);
    if (Hv.length !== n) throw new RangeError(`product(v) has length ${Hv.length}; expected ${n}`);
    const fault = Hv.findIndex((entry) => !Number.isFinite(entry));
    if (fault >= 0) throw new RangeError(`product(v)[${fault}] must be a finite number; got ${Hv[fault]}`);
    return Hv;
  };
}
