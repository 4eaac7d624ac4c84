import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {markerOf} from "./lanes.js";
import {AXES, rowHeight} from "./layout.js";
import {type ModeSet, ranked} from "./spectrum.js";
import type {Track} from "./track.js";
import {whole} from "./words.js";

const ON = AXES.energy;
/** Bars that a reader can tell apart. */
const MOST_BARS = 100;

/** The steps that have a bar: all of a short run, a hundred of a long one. */
export function barSteps(horizon: number): number[] {
  const count = Math.min(horizon, MOST_BARS);
  return Array.from({length: count + 1}, (_, j) => Math.round((j * horizon) / count));
}

/** What the bars are measured in: Σ ½|λᵢ|z₀ᵢ², which is f(x₀) − f(x*) where no eigenvalue is negative. */
export const unitOf = ({modes}: Track): number => modes.energies(0).reduce((sum, part) => sum + Math.abs(part), 0);

/**
 * The height ½λᵢz_{k,i}² of every mode over k, as equation 20 has it: stacked where no eigenvalue is negative, else
 * side by side with their signs; above them a row for each mode with its 1 % milestone.
 */
export function energy(set: ModeSet, track: Track, k: number): Mark[] {
  const {values, ranks, order} = set;
  const {horizon, modes} = track;
  const unit = unitOf(track);
  const signed = values.some((value) => value < 0);
  const ceiling = 1 + (signed ? 0.05 : 0);
  const hold = (part: number) => Math.max(-ceiling, Math.min(ceiling, part));
  const marks: Mark[] = [cursor(k, signed ? -1.05 : 0, 1 + rowUnit(signed) * (values.length + 0.4))];
  if (unit > 0) {
    const steps = barSteps(horizon);
    const width = (0.86 * horizon) / (steps.length - 1);
    const parts = steps.map((step) =>
      modes.energies(step).map((part) => (Number.isNaN(part) ? Infinity : part) / unit)
    );
    const stacked = steps.map(() => 0);
    let cut = false;
    order.forEach((id, place) => {
      const bar = {x: [] as number[], y: [] as number[]};
      steps.forEach((step, j) => {
        const part = parts[j][id];
        const from = signed ? 0 : stacked[j];
        const to = hold(from + part);
        cut ||= Math.abs(from + part) > 1.06;
        if (!signed) stacked[j] = to;
        if (to === from) return;
        const wide = signed ? width / values.length : width;
        const left = step - width / 2 + (signed ? place * wide : 0);
        bar.x.push(left, left + wide, left + wide, left, Number.NaN);
        bar.y.push(from, from, to, to, Number.NaN);
      });
      const color = modeToken(ranks[id], values.length);
      marks.push({...ON, mode: "lines", ...bar, fill: "toself", fillcolor: `${color}/0.7`, line: {color, width: 0.6}});
    });
    if (cut)
      marks.push(words([0.5 * horizon], [signed ? -0.9 : 0.92], "bars beyond 1 are cut", "@ink", "middle center"));
  } else
    marks.push(words([horizon / 2], [0.5], "f is level along this start: no height to lose", "@soft", "middle center"));
  if (track.parted !== null && unit > 0) marks.push(...iterated(set, track, unit, signed ? 1.05 : 1));
  return [...marks, ...milestones(set, track, signed)];
}

/** Where the run in doubles parts from equation 20, its own height: a line over the bars, cut where they are. */
function iterated({values}: ModeSet, {steps, run, horizon}: Track, unit: number, ceiling: number): Mark[] {
  const heights = run.map((z) => {
    const height = z ? z.reduce((sum, zi, id) => sum + (values[id] / 2) * zi * zi, 0) / unit : Number.NaN;
    return Math.max(-ceiling, Math.min(ceiling, height));
  });
  return [
    {...ON, mode: "lines", x: steps, y: heights, line: {color: "@step", width: 2}},
    words([0.5 * horizon], [0.75], "line: the run in doubles", "@step", "middle center")
  ];
}

const rowUnit = (signed: boolean): number => (signed ? 2.1 : 1) * rowHeight;

/** One row a mode, λ₁ at the top: a marker where the mode has fallen to 1 % of its start, or why it never does. */
function milestones({values, ranks}: ModeSet, {modes, horizon}: Track, signed: boolean): Mark[] {
  const count = values.length;
  return modes.milestones(0.01).flatMap((k, id): Mark[] => {
    const rank = ranks[id];
    const color = modeToken(rank, count);
    const y = 1 + rowUnit(signed) * (count - rank - 0.3);
    const name = ranked("z", rank);
    const atEnd = (text: string) => [words([1.01 * horizon], [y], text, color, "middle left")];
    if (modes.start[id] === 0) return atEnd(`${name} starts at 0`);
    if (!Number.isFinite(k)) return atEnd(`${name} never falls to 1 %`);
    const text = `${name} at 1 % after ${whole(k)} ${k === 1 ? "step" : "steps"}`;
    if (k > horizon) return atEnd(`${text} ▸`);
    return [
      {...ON, mode: "markers", x: [k], y: [y], marker: {color, size: 10, symbol: markerOf(rank, count)}},
      words([k], [y], text, color, k > 0.5 * horizon ? "middle left" : "middle right")
    ];
  });
}

const words = (x: number[], y: number[], text: string, color: string, textposition: Mark["textposition"]): Mark => ({
  ...ON,
  mode: "text",
  x,
  y,
  text: [text],
  textposition,
  textfont: {color, size: 12}
});

const cursor = (k: number, from: number, to: number): Mark => ({
  ...ON,
  mode: "lines",
  x: [k, k],
  y: [from, to],
  line: {color: "@step/0.7", width: 1.5}
});
