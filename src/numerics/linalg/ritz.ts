import {requireInteger} from "../arguments.js";
import type {Matrix, Vector} from "../types.js";
import type {Krylov} from "./lanczos.js";
import {addTo, packedNorm} from "./packed.js";
import {tridiagonalEigen} from "./tridiagonalEigen.js";

/** The eigenpairs of the tridiagonal T of Lanczos’s method: what the Krylov space knows of the spectrum of H. */
export interface RitzPairs {
  /** Ritz values θ₁ ≤ … ≤ θ_m; all lie between λ_min and λ_max. */
  readonly values: Vector;
  /** For each, a bound of the distance to the nearest eigenvalue of H: β_m·|last entry of T’s eigenvector|. */
  readonly residuals: Vector;
  /** For each, the squared first entry of T’s eigenvector: the weights of a quadrature, which sum to 1. */
  readonly weights: Vector;
  /** T’s eigenvectors, one a row: the coordinates of the Ritz vectors in the basis. */
  readonly coordinates: Matrix;
}

/**
 * The Ritz values after the first m of the steps that were taken: how they close in can be replayed step by step.
 *
 * The bound `residuals` is exact but for the rounding of the products, about n·eps·‖H‖.
 *
 * @param steps - m ≥ 1; defaults to all that were taken
 * @throws RangeError if m is not such an integer
 *
 * Source: Parlett, The Symmetric Eigenvalue Problem (1998), section 13.2.
 */
export function ritzPairs({alphas, betas}: Krylov, steps = alphas.length): RitzPairs {
  requireInteger("steps", steps, 1);
  if (steps > alphas.length) throw new RangeError(`steps must be at most ${alphas.length}; got ${steps}`);
  const {values, vectors} = tridiagonalEigen(alphas.slice(0, steps), betas.slice(0, steps - 1));
  return {
    values,
    residuals: vectors.map((s) => betas[steps - 1] * Math.abs(s[steps - 1])),
    weights: vectors.map((s) => s[0] ** 2),
    coordinates: vectors
  };
}

/** The Ritz vector Σ sₖ qₖ with the given coordinates, scaled to length 1; length n. */
export function ritzVector({basis}: Krylov, coordinates: Vector): Float64Array {
  const y = new Float64Array(basis[0].length);
  for (const [k, s] of coordinates.entries()) addTo(y, s, basis[k]);
  const length = packedNorm(y);
  return y.map((entry) => entry / length);
}
