import {requireFinite, requireInteger, requireValues} from "../arguments.js";
import type {Vector} from "../types.js";
import {near} from "./regime.js";

/**
 * What a mode does under heavy ball, by s = αλ and β: as in Equation 21, except that “oscillating” is the band where
 * the two multipliers are a complex pair (a damped swing), and “alternating” the part beyond it where they are
 * negative (the sign flips at each step, which is what “oscillating” means at β = 0).
 */
export type MomentumRegime =
  | "frozen"
  | "monotone"
  | "one-step"
  | "oscillating"
  | "alternating"
  | "cycling"
  | "diverging";

/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** The two multipliers of a mode under heavy ball: the eigenvalues of [[1 + β − s, −β], [1, 0]]. */
export interface MomentumMultipliers {
  /** The larger in magnitude first; of a complex pair the one with im > 0. */
  readonly multipliers: readonly [Complex, Complex];
  /** The larger magnitude, the convergence rate; it is √β wherever the pair is complex. */
  readonly radius: number;
  readonly complex: boolean;
}

function requireMomentum(s: number, momentum: number): void {
  requireFinite("s", s);
  if (!(momentum >= 0 && momentum < 1)) throw new RangeError(`momentum must lie in [0, 1); got ${momentum}`);
}

/** The borders of the regimes at a given momentum: the oscillating band and the limit of stability, as values of αλ. */
export function momentumBorders(momentum: number): {readonly band: readonly [number, number]; readonly limit: number} {
  requireMomentum(0, momentum);
  const root = Math.sqrt(momentum);
  return {band: [(1 - root) ** 2, (1 + root) ** 2], limit: 2 * (1 + momentum)};
}

/**
 * Equation 21 under heavy ball: stable exactly when 0 < s < 2(1 + β); oscillating when (1 − √β)² < s < (1 + √β)².
 * s is compared with 0 exactly, with the limit (and with 1 at β = 0) to 8·eps of the target.
 *
 * @param s - αλ, dimensionless
 * @param momentum - 0 ≤ β < 1
 * @throws RangeError if s is not finite or β outside [0, 1)
 */
export function momentumRegime(s: number, momentum: number): MomentumRegime {
  const {band, limit} = momentumBorders(momentum);
  requireMomentum(s, momentum);
  if (s === 0) return "frozen";
  if (near(s, limit)) return "cycling";
  if (s < 0 || s > limit) return "diverging";
  if (momentum === 0 && near(s, 1)) return "one-step";
  if (s > band[0] && s < band[1]) return "oscillating";
  return s <= band[0] ? "monotone" : "alternating";
}

/**
 * The multipliers of a mode under heavy ball: the roots of μ² − (1 + β − s)μ + β. Without momentum they are 1 − s and 0.
 *
 * @throws RangeError if s is not finite or β outside [0, 1)
 */
export function momentumMultipliers(s: number, momentum: number): MomentumMultipliers {
  const {band} = momentumBorders(momentum);
  requireMomentum(s, momentum);
  const half = (1 + momentum - s) / 2;
  const discriminant = ((s - band[0]) * (s - band[1])) / 4; // half² − β, factored: no cancellation near the band’s ends
  if (discriminant < 0) {
    const im = Math.sqrt(-discriminant);
    const pair = [
      {re: half, im},
      {re: half, im: -im}
    ] as const;
    return {multipliers: pair, radius: Math.sqrt(momentum), complex: true};
  }
  const larger = half < 0 ? half - Math.sqrt(discriminant) : half + Math.sqrt(discriminant);
  const smaller = momentum === 0 ? 0 : momentum / larger; // by Vieta; larger² ≥ β > 0
  return {
    multipliers: [
      {re: larger, im: 0},
      {re: smaller, im: 0}
    ],
    radius: Math.abs(larger),
    complex: false
  };
}

/**
 * Equation 20 under heavy ball: one mode, iterated from rest (z₋₁ = z₀),
 *
 *     z_{k+1} = (1 + β − s) z_k − β z_{k−1}
 *
 * @param start - z₀
 * @param steps - how many steps, an integer ≥ 0
 * @returns z₀, …, z_steps; the list ends early before the first entry that is not finite
 * @throws RangeError on a bad argument
 */
export function momentumMode(s: number, momentum: number, start: number, steps: number): Vector {
  requireMomentum(s, momentum);
  requireFinite("start", start);
  requireInteger("steps", steps, 0);
  const path = [start];
  for (let k = 0, before = start; k < steps; ++k) {
    const z = path[k];
    const next = z - s * z + momentum * (z - before);
    if (!Number.isFinite(next)) break;
    path.push(next);
    before = z;
  }
  return path;
}

/** The best heavy-ball parameters for a spectrum. */
export interface MomentumTuning {
  /** α = 4/(√λ_max + √λ_min)². */
  readonly stepSize: number;
  /** β = ((√κ − 1)/(√κ + 1))². */
  readonly momentum: number;
  /** (√κ − 1)/(√κ + 1), the factor a step tends to. */
  readonly rate: number;
}

/**
 * Polyak’s optimal heavy ball for a quadratic; null unless every eigenvalue is ≥ 0 and one is positive (zero modes are
 * frozen, and the smallest positive eigenvalue takes the place of λ_min).
 *
 * @throws RangeError if `values` is empty or not finite
 *
 * Source: Polyak, “Some methods of speeding up the convergence of iteration methods”, USSR Computational Mathematics
 * and Mathematical Physics 4 (1964), https://doi.org/10.1016/0041-5553(64)90137-5.
 */
export function optimalMomentum(values: Vector): MomentumTuning | null {
  requireValues("values", values);
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0 || values.some((value) => value < 0)) return null;
  const [low, high] = [Math.sqrt(Math.min(...positive)), Math.sqrt(Math.max(...positive))];
  const rate = (high - low) / (high + low);
  return {stepSize: (2 / (high + low)) ** 2, momentum: rate ** 2, rate};
}
