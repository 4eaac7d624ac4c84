import {requireFinite, requirePositive} from "../arguments.js";
import {eps} from "../elementary.js";

/** A difference quotient of g: ℝ → ℝ, with the two orders that its error follows. */
export interface DifferenceFormula {
  /** The formula in TeX, without dollars. */
  readonly tex: string;
  /** Which derivative it approximates. */
  readonly derivative: 1 | 2;
  /** p: the truncation error shrinks as hᵖ. */
  readonly order: number;
  /** q: the rounding error grows as eps·|g|/h^q. */
  readonly roundingOrder: number;
  /** The quotient at t with step h. */
  apply(g: (t: number) => number, t: number, h: number): number;
}

/** (g(t + h) − g(t))/h = g′ + ½h g″ + …: one more value than g(t), and only first order. */
export const forwardDifference: DifferenceFormula = {
  tex: "\\frac{g(t+h)-g(t)}{h}",
  derivative: 1,
  order: 1,
  roundingOrder: 1,
  apply: (g, t, h) => (g(t + h) - g(t)) / (t + h - t)
};

/** (g(t + h) − g(t − h))/2h = g′ + ⅙h² g‴ + …: the even terms cancel. */
export const centralDifference: DifferenceFormula = {
  tex: "\\frac{g(t+h)-g(t-h)}{2h}",
  derivative: 1,
  order: 2,
  roundingOrder: 1,
  apply: (g, t, h) => (g(t + h) - g(t - h)) / (t + h - (t - h))
};

/** (g(t + h) − 2g(t) + g(t − h))/h² = g″ + h²g⁗/12 + …: divided by h², rounding bites much earlier. */
export const secondDifference: DifferenceFormula = {
  tex: "\\frac{g(t+h)-2g(t)+g(t-h)}{h^2}",
  derivative: 2,
  order: 2,
  roundingOrder: 2,
  apply: (g, t, h) => (g(t + h) - g(t) - (g(t) - g(t - h))) / (h * h)
};

/**
 * The step that balances truncation hᵖ and rounding eps/h^q where g and its derivatives are of one size:
 * h = eps^(1/(p + q)), which leaves an error of about eps^(p/(p + q)).
 */
export function bestStep({order, roundingOrder}: DifferenceFormula): number {
  return eps ** (1 / (order + roundingOrder));
}

/** One point of the U that a difference’s error draws over its step. */
export interface DifferenceError {
  /** h. */
  readonly step: number;
  /** The quotient. */
  readonly approximation: number;
  /** |quotient − exact derivative|; NaN where t + h rounds to t. */
  readonly error: number;
}

/** Which steps are tried. */
export interface DifferenceErrorOptions {
  /** The largest step; defaults to 1. */
  largest?: number;
  /** The smallest step; defaults to 1e-15. */
  smallest?: number;
  /** How many steps, at least 2, equally spaced on a logarithmic axis; defaults to 61. */
  count?: number;
}

/**
 * The error of a difference formula against its step, largest step first. On logarithmic axes it is a U: on the right
 * truncation, of slope p; on the left rounding, of slope −q and ragged; the bottom lies near `bestStep`.
 *
 * @param exact - the derivative of g at t that the formula approximates
 * @throws RangeError if t or `exact` is not finite, a step is not positive, or the steps do not fall
 *
 * Source: Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed. (2002), section 1.14.
 */
export function differenceErrors(
  formula: DifferenceFormula,
  g: (t: number) => number,
  t: number,
  exact: number,
  {largest = 1, smallest = 1e-15, count = 61}: DifferenceErrorOptions = {}
): readonly DifferenceError[] {
  requireFinite("t", t);
  requireFinite("exact", exact);
  requirePositive("largest", largest);
  requirePositive("smallest", smallest);
  if (!(smallest < largest)) throw new RangeError(`smallest must be < largest = ${largest}; got ${smallest}`);
  if (!(Number.isInteger(count) && count >= 2)) throw new RangeError(`count must be an integer ≥ 2; got ${count}`);
  return Array.from({length: count}, (_, k) => {
    const step = largest * (smallest / largest) ** (k / (count - 1));
    const approximation = formula.apply(g, t, step);
    return {step, approximation, error: Math.abs(approximation - exact)};
  });
}
