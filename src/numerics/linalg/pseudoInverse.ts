import {requireNonNegative, requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {symmetricEigen} from "./symmetricEigen.js";
import {add, dot, norm, scale, zeros} from "./vector.js";

/** The shortest step to where the model f + gᵀp + ½pᵀHp is flat, or as flat as it gets. */
export interface MinimumNormStep {
  /** p = −H⁺g, the shortest of all p that minimise ‖Hp + g‖; length n. */
  readonly step: Vector;
  /**
   * “unique”: H is regular, and p the only solution of Hp = −g. “many”: H is singular and g lies in its range, so that
   * p plus anything of the null space solves it too. “none”: g has a part outside the range; along it the model has
   * slope but no curvature, falls without end, and has no minimiser.
   */
  readonly status: "unique" | "many" | "none";
  /** How many eigenvalues count as nonzero. */
  readonly rank: number;
  /** Eigenvalues of at most this magnitude count as 0. */
  readonly threshold: number;
  /** The part of g outside the range of H, which no step can answer: Hp = −g + outside; length n. */
  readonly outside: Vector;
}

/**
 * The pseudo-inverse step p = −H⁺g of a symmetric H: each eigenvector’s part of −g divided by its eigenvalue, and parts
 * whose eigenvalue counts as zero left out.
 *
 * g lies in the range of H when its part outside is at most n·eps·κ·‖g‖, κ being that of the nonzero eigenvalues: so far
 * may rounding turn the null space. A critical point need not be a minimum: that takes λ ≥ 0 as well.
 *
 * @param H - n × n, symmetric bit for bit
 * @param g - length n
 * @param tolerance - λ counts as 0 when |λ| ≤ tolerance·max|λ|; defaults to n·eps
 * @throws RangeError if H is not symmetric, g does not have length n, or the tolerance is not finite and ≥ 0
 *
 * Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 5.5.
 */
export function minimumNormStep(H: Matrix, g: Vector, tolerance = H.length * eps): MinimumNormStep {
  requireNonNegative("tolerance", tolerance);
  const {values, vectors} = symmetricEigen(H);
  requireVector("g", g, H.length);
  const sizes = values.map(Math.abs);
  const most = Math.max(...sizes);
  const threshold = tolerance * most;

  let [step, outside] = [zeros(g.length), zeros(g.length)];
  for (const [i, v] of vectors.entries()) {
    const part = dot(v, g);
    if (sizes[i] > threshold) step = add(step, scale(-part / values[i], v));
    else outside = add(outside, scale(part, v));
  }

  const kept = sizes.filter((size) => size > threshold);
  const rounding = kept.length > 0 ? (H.length * eps * most) / Math.min(...kept) : 0;
  const consistent = norm(outside) <= rounding * norm(g);
  const status = !consistent ? "none" : kept.length === H.length ? "unique" : "many";
  return {step, status, rank: kept.length, threshold, outside};
}
