import type {RemainderOrder, TaylorLine} from "../../numerics/calculus/taylor.js";
import {eps} from "../../numerics/elementary.js";
import {within, words} from "../shared/canvas.js";
import {decades, power} from "../shared/ticks.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {type Descending, type Frame, tangentLine} from "./frame.js";
import {ERRORS, type Places} from "./places.js";

const AXES = {xaxis: "x3", yaxis: "y3"} as const;

/** Where the curves are drawn: sixteen points a decade. */
const DECADES = Array.from({length: 133}, (_, k) => ERRORS.x[1] - k / 16);

/** The error at t where it stands clear of rounding, else NaN: the rule by which `remainderOrder` trusts a point. */
function clear({value, actual, model, remainder}: TaylorLine, t: number): number {
  const error = remainder(t);
  return error > 100 * eps * Math.max(Math.abs(value), Math.abs(actual(t)), Math.abs(model(t))) ? error : NaN;
}

/** The errors of both models against the length of the step, on logarithmic axes, with the fitted slopes. */
export function errorMarks(
  step: Descending,
  frame: Frame,
  first: RemainderOrder,
  second: RemainderOrder,
  exact: boolean,
  alpha: number,
  places: Places
): Mark[] {
  const log = (value: number) => (value > 0 && value < Infinity ? Math.log10(value) : NaN);
  const x = (h: number) => log(h / frame.reach);
  const y = (error: number) => log(error / frame.promise);
  const floor = y(100 * eps * Math.abs(step.line.value));
  const h = step.length(Number.isFinite(alpha) ? alpha : 0);
  const rows = [
    {
      order: first,
      exact: false,
      color: "@grad",
      dash: "dash",
      symbol: "square",
      name: "tangent",
      line: tangentLine(step.line)
    },
    {
      order: second,
      exact,
      color: "@model",
      dash: "dashdot",
      symbol: "circle",
      name: "parabola",
      line: step.line
    }
  ] as const;
  return [
    ...grid(frame, places),
    {
      ...AXES,
      name: "rounding",
      mode: "lines",
      x: [...ERRORS.x],
      y: [floor, floor],
      line: {color: "@soft", width: 1, dash: "dot"}
    },
    {...AXES, mode: "lines", x: [x(h), x(h)], y: [...ERRORS.y], line: {color: "@step", width: 1.25}},
    ...rows.flatMap(({order, exact, color, dash, symbol, line}): Mark[] => {
      if (exact) return [];
      const fitted = order.status === "fitted" ? order.points.filter(({trusted}) => trusted).slice(-8) : [];
      const curve = {x: DECADES, y: DECADES.map((u) => y(clear(line, frame.reach * 10 ** u)))};
      return [
        {...AXES, mode: "lines", ...curve, line: {color, dash}},
        {
          ...AXES,
          mode: "markers",
          x: fitted.map(({t}) => x(t)),
          y: fitted.map(({remainder}) => y(remainder)),
          marker: {color, size: 6, symbol}
        },
        {
          ...AXES,
          mode: "markers",
          x: [x(h)],
          y: [y(line.remainder(h))],
          marker: {color: "@step", size: 8}
        }
      ];
    }),
    ...rows.flatMap(({order, exact, color, dash, name}, k): Mark[] => {
      const [from, to] = places.errors.x;
      const level = places.errors.y[1] + places.row * (1.6 - k);
      const sample = from + 0.12 * (to - from);
      return [
        {
          xaxis: "x4",
          yaxis: "y4",
          mode: "lines",
          x: [from, sample],
          y: [level, level],
          line: {color, dash, width: 2.5}
        },
        words([`${name}: ${slopeOf(order, exact)}`], [sample], [level], "middle right", color, 13)
      ];
    })
  ];
}

/** What is known of the slope, in two or three words. */
export function slopeOf(order: RemainderOrder, exact: boolean): string {
  if (exact || order.status === "no remainder") return "no remainder";
  return order.status === "fitted" ? `slope ${num(Number(order.order.toFixed(2)))}` : "too close to rounding to fit";
}

/** Powers of ten, every one on the axis of h, every fourth on that of the error. */
function grid({reach, promise}: Frame, {errors}: Places): Mark[] {
  const [shiftX, shiftY] = [Math.log10(reach), Math.log10(promise)];
  const across = decades(ERRORS.x[0] + shiftX, ERRORS.x[1] + shiftX);
  const up = decades(ERRORS.y[0] + shiftY, ERRORS.y[1] + shiftY).filter((e) => e % 4 === 0);
  const [xs, ys] = [across.map((e) => e - shiftX), up.map((e) => e - shiftY)];
  const line = {color: "@grid", width: 1} as const;
  const named = across.map((e) => (e % 2 === 0 ? power(e) : ""));
  return [
    {...AXES, mode: "lines", x: xs.flatMap((x) => [x, x, NaN]), y: xs.flatMap(() => [...ERRORS.y, NaN]), line},
    {...AXES, mode: "lines", x: ys.flatMap(() => [...ERRORS.x, NaN]), y: ys.flatMap((y) => [y, y, NaN]), line},
    words(
      named,
      xs.map((x) => within(errors.x, ERRORS.x, x)),
      xs.map(() => errors.y[0]),
      "bottom center"
    ),
    words(
      up.map(power),
      ys.map(() => errors.x[0]),
      ys.map((y) => within(errors.y, ERRORS.y, y)),
      "middle left"
    )
  ];
}
