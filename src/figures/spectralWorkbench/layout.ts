import type {Data, Layout} from "plotly.js-dist-min";
import type {Picture} from "../types.js";
import {num} from "../words.js";
import {type Frame, heightOf, type Panel, type Panels, panels} from "./panels.js";

const MARGIN = {l: 44, r: 12, t: 30, b: 42};

/** What stands above each view; of three side by side each has little room. */
function titles({layers, scale, narrow}: Frame, count: number): Record<keyof Panels, string> {
  const short = count === 3 && !narrow;
  const drawn = scale === 1 ? "" : ` drawn ÷ ${num(scale)}`;
  const vector = short ? `x, and Hx${drawn}` : `x on the unit circle, and Hx${drawn && `,${drawn}`}`;
  const image = short ? `The circle, and its image${drawn}` : `The unit circle, and its image${drawn && `,${drawn}`}`;
  return {
    level: "The level set xᵀHx = 1; dashed, xᵀHx = −1",
    image: layers.includes("vector") ? vector : image,
    formula: short ? "Equation 6: λ = m ± r" : "Equation 6 as a circle: λ = m ± r"
  };
}

/** The costly picture: axes and titles of the views that are open. */
export function frame(options: Frame): Picture {
  const views = Object.entries(panels(options)) as [keyof Panels, Panel][];
  const layout: Partial<Layout> & Record<string, unknown> = {
    height: heightOf(options) + MARGIN.t + MARGIN.b,
    margin: MARGIN
  };
  layout.annotations = views.map(([view, {xaxis, yaxis}]) => ({
    text: titles(options, views.length)[view],
    xref: `${xaxis} domain` as "paper",
    yref: `${yaxis} domain` as "paper",
    x: 0,
    y: 1,
    xanchor: "left",
    yanchor: "bottom",
    yshift: 5,
    showarrow: false,
    font: {size: options.narrow || views.length === 3 ? 13 : 14, color: "@ink"}
  }));
  for (const [view, panel] of views) {
    const [x, y] = axesOf(view, panel);
    layout[panel.xaxis.replace("x", "xaxis")] = x;
    layout[panel.yaxis.replace("y", "yaxis")] = y;
  }
  const data = views.map(([, {xaxis, yaxis}]) => ({type: "scatter", x: [null], y: [null], xaxis, yaxis}));
  return {data: data as unknown as Data[], layout};
}

/** Two axes of one scale, in a frame, with exactly the panel’s range: the handles count on where its edge is. */
function axesOf(view: keyof Panels, {xaxis, yaxis, span, rise, across, up}: Panel): [object, object] {
  const both = {
    showgrid: false,
    zeroline: false,
    constrain: "domain",
    showline: true,
    mirror: true,
    linecolor: "@line",
    nticks: 6,
    tickfont: {size: 11},
    exponentformat: "power",
    showticklabels: view !== "image"
  };
  const x = {...both, anchor: yaxis, domain: [...span], range: [-across, across]};
  const y = {...both, anchor: xaxis, domain: [...rise], range: [-up, up], scaleanchor: xaxis, constraintoward: "top"};
  if (view !== "formula") return [x, y];
  const title = {text: "λ", standoff: 2, font: {size: 13, color: "@soft"}};
  return [
    {...x, title},
    {...y, showticklabels: false, zeroline: true, zerolinecolor: "@edge"}
  ];
}
