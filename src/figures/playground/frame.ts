import type {Data, Layout} from "plotly.js-dist-min";
import {heightsOf} from "../hessianMap/heights.js";
import {heading} from "../shared/heading.js";
import {remembered} from "../shared/memo.js";
import {surfaceRange, type View} from "../shared/surface.js";
import {power} from "../shared/symlog.js";
import {decades} from "../shared/ticks.js";
import type {Picture} from "../types.js";
import type {PlaygroundSubject, PlaygroundWindow} from "./subject.js";

/** What can be revealed beside the map. */
export type PlaygroundView = "surface" | "race";

/** What the costly picture depends on: nothing that a hand drags. */
export interface PlaygroundFrame {
  readonly subject: PlaygroundSubject;
  readonly views: readonly PlaygroundView[];
  readonly view: View;
  /** The last step of the axis of k. */
  readonly last: number;
  readonly narrow: boolean;
}

export const MAP = {xaxis: "x", yaxis: "y"} as const;
export const SURFACE = {xaxis: "x2", yaxis: "y2"} as const;
export const RACE = {xaxis: "x3", yaxis: "y3"} as const;

/** The decades of ‖∇f‖ that the race shows, as exponents. */
export const [FLOOR, ROOF] = [-13, 6];

/** Points along each side of the grid of contours. */
const GRID = 101;

interface Box {
  readonly x: readonly [number, number];
  readonly top: number;
  readonly height: number;
}

const MARGIN = {l: 46, r: 10, t: 52, b: 42};
const GAP = 66;

/** Where each part stands, in px from the top. */
function boxes(
  views: readonly PlaygroundView[],
  narrow: boolean
): {height: number; at: Record<"map" | PlaygroundView, Box>} {
  const has = (view: PlaygroundView) => views.includes(view);
  if (narrow) {
    const map: Box = {x: [0, 1], top: 0, height: 320};
    let top = map.height;
    const below = (view: PlaygroundView, height: number): Box => {
      if (!has(view)) return {x: [0, 1], top, height};
      const box: Box = {x: [0, 1], top: top + GAP, height};
      top += GAP + height;
      return box;
    };
    const surface = below("surface", 280);
    const race = below("race", 200);
    return {height: top, at: {map, surface, race}};
  }
  const height = 470;
  const race = has("surface") ? 170 : 300;
  return {
    height,
    at: {
      map: {x: views.length > 0 ? [0, 0.52] : [0, 1], top: 0, height},
      surface: {x: [0.6, 1], top: 0, height: has("race") ? height - race - GAP : 400},
      race: {x: [0.62, 1], top: has("surface") ? height - race : 0, height: race}
    }
  };
}

const draw = remembered((frame: PlaygroundFrame): Picture => {
  const {subject, views, view, last, narrow} = frame;
  const {height, at} = boxes(views, narrow);
  const [x, y] = subject.variables;
  const range = surfaceRange(view);
  const bare = {showgrid: false, zeroline: false, showticklabels: false, ticks: ""};
  const boxed = {
    showgrid: false,
    zeroline: false,
    showline: true,
    mirror: true,
    linecolor: "@edge",
    nticks: 7,
    tickfont: {size: 11}
  };
  const name = (text: string) => ({title: {text, standoff: 3, font: {size: 12, color: "@soft"}}});
  const exponents = decades(FLOOR, ROOF).filter((e) => e % 3 === 0);
  const shapes: Record<"map" | PlaygroundView, readonly [object, object]> = {
    map: [
      {...boxed, range: [...subject.window.x], constrain: "domain", constraintoward: "left", ...name(x)},
      {
        ...boxed,
        range: [...subject.window.y],
        scaleanchor: "x",
        constrain: "domain",
        constraintoward: "top",
        ...name(y)
      }
    ],
    surface: [
      {...bare, range: [...range.x], constrain: "domain"},
      {...bare, range: [...range.y], scaleanchor: "x2", constrain: "domain"}
    ],
    race: [
      {
        showgrid: false,
        zeroline: false,
        range: [-0.02 * last, 1.02 * last],
        nticks: 6,
        tickfont: {size: 11},
        ...name("k")
      },
      {zeroline: false, range: [FLOOR, ROOF], tickvals: exponents, ticktext: exponents.map(power), tickfont: {size: 11}}
    ]
  };
  const titles = {
    map: "f from above",
    surface: "f as a surface",
    race: narrow ? "‖∇f‖ of each, over k" : "‖∇f‖ of each racer, over k"
  };
  const layout: Record<string, unknown> = {height: height + MARGIN.t + MARGIN.b, margin: MARGIN, annotations: []};
  const data: object[] = [contours(subject)];
  for (const [part, {xaxis, yaxis}] of [
    ["map", MAP],
    ["surface", SURFACE],
    ["race", RACE]
  ] as const) {
    if (part !== "map" && !views.includes(part)) continue;
    const box = at[part];
    const [across, up] = shapes[part];
    layout[xaxis.replace("x", "xaxis")] = {domain: [...box.x], anchor: yaxis, ...across};
    layout[yaxis.replace("y", "yaxis")] = {
      domain: [Math.max(0, 1 - (box.top + box.height) / height), 1 - box.top / height],
      anchor: xaxis,
      ...up
    };
    if (part !== "map") data.push({type: "scatter", x: [null], y: [null], xaxis, yaxis});
    (layout.annotations as object[]).push(heading(titles[part], [box.x[0], 1 - box.top / height], {narrow, above: 8}));
  }
  return {data: data as unknown as Data[], layout: layout as Partial<Layout>};
});

/**
 * The costly picture: contours of f, and empty axes for its surface and the race. The same object for equal input; it
 * depends neither on the probe nor on the race.
 */
export const playgroundBase = (frame: PlaygroundFrame): Picture => draw(frame);

/** Heights of f on a grid of the window, row by row; NaN where f has no value. */
export function heightsOn(subject: PlaygroundSubject, count: number): {xs: number[]; ys: number[]; z: number[][]} {
  const along = ([from, to]: PlaygroundWindow["x"]) =>
    Array.from({length: count}, (_, i) => from + ((to - from) * i) / (count - 1));
  const [xs, ys] = [along(subject.window.x), along(subject.window.y)];
  const {value} = subject.objective;
  return {xs, ys, z: ys.map((y) => xs.map((x) => value([x, y])))};
}

function contours(subject: PlaygroundSubject): object {
  const {xs, ys, z} = heightsOn(subject, GRID);
  const {squeeze, levels} = heightsOf(z.flat());
  if (levels === null) return {type: "scatter", mode: "lines", x: [null], y: [null]};
  const [start, end, size] = levels;
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    type: "contour",
    x: xs,
    y: ys,
    z: z.map((row) => row.map((height) => (Number.isFinite(height) ? finite(squeeze(height)) : null))),
    autocontour: false,
    contours: {start, end, size, coloring: "none"},
    line: {color: "@soft/0.7", width: 1},
    showscale: false
  };
}
