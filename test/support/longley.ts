import {readFileSync} from "node:fs";

const rows: readonly (readonly number[])[] = readFileSync(new URL("../../data/longley.csv", import.meta.url), "utf-8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").map(Number));

/** Longley’s predictors, 16 × 6, in the units of the data. */
export const longleyPredictors: readonly (readonly number[])[] = rows.map((row) => row.slice(1));

/** Longley’s responses, 16 numbers: total employment in thousands of people. */
export const longleyResponses: readonly number[] = rows.map((row) => row[0]);

/** What NIST certifies for the regression of the responses on the predictors with an intercept, to 15 digits. */
export const longleyCertified = {
  /** The intercept, then one coefficient a predictor. */
  coefficients: [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807,
    1829.15146461355
  ],
  /** Their standard deviations, in the same order. */
  standardErrors: [
    890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675, 0.22607320006937,
    455.478499142212
  ],
  /** The residual standard deviation, in thousands of people. */
  residualDeviation: 304.854073561965,
  rSquared: 0.995479004577296
} as const;
