import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {frobeniusNorm} from "../../../src/numerics/linalg/matrix.js";
import {norm} from "../../../src/numerics/linalg/vector.js";
import {himmelblau} from "../../../src/numerics/objectives/himmelblau.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {saddle} from "../../../src/numerics/objectives/saddle.js";
import {absoluteNewton} from "../../../src/numerics/optimizers/absoluteNewton.js";
import {backtrackingDescent} from "../../../src/numerics/optimizers/backtracking.js";
import {gradientDescent} from "../../../src/numerics/optimizers/gradientDescent.js";
import {exactLineSearch} from "../../../src/numerics/optimizers/lineSearch.js";
import {heavyBall} from "../../../src/numerics/optimizers/momentum.js";
import {newton} from "../../../src/numerics/optimizers/newton.js";
import {preconditionedDescent} from "../../../src/numerics/optimizers/preconditioned.js";
import type {Run} from "../../../src/numerics/optimizers/run.js";
import {shiftedNewton} from "../../../src/numerics/optimizers/shiftedNewton.js";
import {modelDecrease, type StepKind, stepRecord} from "../../../src/numerics/optimizers/stepRecord.js";
import {trustRegion} from "../../../src/numerics/optimizers/trustRegion.js";
import type {Objective, Vector} from "../../../src/numerics/types.js";
import {between, runs, vector} from "../../support/arbitraries.js";
import {models, modelValue} from "./support/models.js";
import {corner} from "./support/obstacles.js";

const options = {maxIterations: 5, record: true};

/** Every optimizer, by the kind that its steps bear. */
const methods: Record<string, (f: Objective, x: Vector) => Run<string>> = {
  gradient: (f, x) => gradientDescent(f, x, {stepSize: 0.1, ...options}),
  "backtracked gradient": (f, x) => backtrackingDescent(f, x, {first: 4, ...options}),
  "heavy ball": (f, x) => heavyBall(f, x, {stepSize: 0.1, momentum: 0.5, ...options}),
  "exact line search": (f, x) => exactLineSearch(f, x, options),
  "preconditioned gradient": (f, x) => preconditionedDescent(f, x, {stepSize: 0.3, ...options}),
  newton: (f, x) => newton(f, x, options),
  "shifted newton": (f, x) => shiftedNewton(f, x, {shift: 0.75, ...options}),
  "absolute newton": (f, x) => absoluteNewton(f, x, options),
  "trust region": (f, x) => trustRegion(f, x, {firstRadius: 1e-2, ...options})
};

describe("stepRecord(f, k, from, gradient, move)", () => {
  const from = [1, 2];
  const record = (to: Vector, kind: StepKind = "gradient", trials?: number) =>
    stepRecord(saddle, 7, from, saddle.gradient(from), {x: to, kind, stepSize: 0.5, trials});

  it("holds what the step did beside what the model promised: on ½(x² − y²), the same", () => {
    // g = (1, −2); p = (−1, 1): gᵀp = −3, ½pᵀHp = 0.
    expect(record([0, 3], "newton")).toEqual({
      k: 7,
      from: [1, 2],
      to: [0, 3],
      kind: "newton",
      stepSize: 0.5,
      shift: 0,
      trials: 1,
      value: -1.5,
      gradient: [1, -2],
      gradientNorm: Math.sqrt(5),
      hessian: [
        [1, 0],
        [0, -1]
      ],
      slope: -3,
      heading: "descent",
      predicted: 3,
      actual: 3
    });
  });

  it("names the heading by the sign of gᵀp", () => {
    expect(record([0, 2])).toMatchObject({slope: -1, heading: "descent", predicted: 0.5, actual: 0.5});
    expect(record([2, 2])).toMatchObject({slope: 1, heading: "ascent", predicted: -1.5, actual: -1.5});
    expect(record([3, 3])).toMatchObject({slope: 0, heading: "level", predicted: -1.5, actual: -1.5});
    // Downhill along the curve, though the step sets out uphill: the heading is of the start alone.
    expect(record([1, -4])).toMatchObject({slope: 12, heading: "ascent", actual: 6});
  });

  it("calls a step backtracked exactly where more than one length was tried", () => {
    expect(record([0, 2], "newton", 1)).toMatchObject({kind: "newton", trials: 1});
    expect(record([0, 2], "newton", 2)).toMatchObject({kind: "backtracked newton", trials: 2});
    expect(record([0, 2], "hard case", 9)).toMatchObject({kind: "backtracked hard case", trials: 9});
  });

  it("has no Hessian and no promise on a kink or where the Hessian overflows, and the rest all the same", () => {
    const move = {x: [-1, 1], kind: "gradient", stepSize: 1} as const;
    expect(stepRecord(corner, 1, [0, 1], [0, 1], move)).toMatchObject({
      hessian: null,
      predicted: null,
      actual: -1,
      slope: 0,
      heading: "level",
      value: 0.5
    });
    const wild: Objective = {
      ...corner,
      obstacle: undefined,
      hessian: () => [
        [Infinity, 0],
        [0, 1]
      ]
    };
    expect(stepRecord(wild, 1, [1, 1], [1, 1], move)).toMatchObject({hessian: null, predicted: null});
  });
});

