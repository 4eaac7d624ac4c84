import {requireInteger, requirePositive, requireValues} from "../arguments.js";
import {exp} from "../elementary/exp.js";
import {krylov} from "../linalg/lanczos.js";
import {randomSigns} from "../linalg/packed.js";
import type {SymmetricProduct} from "../linalg/product.js";
import {ritzPairs} from "../linalg/ritz.js";
import {random} from "../random.js";
import type {Resumable} from "../resumable.js";
import type {Vector} from "../types.js";

/** A point mass of the estimated spectrum. */
export interface SpectralNode {
  /** Where it sits: a Ritz value. */
  readonly value: number;
  /** What share of the n eigenvalues it stands for. */
  readonly weight: number;
}

/** The estimated distribution of the eigenvalues of H: point masses, to be broadened for the eye (`broaden`). */
export interface SpectralDensity {
  /** The point masses of all probes, ascending; their weights sum to 1. */
  readonly nodes: readonly SpectralNode[];
  /** How many probes, and how many products in all. */
  readonly probes: number;
  readonly products: number;
}

/** How much to spend. */
export interface DensityOptions {
  /** Random starts to average over; defaults to 8. */
  probes?: number;
  /** Steps of Lanczos’s method for each, which resolve as many point masses; defaults to 60. There are at most n. */
  steps?: number;
  /** Defaults to 1. */
  seed?: number;
}

/**
 * Stochastic Lanczos quadrature: the density of the spectrum of H from products alone.
 *
 * For a random sign vector z of length √n, the mean of zᵀp(H)z/n is the mean of p(λᵢ), and one run of Lanczos’s method
 * from z turns it into Σ wₖ p(θₖ), exactly for polynomials p of degree up to 2·steps − 1.
 *
 * @param product - v ↦ H v for a symmetric H
 * @param n - the dimension
 * @throws RangeError if n, an option or an answer of the product is out of range
 *
 * Source: Ubaru, Chen and Saad, “Fast estimation of tr(f(A)) via stochastic Lanczos quadrature”, SIAM Journal on Matrix
 * Analysis and Applications 38 (2017); Ghorbani, Krishnan and Xiao, arXiv:1901.10159 (2019).
 */
export function* spectralDensity(
  product: SymmetricProduct,
  n: number,
  {probes = 8, steps = 60, seed = 1}: DensityOptions = {}
): Resumable<SpectralDensity> {
  requireInteger("probes", probes, 1);
  requireInteger("steps", steps, 1);
  requireInteger("n", n, 1);
  const source = random(seed);
  const nodes: SpectralNode[] = [];
  let products = 0;
  for (let probe = 0; probe < probes; ++probe) {
    const process = krylov(product, n, randomSigns(n, source));
    for (let k = 1, ended = false; k <= steps && !ended; ++k) {
      ended = process.advance();
      ++products;
      yield (probe + (ended ? 1 : k / steps)) / probes;
    }
    const {values, weights} = ritzPairs(process);
    nodes.push(...values.map((value, i) => ({value, weight: weights[i] / probes})));
  }
  nodes.sort((a, b) => a.value - b.value);
  return {nodes, probes, products};
}

/**
 * The density of the point masses broadened by a Gaussian, at the given places:
 *
 *     φ(t) = Σ wₖ exp(−(t − θₖ)²/2s²)/(s√2π)
 *
 * Its integral is the sum of the weights, 1. Features narrower than s do not show, and a single eigenvalue shows as a
 * hump of that width.
 *
 * @param width - s > 0, the standard deviation of the Gaussian, in units of λ
 * @param places - the t; length m
 * @returns φ at each place, in units of 1/λ; length m
 * @throws RangeError if the width is not finite and > 0, or `places` is empty or not finite
 */
export function broaden(nodes: readonly SpectralNode[], width: number, places: Vector): Vector {
  requirePositive("width", width);
  requireValues("places", places);
  const peak = 1 / (width * Math.sqrt(2 * Math.PI));
  return places.map((t) =>
    nodes.reduce((sum, {value, weight}) => sum + weight * peak * exp(-0.5 * ((t - value) / width) ** 2), 0)
  );
}
