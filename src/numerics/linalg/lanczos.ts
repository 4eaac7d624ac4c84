import {requireFinite, requireInteger} from "../arguments.js";
import {eps} from "../elementary.js";
import {random} from "../random.js";
import type {Resumable} from "../resumable.js";
import type {Vector} from "../types.js";
import {addTo, innerProduct, packedNorm, randomDirection} from "./packed.js";
import {type SymmetricProduct, watched} from "./product.js";

/** What Lanczos’s method knows after m steps: QᵀHQ = T, tridiagonal, for the orthonormal basis Q of a Krylov space. */
export interface Krylov {
  /** The diagonal α₁, …, α_m of T. */
  readonly alphas: Vector;
  /** β₁, …, β_m: the off-diagonal of T, and last the length of what the next product leaves outside the space. */
  readonly betas: Vector;
  /** The basis q₁, …, q_m, orthonormal to rounding; vectors of length n. */
  readonly basis: readonly Float64Array[];
}

/**
 * How a run of Lanczos’s method ended. “invariant subspace”: H maps the space into itself, to rounding, so that the
 * Ritz values are eigenvalues; those whose eigenvectors are orthogonal to the start do not show.
 */
export interface Lanczos extends Krylov {
  readonly status: "completed" | "invariant subspace";
  /** How many steps were taken, m ≤ n. */
  readonly iterations: number;
}

/** How far to go, and from where. */
export interface LanczosOptions {
  /** Most steps m; defaults to 80. There are never more than n. */
  steps?: number;
  /** The start is drawn by this seed; defaults to 1. */
  seed?: number;
  /** A start of your own, length n and not zero; takes the place of the drawn one. */
  start?: Float64Array;
}

/**
 * Lanczos’s method with full reorthogonalisation: from products with H alone, a small tridiagonal T whose eigenvalues
 * (`ritzPairs`) close in on the outer eigenvalues of H. It takes one product, and about 4·k·n operations more, at step k.
 *
 * @param product - v ↦ H v for a symmetric H
 * @param n - the dimension
 * @throws RangeError if n, an option or an answer of the product is out of range
 *
 * Source: Paige, “The computation of eigenvalues and eigenvectors of very large sparse matrices” (1971); Golub and Van
 * Loan, Matrix Computations, 4th ed. (2013), section 10.3.
 */
export function* lanczos(
  product: SymmetricProduct,
  n: number,
  {steps = 80, seed = 1, start}: LanczosOptions = {}
): Resumable<Lanczos> {
  requireInteger("steps", steps, 1);
  const most = Math.min(steps, n);
  const process = krylov(product, n, start ?? randomDirection(n, random(seed)));
  for (let k = 1; k <= most; ++k) {
    const ended = process.advance();
    yield k / most;
    if (ended) break;
  }
  const {alphas, betas, basis} = process;
  return {
    alphas,
    betas,
    basis,
    status: process.ended() ? "invariant subspace" : "completed",
    iterations: alphas.length
  };
}

/** Lanczos’s method in single steps. */
export interface KrylovProcess extends Krylov {
  /** Takes the next step; true when H maps the space into itself, after which there is no next step. */
  advance(): boolean;
  /** Whether H maps the space into itself, to n·eps·‖T‖. */
  ended(): boolean;
}

/**
 * Lanczos’s method before its first step. The fields grow with every `advance`.
 *
 * @param start - length n, not zero; scaled to length 1
 * @throws RangeError if n or the start is out of range; from `advance` if an answer of the product is, or none is left
 */
export function krylov(product: SymmetricProduct, n: number, start: Float64Array): KrylovProcess {
  const apply = watched(product, n);
  const alphas: number[] = [];
  const betas: number[] = [];
  const basis: Float64Array[] = [];
  let next = unit("start", start, n);
  let size = 0;
  let done = false;
  const advance = () => {
    if (done) throw new RangeError(`the space is invariant after ${basis.length} steps; expected no further step`);
    const q = next;
    const w = apply(q).slice();
    const alpha = innerProduct(q, w);
    addTo(w, -alpha, q);
    if (basis.length > 0) addTo(w, -betas[basis.length - 1], basis[basis.length - 1]);
    basis.push(q);
    const beta = orthogonalize(w, basis);
    alphas.push(alpha);
    betas.push(beta);
    size = Math.max(size, Math.abs(alpha) + beta);
    done = beta <= n * eps * size || basis.length === n;
    if (!done) next = w.map((wi) => wi / beta);
    return done;
  };
  return {alphas, betas, basis, advance, ended: () => done};
}

/**
 * Takes from w, in place, what lies in the span of an orthonormal basis; returns the length of the rest. A second time
 * where the first took much, since the rounding of what was taken is then no longer small against the rest.
 *
 * Source: Daniel, Gragg, Kaufman and Stewart, “Reorthogonalization and stable algorithms for updating the Gram–Schmidt
 * QR factorization”, Mathematics of Computation 30 (1976).
 */
function orthogonalize(w: Float64Array, basis: readonly Float64Array[]): number {
  let before = packedNorm(w);
  for (;;) {
    for (const q of basis) addTo(w, -innerProduct(q, w), q);
    const after = packedNorm(w);
    if (after >= Math.SQRT1_2 * before || after === 0) return after;
    before = after;
  }
}

/**
 * x/‖x‖, checked.
 *
 * @throws RangeError if x is zero, not finite or not of length n
 */
export function unit(name: string, x: Float64Array, n: number): Float64Array {
  if (x.length !== n) throw new RangeError(`${name} has length ${x.length}; expected ${n}`);
  for (const [i, xi] of x.entries()) requireFinite(`${name}[${i}]`, xi);
  const length = packedNorm(x);
  if (length === 0) throw new RangeError(`${name} must not be zero; got a vector of zeros`);
  return x.map((xi) => xi / length);
}
