import type {Data, Layout} from "plotly.js-dist-min";
import {heading} from "../shared/heading.js";
import {remembered} from "../shared/memo.js";
import {surfaceRange, type View} from "../shared/surface.js";
import type {Picture} from "../types.js";

/** The views, in the order in which they are revealed. */
export type CurvatureDialView = "surface" | "slice" | "polar";

/** What the costly picture depends on: nothing that a hand drags. */
export interface CurvatureDialFrame {
  readonly views: readonly CurvatureDialView[];
  readonly turn: number;
  readonly narrow: boolean;
}

export const AXES: Readonly<Record<CurvatureDialView, {readonly xaxis: string; readonly yaxis: string}>> = {
  surface: {xaxis: "x", yaxis: "y"},
  slice: {xaxis: "x2", yaxis: "y2"},
  polar: {xaxis: "x3", yaxis: "y3"}
};

/** How the surface is seen, and how tall its box is. */
export const viewOf = (turn: number): View => ({turn, tilt: 26});

/** Half the height of the slice, and of the surface’s box, in units of the largest curvature. */
export const REACH = 0.75;

/** How far the polar plot reaches, in units of the largest curvature. */
export const RIM = 1.42;

const TITLES: Readonly<Record<CurvatureDialView, string>> = {
  surface: "½xᵀHx, cut along u",
  slice: "The slice, and its curvature",
  polar: "|uᵀHu| in every direction"
};

/** Axes and titles. Equal input gives the same object. */
export const curvatureDialBase = remembered(({views, turn, narrow}: CurvatureDialFrame): Picture => {
  const shown = (["surface", "slice", "polar"] as const).filter((view) => views.includes(view));
  const count = Math.max(1, shown.length);
  const tall = narrow ? 290 : 360;
  const gap = 52;
  const height = narrow ? count * tall + (count - 1) * gap : tall;
  const range = surfaceRange(viewOf(turn));
  const bare = {showgrid: false, zeroline: false, showticklabels: false};
  const square = {...bare, range: [-RIM, RIM], constrain: "domain"};
  const shapes: Record<CurvatureDialView, readonly [object, object]> = {
    surface: [
      {...bare, range: [...range.x], constrain: "domain"},
      {...bare, range: [...range.y], scaleanchor: "x", constrain: "domain"}
    ],
    slice: [
      {
        ...bare,
        range: [-1.05, 1.05],
        zeroline: true,
        title: {text: "t", standoff: 2, font: {size: 12, color: "@soft"}}
      },
      {...bare, range: [-REACH, REACH], zeroline: true}
    ],
    polar: [square, {...square, scaleanchor: "x3"}]
  };
  const layout: Record<string, unknown> = {height: height + 66, margin: {l: 12, r: 12, t: 34, b: 32}, annotations: []};
  const data: object[] = [];
  for (const [i, view] of shown.entries()) {
    const {xaxis, yaxis} = AXES[view];
    const [x, y] = shapes[view];
    const width = (1 - 0.03 * (count - 1)) / count;
    const across = narrow ? [0, 1] : [i * (width + 0.03), i * (width + 0.03) + width];
    const top = narrow ? 1 - (i * (tall + gap)) / height : 1;
    layout[xaxis.replace("x", "xaxis")] = {domain: across, anchor: yaxis, ...x};
    layout[yaxis.replace("y", "yaxis")] = {domain: [Math.max(0, top - tall / height), top], anchor: xaxis, ...y};
    data.push({type: "scatter", x: [null], y: [null], xaxis, yaxis});
    (layout.annotations as object[]).push(heading(TITLES[view], [across[0], top], {narrow, above: 8}));
  }
  return {data: data as unknown as Data[], layout: layout as Partial<Layout>};
});
