import {describe, expect, it} from "vitest";
import {applyReflectors} from "../../../src/numerics/linalg/applyReflectors.js";
import {tridiagonalize} from "../../../src/numerics/linalg/tridiagonalize.js";
import {axpy, distance, dot, norm} from "../../../src/numerics/linalg/vector.js";
import {random} from "../../../src/numerics/random.js";
import type {Vector} from "../../../src/numerics/types.js";

const eps = Number.EPSILON;

describe("applyReflectors(X, reflectors, n)", () => {
  it("turns every row x of X into H₀ H₁ … x, to 10·n·eps·‖x‖, for every number of rows modulo 4", () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 33, 50]) {
      const {normal} = random(n);
      const A = Array.from({length: n}, () => Array.from({length: n}, normal)); // its upper triangle is read
      const {reflectors} = tridiagonalize(A);
      const rows = Array.from({length: n}, () => Array.from({length: n}, normal));
      const X = Float64Array.from(rows.flat());
      applyReflectors(X, reflectors, n);
      for (const [i, row] of rows.entries()) {
        let x: Vector = row;
        for (let k = n - 1; k >= 0; --k) {
          const u = Array.from(reflectors.subarray(k * n, (k + 1) * n));
          x = axpy(-dot(u, x), u, x);
        }
        expect(distance(Array.from(X.subarray(i * n, (i + 1) * n)), x)).toBeLessThanOrEqual(10 * n * eps * norm(row));
      }
    }
  });

  it("leaves X alone, bit for bit, where nothing is to be reflected", () => {
    for (const n of [1, 2, 6, 9]) {
      const X = Float64Array.from({length: n * n}, (_, k) => k - 7.5);
      const before = X.slice();
      applyReflectors(X, new Float64Array(n * n), n);
      expect(X).toEqual(before);
    }
  });
});
