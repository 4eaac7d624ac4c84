import {momentumBorders} from "../../numerics/optimizers/momentumModes.js";
import type {Color, Mark} from "../types.js";
import {num} from "../words.js";
import {borderAt, LEFT, labelSize, pxPerUnit, RIGHT, ZERO_STEP} from "./window.js";

/**
 * Where each label stands while the line of α is at a height: the line with its knobs and their names takes 1.55
 * decades on either side, and a label with its leader keeps out of that. Rows are heights on α's axis.
 */
interface Rows {
  readonly growing: number;
  readonly diverging: number;
  readonly limit: number;
  readonly oscillating: number;
  readonly oneStep: number;
  readonly monotone: number;
}

function rows(y: number): Rows {
  const above =
    y < -2.75
      ? {diverging: 7.7, limit: 2.6, oscillating: 0.6}
      : y < 2.75
        ? {diverging: 8, limit: 6.3, oscillating: 5.35}
        : {diverging: y < 5 ? 8 : 3.05, limit: 1, oscillating: 0.1};
  return {
    ...above,
    growing: y > 0.8 && y < 5.2 ? -3 : 3,
    oneStep: y < -5.2 ? -2 : y < -3.2 ? -1.2 : y < -1 ? -5.2 : -3,
    monotone: y < -5.2 ? -3.1 : -7.2
  };
}

/** The names of the regions and of the two lines, none in the way of the line of α at the height `y`. */
export function labels(momentum: number, y: number, lowKnob: number, narrow: boolean): Mark[] {
  const {limit, band} = momentumBorders(momentum);
  const at = rows(y);
  const size = labelSize(narrow);
  const text = (
    words: string,
    x: number,
    y: number,
    color: Color,
    textposition: Mark["textposition"] = "middle center"
  ): Mark => ({
    x: [x],
    y: [y],
    mode: "text",
    text: [words],
    textposition,
    textfont: {color, size}
  });
  const end = RIGHT - 0.2;
  /** The longer of two texts that has room in so many units of λ's axis. */
  const roomy = (long: string, short: string, units: number) =>
    long.length * size * 0.45 + 8 < units * pxPerUnit(narrow) ? long : short;

  const border = borderAt(limit, at.limit) + 0.3; // clear of the line, also where a download sets text closer
  const center = 11.2 - at.oscillating;
  const leader = (center - 1 + at.oscillating - 0.35 - borderAt(limit / Math.SQRT2, 0)) / 2;
  const marks = [
    text("growing", -7.2, at.growing, "@bad"),
    text("diverging", end, at.diverging, "@bad", "middle left"),
    text("alternating sign", end, at.diverging - 0.75, "@bad", "middle left"),
    text(
      roomy(`αλ = ${num(limit)}: cycling`, `αλ = ${num(limit)}`, end - border),
      border,
      at.limit,
      "@bad",
      "middle right"
    ),
    text("oscillating", center, at.oscillating, "@good"),
    text("monotone", 0.4, at.monotone, "@good", "middle right"),
    text("α = 0: frozen", lowKnob >= 0 ? -7.2 : 7.2, ZERO_STEP - 0.62, "@soft"),
    {
      x: [center - 1, center - 1 - leader],
      y: [at.oscillating - 0.35, at.oscillating - 0.35 - leader],
      mode: "lines" as const,
      line: {color: "@good", width: 1}
    }
  ];
  if (momentum > 0) return marks;
  const one = borderAt(band[0], at.oneStep) - 0.3;
  return [...marks, text(roomy("αλ = 1: one step", "αλ = 1", one), one, at.oneStep, "@good", "middle left")];
}

/** A free place on the line of α for its own name: the middle of a stretch with none of the given points. */
export function freePlace(points: readonly number[], narrow: boolean): number {
  const half = (narrow ? 62 : 66) / 2 / pxPerUnit(narrow);
  for (let u = LEFT + 1.4 + half; u + half < RIGHT; u += 0.5) {
    const clear = [0, ...points].every((point) => Math.abs(point - u) > half + 0.5);
    if (clear) return u;
  }
  return LEFT + 1.4 + half;
}
