import {distance} from "../../numerics/linalg/vector.js";
import {eigenvectorAxis, type Ground, terrain} from "../shared/terrain.js";
import type {Mark} from "../types.js";
import {type Arc, inPlane} from "./arc.js";
import {AXES} from "./layout.js";
import {type Point, text} from "./names.js";
import type {StepNow} from "./step.js";
import {AXIS} from "./subject.js";

/** x₀ as a point of the picture. */
export const startOf = ({start}: Arc): Point => [start[0], start[1]];

/** The view of the steps as a ground for what is told in modes, around a centre. */
export const groundOf = (
  {vectors}: Pick<Arc, "vectors">,
  window: number,
  center: readonly number[] = [0, 0]
): Ground => ({
  ...AXES.arc,
  place: (p, q) => inPlane(vectors, [p + center[0], q + center[1]]),
  window
});

/** What does not depend on ε: the contours of f and the axes of its eigenvectors. */
export function landOf(arc: Arc, window: number): Mark[] {
  const ground = groundOf(arc, window);
  const axis = (rank: 0 | 1) =>
    eigenvectorAxis(ground, rank, {name: AXIS[rank], rank, count: 2, start: arc.modes[rank]});
  return [...terrain(arc.values[0], arc.values[1], ground), ...axis(0), ...axis(1)];
}

/** The unit vector along −∇f at x₀; 0 where the gradient is 0. */
export function downward({vectors, slope}: Arc): [number, number] {
  const g = inPlane(vectors, slope);
  const size = Math.hypot(...g);
  return size > 0 ? [-g[0] / size, -g[1] / size] : [0, 0];
}

/**
 * The direction −∇f at x₀ as an arrow: along it the arc arrives.
 *
 * @param beside - on which side of its end the step has its name
 */
export function descent(arc: Arc, step: StepNow, beside: Mark["textposition"], window: number): Mark[] {
  const [dx, dy] = downward(arc);
  if (dx === 0 && dy === 0) return [];
  const start = startOf(arc);
  const at = (along: number, across: number): Point => [
    start[0] + window * (along * dx - across * dy),
    start[1] + window * (along * dy + across * dx)
  ];
  const end = at(0.4, 0);
  const points: Point[] = [start, end, [Number.NaN, Number.NaN], at(0.35, 0.03), end, at(0.35, -0.03)];
  const arrow = {x: points.map(([x]) => x), y: points.map(([, y]) => y)};
  const inSight = Math.abs(end[0]) < 0.93 * window && Math.abs(end[1]) < 0.7 * window;
  const toward = distance(end, step.at) < 0.45 * window ? clear([dx, dy], arc, step, beside) : ([dx, dy] as const);
  return [
    {...AXES.arc, mode: "lines", ...arrow, line: {color: "@grad", width: 2.5}},
    ...(inSight ? [text(end, toward, "−∇f", "@grad", window)] : [])
  ];
}

/** Where the name of the arrow goes while the step ends near its tip: to the arrow’s other side, or to that of the name. */
function clear([dx, dy]: Point, arc: Arc, {at}: StepNow, beside = ""): Point {
  const [x, y] = [at[0] - arc.start[0], at[1] - arc.start[1]];
  const side = dx * y - dy * x; // positive where the step is to the left of the arrow
  if (Math.abs(side) < 0.15 * Math.hypot(x, y)) return [beside.includes("right") ? -1 : 1, Math.sign(dy)];
  return side > 0 ? [dy, -dx] : [-dy, dx];
}
