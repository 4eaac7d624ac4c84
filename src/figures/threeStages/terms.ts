import type {Matrix, Vector} from "../../numerics/types.js";
import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {CELL, columns, TERMS} from "./frame.js";

/** A symmetric matrix with its eigenpairs, and the terms that are switched on, by rank. */
export interface TermsSubject {
  readonly matrix: Matrix;
  readonly values: Vector;
  readonly vectors: Matrix;
  readonly on: readonly number[];
}

/** λ v vᵀ. */
export const term = ({values, vectors}: TermsSubject, i: number): Matrix =>
  vectors[i].map((p) => vectors[i].map((q) => values[i] * p * q));

/** The sum of the terms that are switched on. */
export function partialSum(subject: TermsSubject): Matrix {
  const zero = subject.matrix.map((row) => row.map(() => 0));
  return subject.on.reduce<Matrix>((sum, i) => {
    const more = term(subject, i);
    return sum.map((row, p) => row.map((entry, q) => entry + more[p][q]));
  }, zero);
}

/** The largest entry in size of H less the sum that is switched on. */
export function remainder(subject: TermsSubject): number {
  const sum = partialSum(subject);
  return Math.max(...subject.matrix.flatMap((row, i) => row.map((entry, j) => Math.abs(entry - sum[i][j]))));
}

/** A map for every term, and one for the sum of those that are switched on. */
export function termsMarks(subject: TermsSubject, narrow: boolean): Mark[] {
  const {matrix, values, on} = subject;
  const most = Math.max(...matrix.flat().map(Math.abs), ...values.map(Math.abs)) || 1;
  const all = on.length === values.length;
  const maps = [
    ...values.map((value, i) => ({
      name: `term ${i + 1}`,
      title: `λ${"₁₂₃₄₅₆"[i]} = ${num(value)}${on.includes(i) ? "" : ", off"}`,
      entries: term(subject, i),
      color: modeToken(i, values.length),
      faint: !on.includes(i)
    })),
    {
      name: "sum",
      title: all ? "the sum: H" : on.length === 0 ? "the sum: nothing" : "the sum so far",
      entries: partialSum(subject),
      color: "@ink",
      faint: false
    }
  ];
  return maps.flatMap((map, k) => heatMap(map, k, most, narrow));
}

interface Map {
  readonly name: string;
  readonly title: string;
  readonly entries: Matrix;
  readonly color: string;
  readonly faint: boolean;
}

/** One matrix as squares: red for positive, blue and marked for negative, the stronger the larger. */
function heatMap({name, title, entries, color, faint}: Map, k: number, most: number, narrow: boolean): Mark[] {
  const across = columns(narrow);
  const [left, top] = [(k % across) * CELL.wide + 0.04, Math.floor(k / across) * CELL.tall + 0.24];
  const n = entries.length;
  const side = 1 / n;
  const cells = entries.flatMap((row, i) =>
    row.map((value, j): Mark => {
      const [x, y] = [left + j * side, top + i * side];
      const share = (Math.abs(value) / most) ** 0.7 * (faint ? 0.25 : 0.85);
      return {
        ...TERMS,
        name,
        mode: "lines",
        x: [x, x + side, x + side, x],
        y: [y, y, y + side, y + side],
        fill: "toself",
        fillcolor: `${value < 0 ? "@lmin" : "@lmax"}:${share.toFixed(3)}`,
        line: {color: "@line", width: 0.5}
      };
    })
  );
  const spots = entries.flatMap((row, i) =>
    row.map((value, j) => ({value, x: left + (j + 0.5) * side, y: top + (i + 0.5) * side}))
  );
  const written = n <= 3 && !faint;
  const signs: Mark = {
    ...TERMS,
    name,
    mode: "text",
    x: spots.map(({x}) => x),
    y: spots.map(({y}) => y),
    text: spots.map(({value}) => (written ? num(value, 2) : value < -1e-12 * most ? "−" : "")),
    textposition: "middle center",
    textfont: {color: faint ? "@soft" : "@ink", size: written ? 12 : 14}
  };
  const heading: Mark = {
    ...TERMS,
    name,
    mode: "text",
    x: [left + 0.5],
    y: [top - 0.1],
    text: [title],
    textposition: "middle center",
    textfont: {color, size: narrow ? 12 : 13}
  };
  return [...cells, signs, heading];
}
