import {allFinite} from "./linalg/vector.js";
import type {Matrix, Objective, Vector} from "./types.js";

/** Throws RangeError unless `value` is a finite number. */
export function requireFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number; got ${value}`);
}

/** Throws RangeError unless `value` is finite and ≥ 0. */
export function requireNonNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must be finite and ≥ 0; got ${value}`);
}

/** Throws RangeError unless `value` is finite and > 0. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be finite and > 0; got ${value}`);
}

/** Throws RangeError unless `value` is an integer ≥ `least`. */
export function requireInteger(name: string, value: number, least: number): void {
  if (!(Number.isInteger(value) && value >= least)) {
    throw new RangeError(`${name} must be an integer ≥ ${least}; got ${value}`);
  }
}

/** Throws RangeError unless x has the length `expected` and finite entries. */
export function requireVector(name: string, x: Vector, expected: number): void {
  if (x.length !== expected) throw new RangeError(`${name} has length ${x.length}; expected ${expected}`);
  if (allFinite(x)) return; // first: the name of an entry costs far more than the look at it
  for (const [i, xi] of x.entries()) requireFinite(`${name}[${i}]`, xi);
}

/** Throws RangeError unless `values` is a list of at least one finite number. */
export function requireValues(name: string, values: Vector): void {
  if (values.length === 0) throw new RangeError(`${name} is empty; expected at least one number`);
  requireVector(name, values, values.length);
}

/** Throws RangeError unless A is a matrix with finite entries, at least one row, and rows of one length ≥ 1. */
export function requireMatrix(name: string, A: Matrix): void {
  if (A.length === 0 || A[0].length === 0) throw new RangeError(`${name} is empty; expected at least one entry`);
  for (const [i, row] of A.entries())
    if (row.length !== A[0].length || !allFinite(row)) requireVector(`${name}[${i}]`, row, A[0].length);
}

/** Throws RangeError unless A is square with finite entries. */
export function requireSquare(name: string, A: Matrix): void {
  requireMatrix(name, A);
  if (A[0].length !== A.length)
    throw new RangeError(`${name} is ${A.length} × ${A[0].length}; expected a square matrix`);
}

/** Throws RangeError unless H is square, finite, and equal to its transpose, bit for bit. */
export function requireSymmetric(name: string, H: Matrix): void {
  requireSquare(name, H);
  for (let i = 0; i < H.length; ++i) {
    for (let j = 0; j < i; ++j) {
      if (H[i][j] !== H[j][i]) {
        throw new RangeError(
          `${name} must be symmetric; got ${name}[${i}][${j}] = ${H[i][j]} and ${name}[${j}][${i}] = ${H[j][i]}`
        );
      }
    }
  }
}

/** Throws RangeError unless x is a finite point of the domain ℝⁿ of f. */
export function requirePoint(name: string, x: Vector, f: Objective): void {
  requireVector(name, x, f.dimension);
}
