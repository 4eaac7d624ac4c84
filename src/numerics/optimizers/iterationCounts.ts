import {requireInteger, requirePositive, requireValues} from "../arguments.js";
import {norm} from "../linalg/vector.js";
import type {Matrix, Vector} from "../types.js";
import {modes} from "./modes.js";
import type {MomentumTuning} from "./momentumModes.js";
import {stepsToTolerance} from "./regime.js";

// How many steps make ‖x − x*‖ at most `tolerance` times its first value, on a quadratic, without running the
// optimizer: the error of gradient descent has a closed form, that of exact line search in the plane too.

/**
 * Steps of gradient descent (Equation 18), from the closed form of Equation 20; Infinity if it never gets there.
 *
 * @param values - eigenvalues λᵢ, all ≥ 0
 * @param start - z₀ = Qᵀ(x₀ − x*)
 * @throws RangeError if an argument is out of range
 */
export function gradientDescentIterations(values: Vector, start: Vector, stepSize: number, tolerance: number): number {
  requirePositive("tolerance", tolerance);
  const {forecast, regimes, at} = modes(values, start, stepSize);
  const goal = tolerance * norm(start);
  if (forecast === "at-rest" || tolerance >= 1) return 0;
  if (forecast === "diverges") return Infinity;
  const staying = start.filter((_, i) => regimes[i].regime === "frozen" || regimes[i].regime === "cycling");
  if (norm(staying) > goal) return Infinity;
  let [low, high] = [0, 1]; // the error never grows from here on: bisect
  while (norm(at(high)) > goal) {
    [low, high] = [high, 2 * high];
    if (high === Infinity) return Infinity;
  }
  for (;;) {
    const middle = low + Math.floor((high - low) / 2);
    if (middle === low || middle === high) return high; // neighbours, also beyond 2⁵³
    if (norm(at(middle)) <= goal) high = middle;
    else low = middle;
  }
}

/**
 * Steps of heavy ball from rest, mode by mode: one multiplication a mode and step, nothing stored. The first step that
 * reaches the goal counts, though the error of heavy ball may grow in between. Infinity if `cap` steps do not reach it.
 *
 * @param cap - most steps to try; defaults to a million
 * @throws RangeError if an argument is out of range
 */
export function heavyBallIterations(
  values: Vector,
  start: Vector,
  {stepSize, momentum}: Pick<MomentumTuning, "stepSize" | "momentum">,
  tolerance: number,
  cap = 1e6
): number {
  const {scaled} = modes(values, start, stepSize);
  if (!(momentum >= 0 && momentum < 1)) throw new RangeError(`momentum must lie in [0, 1); got ${momentum}`);
  requirePositive("tolerance", tolerance);
  requireInteger("cap", cap, 0);
  const [z, move] = [[...start], start.map(() => 0)];
  const goal = (tolerance * norm(start)) ** 2;
  for (let k = 0, size = norm(start) ** 2; k <= cap; ++k, size = 0) {
    if (k > 0) {
      for (let i = 0; i < z.length; ++i) {
        move[i] = momentum * move[i] - scaled[i] * z[i];
        z[i] += move[i];
        size += z[i] * z[i];
      }
    }
    if (size <= goal) return k;
    if (!(size < Infinity)) return Infinity;
  }
  return Infinity;
}

/**
 * Steps of gradient descent with exact line search in the plane. Its gradients there are perpendicular in turn, so that
 * two steps always shrink the error by one and the same factor,
 *
 *     z_{k+2} = c z_k,   c = (g₁g₂(λ₂ − λ₁))² / ((λ₁g₁² + λ₂g₂²)(λ₁g₂² + λ₂g₁²)),   gᵢ = λᵢ z_{0,i}
 *
 * @param values - two eigenvalues, both > 0
 * @param start - z₀, length 2
 * @throws RangeError if an argument is out of range
 *
 * Source: Akaike, “On a successive transformation of probability distribution and its application to the analysis of
 * the optimum gradient method”, Annals of the Institute of Statistical Mathematics 11 (1959).
 */
export function lineSearchIterations2(values: Vector, start: Vector, tolerance: number): number {
  requirePlane(values, start);
  requirePositive("tolerance", tolerance);
  const [a, b] = values;
  const size = norm([a * start[0], b * start[1]]);
  if (size === 0) return 0;
  const [p, q] = [(a * start[0]) / size, (b * start[1]) / size];
  const along = a * p * p + b * q * q;
  const across = a * q * q + b * p * p;
  const first = [((q * q * (b - a)) / along) * start[0], ((p * p * (a - b)) / along) * start[1]];
  return inPairs(norm(first) / norm(start), ((p * q * (b - a)) / along) * ((p * q * (b - a)) / across), tolerance);
}

/**
 * Steps of gradient descent in the plane with D = diag(H) as preconditioner and the step size 1, the best fixed one
 * there: x_{k+2} = (h₁₂²/(h₁₁h₂₂)) x_k.
 *
 * @param H - 2 × 2, symmetric, with positive diagonal
 * @param start - x₀ − x*, length 2
 * @throws RangeError if an argument is out of range
 */
export function preconditionedIterations2(H: Matrix, start: Vector, tolerance: number): number {
  requirePlane([H[0][0], H[1][1]], start);
  requirePositive("tolerance", tolerance);
  if (norm(start) === 0) return 0;
  const [right, down] = [H[0][1] / H[0][0], H[0][1] / H[1][1]];
  return inPairs(norm([right * start[1], down * start[0]]) / norm(start), right * down, tolerance);
}

/** The first k at which the error is at most `tolerance`: c^j after 2j steps, first·c^j after 2j + 1. */
function inPairs(first: number, c: number, tolerance: number): number {
  return Math.min(2 * stepsToTolerance(c, tolerance), 1 + 2 * stepsToTolerance(c, tolerance / first));
}

function requirePlane(values: Vector, start: Vector): void {
  requireValues("values", values);
  requireValues("start", start);
  if (values.length !== 2 || start.length !== 2) {
    throw new RangeError(`values and start have lengths ${values.length} and ${start.length}; expected 2 and 2`);
  }
  for (const value of values) requirePositive("values", value);
}
