import type {Vector} from "../../numerics/types.js";
import type {Curve} from "./conics.js";

/**
 * The lines on which a function given on a grid has given levels, level after level, by marching squares: joined from
 * cell to cell, so that a dash runs along them, and directed, with the higher side on the left.
 *
 * A point counts as high where z ≥ level, so that a ridge that just reaches the level is drawn, twice. A cell with a
 * corner that is not finite is a gap, at which lines end. Where a saddle crosses a cell, the mean of its corners decides.
 *
 * @param xs - ascending, one for each column
 * @param ys - ascending, one for each row
 * @param z - `z[j][i]` at (xs[i], ys[j])
 *
 * Source: Maple, “Geometric design and space planning using the marching squares and marching cube algorithms”, Proc.
 * Geometric Modeling and Graphics (2003).
 */
export function contourLines(xs: Vector, ys: Vector, z: readonly Vector[], ...levels: readonly number[]): Curve[] {
  const cells = crossedCells(xs.length, ys.length, z, levels);
  return levels.flatMap((level, k) => linesThrough(cells[k], xs, ys, z, level));
}

/** The cells that each level crosses, those of a gap left out: cell (i, j) by its first corner, j·columns + i. */
function crossedCells(columns: number, rows: number, z: readonly Vector[], levels: Vector): number[][] {
  const crossed = levels.map((): number[] => []);
  for (let j = 0; j + 1 < rows; ++j) {
    const [lower, upper] = [z[j], z[j + 1]];
    for (let i = 0; i + 1 < columns; ++i) {
      const [a, b, c, d] = [lower[i], lower[i + 1], upper[i + 1], upper[i]];
      if (!Number.isFinite(a + b + c + d)) continue;
      const [least, most] = [Math.min(a, b, c, d), Math.max(a, b, c, d)];
      for (let k = 0; k < levels.length; ++k)
        if (least < levels[k] && most >= levels[k]) crossed[k].push(j * columns + i);
    }
  }
  return crossed;
}

/** The lines of one level through the cells that it crosses. */
function linesThrough(cells: Vector, xs: Vector, ys: Vector, z: readonly Vector[], level: number): Curve[] {
  const columns = xs.length;
  const upright = columns * ys.length; // edges lie along x first, then along y
  const next = new Map<number, number>();
  const ends = new Set<number>();
  for (const at of cells) {
    const [i, j] = [at % columns, Math.floor(at / columns)];
    const corners = [z[j][i], z[j][i + 1], z[j + 1][i + 1], z[j + 1][i]];
    const edges = [at, upright + at + 1, at + columns, upright + at];
    const high = corners.reduce((bits, height, k) => bits | (Number(height >= level) << k), 0);
    const middle = high === 5 || high === 10 ? corners.reduce((sum, height) => sum + height / 4, 0) >= level : false;
    for (let k = 0; k < 4; ++k) {
      const leaves = (high >> k) & 1 && !((high >> ((k + 1) & 3)) & 1); // round the cell, from high to low
      if (!leaves) continue;
      const to = entry(high, k, middle);
      next.set(edges[k], edges[to]);
      ends.add(edges[to]);
    }
  }
  const point = (edge: number): readonly [number, number] => {
    const along = edge < upright;
    const at = along ? edge : edge - upright;
    const [i, j] = [at % columns, Math.floor(at / columns)];
    const [p, q] = along ? [z[j][i], z[j][i + 1]] : [z[j][i], z[j + 1][i]];
    const t = (level - p) / (q - p);
    return along ? [xs[i] + t * (xs[i + 1] - xs[i]), ys[j]] : [xs[i], ys[j] + t * (ys[j + 1] - ys[j])];
  };
  const lines: Curve[] = [];
  const follow = (start: number) => {
    const x: number[] = [];
    const y: number[] = [];
    let edge: number | undefined = start;
    while (edge !== undefined) {
      const [px, py] = point(edge);
      x.push(px);
      y.push(py);
      const following: number | undefined = next.get(edge);
      next.delete(edge);
      edge = following;
    }
    lines.push({x, y});
  };
  for (const start of [...next.keys()]) if (!ends.has(start)) follow(start);
  for (const start of [...next.keys()]) if (next.has(start)) follow(start); // what is left are rings
  return lines;
}

/** The side at which the line that leaves the cell by side k enters it: where the round goes from low to high again. */
function entry(high: number, k: number, middle: boolean): number {
  const enters = (side: number) => !((high >> (side & 3)) & 1) && (high >> ((side + 1) & 3)) & 1;
  if (!middle && enters(k + 3)) return (k + 3) & 3; // around the one high corner
  for (let side = k + 1; ; ++side) if (enters(side)) return side & 3;
}
