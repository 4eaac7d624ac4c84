import {CANVAS} from "../shared/canvas.js";
import type {Mark} from "../types.js";
import type {Frame} from "./frame.js";
import type {ChordLook, ChordVerdict, Look} from "./look.js";
import type {Places} from "./places.js";

/** How each verdict on equation 1 looks: its colour and its dash. */
export const chordLooks: Readonly<
  Record<ChordVerdict, {readonly color: string; readonly dash: NonNullable<Mark["line"]>["dash"]}>
> = {
  holds: {color: "@good", dash: "solid"},
  violated: {color: "@bad", dash: "dot"},
  equal: {color: "@soft", dash: "solid"},
  "at an end": {color: "@soft", dash: "solid"},
  "one point": {color: "@soft", dash: "solid"}
};

type Drawn = Extract<ChordLook, {status: "drawn"}>;

/** The chord with its gap at the weight t, and where the curve stands above it. */
export function chordMarks({chord}: Look, frame: Frame): Mark[] {
  if (chord.status === "missing") return [];
  const {sides, verdict, at, chord: heights} = chord;
  const u = frame.across(sides.point[0]);
  const [curve, line] = [frame.hold(sides.value), frame.hold(sides.chord)];
  const {color, dash} = chordLooks[verdict];
  return [
    {name: "above", mode: "lines", ...above(chord, frame), fill: "toself", line: LENS, fillcolor: "@bad/0.16"},
    {
      name: "chord",
      mode: "lines",
      ...frame.curve([at[0], at[at.length - 1]], [heights[0], heights[heights.length - 1]]),
      line: {color: "@ink", width: 1.5}
    },
    {name: "gap", mode: "lines", x: [u, u], y: [curve, line], line: {color, dash, width: 4}},
    {name: "gap", mode: "markers", x: [u], y: [curve], marker: {color, size: 10, symbol: "circle"}},
    {name: "gap", mode: "markers", x: [u], y: [line], marker: {color, size: 10, symbol: "square"}}
  ];
}

const LENS = {color: "@bad/0.55", width: 1, dash: "dot"} as const;

/** The lenses between the curve and the chord, wherever the curve is the upper one. */
function above({at, curve, chord, above}: Drawn, frame: Frame): {x: number[]; y: number[]} {
  const [x, y]: [number[], number[]] = [[], []];
  const put = (place: number, height: number) => {
    x.push(frame.across(place));
    y.push(frame.hold(height));
  };
  /** Where the two meet between the sample k, inside a lens, and j, beside it. */
  const meet = (k: number, j: number) => {
    const [inside, outside] = [curve[k] - chord[k], curve[j] - chord[j]];
    if (!(outside < 0)) return put(at[k], chord[k]);
    const share = inside / (inside - outside);
    put(at[k] + share * (at[j] - at[k]), chord[k] + share * (chord[j] - chord[k]));
  };
  for (let k = 0; k < at.length; ++k) {
    if (!above[k]) continue;
    if (!above[k - 1]) meet(k, k - 1);
    put(at[k], curve[k]);
    if (above[k + 1]) continue;
    meet(k, k + 1);
    x.push(Number.NaN);
    y.push(Number.NaN);
  }
  return {x, y};
}

/** Lines from the points down to the strip, and their names between graph and strip. */
export function dropMarks({scene, chord, bound}: Look, frame: Frame, {graph, strip, apart}: Places): Mark[] {
  const {x, y} = scene;
  const width = graph.x[1] - graph.x[0];
  const low = strip.y[1] + 0.38 * (graph.y[0] - strip.y[1]); // clear of a handle that waits at the lower edge
  const [ux, uy] = [frame.across(x), frame.across(y)];
  const drop = (u: number, height: number): Mark => ({
    name: "drop",
    mode: "lines",
    x: [u, u],
    y: [0, frame.hold(height)],
    line: {color: "@soft", width: 1, dash: "dot"}
  });
  const close = Math.abs(ux - uy) < apart / 3;
  const names = close
    ? [{u: (ux + uy) / 2, text: x === y ? "x = y" : ux < uy ? "x, y" : "y, x"}]
    : [
        {u: ux, text: "x"},
        {u: uy, text: "y"}
      ];
  const shown = chord.status === "drawn" && scene.layers.includes("chord");
  const mean = shown ? frame.across(chord.sides.point[0]) : NaN;
  if (names.every(({u}) => Math.abs(u - mean) > apart)) names.push({u: mean, text: "tx + (1 − t)y"});
  const seen = names.filter(({u}) => u >= 0 && u <= 1);
  const heights =
    chord.status === "drawn" ? chord : bound.status === "drawn" ? {fx: bound.fx, fy: bound.sides.value} : null;
  return [
    ...(heights ? [drop(ux, heights.fx), drop(uy, heights.fy)] : []),
    ...(shown ? [{...drop(mean, chord.sides.value), name: "gap"}] : []),
    ...seen.map(({u, text}) => ({
      ...CANVAS,
      name: "names",
      mode: "text" as const,
      x: [graph.x[0] + u * width],
      y: [low],
      text: [text],
      textposition: "middle center" as const,
      textfont: {color: "@ink", size: 13}
    }))
  ];
}
