import {describe, expect, it} from "vitest";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {chebyshevProblem} from "../../../src/numerics/network/chebyshevProblem.js";
import {networkHessian} from "../../../src/numerics/network/networkHessian.js";
import {networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {networkSpectrum, type SpectrumPart} from "../../../src/numerics/network/networkSpectrum.js";
import {planState, type TrainingPlan} from "../../../src/numerics/network/trainingPlan.js";
import {complete} from "../../../src/numerics/resumable.js";

const sizes = [1, 6, 6, 1];
const network = networkLoss({sizes, activation: "tanh", loss: "squaredError", ...chebyshevProblem()});
const plan: TrainingPlan = {seed: 3, momentum: 0, restarts: [], schedule: [{from: 0, stepSize: 0.1}]};
const ask = (part: SpectrumPart, {decay = 0, step = 50, f = network} = {}) =>
  complete(networkSpectrum(f, {plan, step, part, decay}));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("networkSpectrum(network, question)", () => {
  const {theta} = complete(planState(network, plan, 50));
  const H = complete(networkHessian(network.linearize(theta)));

  it("has the eigenvalues of ∇²f at that iterate", () => {
    const {values} = symmetricEigen(H);
    const found = ask("hessian");
    expect(found).toMatchObject({step: 50, kinks: 0, residuals: 20, shift: null});
    for (const [i, value] of values.entries()) expect(found.values[i]).toBeCloseTo(value, 10);
  });

  it("splits H into G, with no negative eigenvalue and at most as many positive ones as residuals, and a rest: traces add up", () => {
    const [whole, own, rest] = (["hessian", "gauss-newton", "residual"] as const).map((part) => ask(part));
    expect(sum(own.values) + sum(rest.values)).toBeCloseTo(sum(whole.values), 9);
    const size = own.values.at(-1)!;
    expect(own.values[0]).toBeGreaterThan(-1e-12 * size);
    expect(own.values.filter((value) => value > 1e-10 * size).length).toBeLessThanOrEqual(20);
  });

  it("leaves at most as many eigenvalues of G above all the weight decay, the network’s and the added, as residuals", () => {
    const f = networkLoss({sizes, activation: "tanh", loss: "squaredError", ...chebyshevProblem(), weightDecay: 0.1});
    const {values, weightDecay, residuals} = ask("gauss-newton", {decay: 0.25, f});
    expect(weightDecay).toBeCloseTo(0.35, 15);
    const room = 1e-10 * values.at(-1)!;
    expect(values[0]).toBeGreaterThan(weightDecay - room);
    expect(values.filter((value) => value > weightDecay + room).length).toBeLessThanOrEqual(residuals);
  });

  it("has the blocks of the layers, which interlace: none reaches beyond the whole spectrum", () => {
    const whole = ask("hessian").values;
    const blocks = [0, 1, 2].map((layer) => ask(layer).values);
    expect(blocks.map((values) => values.length)).toEqual([12, 42, 7]);
    expect(sum(blocks.flat())).toBeCloseTo(sum(whole), 9);
    for (const values of blocks) {
      expect(values[0]).toBeGreaterThanOrEqual(whole[0] - 1e-12);
      expect(values.at(-1)!).toBeLessThanOrEqual(whole.at(-1)! + 1e-12);
    }
  });

  it("moves every eigenvalue by ω at the same θ, to n·eps·‖H‖", () => {
    const plain = ask("hessian").values;
    for (const decay of [1e-3, 0.5, 20]) {
      const {values, shift} = ask("hessian", {decay});
      expect(shift!.deviation).toBeLessThanOrEqual(shift!.rounding);
      for (const [i, value] of values.entries())
        expect(Math.abs(value - plain[i] - decay)).toBeLessThanOrEqual(shift!.rounding);
    }
    expect(ask("residual", {decay: 0.5}).shift!.deviation).toBeLessThan(1e-12);
    expect(ask(1, {decay: 0.5}).shift!.deviation).toBeLessThanOrEqual(ask(1, {decay: 0.5}).shift!.rounding);
  });

  it("estimates the density so that its mean is tr H/n, within the scatter of its probes", () => {
    const {values, nodes, products} = ask("hessian");
    expect(products).toBeLessThanOrEqual(160);
    expect(sum(nodes.map(({weight}) => weight))).toBeCloseTo(1, 10);
    const mean = sum(nodes.map(({value, weight}) => value * weight));
    const off = H.reduce((total, row, i) => total + row.reduce((each, h, j) => each + (i === j ? 0 : h * h), 0), 0);
    const scatter = Math.sqrt((2 * off) / 4) / values.length;
    expect(Math.abs(mean - sum(values) / values.length)).toBeLessThan(4 * scatter);
    for (const {value} of nodes) {
      expect(value).toBeGreaterThanOrEqual(values[0] - 1e-9);
      expect(value).toBeLessThanOrEqual(values.at(-1)! + 1e-9);
    }
  });

  it("tells the iterate at which a run that diverges was last finite, and ReLUs at 0", () => {
    const line = networkLoss({
      sizes: [1, 1],
      activation: "linear",
      loss: "squaredError",
      inputs: [[1]],
      targets: [[1]]
    });
    const gone = complete(
      networkSpectrum(line, {
        plan: {...plan, schedule: [{from: 0, stepSize: 1e4}]},
        step: 500,
        part: "hessian",
        decay: 0
      })
    );
    expect(gone.step).toBeLessThan(500);
    expect(gone.values).toEqual([expect.closeTo(0, 12), expect.closeTo(4, 12)]);
  });

  it("throws RangeError for bad questions", () => {
    expect(() => ask("hessian", {decay: -1})).toThrow("decay must be finite and ≥ 0; got -1");
    expect(() => ask("hessian", {step: -1})).toThrow("step must be an integer ≥ 0; got -1");
    expect(() => ask(3)).toThrow("layer must be below 3");
  });
});
