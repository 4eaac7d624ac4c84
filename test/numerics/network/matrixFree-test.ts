import {EigenvalueDecomposition, Matrix as MlMatrix} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {chebyshevProblem} from "../../../src/numerics/network/chebyshevProblem.js";
import {networkOutputs} from "../../../src/numerics/network/forward.js";
import {LANCZOS_STEPS, LARGEST_FORMED, matrixFree} from "../../../src/numerics/network/matrixFree.js";
import {networkHessian} from "../../../src/numerics/network/networkHessian.js";
import {type NetworkLoss, networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {planState, type TrainingPlan} from "../../../src/numerics/network/trainingPlan.js";
import {complete} from "../../../src/numerics/resumable.js";
import {sampleNetwork} from "../../support/networks.js";

const eps = 2 ** -52;
const plan: TrainingPlan = {seed: 20, schedule: [{from: 0, stepSize: 0.1}], momentum: 0, restarts: []};
const small = networkLoss({sizes: [1, 6, 6, 1], activation: "tanh", loss: "squaredError", ...chebyshevProblem()});
const report = (network: NetworkLoss, step = 0, change: Partial<TrainingPlan> = {}, seed = 1) =>
  complete(matrixFree(network, {plan: {...plan, ...change}, step, seed}));

describe("matrixFree(network, {plan, step, seed})", () => {
  const step = 30;
  const {theta} = complete(planState(small, plan, step));
  const H = complete(networkHessian(small.linearize(theta)));
  const values = new EigenvalueDecomposition(new MlMatrix(H as number[][]), {
    assumeSymmetric: true
  }).realEigenvalues.sort((a, b) => a - b);
  const size = Math.max(...values.map(Math.abs));
  const found = report(small, step);

  it("looks at iterate k of the plan", () => {
    expect([found.status, found.step, found.diverged]).toEqual(["computed", step, false]);
    expect([found.dimension, found.kinks]).toEqual([61, 0]);
    expect(found.loss).toBe(small.value(theta));
  });

  it("has all eigenvalues of the whole Hessian, by another library’s account", () => {
    expect(found.eigenvalues!.length).toBe(61);
    for (const [i, value] of found.eigenvalues!.entries())
      expect(Math.abs(value - values[i])).toBeLessThan(100 * eps * size);
  });

  it("finds the exact product to be (H)·v to rounding, along each direction", () => {
    for (const along of ["random", "gradient", "sharpest"] as const) {
      const {disagreement, length} = found.directions[along]!;
      expect((disagreement! * length) / size).toBeLessThan(100 * eps);
    }
  });

  it("takes the sharpest direction for the eigenvector of λ_max, with curvature and length λ_max", () => {
    const {curvature, length} = found.directions.sharpest!;
    expect(Math.abs(curvature - values[60])).toBeLessThan(1e-9 * values[60]);
    expect(Math.abs(length - values[60])).toBeLessThan(1e-9 * values[60]);
  });

  it("has Ritz values that interlace, close in from inside, and lie within their bounds of an eigenvalue", () => {
    expect(found.ritz.length).toBe(LANCZOS_STEPS);
    const slack = 100 * eps * size;
    for (const [k, {values: theta, residuals}] of found.ritz.entries()) {
      expect(theta.length).toBe(k + 1);
      for (const [i, value] of theta.entries()) {
        const nearest = Math.min(...values.map((each) => Math.abs(each - value)));
        expect(nearest).toBeLessThan(residuals[i] + slack);
      }
      if (k === 0) continue;
      const before = found.ritz[k - 1].values;
      for (const [i, value] of before.entries()) {
        expect(theta[i]).toBeLessThan(value + slack);
        expect(theta[i + 1]).toBeGreaterThan(value - slack);
      }
    }
    expect(Math.abs(found.ritz[14].values[14] - values[60])).toBeLessThan(1e-10 * size);
  });

  it("begins Lanczos’s method at the random direction: the first Ritz value is its curvature", () => {
    expect(found.ritz[0].values[0]).toBeCloseTo(found.directions.random!.curvature, 14);
    expect(report(small, step, {}, 1)).toEqual(found);
    const other = report(small, step, {}, 2);
    expect(other.ritz[0].values[0]).not.toBe(found.ritz[0].values[0]);
    expect(other.directions.gradient).toEqual(found.directions.gradient);
  });

  it("stops where the space has no room left: n steps, with all eigenvalues", () => {
    const tiny = networkLoss({sizes: [1, 1, 1], activation: "tanh", loss: "squaredError", ...chebyshevProblem()});
    const {ritz, eigenvalues} = report(tiny);
    expect(ritz.length).toBe(4);
    for (const [i, value] of ritz[3].values.entries()) expect(value).toBeCloseTo(eigenvalues![i], 12);
    for (const residual of ritz[3].residuals) expect(residual).toBeLessThan(1e-12);
  });

  it("does not form H beyond so many parameters, and still has every product", () => {
    const large = sampleNetwork({sizes: [4, 40, 45, 2], activation: "tanh", loss: "squaredError"}, 3, 1);
    expect(large.dimension).toBeGreaterThan(LARGEST_FORMED);
    const {status, eigenvalues, directions, ritz} = report(large);
    expect([status, eigenvalues, directions.random!.disagreement]).toEqual(["computed", null, null]);
    expect(directions.random!.central.every((error) => error > 0)).toBe(true);
    expect(ritz.length).toBeGreaterThan(10);
  });

  it("has no gradient direction where the gradient is zero", () => {
    const start = complete(planState(small, plan, 0)).theta;
    const targets = networkOutputs(small.problem, start, small.problem.inputs);
    const fitted = networkLoss({...small.problem, targets});
    const {directions} = report(fitted);
    expect(directions.gradient).toBeNull();
    expect(directions.random).not.toBeNull();
  });

  it("keeps the last iterate with a finite loss where the run diverges, and says so where derivatives overflow", () => {
    const {step, diverged, status, loss, ritz, eigenvalues} = report(small, 500, {schedule: [{from: 0, stepSize: 10}]});
    expect(step).toBeLessThan(500);
    expect(diverged).toBe(true);
    expect(Number.isFinite(loss)).toBe(true);
    expect(status).toBe("overflow");
    expect([ritz, eigenvalues]).toEqual([[], null]);
  });

  it("tells how far it is, upward to its end", () => {
    const progress = [...matrixFree(small, {plan, step: 20, seed: 1})];
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress[0]).toBeGreaterThan(0);
    expect(progress.at(-1)).toBeCloseTo(0.8, 12);
  });

  it("throws RangeError for a seed that is none", () => {
    expect(() => report(small, 0, {}, -1)).toThrow(new RangeError("seed must be an integer ≥ 0; got -1"));
  });
});
