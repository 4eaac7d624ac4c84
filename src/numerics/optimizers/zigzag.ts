import {requireFinite, requirePositive} from "../arguments.js";
import {fromSpectrum2} from "../linalg/spectral.js";
import type {Matrix, Vector} from "../types.js";
import {
  gradientDescentIterations,
  heavyBallIterations,
  lineSearchIterations2,
  preconditionedIterations2
} from "./iterationCounts.js";
import {optimalMomentum} from "./momentumModes.js";
import {stepLimits} from "./stepLimits.js";

/** A valley in the plane: eigenvalues 1 and κ, the flat direction turned by an angle from the first axis. */
export interface Valley {
  /** 1 along (cos θ, sin θ), κ across it. */
  readonly H: Matrix;
  /** The eigenvalues [1, κ]. */
  readonly values: Vector;
  /** The start, in modes and in coordinates; the minimum is 0. */
  readonly z: Vector;
  readonly x: Vector;
}

/** How many steps each method needs for ‖x_k‖ ≤ tolerance·‖x₀‖. */
export interface ValleyIterations {
  readonly gradientDescent: number;
  readonly lineSearch: number;
  readonly heavyBall: number;
  readonly preconditioned: number;
  readonly newton: number;
}

/**
 * The valley with condition number κ and rotation θ. The start defaults to the worst one for exact line search,
 * z ∝ (1/λ_min, 1/λ_max), of length 1 (from z = (1, 1) line search gets faster as κ grows).
 *
 * @param kappa - κ ≥ 1
 * @param angle - θ in radians
 * @param start - z₀, one entry along the flat direction, one across
 * @throws RangeError if κ < 1 or an argument is not finite
 */
export function valley(kappa: number, angle: number, start?: Vector): Valley {
  requireFinite("kappa", kappa);
  if (kappa < 1) throw new RangeError(`kappa must be ≥ 1; got ${kappa}`);
  const length = Math.sqrt(1 + 1 / (kappa * kappa));
  const z = start ?? [1 / length, 1 / kappa / length];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    H: fromSpectrum2(1, kappa, angle),
    values: [1, kappa],
    z,
    x: [cos * z[0] - sin * z[1], sin * z[0] + cos * z[1]]
  };
}

/**
 * Counts the steps of every method on the same valley, each at its best setting: gradient descent at 2/(1 + κ), exact
 * line search, heavy ball at Polyak’s optimum, the diagonal preconditioner at its best fixed step, and Newton, which
 * needs one step for every κ (its relative error in doubles, about κ·eps, must be below the tolerance).
 *
 * Fast enough to draw a curve over κ from 1 to 1e6 while a slider moves: only heavy ball loops, about √κ·ln(1/tolerance)
 * times.
 *
 * @param tolerance - relative error to reach, > 0
 * @throws RangeError if the tolerance is not positive
 */
export function valleyIterations({H, values, z, x}: Valley, tolerance = 1e-6): ValleyIterations {
  requirePositive("tolerance", tolerance);
  const best = stepLimits(values).best!;
  return {
    gradientDescent: gradientDescentIterations(values, z, best, tolerance),
    lineSearch: lineSearchIterations2(values, z, tolerance),
    heavyBall: heavyBallIterations(values, z, optimalMomentum(values)!, tolerance),
    preconditioned: preconditionedIterations2(H, x, tolerance),
    newton: z.every((zi) => zi === 0) || tolerance >= 1 ? 0 : 1
  };
}
