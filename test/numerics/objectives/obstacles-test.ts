import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {absoluteValue} from "../../../src/numerics/objectives/absoluteValue.js";
import {negativeLog, negativeLog2} from "../../../src/numerics/objectives/negativeLog.js";
import {separable} from "../../../src/numerics/objectives/separable.js";
import type {Vector} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";
import {everyObjective, written} from "../../support/objectives.js";

describe("absoluteValue", () => {
  it("reports the kink at 0, with 0 as its subgradient and no Hessian, and nothing anywhere else", () => {
    expect(absoluteValue.obstacle!([0])).toEqual({kind: "kink", reason: "|x| has a kink at 0"});
    expect(absoluteValue.obstacle!([-0])?.kind).toBe("kink");
    expect(absoluteValue.value([0])).toBe(0);
    expect(absoluteValue.gradient([0])).toEqual([0]);
    expect(absoluteValue.hessian([0])).toEqual([[NaN]]);
    for (const x of [5e-324, -1, 3]) {
      expect(absoluteValue.obstacle!([x])).toBe(null);
      expect(absoluteValue.gradient([x])).toEqual([Math.sign(x)]);
      expect(absoluteValue.hessian([x])).toEqual([[0]]);
    }
  });

  it("has at 0 a subgradient: |y| ≥ |0| + 0·y for every y", () => {
    fc.assert(
      fc.property(between(-10, 10), (y) => {
        expect(absoluteValue.value([y])).toBeGreaterThanOrEqual(absoluteValue.gradient([0])[0] * y);
      }),
      runs
    );
  });
});

describe("negativeLog", () => {
  it("gives the reason outside x > 0, 0 included", () => {
    expect(negativeLog.obstacle!([-2])).toEqual({kind: "domain", reason: "log needs a positive argument; got −2"});
    expect(negativeLog.obstacle!([0])).toEqual({kind: "domain", reason: "log needs a positive argument; got 0"});
    expect(negativeLog2.obstacle!([1, -0.5])?.reason).toBe("log needs a positive argument; got −0.5");
    expect(negativeLog2.obstacle!([-3, -0.5])?.reason).toBe("log needs a positive argument; got −3");
    expect(negativeLog2.obstacle!([1, 2])).toBe(null);
    expect(negativeLog.obstacle!([5e-324])).toBe(null);
  });
});

describe("value(x), gradient(x), hessian(x)", () => {
  it("are NaN where obstacle(x) says “domain”, and the value nowhere else", () => {
    const partial = written.map(({objective}) => objective).filter(({obstacle}) => obstacle !== undefined);
    for (const f of partial) {
      const points = fc.array(fc.oneof(between(-3, 3), fc.constant(0)), {
        minLength: f.dimension,
        maxLength: f.dimension
      });
      fc.assert(
        fc.property(points, (x: Vector) => {
          const outside = f.obstacle!(x)?.kind === "domain";
          expect(Number.isNaN(f.value(x))).toBe(outside);
          expect(f.gradient(x).some(Number.isNaN)).toBe(outside);
          expect(f.hessian(x).flat().some(Number.isNaN)).toBe(f.obstacle!(x) !== null);
        }),
        runs
      );
    }
    expect(partial.length).toBeGreaterThanOrEqual(4);
  });

  it("are finite everywhere for an objective without `obstacle`", () => {
    for (const f of everyObjective) {
      for (const scale of [0, 1e-200, 1, 20]) {
        const x = Array.from({length: f.dimension}, (_, i) => (i + 1) * scale);
        expect(Number.isFinite(f.value(x)), f.name).toBe(true);
        expect([...f.gradient(x), ...f.hessian(x).flat()].every(Number.isFinite), f.name).toBe(true);
      }
    }
  });
});

describe("separable(name, curve, dimension)", () => {
  it("reports a coordinate outside the domain before a kink, whichever comes first", () => {
    const f = separable(
      "√|t| cut at −1",
      {
        value: (t) => t,
        slope: () => 1,
        curvature: () => 0,
        obstacle: (t) => (t < -1 ? {kind: "domain", reason: `out ${t}`} : t === 0 ? {kind: "kink", reason: "0"} : null)
      },
      3
    );
    expect(f.obstacle!([1, 0, -2])).toEqual({kind: "domain", reason: "out -2"});
    expect(f.obstacle!([-3, 0, -2])).toEqual({kind: "domain", reason: "out -3"});
    expect(f.obstacle!([1, 0, 2])).toEqual({kind: "kink", reason: "0"});
    expect(f.obstacle!([1, 3, 2])).toBe(null);
    expect("obstacle" in separable("t", {value: (t) => t, slope: () => 1, curvature: () => 0}, 1)).toBe(false);
  });
});
