import type {Matrix, Vector} from "../../../../src/numerics/types.js";
import {exactDeterminant, units} from "../../../support/exact.js";

/**
 * The exact solution β of (XᵀX + μI)β = Xᵀy on the given doubles, rounded once: integers of any length and Cramer’s
 * rule. XᵀX + μI must be regular.
 */
export function exactRidge(X: Matrix, y: Vector, penalty: number): Vector {
  const [design, response] = [integers(X.flat()), integers(y)];
  const rows = X.map((row, i) => design.values.slice(i * row.length, (i + 1) * row.length));
  const columns = X[0].map((_, j) => rows.map((row) => row[j]));
  const shift = rational(units(penalty), -1074 - 2 * design.exponent);
  // Everything times the denominator of the shift, a power of two.
  const G = columns.map((u, i) => columns.map((v, j) => inner(u, v) * shift.q + (i === j ? shift.p : 0n)));
  const b = columns.map((u) => inner(u, response.values) * shift.q);
  const scale = rational(1n, response.exponent - design.exponent);
  const determinant = exactDeterminant(G);
  return columns.map((_, j) => {
    const replaced = G.map((row, i) => row.map((entry, k) => (k === j ? b[i] : entry)));
    return quotient(exactDeterminant(replaced) * scale.p, determinant * scale.q);
  });
}

/** The exact least-squares solution on the given doubles, rounded once; the columns of X must be independent. */
export function exactLeastSquares(X: Matrix, y: Vector): Vector {
  return exactRidge(X, y, 0);
}

const inner = (u: readonly bigint[], v: readonly bigint[]) => u.reduce((sum, ui, i) => sum + ui * v[i], 0n);

/** Doubles as integers times one power of two. */
function integers(x: Vector): {values: bigint[]; exponent: number} {
  const values = x.map(units);
  let zeros = 0n; // trailing zeros that all have in common
  const all = values.reduce((bits, value) => bits | value, 0n);
  if (all !== 0n) while (((all >> zeros) & 1n) === 0n) ++zeros;
  return {values: values.map((value) => value >> zeros), exponent: Number(zeros) - 1074};
}

/** a·2ᵉ as p/q. */
function rational(a: bigint, e: number): {p: bigint; q: bigint} {
  return e >= 0 ? {p: a << BigInt(e), q: 1n} : {p: a, q: 1n << BigInt(-e)};
}

/** p/q to the nearest double, but for a relative error of 2⁻⁶⁰. */
function quotient(p: bigint, q: bigint): number {
  if (p === 0n) return 0;
  const [size, negative] = [(x: bigint) => (x < 0n ? -x : x).toString(2).length, p < 0n !== q < 0n];
  const shift = 64 - (size(p) - size(q));
  const [up, down] = [shift > 0 ? BigInt(shift) : 0n, shift < 0 ? BigInt(-shift) : 0n];
  const magnitude = ((p < 0n ? -p : p) << up) / ((q < 0n ? -q : q) << down);
  let value = Number(magnitude);
  for (let left = -shift; left !== 0; left -= Math.sign(left) * Math.min(Math.abs(left), 500)) {
    value *= 2 ** (Math.sign(left) * Math.min(Math.abs(left), 500));
  }
  return negative ? -value : value;
}
