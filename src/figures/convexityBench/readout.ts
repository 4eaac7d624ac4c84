import {CANVAS, words} from "../shared/canvas.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import type {Ticks} from "./axes.js";
import {boundLooks} from "./bound.js";
import {chordLooks} from "./chord.js";
import type {Frame} from "./frame.js";
import type {Layer, Look} from "./look.js";
import type {Places, Readout} from "./places.js";
import type {Largest, Survey} from "./survey.js";

/** One line of the readout: a sample of what it speaks of, then the words. */
interface Line {
  readonly color: string;
  readonly text: string;
  readonly dash?: NonNullable<Mark["line"]>["dash"];
  readonly symbol?: NonNullable<Mark["marker"]>["symbol"];
  /** What a question hides it by. */
  readonly name: string;
}

/** Both sides of equations 1 and 3 in numbers, above the graph. */
export function readoutMarks(
  survey: Survey,
  look: Look,
  {ticks, frame, largest, places}: {ticks: {x: Ticks; y: Ticks}; frame: Frame; largest: Largest | null; places: Places}
): Mark[] {
  const {layers} = look.scene;
  const put = (at: Readout, {color, text, dash, symbol, name}: Line): Mark[] => {
    const [x, row] = places.readout[at];
    const y = places.rows[row];
    const end = x + (dash || symbol ? places.sample : 0);
    return [
      ...(dash
        ? [{...CANVAS, name, mode: "lines" as const, x: [x, end], y: [y, y], line: {color, dash, width: 3}}]
        : []),
      ...(symbol
        ? [{...CANVAS, name, mode: "markers" as const, x: [(x + end) / 2], y: [y], marker: {color, size: 10, symbol}}]
        : []),
      {...words([text], [end], [y], "middle right", color, places.size), name}
    ];
  };
  return [
    ...put("title", {color: "@ink", text: titleOf(survey, ticks, frame), name: "title"}),
    ...(layers.includes("chord") ? chordLines(look).flatMap(([at, line]) => put(at, line)) : []),
    ...boundLines(look, layers).flatMap(([at, line]) => put(at, line)),
    ...(largest && layers.includes("bound") && Number.isFinite(largest.m)
      ? put("largest", {
          color: "@model",
          text: `largest m found: ${num(largest.m)}`,
          symbol: "diamond",
          name: "largest"
        })
      : [])
  ];
}

function titleOf({subject}: Survey, {x, y}: {x: Ticks; y: Ticks}, frame: Frame): string {
  const [from, to] = subject.window.map(frame.x);
  const less = (name: string, value: number) => `${name} ${value < 0 ? "+" : "−"} ${num(Math.abs(value), 6)}`;
  const offsets = [...(x.less ? [less("x", x.less)] : []), ...(y.less ? [less("f", y.less)] : [])];
  const note = offsets.length > 0 ? `; the axes show ${offsets.join(" and ")}` : "";
  return `f(x) = ${subject.formula} on [${from}, ${to}]${note}`;
}

type Placed = readonly [Readout, Line];

function chordLines({chord}: Look): Placed[] {
  if (chord.status === "missing")
    return [
      [
        "curve",
        {
          color: "@bad",
          text: `no chord: f has no ${chord.absence.overflow ? "finite number" : "value"} at ${chord.name}`,
          name: "gap"
        }
      ]
    ];
  const {verdict, sides} = chord;
  const [f, line] = [num(sides.value), num(sides.chord)];
  const {color, dash} = chordLooks[verdict];
  const words = {
    holds: `gap ${num(sides.gap)}: (1) holds`,
    violated: `gap ${num(sides.gap)}: (1) fails`,
    equal: "gap 0, to rounding",
    "at an end": "gap 0: t is at an end",
    "one point": "gap 0: x = y"
  }[verdict];
  return [
    ["curve", {color: "@ink", text: `curve f(tx + (1 − t)y) = ${f}`, symbol: "circle", name: "gap"}],
    ["chord", {color: "@ink", text: `chord tf(x) + (1 − t)f(y) = ${line}`, symbol: "square", name: "gap"}],
    ["gap", {color, dash, text: words, name: "gap"}]
  ];
}

function boundLines({scene: {m}, bound}: Look, layers: readonly Layer[]): Placed[] {
  const [straight, curved] = [layers.includes("tangent"), layers.includes("bound")];
  if (!straight && !curved) return [];
  if (bound.status === "missing") return [["tangent", {color: "@bad", text: "no tangent at x", name: "bound"}]];
  const {slope, sides, tangent, verdict} = bound;
  const lines: Placed[] = [];
  if (straight)
    lines.push(["tangent", {color: "@grad", dash: "dash", text: `tangent at x: slope ${num(slope)}`, name: "tangent"}]);
  if (!curved) {
    const {difference, tolerance} = tangent;
    const where = difference > tolerance ? "above" : difference < -tolerance ? "below" : "on";
    const color = where === "below" ? "@bad" : where === "above" ? "@good" : "@soft";
    const by = where === "on" ? "" : `${num(Math.abs(difference))} `;
    return [...lines, ["verdict", {color, text: `f(y) is ${by}${where} the tangent`, name: "tangent"}]];
  }
  const {color, dash} = boundLooks[verdict];
  const said = {
    holds: `(3) holds: ${num(sides.difference)} to spare`,
    violated: `(3) fails by ${num(-sides.difference)}`,
    tight: "(3) is tight, to rounding",
    "one point": "(3): x = y, both f(x)"
  }[verdict];
  return [
    ...lines,
    [
      "bound",
      {color: "@model", dash: "dashdot", text: `parabola, m = ${num(m)}: ${num(sides.bound)} at y`, name: "bound"}
    ],
    ["verdict", {color, dash, text: said, name: "bound"}]
  ];
}
