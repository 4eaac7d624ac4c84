import {DIFFERENCE_STEPS} from "../../numerics/network/differenceProduct.js";
import type {MatrixFreeReport, ProductDirection} from "../../numerics/network/matrixFree.js";
import type {Table} from "../types.js";

const COLUMNS = [
  "part",
  "h",
  "central difference, relative error",
  "forward difference, relative error",
  "ReLUs across their kinks",
  "products m",
  "largest Ritz value",
  "its bound",
  "smallest Ritz value",
  "bound of the smallest"
];

const known = (value: number): number | string => (Number.isNaN(value) ? "none" : value);

/** The errors at every h, then the outermost Ritz values after every product. */
export function table(report: MatrixFreeReport | null, direction: ProductDirection): Table {
  const along = report?.directions[direction];
  const differences = along
    ? DIFFERENCE_STEPS.map((h, i) => [
        "differences",
        h,
        known(along.central[i]),
        known(along.forward[i]),
        along.crossings[i],
        ...["", "", "", "", ""]
      ])
    : [];
  const ritz = (report?.ritz ?? []).map(({values, residuals}, i) => [
    "Ritz values",
    ...["", "", "", ""],
    i + 1,
    values[i],
    residuals[i],
    values[0],
    residuals[0]
  ]);
  return {columns: COLUMNS, rows: [...differences, ...ritz]};
}
