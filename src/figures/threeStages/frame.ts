import type {Data, Layout} from "plotly.js-dist-min";
import {heading} from "../shared/heading.js";
import {remembered} from "../shared/memo.js";
import type {Picture} from "../types.js";

/** The views: the three stages, and the sum of terms of rank one. */
export type StagesView = "stages" | "terms";

/** What the costly picture depends on: nothing that a hand drags. */
export interface StagesFrame {
  readonly views: readonly StagesView[];
  /** The order of the matrix of the second view: it has a term for each. */
  readonly order: number;
  readonly narrow: boolean;
}

export const PLANE = {xaxis: "x", yaxis: "y"} as const;
export const TERMS = {xaxis: "x2", yaxis: "y2"} as const;

/** How far the plane of the stages reaches. */
export const RIM = 1.7;

/** How many maps stand side by side. */
export const columns = (narrow: boolean): number => (narrow ? 2 : 4);

/** How many rows the maps of all terms and of their sum take. */
export const rowsOf = (order: number, narrow: boolean): number => Math.ceil((order + 1) / columns(narrow));

/** A map with its title, in units of its side. */
export const CELL = {wide: 1.16, tall: 1.34} as const;

/** Axes and titles. Equal input gives the same object. */
export const stagesBase = remembered(({views, order, narrow}: StagesFrame): Picture => {
  const has = (view: StagesView) => views.includes(view);
  const [plane, gap] = [narrow ? 310 : 430, 62];
  const rows = rowsOf(order, narrow);
  const terms = rows * (narrow ? 195 : 250);
  const height = (has("stages") ? plane : 0) + (has("terms") ? terms : 0) + (has("stages") && has("terms") ? gap : 0);
  const bare = {showgrid: false, zeroline: false, showticklabels: false};
  const titles = {narrow, above: 8};
  const top = has("stages") ? 1 - (plane + gap) / height : 1;
  const layout = {
    height: height + 56,
    margin: {l: 12, r: 12, t: 34, b: 22},
    ...(has("stages")
      ? {
          xaxis: {...bare, domain: [0, 1], anchor: "y", range: [-RIM, RIM]},
          yaxis: {...bare, domain: [1 - plane / height, 1], anchor: "x", range: [-1.5, 1.5], scaleanchor: "x"}
        }
      : {}),
    ...(has("terms")
      ? {
          xaxis2: {
            ...bare,
            domain: [0, 1],
            anchor: "y2",
            range: [0, columns(narrow) * CELL.wide],
            constrain: "domain",
            constraintoward: "left"
          },
          yaxis2: {
            ...bare,
            domain: [0, Math.max(0, top)],
            anchor: "x2",
            range: [rows * CELL.tall, 0],
            scaleanchor: "x2",
            constrain: "domain",
            constraintoward: "top"
          }
        }
      : {}),
    annotations: [
      ...(has("stages") ? [heading("Qᵀ turns, Λ stretches, Q turns back", [0, 1], titles)] : []),
      ...(has("terms") ? [heading("λ₁v₁v₁ᵀ + λ₂v₂v₂ᵀ + …, each entry a square", [0, top], titles)] : [])
    ]
  };
  const anchors = [...(has("stages") ? [PLANE] : []), ...(has("terms") ? [TERMS] : [])];
  const data = anchors.map((axes) => ({type: "scatter", x: [null], y: [null], ...axes}));
  return {data: data as unknown as Data[], layout: layout as unknown as Partial<Layout>};
});
