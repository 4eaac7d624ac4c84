import {norm} from "../../numerics/linalg/vector.js";
import type {NewtonRun} from "../../numerics/optimizers/newtonRun.js";
import type {Mark} from "../types.js";
import type {Moment} from "./moment.js";
import {RANGES, STEPS} from "./places.js";
import type {Subject} from "./subjects.js";

/** ‖∇f(x_k)‖ of every iterate, on a logarithmic axis; where it is 0 the mark stands at the foot. */
export function slopes({objective}: Subject, {path}: NewtonRun, {k}: Moment, room: number): Mark[] {
  const [low, high] = RANGES.gradient;
  const rows = path.map((x, i) => {
    const size = objective.obstacle?.(x) ? Number.NaN : norm(objective.gradient(x));
    return {x: i / room, y: Math.max(low + 0.5, Math.min(high - 0.5, size === 0 ? low : Math.log10(size)))};
  });
  const columns = (list: typeof rows) => ({x: list.map(({x}) => x), y: list.map(({y}) => y)});
  return [
    {...STEPS, name: "steps", mode: "lines", ...columns(rows), line: {color: "@grad/0.6", width: 1.5}},
    {...STEPS, name: "steps", mode: "markers", ...columns(rows), marker: {color: "@grad", size: 7, symbol: "square"}},
    {
      ...STEPS,
      name: "steps",
      mode: "markers",
      ...columns(rows.slice(k, k + 1)),
      marker: {color: "@newton", size: 12}
    }
  ];
}
