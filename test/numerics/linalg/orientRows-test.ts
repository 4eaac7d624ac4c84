import {describe, expect, it} from "vitest";
import {orientRows} from "../../../src/numerics/linalg/orientRows.js";

describe("orientRows(X, n)", () => {
  it("returns each row or its negative, the entry of largest magnitude positive", () => {
    expect(orientRows(Float64Array.of(1, -3, 2, -4, 5, 1, 0.5, 0.25, -0.75), 3)).toEqual([
      [-1, 3, -2],
      [-4, 5, 1],
      [-0.5, -0.25, 0.75]
    ]);
  });

  it("decides by the first such entry on a tie", () => {
    expect(orientRows(Float64Array.of(-2, 2, 2, -2), 2)).toEqual([
      [2, -2],
      [2, -2]
    ]);
  });

  it("returns no −0", () => {
    const rows = orientRows(Float64Array.of(-0, 1, 0, -1), 2);
    expect(rows).toEqual([
      [0, 1],
      [0, 1]
    ]);
    expect(rows.flat().some((entry) => Object.is(entry, -0))).toBe(false);
  });
});
