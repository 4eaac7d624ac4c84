import type {ModeRegime} from "../../numerics/optimizers/regime.js";
import {EDGE, nudge, toSymlog} from "../shared/symlog.js";
import {modeToken} from "../theme.js";
import type {Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {AXES, MULTIPLIER_END, STRIP_END} from "./layout.js";
import {type ModeSet, ranked} from "./spectrum.js";
import type {Track} from "./track.js";
import {factor} from "./words.js";

const SYMBOLS = ["circle", "diamond", "square", "triangle-up", "triangle-down", "circle"] as const;

/** The marker of a mode: λ_min is a circle, λ_max a square; colour and shape follow the rank. */
export function markerOf(rank: number, count: number): (typeof SYMBOLS)[number] {
  return rank === 0 ? "circle" : rank === count - 1 ? "square" : SYMBOLS[rank === 2 ? 3 : rank === 3 ? 4 : 1];
}

/** What a mode does, in a word or two. */
export function does({regime, divergence}: ModeRegime): string {
  if (divergence) return divergence === "growing" ? "grows" : "flips and grows";
  return {
    frozen: "stays",
    monotone: "shrinks",
    "one-step": "gone in one step",
    oscillating: "flips and shrinks",
    cycling: "flips for ever",
    diverging: "grows"
  }[regime];
}

/** Where the limit 2/α stands on the strip: at its right end for α = 0. */
export const limitAt = (alpha: number): number => Math.min(STRIP_END - 0.15, toSymlog(2 / alpha));

/** The strip: a lane for each eigenvalue on the signed-logarithmic axis, and the walls that α puts across. */
export function strip({values, order}: ModeSet, {modes}: Track, narrow: boolean, crowded: boolean): Mark[] {
  const {xaxis, yaxis} = AXES.strip;
  const on = {xaxis, yaxis};
  const count = values.length;
  const alpha = modes.stepSize;
  const perUnit = (narrow ? 300 : crowded ? 400 : 660) / (EDGE + STRIP_END); // px, at least
  const [one, two] = [toSymlog(1 / alpha), toSymlog(2 / alpha)].map((u) => Math.min(STRIP_END + 1, u));
  const [floor, roof, left] = [-1.15, count + 0.25, -EDGE - 1];
  const zone = zones(on, floor, roof);
  const wall = (u: number, dash: "dash" | "solid"): Mark => ({
    ...on,
    mode: "lines",
    x: [u, u],
    y: [floor, roof],
    line: {color: "@step", width: dash === "solid" ? 2 : 1.25, dash}
  });
  const words = (
    x: number,
    y: number,
    text: string,
    color: string,
    textposition: Mark["textposition"] = "middle center"
  ): Mark => ({
    ...on,
    mode: "text",
    x: [x],
    y: [y],
    text: [text],
    textposition,
    textfont: {color, size: 12}
  });
  const marks: Mark[] = [
    zone(left, -1, "@bad/0.08"),
    zone(-1, 1, "@soft/0.14"),
    zone(1, Math.max(1, two), "@good/0.09"),
    zone(Math.max(1, two), STRIP_END + 1, "@bad/0.08")
  ];
  if (alpha > 0) marks.push(wall(one, "dash"), wall(two, "solid"));
  marks.push(words(-EDGE / 2 - 0.5, -0.78, "λ < 0: grows", "@bad"));
  const room = (from: number, to: number) => (to - from) * perUnit;
  if (alpha === 0) marks.push(words(EDGE / 2, -0.78, "α = 0: nothing moves", "@soft"));
  else {
    if (room(1, two) > 60) marks.push(words((1 + two) / 2, -0.78, "shrinks", "@good"));
    if (room(two, STRIP_END) > 70) marks.push(words((two + STRIP_END) / 2, -0.78, "diverges", "@bad"));
    const roomy = room(two, STRIP_END) > 75;
    marks.push(words(one, count - 0.12, roomy ? "αλ = 1" : "αλ = 1, then 2", "@step", "middle left"));
    if (roomy) marks.push(words(two + 6 / perUnit, count - 0.12, "αλ = 2", "@step", "middle right"));
  }
  for (const rank of order.keys()) {
    const id = order[rank];
    const color = modeToken(rank, count);
    const [u, y] = [toSymlog(values[id]), count - 1 - id];
    marks.push(
      {...on, mode: "lines", x: [left, STRIP_END + 1], y: [y, y], line: {color: "@soft/0.3", width: 1}},
      {...on, mode: "lines", x: [0, u], y: [y, y], line: {color, width: 3}},
      {...on, mode: "markers", x: [u], y: [y], marker: {color, size: 13, symbol: markerOf(rank, count)}},
      words(
        u + (u > 0 ? 1 : -1) * (4 / perUnit),
        y + 0.42,
        `${ranked("λ", rank)} = ${num(values[id])}, ${does(modes.regimes[id])}`,
        color,
        u > 0 ? "middle left" : "middle right"
      )
    );
  }
  return marks;
}

/** The handles of the strip: every eigenvalue that may be dragged, and the limit that α sets. */
export function stripHandles({source, values, ranks}: ModeSet, alpha: number): Handle[] {
  const {xaxis, yaxis} = AXES.strip;
  const count = values.length;
  const names = ["first of H", "second of H", "third", "fourth", "fifth", "sixth"];
  const dots = values.map(
    (value, id): Handle => ({
      id: `lambda${id + 1}`,
      label: `Eigenvalue ${ranked("λ", ranks[id])}, the ${names[id]}`,
      at: [toSymlog(value), count - 1 - id],
      xaxis,
      yaxis,
      along: "x",
      step: nudge(value),
      value: `${ranked("λ", ranks[id])} = ${num(value)}`,
      color: modeToken(ranks[id], count)
    })
  );
  const wall: Handle = {
    id: "alpha",
    label: "Step size α, by its limit 2/α",
    at: [limitAt(alpha), count - 0.12],
    xaxis,
    yaxis,
    along: "x",
    step: alpha === 0 ? 0.3 : 0.05,
    value: alpha === 0 ? "α = 0, no limit" : `α = ${num(alpha)}, limit 2/α = ${num(2 / alpha)}`,
    color: "@step"
  };
  return source === "course" ? [...dots, wall] : [wall];
}

/** The multipliers on their line: how far αλ has moved each one to the left of 1. */
export function multipliers({values, ranks}: ModeSet, {modes}: Track): Mark[] {
  const {xaxis, yaxis} = AXES.multipliers;
  const on = {xaxis, yaxis};
  const count = values.length;
  const [floor, roof] = [-1.15, count + 0.25];
  const line = (x: number, color: string, width: number, dash: "solid" | "dot" = "solid"): Mark => ({
    ...on,
    mode: "lines",
    x: [x, x],
    y: [floor, roof],
    line: {color, width, dash}
  });
  const zone = zones(on, floor, roof);
  const marks: Mark[] = [
    zone(-2, -1, "@bad/0.08"),
    zone(-1, 1, "@good/0.09"),
    zone(1, 2, "@bad/0.08"),
    line(-1, "@good", 1.5),
    line(1, "@good", 1.5),
    line(0, "@soft", 1, "dot"),
    {
      ...on,
      mode: "text",
      x: [-0.5, 0.5],
      y: [-0.78, -0.78],
      text: ["flips, shrinks", "shrinks"],
      textposition: "middle center",
      textfont: {color: "@good", size: 12}
    }
  ];
  values.forEach((_, id) => {
    const color = modeToken(ranks[id], count);
    const y = count - 1 - id;
    const m = modes.multipliers[id];
    const off = Math.abs(m) > MULTIPLIER_END - 0.1;
    const x = off ? Math.sign(m) * (MULTIPLIER_END - 0.12) : m;
    const text = off ? (m < 0 ? `◂ ${num(m)}` : `${num(m)} ▸`) : factor(modes.scaled[id], m);
    marks.push(
      {...on, mode: "lines", x: [1, x], y: [y, y], line: {color, width: 3}},
      {...on, mode: "markers", x: [x], y: [y], marker: {color, size: 13, symbol: markerOf(ranks[id], count)}},
      {
        ...on,
        mode: "text",
        x: [x + (x > 0 ? -0.04 : 0.04)],
        y: [y + 0.42],
        text: [text],
        textposition: x > 1.3 || x > 0 ? "middle left" : "middle right",
        textfont: {color, size: 12}
      }
    );
  });
  return marks;
}

/** What draws a coloured stretch of a lane, from one place on its axis to another, over its whole height. */
const zones =
  (on: Pick<Mark, "xaxis" | "yaxis">, floor: number, roof: number) =>
  (from: number, to: number, fillcolor: string): Mark => ({
    ...on,
    mode: "lines",
    x: [from, to, to, from],
    y: [floor, floor, roof, roof],
    fill: "toself",
    fillcolor,
    line: {color: fillcolor, width: 0}
  });
