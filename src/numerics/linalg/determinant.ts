import type {Matrix} from "../types.js";
import {factorize} from "./solve.js";

/** A determinant as sign · exp(logMagnitude), which no size of matrix overflows. */
export interface LogDeterminant {
  /** −1, 0 or 1. */
  readonly sign: number;
  /** ln |det A|; −Infinity when the determinant is 0. */
  readonly logMagnitude: number;
}

/**
 * Equation 5, left side: det A, as the signed product of the pivots of PA = LU. The right side is Π λᵢ.
 *
 * @throws RangeError if A is not square or not finite
 */
export function determinant(A: Matrix): number {
  const {factors, sign} = factorize(A);
  return factors.reduce((product, row, i) => product * row[i], sign) + 0; // never −0
}

/** Equation 5 on a logarithmic scale: sign and ln |det A|. */
export function logDeterminant(A: Matrix): LogDeterminant {
  const {factors, sign} = factorize(A);
  const pivots = factors.map((row, i) => row[i]);
  if (pivots.includes(0)) return {sign: 0, logMagnitude: -Infinity};
  return {
    sign: pivots.reduce((product, pivot) => product * Math.sign(pivot), sign),
    logMagnitude: pivots.reduce((sum, pivot) => sum + Math.log(Math.abs(pivot)), 0)
  };
}
