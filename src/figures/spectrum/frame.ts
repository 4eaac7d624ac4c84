import type {Data, Layout} from "plotly.js-dist-min";
import {heading} from "../shared/heading.js";
import {remembered} from "../shared/memo.js";
import {symlogTicks, toSymlog} from "../shared/symlog.js";
import {roundTicks} from "../shared/ticks.js";
import type {Picture} from "../types.js";

/** The views of the spectrum. */
export type SpectrumView = "histogram" | "rank" | "density";

/** What the costly picture depends on: nothing that a hand drags. */
export interface SpectrumFrame {
  readonly views: readonly SpectrumView[];
  /** How many eigenvalues there are. */
  readonly count: number;
  /** The largest |λ| that the axis of λ must hold, as an exponent of ten. */
  readonly decade: number;
  readonly narrow: boolean;
}

/** The axes of each view. */
export const AXES = {
  histogram: {xaxis: "x", yaxis: "y"},
  rank: {xaxis: "x2", yaxis: "y2"},
  density: {xaxis: "x3", yaxis: "y3"}
} as const;

/** Half the width of a bin of the histogram, in decades of |λ|. */
export const BIN = 0.25;

/** The height of a bar of so many eigenvalues: a logarithm that has room for none. */
export const heightOf = (count: number): number => Math.log10(1 + count);

/** The lowest share of the eigenvalues per decade that the density shows, as an exponent. */
export const DENSITY_FLOOR = -4;

const GAP = 76;
const MARGIN = {l: 48, r: 12, t: 30, b: 42};

const TITLES: Readonly<Record<SpectrumView, readonly [wide: string, narrow: string]>> = {
  histogram: ["How many eigenvalues, over λ", "How many eigenvalues, over λ"],
  rank: ["Eigenvalues in descending order", "Eigenvalues in descending order"],
  density: ["Density per decade: exact, and Lanczos’s estimate", "Density: exact, and by Lanczos"]
};

/** Where λ ends on both sides, in coordinates of the signed logarithm. */
export const edgeOf = ({decade}: SpectrumFrame): number => toSymlog(10 ** decade);

/** Frames, axes and titles. Equal input gives the same object. */
export const spectrumBase = remembered((frame: SpectrumFrame): Picture => {
  const {views, narrow} = frame;
  const heights: Readonly<Record<SpectrumView, number>> = {histogram: 230, rank: narrow ? 230 : 260, density: 230};
  const open = (Object.keys(AXES) as SpectrumView[]).filter((view) => views.includes(view));
  const shown = open.length === 0 ? (["histogram"] as const) : open;
  const total = shown.reduce((sum, view) => sum + heights[view] + GAP, -GAP);
  const layout: Partial<Layout> & Record<string, unknown> = {height: total + MARGIN.t + MARGIN.b, margin: MARGIN};
  const data: Data[] = [];
  const annotations: ReturnType<typeof heading>[] = [];
  let top = 0;
  for (const view of shown) {
    const {xaxis, yaxis} = AXES[view];
    annotations.push(heading(TITLES[view][narrow ? 1 : 0], [0, 1 - top / total], {narrow, above: 6}));
    const [x, y] = axesOf(view, frame);
    layout[xaxis.replace("x", "xaxis")] = {anchor: yaxis, domain: [0, 1], tickfont: {size: 11}, tickangle: 0, ...x};
    layout[yaxis.replace("y", "yaxis")] = {
      anchor: xaxis,
      domain: [Math.max(0, 1 - (top + heights[view]) / total), 1 - top / total],
      tickfont: {size: 11},
      ...y
    };
    data.push({type: "scatter", x: [null], y: [null], xaxis, yaxis} as unknown as Data);
    top += heights[view] + GAP;
  }
  layout.annotations = annotations;
  return {data, layout};
});

type Axis = Record<string, unknown>;
const title = (text: string): Axis => ({title: {text, standoff: 4, font: {size: 12, color: "@soft"}}});

function axesOf(view: SpectrumView, frame: SpectrumFrame): [Axis, Axis] {
  const {count, decade, narrow} = frame;
  const edge = edgeOf(frame);
  const exponents = Array.from({length: decade + 7}, (_, i) => i - 6);
  const ticks = symlogTicks(
    exponents,
    exponents.filter((e) => (e - decade) % (narrow ? 4 : 2) === 0 && e > -6)
  );
  const lambda: Axis = {
    showgrid: false,
    zeroline: true,
    zerolinecolor: "@edge",
    range: [-edge - 0.3, edge + 0.3],
    ticks: "outside",
    ticklen: 4,
    tickcolor: "@edge",
    ...ticks
  };
  switch (view) {
    case "histogram": {
      const counts = [0, 1, 3, 10, 30, 100, 300, 1000].filter((each) => each <= Math.max(1, count));
      return [
        {...lambda, ...title("λ")},
        {
          zeroline: false,
          range: [0, 1.08 * heightOf(Math.max(1, count))],
          tickvals: counts.map(heightOf),
          ticktext: counts.map((each) => `${each}`)
        }
      ];
    }
    case "rank": {
      const {values, names} = roundTicks(1, Math.max(2, count), narrow ? 4 : 8);
      return [
        {
          showgrid: false,
          zeroline: false,
          range: [-0.02 * count, 1.02 * count + 1],
          tickvals: values,
          ticktext: names,
          ...title("rank")
        },
        {...lambda, showgrid: true}
      ];
    }
    case "density": {
      const shares = [-4, -3, -2, -1, 0];
      return [
        {...lambda, ...title("λ")},
        {
          zeroline: false,
          range: [DENSITY_FLOOR, 0.6],
          tickvals: shares,
          ticktext: ["0.01 %", "0.1 %", "1 %", "10 %", "all"]
        }
      ];
    }
  }
}
