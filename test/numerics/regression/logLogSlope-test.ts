import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {logLogSlope} from "../../../src/numerics/regression/logLogSlope.js";

describe("logLogSlope(x, y)", () => {
  it("is p where y = C·xᵖ, whatever C", () => {
    fc.assert(
      fc.property(fc.double({min: -4, max: 4, noNaN: true}), fc.double({min: 1e-3, max: 1e3, noNaN: true}), (p, C) => {
        const x = [1, 2, 5, 10, 100];
        expect(
          logLogSlope(
            x,
            x.map((xi) => C * xi ** p)
          )
        ).toBeCloseTo(p, 10);
      }),
      {seed: 20261101}
    );
  });

  it("is null with fewer than two points, equal x, or a number without a logarithm", () => {
    expect(logLogSlope([1], [1])).toBeNull();
    expect(logLogSlope([2, 2], [1, 3])).toBeNull();
    for (const bad of [0, -1, Infinity, Number.NaN]) expect(logLogSlope([1, 2], [1, bad])).toBeNull();
  });
});
