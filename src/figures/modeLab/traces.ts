import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {markerOf} from "./lanes.js";
import {AXES, traceReach} from "./layout.js";
import {type ModeSet, ranked} from "./spectrum.js";
import type {Track} from "./track.js";
import {factor} from "./words.js";

const ON = AXES.traces;

/**
 * Each mode in a lane of its own, divided by its start: what the machine did as a line, the envelope ±|1 − αλ|ᵏ
 * shaded, and exact arithmetic as a dotted line where the two part. What leaves the lane is cut at its edge.
 */
export function traces({values, ranks}: ModeSet, track: Track, k: number, window: number): Mark[] {
  const count = values.length;
  const reach = traceReach(count);
  const {modes, steps, horizon} = track;
  const here = track.at(k);
  const marks: Mark[] = [];
  for (const id of values.keys()) {
    const color = modeToken(ranks[id], count);
    const middle = count - 1 - id - (0.5 - reach) * 0.75;
    const unit = modes.start[id] === 0 ? window : Math.abs(modes.start[id]);
    // A mode that outgrows its lane leaves it, and its line ends there.
    const place = (z: number | undefined) => {
      const share = (z ?? Number.NaN) / unit;
      return Math.abs(share) <= 1.04 ? middle + reach * share : Number.NaN;
    };
    const hold = (z: number) => middle + reach * Math.min(1.04, z / unit);
    const run = steps.map((_, j) =>
      place((track.run[j] ?? (track.overflow === null ? track.exact[j] : undefined))?.[id])
    );
    const size = modes.start[id] === 0 ? 0 : 1;
    const high = steps.map((_, j) => (modes.start[id] === 0 ? middle : hold(Math.abs(track.exact[j][id]))));
    const low = high.map((y) => 2 * middle - y);
    marks.push(
      {
        ...ON,
        mode: "lines",
        x: [-0.02 * horizon, 1.02 * horizon],
        y: [middle, middle],
        line: {color: "@soft/0.5", width: 1}
      },
      {
        ...ON,
        mode: "lines",
        x: [...steps, ...[...steps].reverse()],
        y: [...high, ...low.reverse()],
        fill: "toself",
        fillcolor: `${color}/0.13`,
        line: {color: `${color}/0.75`, width: size, dash: "dash"}
      }
    );
    if (track.parted !== null)
      marks.push({
        ...ON,
        mode: "lines",
        x: steps,
        y: track.exact.map((z) => place(z[id])),
        line: {color: "@ink", width: 1.25, dash: "dot"}
      });
    marks.push({...ON, mode: "lines", x: steps, y: run, line: {color, width: 1.5}});
    if (horizon <= 100)
      marks.push({
        ...ON,
        mode: "markers",
        x: steps,
        y: run,
        marker: {color, size: 5, symbol: markerOf(ranks[id], count)}
      });
    const now = here.run ?? (track.overflow === null ? here.exact : null);
    marks.push(
      {
        ...ON,
        mode: "markers",
        x: [k],
        y: [place(now?.[id])],
        marker: {color, size: 12, symbol: markerOf(ranks[id], count)}
      },
      {
        ...ON,
        mode: "text",
        x: [1.01 * horizon],
        y: [count - 1 - id + 0.5 - 0.32 * (0.5 - reach) * 2],
        text: [
          modes.start[id] === 0
            ? `${ranked("z", ranks[id])} starts at 0`
            : `${ranked("z", ranks[id])} × ${factor(modes.scaled[id], modes.multipliers[id])} a step`
        ],
        textposition: "middle left",
        textfont: {color, size: 12}
      }
    );
  }
  return [cursor(k, count), ...marks];
}

const cursor = (k: number, count: number): Mark => ({
  ...ON,
  mode: "lines",
  x: [k, k],
  y: [-0.5, count - 0.5],
  line: {color: "@step/0.7", width: 1.5}
});
