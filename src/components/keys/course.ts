import {formula, integer, type Key, number, numbers, parseNumber} from "../codec.js";

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

/** What all pages share: links between them take these along. */
export const courseKeys = {
  H: hessian,
  start: numbers([-2.2, -0.4], -1e6, 1e6, {course: true}),
  a: stepSize,
  /** The shift ε; 0 is a detent. */
  eps: number(0, 0, 1e3, {course: true}),
  /** The reader’s own functions, as typed: of x and y, and of x alone. */
  f: formula("x^4 - 2x^2 + y^2", {course: true}),
  f1: formula("x^4 - 2x^2", {course: true}),
  /** What everything random is drawn from. */
  seed: integer(1, 0, 999_999_999, {course: true})
};
