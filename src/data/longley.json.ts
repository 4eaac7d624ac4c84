// Longley’s employment data (see data/README.md) with what the course shows of it: the spectrum of XᵀX for standardised
// predictors, three condition numbers, and the coefficients that NIST certifies.
import {readFileSync} from "node:fs";
import {singularValues} from "../numerics/linalg/singularValues.js";
import {standardize} from "../numerics/regression/columns.js";
import {designConditioning} from "../numerics/regression/conditioning.js";

const linesOf = (file: string) =>
  readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf-8")
    .trim()
    .split("\n");
const [header, ...lines] = linesOf("longley.csv");
const columns = header.split(",");
const rows = lines.map((line) => line.split(",").map(Number));
if (rows.length !== 16 || rows.some((row) => row.length !== 7 || !row.every(Number.isFinite))) {
  throw new RangeError(`longley.csv must hold 16 rows of 7 numbers; got ${rows.length} rows`);
}
const certified = linesOf("longley-certified.csv")
  .slice(1)
  .map((line) => Number(line.split(",")[1]));
if (certified.length !== 7 || !certified.every(Number.isFinite)) {
  throw new RangeError(`longley-certified.csv must hold an intercept and 6 coefficients; got ${certified.length} rows`);
}
const X = rows.map((row) => row.slice(1)); // the first column, employed, is the response
const divisor = X.length - 1;
const spectrum = singularValues(standardize(X, {divisor}).X)
  .map((sigma) => sigma ** 2)
  .reverse();

process.stdout.write(
  JSON.stringify({columns, rows, certified, divisor, spectrum, conditionNumbers: designConditioning(X)}, null, 1) + "\n"
);
