import {requireInteger, requireNonNegative, requireValues, requireVector} from "../arguments.js";
import type {Vector} from "../types.js";
import {type ModeRegime, modeRegime, modeStepsToTolerance, multiplier, multiplierPower} from "./regime.js";

/**
 * What exact arithmetic does from this start: “at-rest” (z₀ = 0), “converges” (to z = 0), “frozen” (nothing moves),
 * “partly-frozen” (the moving modes vanish, the frozen ones stay), “cycles” (some mode flips for ever), “diverges”.
 */
export type Forecast = "at-rest" | "converges" | "frozen" | "partly-frozen" | "cycles" | "diverges";

/** Gradient descent on a quadratic, mode by mode, in closed form. Index i is the mode of the eigenvalue `values[i]`. */
export interface Modes {
  readonly values: Vector;
  /** z₀ = Qᵀ(x₀ − x*). */
  readonly start: Vector;
  /** The step size α. */
  readonly stepSize: number;
  /** s = αλᵢ. */
  readonly scaled: Vector;
  /** 1 − αλᵢ, the factor of one step. */
  readonly multipliers: Vector;
  readonly regimes: readonly ModeRegime[];
  /** ρ = max |1 − αλᵢ| over all modes, also those that start at 0. */
  readonly radius: number;
  /** What exact arithmetic does; an unstable mode counts only where z₀ᵢ ≠ 0. A run in doubles may differ. */
  readonly forecast: Forecast;
  /** z_k, without iterating. */
  at(k: number): Vector;
  /** The energies ½ λᵢ z_{k,i}²; their sum is f(x_k) − f(x*). Negative where λᵢ is. */
  energies(k: number): Vector;
  /** For each mode the first k with |z_{k,i}| ≤ δ|z_{0,i}|: 0 for a mode that starts at 0, Infinity for one that never shrinks. */
  milestones(delta: number): Vector;
}

/**
 * Equation 20: the modes z = Qᵀ(x − x*) of gradient descent on a quadratic,
 *
 *     z_{k+1,i} = (1 − αλᵢ) z_{k,i},   so that   z_{k,i} = (1 − αλᵢ)ᵏ z_{0,i}
 *
 * @param values - eigenvalues λᵢ of H, any order and sign; they carry the units 1/α
 * @param start - z₀, one entry a mode
 * @param stepSize - α ≥ 0; 0 freezes every mode
 * @throws RangeError if an argument is not finite, the lengths differ, or α is negative
 *
 * Source: Goh, “Why Momentum Really Works”, Distill (2017), https://doi.org/10.23915/distill.00006.
 */
export function modes(values: Vector, start: Vector, stepSize: number): Modes {
  requireValues("values", values);
  requireVector("start", start, values.length);
  requireNonNegative("stepSize", stepSize);
  const scaled = values.map((value) => stepSize * value);
  const multipliers = scaled.map(multiplier);
  const regimes = scaled.map(modeRegime);
  const at = (k: number) => {
    requireInteger("k", k, 0);
    // A mode that starts at 0 stays there, also where its factor overflows.
    return start.map((z, i) => (z === 0 ? 0 : multiplierPower(scaled[i], k) * z));
  };
  return {
    values,
    start,
    stepSize,
    scaled,
    multipliers,
    regimes,
    radius: Math.max(...multipliers.map(Math.abs)),
    forecast: forecast(start, regimes),
    at,
    energies: (k) => at(k).map((z, i) => (values[i] === 0 ? 0 : (values[i] / 2) * z * z)),
    milestones: (delta) => scaled.map((s, i) => (start[i] === 0 ? 0 : modeStepsToTolerance(s, delta)))
  };
}

/** What exact arithmetic does, from the regimes of the modes that do not start at 0. */
function forecast(start: Vector, regimes: readonly ModeRegime[]): Forecast {
  const live = regimes.filter((_, i) => start[i] !== 0).map(({regime}) => regime);
  if (live.length === 0) return "at-rest";
  if (live.includes("diverging")) return "diverges";
  if (live.includes("cycling")) return "cycles";
  if (!live.includes("frozen")) return "converges";
  return live.every((regime) => regime === "frozen") ? "frozen" : "partly-frozen";
}
