import {choice, flags, number, numbers} from "../codec.js";

/** The keys of the figures of the chapter on convexity. */
export const convexityKeys = {
  // curvature-dial: the direction φ (degrees), the views, how the surface is turned (degrees)
  cdPhi: number(20, -90, 90),
  cdViews: flags(["surface", "slice"], ["surface", "slice", "polar"]),
  cdTurn: number(-60, -180, 180),

  // convexity-bench: the function; the middle and half the width of the window; the points, the weight of x; m; the layers
  cbF: choice("square", ["square", "exp", "abs", "fourth-power", "negative-log", "cube", "double-well", "cos", "own"]),
  cbMid: number(0, -100, 100),
  cbHalf: number(2, 1e-3, 1e3),
  cbX: number(-1.2, -1100, 1100),
  cbY: number(1.6, -1100, 1100),
  cbT: number(0.4, 0, 1),
  cbM: number(1, -1e6, 1e6),
  cbLayers: flags(["chord"], ["chord", "tangent", "epigraph", "bound"]),

  // hessian-map: the function, the probe, the radius of its circle, half the window of a typed function, the layer
  hmF: choice("himmelblau", [
    "quadratic",
    "saddle",
    "rosenbrock",
    "monkey-saddle",
    "quartic-bowl",
    "quartic-saddle",
    "himmelblau",
    "log-sum-exp",
    "gaussian-bump",
    "own"
  ]),
  hmX: numbers([2, 1], -100, 100),
  hmR: number(1, 0.01, 10),
  hmW: number(2, 0.1, 100),
  hmLayer: choice("none", ["none", "lmin", "lmax", "class"])
};
