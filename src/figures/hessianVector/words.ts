import {DIFFERENCE_STEPS} from "../../numerics/network/differenceProduct.js";
import type {DirectionReport, MatrixFreeReport, ProductDirection} from "../../numerics/network/matrixFree.js";
import {grouped, num} from "../words.js";
import {firstCrossing, rungOf} from "./differences.js";
import {ritzWords} from "./ritzWords.js";

/** What the figure is asked to say. */
export interface Wanted {
  readonly direction: ProductDirection;
  readonly h: number;
  readonly m: number;
  /** Whether the answer belongs to an earlier question. */
  readonly stale: boolean;
}

const count = (n: number): string => grouped(`${n}`);

const ALONG: Readonly<Record<ProductDirection, string>> = {
  random: "a random v",
  gradient: "the gradient",
  sharpest: "the sharpest direction"
};

/** What the picture shows now, in words. */
export function sentence(report: MatrixFreeReport | null, wanted: Wanted): string {
  if (!report) return "There is no answer yet: it appears here as soon as it is computed.";
  const parts = [wanted.stale ? "The new answer is not there yet; this is the last one." : "", where(report)];
  if (report.status === "overflow")
    return [...parts, "Its derivatives are beyond the range of numbers: there is no product to take."].join(" ").trim();
  parts.push(kinks(report), along(report, wanted), ritzWords(report, wanted.m), cost(report.dimension));
  return parts.filter((part) => part !== "").join(" ");
}

function where({step, diverged, dimension}: MatrixFreeReport): string {
  const at = `Step ${count(step)}, n = ${count(dimension)} parameters.`;
  return diverged ? `${at} The run diverges, and this is its last iterate with a finite loss.` : at;
}

function kinks({kinks: found}: MatrixFreeReport): string {
  if (found === 0) return "";
  const who =
    found === 1 ? "One ReLU stands exactly on its kink" : `${count(found)} ReLUs stand exactly on their kinks`;
  return `${who}, where f has no Hessian: the products are those of the side on which it is off.`;
}

function along({directions}: MatrixFreeReport, {direction, h}: Wanted): string {
  const report = directions[direction];
  if (!report) return "The gradient is zero here and gives no direction.";
  if (report.length === 0) return `Along ${ALONG[direction]} Hv = 0: no error can be measured against it.`;
  const rung = rungOf(h);
  const [central, forward] = [report.central[rung], report.forward[rung]];
  const step = `h = ${num(DIFFERENCE_STEPS[rung])}`;
  if (Number.isNaN(central)) return `Along ${ALONG[direction]} the gradient at a distance of ${step} overflows.`;
  const errors = `Along ${ALONG[direction]}, with ${step}, the central difference has a relative error of ${num(central)}, the forward one of ${num(forward)}.`;
  return [errors, verdict(report, rung), exact(report)].filter((part) => part !== "").join(" ");
}

/** What is wrong with this h, if anything. */
function verdict(report: DirectionReport, rung: number): string {
  const {central, best, crossings} = report;
  const first = firstCrossing(report);
  if (first === 0)
    return "However small h is, a kink lies between θ − hv and θ + hv, where the gradient of a ReLU jumps: the differences do not converge to Hv.";
  if (first > 0 && rung >= first) {
    const here = crossings[rung] === 0 ? "" : `, here of ${reluCount(crossings[rung])}`;
    return `From h = ${num(DIFFERENCE_STEPS[first])} on kinks lie between the points${here}: the gradient jumps there, and the difference divides the jump by h.`;
  }
  if (best === null || rung === best) return "No h does better.";
  return `${cause(report, rung)}The best is h = ${num(DIFFERENCE_STEPS[best])}, with ${num(central[best])}.`;
}

/** What the error at this h is made of, where theory accounts for it. */
function cause({central, truncation, rounding}: DirectionReport, rung: number): string {
  const h = DIFFERENCE_STEPS[rung];
  const [wide, narrow] = [(truncation.central ?? 0) * h * h, (rounding ?? 0) / h];
  const most = Math.max(wide, narrow);
  if (!(central[rung] < 10 * most && central[rung] > 0.1 * most)) return "";
  if (wide > 3 * narrow) return "That is truncation, which goes like h². ";
  if (narrow > 3 * wide) return "That is rounding, which goes like 1/h. ";
  return "Truncation and rounding are of one size here. ";
}

const reluCount = (crossed: number): string =>
  crossed === 1 ? "one ReLU" : `${count(crossed)} ReLUs over all samples`;

function exact({disagreement}: DirectionReport): string {
  return disagreement === null
    ? "The exact product needs no h."
    : `The exact product needs no h, and is H·v with H formed in full to ${num(disagreement, 1)}.`;
}

/** What all of H would take, against a vector. */
function cost(n: number): string {
  return `All of H is n = ${count(n)} products and ${bytes(8 * n * n)}, one vector ${bytes(8 * n)}; with a million parameters it is ${bytes(8e12)} against ${bytes(8e6)}.`;
}

/** So many bytes, in the decimal unit that fits. */
export function bytes(size: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const rank = Math.min(units.length - 1, Math.floor(Math.log10(size) / 3));
  return `${num(size / 1000 ** rank)} ${units[rank]}`;
}
