import {EigenvalueDecomposition, Matrix as MlMatrix} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {innerProduct, packedNorm} from "../../../src/numerics/linalg/packed.js";
import {chebyshevProblem} from "../../../src/numerics/network/chebyshevProblem.js";
import {networkHessian} from "../../../src/numerics/network/networkHessian.js";
import {type NetworkLoss, networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {
  type ComputedSlice,
  LOSS_SIDE,
  type NetworkSlice,
  networkSlice,
  SHARPNESS_SIDE,
  type SliceQuestion
} from "../../../src/numerics/network/networkSlice.js";
import type {PlaneName} from "../../../src/numerics/network/planeName.js";
import {sliceModel, slicePoint} from "../../../src/numerics/network/slicePoint.js";
import {planStart, planState, type TrainingPlan} from "../../../src/numerics/network/trainingPlan.js";
import {complete} from "../../../src/numerics/resumable.js";
import {planPlane} from "../../support/networks.js";

const plan: TrainingPlan = {seed: 20, schedule: [{from: 0, stepSize: 0.1}], momentum: 0.3, restarts: []};
const small = networkLoss({sizes: [1, 6, 6, 1], activation: "tanh", loss: "squaredError", ...chebyshevProblem()});
const question: SliceQuestion = {plan, step: 60, plane: "sharpest", seed: 7, radius: 0.8};
const names: readonly PlaneName[] = ["sharpest", "flattest", "opposite", "random", "path"];

/** A slice that must have been computed. */
function computed(slice: NetworkSlice): ComputedSlice {
  if (slice.status !== "computed") throw new Error(`expected a computed slice; got ${slice.status}`);
  return slice;
}
const slice = (change: Partial<SliceQuestion> = {}, network: NetworkLoss = small) =>
  computed(complete(networkSlice(network, {...question, ...change})));

/** Ascending, by another library. */
const spectrumAt = (theta: Float64Array) =>
  new EigenvalueDecomposition(new MlMatrix(complete(networkHessian(small.linearize(theta))) as number[][]), {
    assumeSymmetric: true
  }).realEigenvalues.sort((a, b) => a - b);

const place = ({theta, u, v}: ComputedSlice, a: number, b: number) => theta.map((t, i) => t + a * u[i] + b * v[i]);

/** The plane of each name. */
const planes = Object.fromEntries(names.map((plane) => [plane, slice({plane})])) as Record<PlaneName, ComputedSlice>;
const found = planes.sharpest;

describe("networkSlice(network, {plan, step, plane, seed, radius})", () => {
  it("looks at iterate k of the plan, in the plane that it names", () => {
    const {theta} = complete(planState(small, plan, 60));
    expect(found.theta).toEqual(theta);
    expect(found.loss).toBe(small.value(theta));
    for (const plane of names) {
      const {u, v} = planes[plane];
      expect({u, v}).toEqual(complete(planPlane(small, plan, {step: 60, plane, seed: 7})).plane);
    }
    expect([found.step, found.diverged, found.kinks, found.dimension]).toEqual([60, false, 0, 61]);
  });

  it("has f on a square grid, its middle at θ", () => {
    const {at, losses, radius} = found;
    expect([at.length, losses.length, losses[3].length]).toEqual([LOSS_SIDE, LOSS_SIDE, LOSS_SIDE]);
    expect([at[0], at[20], at[40]]).toEqual([-radius, 0, radius]);
    for (const [i, j] of [
      [0, 0],
      [40, 3],
      [11, 29],
      [20, 20]
    ])
      expect(losses[j][i]).toBeCloseTo(small.value(place(found, at[i], at[j])), 12);
    expect(losses[20][20]).toBe(found.loss);
  });

  it.each(names)("%s: slopes and curvatures are those of finite differences within the plane", (plane) => {
    const here = planes[plane];
    const {gradient, hessian} = here;
    const f = (a: number, b: number) => small.value(place(here, a, b));
    const h = 1e-3;
    expect(gradient[0]).toBeCloseTo((f(h, 0) - f(-h, 0)) / (2 * h), 5);
    expect(gradient[1]).toBeCloseTo((f(0, h) - f(0, -h)) / (2 * h), 5);
    expect(hessian[0][0]).toBeCloseTo((f(h, 0) - 2 * f(0, 0) + f(-h, 0)) / h ** 2, 3);
    expect(hessian[1][1]).toBeCloseTo((f(0, h) - 2 * f(0, 0) + f(0, -h)) / h ** 2, 3);
    expect(hessian[0][1]).toBeCloseTo((f(h, h) - f(h, -h) - f(-h, h) + f(-h, -h)) / (4 * h * h), 3);
    expect(hessian[1][0]).toBe(hessian[0][1]);
  });

  it("has for curvatures the eigenvalues that the plane is made of, by another library’s account", () => {
    const values = spectrumAt(found.theta);
    const size = values[60];
    const near = (value: number) => expect.closeTo(value, 10);
    expect(found.sharpness).toBeCloseTo(size, 9);
    expect(found.hessian).toEqual([
      [near(values[60]), near(0)],
      [near(0), near(values[59])]
    ]);
    const opposite = planes.opposite.hessian;
    expect([opposite[0][0], opposite[1][1]]).toEqual([near(values[60]), near(values[0])]);
    const bySize = [...values].sort((p, q) => Math.abs(p) - Math.abs(q));
    const flattest = planes.flattest.hessian;
    expect([flattest[0][0], flattest[1][1]]).toEqual([near(bySize[0]), near(bySize[1])]);
  });

  it("never has a curvature beyond the outermost eigenvalues, equation 4", () => {
    const values = spectrumAt(found.theta);
    for (const seed of [1, 2, 3, 4]) {
      const {hessian} = slice({plane: "random", seed});
      for (const i of [0, 1]) {
        expect(hessian[i][i]).toBeGreaterThanOrEqual(values[0]);
        expect(hessian[i][i]).toBeLessThanOrEqual(values[60]);
      }
    }
  });

  it("has λ_max on a coarser grid, whose places are among those of f, by another library’s account", () => {
    const {at, coarse, sharpnesses} = found;
    expect([coarse.length, sharpnesses.length, sharpnesses[5].length]).toEqual(Array(3).fill(SHARPNESS_SIDE));
    const stride = (LOSS_SIDE - 1) / (SHARPNESS_SIDE - 1);
    expect(coarse).toEqual(at.filter((_, i) => i % stride === 0).map((a) => expect.closeTo(a, 14)));
    for (const [i, j] of [
      [0, 0],
      [10, 0],
      [3, 7],
      [5, 5],
      [10, 10]
    ]) {
      const values = spectrumAt(place(found, coarse[i], coarse[j]));
      expect(Math.abs(sharpnesses[j][i] - values[60])).toBeLessThan(1e-6 * values[60]);
    }
  });

  it("projects the path: a² + b² + distance² is ‖θₖ − θ‖², and the share is what lies in the plane", () => {
    for (const plane of names) {
      const {path, theta} = planes[plane];
      const {path: points} = complete(planPlane(small, plan, {step: 60, plane: "random"}));
      expect(path.a.length).toBe(points.length);
      let [inside, whole] = [0, 0];
      for (const [k, point] of points.entries()) {
        const length = packedNorm(point.map((entry, i) => entry - theta[i]));
        expect(path.a[k] ** 2 + path.b[k] ** 2 + path.distance[k] ** 2).toBeCloseTo(length ** 2, 11);
        expect(path.losses[k]).toBe(small.value(point));
        inside += path.a[k] ** 2 + path.b[k] ** 2;
        whole += length ** 2;
      }
      expect(path.share).toBeCloseTo(inside / whole, 12);
    }
  });

  it("shows of the path in its own axes more than in any other plane", () => {
    const own = planes.path.path.share!;
    expect(own).toBeGreaterThan(0.9);
    for (const plane of names) expect(planes[plane].path.share!).toBeLessThanOrEqual(own + 1e-12);
  });

  it("knows the limit of the next step, 2(1 + β)/α, and has none for α = 0", () => {
    expect(found.limit).toBeCloseTo(26, 12);
    const schedule = [
      {from: 0, stepSize: 0.1},
      {from: 60, stepSize: 0}
    ];
    expect(slice({plan: {...plan, schedule}}).limit).toBe(Infinity);
  });

  it("draws random directions by its own seed, whatever the plan’s", () => {
    expect(slice({plane: "random", seed: 7})).toEqual(planes.random);
    const other = slice({plane: "random", seed: 8}).u;
    expect(Math.abs(innerProduct(other, planes.random.u))).toBeLessThan(0.9);
  });

  it("has a path without a share at the start, and no axes of it", () => {
    expect(slice({step: 0}).path).toMatchObject({a: [0], b: [0], distance: [0], share: null});
    for (const step of [0, 1])
      expect(() => slice({step, plane: "path"})).toThrow(`path has ${step + 1} iterates; expected at least 3`);
    expect(slice({step: 2, plane: "path"}).path.share).toBeCloseTo(1, 12);
  });

  it("passes on how many ReLUs stand on their kinks at θ", () => {
    const kinked: NetworkLoss = {
      ...small,
      linearize: (theta) => ({...small.linearize(theta), status: "kink", kinks: 3})
    };
    expect(slice({plane: "random"}, kinked).kinks).toBe(3);
  });

  it("is the last iterate with a finite loss where the run diverges, and an overflow where derivatives are out of range", () => {
    const wild = {...plan, schedule: [{from: 0, stepSize: 10}]};
    const lost = complete(networkSlice(small, {...question, plan: wild, step: 900}));
    expect(lost.diverged).toBe(true);
    expect(lost.step).toBeLessThan(900);
    expect(Number.isFinite(lost.loss)).toBe(true);
    expect(lost.status).toBe("overflow");
  });

  it("marks places beyond the range of numbers, and computes the others", () => {
    const line = networkLoss({
      sizes: [1, 1, 1, 1],
      activation: "linear",
      loss: "squaredError",
      inputs: [[1]],
      targets: [[1]]
    });
    const {losses, sharpnesses} = slice({step: 0, plane: "random", radius: 1e60}, line);
    expect(losses[0].some((loss) => loss === Infinity)).toBe(true);
    expect(Number.isFinite(losses[20][20])).toBe(true);
    expect(sharpnesses[0].some(Number.isNaN)).toBe(true);
    expect(Number.isFinite(sharpnesses[5][5])).toBe(true);
  });

  it("tells how far it is, upward to its end", () => {
    const progress = [...networkSlice(small, question)];
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress[0]).toBeGreaterThan(0);
    expect(progress.at(-1)).toBe(1);
  });

  it("throws RangeError for a radius, a seed or a step out of range", () => {
    for (const radius of [0, -1, Number.NaN, Infinity]) expect(() => slice({radius})).toThrow(RangeError);
    expect(() => slice({seed: 1.5})).toThrow("seed must be an integer ≥ 0; got 1.5");
    expect(() => slice({step: -1})).toThrow("step must be an integer ≥ 0; got -1");
  });
});

