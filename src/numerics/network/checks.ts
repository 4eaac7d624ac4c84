import {requireMatrix} from "../arguments.js";
import type {Matrix} from "../types.js";

/** Throws RangeError unless θ, or a direction of its shape, has the length `expected`. Its entries may be anything: a run that diverges needs no guard. */
export function requireParameters(name: string, theta: Float64Array, expected: number): void {
  if (theta.length !== expected) throw new RangeError(`${name} has length ${theta.length}; expected ${expected}`);
}

/** Throws RangeError unless `rows` are samples of so many finite numbers each. */
export function requireSamples(name: string, rows: Matrix, units: number): void {
  requireMatrix(name, rows);
  if (rows[0].length !== units) throw new RangeError(`${name} has ${rows[0].length} columns; expected ${units}`);
}

/** Beyond this the square of a number overflows. */
const HUGE = 1e150;

/** Whether every entry is a number whose square is finite: only then is there something to compute with. */
export const inRange = (x: Float64Array): boolean => x.every((entry) => Math.abs(entry) < HUGE);
