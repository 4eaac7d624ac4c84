import type {MatrixFreeReport} from "../../numerics/network/matrixFree.js";
import {power, SMALL, toSymlog} from "../shared/symlog.js";

/** What the axes must hold, in whole steps: the picture is drawn anew only where an answer needs another one. */
export interface Scale {
  /** The decade in which errors end above. */
  readonly errors: number;
  /** The signed logarithm of λ is linear from −10^linear to 10^linear. */
  readonly linear: number;
  /** The ends of the axis of λ, in its own coordinate. */
  readonly low: number;
  readonly high: number;
}

/** How many decades below ‖H‖ the axis of λ is still logarithmic. */
const DEPTH = 4;

/** The coordinate of λ: `toSymlog` with a linear stretch that follows the size of the spectrum. */
export const placeOf = (value: number, {linear}: Pick<Scale, "linear">): number =>
  toSymlog(value * (SMALL / 10 ** linear));

/** Ticks at 0 and at ±10^e from the end of the linear stretch on. */
export function eigenvalueTicks(scale: Scale): {tickvals: number[]; ticktext: string[]} {
  const reach = Math.ceil(Math.max(scale.high, -scale.low));
  const exponents = Array.from({length: reach}, (_, i) => scale.linear + i);
  const place = (e: number) => placeOf(10 ** e, scale);
  return {
    tickvals: [...exponents.map((e) => -place(e)), 0, ...exponents.map(place)],
    ticktext: [...exponents.map((e) => `−${power(e)}`), "0", ...exponents.map(power)]
  };
}

/** ‖H‖, as far as it is known. */
export function sizeOf({eigenvalues, ritz}: MatrixFreeReport): number {
  const values = eigenvalues ?? ritz[ritz.length - 1].values;
  return Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
}

/** The axes for an answer, or for the one that is still to come. */
export function scaleOf(report: MatrixFreeReport | null): Scale {
  if (!report || report.status === "overflow") return {errors: 2, linear: -3, low: -4, high: 6};
  const errors = Object.values(report.directions).flatMap((each) => (each ? [...each.central, ...each.forward] : []));
  const most = errors.reduce((found, error) => (error > found ? error : found), 1);
  const {values, residuals} = report.ritz[report.ritz.length - 1];
  const least = report.eigenvalues?.[0] ?? values[0] - residuals[0];
  const largest = report.eigenvalues?.[report.eigenvalues.length - 1] ?? values[values.length - 1];
  const size = sizeOf(report);
  const linear = size > 0 ? Math.floor(Math.log10(size)) - DEPTH : -3;
  return {
    errors: Math.min(12, 1 + Math.ceil(Math.log10(most))),
    linear,
    low: Math.min(-2, Math.floor(placeOf(least, {linear}) - 0.4)),
    high: Math.max(2, Math.ceil(placeOf(largest, {linear}) + 0.4))
  };
}
