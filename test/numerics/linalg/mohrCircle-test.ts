import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {mohrCircle} from "../../../src/numerics/linalg/mohrCircle.js";
import {fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {symmetricEigen2} from "../../../src/numerics/linalg/symmetricEigen2.js";
import {between, entries2, runs} from "../../support/arbitraries.js";
import {units} from "../../support/exact.js";

const size = (x: bigint) => (x < 0n ? -x : x);

describe("mohrCircle(a, b, c)", () => {
  it("has the radius √(((a − c)/2)² + b²) to 3·eps in exact arithmetic, at every size of the entries", () => {
    fc.assert(
      fc.property(entries2, ([a, b, c]) => {
        fc.pre([a, b, c].every((entry) => entry === 0 || Math.abs(entry) > 1e-290));
        const [A, B, C, R] = [a, b, c, mohrCircle(a, b, c).radius].map(units);
        const exact = (A - C) ** 2n + 4n * B * B; // (2r)²
        expect(size(4n * R * R - exact) << 52n <= 6n * exact).toBe(true);
      }),
      runs
    );
  });

  it("meets the axis at the eigenvalues m ± r, to rounding of |m| + r (Equation 6)", () => {
    fc.assert(
      fc.property(entries2, ([a, b, c]) => {
        const {center, radius} = mohrCircle(a, b, c);
        const {values} = symmetricEigen2(a, b, c);
        const slack = 4 * Number.EPSILON * (Math.abs(center) + radius);
        expect(Math.abs(center - radius - values[0])).toBeLessThanOrEqual(slack);
        expect(Math.abs(center + radius - values[1])).toBeLessThanOrEqual(slack);
      }),
      runs
    );
  });

  it("turns by 2φ when the matrix turns by φ", () => {
    const angle = between(-Math.PI / 2 + 0.01, Math.PI / 2 - 0.01);
    fc.assert(
      fc.property(between(-10, 10), between(0.1, 10), angle, (low, gap, phi) => {
        const [[a, b], [, c]] = fromSpectrum2(low + gap, low, phi);
        const {center, radius, doubleAngle} = mohrCircle(a, b, c);
        expect(doubleAngle).toBeCloseTo(2 * phi, 9);
        expect(center + radius * Math.cos(doubleAngle)).toBeCloseTo(a, 9);
        expect(radius * Math.sin(doubleAngle)).toBeCloseTo(b, 9);
      }),
      runs
    );
  });

  it("is a point for a multiple of the identity", () => {
    expect(mohrCircle(3, 0, 3)).toEqual({center: 3, radius: 0, doubleAngle: 0});
    expect(mohrCircle(0, 0, 0)).toEqual({center: 0, radius: 0, doubleAngle: 0});
  });

  it("throws RangeError for an entry that is not finite", () => {
    expect(() => mohrCircle(1, Number.NaN, 2)).toThrow(new RangeError("b must be a finite number; got NaN"));
  });
});
