import {describe, expect, it} from "vitest";
import {innerProduct} from "../../../src/numerics/linalg/packed.js";
import {productOf} from "../../../src/numerics/linalg/product.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {chebyshevProblem} from "../../../src/numerics/network/chebyshevProblem.js";
import {initialParameters} from "../../../src/numerics/network/initialParameters.js";
import {networkHessian} from "../../../src/numerics/network/networkHessian.js";
import {networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {planeAt} from "../../../src/numerics/network/plane.js";
import type {PlaneName} from "../../../src/numerics/network/planeName.js";
import {train} from "../../../src/numerics/network/training.js";
import {
  planPath,
  planStart,
  planState,
  planTrainer,
  stepSizeAt,
  type TrainingPlan
} from "../../../src/numerics/network/trainingPlan.js";
import {complete} from "../../../src/numerics/resumable.js";
import {planPlane} from "../../support/networks.js";

const sizes = [1, 5, 5, 1];
const network = networkLoss({sizes, activation: "tanh", loss: "squaredError", ...chebyshevProblem()});
const plan: TrainingPlan = {seed: 3, momentum: 0.5, restarts: [], schedule: [{from: 0, stepSize: 0.1}]};

describe("stepSizeAt(schedule, k)", () => {
  it("is the α that holds at step k", () => {
    const schedule = [
      {from: 0, stepSize: 0.1},
      {from: 10, stepSize: 0.2}
    ];
    expect([0, 9, 10, 99].map((k) => stepSizeAt(schedule, k))).toEqual([0.1, 0.1, 0.2, 0.2]);
  });

  it("throws RangeError for a schedule that is empty, late, out of order, or with a bad α", () => {
    expect(() => stepSizeAt([], 0)).toThrow("schedule must begin at step 0; got undefined");
    expect(() => stepSizeAt([{from: 2, stepSize: 1}], 0)).toThrow("schedule must begin at step 0; got 2");
    const twice = [
      {from: 0, stepSize: 1},
      {from: 0, stepSize: 2}
    ];
    expect(() => stepSizeAt(twice, 0)).toThrow("schedule[1].from must be above 0; got 0");
    expect(() => stepSizeAt([{from: 0, stepSize: -1}], 0)).toThrow(
      "schedule[0].stepSize must be finite and ≥ 0; got -1"
    );
  });
});

describe("planState(network, plan, k)", () => {
  it("is the iterate of train, with α changed where the schedule changes it", () => {
    const schedule = [
      {from: 0, stepSize: 0.1},
      {from: 30, stepSize: 0.02}
    ];
    const first = complete(train(network, initialParameters(sizes, 3), {stepSize: 0.1, momentum: 0.5, steps: 30}));
    const {theta, before} = complete(
      train(network, first.theta, {stepSize: 0.02, momentum: 0.5, before: first.before, steps: 20})
    );
    expect(complete(planState(network, {...plan, schedule}, 50))).toEqual({step: 50, theta, before});
  });

  it("stays at the last iterate with a finite loss where the run diverges", () => {
    const line = networkLoss({
      sizes: [1, 1],
      activation: "linear",
      loss: "squaredError",
      inputs: [[1]],
      targets: [[1]]
    });
    const state = complete(planState(line, {...plan, schedule: [{from: 0, stepSize: 1e4}]}, 500));
    expect(state.step).toBeLessThan(500);
    expect(Number.isFinite(line.value(state.theta))).toBe(true);
  });
});

describe("planStart(network, plan) and planTrainer(network, plan)", () => {
  it("begin at the draw, and after a restart at θₖ + a·u + b·v", () => {
    expect(complete(planStart(network, plan))).toEqual(initialParameters(sizes, 3));
    const {state, plane} = complete(planPlane(network, plan, {step: 40, plane: "sharpest"}));
    const restart = {schedule: plan.schedule, step: 40, plane: "sharpest", shift: [0.3, -0.2]} as const;
    const moved = complete(planStart(network, {...plan, restarts: [restart]}));
    for (const [i, t] of state.theta.entries())
      expect(moved[i]).toBeCloseTo(t + 0.3 * plane.u[i] - 0.2 * plane.v[i], 14);
    const run = complete(planTrainer(network, {...plan, restarts: [restart]}));
    expect(run.state()).toEqual({step: 0, theta: moved, before: moved});
    const twice = complete(planStart(network, {...plan, restarts: [restart, {...restart, step: 0, shift: [0, 1]}]}));
    expect(
      innerProduct(
        twice.map((t, i) => t - moved[i]),
        twice.map((t, i) => t - moved[i])
      )
    ).toBeCloseTo(1, 12);
  });
});

describe("planPath(network, plan, k) and planPlane(network, plan, {step, plane, seed})", () => {
  it("note iterates of the way to θₖ, the first one first, at even distances", () => {
    const {state, path} = complete(planPath(network, plan, 150));
    expect(state).toEqual(complete(planState(network, plan, 150)));
    expect(path[0]).toEqual(complete(planState(network, plan, 0)).theta);
    const noted = Array.from({length: 50}, (_, i) => 1 + 3 * i);
    expect(path.slice(1)).toEqual(noted.map((k) => complete(planState(network, plan, k)).theta));
  });

  it("draw a random plane by the seed that is given, else by the plan’s; so does a restart", () => {
    const planeBy = (seed?: number) => complete(planPlane(network, plan, {step: 5, plane: "random", seed})).plane;
    expect(planeBy()).toEqual(planeBy(3));
    expect(planeBy(4)).not.toEqual(planeBy(3));
    const restart = {schedule: plan.schedule, step: 5, plane: "random", shift: [0.5, 0]} as const;
    const startBy = (seed?: number) =>
      complete(planStart(network, {...plan, restarts: [seed === undefined ? restart : {...restart, seed}]}));
    expect(startBy()).toEqual(startBy(3));
    const {theta} = complete(planState(network, plan, 5));
    const {u} = planeBy(4);
    for (const [i, t] of startBy(4).entries()) expect(t).toBeCloseTo(theta[i] + 0.5 * u[i], 14);
  });
});

describe("planeAt(network, θ, name, options)", () => {
  const {theta} = complete(planState(network, plan, 100));
  const H = complete(networkHessian(network.linearize(theta)));
  const product = productOf(H);
  const {values} = symmetricEigen(H);
  const path = [0, 20, 40, 60].map((k) => complete(planState(network, plan, k)).theta);
  const names: PlaneName[] = ["sharpest", "flattest", "opposite", "random", "path"];

  it.each(names)("%s: two orthonormal directions, the same bits for the same seed", (name) => {
    const {u, v} = complete(planeAt(network, theta, name, {path, seed: 5}));
    expect([innerProduct(u, u), innerProduct(v, v)]).toEqual([expect.closeTo(1, 13), expect.closeTo(1, 13)]);
    expect(innerProduct(u, v)).toBeCloseTo(0, 12);
    expect(complete(planeAt(network, theta, name, {path, seed: 5}))).toEqual({u, v});
  });

  it("takes the eigenvectors that it names", () => {
    const curvatures = (name: PlaneName) => {
      const {u, v} = complete(planeAt(network, theta, name));
      return [innerProduct(u, product(u)), innerProduct(v, product(v))];
    };
    const close = (wanted: readonly number[]) => wanted.map((value) => expect.closeTo(value, 10));
    const bySize = [...values].sort((p, q) => Math.abs(p) - Math.abs(q));
    expect(curvatures("sharpest")).toEqual(close([values.at(-1)!, values.at(-2)!]));
    expect(curvatures("opposite")).toEqual(close([values.at(-1)!, values[0]]));
    expect(curvatures("flattest")).toEqual(close([bySize[0], bySize[1]]));
  });

  it("takes the axes along which a path spreads most: no direction of its span has more of it", () => {
    const {u, v} = complete(planeAt(network, theta, "path", {path}));
    const spread = (x: Float64Array) =>
      path.reduce(
        (sum, point) =>
          sum +
          innerProduct(
            x,
            point.map((entry, i) => entry - theta[i])
          ) **
            2,
        0
      );
    expect(spread(u)).toBeGreaterThanOrEqual(spread(v));
    for (const angle of [0.1, 0.7, 1.5, 2.5]) {
      const x = u.map((ui, i) => Math.cos(angle) * ui + Math.sin(angle) * v[i]);
      expect(spread(x)).toBeLessThanOrEqual(spread(u) * (1 + 1e-12));
    }
    const total = path.reduce((sum, point) => {
      const rest = point.map((entry, i) => entry - theta[i]);
      return sum + innerProduct(rest, rest);
    }, 0);
    expect(spread(u) + spread(v)).toBeGreaterThan(0.9 * total);
  });

  it("throws RangeError for a path that is too short, or on one line", () => {
    const run = (points: Float64Array[]) => complete(planeAt(network, theta, "path", {path: points}));
    expect(() => run([theta])).toThrow("path has 1 iterates; expected at least 3");
    const line = [0, 1, 2].map((t) => theta.map((entry) => entry * (1 + t)));
    expect(() => run(line)).toThrow("path lies on one line");
  });
});
