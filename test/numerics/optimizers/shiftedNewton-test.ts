import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diagonal, frobeniusNorm, matvec} from "../../../src/numerics/linalg/matrix.js";
import {axpy, distance, dot, norm} from "../../../src/numerics/linalg/vector.js";
import {doubleWell} from "../../../src/numerics/objectives/doubleWell.js";
import {himmelblau, himmelblauMinima} from "../../../src/numerics/objectives/himmelblau.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {shiftedNewton, shiftedStep} from "../../../src/numerics/optimizers/shiftedNewton.js";
import {between, runs} from "../../support/arbitraries.js";
import {closedStep, models} from "./support/models.js";

const eps = Number.EPSILON;

describe("shiftedStep(H, gradient, shift)", () => {
  it("is −Σ vᵢᵀg/(λᵢ + ε) vᵢ for an ε of either sign, and leaves no residual (Equation 10)", () => {
    fc.assert(
      fc.property(models(-10, 10), between(-15, 15), (drawn, shift) => {
        const {H, g, values} = drawn;
        const least = Math.min(...values.map((value) => Math.abs(value + shift)));
        fc.pre(least > 0.05);
        const p = shiftedStep(H, g, shift)!;
        const size = frobeniusNorm(H) + Math.abs(shift);
        const residue = axpy(1, g, axpy(shift, p, matvec(H, p)));
        expect(norm(residue)).toBeLessThanOrEqual(100 * g.length * eps * (size * norm(p) + norm(g)));
        const bound = (200 * g.length * eps * size * norm(g)) / least ** 2;
        expect(distance(p, closedStep(drawn, shift))).toBeLessThanOrEqual(bound);
      }),
      runs
    );
  });

  it("descends for every ε > −λ_min, and climbs along v₁ for one below", () => {
    fc.assert(
      fc.property(models(-10, 10), between(0.05, 20), ({H, g, values, vectors}, margin) => {
        expect(dot(g, shiftedStep(H, g, margin - values[0])!)).toBeLessThan(0);
        const below = Math.min(margin, 0.4 * ((values[1] ?? Infinity) - values[0]));
        fc.pre(below > 0.01);
        expect(dot(vectors[0], shiftedStep(H, vectors[0], -below - values[0])!)).toBeGreaterThan(0);
      }),
      runs
    );
  });

  it("bends toward −g/ε as ε grows: ‖εp + g‖ ≤ ‖H‖‖p‖", () => {
    fc.assert(
      fc.property(models(-10, 10), between(2, 10), ({H, g}, k) => {
        const shift = 10 ** k;
        const p = shiftedStep(H, g, shift)!;
        const off = norm(axpy(shift, p, g));
        expect(off).toBeLessThanOrEqual(frobeniusNorm(H) * norm(p) + 100 * g.length * eps * norm(g));
      }),
      runs
    );
  });

  it("is null where H + εI is singular to working precision: at ε = −λ", () => {
    expect(shiftedStep(diagonal([-3, 2]), [1, 1], 3)).toBe(null);
    expect(shiftedStep(diagonal([-3, 2]), [1, 1], -2)).toBe(null);
    expect(
      shiftedStep(
        [
          [1, 1],
          [1, 1]
        ],
        [1, 1],
        0
      )
    ).toBe(null);
    expect(
      shiftedStep(
        [
          [1, 1],
          [1, 1]
        ],
        [1, 1],
        1
      )
    ).toEqual([-1 / 3, -1 / 3].map((x) => expect.closeTo(x, 15)));
    expect(shiftedStep(diagonal([-3, 2]), [1, 1], 4)).toEqual([-1, -1 / 6]);
  });

  it("throws RangeError on a bad argument, saying which", () => {
    expect(() => shiftedStep([[1]], [1], NaN)).toThrow("shift must be a finite number; got NaN");
    expect(() => shiftedStep([[1]], [1], Infinity)).toThrow("shift must be a finite number; got Infinity");
    expect(() => shiftedStep([[1, 2]], [1], 0)).toThrow(/expected a square matrix/);
    expect(() => shiftedStep([[1]], [1, 2], 0)).toThrow("b has length 2; expected 1");
  });
});

describe("shiftedNewton(f, start, {shift})", () => {
  it("shrinks each mode of a quadratic by ε/(λ + ε) a step: it is the damping that slows Newton’s method", () => {
    const [values, shift] = [[0.5, 2, 8], 2] as const;
    const {path, records} = shiftedNewton(quadratic(diagonal(values)), [1, -1, 3], {
      shift,
      maxIterations: 12,
      record: true
    });
    for (const [k, x] of path.entries()) {
      const expected = [1, -1, 3].map((x0, i) => x0 * (shift / (values[i] + shift)) ** k);
      expect(distance(x, expected)).toBeLessThanOrEqual(8 * (k + 1) * eps * norm(expected));
    }
    for (const record of records!)
      expect(record).toMatchObject({kind: "shifted newton", shift, stepSize: 1, trials: 1, heading: "descent"});
  });

  it("is Newton’s method, bit for bit, at ε = 0", () => {
    const {records, ...run} = shiftedNewton(himmelblau, [3.5, 2.5], {shift: 0, record: true});
    const {records: pure, ...expected} = newton(himmelblau, [3.5, 2.5], {record: true});
    expect(run).toEqual(expected);
    expect(records!.map(({kind}) => kind)).toEqual(pure!.map(() => "shifted newton"));
  });

  it("leaves the minimisers where they are, whatever ε", () => {
    for (const shift of [0.1, 10, 100]) {
      const {path, status} = shiftedNewton(himmelblau, [3.4, 2.3], {shift, maxIterations: 5000});
      expect(status).toBe("converged");
      expect(distance(path[path.length - 1], himmelblauMinima[0])).toBeLessThan(1e-8);
    }
  });

  it("climbs with an ε below −λ_min, which its records say and a line search refuses; escapes with one above", () => {
    const climbing = shiftedNewton(saddle, [0, 1], {shift: 0.5, maxIterations: 1, record: true});
    expect(climbing.records![0]).toMatchObject({heading: "ascent", to: [0, -1], shift: 0.5});
    expect(shiftedNewton(saddle, [0, 1], {shift: 0.5, lineSearch: true}).status).toBe("not a descent direction");
    expect(shiftedNewton(saddle, [0, 1], {shift: 1})).toMatchObject({status: "singular", iterations: 0});
    const escaping = shiftedNewton(saddle, [0, 1], {shift: 2, maxIterations: 3, record: true});
    expect(escaping.path).toEqual([
      [0, 1],
      [0, 2],
      [0, 4],
      [0, 8]
    ]);
    expect(escaping.records!.map(({heading}) => heading)).toEqual(["descent", "descent", "descent"]);
    const searched = shiftedNewton(doubleWell, [0.1], {shift: 4, lineSearch: true, record: true});
    expect(searched).toMatchObject({status: "converged"});
    expect(Math.abs(searched.path[searched.path.length - 1][0])).toBeCloseTo(1, 9);
    expect(searched.records!.every((record) => record.shift === 4)).toBe(true);
    expect(searched.records![0].kind).toBe("backtracked shifted newton");
  });

  it("throws RangeError at once on a bad ε or start", () => {
    expect(() => shiftedNewton(saddle, [0, 0], {shift: NaN})).toThrow("shift must be a finite number; got NaN");
    expect(() => shiftedNewton(saddle, [0], {shift: 1})).toThrow("start has length 1; expected 2");
  });
});
