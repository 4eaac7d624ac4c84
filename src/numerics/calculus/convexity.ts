import {requirePoint} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Objective, Vector} from "../types.js";
import {noValue} from "./box.js";

/** A chord of the graph of f, and f under it. */
export interface Chord {
  /** The ends; length n. */
  readonly x: Vector;
  readonly y: Vector;
  /** t: 1 at x, 0 at y. */
  readonly weight: number;
  /** tx + (1 − t)y. */
  readonly point: Vector;
  /** f(tx + (1 − t)y), the left side. */
  readonly value: number;
  /** tf(x) + (1 − t)f(y), the right side. */
  readonly chord: number;
  /** The right side less the left: ≥ 0 for every chord of a convex f. */
  readonly gap: number;
  /** What rounding alone can do to the gap: 8·eps·max|f|, or more where f is steep far from the origin. */
  readonly tolerance: number;
  /** Whether the chord refutes convexity: gap < −tolerance. */
  readonly violation: boolean;
}

/** A chord with both sides, or the reason that f has no finite value at one of its three points. */
export type JensenGap =
  | ({readonly status: "evaluated"} & Chord)
  | {readonly status: "outside the domain"; readonly at: Vector; readonly reason: string};

/** ta + (1 − t)b, exactly a where a = b. */
const mix = (t: number, a: number, b: number) => (a === b ? a : t * a + (1 - t) * b);

/**
 * Equation 1: the Jensen gap, the right side less the left of
 *
 *     f(tx + (1 − t)y) ≤ t f(x) + (1 − t) f(y),   0 ≤ t ≤ 1
 *
 * which the source writes with λ for t. One negative gap refutes convexity, if rounding cannot have made it: the
 * tolerance is 8·eps times the largest of |f| at the three points and Σ|zᵢ ∂ᵢf(z)|, which bounds what rounding of the
 * point z = tx + (1 − t)y itself does to f.
 *
 * @param x - length n
 * @param y - length n
 * @param weight - t from 0 to 1
 * @throws RangeError if x or y does not have length n or is not finite, or t is not in [0, 1]
 *
 * Source: Jensen, “Sur les fonctions convexes et les inégalités entre les valeurs moyennes”, Acta Mathematica 30 (1906).
 */
export function jensenGap(f: Objective, x: Vector, y: Vector, weight: number): JensenGap {
  requirePoint("x", x, f);
  requirePoint("y", y, f);
  if (!(weight >= 0 && weight <= 1)) throw new RangeError(`weight must be in [0, 1]; got ${weight}`);
  const point = x.map((xi, i) => mix(weight, xi, y[i]));
  for (const at of [x, y, point]) {
    const reason = noValue(f, at);
    if (reason !== null) return {status: "outside the domain", at, reason};
  }
  const [fx, fy, value] = [f.value(x), f.value(y), f.value(point)];
  const chord = mix(weight, fx, fy);
  const gap = chord - value;
  const size = Math.max(Math.abs(fx), Math.abs(fy), Math.abs(value));
  // The gradient is asked for only where the answer hangs on it.
  const tolerance = 8 * eps * (gap < -8 * eps * size ? Math.max(size, steepness(f, point)) : size);
  return {status: "evaluated", x, y, weight, point, value, chord, gap, tolerance, violation: gap < -tolerance};
}

/** Σ|zᵢ ∂ᵢf(z)|, and 0 where the gradient is not finite. */
function steepness(f: Objective, z: Vector): number {
  const sum = f.gradient(z).reduce((total, g, i) => total + Math.abs(g * z[i]), 0);
  return Number.isFinite(sum) ? sum : 0;
}
