import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {identity, matvec, quadraticForm} from "../../../src/numerics/linalg/matrix.js";
import {fromSpectrum} from "../../../src/numerics/linalg/spectral.js";
import {add, dot, norm} from "../../../src/numerics/linalg/vector.js";
import {modelMinimum} from "../../../src/numerics/optimizers/modelMinimum.js";
import {basis, between, runs, vector} from "../../support/arbitraries.js";

const n = 4;
const problem = fc.record({
  values: fc.array(
    fc.oneof(
      fc.constant(0),
      between(-10, 10).map((x) => (Math.abs(x) < 0.01 ? 0 : x))
    ),
    {
      minLength: n,
      maxLength: n
    }
  ),
  vectors: basis(n),
  gradient: vector(n)
});

describe("modelMinimum(values, vectors, gradient)", () => {
  it("solves Hp = −g wherever no eigenvector of λ = 0 has slope", () => {
    fc.assert(
      fc.property(problem, ({values, vectors, gradient}) => {
        const {kind, step, parts} = modelMinimum(values, vectors, gradient);
        const slope = values.some(
          (value, i) => value === 0 && Math.abs(dot(vectors[i], gradient)) > n * Number.EPSILON * norm(gradient)
        );
        expect(kind === "ramp").toBe(slope);
        if (!step) return;
        const H = fromSpectrum(values, vectors);
        expect(norm(add(matvec(H, step), gradient))).toBeLessThan(1e-9 * (1 + norm(gradient)));
        expect(norm(parts)).toBeCloseTo(norm(step), 9);
      }),
      runs
    );
  });

  it("leads to the least value of the model where no eigenvalue is negative, and to none where one is", () => {
    fc.assert(
      fc.property(problem, vector(n), ({values, vectors, gradient}, other) => {
        const {kind, step} = modelMinimum(values, vectors, gradient);
        if (!step) return;
        const H = fromSpectrum(values, vectors);
        const model = (p: readonly number[]) => dot(gradient, p) + quadraticForm(H, p) / 2;
        if (kind === "minimum")
          expect(model(other)).toBeGreaterThanOrEqual(model(step) - 1e-6 * (1 + Math.abs(model(step))));
        else {
          const down = vectors[values.findIndex((value) => value < 0)];
          expect(model(add(step, down))).toBeLessThan(model(step));
        }
      }),
      runs
    );
  });

  it("tells a point, a line and a whole plane of minimisers, and a ramp", () => {
    const axes = identity(2);
    expect(modelMinimum([1, 4], axes, [2, 4])).toMatchObject({kind: "minimum", dimension: 0, step: [-2, -1]});
    expect(modelMinimum([0, 4], axes, [0, 4])).toMatchObject({kind: "minimum", dimension: 1, parts: [0, -1]});
    expect(modelMinimum([0, 0], axes, [0, 0])).toMatchObject({kind: "minimum", dimension: 2});
    expect(modelMinimum([0, 4], axes, [1, 4])).toMatchObject({kind: "ramp", dimension: null, step: null});
    expect(modelMinimum([-2, 4], axes, [2, 4])).toMatchObject({kind: "saddle", dimension: 0, step: [1, -1]});
    expect(modelMinimum([-2, -1], axes, [2, 1])).toMatchObject({kind: "maximum", dimension: 0});
    expect(modelMinimum([-2, 0], axes, [2, 0])).toMatchObject({kind: "maximum", dimension: 1});
  });

  it("says where rounding may have made a sign, and where the step is beyond any number", () => {
    expect(modelMinimum([1e-17, 1], identity(2), [0, 1]).undecided).toBe(true);
    expect(modelMinimum([1e-15, 1], identity(2), [0, 1]).undecided).toBe(false);
    expect(modelMinimum([1e-310, 1], identity(2), [1e6, 1])).toMatchObject({kind: "minimum", step: null});
  });

  it("throws RangeError if the lengths differ, or an entry is not finite", () => {
    expect(() => modelMinimum([1], identity(2), [1, 1])).toThrow(RangeError);
    expect(() => modelMinimum([1, 2], identity(2), [1])).toThrow(/gradient/);
    expect(() => modelMinimum([1, Number.NaN], identity(2), [1, 1])).toThrow(/finite/);
  });
});
