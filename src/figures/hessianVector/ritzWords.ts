import {eps} from "../../numerics/elementary.js";
import type {MatrixFreeReport} from "../../numerics/network/matrixFree.js";
import {grouped, num} from "../words.js";
import {shown} from "./ritz.js";
import {sizeOf} from "./scale.js";

const products = (m: number): string => (m === 1 ? "one product" : `${m} products`);

/** What m products know of the spectrum. */
export function ritzWords(report: MatrixFreeReport, m: number): string {
  const now = shown(report, m);
  if (now === 0) return "No product is taken yet: nothing is known of the spectrum.";
  const {values, residuals} = report.ritz[now - 1];
  const {eigenvalues} = report;
  const top = values[now - 1];
  const slack = 8 * Math.sqrt(report.dimension) * eps * sizeOf(report);
  const ended = now < m ? " there is nowhere left to go, and" : "";
  const after = `After ${products(now)}${ended} the largest Ritz value is ${num(top, 6)}`;
  const bound = residuals[now - 1] <= slack ? "" : `; an eigenvalue lies within ${num(residuals[now - 1], 2)} of it`;
  if (!eigenvalues) {
    const certain = bound === "" ? ", an eigenvalue to rounding" : bound;
    return `${after}${certain}. H, with ${grouped(`${report.dimension ** 2}`)} entries, is not formed here to compare.`;
  }
  const [least, most] = [eigenvalues[0], eigenvalues[eigenvalues.length - 1]];
  const low = now === 1 ? "" : ` The smallest is ${num(values[0], 4)}, ${agreement("λₘᵢₙ", values[0], least, slack)}.`;
  return `${after}, ${agreement("λₘₐₓ", top, most, slack)}${bound}.${low}`;
}

/** How a Ritz value compares with the eigenvalue that it is after. */
function agreement(name: string, value: number, goal: number, slack: number): string {
  const distance = Math.abs(value - goal);
  if (distance <= slack) return `${name} to rounding`;
  const digits = Math.floor(-Math.log10(distance / Math.abs(goal)));
  if (digits < 1) return `not yet ${name} = ${num(goal, 4)}`;
  return digits < 3
    ? `${name} = ${num(goal, 4)} to ${digits} digit${digits === 1 ? "" : "s"}`
    : `${name} to ${digits} digits`;
}
