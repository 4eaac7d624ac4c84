import type {Data, Layout} from "plotly.js-dist-min";
import {type LocalModel, type Modelled, type ModelledId, modelled} from "./secondOrder/subject.js";
import {sentence, table} from "./secondOrder/words.js";
import type {Live, Mark, Picture} from "./types.js";
import {point} from "./words.js";

export {secondOrderPresets} from "./secondOrder/presets.js";
export {localModel, type ModelledId, modelled, modelledTitles} from "./secondOrder/subject.js";

/** Points along each side of the surface: a grid below 35 would be refined by Plotly, at some cost, to twice as many. */
const GRID = 36;

const steps = ([from, to]: readonly [number, number], count: number): number[] =>
  Array.from({length: count}, (_, k) => from + ((to - from) * k) / (count - 1));

/** The surface of f and, over a disc around the point, the translucent surface of its model; both cut off by the box. */
export function secondOrderBase(
  id: ModelledId,
  local: LocalModel,
  {radius, turn, tilt, narrow = false}: {radius: number; turn: number; tilt: number; narrow?: boolean}
): Picture {
  const subject = modelled(id);
  const {objective, z, patch} = subject;
  const [xs, ys] = [steps(subject.x, GRID), steps(subject.y, GRID)];
  const [px, py] = local.x;
  const ground = ys.map((y) => xs.map((x) => lift([x, y], objective.value)));
  const disc = discs.map((ring) => ring.map(([dx, dy]) => lift([px + patch * dx, py + patch * dy], local.model)));
  const around = local.circle(radius).points;
  const data = [
    {...surface(ground), ...scale(["@soft", "@raised"], z), opacity: 0.85},
    {...surface(disc), ...scale(["@model", "@model"], z), opacity: 0.5},
    mesh(ground, "@ink", z),
    mesh(disc, "@model", z),
    line(
      around.map((at) => lift(at, objective.value)),
      "@ink",
      6
    ),
    line(
      around.map((at) => lift(at, local.model)),
      "@model",
      6
    ),
    {type: "scatter3d", mode: "markers", x: [px], y: [py], z: [local.value], marker: {color: "@ink", size: 5}}
  ];
  return {data: data as unknown as Data[], layout: space(id, subject, turn, tilt, narrow)};
}

/** The disc of radius 1, in rings around its middle. */
const discs = steps([0, 1], 9).map((r) =>
  steps([0, 2 * Math.PI], 37).map((angle) => [r * Math.cos(angle), r * Math.sin(angle)])
);

type Space = readonly [number, number, number];

const lift = ([x, y]: readonly number[], height: (at: readonly number[]) => number): Space => [x, y, height([x, y])];

const NOWHERE = [null, null, null] as const;
const columns = (points: readonly (Space | typeof NOWHERE)[]) =>
  Object.fromEntries(["x", "y", "z"].map((name, axis) => [name, points.map((at) => at[axis])]));

const line = (points: readonly (Space | typeof NOWHERE)[], color: string, width: number): object => ({
  type: "scatter3d",
  mode: "lines",
  ...columns(points),
  line: {color, width}
});

/** A surface through rows of points. */
const surface = (rows: readonly (readonly Space[])[]): object => ({
  type: "surface",
  ...Object.fromEntries(["x", "y", "z"].map((name, axis) => [name, rows.map((row) => row.map((at) => at[axis]))])),
  showscale: false,
  lighting: {ambient: 0.8, diffuse: 0.4, specular: 0.05},
  contours: {x: {highlight: false}, y: {highlight: false}, z: {highlight: false}}
});

/**
 * Some rows and columns of a surface as lines over it, a little above: the eye reads its bending from them. They are a
 * trace of their own, for Plotly’s contours of a surface refine its grid, and that costs most of the time of a redraw.
 */
function mesh(rows: readonly (readonly Space[])[], color: string, [bottom, top]: readonly [number, number]): object {
  const above = 0.01 * (top - bottom);
  const across = rows[0].map((_, j) => rows.map((row) => row[j]));
  const lines = [rows, across].flatMap((family) => family.filter((_, i) => i % Math.ceil(family.length / 12) === 0));
  return line(
    lines.flatMap((each) => [...each.map(([x, y, z]): Space => [x, y, z + above]), NOWHERE]),
    color,
    1
  );
}

