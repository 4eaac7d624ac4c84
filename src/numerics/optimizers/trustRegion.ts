import {requirePositive} from "../arguments.js";
import {eps} from "../elementary.js";
import {add, norm} from "../linalg/vector.js";
import type {Objective, Vector} from "../types.js";
import {hessianAt} from "./hessianAt.js";
import {type Run, type RunOptions, type RunStatus, run} from "./run.js";
import type {Move} from "./stepRecord.js";
import {trustRegionStep} from "./trustRegionStep.js";

/** How far the model is trusted. */
export interface TrustRegionOptions extends RunOptions {
  /** The first radius; defaults to 1. */
  firstRadius?: number;
  /** The largest radius; defaults to 1e3. */
  largestRadius?: number;
}

/** “no decrease”: no radius gives a step that lowers f before it rounds to nothing. */
export type TrustRegionStatus = RunStatus | "no decrease";

/**
 * A trust-region method: each step is the model’s best within a radius, −(H + εI)⁻¹g with the ε that meets it. Where f
 * falls by less than a quarter of what the model promised, the radius shrinks to a quarter of the step; where by more
 * than three quarters on the border, it doubles. A step that earns less than a tenth is taken back and tried again
 * shorter.
 *
 * Near a minimum the radius no longer binds, and the steps are Newton’s. f falls at every step, but for its rounding; a
 * point outside the domain counts as one too high.
 *
 * @param start - x₀; length n
 * @throws RangeError if `start` does not have length n, or an option is out of range
 *
 * Source: Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), algorithm 4.1.
 */
export function trustRegion(
  f: Objective,
  start: Vector,
  {firstRadius = 1, largestRadius = 1e3, ...options}: TrustRegionOptions = {}
): Run<TrustRegionStatus> {
  requirePositive("firstRadius", firstRadius);
  requirePositive("largestRadius", largestRadius);
  let radius = Math.min(firstRadius, largestRadius);
  const step = (x: Vector, gradient: Vector): Move | "kink" | "diverged" | "no decrease" => {
    const H = hessianAt(f, x);
    if (typeof H === "string") return H;
    const height = f.value(x);
    for (let trials = 1; radius > 0; ++trials) {
      const {status, step: p, shift, predicted} = trustRegionStep(H, gradient, radius);
      const next = add(x, p);
      if (next.every((entry, i) => entry === x[i])) break;
      const ratio = earned(f, height, next, predicted);
      const border = status !== "interior";
      if (!(ratio >= 0.25)) radius = norm(p) / 4;
      else if (ratio > 0.75 && border) radius = Math.min(2 * radius, largestRadius);
      if (ratio >= 0.1) return {x: next, kind: KINDS[status], stepSize: 1, shift, trials};
    }
    return "no decrease";
  };
  return run<"no decrease">(f, start, step, options, {kind: "trust region"});
}

const KINDS = {
  interior: "newton",
  boundary: "trust region",
  "hard case": "hard case",
  "zero gradient": "newton"
} as const;

/** The decrease of f over the decrease promised; 1 where both drown in the rounding of f, −∞ outside the domain. */
function earned(f: Objective, height: number, next: Vector, predicted: number): number {
  if (f.obstacle?.(next)?.kind === "domain") return -Infinity;
  const actual = height - f.value(next);
  const rounding = 8 * eps * Math.abs(height);
  return Math.abs(actual) <= rounding && predicted <= rounding ? 1 : actual / predicted;
}
