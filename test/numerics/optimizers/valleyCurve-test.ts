import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {valleyCurve} from "../../../src/numerics/optimizers/valleyCurve.js";
import {valley} from "../../../src/numerics/optimizers/zigzag.js";
import {runs} from "../../support/arbitraries.js";
import {firstArrival} from "./support/valleyLoops.js";

describe("valleyCurve(angle, options)", () => {
  it("has slopes 1 for gradient descent and line search, ½ for momentum, 0 for Newton from the worst start", () => {
    const {exponents} = valleyCurve(0.6);
    expect(exponents.gradientDescent).toBeCloseTo(1, 3);
    expect(exponents.lineSearch).toBeCloseTo(1, 3);
    expect(exponents.heavyBall).toBeCloseTo(0.5, 2);
    expect(exponents.preconditioned).toBeCloseTo(1, 2);
    expect(exponents.newton).toBe(0);
  });

  it("makes the diagonal perfect along an axis: one step for every κ", () => {
    for (const angle of [0, Math.PI / 2]) {
      const {kappas, iterations, exponents} = valleyCurve(angle);
      expect(iterations.preconditioned).toEqual(kappas.map(() => 1));
      expect(exponents.preconditioned).toBe(0);
    }
  });

  it("makes the diagonal useless at 45°: the counts of gradient descent for every κ", () => {
    const {iterations} = valleyCurve(Math.PI / 4);
    for (const [i, count] of iterations.preconditioned.entries()) {
      expect(Math.abs(count - iterations.gradientDescent[i])).toBeLessThanOrEqual(1e-9 * count);
    }
  });

  it("lets exact line search get faster with κ from equal modes", () => {
    const {kappas, iterations} = valleyCurve(0.3, {start: [0.7, 0.7]});
    const at = (kappa: number) => iterations.lineSearch[kappas.indexOf(kappa)];
    expect([10, 100, 1000, 1e6].map(at)).toEqual([12, 6, 4, 2]);
  });

  it("counts what a plain loop in x counts, for every method", () => {
    const kappas = [1, 1.001, 1.3, 2, 7.5, 40, 312];
    fc.assert(
      fc.property(
        fc.double({min: 0, max: Math.PI / 2, noNaN: true}),
        fc.option(
          fc.tuple(...[0, 1].map(() => fc.double({min: -1, max: 1, noNaN: true}).filter((z) => Math.abs(z) > 1e-3)))
        ),
        (angle, given) => {
          const start = given ?? undefined;
          const {iterations} = valleyCurve(angle, {start, kappas});
          for (const [i, kappa] of kappas.entries()) {
            const loops = firstArrival(valley(kappa, angle, start), 1e-6);
            for (const [method, count] of Object.entries(loops)) {
              const got = iterations[method as keyof typeof iterations][i];
              expect(count, `${method} at κ = ${kappa}`).toContain(got);
            }
          }
        }
      ),
      {...runs, numRuns: Math.min(runs.numRuns, 60)}
    );
  });

  it("counts all 6,907,756 steps of gradient descent and line search at κ = 1e6, as a plain loop does", () => {
    const {iterations} = valleyCurve(0.5, {kappas: [1e6]});
    const loops = firstArrival(valley(1e6, 0.5), 1e-6);
    expect(loops.gradientDescent).toContain(iterations.gradientDescent[0]);
    expect(loops.lineSearch).toContain(iterations.lineSearch[0]);
    expect(loops.heavyBall).toContain(iterations.heavyBall[0]);
    expect(iterations.gradientDescent[0]).toBe(6_907_756);
  });

  it("counts 0 and fits nothing where the start is the minimum", () => {
    const {iterations, exponents} = valleyCurve(0.5, {start: [0, 0]});
    for (const method of ["gradientDescent", "lineSearch", "heavyBall", "preconditioned", "newton"] as const) {
      expect(new Set(iterations[method])).toEqual(new Set([0]));
      expect(exponents[method]).toBeNull();
    }
  });

  it("throws RangeError if the angle is not finite or a κ is below 1", () => {
    expect(() => valleyCurve(Number.NaN)).toThrow(RangeError);
    expect(() => valleyCurve(0, {kappas: [0.5]})).toThrow(/kappa/);
  });
});
