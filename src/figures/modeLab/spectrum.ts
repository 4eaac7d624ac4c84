import {diagonal} from "../../numerics/linalg/matrix.js";
import {dot} from "../../numerics/linalg/vector.js";
import type {Matrix, Vector} from "../../numerics/types.js";

/** H as the course keeps it: two eigenvalues that keep their identity, the angle of the first one's axis, the matrix. */
export interface PlaneHessian {
  readonly first: number;
  readonly second: number;
  /** In radians. */
  readonly angle: number;
  readonly matrix: Matrix;
}

/**
 * What the mode lab runs on: a quadratic ½xᵀHx in n = 2 to 6 dimensions. Lists over modes are in the order of identity,
 * which dragging never changes: the course's two first, then the figure's own.
 */
export interface ModeSet {
  readonly source: "course" | "longley";
  readonly values: Vector;
  /** Unit eigenvectors; `vectors[i]` belongs to `values[i]`. */
  readonly vectors: Matrix;
  readonly matrix: Matrix;
  /** x₀, length n. */
  readonly start: Vector;
  /** z₀ = Qᵀx₀. */
  readonly modes: Vector;
  /** `ranks[i]` is 0 where `values[i]` is λ_min, n − 1 where it is λ_max; equals are ranked by identity. */
  readonly ranks: readonly number[];
  /** `order[rank]` is the identity. */
  readonly order: readonly number[];
  /** The angle at which the path is drawn, in radians. */
  readonly angle: number;
}

/** What a mode set is made of beside the course's H. */
export interface ModeSetParts {
  /** x₀ in the plane of the course's H. */
  readonly start: Vector;
  /** Eigenvalues of the figure's own, 0 to 4, each along an axis of its own. */
  readonly more: Vector;
  /** Where the figure's own modes start, by identity; at least n numbers. */
  readonly moreStart: Vector;
  /** A spectrum that takes the place of everything else, such as Longley's. */
  readonly instead?: Vector | null;
}

/** The quadratic of the figure: the course's H with further modes, or another spectrum in its own axes. */
export function modeSet(H: PlaneHessian, {start, more, moreStart, instead = null}: ModeSetParts): ModeSet {
  if (instead) {
    const from = moreStart.slice(0, instead.length);
    const matrix = diagonal(instead);
    const vectors = diagonal(instead.map(() => 1));
    return {
      source: "longley",
      values: instead,
      vectors,
      matrix,
      start: from,
      modes: from,
      ...ranking(instead),
      angle: H.angle
    };
  }
  const n = 2 + more.length;
  const values = [H.first, H.second, ...more];
  const own = moreStart.slice(2, n);
  const [cos, sin] = [Math.cos(H.angle), Math.sin(H.angle)];
  const unit = (i: number): Vector => Array.from({length: n}, (_, j) => (i === j ? 1 : 0));
  const rest = more.map(() => 0);
  const vectors = [[cos, sin, ...rest], [-sin, cos, ...rest], ...more.map((_, i) => unit(i + 2))];
  const matrix = values.map((value, i) => (i > 1 ? unit(i).map((one) => one * value) : [...H.matrix[i], ...rest]));
  const modes = vectors.map((v, i) => (i > 1 ? own[i - 2] : dot(v.slice(0, 2), start)));
  return {
    source: "course",
    values,
    vectors,
    matrix,
    start: [...start, ...own],
    modes,
    ...ranking(values),
    angle: H.angle
  };
}

function ranking(values: Vector): {ranks: readonly number[]; order: readonly number[]} {
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j] || i - j);
  return {order, ranks: values.map((_, i) => order.indexOf(i))};
}

/** Which modes the two path views show, by rank. */
export type PlaneChoice = "min" | "2" | "3" | "4" | "5" | "max";

/** Two modes by identity, the lower identity first, and the directions that the picture in x gives them. */
export interface Plane {
  readonly pair: readonly [number, number];
  /** Where each of the pair points in the picture of x. */
  readonly axes: readonly [readonly [number, number], readonly [number, number]];
  /** Whether the plane is that of the course's x₁ and x₂. */
  readonly own: boolean;
}

/** The plane of two chosen modes; a rank that is not there is the nearest one, and two equal choices are parted. */
export function planeOf({source, order, angle}: ModeSet, one: PlaneChoice, other: PlaneChoice): Plane {
  const n = order.length;
  const rank = (choice: PlaneChoice) =>
    choice === "min" ? 0 : choice === "max" ? n - 1 : Math.min(n, Number(choice)) - 1;
  const first = rank(one);
  const second = rank(other) === first ? (first === 0 ? 1 : first - 1) : rank(other);
  const [i, j] = [order[first], order[second]].sort((a, b) => a - b);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    pair: [i, j],
    axes: [
      [cos, sin],
      [-sin, cos]
    ],
    own: source === "course" && i === 0 && j === 1
  };
}

/** A point of the plane, from its two modes to the picture in x. */
export const toPicture = ({axes: [u, v]}: Plane, p: number, q: number): [number, number] => [
  p * u[0] + q * v[0],
  p * u[1] + q * v[1]
];

/** The two modes of a point of the picture in x. */
export const toModes = ({axes: [u, v]}: Plane, x: number, y: number): [number, number] => [
  x * u[0] + y * u[1],
  x * v[0] + y * v[1]
];

const LOW = "₀₁₂₃₄₅₆";

/** λ₁, z₂ …: a letter with the rank of a mode, counted from 1. */
export const ranked = (letter: string, rank: number): string => `${letter}${LOW[rank + 1]}`;
