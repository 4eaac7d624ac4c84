import {words} from "../shared/canvas.js";
import {roundTicks} from "../shared/ticks.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import type {Frame} from "./frame.js";
import type {Places} from "./places.js";
import type {Survey} from "./survey.js";

/** Round numbers on an axis, with their names. */
export interface Ticks {
  readonly values: readonly number[];
  readonly names: readonly string[];
  /** What is taken off before they are named, where they would be too long otherwise; 0 elsewhere. */
  readonly less: number;
}

/** A name of more digits than this is too long for the axis. */
const MOST_DIGITS = 6;

/** About `count` round numbers between `from` and `to`; from a nearby round number on where they agree in many digits. */
export function ticksOf([from, to]: readonly [number, number], count: number): Ticks {
  const {values, names} = roundTicks(from, to, count);
  const step = values[1] - values[0];
  const digits = 1 + Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to)) / step) - 1e-9);
  if (!(digits > 4)) return {values, names, less: 0};
  if (digits <= MOST_DIGITS) return {values, names: values.map((value) => num(value, digits)), less: 0};
  const less = Number((from + (to - from) / 2).toPrecision(MOST_DIGITS));
  const near = roundTicks(from - less, to - less, count);
  return {values: near.values.map((value) => less + value), names: near.names, less};
}

/** The ticks of both axes. */
export const axisTicks = ({subject, range}: Survey, {ticks}: Places): {readonly x: Ticks; readonly y: Ticks} => ({
  x: ticksOf(subject.window, ticks[0]),
  y: ticksOf(range, ticks[1])
});

/** Lines and numbers of both axes; the numbers of the lower one stand under the strip. */
export function gridMarks({x, y}: {x: Ticks; y: Ticks}, frame: Frame, {graph, strip, ticks, space}: Places): Mark[] {
  const [across, up] = [x.values.map(frame.across), y.values.map(frame.up)];
  const line = {color: "@grid", width: 1} as const;
  const [width, height] = [graph.x[1] - graph.x[0], graph.y[1] - graph.y[0]];
  const shown = (at: number) => at > -0.001 && at < 1.001;
  const clear = (at: number) => shown(at) && (ticks[0] > 5 || at < 0.985); // a phone has no room beyond the edge
  return [
    {name: "grid", mode: "lines", x: across.flatMap((u) => [u, u, NaN]), y: across.flatMap(() => [0, 1, NaN]), line},
    {name: "grid", mode: "lines", x: up.flatMap(() => [0, 1, NaN]), y: up.flatMap((v) => [v, v, NaN]), line},
    words(
      x.names.map((name, i) => (clear(across[i]) ? name : "")),
      across.map((u) => graph.x[0] + u * width),
      across.map(() => strip.y[0]),
      "bottom center"
    ),
    words(
      y.names.map((name, i) => (shown(up[i]) ? name : "")),
      up.map(() => graph.x[0]),
      up.map((v) => graph.y[0] + v * height),
      "middle left"
    ),
    words(["x"], [graph.x[0] + width / 2], [strip.y[0] - space], "middle center", "@ink", 13)
  ];
}
