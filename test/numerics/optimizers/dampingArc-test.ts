import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cholesky} from "../../../src/numerics/linalg/cholesky.js";
import {diagonal, frobeniusNorm, matvec} from "../../../src/numerics/linalg/matrix.js";
import {minimumNormStep} from "../../../src/numerics/linalg/pseudoInverse.js";
import {solve} from "../../../src/numerics/linalg/solve.js";
import {add, axpy, distance, norm, scale} from "../../../src/numerics/linalg/vector.js";
import {type DampingArc, dampingArc} from "../../../src/numerics/optimizers/dampingArc.js";
import {shiftedHessian} from "../../../src/numerics/spectrum/shifted.js";
import {between, runs} from "../../support/arbitraries.js";
import {closedStep, indefinite, model, models, modelValue} from "./support/models.js";

const eps = Number.EPSILON;
const few = {...runs, numRuns: Math.min(runs.numRuns, 25)};
const every = fc.oneof(models(0.1, 10), models(-10, -0.1), indefinite);
const shifts = ({points}: DampingArc) => points(1).filter(({shift}) => shift < Infinity);

describe("dampingArc(H, gradient): its points", () => {
  it("solve (H + εI)p = −g, to 20·n·eps·((‖H‖ + ε)‖p‖ + ‖g‖)", () => {
    fc.assert(
      fc.property(every, ({H, g}) => {
        for (const {shift, step, length} of shifts(dampingArc(H, g))) {
          const residue = add(axpy(shift, step, matvec(H, step)), g);
          const bound = 20 * g.length * eps * ((frobeniusNorm(H) + shift) * length + norm(g));
          expect(norm(residue)).toBeLessThanOrEqual(bound);
        }
      }),
      few
    );
  });

  it("are what Gaussian elimination finds, and the closed form over the spectrum that was chosen", () => {
    fc.assert(
      fc.property(every, between(0.1, 50), (drawn, margin) => {
        const {H, g, values} = drawn;
        const arc = dampingArc(H, g);
        const floor = Math.max(0, -values[0]);
        const {shift, step, length} = arc.above(margin);
        expect(Math.abs(arc.floor - floor)).toBeLessThanOrEqual(40 * eps * frobeniusNorm(H));
        expect(shift).toBe(arc.floor + margin);
        const eliminated = solve(shiftedHessian(H, shift), scale(-1, g));
        if (eliminated.status === "singular") throw new Error("H + εI is positive definite by a margin");
        const least = values[0] + floor + margin;
        const bound = (40 * g.length * eps * (frobeniusNorm(H) + shift) * norm(g)) / least ** 2;
        expect(distance(step, eliminated.x)).toBeLessThanOrEqual(bound);
        expect(distance(step, closedStep(drawn, floor + margin))).toBeLessThanOrEqual(bound);
        expect(length).toBe(norm(step));
      }),
      runs
    );
  });

  it("make H + εI positive definite, and ascend in ε from the floor max(0, −λ_min)", () => {
    fc.assert(
      fc.property(every, ({H, g, values}) => {
        const arc = dampingArc(H, g);
        expect(arc.values).toHaveLength(values.length);
        for (const [i, value] of arc.values.entries())
          expect(Math.abs(value - values[i])).toBeLessThanOrEqual(40 * eps * frobeniusNorm(H));
        const along = shifts(arc).map(({shift}) => shift);
        expect(along).toEqual([...along].sort((p, q) => p - q));
        expect(along[0]).toBeGreaterThanOrEqual(arc.floor);
        const clear = along.filter((shift) => shift - arc.floor > 1e-10 * (frobeniusNorm(H) + shift));
        expect(clear.length).toBeGreaterThan(0);
        for (const shift of clear) expect(cholesky(shiftedHessian(H, shift)).status).toBe("positive definite");
      }),
      few
    );
  });

  it("fall in length and turn toward −g as ε grows", () => {
    fc.assert(
      fc.property(every, ({H, g}) => {
        const points = dampingArc(H, g).points(1);
        for (const [i, {length, angle, predicted}] of points.entries()) {
          expect(angle).toBeGreaterThanOrEqual(0);
          expect(angle).toBeLessThanOrEqual(Math.PI / 2);
          expect(predicted).toBeGreaterThanOrEqual(0);
          if (i === 0) continue;
          expect(length).toBeLessThan(points[i - 1].length);
          expect(angle).toBeLessThanOrEqual(points[i - 1].angle + 40 * g.length * eps);
        }
      }),
      few
    );
  });

  it("arrive along −g: ‖εp + g‖ ≤ ‖H‖‖p‖, and the angle vanishes as ‖H‖/ε", () => {
    fc.assert(
      fc.property(every, ({H, g}) => {
        const size = frobeniusNorm(H);
        const arc = dampingArc(H, g);
        for (const excess of [1e2, 1e4, 1e8].map((factor) => factor * (1 + size))) {
          const {shift, step, angle, length} = arc.above(excess);
          expect(norm(axpy(shift, step, g))).toBeLessThanOrEqual(size * length + 20 * g.length * eps * norm(g));
          expect(angle).toBeLessThanOrEqual((1.1 * size) / shift + 20 * g.length * eps);
        }
      }),
      runs
    );
  });

  it("have the angle to −g that the geometry has: 90° minus that of the eigenvectors, 0 for one eigenvalue", () => {
    const {above} = dampingArc(diagonal([1, 3]), [1, 1]);
    // p = −(1/(1 + ε), 1/(3 + ε)); the direction of −g is 45°.
    for (const excess of [0, 1, 5, 1e6]) {
      expect(above(excess).angle).toBeCloseTo(Math.PI / 4 - Math.atan((1 + excess) / (3 + excess)), 14);
    }
    expect(dampingArc(diagonal([5, 5]), [3, -4]).above(2).angle).toBeCloseTo(0, 15);
    // Near λ_min of a saddle the step lies along v₁, at 90° from a g that hardly has a part there.
    expect(dampingArc(diagonal([-1, 1]), [1e-9, 1]).above(1e-30).angle).toBeCloseTo(Math.PI / 2, 8);
  });

  it("promise −gᵀp − ½pᵀHp = Σ (vᵢᵀg)²(½λᵢ + ε)/(λᵢ + ε)²", () => {
    fc.assert(
      fc.property(every, between(0.1, 50), ({H, g, values, parts}, margin) => {
        const shift = Math.max(0, -values[0]) + margin;
        const expected = parts.reduce((sum, part, i) => {
          return sum + (part / (values[i] + shift)) ** 2 * (values[i] / 2 + shift);
        }, 0);
        const {predicted, length} = dampingArc(H, g).above(margin);
        const bound = 100 * g.length * eps * (norm(g) * length + frobeniusNorm(H) * length ** 2) * (1 + shift / margin);
        expect(Math.abs(predicted - expected)).toBeLessThanOrEqual(bound);
      }),
      runs
    );
  });

  it("are each the best of the model within their own distance: no sampled step of the ball is better", () => {
    fc.assert(
      fc.property(
        every,
        between(-3, 2),
        fc.array(between(-1, 1), {minLength: 14, maxLength: 14}),
        (drawn, k, draws) => {
          const {H, g} = drawn;
          const {step, length} = dampingArc(H, g).above(10 ** k);
          const best = modelValue(drawn, step);
          const slack = 1e-12 * (norm(g) * length + frobeniusNorm(H) * length ** 2);
          for (let at = 0; at + g.length <= draws.length; at += g.length) {
            const q = draws.slice(at, at + g.length);
            if (norm(q) === 0) continue;
            for (const size of [length, 0.5 * length])
              expect(modelValue(drawn, scale(size / norm(q), q))).toBeGreaterThanOrEqual(best - slack);
            const near = add(step, scale(0.1 * length, q));
            const inside = scale(Math.min(1, length / norm(near)), near);
            expect(modelValue(drawn, inside)).toBeGreaterThanOrEqual(best - slack);
          }
        }
      ),
      runs
    );
  });

  it("keep the digits near the floor that ε itself loses", () => {
    const {above} = dampingArc(diagonal([-1, 2]), [1e-12, 3]);
    const {step, shift} = above(2 ** -60);
    expect(shift).toBe(1); // 1 + 2⁻⁶⁰
    expect(step[0]).toBe(-1e-12 * 2 ** 60);
    expect(step[1]).toBe(-1);
  });
});

