/**
 * The axis of a shift ε or a penalty μ, as our own linear coordinate x: the decimal logarithm from 1e-6 to 1e3, and a
 * linear stretch from there down to the detent 0, which stands at −7.
 */

/** Where the logarithm begins. */
export const LEAST = 1e-6;
/** The largest shift. */
export const MOST = 1e3;
/** The coordinate of the detent 0, and of MOST. */
export const ZERO = -7;
export const LAST = 3;

/** The coordinate of a shift ≥ 0. */
export const shiftToX = (shift: number): number => (shift < LEAST ? ZERO + shift / LEAST : Math.log10(shift));

/** The shift that a hand at x means: three digits, held between 0 and 1e3, and 0 where a finger could not hold less. */
export function shiftAt(x: number): number {
  if (!(x >= ZERO + 0.25)) return 0;
  const value = x < ZERO + 1 ? (x - ZERO) * LEAST : 10 ** x;
  return Math.min(MOST, Number(value.toPrecision(3)));
}

/** One arrow key for a handle at this shift: a twentieth of a decade, but wide enough to get out of the linear stretch. */
export const shiftNudge = (shift: number): number => (shift < LEAST ? 0.5 : 0.05);
