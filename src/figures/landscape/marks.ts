import type {ComputedSlice} from "../../numerics/network/networkSlice.js";
import type {SlicePoint} from "../../numerics/network/slicePoint.js";
import {clip} from "../shared/clip.js";
import {label} from "../shared/label.js";
import type {Mark} from "../types.js";
import type {LandscapeFrame} from "./frame.js";
import {AXES, type Panel, panelsOf} from "./views.js";

/** The way to θ as it is seen in the plane, θ, and the place that the hand moves: in every panel. */
export const landscapeMarks = (slice: ComputedSlice, point: SlicePoint, frame: LandscapeFrame): Mark[] =>
  panelsOf(frame.views).flatMap((panel) => [
    ...pathMarks(slice, panel),
    ...centreMarks(slice, panel),
    ...pointMarks(slice, point, panel)
  ]);

function pathMarks({path, radius}: ComputedSlice, panel: Panel): Mark[] {
  if (path.share === null) return [];
  const axes = AXES[panel];
  const way: Mark = {
    ...axes,
    name: "path",
    mode: "lines",
    ...clip({x: path.a, y: path.b}, radius),
    line: {color: "@grad", width: 2.25}
  };
  const [a, b] = [path.a[0], path.b[0]];
  if (Math.abs(a) > radius || Math.abs(b) > radius) return [way];
  const start: Mark = {
    ...axes,
    name: "path",
    mode: "markers",
    x: [a],
    y: [b],
    marker: {color: "@grad", size: 7, symbol: "square"}
  };
  return [way, start, {...label(axes, ["θ₀"], [a], [b], "top center", "@grad", 14), name: "path"}];
}

function centreMarks({radius}: ComputedSlice, panel: Panel): Mark[] {
  const axes = AXES[panel];
  return [
    {...axes, name: "centre", mode: "markers", x: [0], y: [0], marker: {color: "@ink", size: 11, symbol: "cross"}},
    {...label(axes, ["θ"], [-0.05 * radius], [-0.09 * radius], "middle center", "@ink", 15), name: "centre"}
  ];
}

/** A point outside the picture waits at its edge, as its handle does. */
function pointMarks({radius}: ComputedSlice, {a, b}: SlicePoint, panel: Panel): Mark[] {
  const held = (value: number) => Math.min(radius, Math.max(-radius, value));
  return [
    {
      ...AXES[panel],
      name: "point",
      mode: "markers",
      x: [held(a)],
      y: [held(b)],
      marker: {color: "@step", size: 12, symbol: panel === "loss" ? "circle" : "circle-open"}
    }
  ];
}
