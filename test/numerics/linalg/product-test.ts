import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {matvec} from "../../../src/numerics/linalg/matrix.js";
import {productOf, watched} from "../../../src/numerics/linalg/product.js";
import {runs, symmetricMatrix} from "../../support/arbitraries.js";

describe("productOf(H)", () => {
  it("is v ↦ H v, bit for bit", () => {
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const v = H.map((_, i) => Math.fround(1 / (i + 3)));
        expect([...productOf(H)(Float64Array.from(v))]).toEqual(matvec(H, v));
      }),
      runs
    );
  });

  it("throws RangeError if H is not symmetric", () => {
    expect(() =>
      productOf([
        [1, 2],
        [3, 1]
      ])
    ).toThrow(/symmetric/);
  });
});

describe("watched(product, n)", () => {
  it("hands on what is right", () => {
    const Hv = Float64Array.of(3, 4);
    expect(watched(() => Hv, 2)(new Float64Array(2))).toBe(Hv);
  });

  it("throws RangeError for an answer of another length, one that is not finite, or a wrong n", () => {
    expect(() => watched((v) => v, 3)(new Float64Array(2))).toThrow("product(v) has length 2; expected 3");
    expect(() => watched(() => Float64Array.of(1, NaN), 2)(new Float64Array(2))).toThrow(
      "product(v)[1] must be a finite number; got NaN"
    );
    expect(() => watched(() => Float64Array.of(Infinity, 0), 2)(new Float64Array(2))).toThrow("product(v)[0]");
    expect(() => watched((v) => v, 0)).toThrow("n must be an integer ≥ 1; got 0");
  });
});
