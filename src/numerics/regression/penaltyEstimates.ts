import {norm} from "../linalg/vector.js";
import type {RidgeRegression} from "./ridgeRegression.js";

/** Two penalties that the least-squares fit itself suggests, in units of the regression’s divisor. */
export interface PenaltyEstimates {
  /** Hoerl, Kennard and Baldwin’s, as modified in MASS: (p − 2)s²/‖β‖². */
  readonly hoerlKennardBaldwin: number;
  /** Lawless and Wang’s, as modified in MASS: (p − 2)s²d/‖Zβ‖². */
  readonly lawlessWang: number;
}

/**
 * Penalties estimated from the fit without a penalty, with s² = ‖r‖²/(m − p − 1) the variance of its noise, β its
 * standardised coefficients and d the divisor of the standardisation: what `lm.ridge` of MASS prints for d = m.
 *
 * Null where they do not exist: fewer than three predictors, dependent ones, no degree of freedom left, or β = 0.
 *
 * Source: Hoerl, Kennard and Baldwin, Communications in Statistics 4 (1975); Lawless and Wang, Communications in
 * Statistics A 5 (1976); Venables and Ripley, Modern Applied Statistics with S, 4th ed. (2002), the package MASS.
 */
export function penaltyEstimates({divisor, at}: RidgeRegression): PenaltyEstimates | null {
  const {status, coefficients, residuals, fitted} = at(0).standardized;
  const [m, p] = [residuals.length, coefficients.length];
  if (status !== "solved" || p < 3 || m <= p + 1 || !coefficients.some((value) => value !== 0)) return null;
  const deviation = norm(residuals) / Math.sqrt(m - p - 1); // s; lengths are divided before they are squared
  return {
    hoerlKennardBaldwin: (p - 2) * (deviation / norm(coefficients)) ** 2,
    lawlessWang: (p - 2) * divisor * (deviation / norm(fitted)) ** 2
  };
}
