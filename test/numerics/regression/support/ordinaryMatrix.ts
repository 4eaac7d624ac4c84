import fc from "fast-check";
import type {Matrix} from "../../../../src/numerics/types.js";

/** Matrices of whole hundredths in [−10, 10], hardly ever singular; `matrix` of the arbitraries is, nearly always. */
export const ordinaryMatrix = (rows: number, columns: number): fc.Arbitrary<Matrix> => {
  const entry = fc.integer({min: -1000, max: 1000}).map((hundredths) => hundredths / 100);
  const row = fc.array(entry, {minLength: columns, maxLength: columns});
  return fc.array(row, {minLength: rows, maxLength: rows});
};
