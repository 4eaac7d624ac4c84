import fc from "fast-check";
import {Matrix as MlMatrix, pseudoInverse as mlPseudoInverse} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {diagonal, matvec} from "../../../src/numerics/linalg/matrix.js";
import {minimumNormStep} from "../../../src/numerics/linalg/pseudoInverse.js";
import {solve} from "../../../src/numerics/linalg/solve.js";
import {fromSpectrum} from "../../../src/numerics/linalg/spectral.js";
import {add, axpy, dot, norm, scale, subtract, zeros} from "../../../src/numerics/linalg/vector.js";
import type {Matrix, Vector} from "../../../src/numerics/types.js";
import {basis, between, runs, vector} from "../../support/arbitraries.js";

const {EPSILON} = Number;

interface Case {
  readonly H: Matrix;
  readonly values: Vector;
  readonly vectors: Matrix;
  readonly g: Vector;
}

/** Symmetric H of size 2 to 6 with |λ| in [1, 10] or exactly 0 by construction (so, to rounding), and any g. */
const cases: fc.Arbitrary<Case> = fc
  .integer({min: 2, max: 6})
  .chain((n) =>
    fc.tuple(
      fc.array(fc.tuple(fc.constantFrom(-1, 0, 1, 1), between(1, 10)), {minLength: n, maxLength: n}),
      basis(n),
      vector(n)
    )
  )
  .map(([pairs, vectors, g]) => {
    const values = pairs.map(([sign, size]) => sign * size);
    return {H: fromSpectrum(values, vectors), values, vectors, g};
  });

/** The construction leaves the zeros at up to 20·n·eps·max|λ|. */
const tolerance = 1e-12;

describe("minimumNormStep(H, g, tolerance)", () => {
  it("splits g: Hp + g is its part outside the range, the projection on the null space", () => {
    fc.assert(
      fc.property(cases, ({H, values, vectors, g}) => {
        const {step, outside, rank} = minimumNormStep(H, g, tolerance);
        const bound = 200 * H.length * EPSILON * 10 * (norm(g) + 10 * norm(step));
        expect(norm(subtract(add(matvec(H, step), g), outside))).toBeLessThanOrEqual(bound);
        const inNull = vectors.filter((_, i) => values[i] === 0);
        const expected = inNull.reduce((sum, v) => axpy(dot(v, g), v, sum), zeros(g.length));
        expect(norm(subtract(outside, expected))).toBeLessThanOrEqual(bound);
        expect(rank).toBe(H.length - inNull.length);
      }),
      runs
    );
  });

  it("is the step of the pseudo-inverse of ml-matrix, to 1e-11·‖g‖", () => {
    fc.assert(
      fc.property(cases, ({H, values, g}) => {
        if (values.every((value) => value === 0)) return;
        const inverse = mlPseudoInverse(new MlMatrix(H.map((row) => [...row])), 1e-9).to2DArray();
        const {step} = minimumNormStep(H, g, tolerance);
        expect(norm(add(step, matvec(inverse, g)))).toBeLessThanOrEqual(1e-11 * norm(g));
      }),
      runs
    );
  });

  it("is shortest: orthogonal to the null space, so that any other solution is longer", () => {
    fc.assert(
      fc.property(cases, between(0.5, 3), ({H, values, vectors, g}, t) => {
        const {step} = minimumNormStep(H, g, tolerance);
        for (const [i, v] of vectors.entries()) {
          if (values[i] !== 0) continue;
          expect(norm(axpy(t, v, step))).toBeGreaterThan(norm(step));
        }
      }),
      runs
    );
  });

  it("is “many” for every g in the range of a singular H, “none” for g with a part outside, “unique” for a regular H", () => {
    fc.assert(
      fc.property(cases, ({H, values, vectors, g}) => {
        const singular = values.includes(0);
        const zero = values.indexOf(0);
        // Not H g itself: where g lies near the null space, rounding alone leaves it outside the range.
        const image = vectors.reduce((sum, v, i) => axpy(values[i] * dot(v, g), v, sum), zeros(g.length));
        expect(minimumNormStep(H, image, tolerance).status).toBe(singular ? "many" : "unique");
        if (!singular || norm(g) < 1) return;
        const off = axpy(norm(g), vectors[zero], image);
        expect(minimumNormStep(H, off, tolerance).status).toBe("none");
      }),
      runs
    );
  });

  it("is Newton’s step where H is regular", () => {
    const H = [
      [2, 1],
      [1, 3]
    ];
    const {step, ...rest} = minimumNormStep(H, [1, 2]);
    const solution = solve(H, [-1, -2]);
    expect(solution.status === "solved" && norm(subtract(solution.x, step))).toBeLessThan(4 * EPSILON);
    expect(rest.status).toBe("unique");
    expect(rest.rank).toBe(2);
    expect(rest.outside).toEqual([0, 0]);
    expect(rest.threshold / (2 * EPSILON * ((5 + Math.sqrt(5)) / 2))).toBeCloseTo(1, 14);
  });

  it("knows the three valleys of diag(0, 2): a line of minimisers, none, and H = 0", () => {
    const H = diagonal([0, 2]);
    expect(minimumNormStep(H, [0, 4])).toEqual({
      step: [0, -2],
      status: "many",
      rank: 1,
      threshold: 4 * EPSILON,
      outside: [0, 0]
    });
    expect(minimumNormStep(H, [3, 4])).toEqual({
      step: [0, -2],
      status: "none",
      rank: 1,
      threshold: 4 * EPSILON,
      outside: [3, 0]
    });
    const flat = {step: [0, 0], rank: 0, threshold: 0};
    expect(minimumNormStep(diagonal([0, 0]), [0, 0])).toEqual({...flat, status: "many", outside: [0, 0]});
    expect(minimumNormStep(diagonal([0, 0]), [1, 0])).toEqual({...flat, status: "none", outside: [1, 0]});
  });

  it("counts |λ| ≤ n·eps·max|λ| as 0, or what the tolerance says, the border included", () => {
    const rank = (value: number, tolerance?: number) => minimumNormStep(diagonal([value, -1]), [1, 1], tolerance).rank;
    expect(rank(2 * EPSILON)).toBe(1);
    expect(rank(3 * EPSILON)).toBe(2);
    expect(rank(0.5, 0.5)).toBe(1);
    expect(rank(0.5, 0.25)).toBe(2);
    expect(rank(1e-300, 0)).toBe(2);
  });

  it("allows g the part outside that rounding may have made: n·eps·κ·‖g‖, and no more", () => {
    const H = diagonal([0, 1, 1024]);
    const status = (part: number) => minimumNormStep(H, [part, 1, 0]).status;
    expect(status(3 * EPSILON * 1024)).toBe("many");
    expect(status(3.01 * EPSILON * 1024)).toBe("none");
  });

  it("scales with g and inversely with H", () => {
    const H = diagonal([0, 2, 4]);
    const {step} = minimumNormStep(H, [0, 2, 4]);
    expect(minimumNormStep(H, [0, 6, 12]).step).toEqual(scale(3, step));
    expect(
      minimumNormStep(
        H.map((row) => scale(2 ** 900, row)),
        [0, 2, 4]
      ).step
    ).toEqual(scale(2 ** -900, step));
  });

  it("throws RangeError for a bad tolerance, g or H", () => {
    expect(() => minimumNormStep([[1]], [1], -1)).toThrow("tolerance must be finite and ≥ 0; got -1");
    expect(() => minimumNormStep([[1]], [1, 2])).toThrow("g has length 2; expected 1");
    expect(() => minimumNormStep([[1, 2]], [1])).toThrow(/square/);
  });
});
