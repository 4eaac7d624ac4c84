import {requireInteger} from "../arguments.js";
import {eps} from "../elementary.js";
import {frobeniusNorm, identity} from "../linalg/matrix.js";
import {symmetricEigen} from "../linalg/symmetricEigen.js";
import {axpy, norm, subtract} from "../linalg/vector.js";
import type {Resumable} from "../resumable.js";
import type {Objective, Vector} from "../types.js";
import {type Box, requireBox, shareBetween, widths} from "./box.js";
import {isStationary, stationaryPoint} from "./stationaryPoint.js";

/** What a critical point is; “degenerate” where the Hessian is singular, or too nearly so to tell its signs. */
export type CriticalKind = "minimum" | "saddle" | "maximum" | "degenerate";

/** A point with ∇f = 0. */
export interface CriticalPoint {
  /** Length n. */
  readonly x: Vector;
  /** f(x). */
  readonly value: number;
  readonly kind: CriticalKind;
  /** The eigenvalues of ∇²f(x), ascending. */
  readonly eigenvalues: Vector;
  /** ‖∇f(x)‖, as computed. */
  readonly residual: number;
  /** False on a curve of critical points, of which this is one sample; only a degenerate point can lie on one. */
  readonly isolated: boolean;
}

/** What a search for critical points found, and what it could not settle. */
export interface CriticalPoints {
  /** Minima first, then saddles, maxima and degenerate points; within a kind from left to right, then upwards. */
  readonly points: readonly CriticalPoint[];
  /** Whether some of them lie on a curve (or in a whole region) of critical points, as for f(x, y) = x². */
  readonly curve: boolean;
  /** How many starts were tried. */
  readonly starts: number;
  /** How many ended otherwise than at a critical point, by reason; a point outside the window counts as having left it. */
  readonly unsettled: {
    readonly leftWindow: number;
    readonly leftDomain: number;
    readonly stalled: number;
    readonly kink: number;
  };
}

/** How densely to look. */
export interface CriticalPointOptions {
  /** The number of starts along each side; defaults to 401 in one variable and to 21 in two. */
  starts?: number;
}

/** How far, as a share of the window, two points count as one, and the signs of the eigenvalues must hold. */
const MERGED = 1e-5;

/** How far apart, as a share of the window, the samples of a curve of critical points are kept. */
const SAMPLED = 0.02;

/**
 * The critical points of f in a window, each with its class: from a regular grid of starts, damped Newton steps on ∇f = 0.
 * Those that it finds are critical to rounding; that there are no others is not proved.
 *
 * An eigenvalue counts as zero if the Hessian changes by more than it within 1e-5 of the window, or if rounding could have
 * made it; a point with one is degenerate, since the second-order test is silent there.
 *
 * @param f - in one or two variables
 * @param box - the window, one side for each parameter
 * @throws RangeError if f has more than two parameters, the box does not fit it, or `starts` is not an integer ≥ 1
 */
export function* criticalPoints(
  f: Objective,
  box: Box,
  {starts = f.dimension === 1 ? 401 : 21}: CriticalPointOptions = {}
): Resumable<CriticalPoints> {
  if (f.dimension > 2) throw new RangeError(`f has ${f.dimension} parameters; expected 1 or 2`);
  requireBox("box", box, f);
  requireInteger("starts", starts, 1);
  const points: CriticalPoint[] = [];
  const ends = {settled: 0, stalled: 0, "left the window": 0, "left the domain": 0, kink: 0};
  const grid = startsIn(box, starts);
  for (const [k, start] of grid.entries()) {
    if (k % 16 === 0) yield k / grid.length;
    const end = stationaryPoint(f, start, box);
    if (end.status !== "settled") ++ends[end.status];
    else if (!isInside(end.x, box)) ++ends["left the window"];
    else if (!isKnown(f, end.x, points, box)) points.push(classify(f, end.x, box));
  }
  return {
    points: points.sort((p, q) => order(p, q, box)),
    curve: points.some(({isolated}) => !isolated),
    starts: grid.length,
    unsettled: {
      leftWindow: ends["left the window"],
      leftDomain: ends["left the domain"],
      stalled: ends.stalled,
      kink: ends.kink
    }
  };
}

