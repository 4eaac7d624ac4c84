import {choice, flags, integer, type Key, number, numbers} from "../codec.js";

/** The clinic's start: the worst for exact line search at every κ, or its modes, along the valley and across it. */
const clinicStart: Key<"worst" | readonly number[]> = {
  ...numbers([0.6, 0.6], -1, 1),
  fallback: "worst",
  expected: "worst, or 2 numbers from -1 to 1, joined by _",
  write: (start) => (start === "worst" ? start : start.join("_")),
  read: (text) => (text === "worst" ? text : numbers([0.6, 0.6], -1, 1).read(text))
};

/** The keys of the figures of the chapter on step size. */
export const stepSizeKeys = {
  // zigzag-clinic: κ, the angle in degrees, the start, the methods shown, the iteration shown
  zcKappa: number(25, 1, 1e6),
  zcTheta: number(30, 0, 90),
  zcStart: clinicStart,
  zcMethods: flags(["gd", "line", "momentum", "diagonal", "newton"], ["gd", "line", "momentum", "diagonal", "newton"]),
  zcK: integer(20, 0, 400),

  // phase-diagram: momentum β, the λ of the chosen cell, and the step of its run
  pdBeta: number(0, 0, 0.999),
  pdLambda: number(0.1, -1e6, 1e6),
  pdK: integer(40, 0, 40),

  // overshoot-microscope: the objective; the point and α where it is not the course's quadratic; zoom of the slice
  omF: choice("quadratic", [
    "quadratic",
    "least-squares",
    "saddle",
    "rosenbrock",
    "himmelblau",
    "double-well",
    "hyperbola",
    "cosh",
    "own"
  ]),
  omX: numbers([-1.2, 1], -100, 100),
  omA: number(0.0006, 0, 1e7),
  omZ: number(1, 1e-3, 1e3),

  // mode-lab: the step shown, the views, the last step; its own eigenvalues and where its own modes start; whose
  // spectrum, the two modes of the path views, whether αλ_max stays when H changes, half the width of the path views
  mlK: integer(12, 0, 50000),
  mlLayers: flags(["path"], ["path", "modes", "traces", "energy", "multipliers"]),
  mlHorizon: choice("50", ["50", "500", "5000", "50000"]),
  mlMore: numbers([], -1e6, 1e6, {lengths: [0, 4]}),
  mlZ: numbers([1, 1, 1, 1, 1, 1], -1e6, 1e6),
  mlSource: choice("course", ["course", "longley"]),
  mlAcross: choice("min", ["min", "2", "3", "4", "5", "max"]),
  mlUp: choice("max", ["min", "2", "3", "4", "5", "max"]),
  mlKeep: choice("no", ["no", "yes"]),
  mlWindow: number(2.4, 1e-6, 1e6)
};
