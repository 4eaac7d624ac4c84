import type {Basins} from "../../numerics/optimizers/basins.js";
import type {Objective} from "../../numerics/types.js";
import {contourTrace, squeezeFor, squeezes} from "../shared/contours.js";
import {raster} from "./basinMarks.js";
import {isCurve, knownObjective, type StressId, type Window} from "./subjects.js";

/** Points along each side of the grid of contours. */
const GRID = 121;

/** What lies under everything: the map of the basins, the contours, and where f has no value. */
export function ground(id: StressId, window: Window, own: Objective | null, map: Basins | null): object[] {
  const nothing = {type: "scatter", mode: "lines", x: [null], y: [null]};
  if (isCurve(id)) return [nothing];
  const under = map !== null && map.box.length === 2 ? [raster(map)] : [];
  const f = knownObjective(id, own);
  if (f === null) return [...under, nothing];
  const along = ([from, to]: readonly [number, number]) =>
    Array.from({length: GRID}, (_, k) => from + ((to - from) * k) / (GRID - 1));
  const [xs, ys] = [along(window.x), along(window.y)];
  const value = (x: number, y: number) => f.value([x, y]);
  const coarse = ys
    .filter((_, j) => j % 6 === 0)
    .flatMap((y) => xs.filter((_, i) => i % 6 === 0).map((x) => value(x, y)));
  const squeeze = id === "himmelblau" || id === "saddle" ? squeezes[id] : squeezeFor(coarse);
  return [...under, ...(map === null ? gap(xs, ys, value) : []), contourTrace(xs, ys, value, squeeze)];
}

/** Where f has no value: hatched. */
function gap(xs: readonly number[], ys: readonly number[], value: (x: number, y: number) => number): object[] {
  const z = ys.map((y, j) => xs.map((x, i) => (Number.isFinite(value(x, y)) ? null : (i + j) % 6 < 2 ? 1 : 0)));
  if (z.every((row) => row.every((cell) => cell === null))) return [];
  const colorscale = [
    [0, "@soft/0.08"],
    [1, "@soft/0.22"]
  ];
  return [{type: "heatmap", x: xs, y: ys, z, zmin: 0, zmax: 1, colorscale, showscale: false, hoverinfo: "skip"}];
}
