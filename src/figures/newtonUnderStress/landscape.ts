import type {Objective} from "../../numerics/types.js";
import type {Mark} from "../types.js";
import type {Subject} from "./subjects.js";

const SAMPLES = 400;

const drawn = new WeakMap<Objective, {readonly window: string; readonly marks: readonly Mark[]}>();

/** The graph of f, the gaps of its domain and its kinks: looked for once for each f and window, not at each move of a hand. */
export function landscape(subject: Subject): readonly Mark[] {
  const window = JSON.stringify(subject.window);
  const known = drawn.get(subject.objective);
  if (known?.window === window) return known.marks;
  const graphed: Mark = {name: "f", mode: "lines", ...graph(subject), line: {color: "@ink", width: 2}};
  const marks = [...gaps(subject), graphed, ...kinks(subject)];
  drawn.set(subject.objective, {window, marks});
  return marks;
}

/** Places over the window, from end to end. */
export const across = ({window: {x}}: Subject): number[] =>
  Array.from({length: SAMPLES + 1}, (_, i) => x[0] + ((x[1] - x[0]) * i) / SAMPLES);

/** f over the window; what overflows or does not exist breaks the line. */
function graph(subject: Subject): {x: number[]; y: number[]} {
  const x = across(subject);
  const y = x.map((each) => {
    const value = subject.objective.value([each]);
    return Math.abs(value) < 1e100 ? value : Number.NaN;
  });
  return {x, y};
}

/** Where f has no value: a shaded band, named where there is room. */
function gaps(subject: Subject): Mark[] {
  const {objective, window} = subject;
  if (!objective.obstacle) return [];
  const x = across(subject);
  const [low, high] = window.y;
  const out = x.map((each) => objective.obstacle?.([each])?.kind === "domain");
  const bands: [number, number][] = [];
  for (let i = 0; i < x.length; ++i) {
    if (!out[i]) continue;
    const from = i;
    while (out[i + 1]) ++i;
    bands.push([x[Math.max(0, from - 1)], x[Math.min(i + 1, x.length - 1)]]);
  }
  const room = 0.24 * (window.x[1] - window.x[0]);
  const named = bands.filter(([from, to]) => to - from > room);
  return [
    {
      name: "gap",
      mode: "lines",
      x: bands.flatMap(([from, to]) => [from, to, to, from, from, Number.NaN]),
      y: bands.flatMap(() => [low, low, high, high, low, Number.NaN]),
      line: {color: "@soft/0.5", width: 1, dash: "dot"},
      fill: "toself",
      fillcolor: "@soft/0.12"
    },
    {
      mode: "text",
      x: named.map(([from, to]) => (from + to) / 2),
      y: named.map(() => low + 0.08 * (high - low)),
      text: named.map(() => "f has no value here"),
      textposition: "middle center",
      textfont: {color: "@soft", size: 12}
    }
  ];
}

/** Kinks that the grid meets, such as that of |x| at 0. */
function kinks(subject: Subject): Mark[] {
  const {objective} = subject;
  if (!objective.obstacle) return [];
  const x = across(subject).filter((each) => objective.obstacle?.([each])?.kind === "kink");
  if (x.length === 0 || x.length > 40) return [];
  return [
    {
      name: "kinks",
      mode: "markers",
      x,
      y: x.map((each) => objective.value([each])),
      marker: {color: "@bad", size: 11, symbol: "square-open"}
    }
  ];
}