describe("dampingArc(H, gradient): where it begins", () => {
  it("is the Newton step where H is positive definite: ε = 0 is reached", () => {
    fc.assert(
      fc.property(models(0.1, 10), ({H, g, values}) => {
        const {start, floor, points} = dampingArc(H, g);
        if (start.kind !== "newton step") throw new Error(start.kind);
        expect(floor).toBe(0);
        const exact = solve(H, scale(-1, g));
        const bound = (40 * g.length * eps * frobeniusNorm(H) * norm(g)) / values[0] ** 2;
        expect(exact.status === "solved" && distance(start.step, exact.x) <= bound).toBe(true);
        expect(points(1)[0]).toMatchObject({shift: 0, step: start.step});
      }),
      runs
    );
  });

  it("is the shortest minimiser where λ_min = 0 and g has no part along it, as the pseudo-inverse has it", () => {
    const H = diagonal([0, 4, 0, 2]);
    const g = [0, 2, 0, -6];
    const {start, floor, points} = dampingArc(H, g);
    expect(start).toEqual({kind: "least-norm step", step: [0, -0.5, 0, 3]});
    expect(floor).toBe(0);
    expect(start).toMatchObject({step: minimumNormStep(H, g).step});
    expect(points(1)[0]).toMatchObject({shift: 0, step: [0, -0.5, 0, 3], predicted: 9.5});
  });

  it("is the hard case where λ_min < 0 and g has no part along it: −g/(λ + 1) for diag(−1, 2, 5)", () => {
    const {start, floor, points} = dampingArc(diagonal([-1, 2, 5]), [0, 3, -12]);
    expect(start).toEqual({kind: "hard case", step: [0, -1, 2], along: [1, 0, 0]});
    expect(floor).toBe(1);
    // The model falls without end along v₁, and yet the arc ends short, at length √5.
    expect(points(1)[0]).toMatchObject({shift: 1, step: [0, -1, 2], length: Math.sqrt(5)});
  });

  it("is unbounded where λ_min ≤ 0 pulls: along −g’s part there, of the size of that part", () => {
    expect(dampingArc(diagonal([-1, 2]), [3, 4])).toMatchObject({
      floor: 1,
      start: {kind: "unbounded", along: [-1, 0], pull: 3}
    });
    expect(dampingArc(diagonal([0, 2]), [-3, 4])).toMatchObject({
      floor: 0,
      start: {kind: "unbounded", along: [1, 0], pull: 3}
    });
    const {start} = dampingArc(diagonal([-1, 2, -1]), [3, 7, -4]);
    if (start.kind !== "unbounded") throw new Error(start.kind);
    expect(start.pull).toBeCloseTo(5, 14);
    expect(distance(start.along, [-0.6, 0, 0.8])).toBeLessThan(4 * eps);
  });

  it("grows along there as pull/excess near the floor, for every such H", () => {
    fc.assert(
      fc.property(indefinite, (drawn) => {
        const {H, g, values, parts} = drawn;
        const arc = dampingArc(H, g);
        if (arc.start.kind !== "unbounded") throw new Error(arc.start.kind);
        fc.pre(values.length === 1 || values[1] - values[0] > 0.05);
        expect(arc.start.pull / parts[0]).toBeCloseTo(1, 9);
        const {step, length} = arc.above(1e-9);
        expect(length / (parts[0] / 1e-9)).toBeCloseTo(1, 6);
        expect(distance(scale(1 / length, step), arc.start.along)).toBeLessThan(1e-5);
      }),
      runs
    );
  });

  it("is a zero gradient where g = 0 and λ_min ≥ 0, and a hard case of no length where λ_min < 0", () => {
    for (const H of [diagonal([1, 2]), diagonal([0, 2]), diagonal([0, 0])]) {
      const arc = dampingArc(H, [0, 0]);
      expect(arc.start).toEqual({kind: "zero gradient", step: [0, 0]});
      for (const {step, length, angle, predicted} of arc.points(1))
        expect([...step, length, angle, predicted]).toEqual([0, 0, 0, 0, 0]);
    }
    expect(dampingArc(diagonal([-3, 2]), [0, 0]).start).toEqual({kind: "hard case", step: [0, 0], along: [1, 0]});
  });

  it("is unbounded along −g for H = 0, where p = −g/ε", () => {
    const arc = dampingArc(diagonal([0, 0]), [3, -4]);
    expect(arc).toMatchObject({floor: 0, start: {kind: "unbounded", pull: 5}});
    expect(arc.above(0.5)).toMatchObject({shift: 0.5, step: [-6, 8], length: 10, predicted: 50});
  });

  it("counts |λ_min| ≤ n·eps·max|λ| as 0, and a part of g of at most n·eps·‖g‖ as none", () => {
    const kind = (values: readonly number[], g: readonly number[]) => dampingArc(diagonal(values), g).start.kind;
    expect(kind([2 * eps, 1], [1, 1])).toBe("unbounded");
    expect(kind([2 * eps * (1 + eps), 1], [1, 1])).toBe("newton step");
    expect(kind([-2 * eps, 1], [0, 1])).toBe("least-norm step");
    expect(kind([-2 * eps * (1 + eps), 1], [0, 1])).toBe("hard case");
    expect(dampingArc(diagonal([-2 * eps, 1]), [0, 1]).floor).toBe(0);
    expect(kind([-1, 1], [2 * eps, 1])).toBe("hard case");
    expect(kind([-1, 1], [2 * eps * (1 + eps), 1])).toBe("unbounded");
    expect(kind([-1, 1 - 2 * eps], [0, 1])).toBe("hard case");
    expect(kind([-1, -1 + 2 * eps], [0, 1])).toBe("unbounded"); // the two eigenvalues are one, to rounding
    expect(kind([-1, -1 + 8 * eps], [0, 1])).toBe("hard case");
  });

  it("is unbounded, not ∞ and no error, where g/λ overflows", () => {
    for (const tiny of [1e-310, 5e-324]) {
      const arc = dampingArc([[tiny]], [4]);
      expect(arc.start).toEqual({kind: "unbounded", along: [-1], pull: 4});
      expect(arc.above(2)).toMatchObject({step: [-2]});
      expect(arc.points(1).every(({length}) => Number.isFinite(length))).toBe(true);
    }
    expect(dampingArc([[1e-200]], [1]).start).toEqual({kind: "newton step", step: [-1e200]});
  });
});

