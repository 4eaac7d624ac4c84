import {norm} from "../../numerics/linalg/vector.js";
import type {Vector} from "../../numerics/types.js";
import type {Mark} from "../types.js";
import {num, point} from "../words.js";
import type {Subject, Window} from "./subjects.js";

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
/** x₁₂. */
export const xk = (k: number): string => `x${[...`${k}`].map((digit) => SUBSCRIPTS[Number(digit)]).join("")}`;

/** A point for a reader: a number in one variable, a pair in two. */
export const place = (x: Vector, digits = 3): string => (x.length === 1 ? num(x[0], digits) : point(x, digits));

/** A point with the coordinates below `dust`, by default rounding of where the run began, as 0. */
export const dusted = (x: Vector, start: Vector, dust = 1e-12): Vector =>
  x.map((xi) => (Math.abs(xi) < dust * Math.max(1e-3, norm(start)) ? 0 : xi));

/**
 * One iterate with its name, at (x, f(x)) in one variable; the name steps aside for a neighbour. Where it is out of sight,
 * a diamond at the edge says which way it lies, and how far.
 *
 * @param name - of the marks: “here” or “next”
 * @param other - the neighbour
 */
export function iterate(
  {window, objective}: Subject,
  x: Vector,
  f: number,
  k: number,
  name: "here" | "next",
  other: Vector | null
): Mark[] {
  const line = objective.dimension === 1;
  const foot = f === Number.POSITIVE_INFINITY ? 2 * window.y[1] - window.y[0] : window.y[0];
  const at: readonly [number, number] = line ? [x[0], Number.isFinite(f) ? f : foot] : [x[0], x[1]];
  const color = "@newton";
  if (!isInside(at, window)) {
    const lost = name === "next" && other !== null && other.some((xi, i) => outside(xi, window, i));
    return beyond(at, window, lost ? "" : `${xk(k)} = ${place(x)}`, name);
  }
  const ahead = other === null ? 0 : Math.sign(other[0] - x[0]);
  const apart = other === null ? 1 : Math.max(...x.map((xi, i) => Math.abs(other[i] - xi) / widthOf(window, i)));
  const silent = name === "next" && apart < 0.07;
  const high = (at[1] - window.y[0]) / (window.y[1] - window.y[0]) > 0.9;
  const side = right(at[0], window) ? "left" : left(at[0], window) ? "right" : ahead > 0 ? "left" : "right";
  return [
    {
      name,
      mode: "markers",
      x: [at[0]],
      y: [at[1]],
      marker: {color, size: name === "here" ? 13 : 11, symbol: name === "here" ? "circle" : "circle-open"}
    },
    ...(silent
      ? []
      : [
          {
            name,
            mode: "text",
            x: [at[0]],
            y: [at[1]],
            text: [xk(k)],
            textposition: `${high ? "bottom" : "top"} ${side}`,
            textfont: {color, size: 14}
          } as const
        ])
  ];
}

const outside = (value: number, {x, y}: Window, i: number): boolean => {
  const [from, to] = i === 0 ? x : y;
  return value < from || value > to;
};
const widthOf = ({x, y}: Window, i: number): number => (i === 0 ? x[1] - x[0] : y[1] - y[0]);
const right = (x: number, window: Window): boolean => (x - window.x[0]) / widthOf(window, 0) > 0.93;
const left = (x: number, window: Window): boolean => (x - window.x[0]) / widthOf(window, 0) < 0.07;

/** Whether a point of the picture is in sight. */
export const isInside = ([px, py]: Vector, {x, y}: Window): boolean =>
  px >= x[0] && px <= x[1] && py >= y[0] && py <= y[1];

const BEYOND = {color: "@bad", size: 13, symbol: "diamond-open"} as const;

/** A diamond at the edge of the window, toward a point outside, and where that is. */
function beyond([px, py]: readonly [number, number], {x, y}: Window, words: string, name: string): Mark[] {
  const hold = (value: number, [from, to]: readonly [number, number], rim: number) =>
    Math.max(from + rim * (to - from), Math.min(to - rim * (to - from), value));
  const at = [hold(px, x, 0.02), hold(py, y, 0.03)];
  const edge = (at[0] - x[0]) / (x[1] - x[0]);
  const textposition = edge > 0.6 ? "middle left" : "middle right";
  if (words === "") return [{name, mode: "markers", x: [at[0]], y: [at[1]], marker: BEYOND}];
  return [
    {
      name,
      mode: "markers",
      x: [at[0]],
      y: [at[1]],
      marker: BEYOND
    },
    {
      name,
      mode: "text",
      x: [at[0]],
      y: [at[1]],
      text: [words],
      textposition,
      textfont: {color: "@bad", size: 13}
    }
  ];
}
