import type {Vector} from "../../numerics/types.js";
import {clip} from "../shared/clip.js";
import {levelSet} from "../shared/conics.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {type Clinic, fromModes, iterates, looks, METHODS, type Method, type Treatments} from "./methods.js";

/** Half the side of the window in x, in true proportions. */
export const WINDOW = 1.5;
/** Where the handle that turns the valley stands: this far from the minimum, opposite to the start. */
export const TURN = 1.25;

/** More points than this are drawn as a line only. */
const DOTS = 40;
/** Each contour is this much larger than the one inside it. */
const RATIO = 1.7;
/** Half the side of the lens, in zigzags of the first step. */
const ZIGZAGS = 5;

/** Contours of ½xᵀHx: conics in the valley's own axes, turned; the one through the start is darker. */
export function contours({kappa, degrees, valley}: Clinic): Mark[] {
  const reach = 1.5 * WINDOW;
  const levels = floorEnds(kappa).map((end) => (end * end) / 2);
  const own = level(kappa, valley.z);
  const lines = (list: readonly number[]) => list.flatMap((value) => levelSet(1, kappa, value, reach).outline);
  const toX = (z: Vector) => fromModes(z, degrees);
  return [joined(lines(levels), toX, "@soft/0.45", 1), ...(own > 0 ? [joined(lines([own]), toX, "@soft", 1.5)] : [])];
}

/** Where the contours cross the floor: up to the corners of the window, and none so thin that both sides are one line. */
function floorEnds(kappa: number): number[] {
  const first = Math.max(0.3, 0.02 * Math.sqrt(kappa));
  const count = Math.ceil(Math.log((1.5 * WINDOW * Math.sqrt(kappa)) / first) / Math.log(RATIO));
  return Array.from({length: count + 1}, (_, i) => first * RATIO ** i);
}

/** The floor of the valley, the line along v_min, in the colour of λ_min; and the frame of the lens. */
export function floor(clinic: Clinic): Mark[] {
  const {degrees, kappa} = clinic;
  const {center, half} = lens(clinic);
  const [x, y] = fromModes([2 * WINDOW, 0], degrees);
  const corners = [-1, -1, 1, 1, -1].map((side) => center[0] + side * half);
  const sides = [-1, 1, 1, -1, -1].map((side) => center[1] + side * half);
  const frame: Mark = {x: corners, y: sides, mode: "lines", line: {color: "@soft", width: 1}};
  const axis: Mark = {x: [-x, x], y: [-y, y], mode: "lines", line: {color: "@lmin/0.7", width: 1, dash: "dot"}};
  return kappa === 1 ? [frame] : [axis, frame];
}

/** The paths up to step k in true proportions. */
export function paths(treatments: Treatments, methods: readonly Method[], k: number): Mark[] {
  return chosen(methods).flatMap((method) => drawn(method, iterates(treatments, method, k), 2 * WINDOW, {}));
}

/** A square in x. */
export interface Lens {
  readonly center: Vector;
  /** Half its side. */
  readonly half: number;
  /** Whether it holds the whole way from the start to the minimum. */
  readonly whole: boolean;
}

/**
 * The lens, in true proportions too: about five zigzags from its centre to its sides, so that the first steps look alike
 * at every κ. Where that is more than the whole way, it holds the start and the minimum.
 */
export function lens({kappa, degrees, valley: {z, x}}: Clinic): Lens {
  const size = Math.hypot(...z);
  const half = ZIGZAGS * Math.max(Math.abs(z[1]), Math.abs(z[0]) / kappa);
  if (!(half < 0.6 * size)) return {center: [x[0] / 2, x[1] / 2], half: 0.6 * size || 1, whole: true};
  return {center: fromModes([z[0] - Math.sign(z[0]) * 0.8 * half, 0], degrees), half, whole: false};
}

