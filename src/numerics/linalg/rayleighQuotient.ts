import {requireSymmetric, requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {matvec} from "./matrix.js";
import {symmetricEigen} from "./symmetricEigen.js";
import {axpy, dot, norm, normalize} from "./vector.js";

/** The curvature of ½xᵀHx along a direction, and how far the direction is from an eigenvector. */
export interface RayleighQuotient {
  /** vᵀHv/vᵀv, between λ_min and λ_max. */
  readonly value: number;
  /** ‖Hv − value·v‖ for v scaled to length 1: an eigenvalue lies within this of `value`; 0 at an eigenvector. */
  readonly residual: number;
}

/**
 * Equation 4: the Rayleigh quotient vᵀHv/vᵀv, which is the eigenvalue λᵢ along the eigenvector vᵢ.
 *
 * @param H - n × n, symmetric bit for bit
 * @param v - length n, not zero; scaled to length 1
 * @throws RangeError if H is not symmetric, or v is zero, not finite or not of length n
 */
export function rayleighQuotient(H: Matrix, v: Vector): RayleighQuotient {
  requireSymmetric("H", H);
  requireVector("v", v, H.length);
  const u = normalize(v);
  const Hu = matvec(H, u);
  const value = dot(u, Hu);
  return {value, residual: norm(axpy(-value, u, Hu))};
}

/** An extreme of the Rayleigh quotient over the unit sphere. */
export interface RayleighExtreme {
  /** λ_min or λ_max. */
  readonly value: number;
  /**
   * Where it is taken: an orthonormal basis of the eigenspace. One vector v: at ±v only; several: at every unit vector
   * that they span, since eigenvalues within n·eps·max|λ| of the extreme one cannot be told from it.
   */
  readonly directions: Matrix;
}

/**
 * Equation 4 at its extremes: the least and the greatest Rayleigh quotient over the unit sphere are λ_min and λ_max.
 *
 * @throws RangeError if H is not square, not finite or not symmetric
 */
export function rayleighExtremes(H: Matrix): {readonly minimum: RayleighExtreme; readonly maximum: RayleighExtreme} {
  const {values, vectors} = symmetricEigen(H);
  const [least, most] = [values[0], values[values.length - 1]];
  const doubt = H.length * eps * Math.max(Math.abs(least), Math.abs(most));
  const extreme = (value: number) => ({
    value,
    directions: vectors.filter((_, i) => Math.abs(values[i] - value) <= doubt)
  });
  return {minimum: extreme(least), maximum: extreme(most)};
}
