import {choice, flags, integer, type Key, number, numbers, parseNumber} from "./codec.js";

/**
 * The Hessian as it was last edited: two eigenvalues with the angle of the first one's eigenvector (radians), or the
 * entries [[a, b], [b, c]]. The eigenvalues keep their identity when their ranks cross.
 */
export type HessianState =
  | {readonly first: number; readonly second: number; readonly angle: number}
  | {readonly a: number; readonly b: number; readonly c: number};

const LARGEST = 1e6;
const hessian: Key<HessianState> = {
  fallback: {first: 1, second: 10, angle: 0.5},
  course: true,
  expected: `s_first_second_angle (eigenvalues and radians) or e_a_b_c (entries), of size at most ${LARGEST}`,
  write: (h) => ("angle" in h ? `s_${h.first}_${h.second}_${h.angle}` : `e_${h.a}_${h.b}_${h.c}`),
  read(text) {
    const [form, ...rest] = text.split("_", 5);
    const [p, q, r] = rest.map(parseNumber);
    if (rest.length !== 3 || ![p, q, r].every((value) => Math.abs(value) <= LARGEST)) return undefined;
    return form === "s" ? {first: p, second: q, angle: r} : form === "e" ? {a: p, b: q, c: r} : undefined;
  }
};

/** α as a number, or tied to the spectrum: αλ_max = 1, the best fixed step, αλ_max = 2. */
export type StepSizeState = number | "one" | "best" | "edge";

const stepSize: Key<StepSizeState> = {
  fallback: 0.185,
  course: true,
  expected: "a number from 0 to 1e7, or one, best or edge",
  write: String,
  read(text) {
    if (text === "one" || text === "best" || text === "edge") return text;
    const value = parseNumber(text);
    return value >= 0 && value <= 1e7 ? value : undefined;
  }
};

/** The clinic's start: the worst for exact line search at every κ, or its modes, along the valley and across it. */
const clinicStart: Key<"worst" | readonly number[]> = {
  ...numbers([0.6, 0.6], -1, 1),
  fallback: "worst",
  expected: "worst, or 2 numbers from -1 to 1, joined by _",
  write: (start) => (start === "worst" ? start : start.join("_")),
  read: (text) => (text === "worst" ? text : numbers([0.6, 0.6], -1, 1).read(text))
};

/** Every key of the state. `H`, `start`, `a` are the course's; a figure's own begin with its initials. */
export const KEYS = {
  H: hessian,
  start: numbers([-2.2, -0.4], -1e6, 1e6, {course: true}),
  a: stepSize,

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
    "cosh"
  ]),
  omX: numbers([-1.2, 1], -100, 100),
  omA: number(0.0006, 0, 1e7),
  omZ: number(1, 1e-3, 1e3),

  // second-order-model: the function, the point, the radius of the circle, how the view is turned and tilted (degrees)
  soF: choice("cubic", ["cubic", "double-well"]),
  soX: numbers([1, 2], -2, 3),
  soR: number(0.5, 0.01, 1.4),
  soTurn: number(-60, -180, 180),
  soTilt: number(25, 5, 85),

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

export type Name = keyof typeof KEYS;
export type Values = {[K in Name]: (typeof KEYS)[K] extends Key<infer T> ? T : never};
