import {readFileSync} from "node:fs";
import type {ClassData} from "../numerics/network/setup.js";
import {standardize} from "../numerics/regression/columns.js";

/** Fisher’s iris (see data/README.md): four lengths of 150 flowers, each column standardised with the divisor 150. */
export function iris(): ClassData {
  const lines = readFileSync(new URL("../../data/iris.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const rows = lines.map((line) => line.split(","));
  const lengths = rows.map((row) => row.slice(0, 4).map(Number));
  if (rows.length !== 150 || rows.some((row) => row.length !== 5) || !lengths.flat().every(Number.isFinite))
    throw new RangeError(`iris.csv must hold 150 rows of 4 numbers and a species; got ${rows.length} rows`);
  const classes = [...new Set(rows.map((row) => row[4]))];
  return {
    inputs: standardize(lengths, {divisor: 150}).X,
    scale: 1,
    labels: rows.map((row) => classes.indexOf(row[4])),
    classes
  };
}
