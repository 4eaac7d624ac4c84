import {requireInteger, requirePositive} from "../arguments.js";
import {krylov, unit} from "../linalg/lanczos.js";
import {addTo, innerProduct, packedNorm, randomDirection} from "../linalg/packed.js";
import {type SymmetricProduct, watched} from "../linalg/product.js";
import {ritzPairs, ritzVector} from "../linalg/ritz.js";
import {random} from "../random.js";
import type {Resumable} from "../resumable.js";
import type {Vector} from "../types.js";

/** The largest eigenvalue, as far as it was found. */
export interface Sharpness {
  /** The Rayleigh quotient of `vector`: never above λ_max, but for rounding. */
  readonly value: number;
  /** ‖Hv − value·v‖, as computed: an eigenvalue lies within this of `value`. */
  readonly residual: number;
  /** A direction of greatest curvature; length n, of length 1. */
  readonly vector: Float64Array;
  /**
   * The next largest eigenvalues, descending, as many as were asked for, as Ritz values with the same tolerance. One that
   * repeats shows once; fewer where the method ended early.
   */
  readonly next: Vector;
  /** “converged”: the residuals are within the tolerance. “stopped”: out of steps. */
  readonly status: "converged" | "stopped";
  /** How many steps of Lanczos’s method were taken. */
  readonly iterations: number;
}

/** When to stop, and where to begin. */
export interface SharpnessOptions {
  /** Converged once each residual bound is at most this multiple of the largest |Ritz value|; defaults to 1e-6. */
  tolerance?: number;
  /** Most steps of Lanczos’s method; defaults to 200. There are at most n. */
  maxIterations?: number;
  /** Defaults to 1. */
  seed?: number;
  /** A guess of the direction, such as the one found for the step before; length n, not zero. */
  guess?: Float64Array;
  /** How many eigenvalues below the largest are wanted too; defaults to 0. There are at most n − 1. */
  next?: number;
}

/**
 * The sharpness λ_max of H from products alone, by Lanczos’s method with full reorthogonalisation.
 *
 * A guess is stirred with one part in a hundred of a random direction: from an exact eigenvector of another eigenvalue
 * the method would never leave.
 *
 * @param product - v ↦ H v for a symmetric H
 * @param n - the dimension
 * @throws RangeError if n, an option or an answer of the product is out of range
 *
 * Source: Parlett, The Symmetric Eigenvalue Problem (1998), chapter 13.
 */
export function* sharpness(
  product: SymmetricProduct,
  n: number,
  {tolerance = 1e-6, maxIterations = 200, seed = 1, guess, next = 0}: SharpnessOptions = {}
): Resumable<Sharpness> {
  requirePositive("tolerance", tolerance);
  requireInteger("maxIterations", maxIterations, 1);
  requireInteger("n", n, 1);
  requireInteger("next", next, 0);
  const wanted = 1 + Math.min(next, n - 1);
  const most = Math.min(maxIterations, n);
  const start = randomDirection(n, random(seed));
  if (guess !== undefined) addTo(start, 100, unit("guess", guess, n));
  const process = krylov(product, n, start);
  for (let k = 1; ; ++k) {
    const ended = process.advance();
    yield k / most;
    if (!ended && k < most && k % 4 !== 0) continue; // the small eigenproblem is not free
    const {values, residuals, coordinates} = ritzPairs(process);
    const size = Math.max(Math.abs(values[0]), Math.abs(values[k - 1]));
    const loose = residuals.slice(-wanted).some((residual) => residual > tolerance * size);
    const converged = ended || (k >= wanted && !loose);
    if (!converged && k < most) continue;

    const vector = ritzVector(process, coordinates[k - 1]);
    const residue = watched(product, n)(vector).slice();
    const value = innerProduct(vector, residue);
    addTo(residue, -value, vector);
    return {
      value,
      residual: packedNorm(residue),
      vector,
      next: values.slice(-wanted, -1).reverse(),
      status: converged ? "converged" : "stopped",
      iterations: k
    };
  }
}
