import {requirePositive, requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import {symmetricEigen} from "../linalg/symmetricEigen.js";
import {add, axpy, dot, norm, normalize, scale, subtract, zeros} from "../linalg/vector.js";
import type {Matrix, Vector} from "../types.js";
import {modelDecrease} from "./stepRecord.js";

/** One point of the arc. */
export interface ArcPoint {
  /** ε; Infinity at the end of the arc, where the step is 0. */
  readonly shift: number;
  /** p(ε) = −(H + εI)⁻¹g. */
  readonly step: Vector;
  /** ‖p(ε)‖. */
  readonly length: number;
  /** The angle between p(ε) and −g, in radians, from 0 to π/2. */
  readonly angle: number;
  /** −gᵀp − ½pᵀHp, the decrease that the model with H itself promises. */
  readonly predicted: number;
}

/**
 * Where the arc begins, as ε falls to the floor. “newton step”: H is positive definite, and ε = 0 is reached.
 * “least-norm step”: λ_min = 0 and the model still has minimisers, a whole line of them; the arc ends at the shortest.
 * “hard case”: λ_min < 0 and g has no part along its eigenvectors; the arc ends short, though the model falls for ever
 * along them. “unbounded”: λ_min ≤ 0 and g has such a part; the step grows without bound. “zero gradient”: g = 0 and λ_min ≥ 0.
 */
export type ArcStart =
  | {readonly kind: "newton step" | "least-norm step" | "zero gradient"; readonly step: Vector}
  | {readonly kind: "hard case"; readonly step: Vector; readonly along: Vector}
  | {readonly kind: "unbounded"; readonly along: Vector /** How large that part is. */; readonly pull: number};

/** The steps −(H + εI)⁻¹g for every ε that makes H + εI positive definite. */
export interface DampingArc {
  /** The eigenvalues of H, ascending. */
  readonly values: Vector;
  /** max(0, −λ_min): the arc belongs to the ε above it. */
  readonly floor: number;
  readonly start: ArcStart;
  /** The point with ε = floor + excess: near the floor the excess, from 0 to Infinity, keeps the digits that ε loses. */
  above(excess: number): ArcPoint;
  /** The length of that step alone, and how fast it falls, −d‖p‖/dε. */
  lengthAbove(excess: number): {readonly length: number; readonly rate: number};
  /** An excess at which ‖p‖ is `length` to √n times that, its largest part being so long; 0 if no part ever is. */
  excessBefore(length: number): number;
  /** The arc in order, from its start (left out where it is unbounded) to 0, about so many points for each decade of ε. */
  points(perDecade?: number): readonly ArcPoint[];
}

/**
 * The arc of Levenberg and Marquardt: the shifted Newton steps of Equation 10,
 *
 *     p(ε) = −(H + εI)⁻¹ g = −Σ vᵢᵀg/(λᵢ + ε) vᵢ,   max(0, −λ_min) < ε < ∞
 *
 * from the Newton step to 0, where it arrives along −g. Its length falls strictly with ε. One eigendecomposition serves
 * every ε. Each p(ε) is the best point of the model within its own distance.
 *
 * @param H - n × n, symmetric bit for bit
 * @param gradient - g, length n
 * @throws RangeError if H is not symmetric, g does not have its size, or an entry is not finite
 *
 * Source: Marquardt, “An algorithm for least-squares estimation of nonlinear parameters”, Journal of the Society for
 * Industrial and Applied Mathematics 11 (1963); Nocedal and Wright, Numerical Optimization, 2nd ed. (2006), section 4.3.
 */
export function dampingArc(H: Matrix, gradient: Vector): DampingArc {
  const {values, vectors} = symmetricEigen(H);
  requireVector("gradient", gradient, H.length);
  const size = norm(gradient);
  const unknown = Math.max(H.length * eps * Math.max(...values.map(Math.abs)), 1e-300 * size);
  const least = Math.abs(values[0]) <= unknown ? 0 : values[0];
  const floor = Math.max(0, -least);
  // λᵢ + floor, exactly 0 where rounding cannot tell it from that, or a step could overflow; vᵢᵀg likewise.
  const gaps = values.map((value) => (value + floor <= unknown ? 0 : value + floor));
  const weights = vectors.map((v) => (Math.abs(dot(v, gradient)) <= H.length * eps * size ? 0 : dot(v, gradient)));
  const share = (i: number, excess: number) => (weights[i] === 0 ? 0 : weights[i] / (gaps[i] + excess));
  const stepAbove = (excess: number) =>
    vectors.reduce((sum, v, i) => axpy(-share(i, excess), v, sum), zeros(gradient.length));
  const point = (step: Vector, shift: number): ArcPoint => ({
    shift,
    step,
    length: norm(step),
    angle: norm(step) > 0 ? angleBetween(normalize(step), normalize(scale(-1, gradient))) : 0,
    predicted: modelDecrease(gradient, H, step)
  });
  const above = (excess: number) => {
    if (!(excess >= 0)) throw new RangeError(`excess must be ≥ 0; got ${excess}`);
    if (excess === 0 && start.kind === "unbounded")
      throw new RangeError("excess must be > 0 where the arc is unbounded; got 0");
    return point(stepAbove(excess), floor + excess);
  };
  const start = arcStart(least, gaps, weights, vectors, stepAbove);
  return {
    values,
    floor,
    start,
    above,
    lengthAbove(excess) {
      const shares = values.map((_, i) => share(i, excess));
      const length = norm(shares);
      // −d‖p‖/dε = Σ pᵢ²/(λᵢ + ε) / ‖p‖, with the parts pᵢ of p along vᵢ
      const rate = shares.reduce((sum, p, i) => (p === 0 ? sum : sum + ((p / length) * p) / (gaps[i] + excess)), 0);
      return {length, rate};
    },
    excessBefore(length) {
      const parts = weights.map((weight, i) => Math.abs(weight) / length - gaps[i]);
      return Math.max(start.kind === "unbounded" ? Number.MIN_VALUE : 0, ...parts);
    },
    points(perDecade = 8) {
      requirePositive("perDecade", perDecade);
      const live = gaps.filter((gap, i) => gap > 0 && weights[i] !== 0);
      const [low, high] = live.length > 0 ? [Math.min(...live), Math.max(...live)] : [floor || 1, floor || 1];
      const count = Math.ceil(perDecade * (Math.log10(high / low) + 6));
      const excesses = Array.from({length: count + 1}, (_, i) => (low / 1e3) * ((high / low) * 1e6) ** (i / count));
      const first = start.kind === "unbounded" ? [] : [above(0)];
      return [...first, ...excesses.map(above), above(Infinity)];
    }
  };
}

function arcStart(
  least: number,
  gaps: Vector,
  weights: Vector,
  vectors: Matrix,
  stepAbove: (excess: number) => Vector
): ArcStart {
  if (least >= 0 && weights.every((weight) => weight === 0))
    return {kind: "zero gradient", step: zeros(weights.length)};
  if (least > 0) return {kind: "newton step", step: stepAbove(0)};
  const bottom = vectors.filter((_, i) => gaps[i] === 0);
  const pull = bottom.reduce((sum, v, i) => axpy(-weights[i], v, sum), zeros(weights.length)); // the first gaps are 0
  if (norm(pull) > 0) return {kind: "unbounded", along: normalize(pull), pull: norm(pull)};
  if (least === 0) return {kind: "least-norm step", step: stepAbove(0)};
  return {kind: "hard case", step: stepAbove(0), along: bottom[0]};
}

/** The angle between two unit vectors, without the cancellation that the arccosine meets near 0. */
function angleBetween(u: Vector, v: Vector): number {
  return 2 * Math.atan2(norm(subtract(u, v)), norm(add(u, v)));
}
