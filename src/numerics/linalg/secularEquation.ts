import {eps} from "../elementary.js";

/** Eigenpairs of D + ρ z zᵀ, D diagonal. */
interface RankOneEigen {
  /** k eigenvalues, ascending. */
  readonly values: Float64Array;
  /** k × k, flat, one unit eigenvector a row. */
  readonly vectors: Float64Array;
}

/**
 * The eigenpairs of D + ρ z zᵀ, D = diag(d₁ < … < d_k), ρ > 0: the roots of the secular equation
 *
 *     g(λ) = 1/ρ + Σⱼ zⱼ²/(dⱼ − λ) = 0
 *
 * one in every gap between poles and one above the last. Each root is kept as its distances to all poles, so that none
 * is lost to cancellation. The vectors are those of the ẑ for which the computed roots are exact: (ẑⱼ/(dⱼ − λᵢ))ⱼ is
 * orthogonal to rounding, however close two roots may be.
 *
 * @param d - k ascending poles, no two closer than a few eps of the largest
 * @param z - none zero
 *
 * Source: Li, “Solving secular equations stably and efficiently”, LAPACK Working Note 89 (1993); Gu and Eisenstat, “A
 * stable and efficient algorithm for the rank-one modification of the symmetric eigenproblem”, SIAM Journal on Matrix
 * Analysis and Applications 15 (1994).
 */
export function rankOneEigen(d: Float64Array, z: Float64Array, rho: number): RankOneEigen {
  const k = d.length;
  const values = new Float64Array(k);
  const distances = new Float64Array(k * k); // row i: dⱼ − λᵢ
  const distance = new Float64Array(k);
  const sums: Sums = {below: 0, above: 0, slopeBelow: 0, slopeAbove: 0};
  for (let i = 0; i < k; ++i) {
    values[i] = solve(d, z, rho, i, distance, sums);
    distances.set(distance, i * k);
  }
  const zHat = weights(d, z, distances);
  for (let row = 0; row < k * k; row += k) {
    let square = 0;
    for (let j = 0; j < k; ++j) {
      const entry = (distances[row + j] = zHat[j] / distances[row + j]);
      square += entry * entry;
    }
    const scale = 1 / Math.sqrt(square);
    for (let j = row; j < row + k; ++j) distances[j] *= scale;
  }
  return {values, vectors: distances};
}

/** The ẑ with which the computed roots are exact, up to a common factor: ẑⱼ² = Πᵢ (λᵢ − dⱼ) / Π_{i≠j} (dᵢ − dⱼ). */
function weights(d: Float64Array, z: Float64Array, distances: Float64Array): Float64Array {
  const k = d.length;
  const squares = new Float64Array(k).fill(1);
  for (let i = 0; i < k; ++i) {
    const row = i * k;
    for (let j = 0; j < k; ++j) squares[j] *= i === j ? distances[row + j] : distances[row + j] / (d[j] - d[i]);
  }
  return squares.map((square, j) => (z[j] < 0 ? -Math.sqrt(Math.abs(square)) : Math.sqrt(Math.abs(square))));
}

/** The two halves of the sum in g and their slopes: one record for all evaluations, which are many. */
interface Sums {
  below: number;
  above: number;
  slopeBelow: number;
  slopeAbove: number;
}

/** Root i: returned as a number, and as its distance to every pole. */
function solve(d: Float64Array, z: Float64Array, rho: number, i: number, distance: Float64Array, sums: Sums): number {
  const k = d.length;
  if (k === 1) {
    const step = rho * z[0] * z[0];
    distance[0] = -step;
    return d[0] + step;
  }
  const last = i === k - 1;
  // The two poles that shape g most: those on either side, or for the root above all poles the two below.
  const left = last ? i - 1 : i;
  const right = left + 1;
  let width = 0;
  if (last) for (let j = 0; j < k; ++j) width += rho * z[j] * z[j];
  else width = d[right] - d[left];

  const middle = width / 2;
  const atMiddle = evaluate(d, d[i], middle, distance, z, rho, left, sums);
  const origin = !last && atMiddle < 0 ? right : i; // the nearer pole: λ = d[origin] + τ
  let [low, high] = atMiddle < 0 ? [middle, width] : [0, middle];
  if (origin !== i) [low, high] = [low - width, 0];

  // A first guess from the model c + s/(a − τ) + t/(b − τ), the other poles frozen at the middle.
  let [a, b] = [d[left] - d[origin], d[right] - d[origin]];
  const [s, t] = [z[left] * z[left], z[right] * z[right]];
  let c = atMiddle - s / distance[left] - t / distance[right];
  let tau = modelRoot(c, c * (a + b) + s + t, c * a * b + s * b + t * a, last);
  for (let round = 0; round < 100; ++round) {
    if (!(tau > low && tau < high)) tau = low / 2 + high / 2;
    const g = evaluate(d, d[origin], tau, distance, z, rho, left, sums);
    const slope = sums.slopeBelow + sums.slopeAbove;
    // What rounding may make of g; as in LAPACK’s dlaed4, since a looser bound costs digits and saves no more than 1% of rounds.
    const size = 1 / rho + 8 * (Math.abs(sums.below) + Math.abs(sums.above));
    if (Math.abs(g) <= (eps / 2) * (size + Math.abs(tau) * slope)) break;
    if (g < 0) low = tau;
    else high = tau;
    if (high - low <= 2 * eps * Math.abs(tau)) break;
    // The same model, its s = a²·slopeBelow and t = b²·slopeAbove: both halves of the sum keep values and slopes.
    [a, b] = [distance[left], distance[right]];
    c = g - a * sums.slopeBelow - b * sums.slopeAbove;
    let step = modelRoot(c, (a + b) * g - a * b * slope, a * b * g, last);
    if (!(g * step < 0)) step = -g / slope;
    tau += step;
  }
  return d[origin] + tau;
}

/** The root of A x² − B x + C between the two poles of the model, or beyond both; NaN where there is none. */
function modelRoot(A: number, B: number, C: number, beyond: boolean): number {
  const root = Math.sqrt(Math.abs(B * B - 4 * A * C));
  if (beyond) return B >= 0 ? (B + root) / (2 * A) : (2 * C) / (B - root);
  return B > 0 ? (2 * C) / (B + root) : (B - root) / (2 * A);
}

/**
 * g at λ = pole + τ, whose distances to all poles it keeps; its two halves, poles up to `left` and poles after it, are
 * left in `sums`, each summed from the far poles to the near.
 */
function evaluate(
  d: Float64Array,
  pole: number,
  tau: number,
  distance: Float64Array,
  z: Float64Array,
  rho: number,
  left: number,
  sums: Sums
): number {
  let sum = 0;
  let slope = 0;
  for (let j = 0; j <= left; ++j) {
    const ratio = z[j] / (distance[j] = d[j] - pole - tau);
    sum += z[j] * ratio;
    slope += ratio * ratio;
  }
  sums.below = sum;
  sums.slopeBelow = slope;
  sum = 0;
  slope = 0;
  for (let j = d.length - 1; j > left; --j) {
    const ratio = z[j] / (distance[j] = d[j] - pole - tau);
    sum += z[j] * ratio;
    slope += ratio * ratio;
  }
  sums.above = sum;
  sums.slopeAbove = slope;
  return 1 / rho + sums.below + sums.above;
}
