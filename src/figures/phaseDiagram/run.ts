import {type MomentumRegime, momentumMultipliers} from "../../numerics/optimizers/momentumModes.js";
import type {Vector} from "../../numerics/types.js";
import type {Mark} from "../types.js";
import {labelSize} from "./window.js";

/** How many steps of the chosen cell are shown. */
export const STEPS = 40;
/** Half the height of the window in z, and where points beyond it are marked. */
export const REACH = 1.7;

/** The chosen cell's run as it is drawn: z₀ … z_40, and the envelope ±C·ρᵏ with the smallest C that holds all of it. */
export interface CellRun {
  /** z₀, z₁, … as far as doubles reach. */
  readonly path: Vector;
  /** C·ρᵏ at every k. */
  readonly envelope: Vector;
  /** ρ, the larger of the two multipliers in size. */
  readonly radius: number;
  readonly s: number;
}

/** The envelope that belongs to a run of the mode s = αλ under momentum. */
export function cellRun(path: Vector, s: number, momentum: number): CellRun {
  const {radius} = momentumMultipliers(s, momentum);
  const power = (k: number) => (k === 0 ? 1 : radius ** k);
  const ratios = momentum === 0 ? [1] : path.map((z, k) => Math.abs(z) / power(k)).filter(Number.isFinite);
  const height = Math.max(1, ...ratios);
  return {path, envelope: Array.from({length: STEPS + 1}, (_, k) => height * power(k)), radius, s};
}

/** The run up to step k in ink, the rest faint; what leaves the window is marked at its edge and said. */
export function runMarks(run: CellRun, regime: MomentumRegime, k: number, title: string, narrow: boolean): Mark[] {
  const axes = {xaxis: "x2", yaxis: "y2"};
  const steps = run.path.map((_, i) => i);
  const inside = (z: number) => Math.abs(z) <= REACH;
  const shown = (keep: (i: number) => boolean) => ({
    x: steps.filter(keep),
    y: steps.filter(keep).map((i) => run.path[i])
  });
  const bound = (sign: 1 | -1): Mark => ({
    ...axes,
    name: `${sign < 0 ? "−" : ""}C·ρᵏ`,
    x: run.envelope.map((_, i) => i),
    y: run.envelope.map((size) => (size > REACH ? Number.NaN : sign * size)),
    mode: "lines",
    line: {color: "@soft", width: 1.25, dash: "dash"}
  });
  const gone = (sign: 1 | -1): Mark => {
    const beyond = steps.filter((i) => sign * run.path[i] > REACH);
    return {
      ...axes,
      x: beyond,
      y: beyond.map(() => sign * REACH),
      mode: "markers",
      marker: {color: "@bad", size: 6, symbol: sign > 0 ? "triangle-up" : "triangle-down"}
    };
  };
  const now = Math.min(k, run.path.length - 1);
  const left = run.path.findIndex((z) => !inside(z));
  const words = left >= 0 ? `beyond this window from k = ${left}` : "";
  const note = (text: string, y: number, color: string): Mark => ({
    ...axes,
    x: [0],
    y: [y],
    mode: "text",
    text: [text],
    textposition: "middle right",
    textfont: {color, size: labelSize(narrow)}
  });
  return [
    bound(1),
    bound(-1),
    {
      ...axes,
      name: "z",
      x: steps,
      y: run.path.map((z) => Math.max(-REACH, Math.min(REACH, z))),
      mode: "lines",
      line: {color: "@ink/0.25", width: 1}
    },
    {...axes, ...shown((i) => i > now && inside(run.path[i])), mode: "markers", marker: {color: "@soft/0.45", size: 5}},
    {...axes, ...shown((i) => i < now && inside(run.path[i])), mode: "markers", marker: {color: "@ink", size: 5.5}},
    {
      ...axes,
      ...shown((i) => i === now && inside(run.path[i])),
      mode: "markers",
      marker: {color: "@ink", size: 9, symbol: "diamond"}
    },
    gone(1),
    gone(-1),
    note(title, 2.04, regime === "diverging" ? "@bad" : "@ink"),
    ...(words ? [note(words, -2.04, "@bad")] : [])
  ];
}
