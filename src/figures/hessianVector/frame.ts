import type {Data, Layout} from "plotly.js-dist-min";
import {LANCZOS_STEPS} from "../../numerics/network/matrixFree.js";
import {heading} from "../shared/heading.js";
import {remembered} from "../shared/memo.js";
import {power} from "../shared/symlog.js";
import {decades} from "../shared/ticks.js";
import type {Picture} from "../types.js";
import {eigenvalueTicks, type Scale} from "./scale.js";

/** What can be revealed beside the differences: the Ritz values, and how far the outermost of them still are. */
export type ProductView = "ritz" | "ends";
type Panel = "differences" | ProductView;

/** What the costly picture depends on: nothing that a hand drags. */
export interface ProductFrame extends Scale {
  readonly views: readonly ProductView[];
  readonly narrow: boolean;
}

/** The axes of each panel. */
export const AXES = {
  differences: {xaxis: "x", yaxis: "y"},
  ritz: {xaxis: "x2", yaxis: "y2"},
  ends: {xaxis: "x3", yaxis: "y3"}
} as const;

/** The decades of h; where errors end below, as a decade; the axis of m. */
export const H_RANGE = [-12.3, 0.3] as const;
export const FLOOR = -17;
export const M_RANGE = [-0.8, LANCZOS_STEPS + 2.5] as const;

const GAP = 74;
const MARGIN = {l: 50, r: 12, t: 32, b: 44};

/** Where a panel stands: across in parts, from the top in px. */
interface Place {
  readonly x: readonly [number, number];
  readonly top: number;
  readonly height: number;
}

/** One below the other on a narrow page, else the differences on the left and what is revealed on the right. */
function placesOf({views, narrow}: ProductFrame): {places: Partial<Record<Panel, Place>>; height: number} {
  const sizes: Readonly<Record<Panel, number>> = {differences: 290, ritz: 290, ends: 170};
  const open = (["ritz", "ends"] as const).filter((view) => views.includes(view));
  const beside = !narrow && open.length > 0;
  const places: Partial<Record<Panel, Place>> = {};
  let top = narrow ? sizes.differences + GAP : 0;
  for (const view of open) {
    places[view] = {x: beside ? [0.56, 1] : [0, 1], top, height: !narrow && open.length === 1 ? 320 : sizes[view]};
    top += places[view].height + GAP;
  }
  const height = Math.max(top - GAP, narrow ? sizes.differences : 320);
  places.differences = {
    x: beside ? [0, 0.45] : [0, 1],
    top: 0,
    height: narrow ? sizes.differences : height
  };
  return {places, height};
}

const titles = (narrow: boolean): Readonly<Record<Panel, string>> => ({
  differences: narrow ? "Error of two differences, relative" : "Relative error of differences in place of Hv",
  ritz: narrow ? "Ritz values after m products" : "Ritz values after m products, over all eigenvalues",
  ends: narrow ? "Outermost Ritz values: error/‖H‖" : "Error of the outermost Ritz values, over ‖H‖"
});

type Axis = Record<string, unknown>;

/** Frames, axes and titles. Equal input gives the same object. */
export const productBase = remembered((frame: ProductFrame): Picture => {
  const {narrow} = frame;
  const {places, height} = placesOf(frame);
  const layout: Partial<Layout> & Axis = {height: height + MARGIN.t + MARGIN.b, margin: MARGIN};
  const data: Data[] = [];
  const annotations: ReturnType<typeof heading>[] = [];
  for (const [panel, {x, top, height: own}] of Object.entries(places) as [Panel, Place][]) {
    const {xaxis, yaxis} = AXES[panel];
    layout[xaxis.replace("x", "xaxis")] = {anchor: yaxis, domain: [...x], ...acrossAxis(panel)};
    layout[yaxis.replace("y", "yaxis")] = {
      anchor: xaxis,
      domain: [Math.max(0, 1 - (top + own) / height), 1 - top / height],
      ...upAxis(panel, frame)
    };
    annotations.push(heading(titles(narrow)[panel], [x[0], 1 - top / height], {narrow, above: 7}));
    data.push({type: "scatter", x: [null], y: [null], xaxis, yaxis} as unknown as Data);
  }
  layout.annotations = annotations;
  return {data, layout};
});

function acrossAxis(panel: Panel): Axis {
  const differences = panel === "differences";
  const exponents = decades(-12, 0).filter((e) => e % 3 === 0);
  return {
    showgrid: differences,
    zeroline: false,
    ticks: "outside",
    ticklen: 4,
    tickcolor: "@edge",
    tickangle: 0,
    tickfont: {size: 11},
    range: differences ? [...H_RANGE] : [...M_RANGE],
    tickvals: differences ? exponents : [0, 10, 20, 30, 40],
    ticktext: differences ? exponents.map(power) : ["0", "10", "20", "30", "40"],
    title: {text: differences ? "h" : "m", standoff: 4, font: {size: 12, color: "@soft"}}
  };
}

function upAxis(panel: Panel, frame: ProductFrame): Axis {
  const plain = {tickfont: {size: 11}, zeroline: false};
  if (panel === "ritz") return {...plain, showgrid: false, range: [frame.low, frame.high], ...eigenvalueTicks(frame)};
  const top = panel === "ends" ? 1 : frame.errors;
  const exponents = decades(-16, top).filter((e) => e % 4 === 0);
  return {...plain, range: [FLOOR, top], tickvals: exponents, ticktext: exponents.map(power)};
}
