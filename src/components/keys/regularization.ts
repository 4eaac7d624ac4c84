import {choice, flags, integer, number, numbers} from "../codec.js";

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
  edWindow: number(2.4, 1e-6, 1e6)
};
