import {requireValues} from "../arguments.js";
import type {Vector} from "../types.js";

/** Which kind of spectrum the limits belong to. */
export type SpectrumCase = "positive" | "zero-modes" | "negative-modes" | "no-positive" | "all-zero";

/** What each kind of spectrum means for a fixed step, in a sentence for the reader. */
export const stepLimitSentences: Readonly<Record<SpectrumCase, string>> = {
  positive: "All eigenvalues are positive: every mode shrinks below the limit.",
  "zero-modes":
    "Zero modes are frozen at every step size; the smallest positive eigenvalue takes the place of the smallest.",
  "negative-modes":
    "A negative eigenvalue grows under every positive step: there is no best step, and the limit holds for the positive modes only.",
  "no-positive": "No eigenvalue is positive: there is no limit, because no positive step makes any mode shrink.",
  "all-zero": "All eigenvalues are zero: nothing moves under any step, and there is no limit."
};

/** The step sizes that a spectrum singles out; null where there is none. */
export interface StepLimits {
  /** 2/λ_max: below it every positive mode shrinks, at it the top mode cycles, beyond it that mode diverges. */
  readonly limit: number | null;
  /** 1/λ_max: the largest step without oscillation; it removes the top mode at once. */
  readonly oneStep: number | null;
  /** 2/(λ_min + λ_max), the best fixed step; λ_min is the smallest positive eigenvalue, when none is negative. */
  readonly best: number | null;
  /** (κ − 1)/(κ + 1), the factor by which the best step shrinks the slowest modes. */
  readonly bestRate: number | null;
  /** Which case this is; `stepLimitSentences` says it in words. */
  readonly spectrum: SpectrumCase;
}

/**
 * Equation 22: the stability limit α_max = 2/λ_max of gradient descent, the step 1/λ_max, and the best fixed step
 * 2/(λ_min + λ_max) with its rate (κ − 1)/(κ + 1), for a spectrum in any order. Eigenvalues are taken as exact: 0 is 0.
 *
 * @throws RangeError if `values` is empty or not finite
 *
 * Source: Polyak, Introduction to Optimization (1987), section 1.4.2; Nesterov, Lectures on Convex Optimization
 * (2018), theorem 2.1.15.
 */
export function stepLimits(values: Vector): StepLimits {
  requireValues("values", values);
  const spectrum = spectrumCase(values);
  const top = Math.max(...values);
  if (top <= 0) return {limit: null, oneStep: null, best: null, bestRate: null, spectrum};
  const limits = {limit: 2 / top, oneStep: 1 / top, spectrum};
  if (spectrum === "negative-modes") return {...limits, best: null, bestRate: null};
  const least = Math.min(...values.filter((value) => value > 0));
  const mean = least / 2 + top / 2; // halves first: the sum may overflow
  return {...limits, best: 1 / mean, bestRate: (top / 2 - least / 2) / mean};
}

function spectrumCase(values: Vector): SpectrumCase {
  const negative = values.some((value) => value < 0);
  if (!values.some((value) => value > 0)) return negative ? "no-positive" : "all-zero";
  if (negative) return "negative-modes";
  return values.includes(0) ? "zero-modes" : "positive";
}
