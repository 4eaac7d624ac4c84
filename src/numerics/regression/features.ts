import {requireInteger, requireMatrix, requireNonNegative, requireValues} from "../arguments.js";
import type {Random} from "../random.js";
import type {Matrix, Vector} from "../types.js";

/** The columns x, x², …, x^degree, without a column of ones: m × degree, wide as soon as the degree exceeds m. */
export function polynomialFeatures(x: Vector, degree: number): Matrix {
  requireValues("x", x);
  requireInteger("degree", degree, 1);
  return x.map((xi) => {
    const powers = [xi];
    while (powers.length < degree) powers.push(powers[powers.length - 1] * xi);
    return powers;
  });
}

/**
 * X with one more column: a copy of column j, each entry plus normal noise of standard deviation `noise`, in the
 * units of the column; with 0 a duplicate, bit for bit.
 *
 * @throws RangeError if X is empty, ragged or not finite, has no column j, or the noise is negative
 */
export function withNoisyCopy(X: Matrix, j: number, noise: number, {normal}: Random): Matrix {
  requireMatrix("X", X);
  requireInteger("j", j, 0);
  if (j >= X[0].length) throw new RangeError(`X has no column ${j}; expected at most ${X[0].length - 1}`);
  requireNonNegative("noise", noise);
  return X.map((row) => [...row, row[j] + noise * normal()]);
}