describe("dampingArc(H, gradient).points(perDecade)", () => {
  const excesses = ({floor, points}: DampingArc, perDecade?: number) =>
    points(perDecade).map(({shift}) => shift - floor);

  it("goes from a thousandth of the least gap λ + floor to a thousand times the largest, so many a decade", () => {
    const arc = excesses(dampingArc(diagonal([1, 100]), [1, 1]), 4);
    expect(arc).toHaveLength(1 + 33 + 1); // 8 decades, and both ends
    expect(arc[0]).toBe(0);
    expect(arc[34]).toBe(Infinity);
    for (const [i, excess] of arc.slice(1, -1).entries()) expect(excess / 10 ** (i / 4 - 3)).toBeCloseTo(1, 12);
    expect(dampingArc(diagonal([1, 100]), [1, 1]).points()).toHaveLength(1 + 65 + 1);
  });

  it("leaves out the start where it is unbounded, and gaps where g has no part", () => {
    const saddle = excesses(dampingArc(diagonal([-1, 1]), [1, 1]), 1); // gaps 0 and 2
    expect(saddle).toHaveLength(7 + 1);
    expect(saddle[0]).toBeCloseTo(2e-3, 14);
    expect(saddle[6]).toBeCloseTo(2e3, 8);
    const blind = excesses(dampingArc(diagonal([1, 10, 1000]), [0, 2, 0]), 1);
    expect(blind).toHaveLength(1 + 7 + 1);
    expect(blind[1]).toBeCloseTo(1e-2, 14);
  });

  it("measures by the floor, or by 1, where no gap is left to measure by", () => {
    const cliff = excesses(dampingArc(diagonal([-4, -4]), [1, 1]), 1);
    expect(cliff).toHaveLength(8);
    expect(cliff[0]).toBeCloseTo(4e-3, 14);
    const plain = excesses(dampingArc(diagonal([0, 0]), [1, 1]), 1);
    expect(plain).toHaveLength(8);
    expect(plain[0]).toBeCloseTo(1e-3, 16);
    expect(plain[6]).toBeCloseTo(1e3, 10);
  });

  it("ends at 0, with ε = ∞", () => {
    const end = {shift: Infinity, step: [0, 0], length: 0, angle: 0, predicted: 0};
    expect(
      dampingArc(diagonal([-1, 2]), [3, 4])
        .points(1)
        .at(-1)
    ).toEqual(end);
    expect(dampingArc(diagonal([1, 2]), [3, 4]).above(Infinity)).toEqual(end);
  });
});

