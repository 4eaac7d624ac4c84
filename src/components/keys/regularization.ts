import {choice, flags, integer, type Key, number, numbers} from "../codec.js";

/** The year of Longley’s data that is left out; 0 for none. */
const leftOut: Key<number> = {
  ...integer(0, 0, 1962),
  expected: "0, or a year from 1947 to 1962",
  read(text) {
    const year = integer(0, 0, 1962).read(text);
    return year === 0 || (year !== undefined && year >= 1947) ? year : undefined;
  }
};

/** Points (t, y) that were dragged, as t₁, y₁, t₂, y₂, …; empty while they are drawn from the seed. */
const points: Key<readonly number[]> = {
  ...numbers([], -3, 3, {lengths: [0, 32]}),
  expected: "4 to 16 pairs of numbers from -3 to 3, joined by _",
  read(text) {
    const values = numbers([], -3, 3, {lengths: [0, 32]}).read(text);
    return values && (values.length === 0 || (values.length >= 8 && values.length % 2 === 0)) ? values : undefined;
  }
};

/** The keys of the figures of the chapter on regularization. */
export const regularizationKeys = {
  // valley: the gradient at the start, the views, half the width of the plane, the unit of length
  vaG: numbers([-2, -3], -1e3, 1e3),
  vaViews: flags(["plane"], ["plane", "length"]),
  vaWindow: number(4, 1e-6, 1e6),
  vaUnit: number(1, 1e-3, 1e3),

  // newton-under-stress: f; c of x cos(cx); the start where it is not the course’s; how H is repaired; whether a line search
  // shortens the step; the step shown; how much larger the window is; what stands beside it
  nsF: choice("double-well", [
    "double-well",
    "hyperbola",
    "cosh",
    "x-cos",
    "own1",
    "quadratic",
    "saddle",
    "himmelblau",
    "logistic",
    "own"
  ]),
  nsC: number(1, 0.2, 5),
  nsX: numbers([0.7, 0], -1e6, 1e6),
  nsMode: choice("pure", ["pure", "shifted", "absolute"]),
  nsSearch: choice("no", ["no", "yes"]),
  nsK: integer(0, 0, 60),
  nsZ: choice("1", ["0.25", "1", "4", "16"]),
  nsView: choice("steps", ["steps", "gradient"]),

  // epsilon-dial: the views, what ε is added to, whether the stand-in takes the place of an H without a minimum, half the
  // width of the view of the steps
  edViews: flags(["eigenvalues", "kappa"], ["eigenvalues", "kappa", "arc", "filter", "sums"]),
  edMeaning: choice("damping", ["damping", "objective"]),
  edStandIn: choice("no", ["no", "yes"]),
  edWindow: number(2.4, 1e-6, 1e6),

  // ridge-lab: the penalty μ, the views beside the paths, whose data; the year left out of Longley’s; the reader’s own
  // points, how many of them are drawn, the noise of the copy, the degree of the powers
  rlMu: number(0, 0, 1e3),
  rlViews: flags([], ["errors", "eigenvalues", "kappa"]),
  rlData: choice("longley", ["longley", "copy", "powers"]),
  rlOut: leftOut,
  rlPoints: points,
  rlCount: integer(10, 4, 16),
  rlNoise: number(0.01, 0, 10),
  rlDegree: integer(9, 1, 15)
};
