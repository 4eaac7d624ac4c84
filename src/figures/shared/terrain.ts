import {modeToken} from "../theme.js";
import type {Color, Mark} from "../types.js";
import {type Curve, levelSet} from "./conics.js";
import {join} from "./curves.js";

/** A view of a quadratic from above: its axes, and how a point of two modes comes to stand in it. */
export interface Ground {
  readonly xaxis: string;
  readonly yaxis: string;
  readonly place: (p: number, q: number) => readonly [number, number];
  /** Half the width that is certainly in sight; three quarters of it upward. */
  readonly window: number;
}

const LEVELS = 12;
const SHADE = 0.065;

/** Levels of ½(a·p² + b·q²) at even distances along the steepest direction: a valley shows its floor, a narrow one its walls. */
function levels(a: number, b: number, window: number): {up: number[]; down: number[]} {
  const steep = Math.max(Math.abs(a), Math.abs(b));
  const up = Array.from({length: LEVELS}, (_, n) => (steep / 2) * (0.17 * window * (n + 1)) ** 2);
  return {up, down: up.map((c) => -c)};
}

/** The lie of the land of ½(a·p² + b·q²): contours in closed form, low ground shaded. */
export function terrain(a: number, b: number, ground: Ground): Mark[] {
  const reach = 6 * ground.window;
  const {up, down} = levels(a, b, ground.window);
  const [above, below] = [up, down].map((heights) => heights.map((c) => levelSet(a, b, c, reach)));
  const hill = Math.max(a, b) <= 0 && Math.min(a, b) < 0;
  const low = (Math.min(a, b) < 0 ? below : above).map(({region}) => region);
  const corners = {x: [-reach, reach, reach, -reach], y: [-reach, -reach, reach, reach]};
  const lay = (curves: readonly Curve[]) => placed(ground, join(curves));
  const shade = (curves: readonly Curve[], fillcolor: string) =>
    drawn(ground, lay(curves), {fill: "toself", fillcolor, line: {color: fillcolor, width: 0}});
  return [
    ...(hill ? [shade([corners], "@soft/0.5")] : []),
    ...low
      .filter((region) => region.length > 0)
      .map((region) => shade(region, hill ? "@paper/0.15" : `@soft/${SHADE}`)),
    drawn(ground, lay([...above, ...below].flatMap(({outline}) => outline)), {line: {color: "@soft/0.4", width: 0.8}}),
    drawn(ground, lay(levelSet(a, b, 0, reach).outline), {line: {color: "@soft/0.6", width: 1, dash: "dot"}})
  ];
}

/** The contours alone, in a colour of their own: for a second function over the land of the first. */
export function quadraticLines(a: number, b: number, ground: Ground, color: Color): Mark {
  const reach = 6 * ground.window;
  const {up, down} = levels(a, b, ground.window);
  const outlines = [...up, 0, ...down].flatMap((c) => levelSet(a, b, c, reach).outline);
  return drawn(ground, placed(ground, join(outlines)), {line: {color, width: 1}});
}

/** The axis of the eigenvector along p (`side` 0) or q (1), both ways from the middle, with its name away from the start. */
export function eigenvectorAxis(
  ground: Ground,
  side: 0 | 1,
  {name, rank, count, start}: {name: string; rank: number; count: number; start: number}
): Mark[] {
  const {window, xaxis, yaxis} = ground;
  const color = modeToken(rank, count);
  const at = (t: number) => (side === 0 ? ground.place(t, 0) : ground.place(0, t));
  const [dx, dy] = at(1).map(Math.abs);
  const far = Math.min((0.9 * window) / dx, (0.57 * window) / dy);
  const end = at(start > 0 ? -far : far);
  const long = 6 * window;
  return [
    drawn(
      ground,
      {x: [at(-long)[0], at(long)[0]], y: [at(-long)[1], at(long)[1]]},
      {line: {color, width: 1.25, dash: rank === 0 ? "dash" : "dashdot"}}
    ),
    {
      xaxis,
      yaxis,
      x: [end[0]],
      y: [end[1]],
      mode: "text",
      text: [name],
      textposition: end[0] > 0.5 * window ? "top left" : "top right",
      textfont: {color, size: 15}
    }
  ];
}

/** A curve of two modes, brought to where the ground has it. */
export function placed({place}: Ground, {x, y}: Curve): Curve {
  const points = x.map((p, n) => place(p, y[n]));
  return {x: points.map(([px]) => px), y: points.map(([, py]) => py)};
}

/** A curve as a mark of the ground's axes. */
export function drawn({xaxis, yaxis}: Ground, {x, y}: Curve, style: Partial<Mark>): Mark {
  return {xaxis, yaxis, mode: "lines", x, y, ...style};
}
