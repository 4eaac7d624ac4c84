import {held, type Ladder} from "../shared/ladder.js";
import {power, SMALL, toSymlog} from "../shared/symlog.js";

/** A power of ten as it stands at a tick: “10”, “10³”. */
export const ten = (exponent: number): string => (exponent === 1 ? "10" : power(exponent));

/** Even steps from `low` to `high`. */
export const even = (low: number, high: number, ticks: Ladder["ticks"]): Ladder => ({
  place: (value) => held((value - low) / (high - low)),
  ticks
});

/** Powers of ten from 1 up, so many decades of them. */
export function upward(decades: number): Ladder {
  const step = decades <= 4 ? 1 : decades <= 8 ? 2 : 3;
  const exponents = Array.from({length: Math.floor(decades / step) + 1}, (_, i) => i * step);
  return {
    place: (value) => held(Math.log10(value) / decades),
    ticks: exponents.map((e) => [10 ** e, ten(e)])
  };
}

/**
 * Powers of ten of both signs around a short linear stretch at 0, from the lowest to the highest of the values.
 *
 * @param scale - values whose sizes decide how fine it begins: a curve on its way through 0 takes on every size
 */
export function signed(values: readonly number[], scale: readonly number[]): Ladder {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const sizes = scale.map(Math.abs).filter((size) => size > 0);
  const most = Math.max(...sizes, Math.abs(low), Math.abs(high));
  const finest = low < 0 && high > 0 ? 1e-10 * most : 1e-13;
  const small = 10 ** Math.floor(Math.log10(Math.max(finest, Math.min(...sizes, 1) / 10)));
  const u = (value: number) => toSymlog((value / small) * SMALL);
  const room = Math.max(0.07 * (u(high) - u(low)), 0.35);
  const [bottom, top] = [u(low) - room, u(high) + room];
  return {
    place: (value) => held((u(value) - bottom) / (top - bottom)),
    ticks: decadesIn(Math.round(Math.log10(small)), u, bottom, top)
  };
}

/** At most about six powers of ten in sight, from 10^first on, and 0. */
function decadesIn(first: number, u: (value: number) => number, bottom: number, top: number): Ladder["ticks"] {
  const last = Math.ceil(first + Math.max(Math.abs(bottom), Math.abs(top)));
  const step = [1, 2, 3, 4, 6, 8].find((each) => (top - bottom) / each <= 6) ?? 12;
  const exponents = Array.from({length: last - first + 1}, (_, i) => first + i).filter((e) => e % step === 0);
  const both = exponents.flatMap((e) => [[-(10 ** e), `−${ten(e)}`] as const, [10 ** e, ten(e)] as const]);
  const apart = both.filter(([value]) => Math.abs(u(value)) >= 0.75 * step); // clear of the 0
  return [[0, "0"] as const, ...apart].filter(([value]) => u(value) >= bottom && u(value) <= top);
}