const scale = ([low, high]: readonly [string, string], [cmin, cmax]: readonly [number, number]): object => ({
  colorscale: [
    [0, low],
    [1, high]
  ],
  cmin,
  cmax
});

/** The box, the axes, and where the reader stands; the reader’s own turning stays until the sliders turn the view. */
function space(id: ModelledId, {x, y, z}: Modelled, turn: number, tilt: number, narrow: boolean): Partial<Layout> {
  const [across, up] = [(turn * Math.PI) / 180, (tilt * Math.PI) / 180];
  const far = narrow ? 2.9 : 2.1;
  const axis = (text: string, range: readonly [number, number]) => ({
    title: {text, font: {size: 14}},
    range: [...range],
    color: "@soft",
    gridcolor: "@grid",
    zerolinecolor: "@grid",
    showspikes: false,
    nticks: 6,
    tickfont: {size: 12}
  });
  return {
    height: narrow ? 380 : 500,
    margin: {l: 0, r: 0, t: 0, b: 0},
    scene: {
      uirevision: id,
      xaxis: axis("x₁", x),
      yaxis: axis("x₂", y),
      zaxis: axis("f", z),
      aspectmode: "manual",
      aspectratio: {x: 1, y: (y[1] - y[0]) / (x[1] - x[0]), z: 0.8},
      camera: {
        eye: {
          x: far * Math.cos(up) * Math.cos(across),
          y: far * Math.cos(up) * Math.sin(across),
          z: far * Math.sin(up)
        },
        center: {x: 0, y: 0, z: narrow ? -0.1 : -0.15}
      }
    }
  } as unknown as Partial<Layout>;
}

/** Where there is no WebGL: contours of f, and those of its model dashed, at the same levels. */
export function secondOrderFlat(id: ModelledId, local: LocalModel, {narrow = false}: {narrow?: boolean} = {}): Picture {
  const {objective, x, y, patch, levels, squeeze} = modelled(id);
  const [start, end, size] = levels;
  const heightOf = (z: number | null) => (z === null ? null : squeeze(z));
  const drawn = (count: number, value: (at: readonly number[]) => number | null, line: object) => {
    const [xs, ys] = [steps(x, count), steps(y, count)];
    const z = ys.map((b) => xs.map((a) => heightOf(value([a, b]))));
    const contours = {start, end, size, coloring: "none"};
    return {type: "contour", x: xs, y: ys, z, autocontour: false, contours, line, showscale: false};
  };
  const near = (at: readonly number[]) =>
    Math.hypot(at[0] - local.x[0], at[1] - local.x[1]) <= patch ? local.model(at) : null;
  const axis = (text: string, range: readonly [number, number]) => ({
    title: {text, standoff: 4},
    range: [...range],
    showgrid: false,
    zeroline: false,
    showline: true,
    mirror: true,
    linecolor: "@edge",
    constrain: "domain"
  });
  const data = [
    drawn(61, (at) => objective.value(at), {color: "@soft", width: 1}),
    drawn(41, near, {color: "@model", width: 2, dash: "dash"})
  ];
  const layout = {
    height: narrow ? 400 : 460,
    margin: {l: 48, r: 12, t: 34, b: 46},
    xaxis: axis("x₁", x),
    yaxis: {...axis("x₂", y), scaleanchor: "x"},
    annotations: [
      {
        text: "Contours of f; those of its model, dashed",
        x: 0.5,
        y: 1.07,
        xref: "paper",
        yref: "paper",
        showarrow: false,
        font: {size: 13}
      }
    ]
  };
  return {data: data as unknown as Data[], layout: layout as unknown as Partial<Layout>};
}

/** The words and the numbers; and, on the flat picture, the point to drag with the circle around it. */
export function secondOrderLive(id: ModelledId, local: LocalModel, {radius}: {radius: number}): Live {
  const {points} = local.circle(radius);
  const [x, y] = local.x;
  const ring: Mark = {
    mode: "lines",
    x: points.map((at) => at[0]),
    y: points.map((at) => at[1]),
    line: {color: "@ink", width: 1.5}
  };
  return {
    overlay: [ring],
    handles: [{id: "point", label: "Point x", at: [x, y], value: point(local.x), color: "@model"}],
    sentence: sentence(local, radius),
    table: table(modelled(id).objective, local, radius)
  };
}
