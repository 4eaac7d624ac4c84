import {shiftedSpectrum} from "../../numerics/spectrum/shifted.js";
import {LAST, shiftToX, ZERO} from "../shared/shiftScale.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {AXES, ROWS} from "./frame.js";
import {cursor, label, stretch} from "./over.js";
import type {RidgeSubject} from "./subject.js";

/**
 * The eigenvalues of XᵀX above and of XᵀX + μI below, on one axis with μ: those to the left of μ come to stand at it,
 * those far to its right hardly stir. What is smaller than the first power of ten of the axis stands at its 0.
 */
export function eigenvalueMarks({eigenvalues}: RidgeSubject, penalty: number): Mark[] {
  const after = shiftedSpectrum(eigenvalues, penalty);
  const [x, moved] = [eigenvalues.map(shiftToX), after.map(shiftToX)];
  const last = eigenvalues.length - 1;
  const zeros = eigenvalues.filter((value) => value === 0).length;
  const color = (i: number) => (i === 0 ? "@lmin" : i === last ? "@lmax" : "@ink");
  const symbol = (i: number) => (i === 0 ? "square" : i === last ? "diamond" : "circle");
  const row = (at: readonly number[], y: number, name: string): Mark[] =>
    at.map((value, i) => ({
      ...AXES.eigenvalues,
      name,
      mode: "markers",
      x: [value],
      y: [y],
      marker: {color: color(i), size: 10, symbol: symbol(i)}
    }));
  const ends = (values: readonly number[], at: readonly number[], y: number, side: "top" | "bottom", name: string) => {
    const least = zeros > 1 && values[0] === 0 ? `0, ${zeros} times` : num(values[0]);
    const texts = [label("eigenvalues", [at[0], y], least, "@lmin", beside(at[0], side), name)];
    if (last > 0 && at[last] - at[0] > 2)
      texts.push(label("eigenvalues", [at[last], y], num(values[last]), "@lmax", beside(at[last], side), name));
    return texts;
  };
  return [
    stretch("eigenvalues"),
    ...[ROWS.before, ROWS.after].map(
      (y): Mark => ({
        ...AXES.eigenvalues,
        mode: "lines",
        x: [ZERO, LAST],
        y: [y, y],
        line: {color: "@grid", width: 1}
      })
    ),
    {
      ...AXES.eigenvalues,
      name: "after",
      mode: "lines",
      x: x.flatMap((value, i) => [value, moved[i], Number.NaN]),
      y: x.flatMap(() => [ROWS.before, ROWS.after, Number.NaN]),
      line: {color: "@soft/0.7", width: 1}
    },
    cursor("eigenvalues", penalty),
    ...row(moved, ROWS.after, "after"),
    ...row(x, ROWS.before, "before"),
    ...ends(eigenvalues, x, ROWS.before, "top", "before"),
    ...ends(after, moved, ROWS.after, "bottom", "after")
  ];
}

/** A label above or below, and inside the picture at both ends of the axis. */
const beside = (x: number, side: "top" | "bottom"): Mark["textposition"] =>
  x < ZERO + 0.8 ? `${side} right` : x > LAST - 0.8 ? `${side} left` : `${side} center`;
