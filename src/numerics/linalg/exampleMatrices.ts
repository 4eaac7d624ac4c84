import {requireInteger} from "../arguments.js";
import {random} from "../random.js";
import type {Matrix} from "../types.js";

/**
 * The second difference of order n: 2 on the diagonal, −1 beside it. Its eigenvalues are 2 − 2cos(kπ/(n + 1)).
 *
 * @throws RangeError if n is not an integer ≥ 1
 */
export function secondDifference(n: number): Matrix {
  requireInteger("n", n, 1);
  return square(n, (i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0));
}

/**
 * The matrix min(i, j), i and j from 1: the inverse of a second difference with one end let go, all of its eigenvalues
 * positive.
 *
 * @throws RangeError if n is not an integer ≥ 1
 */
export function minimumMatrix(n: number): Matrix {
  requireInteger("n", n, 1);
  return square(n, (i, j) => Math.min(i, j) + 1);
}

/**
 * A symmetric matrix of normal draws with mean 0; variance 1 off the diagonal.
 *
 * @throws RangeError if n is not an integer ≥ 1, or the seed is no seed
 */
export function drawnMatrix(n: number, seed: number): Matrix {
  requireInteger("n", n, 1);
  const {normal} = random(seed);
  const draws = square(n, () => normal());
  return square(n, (i, j) => draws[Math.min(i, j)][Math.max(i, j)]);
}

const square = (n: number, entry: (i: number, j: number) => number): Matrix =>
  Array.from({length: n}, (_, i) => Array.from({length: n}, (_, j) => entry(i, j)));
