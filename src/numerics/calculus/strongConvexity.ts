import {requireInteger} from "../arguments.js";
import {symmetricEigen} from "../linalg/symmetricEigen.js";
import {dot, subtract} from "../linalg/vector.js";
import {random} from "../random.js";
import type {Resumable} from "../resumable.js";
import type {Objective, Vector} from "../types.js";
import {type Box, drawFrom, noValue, requireBox, skeleton} from "./box.js";
import {leastInBox} from "./leastInBox.js";
import {pairs} from "./pairs.js";
import {quadraticLowerBound} from "./quadraticLowerBound.js";

/** How long to look. */
export interface StrongConvexityOptions {
  /** How many points, and how many pairs of points, to draw; defaults to 2000. */
  samples?: number;
  /** The seed of the draws, an integer from 0 to 2³² − 1; defaults to 1. */
  seed?: number;
}

/** The largest m of Equation 3 that a search of a region leaves possible. */
export interface StrongConvexity {
  /**
   * “not refuted”: m > 0; every larger m is refuted, this one only not yet. “refuted”: m ≤ 0, so that f is not strongly
   * convex on the region. “no value”: f had a value, and a Hessian or a neighbour, nowhere it was asked.
   */
  readonly status: "not refuted" | "refuted" | "no value";
  /** An upper bound of the best m, the infimum of λ_min over the region: sampling can only overlook smaller ones. */
  readonly m: number;
  /** Where m was met: the point x of least λ_min, or a pair x, y whose parabola it is. */
  readonly attained: {readonly x: Vector; readonly y: Vector | null} | null;
  /** How many points and pairs were evaluated. */
  readonly evaluated: number;
  /** How many were passed over: outside the domain, or on a kink. */
  readonly skipped: number;
}

/**
 * The largest m for which f may be m-strongly convex on a box, as far as sampling sees. It is the least λ_min(∇²f) met at
 * a point, or the least curvature 2(f(y) − f(x) − ∇f(x)ᵀ(y − x))/‖y − x‖² met by a pair where that is smaller, as it is
 * across a concave kink. On a quadratic that is λ_min; on a wider window it is never larger.
 *
 * @param box - one side for each parameter
 * @throws RangeError if the box does not fit f, or an option is out of range
 *
 * Source: Nesterov, Lectures on Convex Optimization (2018), theorem 2.1.11.
 */
export function* strongConvexityConstant(
  f: Objective,
  box: Box,
  {samples = 2000, seed = 1}: StrongConvexityOptions = {}
): Resumable<StrongConvexity> {
  requireBox("box", box, f);
  requireInteger("samples", samples, 1);
  const draw = random(seed);
  const smallest = (x: Vector): number => {
    if (noValue(f, x) !== null || (f.obstacle?.(x) ?? null) !== null) return NaN;
    const H = f.hessian(x);
    return H.every((row) => row.every(Number.isFinite)) ? symmetricEigen(H).values[0] : NaN;
  };
  const points = function* (): Generator<Vector> {
    const marks = 3 ** box.length <= samples ? skeleton(box) : [];
    yield* marks;
    for (let k = marks.length; k < samples; ++k) yield drawFrom(box, draw);
  };
  const pointwise = yield* leastInBox(smallest, box, points(), samples);

  // A pair has to beat the points by more than its rounding: where f is smooth it never truly does.
  const n = f.dimension;
  const ofPair = (u: Vector): number => pairCurvature(f, u.slice(0, n), u.slice(n), pointwise.value);
  const drawn = function* (): Generator<Vector> {
    for (const [x, y] of pairs(box, samples, draw)) yield [...x, ...y];
  };
  const pairwise = yield* leastInBox(ofPair, [...box, ...box], drawn(), samples);
  const evaluated = pointwise.evaluated + pairwise.evaluated;
  const skipped = pointwise.skipped + pairwise.skipped;
  const m = Math.min(pointwise.value, pairwise.value);
  if (m === Infinity) return {status: "no value", m: NaN, attained: null, evaluated, skipped};
  const attained =
    pairwise.value < pointwise.value
      ? {x: pairwise.at!.slice(0, n), y: pairwise.at!.slice(n)}
      : {x: pointwise.at!, y: null};
  return {status: m > 0 ? "not refuted" : "refuted", m, attained, evaluated, skipped};
}

/** The m whose parabola from x meets f at y, and Infinity where rounding could have put it below `known`. */
function pairCurvature(f: Objective, x: Vector, y: Vector, known: number): number {
  const found = quadraticLowerBound(f, x, y, 0);
  if (found.status !== "evaluated") return NaN;
  const step = subtract(y, x);
  const square = dot(step, step);
  if (square === 0) return Infinity;
  const curvature = (2 * found.difference) / square;
  return curvature < known - (2 * found.tolerance) / square ? curvature : Math.max(curvature, known);
}
