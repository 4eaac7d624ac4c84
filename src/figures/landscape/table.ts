import type {NetworkSlice} from "../../numerics/network/networkSlice.js";
import {type SlicePoint, sliceModel} from "../../numerics/network/slicePoint.js";
import type {Table} from "../types.js";
import {sharpnessAt} from "./read.js";

const COLUMNS = ["part", "a", "b", "loss f", "model m", "m − f", "λₘₐₓ", "distance from the plane"];

const known = (value: number): number | string => (Number.isFinite(value) ? value : "none");

/** The numbers at the point, along both axes, and of the path. */
export function table(slice: NetworkSlice | null, point: SlicePoint | null): Table {
  if (slice?.status !== "computed") return {columns: COLUMNS, rows: []};
  const {at, coarse, losses, sharpnesses, path} = slice;
  const middle = (at.length - 1) / 2;
  const row = (part: string, a: number, b: number, loss: number, top: number | string) => {
    const model = sliceModel(slice, a, b);
    return [part, a, b, known(loss), known(model), known(model - loss), top, 0];
  };
  const stride = (at.length - 1) / (coarse.length - 1);
  const sharp = (i: number, j: number) =>
    i % stride === 0 && j % stride === 0 ? known(sharpnesses[j / stride][i / stride]) : "";
  return {
    columns: COLUMNS,
    rows: [
      ...(point ? [row("the point", point.a, point.b, point.loss, known(sharpnessAt(slice, point.a, point.b)))] : []),
      ...at.map((a, i) => row("along u", a, 0, losses[middle][i], sharp(i, middle))),
      ...at.map((b, j) => row("along v", 0, b, losses[j][middle], sharp(middle, j))),
      ...path.a.map((a, k) => ["path", a, path.b[k], known(path.losses[k]), "", "", "", path.distance[k]])
    ]
  };
}
