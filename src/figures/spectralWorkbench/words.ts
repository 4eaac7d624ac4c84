import {definiteness} from "../../numerics/calculus/definiteness.js";
import type {Vector} from "../../numerics/types.js";
import {hessianPhrase} from "../shared/hessianName.js";
import {num, point} from "../words.js";
import type {Layer} from "./panels.js";
import {byRank, type Workbench} from "./subject.js";

/** What the open views show now. */
export function sentence(bench: Workbench, layers: readonly Layer[], window: number): string {
  const parts = [spectrum(bench, window)];
  if (layers.includes("image")) parts.push(circle(bench));
  if (layers.includes("vector")) parts.push(product(bench));
  if (layers.includes("formula")) parts.push(formula(bench));
  return parts.filter((part) => part !== "").join(" ");
}

const NONE_POSITIVE = "no x has xᵀHx = 1, and xᵀHx = −1, dashed, is";

/** The eigenvalues, the name of H, and the level sets with their half-axes. */
function spectrum(bench: Workbench, window: number): string {
  const {values, repeated} = bench;
  const [low, high] = values;
  const [one, two] = byRank(bench);
  if (low === 0 && high === 0)
    return "H is the zero matrix: xᵀHx is 0 at every x, so there is no level set to draw, and every direction is an eigenvector with the eigenvalue 0.";
  if (repeated) return roundWords(bench);
  const head = `λ₁ = ${num(low)} and λ₂ = ${num(high)}, ${hessianPhrase(values)}`;
  const [first, second] = [`1/√${size(low, "λ₁")} = ${num(one.half)}`, `1/√${size(high, "λ₂")} = ${num(two.half)}`];
  switch (definiteness(values)) {
    case "positive definite":
      return `${head}: xᵀHx = 1 is an ellipse with the half-axes ${first} along v₁ and ${second} along v₂${thin(one.half, two.half, window)}.`;
    case "negative definite":
      return `${head}: ${NONE_POSITIVE} an ellipse with the half-axes ${first} along v₁ and ${second} along v₂${thin(two.half, one.half, window)}.`;
    case "positive semidefinite":
      return `${head}: nothing curves along v₁, so the ellipse has opened into two lines, ${second} to either side of the axis of v₁.`;
    case "negative semidefinite":
      return `${head}: ${NONE_POSITIVE} two lines, ${first} to either side of the axis of v₂, along which nothing curves.`;
    case "indefinite":
      return `${head}: xᵀHx = 1 is a hyperbola that crosses the axis of v₂ at ${second}, and xᵀHx = −1, dashed, one that crosses the axis of v₁ at ${first}.`;
    default:
      return `${head}: the sign of ${Math.abs(low) < Math.abs(high) ? "λ₁" : "λ₂"} is within rounding, and in every window the level set looks like two lines.`;
  }
}

const size = (value: number, name: string): string => (value < 0 ? `|${name}|` : name);

/** λ₁ = λ₂. */
function roundWords({values, axes, angle}: Workbench): string {
  const [low, high] = values;
  const equal = `${low === high ? "" : "to working precision "}λ₁ = λ₂ = ${num(high)}`;
  const round = `a circle with the radius ${num(axes[0].half)}`;
  const set = high > 0 ? `xᵀHx = 1 is ${round}` : `${NONE_POSITIVE} ${round}`;
  const head = `${equal[0].toUpperCase()}${equal.slice(1)}`;
  return `${low === high ? equal : head}, ${hessianPhrase(values)}: ${set}. Every direction is an eigenvector, so no axes are drawn; the angle θ = ${num(angle)} is kept until the two part.`;
}

/** What the eye makes of an ellipse that is long and thin. */
function thin(long: number, short: number, window: number): string {
  if (long >= 10 * window && short < window)
    return `; in this window it looks like ${short < window / 100 ? "one line" : "two lines"}, and yet it closes ${num(long)} from the middle`;
  return long >= 100 * short ? ": a needle" : long > short ? ": steep is short" : "";
}

/** The image of the unit circle. */
function circle({values, repeated}: Workbench): string {
  const sizes = values.map(Math.abs);
  const [low, high] = sizes;
  const image = "The image of the unit circle is";
  if (low === 0 && high === 0) return `${image} the point 0.`;
  if (repeated || low === high) return `${image} a circle with the radius ${num(high)}.`;
  if (low === 0 || high === 0)
    return `${image} a segment, ${num(Math.max(low, high))} to either side along ${low === 0 ? "v₂" : "v₁"}: H has erased the other direction.`;
  const [one, two] = values.map((value, i) => `${value < 0 ? `|λ${"₁₂"[i]}|` : `λ${"₁₂"[i]}`} = ${num(sizes[i])}`);
  return `${image} an ellipse with the half-axes ${one} and ${two}: what is short in the level set is long here.`;
}

/** What H does to x. */
function product({image, repeated, values}: Workbench): string {
  const {Hx, length, curvature, turn, parallel, degrees} = image;
  if (turn === null)
    return values.some((value) => value !== 0)
      ? `Hx = 0 for x at ${num(degrees)}°, on the axis that H erases.`
      : "Hx = 0 for every x.";
  if (repeated) return `Hx = ${num(curvature)}·x, as for every x.`;
  if (parallel)
    return `x, at ${num(degrees)}°, is an eigenvector: Hx = ${num(curvature)}·x${curvature < 0 ? ", turned right round" : ""}.`;
  const angle = `${num(Math.abs(turn))}°`;
  const end =
    Math.abs(turn) > 90
      ? `, which is more than a right angle, for xᵀHx = ${num(curvature)} is negative.`
      : `; only along v₁ and v₂ are the two parallel.`;
  return `For x at ${num(degrees)}°, Hx = ${point(Hx)} is ${num(length)} times as long as x and stands at ${angle} to it${end}`;
}

/** Both sides of equation 6, and what rounding did to them. */
function formula({mohr, closed, values, repeated}: Workbench): string {
  const {center, radius} = mohr;
  const m = `m = (a + c)/2 = ${num(center)}`;
  if (repeated)
    return `Equation 6: ${m} and r = 0${radius === 0 ? "" : " to working precision"}, which takes a = c and b = 0.`;
  const differ = (one: Vector, other: Vector) => one.findIndex((value, i) => num(value) !== num(other[i]));
  const naive = [center - radius, center + radius];
  const [lost, cancelled] = [differ(values, closed), differ(closed, naive)];
  const rounding =
    lost >= 0
      ? `; the entries, rounded to doubles, give ${num(closed[lost])} in place of ${num(values[lost])}`
      : cancelled >= 0
        ? `; subtracted as it stands, the difference would come out as ${num(naive[cancelled])}`
        : "";
  return `Equation 6: ${m} and r = √(((a − c)/2)² + b²) = ${num(radius)}, so λ = m ± r = ${num(values[0])} and ${num(values[1])}${rounding}.`;
}
