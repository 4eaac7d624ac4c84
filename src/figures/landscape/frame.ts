import type {Data, Layout} from "plotly.js-dist-min";
import type {NetworkSlice} from "../../numerics/network/networkSlice.js";
import {roundTicks} from "../shared/ticks.js";
import type {Picture} from "../types.js";
import {painted} from "./panels.js";
import {curvatureWords} from "./read.js";
import {AXES, type LandscapeView, type Panel, panelsOf} from "./views.js";

/** What the costly picture depends on: nothing that a hand drags on it. */
export interface LandscapeFrame {
  readonly views: readonly LandscapeView[];
  readonly narrow: boolean;
  /** How far the empty axes reach while there is no answer. */
  readonly radius: number;
}

const MARGIN = {l: 52, r: 8, t: 50, b: 46};
const GAP = 104;

/** Where a panel stands: across in parts, from the top in px, and its side in px. */
interface Place {
  readonly x: readonly [number, number];
  readonly top: number;
  readonly side: number;
}

/** One below the other on a narrow page, else two in a row. */
function placesOf(count: number, narrow: boolean): readonly Place[] {
  const side = narrow ? 240 : count === 1 ? 380 : 290;
  return Array.from({length: count}, (_, i) => {
    const [row, column] = narrow || count === 1 ? [i, 0] : [Math.floor(i / 2), i % 2];
    const x = narrow
      ? ([0, 0.85] as const)
      : count === 1
        ? ([0, 0.6] as const)
        : ([0.56 * column, 0.56 * column + 0.36] as const);
    return {x, top: row * (side + GAP), side};
  });
}

/**
 * The loss over the plane with its model, the sharpness and the error of the model beside it; empty axes while there is no
 * answer, or none to draw.
 */
export function landscapeBase(slice: NetworkSlice | null, {views, narrow, radius}: LandscapeFrame): Picture {
  const panels = panelsOf(views);
  const places = placesOf(panels.length, narrow);
  const last = places[places.length - 1];
  const height = last.top + last.side;
  const reach = slice?.radius ?? radius;
  const layout: Partial<Layout> & Record<string, unknown> = {height: height + MARGIN.t + MARGIN.b, margin: MARGIN};
  const data: Data[] = [];
  const annotations: object[] = [];
  for (const [i, panel] of panels.entries()) {
    const {x, top, side} = places[i];
    const y = [1 - (top + side) / height, 1 - top / height] as const;
    const {xaxis, yaxis} = AXES[panel];
    const paint = slice?.status === "computed" ? painted(panel, slice) : null;
    layout[xaxis.replace("x", "xaxis")] = {
      ...axisOf(reach, slice, "a", 0),
      domain: [...x],
      anchor: yaxis,
      constrain: "domain",
      constraintoward: "left"
    };
    layout[yaxis.replace("y", "yaxis")] = {
      ...axisOf(reach, slice, "b", 1),
      domain: [Math.max(0, y[0]), y[1]],
      anchor: xaxis,
      scaleanchor: xaxis,
      constrain: "domain",
      constraintoward: "top"
    };
    annotations.push(titleAt(TITLES[panel], x[0], y[1], {shift: 22, size: narrow ? 13 : 14, color: "@ink"}));
    annotations.push(titleAt(paint?.note ?? "", x[0], y[1], {shift: 4, size: 12, color: "@soft"}));
    const bar = {x: x[1], y: (Math.max(0, y[0]) + y[1]) / 2, len: y[1] - Math.max(0, y[0])};
    data.push(...((paint?.traces(bar) ?? []).map((trace) => ({...trace, xaxis, yaxis})) as Data[]));
    data.push({type: "scatter", mode: "lines", x: [null], y: [null], xaxis, yaxis} as unknown as Data);
  }
  layout.annotations = annotations as Layout["annotations"];
  return {data, layout};
}

const TITLES: Readonly<Record<Panel, string>> = {
  loss: "Loss f; its model dashed",
  sharpness: "Sharpness λₘₐₓ of H",
  error: "Error of the model, |m − f|"
};

function axisOf(reach: number, slice: NetworkSlice | null, name: "a" | "b", i: 0 | 1): Record<string, unknown> {
  const {values, names} = roundTicks(-reach, reach, 4);
  const curvature = slice?.status === "computed" ? `: ${i === 0 ? "uᵀHu" : "vᵀHv"} = ${curvatureWords(slice, i)}` : "";
  return {
    showgrid: false,
    zeroline: false,
    showline: true,
    mirror: true,
    linecolor: "@edge",
    ticks: "outside",
    ticklen: 4,
    tickcolor: "@edge",
    tickangle: 0,
    tickfont: {size: 11},
    range: [-reach, reach],
    tickvals: values,
    ticktext: names,
    title: {text: `${name}, along ${i === 0 ? "u" : "v"}${curvature}`, standoff: 5, font: {size: 12, color: "@soft"}}
  };
}

const titleAt = (
  text: string,
  x: number,
  y: number,
  {shift, size, color}: {shift: number; size: number; color: string}
): object => ({
  text,
  x,
  y,
  xref: "paper",
  yref: "paper",
  xanchor: "left",
  yanchor: "bottom",
  yshift: shift,
  showarrow: false,
  font: {size, color}
});
