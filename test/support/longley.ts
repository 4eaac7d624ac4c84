import {readFileSync} from "node:fs";

/** Longley’s predictors, 16 × 6, in the units of the data. */
export const longleyPredictors: readonly (readonly number[])[] = readFileSync(
  new URL("../../data/longley.csv", import.meta.url),
  "utf-8"
)
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").slice(1).map(Number));
