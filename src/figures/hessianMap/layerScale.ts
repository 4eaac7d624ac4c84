import type {Vector} from "../../numerics/types.js";
import {roundTicks} from "../shared/ticks.js";
import {num} from "../words.js";

/** How the eigenvalues of a layer become colours: an odd rising function of λ, from −`top` to `top`. */
export interface LayerScale {
  readonly kind: "even" | "logarithmic";
  at(value: number): number;
  readonly top: number;
  /** The distance of the bands; 0 is a border between two of them. */
  readonly band: number;
  /** Where numbers stand on the bar, and which. */
  readonly ticks: {readonly at: Vector; readonly names: readonly string[]};
}

/** A layer is logarithmic where its largest value is so many times its typical one. */
const WIDE = 8;

/** At most so many decades of a logarithmic layer are told apart; what is smaller is next to 0. */
const DECADES = 4;

/**
 * The scale of a layer: even, or symmetric-logarithmic where the values range widely: linear near 0, and even decades on
 * both sides.
 *
 * @param values - λ on a grid; what is not finite is passed over
 * @param room - about how many numbers fit on the bar
 */
export function layerScale(values: Vector, room: number): LayerScale {
  const sizes = values.filter(Number.isFinite).map(Math.abs);
  const positive = Float64Array.from(sizes.filter((size) => size > 0)).sort();
  if (positive.length === 0)
    return {kind: "even", at: (value) => value, top: 1, band: 0.125, ticks: {at: [0], names: ["0"]}};
  const largest = positive[positive.length - 1];
  const typical = positive[Math.floor(positive.length / 2)];
  if (!(largest > WIDE * typical)) {
    const {values, names} = roundTicks(-largest, largest, room);
    return {kind: "even", at: (value) => value, top: largest, band: largest / 8, ticks: {at: values, names}};
  }
  const last = Math.floor(Math.log10(largest));
  const small = positive[Math.floor(positive.length / 10)];
  const first = Math.max(last - DECADES + 1, Math.min(last - 1, Math.floor(Math.log10(small))));
  const unit = 10 ** first;
  const at = (value: number) => Math.sign(value) * Math.log10(1 + Math.abs(value) / unit);
  const every = Math.max(1, Math.ceil((2 * (last - first + 1) + 1) / room));
  const powers: number[] = [];
  for (let e = last; e >= first; e -= every) powers.push(10 ** e);
  const named = [...powers.map((power) => -power), 0, ...[...powers].reverse()];
  return {
    kind: "logarithmic",
    at,
    top: at(largest),
    band: at(largest) / 10,
    ticks: {at: named.map(at), names: named.map((value) => num(value))}
  };
}