describe("dampingArc(H, gradient).lengthAbove(excess) and excessBefore(length)", () => {
  it("are the length of above(excess), and minus its slope by central differences, to 1e-6", () => {
    fc.assert(
      fc.property(every, between(0.2, 20), ({H, g}, excess) => {
        const arc = dampingArc(H, g);
        const {length, rate} = arc.lengthAbove(excess);
        expect(length / arc.above(excess).length).toBeCloseTo(1, 12);
        const h = 1e-4 * excess;
        const slope = (arc.above(excess - h).length - arc.above(excess + h).length) / (2 * h);
        expect(rate / slope).toBeCloseTo(1, 6);
      }),
      runs
    );
    expect(dampingArc(diagonal([1, 7]), [6, 0]).lengthAbove(2)).toEqual({length: 2, rate: 2 / 3});
  });

  it("bracket: the arc is still so long there, and at most √n times", () => {
    fc.assert(
      fc.property(every, between(-6, 6), ({H, g}, k) => {
        const arc = dampingArc(H, g);
        const excess = arc.excessBefore(10 ** k);
        expect(excess).toBeGreaterThanOrEqual(0);
        if (excess === 0) return;
        const {length} = arc.lengthAbove(excess);
        expect(length / 10 ** k).toBeGreaterThan(1 - 1e-8);
        expect(length / 10 ** k).toBeLessThan(Math.sqrt(g.length) * (1 + 1e-8));
      }),
      runs
    );
    expect(dampingArc(diagonal([1, 2]), [6, 5]).excessBefore(2)).toBe(2);
    expect(dampingArc(diagonal([1, 2]), [6, 50]).excessBefore(2)).toBe(23);
    expect(dampingArc(diagonal([1, 2]), [6, 5]).excessBefore(6)).toBe(0);
    expect(dampingArc(diagonal([1, 2]), [6, 5]).excessBefore(60)).toBe(0);
    expect(dampingArc([[0]], [1e-320]).excessBefore(1e10)).toBe(Number.MIN_VALUE);
  });
});

