import {num} from "../words.js";

/** Round numbers k·step in [from, to], about `count` of them, with their names. */
export function roundTicks(from: number, to: number, count: number): {values: number[]; names: string[]} {
  const rough = (to - from) / count;
  if (!(rough > 0 && rough < Infinity)) return {values: [], names: []};
  const decade = Math.floor(Math.log10(rough));
  const power = 10 ** decade;
  if (!(power > 0)) return {values: [], names: []};
  const unit = [1, 2, 5, 10].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  const step = unit * power;
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  const values = Array.from(
    {length: Math.max(0, last - first + 1)},
    (_, i) => Number(((first + i) * step).toPrecision(12)) + 0
  );
  return {values, names: values.map((value) => num(value, 4))};
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 10ᵉ in type. */
export const power = (exponent: number): string =>
  `10${[...`${exponent}`].map((c) => RAISED[Number(c)] ?? "⁻").join("")}`;

/** The exponents of the powers of ten from 10^`from` to 10^`to`. */
export const decades = (from: number, to: number): number[] =>
  Number.isFinite(to - from)
    ? Array.from({length: Math.max(0, Math.floor(to) - Math.ceil(from) + 1)}, (_, i) => Math.ceil(from) + i)
    : [];
