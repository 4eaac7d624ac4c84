import {describe, expect, it} from "vitest";
import {landscapePresets} from "../../src/components/landscape/presets.js";
import {digits} from "../../src/data/digits.js";
import type {NetworkLoss} from "../../src/numerics/network/networkLoss.js";
import {type ComputedSlice, networkSlice} from "../../src/numerics/network/networkSlice.js";
import {slicePoint} from "../../src/numerics/network/slicePoint.js";
import {complete} from "../../src/numerics/resumable.js";
import {curve, networkOf, spectrum} from "./support/network.js";

/** The plane of a preset, on the network that it is about. */
function planeOf(label: string, network: NetworkLoss = curve): ComputedSlice {
  const {state} = landscapePresets.find((preset) => preset.label === label)!;
  const plan = {seed: state.nnSeed!, schedule: state.nnA!, momentum: state.nnBeta!, restarts: state.nnFrom!};
  const {nnK: step, lsPlane: plane, lsSeed: seed, lsR: radius} = state;
  const slice = complete(networkSlice(network, {plan, step: step!, plane: plane!, seed: seed!, radius: radius!}));
  if (slice.status !== "computed") throw new Error(`expected a computed slice; got ${slice.status}`);
  return slice;
}

const most = ({losses}: ComputedSlice) => Math.max(...losses.flat());
const least = ({losses}: ComputedSlice) => Math.min(...losses.flat());

describe("what the landscape says of its planes", () => {
  const sharpest = planeOf("The two sharpest");
  const random = planeOf("Two random ones");

  it("the loss is 0.0582 at θ, more than 2 half a unit along the sharpest direction, 0.0915 along the first random one", () => {
    expect(sharpest.loss).toBeCloseTo(0.0582, 4);
    expect(slicePoint(curve, sharpest, 0.5, 0).loss).toBeGreaterThan(2);
    expect(slicePoint(curve, sharpest, 0.5, 0).loss / sharpest.loss).toBeCloseTo(35, 0);
    expect(slicePoint(curve, random, 0.5, 0).loss).toBeCloseTo(0.0915, 5);
  });

  it("it rises to more than two hundred times f(θ) in the plane of the sharpest, and to six times in the random one", () => {
    expect(most(sharpest) / sharpest.loss).toBeGreaterThan(200);
    expect(most(random) / random.loss).toBeCloseTo(6.4, 1);
  });

  it("nothing happens in the first eight digits in the plane of the flattest", () => {
    const flattest = planeOf("The two flattest");
    expect((most(flattest) - least(flattest)) / flattest.loss).toBeLessThan(5e-9);
  });

  it("θ is a saddle in the plane of λ_max and λ_min", () => {
    const {hessian} = planeOf("λₘₐₓ and λₘᵢₙ");
    expect(hessian[0][0]).toBeGreaterThan(0);
    expect(hessian[1][1]).toBeLessThan(0);
  });

  it("the mean curvature is 0.78 % of λ_max", () => {
    const values = spectrum(curve.linearize(sharpest.theta));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect((100 * mean) / sharpest.sharpness).toBeCloseTo(0.78, 2);
  });

  it("0.3 % of the path lies in the plane of the sharpest, nearly all of it in its own", () => {
    expect(100 * sharpest.path.share!).toBeCloseTo(0.3, 1);
    expect(planeOf("The path").path.share!).toBeGreaterThan(0.98);
  });

  it("the line λ_max = 2/α runs through the picture at step 3,000, near θ", () => {
    const {sharpnesses, sharpness, limit, step} = planeOf("At the edge");
    expect([step, limit]).toEqual([3000, 20]);
    expect(Math.abs(sharpness / limit - 1)).toBeLessThan(0.02);
    expect(Math.min(...sharpnesses.flat())).toBeLessThan(20);
    expect(Math.max(...sharpnesses.flat())).toBeGreaterThan(20);
  });

  it("the error of the model grows from the middle to more than f itself", () => {
    const far = planeOf("Where the model ends");
    const error = (a: number) => {
      const {loss, model} = slicePoint(curve, far, a, 0);
      return Math.abs(model - loss);
    };
    expect(error(0.3)).toBeLessThan(error(0.75));
    expect(error(0.75)).toBeLessThan(error(1.5));
    expect(error(1.5)).toBeGreaterThan(far.loss);
  });

  it("a run that restarts half a unit up the sharpest wall is down again fifty steps later", () => {
    const after = planeOf("After a restart");
    expect(after.path.losses[0]).toBe(slicePoint(curve, sharpest, 0.5, 0).loss);
    expect(after.loss).toBeLessThan(sharpest.loss);
  });

  it("the digits: along both random directions less than half a percent of λ_max", () => {
    const network = networkOf("digits", digits());
    const {hessian, sharpness, dimension} = planeOf("Digits at random", network);
    expect(dimension).toBe(1242);
    for (const i of [0, 1]) expect(Math.abs(hessian[i][i])).toBeLessThan(0.005 * sharpness);
  });
});
