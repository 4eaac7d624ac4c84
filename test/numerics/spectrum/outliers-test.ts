import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {random} from "../../../src/numerics/random.js";
import {outliers} from "../../../src/numerics/spectrum/outliers.js";
import {between, runs} from "../../support/arbitraries.js";

/** Sizes from 0.2 to 1, of either sign: no gap beyond 5. */
const bulk = fc
  .array(fc.tuple(fc.constantFrom(-1, 1), between(0.2, 1)), {minLength: 30, maxLength: 60})
  .map((pairs) => pairs.map(([sign, size]) => sign * size));

describe("outliers(values, options)", () => {
  it("finds what was planted beyond twenty times the bulk: the values, the edge, the gap and the threshold", () => {
    const planted = fc.array(fc.tuple(fc.constantFrom(-1, 1), between(20, 25)), {minLength: 1, maxLength: 3});
    fc.assert(
      fc.property(bulk, planted, (small, pairs) => {
        const large = pairs.map(([sign, size]) => sign * size);
        const edge = Math.max(...small.map(Math.abs));
        const found = outliers([...small, ...large]);
        expect(found.status).toBe("outliers");
        const sizes = large.map(Math.abs).sort((p, q) => q - p);
        expect(found.values.map(Math.abs)).toEqual(sizes);
        expect([...found.values].sort()).toEqual([...large].sort());
        expect(found.edge).toBe(edge);
        expect(found.gap).toBe(sizes[sizes.length - 1] / edge);
        expect(found.threshold / Math.sqrt(edge * sizes[sizes.length - 1])).toBeCloseTo(1, 14);
      }),
      runs
    );
  });

  it("does not depend on the unit or on the order", () => {
    fc.assert(
      fc.property(bulk, (small) => {
        const values = [...small, 25, -27];
        const found = outliers(values);
        expect(outliers(values.map((value) => value * 1024)).values).toEqual(found.values.map((value) => value * 1024));
        expect(outliers([...values].sort((p, q) => p - q)).threshold).toBe(found.threshold);
      }),
      runs
    );
  });

  it("finds the spike of a random matrix at θ + 1/θ outside the bulk [−2, 2], and none without a spike", () => {
    const n = 150;
    const {normal} = random(11);
    const A = Array.from({length: n}, () => Array.from({length: n}, normal));
    const noise = A.map((row, i) => row.map((_, j) => A[Math.min(i, j)][Math.max(i, j)] / Math.sqrt(n)));
    expect(outliers(symmetricEigen(noise).values).status).toBe("none");
    const spiked = noise.map((row, i) => row.map((entry, j) => (i === 0 && j === 0 ? entry + 8 : entry)));
    const found = outliers(symmetricEigen(spiked).values);
    expect(found.values).toHaveLength(1);
    expect(Math.abs(found.values[0] - 8.125)).toBeLessThan(5 * Math.sqrt(2 / n) + 0.2);
    expect(Math.abs(found.edge - 2)).toBeLessThan(0.2);
  });

  it("names none where no gap is wide enough, with the widest that it found", () => {
    expect(outliers([4, 3, 2, 1])).toEqual({status: "none", values: [], edge: 4, threshold: 4, gap: 4 / 3});
    expect(outliers([0, 0, 0])).toEqual({status: "none", values: [], edge: 0, threshold: 0, gap: 1});
  });

  it("takes a gap of exactly `ratio`, the first of equal gaps, and looks no further than `share`", () => {
    expect(outliers([2, 1]).status).toBe("outliers");
    expect(outliers([1.99, 1]).status).toBe("none");
    expect(outliers([2, 1], {ratio: 2.5}).status).toBe("none");
    expect(outliers([16, 4, 1, 1], {share: 0.5}).values).toEqual([16]);
    expect(outliers([16, 9, 1, 1], {share: 0.5}).values).toEqual([16, 9]);
    expect(outliers([16, 9, 1, 1]).status).toBe("none"); // one at most: the gap behind 9 is not looked at
    expect(outliers([16, 9, 1, 1], {share: 0.49}).status).toBe("none");
    expect(outliers([3, -100, 1, 1, 1, 1, 1, 1, 1, 1]).values).toEqual([-100]);
  });

  it("counts anything against a bulk of exact zeros", () => {
    expect(outliers([0, 5, 0])).toEqual({status: "outliers", values: [5], edge: 0, threshold: 0, gap: Infinity});
    expect(outliers([5, 0], {share: 1 - 2 ** -53}).values).toEqual([5]);
  });

  it("throws RangeError for too few values or options out of range", () => {
    expect(() => outliers([1])).toThrow("values has length 1; expected at least 2");
    expect(() => outliers([])).toThrow("values is empty");
    expect(() => outliers([1, 2], {ratio: 1})).toThrow("ratio must be > 1; got 1");
    expect(() => outliers([1, 2], {share: 0})).toThrow("share must lie between 0 and 1; got 0");
    expect(() => outliers([1, 2], {share: 1})).toThrow("share must lie between 0 and 1; got 1");
  });
});
