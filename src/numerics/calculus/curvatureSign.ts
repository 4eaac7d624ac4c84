import {eps} from "../elementary.js";
import type {Objective} from "../types.js";
import {noValue} from "./box.js";

/** What f″ is at a point: its sign, 0 to rounding, or why it has none. */
export type CurvatureSign = "positive" | "zero" | "negative" | "no second derivative" | "no value";

/** f, f′ and f″ at a point, with the sign of f″; NaN for what is not there. */
export interface CurvatureSample {
  readonly x: number;
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
  readonly sign: CurvatureSign;
}

/**
 * What samples f, f′ and f″ on an interval of a function of one variable. f″ counts as 0 where its size is at most
 * 16·eps·max(|f|, |xf′|)/min(1, width)²: no difference of values of f could tell.
 *
 * @param width - of the interval; above 0
 */
export function curvatureSampler(f: Objective, width: number): (x: number) => CurvatureSample {
  return (x) => {
    const nothing = {x, value: NaN, slope: NaN, curvature: NaN};
    if (noValue(f, [x]) !== null) return {...nothing, sign: "no value"};
    const value = f.value([x]);
    if ((f.obstacle?.([x]) ?? null) !== null) return {...nothing, value, sign: "no second derivative"};
    const [slope, curvature] = [f.gradient([x])[0], f.hessian([x])[0][0]];
    if (!Number.isFinite(curvature) || !Number.isFinite(slope))
      return {...nothing, value, sign: "no second derivative"};
    const steep = Math.abs(x * slope);
    const size = Math.max(Math.abs(value), steep < Infinity ? steep : 0);
    const rounding = (16 * eps * size) / Math.min(1, width) ** 2;
    const sign = Math.abs(curvature) <= rounding ? "zero" : curvature > 0 ? "positive" : "negative";
    return {x, value, slope, curvature, sign};
  };
}

/**
 * What f″ is at x: its sign, 0 to rounding as for `curvatureSampler`, or why it has none.
 *
 * @param width - of the interval in question; above 0
 */
export const curvatureSign = (f: Objective, x: number, width: number): CurvatureSign =>
  curvatureSampler(f, width)(x).sign;
