import {requireSquare} from "../arguments.js";
import {exponent, scaleByPowerOfTwo} from "../elementary.js";
import type {Matrix} from "../types.js";
import {type LogarithmicNumber, type ScaledNumber, scaledProduct, toDouble, toLogarithm} from "./scaledProduct.js";
import {factorize} from "./solve.js";
import {maxNorm} from "./vector.js";

/**
 * Equation 5, left side: det A, as the signed product of the pivots of PA = LU. The right side is Π λᵢ. It overflows or
 * underflows only where det A itself does.
 *
 * @throws RangeError if A is not square or not finite
 */
export function determinant(A: Matrix): number {
  return toDouble(scaledDeterminant(A));
}

/**
 * Equation 5 on a logarithmic scale: sign and ln |det A|, which no size of matrix overflows.
 *
 * @throws RangeError if A is not square or not finite
 */
export function logDeterminant(A: Matrix): LogarithmicNumber {
  return toLogarithm(scaledDeterminant(A));
}

/** Rows are first brought to entries of size about 1, by exact powers of two, so that the elimination cannot overflow. */
function scaledDeterminant(A: Matrix): ScaledNumber {
  requireSquare("A", A);
  const exponents = A.map((row) => exponent(maxNorm(row)));
  if (exponents.includes(-Infinity)) return {mantissa: 0, power: 0};
  const {factors, sign} = factorize(A.map((row, i) => row.map((entry) => scaleByPowerOfTwo(entry, -exponents[i]))));
  const {mantissa, power} = scaledProduct(factors.map((row, i) => row[i]));
  return {mantissa: sign * mantissa, power: exponents.reduce((sum, e) => sum + e, power)};
}
