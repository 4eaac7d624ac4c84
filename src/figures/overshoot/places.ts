import type {Place} from "../shared/canvas.js";

/** Where things stand, on a wide page and on a narrow one. */
export interface Places {
  /** px */
  readonly height: number;
  readonly map: Place;
  readonly slice: Place;
  readonly errors: Place;
  /** Heights of the titles of the three. */
  readonly titles: {readonly map: number; readonly slice: number; readonly errors: number};
  /** One row of text. */
  readonly row: number;
  /** The readout above the slice: where its lines, their words and its second column begin; the words’ size in px. */
  readonly readout: {readonly lines: number; readonly words: number; readonly second: number; readonly size: number};
}

/** The margin around everything, in px. */
export const MARGIN = 8;

const wide: Places = {
  height: 620,
  map: {x: [0.045, 0.37], y: [0.515, 0.95]},
  slice: {x: [0.485, 0.995], y: [0.085, 0.835]},
  errors: {x: [0.06, 0.37], y: [0.085, 0.34]},
  titles: {map: 1, slice: 1, errors: 0.45},
  row: 0.035,
  readout: {lines: 0.485, words: 0.53, second: 0.83, size: 13}
};

const narrow: Places = {
  height: 1136,
  slice: {x: [0.17, 0.99], y: [0.656, 0.924]},
  map: {x: [0.09, 0.97], y: [0.325, 0.573]},
  errors: {x: [0.17, 0.99], y: [0.04, 0.219]},
  titles: {slice: 1, map: 0.6, errors: 0.283},
  row: 0.0179,
  readout: {lines: 0.02, words: 0.085, second: 0.66, size: 12}
};

export const placesOf = (isNarrow: boolean): Places => (isNarrow ? narrow : wide);

/** Ranges of the slice’s axes: α in units of the frame’s width, change of f from the frame’s floor to its ceiling. */
export const SLICE = {x: [-0.035, 1.02], y: [0, 1]} as const;

/** Ranges of the error plot: decades of h below the frame’s reach, decades of error in units of its `promise`. */
export const ERRORS = {x: [-8.2, 0.05], y: [-16, 3]} as const;
