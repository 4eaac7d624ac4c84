import type {ComputedSlice} from "../../numerics/network/networkSlice.js";
import {sliceModel} from "../../numerics/network/slicePoint.js";
import type {Matrix, Vector} from "../../numerics/types.js";
import {num} from "../words.js";
import {type Bands, bandsAbout, type Lines, linesFor} from "./levels.js";
import type {Panel} from "./views.js";

/** Where a bar of colours stands, in parts of the drawing: to the right of x, in the middle of y. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly len: number;
}

/** A panel’s traces, without axes, and what its lines mean. */
export interface Painted {
  readonly traces: (bar: Bar) => readonly object[];
  readonly note: string;
}

/** Low ground is dark, as on the other maps of the course; the sharpness and the error have the colours of their ideas. */
const SCALES: Readonly<Record<Panel, readonly (readonly [number, string])[]>> = {
  loss: [
    [0, "@soft:0.62"],
    [1, "@paper"]
  ],
  sharpness: [
    [0, "@lmax:0.04"],
    [1, "@lmax:0.62"]
  ],
  error: [
    [0, "@model:0.02"],
    [1, "@model:0.6"]
  ]
};

/** What a panel shows of a slice. */
export const painted = (panel: Panel, slice: ComputedSlice): Painted =>
  ({loss: paintedLoss, sharpness: paintedSharpness, error: paintedError})[panel](slice);

/** The reference of the bands: f(θ), or where that is 0 the largest loss in sight. */
function lossReference({loss, losses}: ComputedSlice): number {
  if (loss > 0) return loss;
  const most = losses
    .flat()
    .filter(Number.isFinite)
    .reduce((p, q) => Math.max(p, q), 0);
  return most > 0 ? most : 1;
}

function paintedLoss(slice: ComputedSlice): Painted {
  const {at, losses} = slice;
  const bands = bandsAbout(lossReference(slice), {start: -1, end: 2, size: 0.25}, [0.1, 1, 10, 100]);
  const lines = linesFor(losses, bands);
  const model = modelOf(slice);
  return {
    traces: (bar) => [
      ...filled("loss", at, losses, bands, bar),
      ...lined(at, losses, lines, {color: "@soft", width: 1}),
      ...lined(at, model, lines, {color: "@model", width: 1.5, dash: "dash"})
    ],
    note: lines?.words ?? "level all over"
  };
}

/** Two octaves in decades: λ_max is shown from a quarter of what it is at θ to four times that. */
const OCTAVES = Math.log10(4);

function paintedSharpness({coarse, sharpnesses, sharpness, limit}: ComputedSlice): Painted {
  const reference = sharpness > 0 ? sharpness : 1;
  const bands = bandsAbout(reference, {start: -OCTAVES, end: OCTAVES, size: OCTAVES / 8}, [0.25, 0.5, 1, 2, 4]);
  const lines = linesFor(sharpnesses, bands);
  const values = sharpnesses.flat().filter(Number.isFinite);
  const crossed = values.some((value) => value > limit) && values.some((value) => value < limit);
  const wall = Math.log10(limit / reference);
  const edge: Lines = {levels: {start: wall, end: wall, size: 1}, at: bands.at, words: ""};
  const where = crossed
    ? "the dashed line"
    : values.every((value) => value < limit)
      ? "above all of it"
      : "below all of it";
  return {
    traces: (bar) => [
      ...filled("sharpness", coarse, sharpnesses, bands, bar),
      ...lined(coarse, sharpnesses, lines, {color: "@soft", width: 1}),
      ...(crossed ? lined(coarse, sharpnesses, edge, {color: "@step", width: 2.25, dash: "dash"}) : [])
    ],
    note: Number.isFinite(limit) ? `the limit of α, ${num(limit)}: ${where}` : (lines?.words ?? "level all over")
  };
}

function paintedError(slice: ComputedSlice): Painted {
  const {at, losses} = slice;
  const model = modelOf(slice);
  const error = losses.map((row, j) => row.map((loss, i) => Math.abs(model[j][i] - loss)));
  const bands = bandsAbout(lossReference(slice), {start: -3, end: 3, size: 0.5}, [1e-3, 0.01, 0.1, 1, 10, 100, 1000]);
  return {
    traces: (bar) => [
      ...filled("error", at, error, bands, bar),
      ...lined(at, error, {levels: {start: -2, end: 3, size: 1}, at: bands.at, words: ""}, {color: "@soft", width: 1})
    ],
    note: "a line at every factor of 10"
  };
}

/** m over the grid of the loss. */
const modelOf = (slice: ComputedSlice): Matrix => slice.at.map((b) => slice.at.map((a) => sliceModel(slice, a, b)));

function filled(panel: Panel, at: Vector, grid: Matrix, bands: Bands, bar: Bar): object[] {
  const {start, end, size, ticks} = bands;
  return [
    {
      type: "contour",
      x: at,
      y: at,
      z: grid.map((row) => row.map(bands.at)),
      autocontour: false,
      contours: {start, end, size, coloring: "fill", showlines: false},
      colorscale: SCALES[panel],
      showscale: true,
      colorbar: {
        x: bar.x,
        xanchor: "left",
        xpad: 8,
        y: bar.y,
        yanchor: "middle",
        ypad: 0,
        len: bar.len,
        thickness: 11,
        outlinecolor: "@edge",
        outlinewidth: 1,
        tickvals: ticks.at,
        ticktext: ticks.names,
        tickfont: {size: 11, color: "@soft"}
      }
    }
  ];
}

function lined(at: Vector, grid: Matrix, lines: Lines | null, line: object): object[] {
  if (!lines) return [];
  return [
    {
      type: "contour",
      x: at,
      y: at,
      z: grid.map((row) => row.map(lines.at)),
      autocontour: false,
      contours: {...lines.levels, coloring: "none"},
      line,
      showscale: false
    }
  ];
}
