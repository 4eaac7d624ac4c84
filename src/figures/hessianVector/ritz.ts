import {LANCZOS_STEPS, type MatrixFreeReport} from "../../numerics/network/matrixFree.js";
import {label} from "../shared/label.js";
import {toSymlog} from "../shared/symlog.js";
import type {Mark} from "../types.js";
import {AXES, FLOOR, M_RANGE, type ProductFrame} from "./frame.js";

/** How many products are shown: never more than were taken. */
export const shown = ({ritz}: MatrixFreeReport, m: number): number => Math.min(m, ritz.length);

/** The line of the products taken so far, in any state of the answer. */
export function countLines(m: number, {views, low, high}: ProductFrame): Mark[] {
  const line = (panel: "ritz" | "ends", y: readonly number[]): Mark => ({
    ...AXES[panel],
    name: "m",
    mode: "lines",
    x: [m, m],
    y,
    line: {color: "@ink/0.55", width: 1}
  });
  return [
    ...(views.includes("ritz") ? [line("ritz", [low, high])] : []),
    ...(views.includes("ends") ? [line("ends", [FLOOR, 1])] : [])
  ];
}

/** The Ritz values of every step up to m over all eigenvalues, with the bounds of the last. */
export function ritzMarks(report: MatrixFreeReport, m: number, {low, high}: ProductFrame): Mark[] {
  const axes = AXES.ritz;
  const steps = report.ritz.slice(0, shown(report, m));
  const inner = steps.flatMap(({values}, i) => values.slice(1, -1).map((value) => [i + 1, toSymlog(value)] as const));
  const dots = (name: string, points: readonly (readonly [number, number])[], marker: Mark["marker"]): Mark => ({
    ...axes,
    name,
    mode: "markers",
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    marker
  });
  const last = steps[steps.length - 1];
  const hold = (u: number) => Math.min(high, Math.max(low, u));
  const bounds = last
    ? last.values.flatMap((value, i) => [
        hold(toSymlog(value - last.residuals[i])),
        hold(toSymlog(value + last.residuals[i])),
        Number.NaN
      ])
    : [];
  return [
    ...rug(report),
    {
      ...axes,
      name: "bound",
      mode: "lines",
      x: bounds.map((y) => (Number.isNaN(y) ? y : steps.length)),
      y: bounds,
      line: {color: "@model/0.5", width: 4}
    },
    dots("ritz", inner, {color: "@ink/0.7", size: 3.5}),
    dots(
      "largest",
      steps.map(({values}, i) => [i + 1, toSymlog(values[values.length - 1])]),
      {color: "@lmax", size: 7, symbol: "triangle-up"}
    ),
    dots(
      "smallest",
      steps.slice(1).map(({values}, i) => [i + 2, toSymlog(values[0])]),
      {color: "@lmin", size: 7, symbol: "triangle-down"}
    )
  ];
}

/** All eigenvalues as lines across, those that the eye cannot tell apart as one; the outermost named. */
function rug({eigenvalues}: MatrixFreeReport): Mark[] {
  if (!eigenvalues) return [];
  const places = [...new Set(eigenvalues.map((value) => Math.round(50 * toSymlog(value)) / 50))];
  const [least, most] = [eigenvalues[0], eigenvalues[eigenvalues.length - 1]];
  const name = (text: string, value: number, up: boolean, color: string) =>
    label(AXES.ritz, [text], [M_RANGE[1]], [toSymlog(value)], up ? "top left" : "bottom left", color, 13);
  return [
    {
      ...AXES.ritz,
      name: "spectrum",
      mode: "lines",
      x: places.flatMap(() => [...M_RANGE, Number.NaN]),
      y: places.flatMap((u) => [u, u, Number.NaN]),
      line: {color: "@soft/0.3", width: 1}
    },
    name("λₘₐₓ", most, true, "@lmax"),
    ...(toSymlog(most) - toSymlog(least) > 1 ? [name("λₘᵢₙ", least, false, "@lmin")] : [])
  ];
}

/** ‖H‖, as far as it is known. */
export function sizeOf({eigenvalues, ritz}: MatrixFreeReport): number {
  const values = eigenvalues ?? ritz[ritz.length - 1].values;
  return Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
}

/** How far the outermost Ritz values are from the outermost eigenvalues, step by step, with their bounds; over ‖H‖. */
export function endMarks(report: MatrixFreeReport, m: number): Mark[] {
  const size = sizeOf(report);
  if (size === 0) return [];
  const axes = AXES.ends;
  const steps = report.ritz.slice(0, shown(report, m));
  const decade = (error: number) => Math.max(FLOOR, Math.log10(error / size));
  const ends = [
    {at: -1, color: "@lmax", symbol: "triangle-up", name: "largest"},
    {at: 0, color: "@lmin", symbol: "triangle-down", name: "smallest"}
  ] as const;
  return [
    ...ends.flatMap(({at, color, symbol, name}): Mark[] => {
      const goal = report.eigenvalues?.at(at);
      const x = steps.map((_, i) => i + 1);
      const bound: Mark = {
        ...axes,
        name: "bound",
        mode: "lines",
        x,
        y: steps.map(({residuals}) => decade(residuals.at(at)!)),
        line: {color, width: 1.25, dash: "dash"}
      };
      if (goal === undefined) return [bound];
      const y = steps.map(({values}) => decade(Math.abs(values.at(at)! - goal)));
      return [bound, {...axes, name, mode: "markers", x, y, marker: {color, size: 6, symbol}}];
    }),
    label(axes, ["▲ λₘₐₓ"], [LANCZOS_STEPS], [0], "middle left", "@lmax", 12),
    label(axes, ["▼ λₘᵢₙ"], [LANCZOS_STEPS], [-2.6], "middle left", "@lmin", 12),
    label(axes, ["– – bounds"], [LANCZOS_STEPS], [-5.2], "middle left", "@soft", 12)
  ];
}
