import {norm} from "../../numerics/linalg/vector.js";
import type {Basins} from "../../numerics/optimizers/basins.js";
import type {NewtonRun} from "../../numerics/optimizers/newtonRun.js";
import type {NewtonMethod} from "../../numerics/optimizers/repairedNewton.js";
import type {Table} from "../types.js";
import {looksOf} from "./endings.js";
import {momentOf} from "./moment.js";
import type {Subject} from "./subjects.js";

/** The run step by step, with equation 9 (10, where ε is added) held to its word; then the map, ending by ending. */
export function table(subject: Subject, run: NewtonRun, method: NewtonMethod, map: Basins | null): Table {
  const line = subject.objective.dimension === 1;
  const columns = [
    "what",
    "k",
    ...(line ? ["x"] : ["x", "y"]),
    "f",
    "‖∇f‖",
    ...(line ? ["f″"] : ["λ_min", "λ_max"]),
    "step taken",
    "t",
    "change promised",
    "change of f",
    "‖Bp + ∇f‖ of the whole step p"
  ];
  const rows = run.path.map((x, k): (number | string)[] => {
    const {value, model, record} = momentOf(subject, run, method, k);
    return [
      "iterate",
      k,
      ...x,
      told(value),
      model === null ? "none" : told(norm(model.gradient)),
      ...(model === null ? (line ? ["none"] : ["none", "none"]) : model.values),
      record === null ? "" : `${record.kind}${record.heading === "ascent" ? ", uphill" : ""}`,
      record?.stepSize ?? "",
      record === null || record.predicted === null ? "" : told(0 - record.predicted),
      record === null ? "" : told(0 - record.actual),
      model?.step == null ? "" : told(residual(model))
    ];
  });
  const width = columns.length;
  const blank = (row: (number | string)[]) => [...row, ...Array.from({length: width - row.length}, () => "")];
  const endings = map === null ? [] : looksOf(map);
  for (const [i, look] of endings.entries()) {
    const ending = map!.endings[i];
    const at = ending.end === "point" ? ending.at : line ? [""] : ["", ""];
    rows.push(blank([`${100 * look.share} % of the starts: ${look.letter} ${look.words}`, "", ...at]));
  }
  return {columns, rows};
}

/** ‖Bp + g‖ in the axes of H. */
function residual({gradient, repaired, vectors, step}: NonNullable<ReturnType<typeof momentOf>["model"]>): number {
  const along = (v: readonly number[], x: readonly number[]) => v.reduce((sum, vi, i) => sum + vi * x[i], 0);
  return norm(vectors.map((v, i) => repaired[i] * along(v, step!) + along(v, gradient)));
}

const told = (value: number): number | string =>
  Number.isFinite(value) ? value : Number.isNaN(value) ? "no value" : "overflow";
