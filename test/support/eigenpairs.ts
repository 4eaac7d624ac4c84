import {exponent, scaleByPowerOfTwo} from "../../src/numerics/elementary.js";
import {frobeniusNorm, matvec} from "../../src/numerics/linalg/matrix.js";
import {dot, maxNorm, scale, subtract} from "../../src/numerics/linalg/vector.js";
import type {Matrix, Vector} from "../../src/numerics/types.js";

/** What a decomposition claims: `vectors[i]` belongs to `values[i]`. */
interface Eigenpairs {
  readonly values: Vector;
  readonly vectors: Matrix;
}

/**
 * ‖HQ − QΛ‖_F/‖H‖_F, entries of any size: measured after scaling by a power of two. What the last place of subnormal
 * values lets no double hold, half of 2⁻¹⁰⁷⁴ a value, is not counted. 0 for H = 0.
 */
export function residual(H: Matrix, {values, vectors}: Eigenpairs): number {
  const largest = exponent(maxNorm(H.map(maxNorm)));
  if (largest === -Infinity) return maxNorm(values);
  const scaled = (x: Vector) => x.map((xi) => scaleByPowerOfTwo(xi, -largest));
  const [A, lambda] = [H.map(scaled), scaled(values)];
  const rest = vectors.map((v, i) => subtract(matvec(A, v), scale(lambda[i], v)));
  const unseen = Math.sqrt(H.length) * 2 ** (-1075 - largest);
  return Math.max(0, frobeniusNorm(rest) - unseen) / frobeniusNorm(A);
}

/** ‖QᵀQ − I‖_F: every entry below the diagonal stands for two. */
export function departure(vectors: Matrix): number {
  const lower = vectors.map((v, i) =>
    vectors.slice(0, i + 1).map((w, j) => (j === i ? dot(v, v) - 1 : Math.SQRT2 * dot(v, w)))
  );
  return frobeniusNorm(lower);
}

/** Whether every vector’s entry of largest magnitude is positive, the first such entry on a tie, and none is −0. */
export function areOriented(vectors: Matrix): boolean {
  return vectors.every((v) => {
    const largest = maxNorm(v);
    return v.find((vi) => Math.abs(vi) === largest)! > 0 && !v.some((vi) => Object.is(vi, -0));
  });
}

/** Whether the values ascend. */
export function areAscending(values: Vector): boolean {
  return values.every((value, i) => i === 0 || value >= values[i - 1]);
}
