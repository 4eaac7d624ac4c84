import type {Place} from "../shared/canvas.js";

/** Where things stand, on a wide page and on a narrow one. */
export interface Places {
  /** px */
  readonly height: number;
  /** The graph. */
  readonly graph: Place;
  /** The strip of the sign of f″ under it. */
  readonly strip: Place;
  /** The heights of the rows of words above the graph. */
  readonly rows: readonly number[];
  /** Where each readout stands: its column, and its row. */
  readonly readout: Readonly<Record<Readout, readonly [x: number, row: number]>>;
  /** Size of words in px, the length of a sample of a line beside them. */
  readonly size: number;
  readonly sample: number;
  /** How far apart, in parts of the graph’s width, words under the points must stand. */
  readonly apart: number;
  /** From the strip down to the name of the axis. */
  readonly space: number;
  /** About how many ticks across and up. */
  readonly ticks: readonly [number, number];
}

export type Readout = "title" | "largest" | "curve" | "chord" | "gap" | "tangent" | "bound" | "verdict";

/** The margin around everything, in px. */
export const MARGIN = 8;

const rowsOf = (count: number, each: number): number[] => Array.from({length: count}, (_, k) => 1 - each * (k + 0.5));

const wide: Places = {
  height: 486,
  graph: {x: [0.07, 0.98], y: [0.2, 0.84]},
  strip: {x: [0.07, 0.98], y: [0.1, 0.15]},
  rows: rowsOf(3, 0.048),
  readout: {
    title: [0.065, 0],
    largest: [0.71, 0],
    curve: [0.07, 1],
    chord: [0.38, 1],
    gap: [0.71, 1],
    tangent: [0.07, 2],
    bound: [0.38, 2],
    verdict: [0.71, 2]
  },
  size: 13,
  sample: 0.032,
  apart: 0.075,
  space: 0.075,
  ticks: [8, 6]
};

const narrow: Places = {
  height: 580,
  graph: {x: [0.15, 0.98], y: [0.16, 0.715]},
  strip: {x: [0.15, 0.98], y: [0.078, 0.12]},
  rows: rowsOf(8, 0.0345),
  readout: {
    title: [0.01, 0],
    curve: [0.02, 1],
    chord: [0.02, 2],
    gap: [0.02, 3],
    tangent: [0.02, 4],
    largest: [0.02, 7],
    bound: [0.02, 5],
    verdict: [0.02, 6]
  },
  size: 12.5,
  sample: 0.08,
  apart: 0.19,
  space: 0.064,
  ticks: [5, 5]
};

export const placesOf = (isNarrow: boolean): Places => (isNarrow ? narrow : wide);

/** Both axes of the graph run from 0 to 1: across the window, and from the lowest height shown to the highest. */
export const UNIT = [0, 1] as const;

/** The axes of the strip. */
export const STRIP = {xaxis: "x2", yaxis: "y2"} as const;
