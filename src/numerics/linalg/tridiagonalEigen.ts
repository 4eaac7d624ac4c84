import {requireValues, requireVector} from "../arguments.js";
import {exponent, scaleByPowerOfTwo} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {divideAndConquer} from "./divideAndConquer.js";
import {orientRows} from "./orientRows.js";
import {maxNorm} from "./vector.js";

/**
 * The eigenpairs of the symmetric tridiagonal matrix T with the given diagonal and off-diagonal, as `symmetricEigen`
 * returns them: values ascending, `vectors[i]` belongs to `values[i]`, its entry of largest magnitude positive.
 *
 * @param diagonal - t₁₁, …, tₙₙ
 * @param offDiagonal - t₁₂, …, tₙ₋₁,ₙ: n − 1 entries
 * @throws RangeError if the diagonal is empty, the off-diagonal not one shorter, or an entry not finite
 *
 * Source: Cuppen, “A divide and conquer method for the symmetric tridiagonal eigenproblem”, Numerische Mathematik 36
 * (1981).
 */
export function tridiagonalEigen(diagonal: Vector, offDiagonal: Vector): {values: Vector; vectors: Matrix} {
  requireValues("diagonal", diagonal);
  requireVector("offDiagonal", offDiagonal, diagonal.length - 1);
  const size = exponent(Math.max(maxNorm(diagonal), maxNorm(offDiagonal)));
  const e = size === -Infinity ? 0 : size;
  const scaled = (x: Vector) => Float64Array.from(x, (xi) => scaleByPowerOfTwo(xi, -e));
  const d = scaled(diagonal);
  const X = divideAndConquer(d, scaled(offDiagonal));
  return {values: Array.from(d, (value) => scaleByPowerOfTwo(value, e)), vectors: orientRows(X, d.length)};
}
