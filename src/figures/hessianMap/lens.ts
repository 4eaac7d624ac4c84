import type {Vector} from "../../numerics/types.js";
import type {Curve} from "../shared/conics.js";
import {contourLines} from "../shared/contourLines.js";
import {join} from "../shared/curves.js";
import {label} from "../shared/label.js";
import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {LENS} from "./places.js";
import {beyondRounding, type Probe, type Smooth} from "./probe.js";
import type {MapSubject} from "./subject.js";

/** Points along each side of the square around the circle, in which f and its model are evaluated. */
const SIDE = 41;

/** About how many levels the circle shows, and at most so many where the model leaves the range of f. */
const LEVELS = 9;
const MOST = 23;

/** The square around the circle in units of its radius. */
const across = Array.from({length: SIDE}, (_, k) => (2 * k) / (SIDE - 1) - 1);

/** The close-up: contours of f, those of its model at the same levels, and the axes of the eigenvectors. */
export function lensMarks(subject: MapSubject, seen: Probe): Mark[] {
  const {x, radius} = seen;
  const {value} = subject.objective;
  const heights = across.map((q) => across.map((p) => value([x[0] + radius * p, x[1] + radius * q])));
  const model = seen.status === "smooth" ? modelled(seen, radius) : null;
  const levels = levelsOf(heights, model);
  const drawn = (name: string, rows: readonly Vector[], line: NonNullable<Mark["line"]>): Mark => ({
    ...LENS,
    name,
    mode: "lines",
    ...join(contourLines(across, across, rows, ...levels).map(withinCircle)),
    line
  });
  return [
    drawn("f", heights, {color: "@soft", width: 1.5}),
    ...(model ? [drawn("model", model, {color: "@model", width: 1.75, dash: "dash"})] : []),
    {...LENS, name: "circle", mode: "lines", ...circle(1), line: {color: "@ink", width: 1.5}},
    ...(seen.status === "smooth" ? axes(seen) : []),
    ...(seen.status === "smooth" ? worst(seen) : []),
    {...LENS, name: "probe", mode: "markers", x: [0], y: [0], marker: {color: "@model", size: 9}}
  ];
}

/** A circle around (0, 0). */
export function circle(radius: number): Curve {
  const angles = Array.from({length: 73}, (_, k) => (2 * Math.PI * k) / 72);
  return {x: angles.map((angle) => radius * Math.cos(angle)), y: angles.map((angle) => radius * Math.sin(angle))};
}

/** m on the square, written out: it is worked out anew at every move of the hand. */
function modelled({taylor: {value, gradient}, eigen}: Smooth, radius: number): Vector[] {
  const [[a, b], [, c]] = eigen.matrix;
  return across.map((v) =>
    across.map((u) => {
      const [p, q] = [radius * u, radius * v];
      return value + gradient[0] * p + gradient[1] * q + (a * p * p + c * q * q) / 2 + b * p * q;
    })
  );
}

/**
 * Even levels over the middle nine tenths of f inside the circle, and on as far as f and its model go: a wall at the edge
 * of a domain must not take all of them.
 */
function levelsOf(heights: readonly Vector[], model: readonly Vector[] | null): number[] {
  const [f, m] = [inside(heights), model ? inside(model) : []];
  if (f.length === 0) return [];
  const [bottom, top] = [f[Math.floor(0.05 * f.length)], f[Math.ceil(0.95 * f.length) - 1]];
  const step = (top - bottom) / LEVELS;
  // Less than this is the rounding of f.
  if (!(step > 1e-13 * Math.max(Math.abs(bottom), Math.abs(top)) && step < Infinity)) return [];
  const room = (MOST - LEVELS) / 2;
  const beyond = (distance: number) => Math.floor(Math.min(room, Math.max(0, distance / step)));
  const below = beyond(bottom - Math.min(f[0], m[0] ?? f[0]));
  const above = beyond(Math.max(f[f.length - 1], m[m.length - 1] ?? f[0]) - top);
  return Array.from({length: LEVELS + below + above}, (_, k) => bottom + step * (k - below + 0.5));
}

