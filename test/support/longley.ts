import {readFileSync} from "node:fs";

/** The lines of a file of `data/` below its header, cell by cell. */
const cells = (file: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf-8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

const rows: readonly (readonly number[])[] = cells("longley.csv").map((row) => row.map(Number));
const certified: readonly (readonly number[])[] = cells("longley-certified.csv").map((row) => row.slice(1).map(Number));

/** Longley’s predictors, 16 × 6, in the units of the data. */
export const longleyPredictors: readonly (readonly number[])[] = rows.map((row) => row.slice(1));

/** Longley’s responses, 16 numbers: total employment in thousands of people. */
export const longleyResponses: readonly number[] = rows.map((row) => row[0]);

/** What NIST certifies for the regression of the responses on the predictors with an intercept, to 15 digits. */
export const longleyCertified = {
  /** The intercept, then one coefficient a predictor. */
  coefficients: certified.map(([estimate]) => estimate),
  /** Their standard deviations, in the same order. */
  standardErrors: certified.map(([, deviation]) => deviation),
  /** The residual standard deviation, in thousands of people. */
  residualDeviation: 304.854073561965,
  rSquared: 0.995479004577296
} as const;
