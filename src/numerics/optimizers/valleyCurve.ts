import {requireFinite} from "../arguments.js";
import {logLogSlope} from "../regression/logLogSlope.js";
import type {Vector} from "../types.js";
import {type ValleyIterations, valley, valleyIterations} from "./zigzag.js";

/** A method of the valley, by its name in `ValleyIterations`. */
export type ValleyMethod = keyof ValleyIterations;

/** The steps that every method needs, as functions of κ at one angle. */
export interface ValleyCurve {
  /** The condition numbers, ascending. */
  readonly kappas: Vector;
  /** Steps at each of them, for ‖x_k‖ ≤ tolerance·‖x₀‖. */
  readonly iterations: Readonly<Record<ValleyMethod, Vector>>;
  /** p in the fit steps ≈ C·κᵖ over the κ from `from` on; null where a count is 0, so that it has no logarithm. */
  readonly exponents: Readonly<Record<ValleyMethod, number | null>>;
}

/** The start, the tolerance and the grid of a curve. */
export interface ValleyCurveOptions {
  /** z₀, the same at every κ; defaults to the worst start for exact line search, which differs from κ to κ. */
  start?: Vector;
  /** Relative error to reach; defaults to 1e-6. */
  tolerance?: number;
  /** Condition numbers ≥ 1, ascending; default to ten a decade from 1 to 1e6, and more next to 1. */
  kappas?: Vector;
  /** The fit begins at this κ; defaults to 1000, where the powers have long set in. */
  from?: number;
}

/** Ten a decade, and more next to 1, where every count jumps up from 1. */
const GRID = [
  ...[1, 1.00001, 1.0001, 1.001, 1.01, 1.03, 1.06, 1.1, 1.15, 1.2],
  ...Array.from({length: 60}, (_, i) => Number((10 ** ((i + 1) / 10)).toPrecision(6)))
];

/**
 * Counts the steps of every method in the valley over a grid of condition numbers, in closed form but for heavy ball,
 * and fits a power of κ to each.
 *
 * @param angle - θ in radians
 * @throws RangeError if an argument is not finite, or a κ is below 1
 */
export function valleyCurve(
  angle: number,
  {start, tolerance = 1e-6, kappas = GRID, from = 1e3}: ValleyCurveOptions = {}
): ValleyCurve {
  requireFinite("angle", angle);
  const counts = kappas.map((kappa) => valleyIterations(valley(kappa, angle, start), tolerance));
  const each = <T>(value: (method: ValleyMethod) => T): Record<ValleyMethod, T> => ({
    gradientDescent: value("gradientDescent"),
    lineSearch: value("lineSearch"),
    heavyBall: value("heavyBall"),
    preconditioned: value("preconditioned"),
    newton: value("newton")
  });
  const iterations = each((method) => counts.map((count) => count[method]));
  const far = kappas.findIndex((kappa) => kappa >= from);
  const tail = (values: Vector) => (far < 0 ? [] : values.slice(far));
  return {kappas, iterations, exponents: each((method) => logLogSlope(tail(kappas), tail(iterations[method])))};
}
