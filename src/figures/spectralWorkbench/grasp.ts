import {EDGE} from "./axes.js";
import {edge} from "./marks.js";
import type {Panel} from "./panels.js";
import type {Workbench} from "./subject.js";

/** The largest size of an eigenvalue, and of an entry. */
const LARGEST = 1e6;
const held = (value: number) => Math.min(LARGEST, Math.max(-LARGEST, value));
/** A hand is good for three digits. */
const rounded = (value: number) => Number(value.toPrecision(3));

/** The eigenvalues, by identity, and the angle of the first one's axis. */
export interface Spectrum {
  readonly first: number;
  readonly second: number;
  /** In radians. */
  readonly angle: number;
}

/**
 * What a hand means that takes an axis end to a place: the distance from the middle is the half-axis 1/√|λ|, and the
 * direction that of the axis. At the edge of the view the axis is open: λ becomes 0, unless it was out of sight before.
 * The sign stays. It stays through 0 too, as −0, so that a dashed end pushed out comes back in as a dashed one.
 */
export function graspAxis(
  bench: Workbench,
  which: "first" | "second",
  to: readonly [number, number],
  panel: Panel
): Spectrum {
  const {first, second, angle} = bench;
  const [x, y] = to;
  const distance = Math.hypot(x, y);
  const direction = distance > 0 ? Math.atan2(y, x) : angle + (which === "first" ? 0 : Math.PI / 2);
  const rim = EDGE * edge(panel, [Math.cos(direction), Math.sin(direction)]);
  const old = which === "first" ? first : second;
  const sign = old < 0 || Object.is(old, -0) ? -1 : 1;
  const size = Math.min(LARGEST, rounded(1 / (distance * distance)));
  const open = Math.abs(old) * rim * rim <= 1 ? old : sign * 0;
  const value = distance < rim ? sign * size : open;
  const turned = Number((direction - (which === "first" ? 0 : Math.PI / 2)).toFixed(4));
  return which === "first" ? {first: value, second, angle: turned} : {first, second: value, angle: turned};
}

/** How near, in degrees, x must come to an eigenvector to stay on it. */
const NOTCH = 1.5;

/** The angle of x, in degrees from −180 to 180, that a hand at a place means: an eigenvector's own where one is near. */
export function graspX({axes, repeated, image}: Workbench, [x, y]: readonly [number, number]): number {
  if (x === 0 && y === 0) return image.degrees;
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const near = axes.flatMap(({along}) => ends(along)).find((end) => Math.abs(wrapped(end - degrees)) < NOTCH);
  return near === undefined || repeated ? Number(degrees.toFixed(1)) : near;
}

const ends = ([x, y]: readonly [number, number]) =>
  [Math.atan2(y, x), Math.atan2(-y, -x)].map((t) => (t * 180) / Math.PI);
const wrapped = (degrees: number) => degrees - 360 * Math.round(degrees / 360);

/** The entries [[a, b], [b, c]] that a hand means at one end of the diameter of Mohr's circle; the rest stays. */
export function graspEntries(
  {matrix}: Workbench,
  which: "ab" | "cb",
  [x, y]: readonly [number, number]
): {readonly a: number; readonly b: number; readonly c: number} {
  const [[a], [, c]] = matrix;
  const [along, up] = [held(rounded(x)), held(rounded(y))];
  return which === "ab" ? {a: along, b: up, c} : {a, b: 0 - up, c: along};
}

/** The window in which the longest half-axis that is finite just fits, or undefined where the level set is empty. */
export function fittingWindow({axes}: Workbench): number | undefined {
  const halves = axes.map(({half}) => half).filter((half) => half < 5e3);
  if (halves.length === 0) return undefined;
  return Math.min(1e4, Math.max(1e-4, Number((1.4 * Math.max(...halves)).toPrecision(2))));
}

/** The scale at which the image of the unit circle just fits around it, or undefined where H is 0. */
export function fittingScale({values}: Workbench): number | undefined {
  const most = Math.max(Math.abs(values[0]), Math.abs(values[1]));
  return most === 0 ? undefined : Math.min(1e7, Math.max(1e-7, Number(most.toPrecision(2))));
}
