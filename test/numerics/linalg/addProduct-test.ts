import {describe, expect, it} from "vitest";
import {addProduct, type Block} from "../../../src/numerics/linalg/addProduct.js";
import {random} from "../../../src/numerics/random.js";

const {uniform} = random(1);

/** A block of whole numbers from −9 to 9 inside an array of such numbers, with rows that are longer than the block’s. */
function block(rows: number, columns: number): Block {
  const [start, stride] = [Math.floor(5 * uniform()), columns + Math.floor(4 * uniform())];
  const entries = Float64Array.from({length: start + rows * stride + 3}, () => Math.floor(19 * uniform()) - 9);
  return {entries, start, stride};
}

describe("addProduct(C, A, B, rows, columns, inner)", () => {
  it("adds A Bᵀ to C, exactly for whole numbers and every shape, and leaves the entries around the block alone", () => {
    for (let rows = 0; rows <= 7; ++rows) {
      for (let columns = 0; columns <= 7; ++columns) {
        for (let inner = 0; inner <= 4; ++inner) {
          const [C, A, B] = [block(rows, columns), block(rows, inner), block(columns, inner)];
          const expected = C.entries.slice();
          for (let i = 0; i < rows; ++i) {
            for (let j = 0; j < columns; ++j) {
              for (let k = 0; k < inner; ++k) {
                expected[C.start + i * C.stride + j] +=
                  A.entries[A.start + i * A.stride + k] * B.entries[B.start + j * B.stride + k];
              }
            }
          }
          const [a, b] = [A.entries.slice(), B.entries.slice()];
          addProduct(C, A, B, rows, columns, inner);
          expect(C.entries).toEqual(expected);
          expect([A.entries, B.entries]).toEqual([a, b]);
        }
      }
    }
  });
});
