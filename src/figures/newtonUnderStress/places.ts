/** A rectangle of the drawing, in parts of its width and height, from the lower left. */
export interface Place {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** Where things stand: f with its model; in one variable the strip of basins under it; the steps in numbers. */
export interface Places {
  /** px */
  readonly height: number;
  readonly main: Place;
  readonly strip: Place;
  readonly steps: Place;
  /** Heights of the titles. */
  readonly titles: {readonly main: number; readonly steps: number};
  /** One row of text, as a part of the height. */
  readonly row: number;
  readonly narrow: boolean;
  /** The left end of the title and the key of the steps. */
  readonly key: number;
}

/** The margin around everything, in px. */
export const MARGIN = 8;

/** Distances in px from the top of the drawing, as parts of its height from below. */
const down =
  (height: number) =>
  (px: number): number =>
    1 - px / (height - 2 * MARGIN);

function wide(line: boolean): Places {
  const height = 520;
  const y = down(height);
  return {
    height,
    main: line ? {x: [0.078, 0.615], y: [y(410), y(26)]} : {x: [0.045, 0.545], y: [y(480), y(26)]},
    strip: {x: [0.078, 0.615], y: [y(500), y(446)]},
    steps: {x: line ? [0.735, 0.995] : [0.66, 0.995], y: [y(446), y(78)]},
    titles: {main: 1, steps: 1},
    row: 18 / (height - 2 * MARGIN),
    narrow: false,
    key: line ? 0.675 : 0.6
  };
}

function narrow(line: boolean): Places {
  const height = 840;
  const y = down(height);
  return {
    height,
    main: line ? {x: [0.2, 0.985], y: [y(330), y(26)]} : {x: [0.09, 0.985], y: [y(360), y(26)]},
    strip: {x: [0.2, 0.985], y: [y(432), y(374)]},
    steps: {x: [0.17, 0.985], y: [y(770), y(line ? 546 : 496)]},
    titles: {main: 1, steps: y(line ? 466 : 416)},
    row: 18 / (height - 2 * MARGIN),
    narrow: true,
    key: 0.01
  };
}

/** @param line - whether f is a function of one variable */
export const placesOf = (line: boolean, isNarrow: boolean): Places => (isNarrow ? narrow : wide)(line);

/** The axes of the steps, 0 to 1 across with a little room: step j of n stands in the middle of the jth part. */
export const STEPS = {xaxis: "x2", yaxis: "y2"} as const;
export const ACROSS = [-0.04, 1.04] as const;

/** The strip under the graph has the graph’s own x, and three lanes of height 1. */
export const STRIP = {xaxis: "x", yaxis: "y3"} as const;

/** Which second view there is: promise and outcome of each step, or the size of the gradient. */
export type View = "steps" | "gradient";

/** The ranges of the second view: a signed logarithm of the change of f, or decades of ‖∇f‖. */
export const RANGES: Readonly<Record<View, readonly [number, number]>> = {steps: [-14.6, 14.6], gradient: [-17.5, 9.5]};
