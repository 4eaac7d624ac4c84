import {requireFinite, requireInteger, requireNonNegative, requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {matvec} from "./matrix.js";
import {type SymmetricEigen, symmetricEigen} from "./symmetricEigen.js";
import {axpy, distance, dot, norm, normalize, scale} from "./vector.js";

/** How far to go, and with which shift. */
export interface PowerIterationOptions {
  /** σ: the iteration runs with H + σI, which has the same eigenvectors; defaults to 0. */
  shift?: number;
  /** Most steps to take; defaults to 1000. */
  maxIterations?: number;
  /** Converged once a step turns the iterate by an angle whose sine is at most this; defaults to 1e-12. */
  tolerance?: number;
}

/**
 * What exact arithmetic would do. “dominant”: converge to an eigenvector whose eigenvalue of H + σI is largest in size.
 * “elsewhere”: converge to another, since the start is orthogonal to the dominant ones. “alternating”: two eigenvalues of
 * equal size and opposite sign share the lead, and the iteration does not converge. “null space”: (H + σI)x₀ = 0.
 */
export type PowerForecast = "dominant" | "elsewhere" | "alternating" | "null space";

/** A recorded power iteration; `path[k]`, `quotients[k]`, `residuals[k]` and `angles[k]` belong together. */
export interface PowerIteration {
  /** The iterates v₀, v₁, …, of length 1 each. */
  readonly path: readonly Vector[];
  /** Their Rayleigh quotients vₖᵀHvₖ, of H without the shift. */
  readonly quotients: Vector;
  /** ‖Hvₖ − quotient·vₖ‖: an eigenvalue of H lies within this of the quotient. */
  readonly residuals: Vector;
  /** The angle from vₖ to the dominant eigenspace, in radians from 0 to π/2; on an alternating pair, to the positive one. */
  readonly angles: Vector;
  /** What the run did: “stopped” is out of steps; the other words are those of `forecast`, “converged” being “dominant”. */
  readonly status: "converged" | "converged elsewhere" | "alternating" | "null space" | "stopped";
  readonly forecast: PowerForecast;
  /** |λ₍₂₎ + σ|/|λ₍₁₎ + σ|, the factor by which tan(angle) shrinks in a step, at worst; 1 on an alternating pair. */
  readonly rate: number;
  /** How many steps were taken. */
  readonly iterations: number;
}

/**
 * The power iteration v ↦ (H + σI)v/‖(H + σI)v‖, with what the eigenpairs of H say about it.
 *
 * Its Rayleigh quotients close in at the square of the rate. The sign of an iterate is left as it falls: a negative
 * dominant eigenvalue flips it at each step.
 *
 * @param H - n × n, symmetric bit for bit
 * @param start - length n, not zero; scaled to length 1
 * @throws RangeError if H is not symmetric, the start is zero or does not have length n, or an option is out of range
 *
 * Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), sections 7.3.1 and 8.2.1.
 */
export function powerIteration(
  H: Matrix,
  start: Vector,
  {shift = 0, maxIterations = 1000, tolerance = 1e-12}: PowerIterationOptions = {}
): PowerIteration {
  requireFinite("shift", shift);
  requireInteger("maxIterations", maxIterations, 0);
  requireNonNegative("tolerance", tolerance);
  const eigen = symmetricEigen(H);
  requireVector("start", start, H.length);
  const v0 = normalize(start);
  const {dominant, rate, forecast, rounding} = outlook(eigen, shift, v0);

  const path: Vector[] = [];
  const [quotients, residuals, angles]: number[][] = [[], [], []];
  const finish = (status: PowerIteration["status"]): PowerIteration => {
    return {path, quotients, residuals, angles, status, forecast, rate, iterations: path.length - 1};
  };
  for (let v = v0; ; ) {
    const Hv = matvec(H, v);
    const quotient = dot(v, Hv);
    const residual = norm(axpy(-quotient, v, Hv));
    const angle = angleTo(dominant, v);
    path.push(v);
    quotients.push(quotient);
    residuals.push(residual);
    angles.push(angle);

    const next = axpy(shift, v, Hv);
    const length = norm(next);
    if (length <= rounding) return finish("null space");
    if (residual <= tolerance * length) return finish(angle < Math.PI / 4 ? "converged" : "converged elsewhere");
    const k = path.length - 1;
    if (forecast === "alternating" && k >= 2 && distance(v, path[k - 2]) <= tolerance) return finish("alternating");
    if (k === maxIterations) return finish("stopped");
    v = scale(1 / length, next);
  }
}

interface Outlook {
  readonly dominant: Matrix;
  readonly rate: number;
  readonly forecast: PowerForecast;
  /** What rounding may leave of (H + σI)v where it is 0. */
  readonly rounding: number;
}

function outlook({values, vectors}: SymmetricEigen, shift: number, start: Vector): Outlook {
  const n = values.length;
  const shifted = values.map((value) => value + shift);
  const sizes = shifted.map(Math.abs);
  const most = Math.max(...sizes);
  const rounding = n * eps * (Math.abs(shift) + Math.max(...values.map(Math.abs)));

  const present = shifted.map((_, i) => Math.abs(dot(vectors[i], start)) > n * eps);
  const leaders = shifted.filter((_, i) => sizes[i] >= most - rounding);
  const met = shifted.filter((_, i) => sizes[i] >= most - rounding && present[i]);
  const reach = Math.max(...sizes.filter((_, i) => present[i]));
  const forecast =
    reach <= rounding
      ? "null space"
      : met.length === 0
        ? "elsewhere"
        : met.some((value) => value > 0) && met.some((value) => value < 0)
          ? "alternating"
          : "dominant";

  const positive = (met.length > 0 ? met : leaders).some((value) => value > 0);
  const leads = shifted.map((value, i) => sizes[i] >= most - rounding && value > 0 === positive);
  const second = Math.max(0, ...sizes.filter((_, i) => !leads[i]));
  return {dominant: vectors.filter((_, i) => leads[i]), rate: second === 0 ? 0 : second / most, forecast, rounding};
}

/** The angle between v and a subspace with the given orthonormal basis, accurate also where it is small. */
function angleTo(basis: Matrix, v: Vector): number {
  const parts = basis.map((b) => dot(b, v));
  const rest = basis.reduce((sum, b, i) => axpy(-parts[i], b, sum), v);
  return Math.atan2(norm(rest), norm(parts));
}
