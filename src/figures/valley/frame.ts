import type {Data, Layout} from "plotly.js-dist-min";
import {heading} from "../shared/heading.js";
import {remembered} from "../shared/memo.js";
import {EDGE, symlogTicks} from "../shared/symlog.js";
import type {Picture} from "../types.js";

/** The views: the plane is always there, the length of the step can be revealed. */
export type ValleyView = "plane" | "length";

/** What the costly picture depends on: nothing that a hand drags. */
export interface ValleyFrame {
  readonly views: readonly ValleyView[];
  /** Half the width of the plane, in units of x. */
  readonly window: number;
  readonly narrow: boolean;
}

export const PLANE = {xaxis: "x", yaxis: "y"} as const;
export const LENGTH = {xaxis: "x2", yaxis: "y2"} as const;

/** The heights, in decades, between which lengths are drawn. */
export const [SHORTEST, LONGEST] = [-4, 9] as const;

/** How far the plane reaches up, in parts of its half width: at least this. */
export const RISE = 0.72;

const HEIGHT = {wide: 440, narrow: 300};
const GAP = 86;

/** Axes and titles. Equal input gives the same object. */
export const valleyBase = remembered(({views, window, narrow}: ValleyFrame): Picture => {
  const both = views.includes("length");
  const stacked = narrow && both;
  const tall = narrow ? HEIGHT.narrow : HEIGHT.wide;
  const height = stacked ? 2 * tall + GAP : tall;
  const plane = {x: narrow || !both ? [0, 1] : [0, 0.53], y: stacked ? [1 - tall / height, 1] : [0, 1]};
  const length = {x: narrow ? [0, 1] : [0.62, 1], y: stacked ? [0, tall / height] : [0, 1]};
  const quiet = {zeroline: false, showgrid: false, tickfont: {size: 11}};
  const name = (text: string) => ({title: {text, standoff: 4, font: {size: 12, color: "@soft"}}});
  const titles = {narrow, above: 6};
  const layout = {
    height: height + 74,
    margin: {l: 44, r: 14, t: 30, b: 44},
    xaxis: {
      ...quiet,
      domain: plane.x,
      anchor: "y",
      range: [-window, window],
      nticks: 7,
      exponentformat: "power",
      ...name("x₁")
    },
    yaxis: {
      ...quiet,
      domain: plane.y,
      anchor: "x",
      range: [-RISE * window, RISE * window],
      scaleanchor: "x",
      nticks: 6,
      exponentformat: "power",
      ...name("x₂")
    },
    ...(both
      ? {
          xaxis2: {
            ...quiet,
            domain: length.x,
            anchor: "y2",
            range: [-EDGE - 0.5, EDGE + 0.5],
            ...symlogTicks([-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6], narrow ? [-3, 3] : [-4, 0, 4]),
            tickangle: 0,
            ticks: "outside",
            ticklen: 4,
            tickcolor: "@edge",
            ...name("the first eigenvalue")
          },
          yaxis2: {
            ...quiet,
            domain: length.y,
            anchor: "x2",
            range: [SHORTEST, LONGEST],
            tickvals: [-4, -2, 0, 2, 4, 6, 8],
            ticktext: ["10⁻⁴", "10⁻²", "1", "10²", "10⁴", "10⁶", "10⁸"],
            showgrid: true
          }
        }
      : {}),
    annotations: [
      heading("The model from above, with what solves Hp = −∇f", [0, 1], titles),
      ...(both ? [heading("How long that step is", [length.x[0], length.y[1]], titles)] : [])
    ]
  } as unknown as Partial<Layout>;
  const anchors = [PLANE, ...(both ? [LENGTH] : [])].map((axes) => ({type: "scatter", x: [null], y: [null], ...axes}));
  return {data: anchors as unknown as Data[], layout};
});
