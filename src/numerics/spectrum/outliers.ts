import {requireValues} from "../arguments.js";
import type {Vector} from "../types.js";

/** The few eigenvalues that stand apart from the bulk, and why they count as such. */
export interface Outliers {
  /** “none”: no gap is wide enough. */
  readonly status: "outliers" | "none";
  /** The outliers, the largest in size first. */
  readonly values: Vector;
  /** |λ| of the bulk’s edge: the largest size that is not an outlier. */
  readonly edge: number;
  /** |λ| above which an eigenvalue is an outlier: halfway, on a logarithmic scale, between the edge and the least outlier. */
  readonly threshold: number;
  /** How many times the least outlier exceeds the edge; where there is none, the widest ratio that was found. */
  readonly gap: number;
}

/** What counts as standing apart. */
export interface OutlierOptions {
  /** The gap must be at least this ratio; defaults to 2. */
  ratio?: number;
  /** At most this share of the eigenvalues, and always one, may be outliers: 0 < share < 1; defaults to 0.1. */
  share?: number;
}

/**
 * Outliers against bulk by the widest gap: with |λ₍₁₎| ≥ |λ₍₂₎| ≥ …, the largest ratio of neighbours |λ₍ᵢ₎|/|λ₍ᵢ₊₁₎|
 * among the first few splits the spectrum, if it is wide enough. The rule does not depend on the unit of λ.
 *
 * @param values - at least two eigenvalues, in any order
 * @throws RangeError if there are fewer than two, one is not finite, or an option is out of range
 */
export function outliers(values: Vector, {ratio = 2, share = 0.1}: OutlierOptions = {}): Outliers {
  requireValues("values", values);
  if (values.length < 2) throw new RangeError("values has length 1; expected at least 2");
  if (!(ratio > 1)) throw new RangeError(`ratio must be > 1; got ${ratio}`);
  if (!(share > 0 && share < 1)) throw new RangeError(`share must lie between 0 and 1; got ${share}`);

  const sorted = [...values].sort((p, q) => Math.abs(q) - Math.abs(p));
  const sizes = sorted.map(Math.abs);
  const most = Math.min(Math.max(1, Math.floor(share * values.length)), values.length - 1);
  // 0 against 0 is no gap.
  const gaps = sizes.slice(0, most).map((size, i) => (size === 0 ? 1 : size / sizes[i + 1]));
  const gap = gaps.reduce((widest, candidate) => Math.max(widest, candidate), 0);
  if (gap < ratio) return {status: "none", values: [], edge: sizes[0], threshold: sizes[0], gap};
  const count = gaps.indexOf(gap) + 1;
  const edge = sizes[count];
  return {
    status: "outliers",
    values: sorted.slice(0, count),
    edge,
    threshold: Math.sqrt(edge) * Math.sqrt(sizes[count - 1]),
    gap
  };
}
