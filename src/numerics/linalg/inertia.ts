import {requireValues} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Vector} from "../types.js";

/** How many eigenvalues have which sign. A change of coordinates H → AᵀHA keeps it (Sylvester). */
export interface Inertia {
  readonly positive: number;
  /** Exactly 0. */
  readonly zero: number;
  readonly negative: number;
  /** Not 0, but of at most n·eps·max|λ|: the sign may be rounding’s. */
  readonly undecided: number;
}

/**
 * The inertia of a symmetric matrix: the numbers of its positive, zero and negative eigenvalues, and of those whose sign
 * rounding leaves open.
 *
 * @param values - the eigenvalues, in any order
 * @throws RangeError if `values` is empty or not finite
 *
 * Source: Horn and Johnson, Matrix Analysis, 2nd ed. (2013), section 4.5 (Sylvester’s law of inertia).
 */
export function inertia(values: Vector): Inertia {
  requireValues("values", values);
  const doubt = values.length * eps * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const count = (belongs: (value: number) => boolean) => values.filter(belongs).length;
  return {
    positive: count((value) => value > doubt),
    zero: count((value) => value === 0),
    negative: count((value) => value < -doubt),
    undecided: count((value) => value !== 0 && Math.abs(value) <= doubt)
  };
}
