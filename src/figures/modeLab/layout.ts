import type {Data, Layout} from "plotly.js-dist-min";
import {heading} from "../shared/heading.js";
import {EDGE, symlogTicks} from "../shared/symlog.js";
import type {Picture} from "../types.js";

/** The views that can be revealed; the strip of eigenvalues is always there. */
export type Layer = "path" | "modes" | "multipliers" | "traces" | "energy";

/** All that the costly picture depends on: nothing that a hand drags. */
export interface Frame {
  readonly layers: readonly Layer[];
  /** How many modes there are: each has a lane. */
  readonly count: number;
  /** Whether some eigenvalue is negative: then the bars go both ways. */
  readonly signed: boolean;
  readonly horizon: number;
  /** Half the width that the two path views show at least; three quarters of it upward. */
  readonly window: number;
  readonly narrow: boolean;
}

type View = Layer | "strip";
type Box = {
  readonly view: View;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly height: number;
};

/** The axes of each view: "x2" goes with "y2". */
export const AXES: Readonly<Record<View, {readonly xaxis: string; readonly yaxis: string}>> = {
  path: {xaxis: "x", yaxis: "y"},
  modes: {xaxis: "x2", yaxis: "y2"},
  strip: {xaxis: "x3", yaxis: "y3"},
  multipliers: {xaxis: "x4", yaxis: "y4"},
  traces: {xaxis: "x5", yaxis: "y5"},
  energy: {xaxis: "x6", yaxis: "y6"}
};

const LANE = 30;
const GAP = 62; // for the ticks of one row and the title of the next
const MARGIN = {l: 40, r: 12, t: 30, b: 40};

/** The right end of the axis of eigenvalues: the limit 2/α of α = 1e-7, and a little more for α = 0. */
export const STRIP_END = EDGE + 1.75;
/** How far the multipliers are drawn. */
export const MULTIPLIER_END = 1.75;
/** Pixels of one row of milestones, and of the bars under them. */
const ROW = 19;
const BARS = 190;
export const rowHeight = ROW / BARS;
/** Pixels of one lane of traces, and half the height that a trace may take, in lanes. */
export const traceLane = (count: number): number => (count <= 2 ? 112 : count === 3 ? 88 : 70);
export const traceReach = (count: number): number => (traceLane(count) - 24) / 2 / traceLane(count);

/** Where each view stands, in px from the top of the first. */
function boxes({layers, count, narrow}: Frame): {list: Box[]; height: number} {
  const has = (layer: Layer) => layers.includes(layer);
  const heights: Record<View, number> = {
    path: narrow ? 250 : has("modes") ? 350 : 400,
    modes: narrow ? 250 : 350,
    strip: 52 + LANE * count,
    multipliers: 52 + LANE * count,
    traces: traceLane(count) * count,
    energy: BARS + ROW * count + 8
  };
  const rows: View[][] = narrow
    ? [["path"], ["modes"], ["strip"], ["multipliers"], ["traces"], ["energy"]]
    : [
        ["path", "modes"],
        ["strip", "multipliers"],
        ["traces", "energy"]
      ];
  const list: Box[] = [];
  let top = 0;
  for (const row of rows.map((views) => views.filter((view) => view === "strip" || has(view)))) {
    if (row.length === 0) continue;
    const split = row[0] === "strip" ? 0.6 : 0.5;
    const height = Math.max(...row.map((view) => heights[view]));
    row.forEach((view, i) => {
      const from = i === 0 ? 0 : split + 0.025;
      list.push({view, from, to: row.length === 2 && i === 0 ? split - 0.025 : 1, top, height});
    });
    top += height + GAP;
  }
  return {list, height: top - GAP};
}

const TITLES: Record<View, string> = {
  path: "The path, seen from above",
  modes: "The same path along the eigenvectors",
  strip: "Eigenvalues λ, and the limit that α sets",
  multipliers: "Multipliers 1 − αλ",
  traces: "Each mode on its own, over k",
  energy: "Height ½λz² of each mode, over k"
};
const NARROW_TITLES: Partial<Record<View, string>> = {modes: "The same along the eigenvectors"};

