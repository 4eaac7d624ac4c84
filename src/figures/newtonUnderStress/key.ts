import {words} from "../shared/canvas.js";
import type {Mark} from "../types.js";
import {num} from "../words.js";
import type {Moment} from "./moment.js";
import type {Places, View} from "./places.js";

/** What the marks of the second view mean, with the numbers of the current step. */
export function key({record, model}: Moment, view: View, places: Places): Mark[] {
  const size = places.narrow ? 12 : 13;
  const y = (row: number) => places.titles.steps - places.row * (row + 1.75);
  const says = (change: number) => `: ${change > 0 ? "+" : ""}${Number.isFinite(change) ? num(change) : "overflow"}`;
  const now = record !== null && record.predicted !== null;
  if (view === "gradient") {
    const slope = model === null ? "" : ` = ${num(Math.hypot(...model.gradient))} here`;
    return [...entry("square", "@grad", [`‖∇f(xₖ)‖${slope}`], places.key, [y(0)], size)];
  }
  return [
    ...entry(
      "diamond",
      "@model",
      [`promised by the model${now ? says(0 - record.predicted!) : ""}`],
      places.key,
      [y(0)],
      size
    ),
    ...entry(
      "triangle-down",
      "@ink",
      [`what f did, ▲ where it rose${now ? says(0 - record.actual) : ""}`],
      places.key,
      [y(1)],
      size
    )
  ];
}

/** A mark and what it stands for. */
function entry(
  symbol: "square" | "diamond" | "triangle-down",
  color: string,
  text: readonly string[],
  x: number,
  y: readonly number[],
  size: number
): Mark[] {
  return [
    {xaxis: "x4", yaxis: "y4", name: "steps", mode: "markers", x: [x + 0.008], y, marker: {color, size: 9, symbol}},
    {...words(text, [x + 0.015], y, "middle right", color, size), name: "steps"}
  ];
}