describe("slicePoint(network, slice, a, b)", () => {
  it("is the loss at which a run that restarts there begins, bit for bit", () => {
    for (const plane of names) {
      const here = planes[plane];
      const {loss} = slicePoint(small, here, 0.31, -0.47);
      const restart = {schedule: plan.schedule, step: 60, plane, shift: [0.31, -0.47], seed: 7} as const;
      expect(small.value(complete(planStart(small, {...plan, restarts: [restart]})))).toBe(loss);
    }
  });

  it("has the loss of the grid at the places of the grid, and outside of it too", () => {
    expect(slicePoint(small, found, found.at[7], found.at[33]).loss).toBe(found.losses[33][7]);
    expect(slicePoint(small, found, 3, -5).loss).toBeCloseTo(small.value(place(found, 3, -5)), 12);
  });
});

describe("sliceModel(slice, a, b)", () => {
  it("agrees with f to second order: its error falls with the cube of the distance", () => {
    const error = (t: number) => {
      const {loss, model} = slicePoint(small, found, 0.6 * t, 0.8 * t);
      return Math.abs(model - loss);
    };
    expect(error(0)).toBe(0);
    expect(Math.log2(error(0.02) / error(0.01))).toBeCloseTo(3, 1);
  });

  it("is f(θ) + gᵀs + ½ sᵀBs", () => {
    const flat = {
      loss: 5,
      gradient: [1, -2],
      hessian: [
        [3, 4],
        [4, -6]
      ]
    } as const;
    expect(sliceModel(flat, 2, 1)).toBe(5 + 2 - 2 + (3 * 4 - 6) / 2 + 4 * 2);
  });
});
