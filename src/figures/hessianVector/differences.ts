import {DIFFERENCE_STEPS} from "../../numerics/network/differenceProduct.js";
import type {DirectionReport} from "../../numerics/network/matrixFree.js";
import {label} from "../shared/label.js";
import type {Mark} from "../types.js";
import {AXES, FLOOR, H_RANGE, type ProductFrame} from "./frame.js";

const LOGS = DIFFERENCE_STEPS.map((h) => Math.log10(h));
const axes = AXES.differences;

/** The place of the step that is nearest to h on the logarithmic axis. */
export function rungOf(h: number): number {
  const distances = LOGS.map((log) => Math.abs(log - Math.log10(h)));
  return distances.indexOf(Math.min(...distances));
}

/** In decades, 0 at the floor of the picture. */
const decade = (error: number): number => (Number.isNaN(error) ? NaN : Math.max(FLOOR, Math.log10(error)));

/** The line of step h, in any state of the answer. */
export const stepLine = (h: number, {errors}: ProductFrame): Mark => ({
  ...axes,
  name: "h",
  mode: "lines",
  x: [LOGS[rungOf(h)], LOGS[rungOf(h)]],
  y: [FLOOR, errors],
  line: {color: "@step", width: 1.5}
});

/** The errors of both differences with what theory foresees, the best h, and the exact product’s own error. */
export function differenceMarks(report: DirectionReport, h: number, frame: ProductFrame): Mark[] {
  const {central, forward, truncation, rounding, best, disagreement} = report;
  const rung = rungOf(h);
  const series = (name: string, errors: readonly number[], color: string, symbol: "circle" | "square"): Mark[] => [
    {
      ...axes,
      name,
      mode: "lines+markers",
      x: LOGS,
      y: errors.map(decade),
      line: {color, width: 1},
      marker: {color, size: 4, symbol}
    },
    {...axes, name, mode: "markers", x: [LOGS[rung]], y: [decade(errors[rung])], marker: {color, size: 10, symbol}}
  ];
  return [
    ...theory("truncation", truncation.central, 2, "h²", frame),
    ...theory("truncation", truncation.forward, 1, "h", frame),
    ...theory("rounding", rounding, -1, "1/h", frame),
    ...exact(disagreement),
    ...kinkMarks(report, frame),
    ...series("forward", forward, "@soft", "square"),
    ...series("central", central, "@model", "circle"),
    ...(best === null
      ? []
      : [
          {
            ...axes,
            name: "best",
            mode: "markers",
            x: [LOGS[best]],
            y: [decade(central[best])],
            marker: {color: "@model", size: 16, symbol: "diamond-open"}
          } as const
        ]),
    label(axes, ["● central"], [-6], [frame.errors - 1.2], "middle center", "@model", 13),
    label(axes, ["■ forward"], [-6], [frame.errors - 2.6], "middle center", "@soft", 13),
    ...(best === null ? [] : [label(axes, ["◇ best h"], [-6], [frame.errors - 4], "middle center", "@model", 13)])
  ];
}

/** The line c·hᵖ within the picture, its slope written where it leaves at the right or begins at the left. */
function theory(name: string, level: number | null, slope: number, text: string, {errors}: ProductFrame): Mark[] {
  if (level === null) return [];
  const at = (x: number) => Math.log10(level) + slope * x;
  const inverse = (y: number) => (y - Math.log10(level)) / slope;
  const [from, to] = [H_RANGE[0], H_RANGE[1]];
  const ends = [inverse(FLOOR), inverse(errors)].sort((a, b) => a - b);
  const [left, right] = [Math.max(from, ends[0]), Math.min(to, ends[1])];
  if (!(left < right)) return [];
  const place = slope > 0 ? Math.max(inverse(-13.2), left + 0.08 * (right - left)) : -2.2;
  const line: Mark = {
    ...axes,
    name,
    mode: "lines",
    x: [left, right],
    y: [at(left), at(right)],
    line: {color: "@ink/0.6", width: 1.25, dash: slope > 0 ? "dash" : "dot"}
  };
  if (!(place > left && place < right)) return [line];
  return [line, label(axes, [`∝ ${text}`], [place], [at(place)], slope > 0 ? "middle right" : "top right", "@ink", 12)];
}

function exact(disagreement: number | null): Mark[] {
  if (disagreement === null) return [];
  const y = decade(disagreement);
  return [
    {...axes, name: "exact", mode: "lines", x: [...H_RANGE], y: [y, y], line: {color: "@good", width: 2}},
    label(axes, ["exact Hv"], [H_RANGE[0] + 0.1], [y], "top right", "@good", 13)
  ];
}

/** From which h on a kink lies between the points. */
export const firstCrossing = ({crossings}: DirectionReport): number => crossings.findIndex((count) => count > 0);

function kinkMarks(report: DirectionReport, {errors}: ProductFrame): Mark[] {
  const first = firstCrossing(report);
  if (first < 0) return [];
  const x = LOGS[first] - 0.1;
  return [
    {
      ...axes,
      name: "kink",
      mode: "lines",
      x: [x, x],
      y: [FLOOR, errors],
      line: {color: "@bad", width: 1.25, dash: "dashdot"}
    },
    label(axes, ["kinks →"], [x], [FLOOR + 1], x > -6 ? "middle left" : "middle right", "@bad", 12)
  ];
}
