import type {NetworkSpectrum} from "../../numerics/network/networkSpectrum.js";
import type {Outliers} from "../../numerics/spectrum/outliers.js";
import {label} from "../shared/label.js";
import {toSymlog} from "../shared/symlog.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {AXES, BIN, DENSITY_FLOOR, edgeOf, heightOf, type SpectrumFrame} from "./frame.js";

/** The bins of a histogram over λ: from where to where, and how many. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The eigenvalues in bins of equal width on the axis of λ. */
export function bins(values: readonly number[], edge: number): readonly Bin[] {
  const width = 2 * BIN;
  const half = Math.ceil(edge / width);
  const counts = new Array<number>(2 * half).fill(0);
  for (const value of values) {
    const place = Math.floor(toSymlog(value) / width) + half;
    counts[Math.min(2 * half - 1, Math.max(0, place))] += 1;
  }
  return counts.map((count, i) => ({from: (i - half) * width, to: (i - half + 1) * width, count}));
}

/** The histogram as bars; negative eigenvalues are drawn hollow. */
export function histogramMarks({values}: NetworkSpectrum, frame: SpectrumFrame): Mark[] {
  const bars = bins(values, edgeOf(frame)).filter(({count}) => count > 0);
  const drawn = (list: readonly Bin[], fillcolor: string, name: string): Mark => ({
    ...AXES.histogram,
    name,
    mode: "lines",
    x: list.flatMap(({from, to}) => [from, from, to, to, from, Number.NaN]),
    y: list.flatMap(({count}) => [0, heightOf(count), heightOf(count), 0, 0, Number.NaN]),
    line: {color: "@soft", width: 1},
    fill: "toself",
    fillcolor
  });
  const [negative, positive] = [bars.filter(({to}) => to <= 0), bars.filter(({from}) => from >= 0)];
  return [drawn(negative, "@lmin/0.25", "negative"), drawn(positive, "@soft/0.45", "positive")];
}

/** The eigenvalues by rank as a line, those that stand apart as diamonds, the first named. */
export function rankMarks({values}: NetworkSpectrum, apart: Outliers, frame: SpectrumFrame): Mark[] {
  const edge = edgeOf(frame);
  const descending = [...values].reverse();
  const place = (value: number) => Math.min(edge, Math.max(-edge, toSymlog(value)));
  const far = new Set(apart.values);
  const ranks = descending.flatMap((value, i) => (far.has(value) ? [i] : []));
  const first = descending[0];
  const beside = ranks.filter((i) => place(first) - place(descending[i]) < 0.16 * edge).length; // as high as its name
  return [
    {
      ...AXES.rank,
      name: "ranks",
      mode: "lines",
      x: descending.map((_, i) => i + 1),
      y: descending.map(place),
      line: {color: "@ink", width: 2}
    },
    {
      ...AXES.rank,
      name: "outliers",
      mode: "markers",
      x: ranks.map((i) => i + 1),
      y: ranks.map((i) => place(descending[i])),
      marker: {color: "@lmax", size: 8, symbol: "diamond"}
    },
    label(AXES.rank, [`λₘₐₓ = ${num(first)}`], [Math.max(1, beside)], [place(first)], "middle right", "@lmax", 12)
  ];
}

/** The width of the Gaussian that broadens an eigenvalue, in decades. */
const BROAD = 0.12;

/** The shares of the eigenvalues per decade, as logarithms, at places of the axis of λ: point masses broadened alike. */
export function density(
  masses: readonly {readonly value: number; readonly weight: number}[],
  places: readonly number[]
): number[] {
  const peak = 1 / (BROAD * Math.sqrt(2 * Math.PI));
  const at = masses.map(({value}) => toSymlog(value));
  return places.map((u) => {
    let sum = 0;
    for (let i = 0; i < at.length; ++i) {
      const t = (u - at[i]) / BROAD;
      if (t > -6 && t < 6) sum += masses[i].weight * peak * Math.exp((-t * t) / 2);
    }
    return Math.max(DENSITY_FLOOR, Math.log10(sum));
  });
}

const drawn = new WeakMap<NetworkSpectrum, Map<number, readonly Mark[]>>();

/** The exact density and Lanczos’s estimate over it; worked out once for each spectrum and axis. */
export function densityMarks(spectrum: NetworkSpectrum, frame: SpectrumFrame): readonly Mark[] {
  const edge = edgeOf(frame);
  const known = drawn.get(spectrum) ?? new Map<number, readonly Mark[]>();
  drawn.set(spectrum, known);
  const made = known.get(edge);
  if (made) return made;
  const places = Array.from({length: 401}, (_, i) => edge * (i / 200 - 1));
  const exact = spectrum.values.map((value) => ({value, weight: 1 / spectrum.values.length}));
  const line = (y: readonly number[], name: string, color: string, dash: "solid" | "dash"): Mark => ({
    ...AXES.density,
    name,
    mode: "lines",
    x: places,
    y,
    line: {color, width: 1.75, dash}
  });
  const marks = [
    line(density(exact, places), "exact", "@soft", "solid"),
    line(density(spectrum.nodes, places), "estimate", "@model", "dash"),
    label(AXES.density, ["exact"], [edge], [0.35], "middle left", "@soft", 12),
    label(
      AXES.density,
      [frame.narrow ? "by Lanczos, dashed" : "Lanczos’s estimate, dashed"],
      [edge],
      [0],
      "middle left",
      "@model",
      12
    )
  ];
  known.set(edge, marks);
  return marks;
}

/** What counts as zero: a band of the axis of λ. */
export function bandMarks(tau: number, frame: SpectrumFrame): Mark[] {
  const u = toSymlog(tau);
  const edge = edgeOf(frame);
  const across = (axes: (typeof AXES)["histogram" | "density"], low: number, high: number): Mark => ({
    ...axes,
    name: "zero",
    mode: "lines",
    x: [-u, u, u, -u, -u],
    y: [low, low, high, high, low],
    line: {color: "@step/0.8", width: 1, dash: "dash"},
    fill: "toself",
    fillcolor: "@step/0.08"
  });
  const up: Mark = {
    ...AXES.rank,
    name: "zero",
    mode: "lines",
    x: [0, frame.count + 1, frame.count + 1, 0, 0],
    y: [-Math.min(u, edge), -Math.min(u, edge), Math.min(u, edge), Math.min(u, edge), -Math.min(u, edge)],
    line: {color: "@step/0.8", width: 1, dash: "dash"},
    fill: "toself",
    fillcolor: "@step/0.08"
  };
  return [
    ...(frame.views.includes("histogram") ? [across(AXES.histogram, 0, heightOf(Math.max(1, frame.count)))] : []),
    ...(frame.views.includes("rank") ? [up] : []),
    ...(frame.views.includes("density") ? [across(AXES.density, DENSITY_FLOOR, 0.5)] : [])
  ];
}
