import type {Curve} from "./conics.js";

/**
 * The parts of a polyline within |x|, |y| ≤ reach, its directions kept: a path that runs off by a factor of 1e300 is
 * drawn up to the edge and no farther. Pieces are parted by NaN; a point that is not finite ends the line before it.
 */
export function clip({x, y}: Curve, reach: number): Curve {
  const out = {x: [] as number[], y: [] as number[]};
  const add = (px: number, py: number) => {
    out.x.push(px);
    out.y.push(py);
  };
  let pen = false;
  const lift = () => {
    if (pen) add(Number.NaN, Number.NaN);
    pen = false;
  };
  const holds = (i: number) => Math.abs(x[i]) <= reach && Math.abs(y[i]) <= reach;
  for (let i = 1; i < x.length; ++i) {
    if (holds(i - 1) && holds(i)) {
      if (!pen) add(x[i - 1], y[i - 1]);
      add(x[i], y[i]);
      pen = true;
      continue;
    }
    const part = inside([x[i - 1], y[i - 1]], [x[i], y[i]], reach);
    if (!part) {
      lift();
      continue;
    }
    const [from, to, cut] = part;
    if (!pen) add(...from);
    add(...to);
    pen = true;
    if (cut) lift();
  }
  if (x.length === 1 && holds(0)) add(x[0], y[0]);
  return out;
}

type Point = [number, number];

/** The part of one segment inside the square, and whether it ends at the edge; null where it does not touch it. */
function inside(p: Point, q: Point, reach: number): [Point, Point, boolean] | null {
  if (![...p, ...q].every(Number.isFinite)) return null;
  let [enter, leave] = [0, 1];
  for (const i of [0, 1]) {
    const way = q[i] - p[i];
    if (way === 0) {
      if (Math.abs(p[i]) > reach) return null;
      continue;
    }
    const [one, two] = [(-reach - p[i]) / way, (reach - p[i]) / way];
    enter = Math.max(enter, Math.min(one, two));
    leave = Math.min(leave, Math.max(one, two));
  }
  if (enter > leave) return null;
  const at = (t: number): Point => [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];
  return [enter === 0 ? p : at(enter), leave === 1 ? q : at(leave), leave < 1];
}
