import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diagonal, frobeniusNorm} from "../../../src/numerics/linalg/matrix.js";
import {solve} from "../../../src/numerics/linalg/solve.js";
import {fromSpectrum} from "../../../src/numerics/linalg/spectral.js";
import {distance, dot, norm, scale} from "../../../src/numerics/linalg/vector.js";
import {doubleWell} from "../../../src/numerics/objectives/doubleWell.js";
import {logSumExp} from "../../../src/numerics/objectives/logSumExp.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import {absoluteNewton, absoluteStep} from "../../../src/numerics/optimizers/absoluteNewton.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {shiftedNewton} from "../../../src/numerics/optimizers/shiftedNewton.js";
import {runs} from "../../support/arbitraries.js";
import {closedStep, models} from "./support/models.js";

const eps = Number.EPSILON;
const clear = models(-10, 10).filter(({values}) => values.every((value) => Math.abs(value) > 0.1));

describe("absoluteStep(H, gradient, floor)", () => {
  it("solves |H|p = −g with |H| = Q|Λ|Qᵀ, as Gaussian elimination does", () => {
    fc.assert(
      fc.property(clear, ({H, g, values, vectors}) => {
        const exact = solve(fromSpectrum(values.map(Math.abs), vectors), scale(-1, g));
        if (exact.status === "singular") throw new Error("|H| is positive definite by a margin");
        const least = Math.min(...values.map(Math.abs));
        // The angle of an eigenvector is free within eps·‖H‖/gap, and matters where |λ| jumps: between −λ and λ′.
        const gap = 2 * least;
        const bound = (200 * g.length * eps * frobeniusNorm(H) ** 2 * norm(g)) / (least ** 2 * gap);
        expect(distance(absoluteStep(H, g, 0)!, exact.x)).toBeLessThanOrEqual(bound);
      }),
      runs
    );
  });

  it("descends: gᵀp = −Σ (vᵢᵀg)²/|λᵢ| < 0, whatever the signs", () => {
    fc.assert(
      fc.property(clear, ({H, g, values, parts}) => {
        const slope = parts.reduce((sum, part, i) => sum - part ** 2 / Math.abs(values[i]), 0);
        expect(dot(g, absoluteStep(H, g, 1e-8)!) / slope).toBeCloseTo(1, 8);
      }),
      runs
    );
  });

  it("raises every |λ| below the floor to it: the closed form over the raised spectrum", () => {
    fc.assert(
      fc.property(models(-10, 10), fc.constantFrom(0.05, 0.3, 1), (drawn, floor) => {
        const most = Math.max(...drawn.values.map(Math.abs));
        fc.pre(most > 0.1);
        const values = drawn.values.map((value) => Math.max(Math.abs(value), floor * most));
        const step = absoluteStep(drawn.H, drawn.g, floor)!;
        expect(norm(step)).toBeLessThanOrEqual((norm(drawn.g) / (floor * most)) * (1 + 1e-12));
        expect(distance(step, closedStep({...drawn, values}, 0))).toBeLessThanOrEqual(
          (1e-12 * norm(drawn.g)) / (floor * most)
        );
      }),
      runs
    );
    expect(absoluteStep(diagonal([-8, 1, 2]), [8, 1, 2], 0.25)).toEqual([-1, -0.5, -1]);
    expect(absoluteStep(diagonal([-8, 1, 2]), [8, 1, 2], 1)).toEqual([-1, -0.125, -0.25]);
  });

  it("is null where an eigenvalue is 0, to n·eps·max|λ|, and no floor raises it", () => {
    expect(absoluteStep(diagonal([0, 1]), [1, 1], 0)).toBe(null);
    expect(absoluteStep(diagonal([-2 * eps, 1]), [1, 1], 0)).toBe(null);
    expect(absoluteStep(diagonal([-4 * eps, 1]), [1, 1], 0)).toEqual([-1 / (4 * eps), -1]);
    expect(absoluteStep(diagonal([-2048 * eps, 1024]), [1, 1], 0)).toBe(null);
    expect(absoluteStep(diagonal([0, 1]), [1, 1], 0.5)).toEqual([-2, -1]);
    expect(absoluteStep(diagonal([0, -1]), [1, 1], 2 * eps)).toBe(null);
    expect(absoluteStep(diagonal([0, 0]), [1, 1], 1)).toBe(null); // a share of nothing is nothing
  });

  it("throws RangeError on a bad argument, saying which", () => {
    expect(() => absoluteStep([[1]], [1], -0.1)).toThrow("floor must lie in [0, 1]; got -0.1");
    expect(() => absoluteStep([[1]], [1], 1.1)).toThrow("floor must lie in [0, 1]; got 1.1");
    expect(() => absoluteStep([[1, 2]], [1], 0)).toThrow("H is 1 × 2; expected a square matrix");
    expect(() => absoluteStep([[1]], [1, 2], 0)).toThrow(RangeError);
  });
});

