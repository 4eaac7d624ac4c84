/** A rectangle of the drawing, in parts of its width and height inside the margins, from the lower left. */
export interface Place {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Where things stand, on a wide page and on a narrow one. */
export interface Places {
  /** px */
  readonly height: number;
  readonly margin: {readonly l: number; readonly r: number; readonly t: number; readonly b: number};
  readonly map: Place;
  readonly lens: Place;
  readonly readout: Place;
  /** The bar of colours, and which way it runs. */
  readonly bar: Place & {readonly way: "across" | "up"};
}

const wide: Places = {
  height: 500,
  margin: {l: 46, r: 8, t: 50, b: 42},
  map: {x: [0, 0.465], y: [0, 1]},
  lens: {x: [0.6, 1], y: [0.28, 1]},
  readout: {x: [0.6, 1], y: [0, 0.25]},
  bar: {x: [0.482, 0.496], y: [0, 1], way: "up"}
};

const narrow: Places = {
  height: 840,
  margin: {l: 40, r: 8, t: 50, b: 8},
  map: {x: [0, 1], y: [0.609, 1]},
  lens: {x: [0, 1], y: [0.142, 0.465]},
  readout: {x: [0, 1], y: [0, 0.13]},
  bar: {x: [0, 1], y: [0.561, 0.575], way: "across"}
};

export const placesOf = (isNarrow: boolean): Places => (isNarrow ? narrow : wide);

/** The axes of the close-up, in units of the radius around the probe, and how far they reach. */
export const LENS = {xaxis: "x2", yaxis: "y2"} as const;
export const LENS_REACH = 1.1;

/** The axes of what is written below the close-up, from 0 to 1. */
export const READOUT = {xaxis: "x3", yaxis: "y3"} as const;
