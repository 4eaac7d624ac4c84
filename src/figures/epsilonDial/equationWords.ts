import {trace} from "../../numerics/linalg/matrix.js";
import {conditionNumber} from "../../numerics/spectrum/conditioning.js";
import {shiftedSpectrum} from "../../numerics/spectrum/shifted.js";
import type {Vector} from "../../numerics/types.js";
import {num, point} from "../words.js";
import {kappaWords} from "./kappa.js";
import {apart, type Sides, sides} from "./sides.js";
import {type Dial, LAMBDA} from "./subject.js";

/** Equations 10 to 13 and 16 at the present ε: left side = right side, and how far the two are apart. */
export function equations(dial: Dial): string {
  const {matrix, values, shift} = dial;
  const all = sides(dial, shift);
  const [a, b, c] = all.map(({right}) => right);
  const left = (name: string): number => all.find((each) => each.name === name)!.left;
  const lambda = values.map((value, i) => {
    const name = `${LAMBDA[i]}′`;
    return `${name} = ${num(left(name), 4)} = ${num(value)} + ${num(shift)}`;
  });
  const spectrum = shiftedSpectrum(values, shift);
  const parts = [
    `(10) H′ has the rows ${point([a, b])} and ${point([b, c])}`,
    `(11) ${lambda.join(" and ")}`,
    `(12) det H′ = ${num(left("det H′"), 4)} = ${spectrum.map(factor).join(" · ")}`,
    `(13) tr H′ = ${num(left("tr H′"), 4)} = ${num(trace(matrix), 4)} + 2 · ${num(shift)}`,
    `(16) κ = ${ratio(spectrum, left("κ"))}`
  ];
  return `${parts.join("; ")}. ${agreement(all)}`;
}

/** How far the sides are apart. Those of (16) are left to the table: next to a pole rounding may move κ as it likes. */
function agreement(all: readonly Sides[]): string {
  const told = all.filter(({equation}) => equation !== 16);
  const gaps = told.map((each) => Math.abs(apart(each)));
  const most = Math.max(...gaps);
  if (most === 0) return "The two sides of (10) to (13), computed apart, agree to the last bit.";
  const {equation} = told[gaps.indexOf(most)];
  return `The two sides of (10) to (13), computed apart, differ by at most ${num(most, 2)}, in (${equation}): rounding.`;
}

/** A factor: in parentheses where it has a sign or a product of its own. */
function factor(value: number): string {
  const words = num(value, 4);
  return value < 0 || words.includes("·") ? `(${words})` : words;
}

/** Equation 16 with its numbers; the sizes of the eigenvalues where not all are positive. */
function ratio(spectrum: Vector, left: number): string {
  const sizes = spectrum.map(Math.abs);
  const kappa = conditionNumber(spectrum);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (most === 0) return "∞, as H′ = 0";
  const words = `${factor(most)}/${factor(least)}${spectrum[0] < 0 ? ", by size" : ""}`;
  const parted = Math.abs(left / kappa.value - 1) > 5e-4 ? ", but for rounding" : "";
  if (kappa.reliable) return `${num(left, 4)} = ${words}${parted}`;
  const doubt = kappa.value < Infinity ? ": H′ is singular to working precision" : "";
  return `${kappaWords(kappa)} = ${words}${doubt}`;
}
