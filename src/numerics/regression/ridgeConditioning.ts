import {requireNonNegative} from "../arguments.js";
import {norm, zeros} from "../linalg/vector.js";
import {type ConditionNumber, conditionNumber, gramConditionNumber} from "../spectrum/conditioning.js";
import type {Ridge} from "./ridge.js";

/** The three condition numbers of a ridge regression. */
export interface RidgeConditioning {
  /** κ(X) = σ_max/σ_min: ∞ if X is wide, or dependent beyond doubt. */
  readonly X: ConditionNumber;
  /** κ(XᵀX) = κ(X)². */
  readonly gram: ConditionNumber;
  /** κ(XᵀX + μI) = (σ_max² + μ)/(σ_min² + μ). */
  readonly penalized: ConditionNumber;
}

/**
 * κ of X, of XᵀX and of XᵀX + μI (Equation 16), all from the singular values of X: √(σᵢ² + μ) are those of X with the
 * rows √μ·I below it, whose Gram matrix is XᵀX + μI. Ridge is least squares with these rows added.
 *
 * @param penalty - μ ≥ 0
 * @throws RangeError if μ is negative
 */
export function ridgeConditioning({decomposition: {values, right}}: Ridge, penalty: number): RidgeConditioning {
  requireNonNegative("penalty", penalty);
  const sigma = [...values, ...zeros(right[0].length - values.length)];
  return {
    X: conditionNumber(sigma),
    gram: gramConditionNumber(sigma),
    penalized: gramConditionNumber(sigma.map((s) => norm([s, Math.sqrt(penalty)])))
  };
}
