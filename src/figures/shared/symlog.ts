import {power as raised} from "./ticks.js";

/**
 * The signed-logarithmic axis of eigenvalues, as our own linear coordinate u: even decades on both sides of a short
 * linear stretch, −1e-6 to 1e-6, that is marked 0. The stretch is as wide as one decade on each side, so u = ±1 stands
 * for ±1e-6 and u = ±13 for ±1e6.
 */

/** Half the width of the linear stretch, in units of λ. */
export const SMALL = 1e-6;

/** The largest |λ| of the axis. */
export const LARGE = 1e6;

/** The coordinate of LARGE. */
export const EDGE = 1 + Math.log10(LARGE / SMALL);

/** The coordinate u of a value; ±∞ has ±∞, NaN has NaN. */
export function toSymlog(value: number): number {
  const size = Math.abs(value);
  return Math.sign(value) * (size <= SMALL ? size / SMALL : 1 + Math.log10(size / SMALL));
}

/** The value at a coordinate u: the inverse of `toSymlog`. */
export function fromSymlog(u: number): number {
  const size = Math.abs(u);
  return Math.sign(u) * (size <= 1 ? size * SMALL : SMALL * 10 ** (size - 1));
}

/**
 * The value that a hand at u means: three significant digits, within ±1e6, and exactly 0 within a quarter of the
 * linear stretch on each side, where a finger could not hold it.
 */
export function grasp(u: number): number {
  if (Number.isNaN(u) || Math.abs(u) < 0.25) return 0;
  const value = Number(fromSymlog(u).toPrecision(3));
  return Math.min(LARGE, Math.max(-LARGE, value));
}

/** One arrow key for a handle at `value`: a twentieth of a decade, but wide enough to get out of the linear stretch. */
export const nudge = (value: number): number => (Math.abs(toSymlog(value)) <= 1 ? 0.5 : 0.05);

/** A power of ten as it stands at a tick: "1", "10³", "10⁻³". */
export const power = (exponent: number): string => (exponent === 0 ? "1" : raised(exponent));

/** Ticks at ±10^e for each exponent, and at 0; `labels` says which exponents are written (all by default). */
export function symlogTicks(
  exponents: readonly number[],
  labels: readonly number[] = exponents
): {tickvals: number[]; ticktext: string[]} {
  const right = [...exponents].sort((a, b) => a - b);
  const name = (e: number, sign: string) => (labels.includes(e) ? sign + power(e) : "");
  const u = (e: number) => toSymlog(10 ** e);
  return {
    tickvals: [...right.map((e) => -u(e)).reverse(), 0, ...right.map(u)],
    ticktext: [...right.map((e) => name(e, "−")).reverse(), "0", ...right.map((e) => name(e, ""))]
  };
}
