// Longley’s employment data (see data/README.md) with what the course shows of it: the spectrum of XᵀX for standardised
// predictors, and three condition numbers.
import {readFileSync} from "node:fs";
import {singularValues} from "../numerics/linalg/singularValues.js";
import {standardize} from "../numerics/regression/columns.js";
import {designConditioning} from "../numerics/regression/conditioning.js";

const text = readFileSync(new URL("../../data/longley.csv", import.meta.url), "utf-8");
const [header, ...lines] = text.trim().split("\n");
const columns = header.split(",");
const rows = lines.map((line) => line.split(",").map(Number));
if (rows.length !== 16 || rows.some((row) => row.length !== 7 || !row.every(Number.isFinite))) {
  throw new RangeError(`longley.csv must hold 16 rows of 7 numbers; got ${rows.length} rows`);
}
const X = rows.map((row) => row.slice(1)); // the first column, employed, is the response
const divisor = X.length - 1;
const spectrum = singularValues(standardize(X, {divisor}).X)
  .map((sigma) => sigma ** 2)
  .reverse();

process.stdout.write(
  JSON.stringify({columns, rows, divisor, spectrum, conditionNumbers: designConditioning(X)}, null, 1) + "\n"
);
