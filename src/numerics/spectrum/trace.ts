import {requireInteger} from "../arguments.js";
import {innerProduct, randomSigns} from "../linalg/packed.js";
import {type SymmetricProduct, watched} from "../linalg/product.js";
import {norm} from "../linalg/vector.js";
import {random} from "../random.js";
import type {Resumable} from "../resumable.js";

/** An estimate of a trace from random probes, with how far to trust it. */
export interface TraceEstimate {
  /** The mean of zᵀHz over the probes: unbiased. */
  readonly estimate: number;
  /** The standard deviation of that mean, estimated from the scatter of the probes. */
  readonly standardError: number;
  /** How many probes were drawn: as many as products were taken. */
  readonly probes: number;
}

/** How many probes to draw, and from which seed. */
export interface HutchinsonOptions {
  /** At least 2; defaults to 64. */
  probes?: number;
  /** Defaults to 1. */
  seed?: number;
}

/**
 * Hutchinson’s estimate of tr H from products alone: the mean of zᵀHz over random sign vectors z.
 *
 * One probe has the variance 2·Σ_{i≠j} hᵢⱼ²: none for a diagonal H, and about 2‖H‖_F² at worst, so that the error falls
 * as 1/√probes.
 *
 * @param product - v ↦ H v for a symmetric H
 * @param n - the dimension
 * @throws RangeError if n, an option or an answer of the product is out of range
 *
 * Source: Hutchinson, “A stochastic estimator of the trace of the influence matrix for Laplacian smoothing splines”,
 * Communications in Statistics 18 (1989).
 */
export function* hutchinsonTrace(
  product: SymmetricProduct,
  n: number,
  {probes = 64, seed = 1}: HutchinsonOptions = {}
): Resumable<TraceEstimate> {
  requireInteger("probes", probes, 2);
  const apply = watched(product, n);
  const source = random(seed);
  const samples: number[] = [];
  for (let k = 1; k <= probes; ++k) {
    const z = randomSigns(n, source);
    samples.push(innerProduct(z, apply(z)));
    yield k / probes;
  }
  const estimate = samples.reduce((sum, sample) => sum + sample / probes, 0);
  const scatter = norm(samples.map((sample) => sample - estimate));
  return {estimate, standardError: scatter / Math.sqrt((probes - 1) * probes), probes};
}
