import {requireFinite, requireSymmetric, requireValues} from "../arguments.js";
import {trace} from "../linalg/matrix.js";
import {type LogarithmicNumber, scaledProduct, toDouble, toLogarithm} from "../linalg/scaledProduct.js";
import type {Matrix, Vector} from "../types.js";

/**
 * Equation 10: the shifted Hessian H′ = H + εI.
 *
 * @param H - n × n, symmetric bit for bit
 * @param shift - ε, of either sign
 * @throws RangeError if H is not square, not finite or not symmetric, or ε is not finite
 */
export function shiftedHessian(H: Matrix, shift: number): Matrix {
  requireSymmetric("H", H);
  requireFinite("shift", shift);
  return H.map((row, i) => row.map((entry, j) => (i === j ? entry + shift : entry)));
}

/**
 * Equation 11: the eigenvalues of H + εI are λᵢ + ε; the eigenvectors stay.
 *
 * @param values - the eigenvalues of H, in any order, which is kept
 * @throws RangeError if `values` is empty or not finite, or ε is not finite
 */
export function shiftedSpectrum(values: Vector, shift: number): Vector {
  requireValues("values", values);
  requireFinite("shift", shift);
  return values.map((value) => value + shift);
}

/** det H′, and its logarithm for where no double holds it. */
export interface ShiftedDeterminant extends LogarithmicNumber {
  /** Π (λᵢ + ε). */
  readonly value: number;
}

/**
 * Equation 12: det H′ = Π (λᵢ + ε).
 *
 * That it is positive does not make H′ positive definite: an even number of negative factors has a positive product, and
 * diag(−3, −2) + I has determinant 2. What does is ε > −λ_min (`definitenessThreshold`).
 *
 * @throws RangeError if `values` is empty or not finite, or ε is not finite
 */
export function shiftedDeterminant(values: Vector, shift: number): ShiftedDeterminant {
  const product = scaledProduct(shiftedSpectrum(values, shift));
  return {value: toDouble(product), ...toLogarithm(product)};
}

/**
 * Equation 13: tr H′ = tr H + εn.
 *
 * @param H - n × n
 * @throws RangeError if H is not square or not finite, or ε is not finite
 */
export function shiftedTrace(H: Matrix, shift: number): number {
  requireFinite("shift", shift);
  return trace(H) + shift * H.length;
}

/**
 * The border −λ_min: H + εI is positive definite exactly when ε is greater than this. Negative where H already is.
 *
 * @throws RangeError if `values` is empty or not finite
 */
export function definitenessThreshold(values: Vector): number {
  requireValues("values", values);
  return 0 - values.reduce((least, value) => Math.min(least, value), Infinity);
}

/**
 * The filter factors λᵢ/(λᵢ + ε): what the shift leaves of each eigenvector’s part of the Newton step. Near 1 where λ is
 * large against ε, near 0 where it is small; ∞ at the pole ε = −λ; 0 where λ is 0, also at ε = 0: the pseudo-inverse’s
 * answer, which leaves that part out.
 *
 * @throws RangeError if `values` is empty or not finite, or ε is not finite
 */
export function filterFactors(values: Vector, shift: number): Vector {
  const shifted = shiftedSpectrum(values, shift);
  return values.map((value, i) => (value === 0 ? 0 : shifted[i] === 0 ? Infinity : value / shifted[i]));
}
