import type {Data, Layout} from "plotly.js-dist-min";
import {heading} from "../shared/heading.js";
import {remembered} from "../shared/memo.js";
import type {Picture} from "../types.js";

/** The views: the circle is always there, the record can be revealed. */
export type PowerView = "circle" | "record";

/** What the costly picture depends on: nothing that a hand drags. */
export interface PowerFrame {
  readonly views: readonly PowerView[];
  readonly narrow: boolean;
}

export const CIRCLE = {xaxis: "x", yaxis: "y"} as const;
export const RECORD = {xaxis: "x2", yaxis: "y2"} as const;

/** The last step that is shown. */
export const LAST = 60;

/** Decades between which angles and errors are drawn. */
export const [LOW, HIGH] = [-17, 1.5] as const;

/** How far the plane of the circle reaches. */
export const RIM = 1.3;

/** Axes and titles. Equal input gives the same object. */
export const powerBase = remembered(({views, narrow}: PowerFrame): Picture => {
  const both = views.includes("record");
  const tall = narrow ? 300 : 400;
  const gap = 84;
  const height = narrow && both ? 2 * tall + gap : tall;
  const circle = {x: narrow || !both ? [0, 1] : [0, 0.42], y: [1 - tall / height, 1]};
  const record = {x: narrow ? [0, 1] : [0.53, 1], y: [0, narrow ? tall / height : 1]};
  const bare = {showgrid: false, zeroline: false, showticklabels: false};
  const titles = {narrow, above: 8};
  const decades = [-16, -12, -8, -4, 0];
  const layout = {
    height: height + 78,
    margin: {l: 48, r: 12, t: 34, b: 44},
    xaxis: {...bare, domain: circle.x, anchor: "y", range: [-RIM, RIM], constrain: "domain"},
    yaxis: {...bare, domain: circle.y, anchor: "x", range: [-RIM, RIM], scaleanchor: "x", constrain: "domain"},
    ...(both
      ? {
          xaxis2: {
            domain: record.x,
            anchor: "y2",
            range: [-1, LAST + 1],
            showgrid: false,
            zeroline: false,
            nticks: 7,
            tickfont: {size: 11},
            title: {text: "k", standoff: 4, font: {size: 12, color: "@soft"}}
          },
          yaxis2: {
            domain: record.y,
            anchor: "x2",
            range: [LOW, HIGH],
            zeroline: false,
            tickvals: decades,
            ticktext: ["10⁻¹⁶", "10⁻¹²", "10⁻⁸", "10⁻⁴", "1"],
            tickfont: {size: 11}
          }
        }
      : {}),
    annotations: [
      heading("The iterates on the unit circle", [0, 1], titles),
      ...(both ? [heading("Angle, and error of the Rayleigh quotient", [record.x[0], record.y[1]], titles)] : [])
    ]
  };
  const anchors = [CIRCLE, ...(both ? [RECORD] : [])].map((axes) => ({type: "scatter", x: [null], y: [null], ...axes}));
  return {data: anchors as unknown as Data[], layout: layout as unknown as Partial<Layout>};
});
