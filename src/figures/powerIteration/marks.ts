import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {CIRCLE, HIGH, LAST, LOW, RECORD} from "./frame.js";
import {bySize, goal, type PowerSubject, shown} from "./subject.js";

const AROUND = Array.from({length: 97}, (_, i) => (2 * Math.PI * i) / 96);

/** The unit circle, the eigenvectors as axes, the iterates up to step k. */
export function circleMarks(subject: PowerSubject, k: number): Mark[] {
  const {values, vectors, run} = subject;
  const now = shown(subject, k);
  const path = run.path.slice(0, now + 1);
  const axes = values[0] === values[1] ? [] : [0, 1];
  const [lead] = bySize(subject);
  const at = path[now];
  return [
    {...CIRCLE, mode: "lines", x: AROUND.map(Math.cos), y: AROUND.map(Math.sin), line: {color: "@edge", width: 1}},
    ...axes.flatMap((i): Mark[] => {
      const color = modeToken(i, 2);
      const end = vectors[i].map((entry) => 1.14 * entry);
      return [
        {
          ...CIRCLE,
          mode: "lines",
          x: [-1.04 * vectors[i][0], 1.04 * vectors[i][0]],
          y: [-1.04 * vectors[i][1], 1.04 * vectors[i][1]],
          line: {color, width: i === lead ? 2.25 : 1.25, dash: i === 0 ? "dash" : "dashdot"}
        },
        {
          ...CIRCLE,
          mode: "text",
          x: [end[0]],
          y: [end[1]],
          text: [`v${"₁₂"[i]}`],
          textposition: "middle center",
          textfont: {color, size: 14}
        }
      ];
    }),
    {
      ...CIRCLE,
      name: "path",
      mode: "lines",
      x: path.map(([x]) => x),
      y: path.map(([, y]) => y),
      line: {color: "@model/0.35", width: 1}
    },
    {
      ...CIRCLE,
      name: "path",
      mode: "markers",
      x: path.map(([x]) => x),
      y: path.map(([, y]) => y),
      marker: {color: "@model", size: 6}
    },
    {...CIRCLE, name: "path", mode: "lines", x: [0, at[0]], y: [0, at[1]], line: {color: "@model", width: 3}},
    {
      ...CIRCLE,
      name: "path",
      mode: "markers+text",
      x: [at[0]],
      y: [at[1]],
      marker: {color: "@model", size: 11},
      text: [`x${subscript(now)}`],
      textposition: at[0] < 0 ? "middle left" : "middle right",
      textfont: {color: "@model", size: 14}
    }
  ];
}

const subscript = (k: number): string => [...`${k}`].map((c) => "₀₁₂₃₄₅₆₇₈₉"[Number(c)]).join("");

/** In decades; NaN for 0, and below the picture. */
const decade = (value: number): number => (value > 10 ** LOW ? Math.log10(value) : Number.NaN);

/** The angle to the dominant axis and the error of the Rayleigh quotient, step by step, with what theory says of both. */
export function recordMarks(subject: PowerSubject, k: number, narrow: boolean): Mark[] {
  const {run, values, shift} = subject;
  const now = shown(subject, k);
  const target = goal(subject);
  const size = Math.abs(values[bySize(subject)[0]] + shift) || 1;
  const steps = run.path.map((_, i) => i);
  const errors = run.quotients.map((quotient) => Math.abs(quotient - target) / size);
  const series = (name: string, data: readonly number[], color: string, symbol: "circle" | "square"): Mark[] => [
    {
      ...RECORD,
      name,
      mode: "markers",
      x: steps.filter((i) => i <= now),
      y: data.filter((_, i) => i <= now).map(decade),
      marker: {color, size: 6, symbol}
    }
  ];
  const gap = Math.abs(values[1] - values[0]) / size;
  const tangent = Math.tan(Math.min(run.angles[0], 1.5707));
  const theory = Array.from({length: LAST + 1}, (_, i) => Math.atan(tangent * run.rate ** i));
  const line = (name: string, data: readonly number[], color: string): Mark => ({
    ...RECORD,
    name,
    mode: "lines",
    x: data.map((_, i) => i),
    y: data.map(decade),
    line: {color, width: 1.25, dash: "dash"}
  });
  const expected = run.forecast === "dominant" && run.rate > 0;
  const text = (words: string, y: number, color: string): Mark => ({
    ...RECORD,
    name: "rate",
    mode: "text",
    x: [LAST],
    y: [y],
    text: [words],
    textposition: "middle left",
    textfont: {color, size: narrow ? 11 : 13}
  });
  return [
    ...(expected
      ? [
          line("theory", theory, "@ink"),
          line(
            "theory",
            theory.map((angle) => gap * Math.sin(angle) ** 2),
            "@soft"
          )
        ]
      : []),
    ...series("angle", run.angles, "@ink", "circle"),
    ...series("quotient", errors, "@soft", "square"),
    {...RECORD, mode: "lines", x: [now, now], y: [LOW, HIGH], line: {color: "@model", width: 1}},
    text("● angle", HIGH - 1, "@ink"),
    text("■ error of the quotient", HIGH - 2.2, "@soft"),
    ...(expected ? [text(`times ${num(run.rate)} a step, and ${num(run.rate ** 2)}`, HIGH - 3.4, "@ink")] : [])
  ];
}
