import {norm} from "../../numerics/linalg/vector.js";
import {clip} from "../shared/clip.js";

import type {Curve} from "../shared/conics.js";
import {drawn, eigenvectorAxis, type Ground, placed, terrain} from "../shared/terrain.js";

import type {Mark} from "../types.js";
import {num} from "../words.js";
import {type ModeSet, type Plane, ranked, toPicture} from "./spectrum.js";
import type {Track} from "./track.js";
import {whole} from "./words.js";

/** One of the two views of the path. */
export interface PathGround extends Ground {
  /** How far there is to see, about, across and up. */
  readonly sight: readonly [number, number];
}

/** A view that has the whole width to itself sees farther across; two side by side are nearly square. */
const sightOf = (window: number, alone: boolean): readonly [number, number] =>
  alone ? [1.6 * window, 0.75 * window] : [window, 0.8 * window];

/** The picture in x. */
export const inX = (plane: Plane, window: number, alone: boolean): PathGround => ({
  xaxis: "x",
  yaxis: "y",
  place: (p, q) => toPicture(plane, p, q),
  window,
  sight: sightOf(window, alone)
});

/** The picture in z. */
export const inZ = (window: number, alone: boolean): PathGround => ({
  xaxis: "x2",
  yaxis: "y2",
  place: (p, q) => [p, q],
  window,
  sight: sightOf(window, alone)
});

/** The lie of the land, and the axes of the two eigenvectors. */
export function land({values, ranks, modes}: ModeSet, {pair}: Plane, ground: Ground): Mark[] {
  const count = ranks.length;
  const axis = (id: number, side: 0 | 1) =>
    eigenvectorAxis(ground, side, {name: ranked("v", ranks[id]), rank: ranks[id], count, start: modes[id]});
  const marks = [...terrain(values[pair[0]], values[pair[1]], ground), ...axis(pair[0], 0), ...axis(pair[1], 1)];
  return marks.map((mark) => ({...mark, name: "land"}));
}

/** The run over the land, up to step k: what the machine did, and beside it what exact arithmetic says where they part. */
export function trail(set: ModeSet, {pair: [i, j]}: Plane, track: Track, k: number, ground: PathGround): Mark[] {
  const {xaxis, yaxis, window} = ground;
  const here = track.at(k);
  const curve = (points: readonly (readonly number[] | null)[]): Curve => {
    const of = (id: number) => points.map((z) => (z ? z[id] : Number.NaN));
    return placed(ground, {x: of(i), y: of(j)});
  };
  const count = track.steps.findIndex((step) => step > k);
  const until = count < 0 ? track.steps.length : count;
  const followed = track.steps.map(
    (step, n) => track.run[n] ?? (track.overflow === null || step < track.overflow ? track.exact[n] : null)
  );
  const ball = here.run ?? (track.overflow === null || k < track.overflow ? here.exact : null);
  const before = curve([...followed.slice(0, until), ball]);
  const after = curve(followed.slice(Math.max(0, until - 1)));
  const marks = [drawn(ground, clip(after, 6 * window), {line: {color: "@step/0.45", width: 1.25}})];
  marks.push(drawn(ground, clip(before, 6 * window), {line: {color: "@step", width: 2.5}}));
  if (track.horizon <= 500) {
    const dots = {x: before.x.slice(0, -1), y: before.y.slice(0, -1)};
    marks.push({xaxis, yaxis, ...near(dots, 6 * window), mode: "markers", marker: {color: "@step", size: 6.5}});
  }
  marks.push(...bottom(set, [i, j], ground));
  if (track.parted !== null && track.parted <= k) {
    const exact = curve([...track.exact.slice(0, until), here.exact]);
    const [x, y] = [exact.x[exact.x.length - 1], exact.y[exact.y.length - 1]];
    marks.push(drawn(ground, clip(exact, 6 * window), {line: {color: "@ink", width: 2, dash: "dot"}}), {
      xaxis,
      yaxis,
      x: [x],
      y: [y],
      mode: "markers+text",
      marker: {color: "@ink", size: 17, symbol: "circle-open"},
      text: ["exact"],
      textposition: "middle right",
      textfont: {color: "@ink", size: 13}
    });
  }
  return [...marks, ...ballAt(before, k, norm(ball ?? [0]), track, ground)];
}

/** The stationary point, or the line of them. */
function bottom({values}: ModeSet, [i, j]: readonly [number, number], ground: Ground): Mark[] {
  const {xaxis, yaxis, window} = ground;
  const flat = [values[i], values[j]].map((value) => value === 0);
  const marks: Mark[] = [];
  if (flat[0] !== flat[1]) {
    const [one, other] = [6 * window, -6 * window].map((t) => (flat[0] ? ground.place(t, 0) : ground.place(0, t)));
    marks.push(drawn(ground, {x: [one[0], other[0]], y: [one[1], other[1]]}, {line: {color: "@ink/0.55", width: 5}}));
  }
  if (!(flat[0] && flat[1]))
    marks.push({xaxis, yaxis, x: [0], y: [0], mode: "markers", marker: {color: "@ink", size: 11, symbol: "cross"}});
  return marks;
}

/** The ball, with a gleam; where it leaves the window, a diamond at the edge and a line say which way and how far. */
function ballAt(
  {x, y}: Curve,
  k: number,
  size: number,
  {overflow}: Track,
  {xaxis, yaxis, window, sight}: PathGround
): Mark[] {
  const [bx, by] = [x[x.length - 1], y[y.length - 1]];
  const axes = {xaxis, yaxis};
  const note = (text: string): Mark => ({
    ...axes,
    x: [0],
    y: [-0.69 * window],
    mode: "text",
    text: [text],
    textposition: "middle center",
    textfont: {color: "@bad", size: 14}
  });
  if (!Number.isFinite(bx) || !Number.isFinite(by)) {
    return [note(`diverged: beyond any double${overflow === null ? "" : ` from k = ${whole(overflow)}`}`)];
  }
  const over = Math.max(Math.abs(bx) / sight[0], Math.abs(by) / sight[1]);
  const gleam = window / 75;
  const ball: Mark[] = [
    {...axes, x: [bx], y: [by], mode: "markers", marker: {color: "@step", size: 17}},
    {...axes, x: [bx - gleam], y: [by + gleam], mode: "markers", marker: {color: "rgba(255, 255, 255, 0.75)", size: 5}}
  ];
  if (over <= 1.02) return ball;
  const edge = {...axes, x: [(bx / over) * 0.94], y: [(by / over) * 0.94]};
  return [
    ...ball,
    {...edge, mode: "markers", marker: {color: "@bad", size: 14, symbol: "diamond-open"}},
    note(`k = ${whole(k)}: ${num(size)} from the middle`)
  ];
}

const near = ({x, y}: Curve, reach: number): Curve => {
  const seen = x.map((value, n) => Math.abs(value) <= reach && Math.abs(y[n]) <= reach);
  return {x: x.filter((_, n) => seen[n]), y: y.filter((_, n) => seen[n])};
};
