import {requireInteger, requirePoint, requirePositive} from "../arguments.js";
import {eps} from "../elementary.js";
import {quadraticForm} from "../linalg/matrix.js";
import {axpy, dot, normalize} from "../linalg/vector.js";
import {logLogSlope} from "../regression/logLogSlope.js";
import type {Objective, Vector} from "../types.js";

/** f along a line, g(t) = f(x + tv) with ‖v‖ = 1, and its second-order Taylor polynomial at t = 0. */
export interface TaylorLine {
  /** v, normalised. */
  readonly direction: Vector;
  /** g(0) = f(x). */
  readonly value: number;
  /** g′(0) = ∇f(x)ᵀv. */
  readonly slope: number;
  /** g″(0) = vᵀHv. */
  readonly curvature: number;
  /** g(t) itself; t is a distance, of either sign. */
  actual(t: number): number;
  /** g(0) + g′(0)t. */
  tangent(t: number): number;
  /** g(0) + g′(0)t + ½g″(0)t². */
  model(t: number): number;
  /** |g(t) − model(t)|, with rounding; see `remainderOrder` for what to trust. */
  remainder(t: number): number;
}

/**
 * Equation 23: the second-order Taylor model of f at x along v,
 *
 *     g(t) = g(0) + g′(0) t + ½ g″(0) t² + …,   g″(0) = vᵀHv
 *
 * v is normalised, so that t is a distance.
 *
 * @param x - length n
 * @param v - length n, not zero
 * @throws RangeError if x or v does not have length n, is not finite, or v is zero
 */
export function taylor(f: Objective, x: Vector, v: Vector): TaylorLine {
  requirePoint("x", x, f);
  requirePoint("v", v, f);
  const direction = normalize(v);
  const value = f.value(x);
  const slope = dot(f.gradient(x), direction);
  const curvature = quadraticForm(f.hessian(x), direction);
  const actual = (t: number) => f.value(axpy(t, direction, x));
  const tangent = (t: number) => value + slope * t;
  const model = (t: number) => value + (slope + (curvature / 2) * t) * t;
  return {direction, value, slope, curvature, actual, tangent, model, remainder: (t) => Math.abs(actual(t) - model(t))};
}

/** One point of the remainder’s log-log plot. */
export interface RemainderPoint {
  readonly t: number;
  readonly remainder: number;
  /** Whether it stands clear of rounding: remainder > 100·eps·|f|. */
  readonly trusted: boolean;
}

/** How fast the Taylor model’s error shrinks with t. */
export type RemainderOrder =
  | {
      readonly status: "fitted";
      /** The slope of log remainder against log t: about 3, and 4 or more where the third derivative along v vanishes. */
      readonly order: number;
      readonly points: readonly RemainderPoint[];
    }
  | {readonly status: "no remainder" | "too few points"; readonly points: readonly RemainderPoint[]};

/** Which t are tried. */
export interface RemainderOptions {
  /** The largest t; defaults to 1. */
  reach?: number;
  /** How often t is halved; defaults to 40. */
  halvings?: number;
}

/**
 * Fits the order of the remainder of Equation 23: t runs from `reach` down by halves, and a line is fitted to the eight
 * smallest t whose remainder exceeds 100·eps·|f|, with |f| the larger of |f(x)| and |f(x + tv)|; what is below is
 * rounding. “no remainder”: the model is exact to rounding, as on every quadratic.
 *
 * @throws RangeError if `reach` is not positive or `halvings` is not an integer ≥ 2
 */
export function remainderOrder(line: TaylorLine, {reach = 1, halvings = 40}: RemainderOptions = {}): RemainderOrder {
  requirePositive("reach", reach);
  requireInteger("halvings", halvings, 2);
  const points = Array.from({length: halvings + 1}, (_, k): RemainderPoint => {
    const t = reach / 2 ** k;
    const remainder = line.remainder(t);
    const size = Math.max(Math.abs(line.value), Math.abs(line.actual(t)), Math.abs(line.model(t)));
    return {t, remainder, trusted: Number.isFinite(remainder) && remainder > 100 * eps * size};
  });
  const trusted = points.filter((point) => point.trusted).slice(-8);
  if (trusted.length === 0) return {status: "no remainder", points};
  if (trusted.length < 3) return {status: "too few points", points};
  const order = logLogSlope(
    trusted.map(({t}) => t),
    trusted.map(({remainder}) => remainder)
  );
  return order === null ? {status: "too few points", points} : {status: "fitted", order, points};
}
