import type {Data, Layout} from "plotly.js-dist-min";
import {heading} from "../shared/heading.js";
import {remembered} from "../shared/memo.js";
import {surfaceRange, type View} from "../shared/surface.js";
import type {Picture} from "../types.js";

/** The views: the plane is always there; the surface and the bars can be revealed. */
export type TraceDeterminantView = "plane" | "surface" | "bars";

/** What the costly picture depends on: nothing that a hand drags. */
export interface TraceDeterminantFrame {
  readonly views: readonly TraceDeterminantView[];
  /** The largest |tr H| of the plane, and the largest |det H|: a quarter of its square and half of that more. */
  readonly window: number;
  readonly turn: number;
  readonly narrow: boolean;
}

export const PLANE = {xaxis: "x", yaxis: "y"} as const;
export const SURFACE = {xaxis: "x2", yaxis: "y2"} as const;
export const BARS = {xaxis: "x3", yaxis: "y3"} as const;

/** How the surface is seen. */
export const viewOf = (turn: number): View => ({turn, tilt: 24});

/** The largest |det H| that the plane shows: the parabola leaves it at its corners. */
export const highest = (window: number): number => window ** 2 / 4;

/** Where each panel stands, in px from the top, on a wide and on a narrow page. */
interface Box {
  readonly x: readonly [number, number];
  readonly top: number;
  readonly height: number;
}

function boxes(
  views: readonly TraceDeterminantView[],
  narrow: boolean
): {height: number; at: Record<TraceDeterminantView, Box>} {
  const has = (view: TraceDeterminantView) => views.includes(view);
  const gap = 64;
  if (narrow) {
    const heights = {plane: 290, surface: 260, bars: 190};
    let top = 0;
    const at = {} as Record<TraceDeterminantView, Box>;
    for (const view of ["plane", "surface", "bars"] as const) {
      at[view] = {x: [0, 1], top, height: heights[view]};
      if (has(view)) top += heights[view] + gap;
    }
    return {height: top - gap, at};
  }
  const side = has("surface") || has("bars");
  const right: [number, number] = [0.66, 1];
  const tall = 440;
  const bars = has("surface") ? 190 : 240;
  return {
    height: tall,
    at: {
      plane: {x: side ? [0, 0.58] : [0, 1], top: 0, height: tall},
      surface: {x: right, top: 0, height: has("bars") ? tall - bars - gap : 330},
      bars: {x: right, top: has("surface") ? tall - bars : 0, height: bars}
    }
  };
}

const TITLES: Readonly<Record<TraceDeterminantView, string>> = {
  plane: "Every symmetric 2 × 2 matrix, by its trace and determinant",
  surface: "½xᵀHx",
  bars: "Sum and product of the eigenvalues"
};

/** Axes and titles. Equal input gives the same object. */
export const traceDeterminantBase = remembered(({views, window, turn, narrow}: TraceDeterminantFrame): Picture => {
  const {height, at} = boxes(views, narrow);
  const axes = {plane: PLANE, surface: SURFACE, bars: BARS};
  const top = highest(window);
  const range = surfaceRange(viewOf(turn));
  const bare = {showgrid: false, zeroline: false, showticklabels: false};
  const quiet = {showgrid: false, zeroline: false, tickfont: {size: 11}, exponentformat: "power", nticks: 6};
  const name = (text: string) => ({title: {text, standoff: 4, font: {size: 12, color: "@soft"}}});
  const shapes: Record<TraceDeterminantView, readonly [object, object]> = {
    plane: [
      {...quiet, range: [-window, window], ...name("tr H")},
      {...quiet, range: [-top, 1.5 * top], ...name("det H")}
    ],
    surface: [
      {...bare, range: [...range.x], constrain: "domain"},
      {...bare, range: [...range.y], scaleanchor: "x2", constrain: "domain"}
    ],
    bars: [
      {...bare, range: [-1.3, 1.3]},
      {...bare, range: [-0.75, 3.75]}
    ]
  };
  const layout: Record<string, unknown> = {height: height + 78, margin: {l: 52, r: 12, t: 34, b: 44}, annotations: []};
  const data: object[] = [];
  for (const view of ["plane", "surface", "bars"] as const) {
    if (!views.includes(view)) continue;
    const {xaxis, yaxis} = axes[view];
    const box = at[view];
    const [x, y] = shapes[view];
    layout[xaxis.replace("x", "xaxis")] = {domain: [...box.x], anchor: yaxis, ...x};
    layout[yaxis.replace("y", "yaxis")] = {
      domain: [Math.max(0, 1 - (box.top + box.height) / height), 1 - box.top / height],
      anchor: xaxis,
      ...y
    };
    data.push({type: "scatter", x: [null], y: [null], xaxis, yaxis});
    const title = narrow && view === "plane" ? "Symmetric 2 × 2 matrices" : TITLES[view];
    (layout.annotations as object[]).push(heading(title, [box.x[0], 1 - box.top / height], {narrow, above: 8}));
  }
  return {data: data as unknown as Data[], layout: layout as Partial<Layout>};
});