describe("modelDecrease(gradient, H, p)", () => {
  it("is −gᵀp − ½pᵀHp, the negative of the model", () => {
    fc.assert(
      fc.property(models(-10, 10), vector(7), ({H, g}, draw) => {
        const p = draw.slice(0, g.length);
        const bound = 20 * g.length * Number.EPSILON * (norm(g) + frobeniusNorm(H) * norm(p)) * norm(p);
        expect(Math.abs(modelDecrease(g, H, p) + modelValue({H, g}, p))).toBeLessThanOrEqual(bound);
      }),
      runs
    );
    expect(modelDecrease([2], [[4]], [-0.5])).toBe(0.5);
  });

  it("is never −0", () => {
    for (const p of [[0], [-0]]) expect(Object.is(modelDecrease([3], [[1]], p), 0)).toBe(true);
    expect(Object.is(modelDecrease([0], [[1]], [0]), 0)).toBe(true);
  });
});

describe("the records of every optimizer", () => {
  it("bear its name", () => {
    for (const [kind, method] of Object.entries(methods)) {
      const {records} = method(himmelblau, [3.4, 2.3]);
      expect(records!.length, kind).toBeGreaterThan(0);
      expect(records![0].kind, kind).toBe(kind);
    }
  });

  it("predict on a quadratic what comes, to rounding, whatever the method and the signs of the curvature", () => {
    const cases = models(-8, 8).map(({H, g}) => ({H, start: g}));
    fc.assert(
      fc.property(cases, fc.constantFrom(...Object.values(methods)), between(-5, 5), ({H, start}, method, offset) => {
        const f = quadratic(H, {minimizer: start.map(() => offset)});
        const off = method(f, start).records!.map(({predicted, actual, value, from, to}) => {
          const size = frobeniusNorm(H) * (norm(from) + norm(to) + Math.abs(offset) * Math.sqrt(start.length)) ** 2;
          return Math.abs(predicted! - actual) / (Math.abs(value) + size);
        });
        expect(Math.max(0, ...off)).toBeLessThanOrEqual(40 * start.length * Number.EPSILON);
      }),
      runs
    );
  });

  it("agree with their own run: f at the iterates, one trial more for each shrink, ε of the shift", () => {
    for (const method of Object.values(methods)) {
      const {records, path, values} = method(himmelblau, [2, 3]);
      for (const [i, {k, from, to, value, actual}] of records!.entries()) {
        expect([k, from, to, value]).toEqual([i + 1, path[i], path[i + 1], values[i]]);
        expect(actual).toBe(values[i] - values[i + 1]);
      }
    }
    for (const {shift} of methods["shifted newton"](himmelblau, [2, 3]).records!) expect(shift).toBe(0.75);
  });
});
