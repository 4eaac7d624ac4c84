import {eps} from "../../numerics/elementary.js";
import {diagonal, matvec} from "../../numerics/linalg/matrix.js";
import {norm} from "../../numerics/linalg/vector.js";
import {dampedModes} from "../../numerics/optimizers/dampedModes.js";
import {type DampingArc, dampingArc} from "../../numerics/optimizers/dampingArc.js";
import type {Matrix, Vector} from "../../numerics/types.js";
import {LEAST, MOST} from "../shared/shiftScale.js";

/** Where a step with this ε ends. */
export interface Landing {
  readonly shift: number;
  readonly at: readonly [number, number];
}

/** Every step −(H + εI)⁻¹∇f from x₀, for one H and one x₀: made once for these, not for every ε. */
export interface Arc {
  /** The eigenvalues, one that no step in doubles can be trusted to divide by being 0; and as they were given. */
  readonly values: Vector;
  readonly given: Vector;
  readonly vectors: Matrix;
  readonly start: Vector;
  /** z₀ = Qᵀx₀, a part that rounding cannot tell from 0 being 0, and the gradient λᵢz₀ᵢ of ½xᵀHx there in the same axes. */
  readonly modes: Vector;
  readonly slope: Vector;
  /** The same in the axes of the eigenvectors, where H is diagonal and loses no digit. */
  readonly damping: DampingArc;
  /** The ends of the steps for ε > max(0, −λ_min), in order, from the Newton step, or from far out, to x₀. */
  readonly upper: readonly Landing[];
  /** Those for smaller ε, from the critical point of f on; in pieces, parted by the poles. */
  readonly lower: readonly (readonly Landing[])[];
}

const FINE = 24; // points a decade of ε
const TINY = 1e-280; // what a step divides by less than this may overflow

/**
 * The arc from x₀ on the quadratic ½xᵀHx with these eigenpairs.
 *
 * @param reach - how far from the middle anybody looks
 */
export function arcOf(eigen: {values: Vector; vectors: Matrix}, start: Vector, reach: number): Arc {
  const {values: given, vectors} = eigen;
  const doubt = Math.max(given.length * eps * Math.max(...given.map(Math.abs)), TINY);
  const values = given.map((value) => (Math.abs(value) <= doubt ? 0 : value));
  const size = norm(start);
  const modes = matvec(vectors, start).map((z) => (Math.abs(z) <= 4 * eps * size ? 0 : z));
  const slope = values.map((value, i) => value * modes[i]);
  const damping = dampingArc(diagonal(values), slope);
  const bare = {values, given, vectors, start, modes, slope, damping};
  const points = damping.points(FINE);
  const upper = [...farOut(damping, points[0].length, 4 * (reach + size)), ...points];
  return {
    ...bare,
    upper: upper.map(({shift, step}) => ({
      shift,
      at: inPlane(
        vectors,
        step.map((p, i) => p + modes[i])
      )
    })),
    lower: pieces(values, damping.floor).map((shifts) => shifts.map((shift) => ({shift, at: landing(bare, shift)})))
  };
}

/** Points of an arc that comes from far out, as far as anybody looks, before those that it gives by itself. */
function farOut({start, above}: DampingArc, first: number, reach: number) {
  const nearest = start.kind === "unbounded" ? start.pull / reach : 0;
  if (nearest === 0) return [];
  const count = Math.min(20 * FINE, Math.max(0, Math.ceil(FINE * Math.log10(reach / first))));
  return Array.from({length: count}, (_, i) => above(nearest * 10 ** (i / FINE)));
}

/** The shifts below the floor, in pieces that end at the poles. */
function pieces(values: Vector, floor: number): Vector[] {
  const poles = [...new Set(values.filter((value) => value < 0).map((value) => -value))].sort((a, b) => a - b);
  return poles
    .filter((pole) => pole <= floor)
    .map((pole, i) => {
      const from = i === 0 ? 0 : poles[i - 1];
      const span = pole - from;
      const shares = Array.from({length: 6 * FINE}, (_, j) => 0.5 * 10 ** (-j / FINE));
      const up = [...shares].reverse().map((share) => from + span * share);
      const down = shares.slice(1).map((share) => pole - span * share);
      return [...(i === 0 ? [0] : []), ...up, ...down];
    });
}

/** A point of the two modes in the plane of x. */
export const inPlane = (vectors: Matrix, [p, q]: Vector): [number, number] => [
  p * vectors[0][0] + q * vectors[1][0],
  p * vectors[0][1] + q * vectors[1][1]
];

const FAR = 1e9;
const near = (z: number): number => Math.min(FAR, Math.max(-FAR, z));

/** Where the step with this ε ends, in x: at the pole far out on the side from which the arc comes. */
export function landing(
  {values, vectors, modes}: Pick<Arc, "values" | "vectors" | "modes">,
  shift: number
): [number, number] {
  return inPlane(vectors, dampedModes(values, modes, shift).map(near));
}

/** The ε of the dial whose step ends nearest to a point: three digits. The arc is followed between its points. */
export function nearestShift({upper, lower}: Pick<Arc, "upper" | "lower">, [x, y]: readonly [number, number]): number {
  let [best, least] = [0, Infinity];
  for (const piece of [...lower, upper]) {
    for (let i = 1; i < piece.length; ++i) {
      const [p, q] = [piece[i - 1], piece[i]];
      const [dx, dy] = [q.at[0] - p.at[0], q.at[1] - p.at[1]];
      const length = dx * dx + dy * dy;
      const t = length > 0 ? Math.min(1, Math.max(0, ((x - p.at[0]) * dx + (y - p.at[1]) * dy) / length)) : 0;
      const far = Math.hypot(p.at[0] + t * dx - x, p.at[1] + t * dy - y);
      if (far < least) [best, least] = [between(p.shift, q.shift, t), far];
    }
  }
  return Math.min(MOST, Number(best.toPrecision(3)));
}

/** The shift a share t of the way from one to another: by their ratio where both are of the logarithmic part. */
function between(from: number, to: number, t: number): number {
  if (t === 0) return from;
  const end = Math.min(to, MOST * 1e3); // the arc ends at ε = ∞
  return from >= LEAST ? from * (end / from) ** t : from + (end - from) * t;
}
