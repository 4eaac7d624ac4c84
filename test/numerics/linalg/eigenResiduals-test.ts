import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {eigenResiduals} from "../../../src/numerics/linalg/eigenResiduals.js";
import {fromSpectrum2} from "../../../src/numerics/linalg/spectral.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {between, overDecades, runs, symmetricMatrix} from "../../support/arbitraries.js";

describe("eigenResiduals(H, values, vectors)", () => {
  it("is within its bounds for a decomposition in doubles (Equation 8)", () => {
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const {values, vectors} = symmetricEigen(H);
        const {equation, equationBound, orthogonality, orthogonalityBound} = eigenResiduals(H, values, vectors);
        expect(equation).toBeLessThanOrEqual(equationBound);
        expect(orthogonality).toBeLessThanOrEqual(orthogonalityBound);
      }),
      runs
    );
  });

  it("is within them too for the spectrum and the angle from which a matrix was made", () => {
    fc.assert(
      fc.property(overDecades(6), overDecades(6), between(-4, 4), (first, second, angle) => {
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const Q = [
          [cos, sin],
          [-sin, cos]
        ];
        const found = eigenResiduals(fromSpectrum2(first, second, angle), [first, second], Q);
        expect(found.equation).toBeLessThanOrEqual(found.equationBound);
        expect(found.orthogonality).toBeLessThanOrEqual(found.orthogonalityBound);
      }),
      runs
    );
  });

  it("is the size of an error that is put in: in a value, in the length of a vector, in its direction", () => {
    const H = [
      [2, 0],
      [0, 5]
    ];
    const [e1, e2] = [
      [1, 0],
      [0, 1]
    ];
    expect(eigenResiduals(H, [2, 5], [e1, e2])).toMatchObject({equation: 0, orthogonality: 0});
    expect(eigenResiduals(H, [2.5, 5], [e1, e2]).equation).toBe(0.5);
    expect(eigenResiduals(H, [2, 5], [e1, [0, 2]])).toMatchObject({equation: 0, orthogonality: 3});
    expect(eigenResiduals(H, [2, 5], [e1, [0.6, 0.8]]).orthogonality).toBeCloseTo(Math.hypot(0.6, 0.6), 15);
    expect(eigenResiduals(H, [2, 5], [e1, [0.6, 0.8]]).equation).toBeCloseTo(0.6 * 3, 15);
  });

  it("is 0 with bound 0 for H = 0", () => {
    const zero = [
      [0, 0],
      [0, 0]
    ];
    const I = [
      [1, 0],
      [0, 1]
    ];
    expect(eigenResiduals(zero, [0, 0], I)).toMatchObject({equation: 0, equationBound: 0, orthogonality: 0});
  });

  it("throws RangeError for a wrong shape", () => {
    const I = [
      [1, 0],
      [0, 1]
    ];
    expect(() => eigenResiduals(I, [1], I)).toThrow(new RangeError("values has length 1; expected 2"));
    expect(() => eigenResiduals(I, [1, 1], [[1, 0]])).toThrow(new RangeError("vectors has 1 rows; expected 2"));
    const skew = [
      [1, 2],
      [3, 1]
    ];
    expect(() => eigenResiduals(skew, [1, 1], I)).toThrow(RangeError);
  });
});
