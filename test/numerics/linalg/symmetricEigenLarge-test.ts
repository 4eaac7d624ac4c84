import {describe, expect, it} from "vitest";
import {addProduct} from "../../../src/numerics/linalg/addProduct.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import type {Vector} from "../../../src/numerics/types.js";
import {areAscending, areOriented} from "../../support/eigenpairs.js";
import {minimumMatrix} from "../../support/namedMatrices.js";

const eps = Number.EPSILON;
const n = 1000;
const {H, eigenvalues} = minimumMatrix(n);
const {values, vectors} = symmetricEigen(H);

/** min(i, j) times v: sums from the end, summed from the start. */
function product(v: Vector): number[] {
  const tails = [...v];
  for (let i = n - 2; i >= 0; --i) tails[i] += tails[i + 1];
  for (let i = 1; i < n; ++i) tails[i] += tails[i - 1];
  return tails;
}

describe("symmetricEigen(H), n = 1,000, for hᵢⱼ = min(i, j)", () => {
  it("returns the known eigenvalues to 4·√n·eps·‖H‖₂", () => {
    for (const [i, value] of values.entries()) {
      expect(Math.abs(value - eigenvalues[i])).toBeLessThanOrEqual(4 * Math.sqrt(n) * eps * eigenvalues[n - 1]);
    }
  });

  it("satisfies HQ = QΛ to 10·n·eps·‖H‖_F, in order", () => {
    let square = 0;
    for (const [i, v] of vectors.entries()) {
      for (const [j, Hv] of product(v).entries()) square += (Hv - values[i] * v[j]) ** 2;
    }
    const size = Math.hypot(...eigenvalues);
    expect(Math.sqrt(square)).toBeLessThanOrEqual(10 * n * eps * size);
    expect(areAscending(values)).toBe(true);
    expect(areOriented(vectors)).toBe(true);
  });

  it("satisfies QᵀQ = I: every fourth vector against all, to 5·n·eps, a quarter of the square of 10·n·eps", () => {
    const [Q, products] = [Float64Array.from(vectors.flat()), new Float64Array((n / 4) * n)];
    const rows = (entries: Float64Array, stride: number) => ({entries, start: 0, stride});
    addProduct(rows(products, n), rows(Q, 4 * n), rows(Q, n), n / 4, n, n);
    const square = products.reduce((sum, entry, k) => sum + (entry - (k % (4 + n) === 0 ? 1 : 0)) ** 2, 0);
    expect(Math.sqrt(square)).toBeLessThanOrEqual(5 * n * eps);
  }, 30_000);
});
