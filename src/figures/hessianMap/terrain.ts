import {type Definiteness, definiteness} from "../../numerics/calculus/definiteness.js";
import {eps} from "../../numerics/elementary.js";
import {symmetricEigen2} from "../../numerics/linalg/symmetricEigen2.js";
import type {TypedObjective} from "../../numerics/objectives/expression/objective.js";
import type {Vector} from "../../numerics/types.js";
import {remembered} from "../shared/memo.js";
import type {MapSubject} from "./subject.js";

/** Points along each side of the grid: odd, so that the middle of a window is one of them. */
export const GRID = 81;

/** f and the eigenvalues of its Hessian on a grid; `f[j][i]` belongs to (xs[i], ys[j]). */
export interface Terrain {
  readonly xs: Vector;
  readonly ys: Vector;
  /** NaN where f has no value. */
  readonly f: readonly Vector[];
  /** The smaller eigenvalue; NaN where there is no Hessian, 0 where rounding hides its sign. */
  readonly low: readonly Vector[];
  /** The larger eigenvalue, likewise. */
  readonly high: readonly Vector[];
  /** How many points have a Hessian, and how many of them one of each kind. */
  readonly count: number;
  readonly kinds: Readonly<Record<Definiteness, number>>;
  /** The least and the largest of each eigenvalue; NaN where there are none. */
  readonly lowSpan: readonly [number, number];
  readonly highSpan: readonly [number, number];
  /** At how many points no eigenvalue is negative, and at how many both are. */
  readonly semidefinite: number;
  readonly negative: number;
}

/** The grid of a subject, worked out once. */
export const terrainOf = remembered((subject: MapSubject): Terrain => {
  const {xs, ys, f} = heightsOn(subject, GRID);
  const kinds: Record<Definiteness, number> = {
    "positive definite": 0,
    "positive semidefinite": 0,
    indefinite: 0,
    "negative semidefinite": 0,
    "negative definite": 0,
    zero: 0,
    undecided: 0
  };
  const [low, high]: [number[][], number[][]] = [[], []];
  for (const row of hessians(subject, xs, ys, f)) {
    const pairs = row.map(([a, b, c]) => {
      const values = subject.eigen?.values ?? eigenvalues(a, b, c);
      if (values) ++kinds[definiteness(values)];
      return values ? settled(values) : [Number.NaN, Number.NaN];
    });
    low.push(pairs.map((pair) => pair[0]));
    high.push(pairs.map((pair) => pair[1]));
  }
  const count = Object.values(kinds).reduce((sum, each) => sum + each, 0);
  const [lows, highs] = [low, high].map((rows) => rows.flat().filter(Number.isFinite));
  return {
    xs,
    ys,
    f,
    low,
    high,
    count,
    kinds,
    lowSpan: span(lows),
    highSpan: span(highs),
    semidefinite: lows.filter((value) => value >= 0).length,
    negative: highs.filter((value) => value < 0).length
  };
}, 4);

const span = (values: Vector): readonly [number, number] =>
  values.length === 0 ? [Number.NaN, Number.NaN] : [Math.min(...values), Math.max(...values)];

/** Evenly spaced coordinates over the window, `count` along each side. */
function gridOn({window}: MapSubject, count: number): {xs: Vector; ys: Vector} {
  const [xs, ys] = [window.x, window.y].map(([from, to]) =>
    Array.from({length: count}, (_, k) => from + ((to - from) * k) / (count - 1))
  );
  return {xs, ys};
}

/** f alone on a grid with `count` points along each side: narrow valleys want a fine one. NaN where f has no value. */
export function heightsOn(subject: MapSubject, count: number): {xs: Vector; ys: Vector; f: readonly Vector[]} {
  const {xs, ys} = gridOn(subject, count);
  const {objective} = subject;
  const finite = (value: number) => (Number.isFinite(value) ? value : Number.NaN);
  return {xs, ys, f: ys.map((y) => xs.map((x) => finite(objective.value([x, y]))))};
}

type Entries = readonly [number, number, number];

/** The entries h₁₁, h₁₂, h₂₂ at every point; NaN where f has no Hessian. */
function hessians({objective, kinks}: MapSubject, xs: Vector, ys: Vector, f: readonly Vector[]): Entries[][] {
  const none: Entries = [Number.NaN, Number.NaN, Number.NaN];
  if (!("sample" in objective))
    return ys.map((y) =>
      xs.map((x): Entries => {
        const [[a, b], [, c]] = objective.hessian([x, y]);
        return [a, b, c];
      })
    );
  const typed = objective as TypedObjective;
  const {hessian} = typed.sample([ys.flatMap(() => xs), ys.flatMap((y) => xs.map(() => y))]);
  const onKink = (x: number, y: number) => kinks.length > 0 && typed.obstacle([x, y]) !== null;
  return ys.map((y, j) =>
    xs.map((x, i) => {
      // The formulas of the derivatives may go on where f ends: 1/x where log x does.
      if (Number.isNaN(f[j][i]) || onKink(x, y)) return none;
      const k = j * xs.length + i;
      return [hessian[0][0][k], hessian[0][1][k], hessian[1][1][k]];
    })
  );
}

function eigenvalues(a: number, b: number, c: number): Vector | null {
  if (![a, b, c].every(Number.isFinite)) return null;
  const {values} = symmetricEigen2(a, b, c);
  return values.every(Number.isFinite) ? values : null;
}

/** Eigenvalues with 0 for one whose sign rounding may have made, by the threshold of `definiteness`. */
function settled(values: Vector): Vector {
  const threshold = 2 * eps * Math.max(Math.abs(values[0]), Math.abs(values[1]));
  return values.map((value) => (Math.abs(value) <= threshold ? 0 : value));
}
