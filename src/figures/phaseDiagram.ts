import type {Vector} from "../numerics/types.js";
import {labels} from "./phaseDiagram/labels.js";
import {regions} from "./phaseDiagram/regions.js";
import {lineHeight, lowKnob, rug, rugHandles} from "./phaseDiagram/rug.js";
import {cellRun, REACH, runMarks, STEPS} from "./phaseDiagram/run.js";
import {hasStep, type PhaseSubject, regimeOf} from "./phaseDiagram/subject.js";
import {table} from "./phaseDiagram/table.js";
import {BOTTOM, LEFT, RIGHT, TOP, ZERO_STEP} from "./phaseDiagram/window.js";
import {naming, sentence} from "./phaseDiagram/words.js";
import {power, symlogTicks} from "./shared/symlog.js";
import type {Live, Picture} from "./types.js";
import {num} from "./words.js";

export {STEPS} from "./phaseDiagram/run.js";
export type {PhaseSubject} from "./phaseDiagram/subject.js";
export {stepAt} from "./phaseDiagram/window.js";
export {grasp as eigenvalueAt} from "./shared/symlog.js";

/**
 * Equations 21 and 22 as a map: the axes of λ and α, the side λ < 0, and the frozen lines λ = 0 and α = 0; beside it
 * (below it where `narrow`) the axes of one run. Nothing that the reader moves is in it.
 */
export function base({narrow = false}: {narrow?: boolean} = {}): Picture {
  type Span = [number, number];
  const [plane, run]: [Span, Span] = narrow
    ? [
        [0.36, 1],
        [0, 0.25]
      ]
    : [
        [0, 1],
        [0, 1]
      ];
  const [left, right]: [Span, Span] = narrow
    ? [
        [0, 1],
        [0, 1]
      ]
    : [
        [0, 0.64],
        [0.71, 1]
      ];
  const steps = [6, 3, 0, -3, -6];
  const note = (text: string, at: object) =>
    ({text, showarrow: false, yanchor: "bottom", font: {size: 13}, ...at}) as const;
  return {
    data: [
      {type: "scatter", x: [null], y: [null]},
      {type: "scatter", x: [null], y: [null], xaxis: "x2", yaxis: "y2"}
    ],
    layout: {
      height: narrow ? 780 : 520,
      margin: {l: 44, r: 10, t: 30, b: 44},
      xaxis: {
        range: [LEFT, RIGHT],
        domain: left,
        anchor: "y",
        ...symlogTicks([6, 3, 0, -3], narrow ? [6, 0] : [6, 3, 0, -3]),
        title: {text: "eigenvalue λ", standoff: 6, font: {size: 13}},
        zeroline: false
      },
      yaxis: {
        range: [BOTTOM, TOP],
        domain: plane,
        anchor: "x",
        tickvals: [...steps, ZERO_STEP],
        ticktext: [...steps.map(power), "0"],
        zeroline: false
      },
      xaxis2: {
        range: [-1, STEPS + 1],
        domain: right,
        anchor: "y2",
        dtick: 10,
        title: {text: "step k", standoff: 6, font: {size: 13}},
        zeroline: false
      },
      yaxis2: {range: [-REACH - 0.55, REACH + 0.55], domain: run, anchor: "x2", tickvals: [-1, 0, 1], zeroline: true},
      annotations: [
        note("step size α", {xref: "x domain", yref: "y domain", x: 0, y: 1, xanchor: "left"}),
        note("λ = 0: frozen", {
          xref: "x",
          yref: "y domain",
          x: 0,
          y: 1,
          font: {size: narrow ? 11 : 12, color: "@soft"}
        }),
        note("● the chosen cell: z, from 1", {xref: "x2 domain", yref: "y2 domain", x: 0, y: 1, xanchor: "left"})
      ],
      shapes: [
        {
          type: "rect",
          layer: "below",
          xref: "x",
          yref: "y",
          x0: LEFT,
          x1: 0,
          y0: ZERO_STEP,
          y1: TOP,
          fillcolor: "@bad/0.1",
          line: {width: 0}
        }
      ]
    }
  };
}

/**
 * What moves: the regions, which follow β; the line of α with the rug; the chosen cell and its run.
 *
 * @param path - z₀, z₁, … of the chosen cell as `momentumMode` gives it; empty where there is no step size
 */
export function live(subject: PhaseSubject, path: Vector, {k, narrow = false}: {k: number; narrow?: boolean}): Live {
  const {alpha, cell, momentum} = subject;
  const run = hasStep(subject) ? cellRun(path, alpha * cell, momentum) : null;
  const regime = regimeOf(subject, cell);
  const title = run && regime ? `αλ = ${num(run.s)}: ${naming(regime, run.s, momentum)}` : "";
  return {
    overlay: [
      ...regions(momentum),
      ...labels(momentum, lineHeight(subject), lowKnob(subject), narrow),
      ...rug(subject, narrow),
      ...(run && regime ? runMarks(run, regime, k, title, narrow) : [])
    ],
    handles: rugHandles(subject),
    sentence: sentence(subject, run, k),
    table: table(subject, run)
  };
}
