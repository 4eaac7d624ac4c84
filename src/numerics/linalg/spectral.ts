import {requireFinite, requireMatrix, requireVector} from "../arguments.js";
import type {Matrix, Vector} from "../types.js";

/**
 * Equation 8, read from right to left: H = Q Λ Qᵀ = Σ λᵢ vᵢ vᵢᵀ, symmetric bit for bit.
 *
 * @param values - eigenvalues λᵢ, any order
 * @param vectors - orthonormal eigenvectors, `vectors[i]` belongs to `values[i]`
 * @throws RangeError if there is not one vector of length n for each of the n values
 */
export function fromSpectrum(values: Vector, vectors: Matrix): Matrix {
  requireMatrix("vectors", vectors);
  requireVector("values", values, vectors.length);
  const n = vectors[0].length;
  if (n !== values.length) throw new RangeError(`vectors have length ${n}; expected ${values.length}`);
  const entry = (i: number, j: number) =>
    values.reduce((sum, value, k) => sum + value * (vectors[k][i] * vectors[k][j]), 0);
  return vectors.map((_, i) => vectors.map((_, j) => entry(i, j)));
}

/**
 * Equation 8 in the plane: the symmetric 2 × 2 matrix with the eigenvalue `first` along v and `second` along w,
 *
 *     H = first · v vᵀ + second · w wᵀ,   v = (cos θ, sin θ),   w = (−sin θ, cos θ)
 *
 * The numbers keep their identity when their ranks cross: `first` may be the larger one.
 *
 * @param angle - θ in radians, from the first axis to v
 * @throws RangeError if an argument is not finite
 */
export function fromSpectrum2(first: number, second: number, angle: number): Matrix {
  requireFinite("first", first);
  requireFinite("second", second);
  requireFinite("angle", angle);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const b = (first - second) * (cos * sin);
  return [
    [first * (cos * cos) + second * (sin * sin), b],
    [b, first * (sin * sin) + second * (cos * cos)]
  ];
}