describe("absoluteNewton(f, start, options)", () => {
  it("leaves the maximum of x⁴ − 2x² that draws pure Newton’s method, at the same first length", () => {
    const [pure, repaired] = [newton(doubleWell, [0.3]), absoluteNewton(doubleWell, [0.3])];
    expect(pure.status).toBe("converged");
    expect(repaired.status).toBe("converged");
    expect(pure.path[pure.path.length - 1][0]).toBeCloseTo(0, 12);
    expect(Math.abs(repaired.path[repaired.path.length - 1][0])).toBeCloseTo(1, 12);
    expect(repaired.path[1][0] - 0.3).toBe(0.3 - pure.path[1][0]);
  });

  it("doubles the distance to a saddle along a negative eigenvalue and goes there along a positive one", () => {
    const {path, status, records} = absoluteNewton(saddle, [1, 1], {maxIterations: 3, record: true});
    expect(path).toEqual([
      [1, 1],
      [0, 2],
      [0, 4],
      [0, 8]
    ]);
    expect(status).toBe("stopped");
    for (const record of records!) {
      expect(record).toMatchObject({kind: "absolute newton", heading: "descent", shift: 0, stepSize: 1, trials: 1});
      expect(record.actual).toBe(record.predicted);
    }
  });

  it("is Newton’s method on a convex f", () => {
    const pyramid = logSumExp([
      [1, 0],
      [0, 1],
      [-1, -1]
    ]);
    const [pure, repaired] = [newton(pyramid, [0.5, -0.4]), absoluteNewton(pyramid, [0.5, -0.4])];
    expect(repaired.status).toBe("converged");
    expect(repaired.iterations).toBe(pure.iterations);
    for (const [k, x] of pure.path.entries()) expect(distance(repaired.path[k], x)).toBeLessThan(1e-14);
  });

  it("has a floor of 1e-8 unless told, and says “singular” where nothing is left to raise", () => {
    const flat = quadratic(diagonal([0, 1]), {minimizer: [0, 2]});
    expect(absoluteNewton(flat, [3, 5])).toMatchObject({
      status: "converged",
      path: [
        [3, 5],
        [3, 2]
      ]
    });
    expect(absoluteNewton(flat, [3, 5], {floor: 0})).toMatchObject({status: "singular", iterations: 0});
    const tilted = {...flat, gradient: () => [1e-8, 1]};
    expect(absoluteNewton(tilted, [3, 5], {maxIterations: 1}).path[1]).toEqual([2, 4]);
    expect(absoluteNewton(quadratic([[0]]), [1]).status).toBe("stationary");
    expect(absoluteNewton(saddle, [3, 0], {floor: 1})).toMatchObject({status: "converged", iterations: 1});
  });

  it("takes a line search, along which it always descends, where an ε below −λ_min may climb", () => {
    const searched = absoluteNewton(doubleWell, [0.55], {lineSearch: true, record: true});
    expect(searched.status).toBe("converged");
    // λ = 12·0.55² − 4 = −0.37: a step of 4.1, too far; then shorter ones.
    expect(searched.records![0]).toMatchObject({kind: "backtracked absolute newton", heading: "descent"});
    expect(shiftedNewton(doubleWell, [0.55], {shift: 0, lineSearch: true}).status).toBe("not a descent direction");
  });

  it("throws RangeError at once on a bad floor or start", () => {
    expect(() => absoluteNewton(doubleWell, [0], {floor: 2})).toThrow("floor must lie in [0, 1]; got 2");
    expect(() => absoluteNewton(doubleWell, [0], {floor: -1})).toThrow("floor must lie in [0, 1]; got -1");
    expect(() => absoluteNewton(doubleWell, [0, 1])).toThrow("start has length 2; expected 1");
  });
});
