import {requireInteger, requirePositive} from "../arguments.js";
import {exp} from "../elementary/exp.js";
import {log} from "../elementary.js";
import type {RidgeFit, RidgeRegression} from "./ridgeRegression.js";

/** Which penalties a path has, beside 0. */
export interface PenaltyPathOptions {
  /** The smallest positive penalty; defaults to 1e-6. */
  from?: number;
  /** The largest; defaults to 1e3. */
  to?: number;
  /** How many steps of one ratio lie between them; defaults to 108, twelve a decade. */
  steps?: number;
}

/**
 * The ridge fits for μ = 0 and for penalties of equal ratios from `from` to `to`, ascending.
 *
 * @throws RangeError if `from` is not positive, `to` is not larger, or `steps` is not a positive integer
 */
export function penaltyPath(
  regression: RidgeRegression,
  {from = 1e-6, to = 1e3, steps = 108}: PenaltyPathOptions = {}
): RidgeFit[] {
  requirePositive("from", from);
  requireInteger("steps", steps, 1);
  if (!(to > from && to < Infinity)) throw new RangeError(`to must be finite and > ${from}; got ${to}`);
  const [low, high] = [log(from), log(to)];
  const between = Array.from({length: steps - 1}, (_, k) => exp(low + ((k + 1) / steps) * (high - low)));
  return [0, from, ...between, to].map((penalty) => regression.at(penalty));
}
