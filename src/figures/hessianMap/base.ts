import type {Data, Layout} from "plotly.js-dist-min";
import {remembered} from "../shared/memo.js";
import type {Picture} from "../types.js";
import {heightsOf} from "./heights.js";
import {gap, type Layer, layerParts, note} from "./layers.js";
import {LENS_REACH, placesOf} from "./places.js";
import {roomiest} from "./region.js";
import type {MapSubject} from "./subject.js";
import {GRID, heightsOn, type Terrain, terrainOf} from "./terrain.js";

/** What the costly picture depends on: nothing that a hand drags on it. */
interface MapPicture {
  readonly subject: MapSubject;
  readonly layer: Layer;
  readonly narrow: boolean;
}

/** Points along each side of the grid of contours. */
const CONTOUR_GRID = 121;

/** What the colours and strokes of a layer mean. */
const legends: Readonly<Record<Layer, string>> = {
  none: "contours of f",
  lmin: "colour: λ₁; hatched: H ⪰ 0",
  lmax: "colour: λ₂; hatched: H ⪰ 0; dashed: λ₂ = 0",
  class: "colour: class of H; hatched: H ⪰ 0"
};

const draw = remembered(({subject, layer, narrow}: MapPicture): Picture => {
  const places = placesOf(narrow);
  const terrain = terrainOf(subject);
  const {traces, axes, notes} = layerParts(layer, terrain, places);
  const gaps = undefinedParts(terrain);
  const bare = {showgrid: false, zeroline: false, showticklabels: false, ticks: ""};
  const title = (text: string, x: number, y: number, line: 0 | 1) => ({
    text,
    x,
    y,
    xref: "paper",
    yref: "paper",
    xanchor: "left",
    yanchor: "bottom",
    yshift: line === 0 ? 22 : 4,
    showarrow: false,
    font: line === 0 ? {size: 14, color: "@ink"} : {size: 12, color: "@soft"}
  });
  const axis = {
    showgrid: false,
    zeroline: false,
    showline: true,
    mirror: true,
    linecolor: "@edge",
    nticks: 7,
    tickfont: {size: 12}
  };
  const {map, lens, readout} = places;
  const canvas = {...bare, range: [0, 1]};
  const layout = {
    height: places.height,
    margin: places.margin,
    xaxis: {
      ...axis,
      domain: [...map.x],
      range: [...subject.window.x],
      anchor: "y",
      constrain: "domain",
      constraintoward: "left"
    },
    yaxis: {
      ...axis,
      domain: [...map.y],
      range: [...subject.window.y],
      anchor: "x",
      scaleanchor: "x",
      constrain: "domain",
      constraintoward: "top"
    },
    xaxis2: {
      ...bare,
      domain: [...lens.x],
      range: [-LENS_REACH, LENS_REACH],
      anchor: "y2",
      constrain: "domain",
      constraintoward: "left"
    },
    yaxis2: {
      ...bare,
      domain: [...lens.y],
      range: [-LENS_REACH, LENS_REACH],
      anchor: "x2",
      scaleanchor: "x2",
      constrain: "domain",
      constraintoward: "top"
    },
    xaxis3: {...canvas, domain: [...readout.x], anchor: "y3"},
    yaxis3: {...canvas, domain: [...readout.y], anchor: "x3"},
    ...axes,
    annotations: [
      title(`f(x, y) = ${subject.formula}`, map.x[0], map.y[1], 0),
      title(legends[layer], map.x[0], map.y[1], 1),
      title("The circle, close up", lens.x[0], lens.y[1], 0),
      title("f solid, its model dashed, × where that is worst", lens.x[0], lens.y[1], 1),
      ...gaps.notes,
      ...notes
    ]
  } as unknown as Partial<Layout>;
  const anchors = ["2", "3"].map((name) => ({
    type: "scatter",
    mode: "lines",
    x: [null],
    y: [null],
    xaxis: `x${name}`,
    yaxis: `y${name}`
  }));
  return {data: [...gaps.traces, ...traces, contours(subject, layer), ...anchors] as Data[], layout};
});

/**
 * The map: contours of f, with the eigenvalues or the class of its Hessian under them, and empty axes for the close-up and
 * its numbers. The same object for equal input; it depends neither on the probe nor on its circle.
 */
export const hessianMapBase = (
  subject: MapSubject,
  {layer, narrow = false}: {layer: Layer; narrow?: boolean}
): Picture => draw({subject, layer, narrow});

/** The contours of f, fainter over a layer; none where f is constant. */
function contours(subject: MapSubject, layer: Layer): object {
  const {xs, ys, f} = heightsOn(subject, CONTOUR_GRID);
  const {squeeze, levels} = heightsOf(f.flat());
  if (levels === null) return {type: "scatter", mode: "lines", x: [null], y: [null]};
  const [start, end, size] = levels;
  return {
    type: "contour",
    x: xs,
    y: ys,
    z: f.map((row) => row.map((height) => (Number.isFinite(height) ? gap(squeeze(height)) : null))),
    autocontour: false,
    contours: {start, end, size, coloring: "none"},
    line: {color: layer === "none" ? "@soft/0.8" : "@soft/0.5", width: 1},
    showscale: false
  };
}

/** Where f has no value: a tint, and the words where there is room for them. */
function undefinedParts({xs, ys, f}: Terrain): {traces: object[]; notes: object[]} {
  const outside = f.map((row) => row.map((height) => !Number.isFinite(height)));
  if (!outside.some((row) => row.includes(true))) return {traces: [], notes: []};
  const z = outside.map((row) => row.map((is) => (is ? 1 : null)));
  const at = roomiest(xs, ys, outside, GRID / 9);
  return {
    traces: [
      {
        type: "heatmap",
        x: xs,
        y: ys,
        z,
        colorscale: [
          [0, "@soft"],
          [1, "@soft"]
        ],
        zmin: 0,
        zmax: 1,
        opacity: 0.2,
        showscale: false
      }
    ],
    notes: at ? [note("f has no value here", at)] : []
  };
}
