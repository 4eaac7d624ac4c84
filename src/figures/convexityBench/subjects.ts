import {noValue} from "../../numerics/calculus/box.js";
import {type CurveId, namedCurve} from "../../numerics/objectives/curves.js";
import type {Objective} from "../../numerics/types.js";

/** What may lie on the bench, as the address names it; “own” is the reader’s. */
export type BenchId =
  | Extract<CurveId, "square" | "exp" | "abs" | "fourth-power" | "negative-log" | "cube" | "double-well" | "cos">
  | "own";

/** What the reader sees as its name. */
export const benchTitles: Readonly<Record<BenchId, string>> = {
  square: "x²",
  exp: "eˣ",
  abs: "|x|",
  "fourth-power": "x⁴",
  "negative-log": "−log x",
  cube: "x³",
  "double-well": "double well",
  cos: "cos x",
  own: "my own"
};

/** Where each f opens: the window, the two points, the weight, and m of the quadratic bound. */
export interface Opening {
  readonly cbMid: number;
  readonly cbHalf: number;
  readonly cbX: number;
  readonly cbY: number;
  readonly cbT: number;
  readonly cbM: number;
}

export const benchOpenings: Readonly<Record<BenchId, Opening>> = {
  square: {cbMid: 0, cbHalf: 2, cbX: -1.2, cbY: 1.6, cbT: 0.4, cbM: 1},
  exp: {cbMid: 0, cbHalf: 2, cbX: -1, cbY: 1.6, cbT: 0.5, cbM: 0.1},
  abs: {cbMid: 0, cbHalf: 2, cbX: -1, cbY: 1.5, cbT: 0.5, cbM: 0},
  "fourth-power": {cbMid: 0, cbHalf: 1.5, cbX: -1, cbY: 1.2, cbT: 0.5, cbM: 0.5},
  "negative-log": {cbMid: 1.75, cbHalf: 2.25, cbX: 0.3, cbY: 3, cbT: 0.5, cbM: 0.05},
  cube: {cbMid: 0, cbHalf: 1.5, cbX: 0.2, cbY: 1.2, cbT: 0.5, cbM: 1},
  "double-well": {cbMid: 0, cbHalf: 1.6, cbX: 0.8, cbY: 1.4, cbT: 0.5, cbM: 1},
  cos: {cbMid: 0, cbHalf: 6.3, cbX: 2, cbY: 4, cbT: 0.5, cbM: 0.2},
  own: {cbMid: 0, cbHalf: 2, cbX: -1.2, cbY: 1.6, cbT: 0.5, cbM: 1}
};

/** A function of one variable, and the part of the line to show. */
export interface Subject {
  readonly id: BenchId;
  readonly objective: Objective;
  /** The formula as a sentence shows it. */
  readonly formula: string;
  readonly window: readonly [number, number];
}

/** A formula of more characters is named, not quoted. */
const LONGEST = 32;

/**
 * The function `id` over the window of half-width `half` around `middle`.
 *
 * @param own - the reader’s own function; used by “own” alone
 * @throws RangeError if `id` is “own” and there is none
 */
export function subjectOf(
  id: BenchId,
  own: Objective | null,
  {middle, half}: {readonly middle: number; readonly half: number}
): Subject {
  const window = [tidy(middle - half), tidy(middle + half)] as const;
  if (id !== "own") {
    const {objective} = namedCurve(id);
    return {id, objective, formula: objective.name, window};
  }
  if (own === null) throw new RangeError("no function of the reader’s own; expected one for “own”");
  return {id, objective: own, formula: own.name.length > LONGEST ? "what you typed" : typeset(own.name), window};
}

/** A typed formula with a true minus, and powers of one digit raised. */
const typeset = (text: string): string =>
  text.replaceAll("-", "−").replace(/\s*\^\s*(\d)(?![\d.])/g, (_, digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]);

/** 0.1 + 0.2 is 0.3 in a window too. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** f(x); NaN where it has no finite value. */
export function valueAt({objective}: Subject, x: number): number {
  return noValue(objective, [x]) === null ? objective.value([x]) : Number.NaN;
}

/** Why f has no finite value at a point. */
export interface Absence {
  /** Whether f has a value there, but one that no double holds. */
  readonly overflow: boolean;
  readonly reason: string;
}

/** Why f has no finite value at x; null where it has one. */
export function absenceAt({objective}: Subject, x: number): Absence | null {
  const reason = noValue(objective, [x]);
  return reason === null ? null : {overflow: objective.obstacle?.([x])?.kind !== "domain", reason};
}

/** An absence in words: “f has no value at x = 0 (log needs a positive argument; got 0)”. */
export const absent = ({overflow, reason}: Absence, place: string): string =>
  overflow ? `f is too large for a computer’s numbers ${place}` : `f has no value ${place} (${reason})`;
