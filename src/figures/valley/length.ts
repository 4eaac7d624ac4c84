import {norm} from "../../numerics/linalg/vector.js";
import {EDGE, fromSymlog, toSymlog} from "../shared/symlog.js";
import {modeToken} from "../theme.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import {LENGTH, LONGEST, SHORTEST} from "./frame.js";
import {slopes, type ValleySubject} from "./subject.js";

const US = Array.from({length: 2 * 13 * 10 + 1}, (_, i) => -EDGE + i / 10);

/** A length in decades, held inside the picture; NaN for 0, which has no place. */
const decades = (length: number): number =>
  length === 0 ? Number.NaN : Math.min(LONGEST + 1, Math.max(SHORTEST - 1, Math.log10(length)));

/** The length of the step against the first eigenvalue: along its own eigenvector, along the other, and together. */
export function lengthMarks(subject: ValleySubject, narrow: boolean): Mark[] {
  const {first, rank, found, values} = subject;
  const own = Math.abs(slopes(subject)[rank]) <= 1e-15 * norm(subject.gradient) ? 0 : Math.abs(slopes(subject)[rank]);
  const other = Math.abs(found.parts[1 - rank]);
  const colors = [modeToken(rank, 2), modeToken(1 - rank, 2)];
  const part = (u: number) => (own === 0 ? 0 : own / Math.abs(fromSymlog(u)));
  const curve = (name: string, of: (u: number) => number, line: NonNullable<Mark["line"]>): Mark => ({
    ...LENGTH,
    name,
    mode: "lines",
    x: US,
    y: US.map((u) => decades(of(u))),
    line
  });
  const u = toSymlog(first);
  const now = found.step ? norm(found.step) : Number.POSITIVE_INFINITY;
  const text = (words: string, x: number, y: number, color: string, textposition: Mark["textposition"]): Mark => ({
    ...LENGTH,
    mode: "text",
    x: [x],
    y: [y],
    text: [words],
    textposition,
    textfont: {color, size: narrow ? 11 : 12}
  });
  const bound = decades(other);
  return [
    {...LENGTH, mode: "lines", x: [0, 0], y: [SHORTEST, LONGEST], line: {color: "@edge", width: 1, dash: "dot"}},
    curve("own part", part, {color: colors[0], width: 1.5, dash: rank === 0 ? "dash" : "dashdot"}),
    curve("other part", () => other, {color: colors[1], width: 1.5, dash: rank === 0 ? "dashdot" : "dash"}),
    curve("step", (at) => Math.hypot(part(at), Number.isFinite(other) ? other : 0), {color: "@newton", width: 2.5}),
    {...LENGTH, mode: "lines", x: [u, u], y: [SHORTEST, LONGEST], line: {color: "@ink", width: 1}},
    ...(Number.isFinite(now) && now > 0
      ? [
          {
            ...LENGTH,
            name: "step",
            mode: "markers" as const,
            x: [u],
            y: [decades(now)],
            marker: {color: "@newton", size: 10}
          }
        ]
      : []),
    text(
      own === 0 ? "no slope along its eigenvector: no pole" : "pole at 0",
      0,
      LONGEST - 0.5,
      "@soft",
      "bottom center"
    ),
    text("the step", -EDGE, decades(Math.hypot(part(-EDGE), other)), "@newton", "top right"),
    ...(Number.isFinite(bound)
      ? [text(`along v${"₁₂"[1 - rank]}: ${num(other)}`, EDGE, bound, colors[1], "bottom left")]
      : []),
    ...(values[0] === values[1] || own === 0
      ? []
      : [text(`along v${"₁₂"[rank]}`, -EDGE / 2, decades(part(-EDGE / 2)), colors[0], "top right")])
  ];
}
