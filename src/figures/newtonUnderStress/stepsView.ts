import {eps} from "../../numerics/elementary.js";
import type {NewtonRun} from "../../numerics/optimizers/newtonRun.js";
import type {StepRecord} from "../../numerics/optimizers/stepRecord.js";
import {within, words} from "../shared/canvas.js";
import {toSymlog} from "../shared/symlog.js";
import type {Mark} from "../types.js";
import type {Moment} from "./moment.js";
import {ACROSS, type Places, RANGES, STEPS, type View} from "./places.js";
import {slopes} from "./slopesView.js";
import type {Subject} from "./subjects.js";

/** How many steps the axis has room for: few numbers, so that it rarely changes under the hand. */
const ROOMS = [6, 12, 24, 36, 60];
export const roomFor = (iterations: number): number => ROOMS.find((room) => room >= iterations) ?? 60;

/** The second view: what each step promised and gave, or how ‖∇f‖ went; the current step stands in a band. */
export function stepMarks(subject: Subject, run: NewtonRun, moment: Moment, view: View, places: Places): Mark[] {
  const records = run.records ?? [];
  const room = roomFor(Math.max(1, records.length));
  if (records.length === 0) return [...ticks(room, places, view === "steps" ? 0.5 : 0), none(places)];
  return view === "steps"
    ? [
        ...ticks(room, places, 0.5),
        ...band(moment, room),
        ...promises(records, moment, room),
        ...kinds(records, room, places)
      ]
    : [...ticks(room, places, 0), ...slopes(subject, run, moment, room)];
}

/** In the place of what there is not. */
function none({steps: {x, y}}: Places): Mark {
  return {
    ...words(["no step was taken"], [(x[0] + x[1]) / 2], [y[0] + 0.44 * (y[1] - y[0])], "middle center"),
    name: "steps"
  };
}

/** The middle of the part of step j. */
const middle = (j: number, room: number): number => (j - 0.5) / room;

/** The numbers of the steps, every one, every second, fourth or tenth; of the iterates, from 0, where they stand between. */
function ticks(room: number, {steps, row}: Places, back: number): Mark[] {
  const every = {6: 1, 12: 2, 24: 4, 36: 6}[room] ?? 10;
  const named = Array.from({length: room + 1}, (_, i) => i).filter((j) => j % every === 0 && (j > 0 || back === 0));
  const numbers = words(
    named.map(String),
    named.map((j) => within(steps.x, ACROSS, (j - back) / room)),
    named.map(() => steps.y[0] - 0.1 * row),
    "bottom center"
  );
  return [{...numbers, name: "steps"}]; // how far they go tells how long the run is
}

/** The step from x_k, as a band. */
function band({k, last}: Moment, room: number): Mark[] {
  if (last) return [];
  const [from, to] = [k / room, (k + 1) / room];
  return [
    {
      ...STEPS,
      name: "steps",
      mode: "lines",
      x: [from, to, to, from, from],
      y: [-30, -30, 30, 30, -30],
      line: {color: "@soft/0", width: 0},
      fill: "toself",
      fillcolor: "@soft/0.16"
    }
  ];
}

/** Where a change of f stands on the axis: held at its ends, and at 0 where it is no more than rounding of f. */
export function changeAt(change: number, value: number): number {
  if (Math.abs(change) <= 4 * eps * Math.abs(value)) return 0;
  const u = change === Infinity ? 99 : toSymlog(change);
  const [low, high] = RANGES.steps;
  return Math.max(low + 0.6, Math.min(high - 0.6, u));
}

/** How far promise and outcome stand from the middle of their step, as a part of its room. */
const APART = 0.16;

/** The change that the model promised (a diamond) and that f made (down: it fell; up: it rose), tied together. */
function promises(records: readonly StepRecord[], {k}: Moment, room: number): Mark[] {
  const rows = records
    .filter(({predicted, actual}) => predicted !== null && !Number.isNaN(actual))
    .map((record) => ({
      j: record.k,
      left: middle(record.k, room) - APART / room,
      right: middle(record.k, room) + APART / room,
      promised: changeAt(-record.predicted!, record.value),
      came: changeAt(-record.actual, record.value),
      rose: changeAt(-record.actual, record.value) > 0
    }));
  const size = room > 24 ? 5 : 9;
  const ties = (rises: boolean): Mark => {
    const own = rows.filter(({rose}) => rose === rises);
    return {
      ...STEPS,
      name: "steps",
      mode: "lines",
      x: own.flatMap(({left, right}) => [left, right, Number.NaN]),
      y: own.flatMap(({promised, came}) => [promised, came, Number.NaN]),
      line: {color: rises ? "@bad/0.6" : "@soft/0.6", width: 1.25}
    };
  };
  const outcomes = (rises: boolean): Mark => {
    const own = rows.filter(({rose}) => rose === rises);
    return {
      ...STEPS,
      name: "steps",
      mode: "markers",
      x: own.map(({right}) => right),
      y: own.map(({came}) => came),
      marker: {color: rises ? "@bad" : "@ink", size, symbol: rises ? "triangle-up" : "triangle-down"}
    };
  };
  const now = rows.filter(({j}) => j === k + 1);
  return [
    ties(false),
    ties(true),
    {
      ...STEPS,
      name: "steps",
      mode: "markers",
      x: rows.map(({left}) => left),
      y: rows.map(({promised}) => promised),
      marker: {color: "@model", size, symbol: "diamond-open"}
    },
    outcomes(false),
    outcomes(true),
    {
      ...STEPS,
      name: "steps",
      mode: "markers",
      x: now.map(({left}) => left),
      y: now.map(({promised}) => promised),
      marker: {color: "@model", size: size + 3, symbol: "diamond"}
    }
  ];
}

/** What kind of step each was, where there is room to say: shortened to a part, or set out uphill. */
function kinds(records: readonly StepRecord[], room: number, {steps, row}: Places): Mark[] {
  if (room > 12) return [];
  const named = records.map(({k, stepSize, heading}) => ({
    x: within(steps.x, ACROSS, middle(k, room)),
    text: heading === "ascent" ? "uphill" : stepSize === 1 ? "" : part(stepSize)
  }));
  const shown = room > 6 ? named.map(({x, text}) => ({x, text: text === "uphill" ? "↑" : text})) : named;
  return [
    {
      ...words(
        shown.map(({text}) => text),
        shown.map(({x}) => x),
        shown.map(() => steps.y[0] + 0.6 * row),
        "middle center",
        "@soft",
        11
      ),
      name: "steps"
    }
  ];
}

/** A power of ½ as it is read: ½, ¼, ⅛, 2⁻⁴. */
export function part(stepSize: number): string {
  const e = Math.round(-Math.log2(stepSize));
  return ["1", "½", "¼", "⅛"][e] ?? `2⁻${[...`${e}`].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("")}`;
}
