import type {Matrix, Vector} from "../numerics/types.js";
import {surface} from "./shared/surface.js";
import {bars} from "./traceDeterminant/bars.js";
import {highest, PLANE, SURFACE, type TraceDeterminantFrame, viewOf} from "./traceDeterminant/frame.js";
import {regions} from "./traceDeterminant/plane.js";
import {sentence, table} from "./traceDeterminant/words.js";
import type {Live, Mark} from "./types.js";
import {num} from "./words.js";

export {type TraceDeterminantView, traceDeterminantBase} from "./traceDeterminant/frame.js";

/**
 * The eigenvalues, ascending, of the matrices at a point of the plane. A point above the parabola, where no symmetric
 * matrix is, stands for the one below it on the parabola.
 */
export function eigenvaluesAt(trace: number, determinant: number): readonly [number, number] {
  const root = Math.sqrt(Math.max(0, (trace * trace) / 4 - determinant));
  const far = trace < 0 ? trace / 2 - root : trace / 2 + root;
  const other = root === 0 ? far : far === 0 ? 0 : determinant / far;
  return far <= other ? [far, other] : [other, far];
}

/** A number that a hand means: three digits, and exactly 0 within a hundredth of the window. */
export const held = (value: number, window: number): number =>
  Math.abs(value) < window / 100 ? 0 : Number(value.toPrecision(3));

/** Everything that moves: the point in the plane, the surface, the bars, the words. */
export function traceDeterminantLive(
  H: Matrix,
  values: Vector,
  [first, second]: Vector,
  {views, window, turn, narrow}: TraceDeterminantFrame
): Live {
  const trace = first + second;
  const determinant = first * second;
  const step = Number((window / 100).toPrecision(1));
  const overlay: Mark[] = [
    ...regions(window, narrow),
    ...(views.includes("surface") ? shape(H, turn) : []),
    ...(views.includes("bars") ? bars(values, trace, determinant) : []),
    {...PLANE, name: "point", mode: "markers", x: [trace], y: [determinant], marker: {color: "@ink", size: 12}}
  ];
  return {
    overlay,
    handles: [
      {
        id: "point",
        label: "Trace and determinant",
        at: [trace, determinant],
        step: Math.min(step, highest(step * 20)),
        value: `tr = ${num(trace)}, det = ${num(determinant)}`,
        color: "@ink",
        ...PLANE
      }
    ],
    sentence: sentence(values),
    table: table(H, values)
  };
}

/** The surface ½xᵀHx over the square, as tall as its steepest curvature makes it. */
function shape(H: Matrix, turn: number): Mark[] {
  const [[a, b], [, c]] = H;
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c)) || 1;
  const {marks} = surface((x, y) => (a * x * x + 2 * b * x * y + c * y * y) / (2 * size), {
    view: viewOf(turn),
    half: 1,
    low: -0.9,
    high: 0.9,
    ...SURFACE
  });
  return marks;
}
