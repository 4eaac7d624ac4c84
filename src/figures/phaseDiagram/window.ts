import {EDGE} from "../shared/symlog.js";

/** What the plane shows: the signed-logarithmic axis of λ and a little beyond, for the handle of α and for labels. */
export const LEFT = -EDGE - 1.4;
export const RIGHT = EDGE + 1.4;
export const BOTTOM = -9.8;
export const TOP = 8.6;

/** The ends of α's axis: the logarithm begins at 1e-7, the longest step is 1e7 (α carries the units 1/λ). */
const SHORTEST = 1e-7;
const LONGEST = 1e7;
/** The height of the detent α = 0. */
export const ZERO_STEP = -8;

/** The height of a step size: log₁₀ α from 1e-7 up, linear from there down to the detent 0 at −8. */
export const stepToY = (stepSize: number): number =>
  stepSize < SHORTEST ? ZERO_STEP + stepSize / SHORTEST : Math.log10(stepSize);

/** The step size that a hand at this height means: three digits, held between 0 and 1e7. */
export function stepAt(y: number): number {
  const value = y < ZERO_STEP + 1 ? Math.max(0, y - ZERO_STEP) * SHORTEST : 10 ** y;
  return Math.min(LONGEST, Number(value.toPrecision(3)));
}

/** One arrow key along α: fine on the logarithmic part, a tenth of the linear one. */
export const stepNudge = (y: number): number => (y < ZERO_STEP + 1 ? 0.1 : 0.02);

/** The coordinate along λ of the border αλ = c at the height y, on the logarithmic part of both axes. */
export const borderAt = (c: number, y: number): number => EDGE - 6 + Math.log10(c) - y;

/** Rough px to a unit of λ's axis on the narrowest page of each kind: what a label may count on. */
export const pxPerUnit = (narrow: boolean): number => (narrow ? 9.2 : 12.4);
export const labelSize = (narrow: boolean): number => (narrow ? 11 : 12);
