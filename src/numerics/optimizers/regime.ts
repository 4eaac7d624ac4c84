import {eps} from "../elementary.js";

/** What a mode does under a fixed step, by s = αλ. */
export type Regime = "frozen" | "monotone" | "one-step" | "oscillating" | "cycling" | "diverging";

/** How a mode diverges: with alternating sign (s > 2), or growing on its own side of 0 (s < 0). */
export type Divergence = "alternating" | "growing";

/** A regime, and for a diverging mode the way it does. */
export interface ModeRegime {
  readonly regime: Regime;
  /** Null unless the regime is “diverging”. */
  readonly divergence: Divergence | null;
}

/** Whether s is a target within 8·eps of it, relative: fl(fl(2/λ)·λ) differs from 2 for one λ in seven. */
export function near(s: number, target: number): boolean {
  return Math.abs(s - target) <= 8 * eps * target;
}

/**
 * Equation 21: what the mode with s = αλ does under gradient descent, since |1 − s| < 1 exactly when 0 < s < 2.
 *
 *     s < 0 diverging (growing) · 0 frozen · (0, 1) monotone · 1 one-step · (1, 2) oscillating · 2 cycling ·
 *     beyond 2 diverging (alternating)
 *
 * 0 is compared exactly, 1 and 2 to 8·eps of the target.
 *
 * @param s - αλ, dimensionless
 * @throws RangeError if s is NaN
 */
export function modeRegime(s: number): ModeRegime {
  if (Number.isNaN(s)) throw new RangeError("s must be a number; got NaN");
  if (s === 0) return {regime: "frozen", divergence: null};
  if (s < 0) return {regime: "diverging", divergence: "growing"};
  if (near(s, 1)) return {regime: "one-step", divergence: null};
  if (near(s, 2)) return {regime: "cycling", divergence: null};
  if (s > 2) return {regime: "diverging", divergence: "alternating"};
  return {regime: s < 1 ? "monotone" : "oscillating", divergence: null};
}

/** The name of the regime alone (Equation 21). */
export function regime(s: number): Regime {
  return modeRegime(s).regime;
}

/**
 * Equation 20, one step: the multiplier 1 − s of a mode with s = αλ; exactly 0 where the regime is “one-step” and −1
 * where it is “cycling”, so that the picture over many steps is the one the regime names.
 */
export function multiplier(s: number): number {
  if (near(s, 1)) return 0;
  return near(s, 2) ? -1 : 1 - s;
}

/**
 * Equation 20, k steps: the factor (1 − s)ᵏ, with its sign.
 *
 * From s = ½ to 2 the base 1 − s is exact. For small s its rounding would count k times, and the power is taken as
 * exp(k·log1p(−s)).
 *
 * @param k - an integer ≥ 0, as large as 2⁵³
 */
export function multiplierPower(s: number, k: number): number {
  if (k === 0) return 1;
  if (s !== 0 && Math.abs(s) < 1e-3) return Math.exp(k * Math.log1p(-s));
  const base = multiplier(s);
  return (base < 0 && k % 2 === 1 ? -1 : 1) * Math.abs(base) ** k;
}

/**
 * The smallest k ≥ 0 with |1 − s|ᵏ ≤ δ: how long a mode takes to fall to the fraction δ of its start (Equation 21);
 * Infinity if it never does.
 *
 * @throws RangeError if δ is not positive
 */
export function modeStepsToTolerance(s: number, delta: number): number {
  if (Number.isNaN(s)) throw new RangeError("s must be a number; got NaN");
  const exponent = s > 0 && s < 0.5 ? Math.log1p(-s) : Math.log(Math.abs(multiplier(s)));
  return firstBelow((k) => Math.abs(multiplierPower(s, k)), exponent, delta);
}

/**
 * How many steps make the error ρᵏ at most δ: the smallest such k, about ln(1/δ)/ln(1/ρ); Infinity if ρ ≥ 1.
 *
 * @param rate - ρ ≥ 0, the factor of one step
 * @param delta - δ > 0, the wanted fraction of the first error
 * @throws RangeError if ρ is negative or NaN, or δ is not positive
 */
export function stepsToTolerance(rate: number, delta: number): number {
  if (!(rate >= 0)) throw new RangeError(`rate must be ≥ 0; got ${rate}`);
  return firstBelow((k) => rate ** k, Math.log(rate), delta);
}

/** The smallest k ≥ 0 with size(k) ≤ δ, where size(k) = e^(k·slope) up to rounding. */
function firstBelow(size: (k: number) => number, slope: number, delta: number): number {
  if (!(delta > 0)) throw new RangeError(`delta must be > 0; got ${delta}`);
  if (delta >= 1) return 0;
  if (!(slope < 0)) return Infinity;
  let k = Math.max(1, Math.ceil(Math.log(delta) / slope));
  if (k > Number.MAX_SAFE_INTEGER) return k; // beyond 2⁵³ neighbouring integers are one number
  while (k > 1 && size(k - 1) <= delta) --k;
  while (size(k) > delta) ++k;
  return k;
}