/** The centres of a regular division of the box into countⁿ cells. */
const startsIn = (box: Box, count: number): readonly Vector[] =>
  box.reduce<readonly Vector[]>(
    (points, [from, to]) =>
      points.flatMap((x) => Array.from({length: count}, (_, k) => [...x, from + ((k + 0.5) / count) * (to - from)])),
    [[]]
  );

const isInside = (x: Vector, box: Box) =>
  x.every((xi, i) => {
    const slack = 1e-9 * (box[i][1] - box[i][0]);
    return xi >= box[i][0] - slack && xi <= box[i][1] + slack;
  });

/** Whether a point is one of those found, or one more of a curve that has a sample nearby: degenerate, as all of them are. */
const isKnown = (f: Objective, x: Vector, found: readonly CriticalPoint[], box: Box): boolean =>
  found.some((point) => shareBetween(point.x, x, box) <= MERGED) ||
  (found.some((point) => !point.isolated && shareBetween(point.x, x, box) <= SAMPLED) &&
    signsAt(f, x, box).kind === "degenerate");

const kinds: readonly CriticalKind[] = ["minimum", "saddle", "maximum", "degenerate"];

/** Kinds first, then coordinates, those that make one point counting as equal. */
function order(p: CriticalPoint, q: CriticalPoint, box: Box): number {
  const byKind = kinds.indexOf(p.kind) - kinds.indexOf(q.kind);
  if (byKind !== 0) return byKind;
  const grains = widths(box).map((width) => MERGED * width);
  const cells = grains.map((grain, i) => Math.round(p.x[i] / grain) - Math.round(q.x[i] / grain));
  return cells.find((difference) => difference !== 0) ?? 0;
}

/** The eigenpairs of ∇²f(x), how much of an eigenvalue is in doubt, and what the signs of the others make of x. */
function signsAt(f: Objective, x: Vector, box: Box) {
  const {values, vectors} = symmetricEigen(f.hessian(x));
  const doubt = Math.max(x.length * eps * Math.max(...values.map(Math.abs)), change(f, x, box));
  const [positive, negative] = [values.some((value) => value > doubt), values.some((value) => value < -doubt)];
  const clear = values.every((value) => Math.abs(value) > doubt);
  const kind: CriticalKind =
    positive && negative ? "saddle" : clear ? (positive ? "minimum" : "maximum") : "degenerate";
  return {values, vectors, doubt, kind};
}

function classify(f: Objective, x: Vector, box: Box): CriticalPoint {
  const {values, vectors, doubt, kind} = signsAt(f, x, box);
  const flat = vectors.filter((_, i) => Math.abs(values[i]) <= doubt);
  // With all of H zero its eigenvectors mean nothing: the axes are tried as well.
  const ways = flat.length === x.length ? [...flat, ...identity(x.length)] : flat;
  const isolated = !ways.some((v) => continues(f, x, v, box));
  return {x, value: f.value(x), kind, eigenvalues: values, residual: norm(f.gradient(x)), isolated};
}

/** How much the Hessian changes, in the Frobenius norm, within 1e-5 of the window around x. */
function change(f: Objective, x: Vector, box: Box): number {
  const H = f.hessian(x);
  let most = 0;
  for (const [i, side] of widths(box).entries()) {
    for (const sign of [-1, 1]) {
      const D = f.hessian(x.map((xj, j) => (j === i ? xj + sign * MERGED * side : xj)));
      const difference = frobeniusNorm(D.map((row, j) => subtract(row, H[j])));
      if (difference > most) most = difference; // false for NaN, beyond the domain
    }
  }
  return most;
}

/**
 * Whether critical points go on along ±v: a short and a shorter way off, f is stationary already or Newton’s steps lead to
 * a point as far from x.
 */
function continues(f: Objective, x: Vector, v: Vector, box: Box): boolean {
  const unit = shareBetween(axpy(1, v, x), x, box);
  return [1, -1].some((sign) =>
    [SAMPLED, SAMPLED / 2].every((share) => {
      const start = axpy((sign * share) / unit, v, x);
      if (isStationary(f, start, box)) return true;
      const end = stationaryPoint(f, start, box);
      return end.status === "settled" && Math.abs(shareBetween(end.x, x, box) - share) <= share / 4;
    })
  );
}
