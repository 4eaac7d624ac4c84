import {momentumBorders} from "../../numerics/optimizers/momentumModes.js";
import type {Table} from "../types.js";
import type {CellRun} from "./run.js";
import {eigenvalueName, hasStep, type PhaseSubject, regimeOf} from "./subject.js";
import {naming} from "./words.js";

/** The rug, the borders of the regions, and the run of the chosen cell. */
export function table(subject: PhaseSubject, run: CellRun | null): Table {
  const {values, alpha, momentum, cell} = subject;
  const step = hasStep(subject) ? alpha : "none";
  const s = (value: number) => (hasStep(subject) ? alpha * value : "");
  const name = (value: number) => {
    const regime = regimeOf(subject, value);
    return regime === null ? "" : naming(regime, alpha * value, momentum);
  };
  const {band, limit} = momentumBorders(momentum);
  const borders: [string, number][] =
    momentum === 0
      ? [
          ["border: one step", 1],
          ["border: cycling", 2]
        ]
      : [
          ["hatched band from", band[0]],
          ["hatched band to", band[1]],
          ["border: cycling", limit]
        ];
  return {
    columns: ["what", "λ", "α", "αλ", "regime", "k", "z", "envelope"],
    rows: [
      ...values.map((value, i) => [eigenvalueName(i), value, step, s(value), name(value), "", "", ""]),
      ...borders.map(([what, product]) => [what, "", "", product, "", "", "", ""]),
      ...(run?.envelope ?? []).map((size, k) => [
        "chosen cell",
        cell,
        step,
        s(cell),
        name(cell),
        k,
        run!.path[k] ?? "overflow",
        Number.isFinite(size) ? size : "overflow"
      ])
    ]
  };
}
