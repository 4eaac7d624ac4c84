import type {Data, Layout} from "plotly.js-dist-min";
import type {Picture} from "../types.js";
import {MARGIN, placesOf, UNIT} from "./places.js";

/** The empty frames of the graph and of the strip: f, the window and everything in them are drawn over these. */
export function benchBase({narrow = false}: {readonly narrow?: boolean} = {}): Picture {
  const {graph, strip, height} = placesOf(narrow);
  const bare = {showgrid: false, zeroline: false, showticklabels: false, ticks: "", range: [...UNIT]} as const;
  const framed = {...bare, showline: true, mirror: true, linecolor: "@edge"} as const;
  const layout = {
    height,
    margin: {l: MARGIN, r: MARGIN, t: MARGIN, b: MARGIN},
    xaxis: {...framed, domain: [...graph.x], anchor: "y"},
    yaxis: {...framed, domain: [...graph.y], anchor: "x"},
    xaxis2: {...framed, domain: [...strip.x], anchor: "y2"},
    yaxis2: {...framed, domain: [...strip.y], anchor: "x2"},
    xaxis4: {...bare, domain: [0, 1], anchor: "y4"},
    yaxis4: {...bare, domain: [0, 1], anchor: "x4"}
  } as unknown as Partial<Layout>;
  const anchors = ["", "2", "4"].map((name) => ({
    type: "scatter",
    mode: "lines",
    x: [null],
    y: [null],
    xaxis: `x${name}`,
    yaxis: `y${name}`
  }));
  return {data: anchors as Data[], layout};
}
