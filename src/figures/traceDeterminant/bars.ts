import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {BARS} from "./frame.js";

/** The two eigenvalues as bars from 0, their sum end to end, and their product as the area of a rectangle. */
export function bars([low, high]: readonly number[], trace: number, determinant: number): Mark[] {
  const most = Math.max(Math.abs(low), Math.abs(high), Math.abs(trace)) || 1;
  const bar = (name: string, from: number, to: number, row: number, color: string): Mark => ({
    ...BARS,
    name,
    mode: "lines",
    x: [from / most, to / most, to / most, from / most],
    y: [row - 0.2, row - 0.2, row + 0.2, row + 0.2],
    fill: "toself",
    fillcolor: `${color}/0.35`,
    line: {color, width: 1.5}
  });
  const text = (words: string, row: number, color: string): Mark => ({
    ...BARS,
    mode: "text",
    x: [-1.3],
    y: [row + 0.5],
    text: [words],
    textposition: "middle right",
    textfont: {color, size: 12}
  });
  const [bottom, top] = [modeToken(0, 2), modeToken(1, 2)];
  // The product: a rectangle with the eigenvalues for sides, both measured by the larger.
  const side = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const width = Math.abs(high) / side;
  const tall = (0.55 * Math.abs(low)) / side;
  return [
    {...BARS, mode: "lines", x: [0, 0], y: [0.7, 3.6], line: {color: "@edge", width: 1}},
    text(`λ₁ = ${num(low)}`, 3, bottom),
    bar("λ₁", 0, low, 3, bottom),
    text(`λ₂ = ${num(high)}`, 2, top),
    bar("λ₂", 0, high, 2, top),
    text(`λ₁ + λ₂ = ${num(trace)} = tr H`, 1, "@ink"),
    bar("sum λ₁", 0, low, 1, bottom),
    bar("sum λ₂", low, low + high, 1, top),
    text(`λ₁ · λ₂ = ${num(determinant)} = det H${determinant < 0 ? ", an area counted negative" : ""}`, 0.02, "@ink"),
    {
      ...BARS,
      name: "product",
      mode: "lines",
      x: [0, 0.9 * width, 0.9 * width, 0],
      y: [-0.68, -0.68, -0.68 + tall, -0.68 + tall],
      fill: "toself",
      fillcolor: determinant < 0 ? "@bad/0.25" : "@good/0.25",
      line: {color: determinant < 0 ? "@bad" : "@good", width: 1.5, dash: determinant < 0 ? "dash" : "solid"}
    }
  ];
}
