import {layerScale} from "./layerScale.js";
import type {Places} from "./places.js";
import {border, type Field, hatch, refined, roomiest} from "./region.js";
import type {Terrain} from "./terrain.js";

/** What the map shows under the contours of f. */
export type Layer = "none" | "lmin" | "lmax" | "class";

/** What the reader sees as their names, in the order in which they are revealed. */
export const layerTitles: Readonly<Record<Layer, string>> = {
  none: "contours of f alone",
  lmin: "smaller eigenvalue λ₁",
  lmax: "larger eigenvalue λ₂",
  class: "class of H"
};

/** Strokes of the hatching from one side of the map to the other. */
const STROKES = 30;

/** A word stands in a region only if it is at least so many steps of the grid away from everything else. */
const ROOM = 7;

/** A layer’s traces, below the contours of f, the axes of its bar of colours, and its words. */
export interface LayerParts {
  readonly traces: readonly object[];
  readonly axes: object;
  readonly notes: readonly object[];
}

/** The parts of a layer: colours, the hatched region where H is positive semidefinite, and its border. */
export function layerParts(layer: Layer, terrain: Terrain, places: Places): LayerParts {
  if (layer === "none" || terrain.count === 0) return {traces: [], axes: {}, notes: []};
  const {xs, ys, low, high} = terrain;
  const psd: Field = {xs, ys, z: low};
  const nsd: Field = {xs, ys, z: high.map((row) => row.map((value) => 0 - value))};
  const {traces, axes, notes} =
    layer === "class" ? classes(terrain) : eigenvalues(layer, layer === "lmin" ? psd : {xs, ys, z: high}, places);
  const line = (curve: {x: readonly number[]; y: readonly number[]}, style: object) => ({
    type: "scatter",
    mode: "lines",
    x: curve.x.map(gap),
    y: curve.y.map(gap),
    line: style
  });
  return {
    traces: [
      ...traces,
      line(hatch(psd, STROKES), {color: "@ink/0.4", width: 1}),
      ...(layer === "lmin" ? [] : [line(border(nsd), {color: "@ink", width: 1.5, dash: "dash"})]),
      line(border(psd), {color: "@ink", width: 2})
    ],
    axes,
    notes
  };
}

/** Plotly leaves a gap at null. */
export const gap = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Up is green, down is red, and at 0 the one jumps to the other. */
const UP_DOWN = [
  [0, "@bad/0.8"],
  [0.4999, "@bad/0.12"],
  [0.5001, "@good/0.12"],
  [1, "@good/0.8"]
];

/** How many times finer than the grid the colours are: so fine that their steps vanish under the borders. */
const FINER = 3;

/** Bands of one eigenvalue, each in the colour of its middle, and the bar that says which colour is which. */
function eigenvalues(layer: "lmin" | "lmax", field: Field, {bar}: Places): LayerParts {
  const up = bar.way === "up";
  const {at, top, band, ticks} = layerScale(field.z.flat(), up ? 11 : 7);
  const {xs, ys, z} = refined(field, FINER);
  const middle = (value: number) => (Math.floor(Math.min(at(value), (1 - 1e-9) * top) / band) + 0.5) * band;
  const bands = z.map((row) => row.map((value) => gap(middle(value))));
  const scale = {type: "heatmap", colorscale: UP_DOWN, zmin: -top, zmax: top, showscale: false};
  const middles = Array.from({length: Math.round((2 * top) / band)}, (_, k) => (k + 0.5) * band - top);
  const sample = up ? {x: [0], y: middles, z: middles.map((value) => [value])} : {x: middles, y: [0], z: [middles]};
  const thin = {range: [-0.5, 0.5], showgrid: false, zeroline: false, showticklabels: false, ticks: ""};
  const long = {
    range: [-top, top],
    showgrid: false,
    zeroline: false,
    tickvals: ticks.at,
    ticktext: ticks.names,
    tickfont: {size: 12},
    ...(up ? {side: "right"} : {})
  };
  const title = {
    text: layer === "lmin" ? "λ₁" : "λ₂",
    x: bar.x[0],
    y: bar.y[1],
    xref: "paper",
    yref: "paper",
    xanchor: "left",
    yanchor: "bottom",
    yshift: 2,
    showarrow: false,
    font: {size: 14, color: layer === "lmin" ? "@lmin" : "@lmax"}
  };
  return {
    traces: [
      {x: xs, y: ys, z: bands, ...scale},
      {...sample, ...scale, xaxis: "x4", yaxis: "y4"}
    ],
    axes: {
      xaxis4: {...(up ? thin : long), domain: [...bar.x], anchor: "y4"},
      yaxis4: {...(up ? long : thin), domain: [...bar.y], anchor: "x4"}
    },
    notes: up ? [title] : []
  };
}

/** The three classes that a region can have; those that are singular count with their neighbours. */
const CLASSES = [
  {code: 0, words: "H ⪯ 0", color: "@bad", has: (_low: number, high: number) => high <= 0},
  {code: 1, words: "indefinite", color: "@soft", has: (low: number, high: number) => low < 0 && high > 0},
  {code: 2, words: "H ⪰ 0", color: "@good", has: (low: number, _high: number) => low >= 0}
] as const;

/** The class, cell by cell. */
function classes(terrain: Terrain): LayerParts {
  const {xs, ys, low, high} = terrain;
  const [below, above] = [low, high].map((z) => refined({xs, ys, z}, FINER));
  const z = below.z.map((row, j) =>
    row.map((value, i) => {
      if (!Number.isFinite(value)) return null;
      return value >= 0 ? 2 : above.z[j][i] <= 0 ? 0 : 1;
    })
  );
  const colorscale = CLASSES.flatMap(({code, color}) => [
    [code / 3, color],
    [(code + 1) / 3, color]
  ]);
  const colours = {colorscale, zmin: -0.5, zmax: 2.5, opacity: 0.4, showscale: false};
  return {traces: [{type: "heatmap", x: below.xs, y: below.ys, z, ...colours}], axes: {}, notes: classNotes(terrain)};
}

/** The name of each class, in its roomiest place. */
function classNotes({xs, ys, low, high}: Terrain): object[] {
  return CLASSES.flatMap(({words, has}) => {
    const inside = low.map((row, j) => row.map((value, i) => has(value, high[j][i])));
    const at = roomiest(xs, ys, inside, ROOM);
    return at ? [note(words, at)] : [];
  });
}

/** A word on the map. */
export const note = (text: string, [x, y]: readonly [number, number]): object => ({
  text,
  x,
  y,
  xref: "x",
  yref: "y",
  showarrow: false,
  font: {size: 14, color: "@ink"},
  bgcolor: "@paper/0.75",
  borderpad: 2
});
