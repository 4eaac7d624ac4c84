import {LANCZOS_STEPS, type MatrixFreeReport, type RitzStep} from "../../numerics/network/matrixFree.js";
import {label} from "../shared/label.js";
import type {Mark} from "../types.js";
import {AXES, FLOOR, M_RANGE, type ProductFrame} from "./frame.js";
import {placeOf, sizeOf} from "./scale.js";

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

/** The Ritz values of every step up to m over all eigenvalues, with the bounds of the outermost of the last. */
export function ritzMarks(report: MatrixFreeReport, m: number, frame: ProductFrame): Mark[] {
  const axes = AXES.ritz;
  const steps = report.ritz.slice(0, shown(report, m));
  const inner = steps.flatMap(({values}, i) => values.slice(1, -1).map((value) => [i + 1, value] as const));
  const dots = (name: string, points: readonly (readonly [number, number])[], marker: Mark["marker"]): Mark => ({
    ...axes,
    name,
    mode: "markers",
    x: points.map(([x]) => x),
    y: points.map(([, value]) => placeOf(value, frame)),
    marker
  });
  return [
    ...spectrum(report, frame),
    ...bound(steps, -1, "@lmax", frame),
    ...bound(steps, 0, "@lmin", frame),
    dots("ritz", inner, {color: "@ink/0.7", size: 3.5}),
    dots(
      "largest",
      steps.map(({values}, i) => [i + 1, values[values.length - 1]]),
      {color: "@lmax", size: 7, symbol: "triangle-up"}
    ),
    dots(
      "smallest",
      steps.slice(1).map(({values}, i) => [i + 2, values[0]]),
      {color: "@lmin", size: 7, symbol: "triangle-down"}
    )
  ];
}

/** Within which bounds of the last largest or smallest Ritz value an eigenvalue lies, as a bar beside it. */
function bound(steps: readonly RitzStep[], at: -1 | 0, color: string, frame: ProductFrame): Mark[] {
  const last = steps[steps.length - 1];
  if (!last || (at === 0 && steps.length === 1)) return [];
  const [value, residual] = [last.values.at(at)!, last.residuals.at(at)!];
  const hold = (end: number) => Math.min(frame.high, Math.max(frame.low, placeOf(end, frame)));
  const x = steps.length + (at === 0 ? 0.5 : -0.5);
  const y = [hold(value - residual), hold(value + residual)];
  return [{...AXES.ritz, name: "bound", mode: "lines", x: [x, x], y, line: {color: `${color}/0.5`, width: 4}}];
}

/** All eigenvalues as lines across, those that the eye cannot tell apart as one; the outermost named. */
function spectrum({eigenvalues}: MatrixFreeReport, frame: ProductFrame): Mark[] {
  if (!eigenvalues) return [];
  const places = [...new Set(eigenvalues.map((value) => Math.round(40 * placeOf(value, frame)) / 40))];
  const [low, high] = [eigenvalues[0], eigenvalues[eigenvalues.length - 1]].map((value) => placeOf(value, frame));
  const across = (from: number, color: string, width: number): Mark => ({
    ...AXES.ritz,
    name: "spectrum",
    mode: "lines",
    x: places.flatMap(() => [from, M_RANGE[1], Number.NaN]),
    y: places.flatMap((u) => [u, u, Number.NaN]),
    line: {color, width}
  });
  const name = (text: string, u: number, where: "top left" | "bottom left", color: string) =>
    label(AXES.ritz, [text], [LANCZOS_STEPS], [u], where, color, 13);
  return [
    across(M_RANGE[0], "@soft/0.14", 1),
    across(LANCZOS_STEPS + 0.7, "@ink/0.55", 1),
    name("λₘₐₓ", high, "top left", "@lmax"),
    ...(high - low > 1 ? [name("λₘᵢₙ", low, "bottom left", "@lmin")] : [])
  ];
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
    label(axes, ["– – bounds, nearest λ"], [LANCZOS_STEPS], [-5.2], "middle left", "@soft", 12)
  ];
}
