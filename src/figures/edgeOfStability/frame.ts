import type {Data, Layout} from "plotly.js-dist-min";
import {heading} from "../shared/heading.js";
import {remembered} from "../shared/memo.js";
import {power, toSymlog} from "../shared/symlog.js";
import {decades, roundTicks} from "../shared/ticks.js";
import type {Picture} from "../types.js";

/** What can be revealed beside the sharpness. The second eigenvalue is drawn with it. */
export type EdgeView = "loss" | "ratio" | "second" | "along";
/** What runs across: the step k, or αk, the time of gradient flow. */
export type Across = "k" | "alphaK";
type Panel = "sharpness" | Exclude<EdgeView, "second">;

/** What the costly picture depends on: nothing that changes with every step of a training. */
export interface EdgeFrame {
  readonly views: readonly EdgeView[];
  readonly across: Across;
  /** The right end of every axis, in k or in αk. */
  readonly end: number;
  /** The top of the axis of λ. */
  readonly roof: number;
  /** The decades of the loss, as exponents. */
  readonly loss: readonly [number, number];
  readonly narrow: boolean;
}

/** The axes of each panel. */
export const AXES = {
  sharpness: {xaxis: "x", yaxis: "y"},
  loss: {xaxis: "x2", yaxis: "y2"},
  ratio: {xaxis: "x3", yaxis: "y3"},
  along: {xaxis: "x4", yaxis: "y4"}
} as const;

/** The top of the axis of αλ_max/2, and the reach of the gradient’s component, in coordinates of the signed logarithm. */
export const RATIO_ROOF = 1.6;
export const ALONG_REACH = toSymlog(100);

const GAP = 60;
const MARGIN = {l: 48, r: 12, t: 30, b: 42};
const HEIGHTS: Readonly<Record<Panel, number>> = {sharpness: 260, loss: 170, ratio: 170, along: 170};

const titles = (narrow: boolean): Readonly<Record<Panel, string>> => ({
  sharpness: narrow ? "Sharpness λₘₐₓ, and the limit 2/α" : "The sharpness λₘₐₓ of the loss, and the limit 2/α",
  loss: narrow ? "Loss" : "The loss, on a logarithmic axis",
  ratio: "αλₘₐₓ/2, and the limit 1",
  along: narrow ? "Gradient along the sharpest axis" : "The gradient’s component along the sharpest direction, signed"
});

/** Frames, axes and titles, one panel below the other. Equal input gives the same object. */
export const edgeBase = remembered((frame: EdgeFrame): Picture => {
  const {views, narrow} = frame;
  const panels = (Object.keys(AXES) as Panel[]).filter((panel) => panel === "sharpness" || views.includes(panel));
  const height = panels.reduce((sum, panel) => sum + HEIGHTS[panel] + GAP, -GAP);
  const layout: Partial<Layout> & Record<string, unknown> = {height: height + MARGIN.t + MARGIN.b, margin: MARGIN};
  const data: Data[] = [];
  const annotations: ReturnType<typeof heading>[] = [];
  let top = 0;
  for (const panel of panels) {
    const {xaxis, yaxis} = AXES[panel];
    annotations.push(heading(titles(narrow)[panel], [0, 1 - top / height], {narrow, above: 6}));
    const last = panel === panels[panels.length - 1];
    layout[xaxis.replace("x", "xaxis")] = {
      anchor: yaxis,
      domain: [0, 1],
      tickfont: {size: 11},
      ...acrossAxis(frame, last)
    };
    layout[yaxis.replace("y", "yaxis")] = {
      anchor: xaxis,
      domain: [Math.max(0, 1 - (top + HEIGHTS[panel]) / height), 1 - top / height],
      tickfont: {size: 11},
      ...upAxis(panel, frame)
    };
    data.push({type: "scatter", x: [null], y: [null], xaxis, yaxis} as unknown as Data);
    top += HEIGHTS[panel] + GAP;
  }
  layout.annotations = annotations;
  return {data, layout};
});

type Axis = Record<string, unknown>;
const BARE: Axis = {showgrid: false, zeroline: false};

function acrossAxis({across, end, narrow}: EdgeFrame, last: boolean): Axis {
  const {values, names} = roundTicks(0, end, narrow ? 4 : 8);
  const title = {text: across === "k" ? "step k" : "αk", standoff: 4, font: {size: 12, color: "@soft"}};
  return {
    ...BARE,
    range: [-0.01 * end, 1.03 * end],
    tickvals: values,
    ticktext: names,
    ticks: "outside",
    ticklen: 4,
    tickcolor: "@edge",
    tickangle: 0,
    ...(last ? {title} : {})
  };
}

function upAxis(panel: Panel, {roof, loss: [low, high]}: EdgeFrame): Axis {
  const ticks = (values: readonly number[], names: readonly string[]) => ({tickvals: values, ticktext: names});
  switch (panel) {
    case "sharpness": {
      const {values, names} = roundTicks(0, roof, 5);
      return {zeroline: false, range: [0, 1.05 * roof], ...ticks(values, names)};
    }
    case "loss": {
      const all = decades(low, high);
      const named = all.length > 7 ? all.filter((e) => e % Math.ceil(all.length / 6) === 0) : all;
      return {
        zeroline: false,
        range: [low, high],
        ...ticks(
          all,
          all.map((e) => (named.includes(e) ? power(e) : ""))
        )
      };
    }
    case "ratio":
      return {zeroline: false, range: [0, RATIO_ROOF], ...ticks([0, 0.5, 1, 1.5], ["0", "0.5", "1", "1.5"])};
    case "along": {
      const exponents = [-4, -2, 0, 2];
      const up = exponents.map((e) => toSymlog(10 ** e));
      return {
        zeroline: true,
        zerolinecolor: "@edge",
        range: [-ALONG_REACH, ALONG_REACH],
        ...ticks(
          [...up.map((u) => -u), 0, ...up],
          [
            ...exponents.map((e) => `−${e === 0 ? "1" : power(e)}`),
            "0",
            ...exponents.map((e) => (e === 0 ? "1" : power(e)))
          ]
        )
      };
    }
  }
}