/** The costly picture: frames, axes and titles. */
export function frame(options: Frame): Picture {
  const {list, height} = boxes(options);
  const layout: Partial<Layout> & Record<string, unknown> = {height: height + MARGIN.t + MARGIN.b, margin: MARGIN};
  const data: Data[] = [];
  layout.annotations = list.map(({view, from, top}) =>
    heading((options.narrow && NARROW_TITLES[view]) || TITLES[view], [from, 1 - top / height], {
      narrow: options.narrow,
      above: 6
    })
  );
  for (const {view, from, to, top, height: tall} of list) {
    const {xaxis, yaxis} = AXES[view];
    const [x, y] = axesOf(view, options);
    layout[xaxis.replace("x", "xaxis")] = {anchor: yaxis, domain: [from, to], ticks: "", tickfont: {size: 11}, ...x};
    layout[yaxis.replace("y", "yaxis")] = {
      anchor: xaxis,
      domain: [Math.max(0, 1 - (top + tall) / height), 1 - top / height],
      tickfont: {size: 11},
      ...y
    };
    data.push({type: "scatter", x: [null], y: [null], xaxis, yaxis} as unknown as Data);
  }
  return {data, layout};
}

type Axis = Record<string, unknown>;
const BARE: Axis = {showgrid: false, zeroline: false};
const title = (text: string): Axis => ({title: {text, standoff: 4, font: {size: 12, color: "@soft"}}});

function axesOf(view: View, {layers, window, count, narrow, horizon, signed}: Frame): [Axis, Axis] {
  const lanes = {...BARE, range: [-1.15, count + 0.25], showticklabels: false};
  switch (view) {
    case "path":
      return equal(window, view, count === 2 ? ["x₁", "x₂"] : ["p", "q"]);
    case "modes":
      return equal(window, view, ["", ""]);
    case "strip": {
      const crowded = narrow || layers.includes("multipliers");
      return [
        {
          ...BARE,
          range: [-EDGE - 0.9, STRIP_END],
          ...symlogTicks([-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6], crowded ? [-3, 0, 3, 6] : [-4, -2, 0, 2, 4, 6]),
          tickangle: 0,
          ticks: "outside",
          ticklen: 4,
          tickcolor: "@edge"
        },
        lanes
      ];
    }
    case "multipliers":
      return [
        {
          ...BARE,
          range: [-MULTIPLIER_END, MULTIPLIER_END],
          tickvals: [-1, 0, 1],
          ticktext: ["−1", "0", "1"],
          ticks: "outside",
          ticklen: 4,
          tickcolor: "@edge"
        },
        lanes
      ];
    case "traces":
      return [over(horizon), {...BARE, range: [-0.5, count - 0.5], showticklabels: false}];
    case "energy": {
      const floor = signed ? -1.05 : 0;
      return [
        over(horizon),
        {
          zeroline: signed,
          zerolinecolor: "@edge",
          range: [floor, 1 + (signed ? 1.05 - floor : 1) * rowHeight * (count + 0.4)],
          tickvals: signed ? [-1, 0, 1] : [0, 0.5, 1],
          ticktext: signed ? ["−1", "0", "1"] : ["0", "0.5", "1"]
        }
      ];
    }
  }
}

/** Two axes of one scale, both showing at least the window. */
function equal(window: number, view: "path" | "modes", [across, up]: readonly [string, string]): [Axis, Axis] {
  const quiet = {zeroline: false, showgrid: false, nticks: 7, exponentformat: "power"};
  return [
    {...quiet, range: [-window, window], ...(across ? title(across) : {})},
    {...quiet, range: [-0.75 * window, 0.75 * window], scaleanchor: AXES[view].xaxis, ...(up ? title(up) : {})}
  ];
}

const over = (horizon: number): Axis => ({
  ...BARE,
  range: [-0.02 * horizon, 1.02 * horizon],
  nticks: 6,
  tickformat: ",d",
  ...title("k")
});