describe("dampingArc(H, gradient): bad arguments", () => {
  it("throws RangeError, saying which", () => {
    expect(() => dampingArc([[1, 2]], [1])).toThrow("H is 1 × 2; expected a square matrix");
    expect(() => dampingArc([[1]], [1, 2])).toThrow("gradient has length 2; expected 1");
    expect(() => dampingArc([[1]], [NaN])).toThrow("gradient[0] must be a finite number; got NaN");
    const arc = dampingArc(diagonal([-1, 2]), [3, 4]);
    expect(() => arc.above(-1e-9)).toThrow("excess must be ≥ 0; got -1e-9");
    expect(() => arc.above(NaN)).toThrow("excess must be ≥ 0; got NaN");
    expect(() => arc.above(0)).toThrow("excess must be > 0 where the arc is unbounded; got 0");
    expect(() => arc.points(0)).toThrow("perDecade must be finite and > 0; got 0");
    expect(() => arc.points(Infinity)).toThrow("perDecade must be finite and > 0; got Infinity");
  });

  it("is made of the model alone: the closed form of a model in one parameter", () => {
    const {H, g} = model([4], [[1]], [-6]);
    expect(dampingArc(H, g).above(2)).toEqual({shift: 2, step: [1], length: 1, angle: 0, predicted: 4});
  });
});
