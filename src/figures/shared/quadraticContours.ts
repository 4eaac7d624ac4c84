import type {Matrix, Vector} from "../../numerics/types.js";
import type {Mark} from "../types.js";
import {levelSet} from "./conics.js";

/** Eigenpairs of a symmetric 2 × 2 matrix: vectors[i] belongs to values[i]. */
export interface Eigenpairs {
  readonly values: Vector;
  readonly vectors: Matrix;
}

/**
 * Contours of ½xᵀHx in closed form, evenly spaced along its steepest axis, those below 0 dashed; nothing where H = 0.
 *
 * @param reach - how far from 0 anybody looks
 * @param own - a level to draw darker, if any
 */
export function quadraticContours({values, vectors}: Eigenpairs, reach: number, own?: number): Mark[] {
  const steepest = Math.max(...values.map(Math.abs));
  if (steepest === 0) return [];
  const even = [1, 2, 3, 4, 5, 6, 7, 8].map((k) => (steepest * (reach * k) ** 2) / 128);
  const draw = (level: number, line: NonNullable<Mark["line"]>): Mark[] =>
    levelSet(values[0], values[1], level, reach).outline.map((piece) => ({
      mode: "lines",
      x: piece.x.map((p, i) => p * vectors[0][0] + piece.y[i] * vectors[1][0]),
      y: piece.x.map((p, i) => p * vectors[0][1] + piece.y[i] * vectors[1][1]),
      line
    }));
  return [
    ...even.flatMap((level) => [
      ...draw(level, {color: "@soft/0.45", width: 0.8}),
      ...draw(-level, {color: "@soft/0.45", width: 0.8, dash: "dash"})
    ]),
    ...(own === undefined ? [] : draw(own, {color: "@ink", width: 1.5}))
  ];
}