/** The finite values inside the circle, ascending. */
function inside(rows: readonly Vector[]): Float64Array {
  const seen = rows.flatMap((row, j) =>
    row.filter((height, i) => across[i] ** 2 + across[j] ** 2 <= 1 && Number.isFinite(height))
  );
  return Float64Array.from(seen).sort();
}

/** The parts of a line inside the circle of radius 1. */
export function withinCircle({x, y}: Curve): Curve {
  const out = {x: [] as number[], y: [] as number[]};
  const add = (px: number, py: number) => {
    out.x.push(px);
    out.y.push(py);
  };
  let pen = false;
  for (let i = 1; i < x.length; ++i) {
    const [dx, dy] = [x[i] - x[i - 1], y[i] - y[i - 1]];
    const [a, b, c] = [dx * dx + dy * dy, x[i - 1] * dx + y[i - 1] * dy, x[i - 1] ** 2 + y[i - 1] ** 2 - 1];
    const root = Math.sqrt(b * b - a * c); // NaN where the segment’s line misses the circle
    const [enter, leave] =
      a === 0 ? (c <= 0 ? [0, 1] : [2, 2]) : [Math.max(0, (-b - root) / a), Math.min(1, (-b + root) / a)];
    if (!(enter < leave)) {
      if (pen) add(Number.NaN, Number.NaN);
      pen = false;
      continue;
    }
    if (!pen) add(x[i - 1] + enter * dx, y[i - 1] + enter * dy);
    add(x[i - 1] + leave * dx, y[i - 1] + leave * dy);
    pen = leave === 1;
    if (!pen) add(Number.NaN, Number.NaN);
  }
  return out;
}

/** Where in the circle the model is farthest off. */
function worst({error, radius}: Probe & Smooth): Mark[] {
  if (error.at === null || beyondRounding(error) === 0) return [];
  const [x, y] = error.at.map((p) => p / radius);
  return [{...LENS, name: "error", mode: "markers", x: [x], y: [y], marker: {color: "@bad", size: 9, symbol: "x"}}];
}

/** How an eigenvalue’s axis is drawn: its sign by its dash. */
export const dashOf = (value: number): "solid" | "dash" | "dot" => (value > 0 ? "solid" : value < 0 ? "dash" : "dot");

/** The axes of the eigenvectors, with a head at both ends, the longer for the larger |λ|; none where H = 0. */
function axes({eigen: {values, vectors}}: Smooth): Mark[] {
  const largest = Math.max(...values.map(Math.abs));
  if (largest === 0) return [];
  return values.flatMap((value, i): Mark[] => {
    const color = modeToken(i, 2);
    const length = 0.32 + 0.48 * Math.abs(value / largest);
    const [ux, uy] = vectors[i];
    const beyond = (uy < -1e-9 ? -1 : 1) * (length + 0.1); // the upper end carries the name
    const heads = [1, -1].map((side) => head(side * length, [ux, uy]));
    return [
      {
        ...LENS,
        name: "axes",
        mode: "lines",
        x: [-ux * length, ux * length],
        y: [-uy * length, uy * length],
        line: {color, width: 2.5, dash: dashOf(value)}
      },
      {...LENS, name: "axes", mode: "lines", ...join(heads), line: {color, width: 2.5}},
      {...label(LENS, [`v${"₁₂"[i]}`], [ux * beyond], [uy * beyond], "middle center", color, 15), name: "axes"}
    ];
  });
}

/** The head of an arrow from the middle to a signed distance along u. */
function head(length: number, [ux, uy]: Vector): Curve {
  const [back, wide] = [0.075 * Math.sign(length), 0.05];
  const base = [ux * (length - back), uy * (length - back)];
  return {
    x: [base[0] - wide * uy, ux * length, base[0] + wide * uy],
    y: [base[1] + wide * ux, uy * length, base[1] - wide * ux]
  };
}
