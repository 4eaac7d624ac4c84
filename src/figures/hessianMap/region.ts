import type {Vector} from "../../numerics/types.js";
import type {Curve} from "../shared/conics.js";
import {contourLines} from "../shared/contourLines.js";
import {join} from "../shared/curves.js";

/** A function on a grid: `z[j][i]` at (xs[i], ys[j]), NaN where it has no value. */
export interface Field {
  readonly xs: Vector;
  readonly ys: Vector;
  readonly z: readonly Vector[];
}

/** The border of the region z ≥ 0, as one curve. */
export const border = ({xs, ys, z}: Field): Curve => join(contourLines(xs, ys, z, 0));

/** Between the points of the grid: the mean of the four around, by nearness; NaN outside, and where one of them is. */
function between({xs, ys, z}: Field, x: number, y: number): number {
  const [u, v] = [place(xs, x), place(ys, y)];
  if (!(u >= 0 && u <= xs.length - 1 && v >= 0 && v <= ys.length - 1)) return Number.NaN;
  const [i, j] = [Math.min(Math.floor(u), xs.length - 2), Math.min(Math.floor(v), ys.length - 2)];
  const [s, t] = [u - i, v - j];
  return (1 - t) * ((1 - s) * z[j][i] + s * z[j][i + 1]) + t * ((1 - s) * z[j + 1][i] + s * z[j + 1][i + 1]);
}

/** A coordinate in steps of an even grid; a hair outside is inside. */
function place(at: Vector, x: number): number {
  const u = ((x - at[0]) / (at[at.length - 1] - at[0])) * (at.length - 1);
  const whole = Math.round(u);
  return Math.abs(u - whole) < 1e-9 ? whole : u;
}

/** Parallel strokes, rising to the right, over the region z ≥ 0. */
export function hatch(field: Field, strokes: number): Curve {
  const {xs, ys} = field;
  const [left, bottom] = [xs[0], ys[0]];
  const [width, height] = [xs[xs.length - 1] - left, ys[ys.length - 1] - bottom];
  const pieces = 2 * (xs.length - 1);
  const out = {x: [] as number[], y: [] as number[]};
  const add = (x: number, y: number) => {
    out.x.push(x);
    out.y.push(y);
  };
  for (let stroke = 0.5 - strokes; stroke < strokes; ++stroke) {
    const at = (k: number) => [left + (width * k) / pieces, bottom + height * (k / pieces + stroke / strokes)] as const;
    let [before, pen] = [Number.NaN, false];
    for (let k = 0; k <= pieces; ++k) {
      const here = between(field, ...at(k));
      const inside = here >= 0;
      const crosses = Number.isFinite(before) && Number.isFinite(here) && inside !== pen;
      const edge = crosses ? at(k - here / (here - before)) : inside ? at(k) : at(k - 1);
      if (inside && !pen) add(...edge);
      if (!inside && pen) {
        add(...edge);
        add(Number.NaN, Number.NaN);
      }
      [before, pen] = [here, inside];
    }
    if (pen) {
      add(...at(pieces));
      add(Number.NaN, Number.NaN);
    }
  }
  return out;
}

/** The same function on a grid `times` as fine. */
export function refined(field: Field, times: number): Field {
  const finer = (at: Vector) =>
    Array.from(
      {length: times * (at.length - 1) + 1},
      (_, k) => at[0] + ((at[at.length - 1] - at[0]) * k) / (times * (at.length - 1))
    );
  const [xs, ys] = [finer(field.xs), finer(field.ys)];
  return {xs, ys, z: ys.map((y) => xs.map((x) => between(field, x, y)))};
}

/**
 * The point of a region that is farthest from its border and from the edge of the grid: where a word fits best. Distances
 * are counted in steps along the grid; null where none is at least `least`.
 *
 * @param inside - `inside[j][i]` for (xs[i], ys[j])
 */
export function roomiest(
  xs: Vector,
  ys: Vector,
  inside: readonly (readonly boolean[])[],
  least: number
): readonly [number, number] | null {
  const far = inside.map((row) => row.map((is) => (is ? Number.POSITIVE_INFINITY : 0)));
  const [columns, rows] = [xs.length, ys.length];
  const at = (j: number, i: number) => far[j]?.[i] ?? 0;
  for (let j = 0; j < rows; ++j)
    for (let i = 0; i < columns; ++i) far[j][i] = Math.min(far[j][i], at(j - 1, i) + 1, at(j, i - 1) + 1);
  let best: readonly [number, number] | null = null;
  let most = least;
  for (let j = rows - 1; j >= 0; --j) {
    for (let i = columns - 1; i >= 0; --i) {
      far[j][i] = Math.min(far[j][i], at(j + 1, i) + 1, at(j, i + 1) + 1);
      if (far[j][i] >= most) {
        most = far[j][i] + 1e-9; // of equals the first counts
        best = [xs[i], ys[j]];
      }
    }
  }
  return best;
}
