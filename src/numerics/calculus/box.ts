import {requireFinite} from "../arguments.js";
import {norm} from "../linalg/vector.js";
import type {Random} from "../random.js";
import type {Objective, Vector} from "../types.js";

/** A box in ℝⁿ, the region that a search covers: [from, to] with from < to for each coordinate. */
export type Box = readonly (readonly [number, number])[];

/** Throws RangeError unless the box has as many sides as f has parameters, each finite with from < to. */
export function requireBox(name: string, box: Box, f: Objective): void {
  if (box.length !== f.dimension) throw new RangeError(`${name} has ${box.length} sides; expected ${f.dimension}`);
  for (const [i, [from, to]] of box.entries()) {
    requireFinite(`${name}[${i}][0]`, from);
    requireFinite(`${name}[${i}][1]`, to);
    if (!(from < to && to - from < Infinity)) {
      throw new RangeError(`${name}[${i}] must have from < to; got [${from}, ${to}]`);
    }
  }
}

/** The length of each side. */
export function widths(box: Box): Vector {
  return box.map(([from, to]) => to - from);
}

/** How far p is from q as a share of the box: the root mean square of (pᵢ − qᵢ)/widthᵢ; dimensionless. */
export function shareBetween(p: Vector, q: Vector, box: Box): number {
  return norm(widths(box).map((width, i) => (p[i] - q[i]) / width)) / Math.sqrt(p.length);
}

/** The point of the box nearest to x: each coordinate clamped. */
export function clamp(x: Vector, box: Box): Vector {
  return x.map((xi, i) => Math.min(Math.max(xi, box[i][0]), box[i][1]));
}

/** A point drawn uniformly from the box. */
export function drawFrom(box: Box, draw: Random): Vector {
  return box.map(([from, to]) => Math.min(from + (to - from) * draw.uniform(), to));
}

/** The corners of the box, the middles of its edges and faces, and its centre: 3ⁿ points. */
export function skeleton(box: Box): readonly Vector[] {
  return box.reduce<readonly Vector[]>(
    (points, [from, to]) => points.flatMap((x) => [from, from + (to - from) / 2, to].map((xi) => [...x, xi])),
    [[]]
  );
}

/** Why f has no finite value at x; null where it has one. A kink is no reason: f has a value there. */
export function noValue(f: Objective, x: Vector): string | null {
  const obstacle = f.obstacle?.(x) ?? null;
  if (obstacle?.kind === "domain") return obstacle.reason;
  const value = f.value(x);
  return Number.isFinite(value) ? null : `f(x) is ${value}, not a finite number`;
}
