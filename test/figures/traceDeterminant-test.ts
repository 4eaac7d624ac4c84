import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {eigenvaluesAt, held, traceDeterminantBase, traceDeterminantLive} from "../../src/figures/traceDeterminant.js";
import type {Live} from "../../src/figures/types.js";
import {fromSpectrum2} from "../../src/numerics/linalg/spectral.js";
import {runs} from "../support/arbitraries.js";

const frame = (window = 12) => ({views: ["plane", "surface", "bars"] as const, window, turn: -60, narrow: false});

function show(first: number, second: number, {angle = 0.5, window = 12} = {}): Live {
  const values = first <= second ? [first, second] : [second, first];
  return traceDeterminantLive(fromSpectrum2(first, second, angle), values, [first, second], frame(window));
}

const size = fc.oneof(
  fc.constantFrom(0, 1, -1, 1e6, -1e6, 1e-6, -1e-6),
  fc.double({min: -20, max: 20, noNaN: true}).map((x) => (Math.abs(x) < 1e-9 ? 0 : x))
);

describe("eigenvaluesAt(trace, determinant)", () => {
  it("is the pair with that sum and product, ascending", () => {
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [low, high] = eigenvaluesAt(a + b, a * b);
        const scale = Math.abs(a) + Math.abs(b);
        expect(low).toBeLessThanOrEqual(high);
        expect(Math.abs(low + high - (a + b))).toBeLessThanOrEqual(1e-12 * scale);
        expect(Math.abs(low * high - a * b)).toBeLessThanOrEqual(1e-12 * scale * scale);
      }),
      runs
    );
  });

  it("stands for the point on the parabola where the place is above it", () => {
    expect(eigenvaluesAt(4, 100)).toEqual([2, 2]);
    expect(eigenvaluesAt(0, 3)).toEqual([0, 0]);
  });

  it("is exact on the line det = 0, on both sides", () => {
    expect(eigenvaluesAt(3, 0)).toEqual([0, 3]);
    expect(eigenvaluesAt(-3, 0).map((value) => value + 0)).toEqual([-3, 0]);
  });
});

describe("held(value, window)", () => {
  it("keeps three digits, and is exactly 0 near 0", () => {
    expect(held(1.23456, 12)).toBe(1.23);
    expect(held(0.11, 12)).toBe(0);
  });
});

describe("traceDeterminantLive(H, values, pair, frame)", () => {
  it("puts the point at sum and product, and both sides of equations 5 and 7 agree in the table", () => {
    fc.assert(
      fc.property(size, size, fc.constantFrom(0, 0.5, -1.1), (a, b, angle) => {
        const {overlay, handles, table, sentence} = show(a, b, {angle});
        expect(handles[0].at).toEqual([a + b, a * b]);
        const scale = Math.max(Math.abs(a), Math.abs(b));
        const [traceRow, detRow] = table.rows as number[][];
        expect(Math.abs(traceRow[3])).toBeLessThanOrEqual(4 * Number.EPSILON * scale);
        expect(Math.abs(detRow[3])).toBeLessThanOrEqual(8 * Number.EPSILON * scale * scale);
        expect(sentence).not.toMatch(/NaN|undefined|null/);
        for (const {x, y} of overlay) {
          expect(x.length).toBe(y.length);
          expect([...x, ...y].every(Number.isFinite)).toBe(true);
        }
      }),
      runs
    );
  });

  it.each([
    [
      1,
      2,
      /^tr H = 3, det H = 2: λ₁ = 1 and λ₂ = 2, a bowl\. The determinant is positive, and so it would be for −H.*tr = −3.*κ = 2\.$/
    ],
    [-1, -2, /a dome\. The determinant is positive although nothing curves upward/],
    [-1, 5, /a saddle\. The determinant is negative/],
    [0, 3, /a flat-bottomed valley\. The point lies on the line det = 0: one eigenvalue is 0.*κ = ∞/],
    [3, 3, /lies on the parabola: both eigenvalues are equal/],
    [0, 0, /^tr H = 0, det H = 0: .* flat\. This is the zero matrix/],
    [1e-6, 1e6, /det H = 1: .*a narrow valley.*κ = 10¹²/],
    [1e-17, 1, /lost in rounding/]
  ])("says of %d and %d what they are", (first, second, words) => {
    expect(show(first, second).sentence).toMatch(words);
  });

  it("draws curves of equal κ through the matrices that have it", () => {
    const curves = show(1, 2).overlay.filter(({name, x}) => name === "equal κ" && x[0] >= 0);
    for (const [i, kappa] of [2, 5, 20].entries()) {
      const {x, y} = curves[i];
      for (const [j, trace] of x.entries()) {
        if (trace === 0) continue;
        const [low, high] = eigenvaluesAt(trace, y[j]);
        expect(high / low).toBeCloseTo(kappa, 6);
      }
    }
  });

  it("draws the sum end to end: the second bar starts where the first stops and ends at the trace", () => {
    const bar = (name: string) => show(-1, 5).overlay.find((mark) => mark.name === name)!;
    expect(bar("sum λ₂").x[0]).toBe(bar("sum λ₁").x[1]);
    expect(bar("sum λ₂").x[1]).toBeCloseTo(4 / 5, 12);
  });
});

describe("traceDeterminantBase(frame)", () => {
  it("is one object for equal input, and has the axes of the views that are open", () => {
    expect(traceDeterminantBase(frame())).toBe(traceDeterminantBase(frame()));
    const alone = traceDeterminantBase({...frame(), views: ["plane"]});
    expect(alone.layout).not.toHaveProperty("xaxis2");
    expect(traceDeterminantBase({...frame(), narrow: true}).layout).toHaveProperty("xaxis3");
  });
});