/** What the lens shows, in its own coordinates from −1 to 1: contours, the paths up to step k, its width in words. */
export function underLens(clinic: Clinic, treatments: Treatments, methods: readonly Method[], k: number): Mark[] {
  const {kappa, degrees, valley} = clinic;
  const {center, half, whole} = lens(clinic);
  const axes = {xaxis: "x2", yaxis: "y2"};
  const toLens = (x: Vector): [number, number] => [(x[0] - center[0]) / half, (x[1] - center[1]) / half];
  const toPlot = (z: Vector) => toLens(fromModes(z, degrees));
  const own = Math.sqrt(2 * level(kappa, valley.z)); // where the start’s contour crosses the floor
  const near = [1, 2, 3, 4, 5, 6, -1, -2].map((i) => own - i * 0.4 * half).filter((end) => end > 0);
  const lines = (ends: readonly number[]) =>
    ends.flatMap((end) => arcs(end, end / Math.sqrt(kappa), (whole ? 2.4 : 1.5) * half));
  const [startX, startY] = toLens(valley.x);
  return [
    {...joined(lines(whole ? floorEnds(kappa) : near), toPlot, "@soft/0.45", 1), ...axes},
    {...joined(lines(own > 0 ? [own] : []), toPlot, "@soft", 1.5), ...axes},
    ...chosen(methods).flatMap((method) => drawn(method, iterates(treatments, method, k).map(toLens), 2, axes)),
    {x: [startX], y: [startY], ...axes, mode: "markers", marker: {color: "@ink", size: 9}},
    ...label(`${num(2 * half, 2)} wide`, axes)
  ];
}

/** The width of the lens, on paper in its corner. */
function label(words: string, axes: Pick<Mark, "xaxis" | "yaxis">): Mark[] {
  const left = 0.94 - 0.075 * words.length;
  const patch = {x: [left, 1, 1, left, left], y: [-1, -1, -0.82, -0.82, -1]};
  const textfont = {color: "@soft", size: 12};
  return [
    {...patch, ...axes, mode: "lines", line: {color: "@paper/0", width: 0}, fill: "toself", fillcolor: "@paper"},
    {x: [1], y: [-0.91], ...axes, mode: "text", text: [words], textposition: "middle left", textfont}
  ];
}

/** ½zᵀΛz with Λ = diag(1, κ). */
const level = (kappa: number, [along, across]: Vector): number => (along * along + kappa * across * across) / 2;

/** The two sides of the ellipse with the half-axes p along the valley and q across it, as far as `reach` across. */
function arcs(p: number, q: number, reach: number): {x: number[]; y: number[]}[] {
  const last = Math.asin(Math.min(1, reach / q));
  const turn = Array.from({length: 49}, (_, i) => i / 24 - 1).map((u) => last * u * Math.sqrt(Math.abs(u))); // closest at the tip
  const y = turn.map((t) => q * Math.sin(t));
  const x = turn.map((t) => p * Math.cos(t));
  return [
    {x, y},
    {x: x.map((value) => -value), y}
  ];
}

/** Curves in the valley's own axes as one mark. */
function joined(
  curves: readonly {readonly x: readonly number[]; readonly y: readonly number[]}[],
  toPlot: (z: Vector) => Vector,
  color: string,
  width: number
): Mark {
  const [x, y]: number[][] = [[], []];
  for (const curve of curves) {
    for (const [i, z] of curve.x.entries()) {
      const [px, py] = toPlot([z, curve.y[i]]);
      x.push(px);
      y.push(py);
    }
    x.push(Number.NaN);
    y.push(Number.NaN);
  }
  return {x, y, mode: "lines", line: {color, width}};
}

const chosen = (methods: readonly Method[]): readonly Method[] => METHODS.filter((method) => methods.includes(method));

/** One path as a line, its iterates as small marks while there are few in sight, and the newest as a large one. */
function drawn(method: Method, path: readonly Vector[], reach: number, axes: Pick<Mark, "xaxis" | "yaxis">): Mark[] {
  const {name, color, stroke, width, dash, symbol} = looks[method];
  const broad = method === "gd";
  const inSight = path.filter(([x, y]) => Math.abs(x) <= reach && Math.abs(y) <= reach);
  const at = (points: readonly Vector[]) => ({x: points.map(([x]) => x), y: points.map(([, y]) => y), ...axes});
  const line = {color: stroke, width, dash};
  const dots: Mark = {...at(inSight), mode: "markers", marker: {color, size: broad ? 6 : 5, symbol}};
  return [
    {name, ...clip(at(path), reach), ...axes, mode: "lines", line},
    ...(inSight.length <= DOTS ? [dots] : []),
    {...at(path.slice(-1)), mode: "markers", marker: {color, size: broad ? 12 : 9, symbol}}
  ];
}
