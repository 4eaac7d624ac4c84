import type {Mark} from "../types.js";
import {power as decade, roundTicks} from "./ticks.js";

/**
 * An upright axis that is part of what moves: the costly picture has the room from 0 to 1, and what stands there follows
 * the data, so that small and huge numbers are both legible and nothing is drawn anew by Plotly.
 */
export interface Ladder {
  /** Where a value stands, from 0 to 1 in sight; ±∞ outside. */
  place(value: number): number;
  readonly ticks: readonly (readonly [value: number, text: string])[];
}

const FAR = 3;
/** Beyond ±FAR nothing is in sight; a curve that goes on keeps its direction. */
export const held = (y: number): number => (Number.isNaN(y) ? y : Math.min(FAR, Math.max(-FAR, y)));

/** A power of ten as it stands at a tick: “1”, “10”, “10³”. */
const ten = (exponent: number): string => (exponent === 0 ? "1" : exponent === 1 ? "10" : decade(exponent));

/** Even steps from `low` to `high`, with about `count` ticks. */
export function even(low: number, high: number, count = 4): Ladder {
  const {values, names} = roundTicks(low, high, count);
  return {
    place: (value) => held((value - low) / (high - low)),
    ticks: values.map((value, i) => [value, names[i]] as const)
  };
}

/** Powers of ten from 1 up, so many decades of them. */
export function upward(decades: number): Ladder {
  const step = Math.ceil(decades / 5);
  const exponents = Array.from({length: Math.floor(decades / step) + 1}, (_, i) => i * step);
  return {
    place: (value) => held(Math.log10(value) / decades),
    ticks: exponents.map((e) => [10 ** e, ten(e)] as const)
  };
}

/** Both signs from −`most` to `most`, evenly around 0 and in powers of ten farther out: sign(v)·log₁₀(1 + |v|). */
export function signed(most: number): Ladder {
  const u = (value: number) => Math.sign(value) * Math.log10(1 + Math.abs(value));
  const edge = 1.06 * u(most);
  const top = Math.floor(Math.log10(most));
  const step = Math.max(1, Math.ceil((top + 1) / 3));
  const exponents = Array.from({length: Math.max(0, Math.floor(top / step) + 1)}, (_, i) => top - i * step);
  const both = exponents.reverse().flatMap((e) => [[-(10 ** e), `−${ten(e)}`] as const, [10 ** e, ten(e)] as const]);
  return {place: (value) => held((u(value) + edge) / (2 * edge)), ticks: [[0, "0"], ...both]};
}

/** The ticks of a ladder: a line across for each from `from` to `to`, and its name at that end. */
export function rungs(
  {place, ticks}: Ladder,
  axes: {readonly xaxis: string; readonly yaxis: string},
  {from, to, names}: {readonly from: number; readonly to: number; readonly names: "left" | "right"}
): Mark[] {
  const ys = ticks.map(([value]) => place(value));
  return [
    {
      ...axes,
      mode: "lines",
      x: ys.flatMap(() => [from, to, Number.NaN]),
      y: ys.flatMap((y) => [y, y, Number.NaN]),
      line: {color: "@grid", width: 1}
    },
    {
      ...axes,
      mode: "text",
      x: ys.map(() => (names === "left" ? from : to)),
      y: ys,
      text: ticks.map(([, text]) => text),
      textposition: `middle ${names}`,
      textfont: {color: "@soft", size: 11}
    }
  ];
}
