import {requirePositive} from "../arguments.js";
import {eps} from "../elementary.js";
import {axpy, norm} from "../linalg/vector.js";
import type {Matrix, Vector} from "../types.js";
import {type DampingArc, dampingArc} from "./dampingArc.js";
import {modelDecrease} from "./stepRecord.js";

/** The best step of the model within a radius. */
export interface TrustRegionStep {
  /**
   * “interior”: the model’s own minimiser lies within the radius. “boundary”: the point of the damping arc at the radius.
   * “hard case”: the arc ends short of the radius, and an eigenvector of λ_min < 0 goes the rest of the way. “zero
   * gradient”: nothing to step along, with λ_min ≥ 0.
   */
  readonly status: "interior" | "boundary" | "hard case" | "zero gradient";
  readonly step: Vector;
  /** ε of (H + εI)p = −g; 0 in the interior. */
  readonly shift: number;
  /** −gᵀp − ½pᵀHp, never negative but for rounding. */
  readonly predicted: number;
  /** How many lengths ‖p(ε)‖ were tried to meet the radius. */
  readonly iterations: number;
}

/**
 * Minimises the model gᵀp + ½pᵀHp over the ball ‖p‖ ≤ radius, to the last digits, for every symmetric H.
 *
 * On the boundary ε solves 1/‖p(ε)‖ = 1/radius, an equation nearly linear in ε, by Newton’s method kept in a bracket.
 *
 * @param H - n × n, symmetric bit for bit
 * @param gradient - g, length n
 * @param radius - > 0
 * @throws RangeError if an argument is out of range
 *
 * Source: Moré and Sorensen, “Computing a trust region step”, SIAM Journal on Scientific and Statistical Computing 4
 * (1983); Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), section 4.3.
 */
export function trustRegionStep(H: Matrix, gradient: Vector, radius: number): TrustRegionStep {
  requirePositive("radius", radius);
  const arc = dampingArc(H, gradient);
  const {start, floor} = arc;
  const result = (status: TrustRegionStep["status"], step: Vector, shift: number, iterations = 0): TrustRegionStep => ({
    status,
    step,
    shift,
    predicted: modelDecrease(gradient, H, step),
    iterations
  });
  if (start.kind === "zero gradient") return result("zero gradient", start.step, 0);
  if (start.kind !== "unbounded" && norm(start.step) <= radius) {
    if (start.kind !== "hard case") return result("interior", start.step, 0);
    const rest = Math.sqrt(radius - norm(start.step)) * Math.sqrt(radius + norm(start.step));
    return result("hard case", axpy(rest, start.along, start.step), floor);
  }
  const {excess, iterations} = meet(arc, radius);
  const {step, shift} = arc.above(excess);
  return result("boundary", step, shift, iterations);
}

/**
 * The excess at which the arc has the length `radius`. 1/‖p‖ is a concave function of ε, so that Newton’s method from the
 * left of the root stays there, and never passes it.
 */
function meet(arc: DampingArc, radius: number): {excess: number; iterations: number} {
  let excess = arc.excessBefore(radius);
  for (let iterations = 1; ; ++iterations) {
    const {length, rate} = arc.lengthAbove(excess);
    const next = excess + ((length - radius) / radius) * (length / rate);
    if (!(length > radius * (1 + 4 * eps)) || !(next > excess) || iterations === 100) return {excess, iterations};
    excess = next;
  }
}
