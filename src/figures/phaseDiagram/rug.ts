import {type MomentumRegime, momentumBorders} from "../../numerics/optimizers/momentumModes.js";
import {nudge, toSymlog} from "../shared/symlog.js";
import type {Handle, Mark} from "../types.js";
import {num} from "../words.js";
import {freePlace} from "./labels.js";
import {eigenvalueName, hasStep, type PhaseSubject, rankOf, regimeOf} from "./subject.js";
import {borderAt, LEFT, labelSize, pxPerUnit, RIGHT, stepNudge, stepToY, TOP, ZERO_STEP} from "./window.js";

/** How far a knob stands from the line of α, in decades: clear of the chosen cell, which stands on it. */
const STEM = 1.2;

const SYMBOLS = {shrinks: "circle", rests: "square", stays: "diamond", grows: "x"} as const;
const symbolOf = (regime: MomentumRegime | null) =>
  SYMBOLS[
    regime === "diverging"
      ? "grows"
      : regime === "cycling"
        ? "stays"
        : regime === "frozen" || regime === null
          ? "rests"
          : "shrinks"
  ];

/** The height of the line of α. Without a step size, the height of the detent 0. */
export const lineHeight = (subject: PhaseSubject): number => (hasStep(subject) ? stepToY(subject.alpha) : ZERO_STEP);

/** Where a knob is: under the line for the first eigenvalue, over it for the second, so that neither hides the other. */
function knob(subject: PhaseSubject, which: "first" | "second"): readonly [number, number] {
  const y = lineHeight(subject);
  const height = which === "first" ? Math.min(TOP - 1.6, y - STEM) : Math.min(TOP - 0.4, y + STEM);
  return [toSymlog(subject.pair[which]), height];
}

/** Where the line of α is held: at its left end, or at the right one while the chosen cell is far left. */
const grip = ({cell}: PhaseSubject): number => (toSymlog(cell) < -10 ? RIGHT - 0.6 : LEFT + 0.6);

/** The coordinate of the knob under the line, of which the label of the frozen line keeps clear. */
export const lowKnob = (subject: PhaseSubject): number => toSymlog(subject.pair.first);

/** On which side of a point there is more room before the next line: positive where it is the right. */
function clearance({momentum}: PhaseSubject, x: number, y: number): number {
  const {band, limit} = momentumBorders(momentum);
  const lines = [LEFT, 0, RIGHT, borderAt(band[0], y), borderAt(limit, y)];
  const right = Math.min(...lines.filter((line) => line > x)) - x;
  const left = x - Math.max(...lines.filter((line) => line < x));
  return Math.min(right, 8) - Math.min(left, 8);
}

/** The line of α with the rug on it: one mark an eigenvalue, its form by its regime, and the band between the extremes. */
export function rug(subject: PhaseSubject, narrow: boolean): Mark[] {
  const {values, alpha, cell} = subject;
  const size = labelSize(narrow);
  const places = values.map(toSymlog);
  const y = lineHeight(subject);
  const stems = (["first", "second"] as const).flatMap((which): Mark[] => {
    const rank = rankOf(subject, which);
    const [x, top] = knob(subject, which);
    const name = `${eigenvalueName(rank)} = ${num(subject.pair[which])}`;
    const width = (name.length * size * 0.46 + 14) / pxPerUnit(narrow);
    const right = x + width < RIGHT && (clearance(subject, x, top) >= 0 || x - width < LEFT);
    return [
      {x: [x, x], y: [y, top], mode: "lines", line: {color: rank ? "@lmax" : "@lmin", width: 1.5}},
      {
        x: [x + (right ? 6 : -6) / pxPerUnit(narrow)],
        y: [top],
        mode: "text",
        text: [name],
        textposition: right ? "middle right" : "middle left",
        textfont: {color: rank ? "@lmax" : "@lmin", size}
      }
    ];
  });
  if (!hasStep(subject)) return stems;
  const marks: Mark[] = [
    {name: "α", x: [LEFT, RIGHT], y: [y, y], mode: "lines", line: {color: "@step", width: 2}},
    {
      name: "rug",
      x: [places[0], places[places.length - 1]],
      y: [y, y],
      mode: "lines",
      line: {color: "@step/0.4", width: 7}
    },
    ...stems,
    ...values.map(
      (value, rank): Mark => ({
        name: eigenvalueName(rank),
        x: [places[rank]],
        y: [y],
        mode: "markers",
        marker: {color: rank === 0 ? "@lmin" : "@lmax", size: 12, symbol: symbolOf(regimeOf(subject, value))}
      })
    )
  ];
  const above = y > TOP;
  return [
    ...marks,
    {name: "chosen cell", x: [toSymlog(cell)], y: [y], mode: "markers", marker: {color: "@ink", size: 12}},
    {
      x: [freePlace([...places, toSymlog(cell), grip(subject)], narrow)],
      y: [above ? TOP - 1 : y > TOP - 0.8 ? y - 0.45 : y + 0.45],
      mode: "text",
      text: [`α = ${num(alpha)}${above ? " ↑" : ""}`],
      textposition: "middle center",
      textfont: {color: "@step", size}
    }
  ];
}

/** What can be dragged: the line of α, the two eigenvalues, and the chosen cell. */
export function rugHandles(subject: PhaseSubject): Handle[] {
  const {alpha, cell, pair} = subject;
  const y = lineHeight(subject);
  const step = hasStep(subject) ? `α = ${num(alpha)}` : "no step size";
  const eigenvalue = (which: "first" | "second"): Handle => {
    const rank = rankOf(subject, which);
    return {
      id: which,
      label: `${which === "first" ? "First" : "Second"} eigenvalue`,
      at: knob(subject, which),
      along: "x",
      step: nudge(pair[which]),
      value: `${eigenvalueName(rank)} = ${num(pair[which])}`,
      color: rank ? "@lmax" : "@lmin"
    };
  };
  return [
    eigenvalue("first"),
    eigenvalue("second"),
    {
      id: "cell",
      label: "λ of the chosen cell",
      along: "x",
      at: [toSymlog(cell), y],
      step: nudge(cell),
      value: `λ = ${num(cell)}, ${step}`,
      color: "@ink"
    },
    {
      id: "alpha",
      label: "Step size α",
      at: [grip(subject), y],
      along: "y",
      step: stepNudge(y),
      value: step,
      color: "@step"
    }
  ];
}
