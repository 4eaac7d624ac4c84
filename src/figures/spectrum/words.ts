import type {NetworkSpectrum, SpectrumPart} from "../../numerics/network/networkSpectrum.js";
import type {Outliers} from "../../numerics/spectrum/outliers.js";
import type {Table} from "../types.js";
import {grouped, num} from "../words.js";

/** What is asked now. */
export interface Asked {
  readonly step: number;
  readonly part: SpectrumPart;
}

const count = (n: number, one: string, many: string): string =>
  `${n === 0 ? "none" : n === 1 ? "one" : grouped(`${n}`)} ${n === 1 ? one : many}`;

function matrixName(part: SpectrumPart): string {
  if (typeof part === "number") return `the block of layer ${part + 1}`;
  return {hessian: "the Hessian", "gauss-newton": "the Gauss–Newton part", residual: "the residual part"}[part];
}

/** How many eigenvalues lie below −τ, within it, and above. */
export function counted(values: readonly number[], tau: number): {negative: number; zero: number; positive: number} {
  const negative = values.filter((value) => value < -tau).length;
  const positive = values.filter((value) => value > tau).length;
  return {negative, zero: values.length - negative - positive, positive};
}

/** What the picture shows, in words. */
export function sentence(
  asked: Asked,
  found: {readonly spectrum: NetworkSpectrum; readonly current: boolean} | null,
  apart: Outliers | null,
  tau: number
): string {
  const wanted = `step ${grouped(`${asked.step}`)}`;
  if (found === null || apart === null)
    return `All eigenvalues of ${matrixName(asked.part)} at ${wanted} are being computed.`;
  const {spectrum} = found;
  const {values, step, part, decay, kinks, shift} = spectrum;
  const {negative, zero, positive} = counted(values, tau);
  const [low, high] = [values[0], values[values.length - 1]];
  const stale = found.current ? "" : `The answer for ${wanted} is being computed; this is the one before. `;
  const gone =
    found.current && step < asked.step
      ? ` The run diverged before ${wanted}; this is its last step with a finite loss.`
      : "";
  const kink =
    kinks > 0
      ? ` ${count(kinks, "ReLU stands", "ReLUs stand")} exactly at 0, where the loss has no Hessian: these are the second derivatives of one side.`
      : "";
  const name = matrixName(part);
  const parts = [
    `${stale}At step ${grouped(`${step}`)} ${name} has ${count(values.length, "eigenvalue", "eigenvalues")}, from ${num(low)} to ${num(high)}: ${count(zero, "lies", "lie")} within ±${num(tau)} of 0, ${count(negative, "is", "are")} below, ${count(positive, "is", "are")} above.`,
    outlierWords(apart, values.length)
  ];
  if (part === "gauss-newton") parts.push(rankWords(spectrum));
  if (part === "hessian") {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    if (high > 0)
      parts.push(
        `Along a random direction the curvature is on average tr H/n = ${num(mean)}, ${num((100 * mean) / high, 2)} % of λₘₐₓ.`
      );
  }
  if (shift !== null)
    parts.push(
      part === "residual"
        ? `ω = ${num(decay)} stands in H and in its Gauss–Newton part, and cancels in their difference: nothing has moved by more than ${num(shift.deviation, 2)}.`
        : `With ω = ${num(decay)} added at this θ every eigenvalue has moved by ω: computed on their own, the two spectra differ from that by at most ${num(shift.deviation, 2)}; rounding may make it ${num(shift.rounding, 2)}.`
    );
  return `${parts.filter((part) => part !== "").join(" ")}${kink}${gone}`;
}

/** How many eigenvalues of JᵀBJ + ωI can differ from ω: the rank of JᵀBJ is at most the number of residuals. */
function rankWords({values, residuals, weightDecay}: NetworkSpectrum): string {
  const most = `There are ${grouped(`${residuals}`)} residuals, so no more than ${grouped(`${Math.min(residuals, values.length)}`)} of them can`;
  return weightDecay === 0
    ? `${most} be positive, and none is negative but for rounding.`
    : `${most} lie above the weight decay, ${num(weightDecay)} in all, and none lies below it but for rounding.`;
}

function outlierWords({status, values, gap}: Outliers, all: number): string {
  if (all < 2) return "";
  if (status === "none") return "None stands apart from the rest.";
  const first = values.slice(0, 5).map((value) => num(value));
  const list = values.length > 5 ? `${first.join(", ")}, …` : first.join(", ");
  const one = values.length === 1;
  return `${one ? "One stands apart" : `${values.length} stand apart`}, ${list}: ${one ? "it" : "the least of them"} is ${num(gap, 2)} times as large as the next in size.`;
}

/** The eigenvalues, the largest first, with whether they count as zero or stand apart. */
export function table(spectrum: NetworkSpectrum | null, apart: Outliers | null, tau: number): Table {
  const columns = ["rank", "λ", "counts as"];
  let rows: Table["rows"] | undefined;
  return {
    columns,
    get rows() {
      const far = new Set(apart?.values ?? []);
      rows ??= [...(spectrum?.values ?? [])]
        .reverse()
        .map((value, i) => [
          i + 1,
          value,
          far.has(value) ? "outlier" : Math.abs(value) <= tau ? "zero" : value < 0 ? "negative" : "positive"
        ]);
      return rows;
    }
  };
}
