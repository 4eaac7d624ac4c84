import {requireSquare} from "../arguments.js";
import {exponent, scaleByPowerOfTwo} from "../elementary.js";
import type {Matrix} from "../types.js";
import {transpose} from "./matrix.js";
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

/**
 * Columns, and then rows, are first brought to entries of size about 1, by exact powers of two: the elimination cannot
 * overflow, and a column or a row in small units keeps its digits.
 */
function scaledDeterminant(A: Matrix): ScaledNumber {
  requireSquare("A", A);
  const right = transpose(A).map((column) => exponent(maxNorm(column)));
  const left = A.map((row) =>
    Math.max(...row.map((entry, j) => (entry === 0 ? -Infinity : exponent(entry) - right[j])))
  );
  if (left.includes(-Infinity) || right.includes(-Infinity)) return {mantissa: 0, power: 0};
  const {factors, sign} = factorize(
    A.map((row, i) => row.map((entry, j) => scaleByPowerOfTwo(entry, -left[i] - right[j])))
  );
  const {mantissa, power} = scaledProduct(factors.map((row, i) => row[i]));
  return {mantissa: sign * mantissa, power: [...left, ...right].reduce((sum, e) => sum + e, power)};
}
