import {describe, expect, it} from "vitest";
import {packedNorm} from "../../../src/numerics/linalg/packed.js";
import {DIFFERENCE_STEPS, differenceProducts} from "../../../src/numerics/network/differenceProduct.js";
import {initialParameters} from "../../../src/numerics/network/initialParameters.js";
import {type NetworkLoss, networkLoss} from "../../../src/numerics/network/networkLoss.js";
import {truncationOf} from "../../../src/numerics/network/truncation.js";
import {normalVector, sampleNetwork} from "../../support/networks.js";

const eps = 2 ** -52;
const unitVector = (n: number, seed: number) => {
  const x = normalVector(n, seed);
  const length = packedNorm(x);
  return x.map((entry) => entry / length);
};
const place = (h: number) => DIFFERENCE_STEPS.indexOf(h);
const study = (network: NetworkLoss, theta: Float64Array, v: Float64Array) =>
  differenceProducts(network, network.linearize(theta), v);

/** One linear unit behind another, one sample x = 1 with target 0: f = (w₂(w₁ + b₁) + b₂)². */
const chain = networkLoss({
  sizes: [1, 1, 1],
  activation: "linear",
  loss: "squaredError",
  inputs: [[1]],
  targets: [[0]]
});
const ones = Float64Array.of(1, 0, 1, 0); // w₁, b₁, w₂, b₂
const diagonal = Float64Array.of(Math.SQRT1_2, 0, Math.SQRT1_2, 0);

describe("DIFFERENCE_STEPS", () => {
  it("ascends from 1e-12 to 1, five to the decade", () => {
    expect(DIFFERENCE_STEPS.length).toBe(61);
    for (const [i, h] of DIFFERENCE_STEPS.entries()) expect(Math.log10(h)).toBeCloseTo(-12 + i / 5, 2);
  });
});

describe("differenceProducts(network, at, v)", () => {
  it("has the closed form of f = (w₂(w₁ + b₁) + b₂)²: along (1, 0, 1, 0)/√2 errors of exactly 3√6/6√62·h² and √112/2√62·h at first order", () => {
    const {central, forward, length, curvature, truncation} = study(chain, ones, diagonal);
    expect(length).toBeCloseTo(Math.sqrt(62), 13);
    expect(curvature).toBeCloseTo(6, 13); // f = u⁴ with u = 1 + t/√2: f″ = 12/2
    const [c2, c1] = [(3 * Math.sqrt(6)) / (6 * Math.sqrt(62)), Math.sqrt(112) / (2 * Math.sqrt(62))];
    for (const h of [1, 0.1, 1e-2, 1e-3]) expect(central[place(h)] / (c2 * h * h)).toBeCloseTo(1, 6);
    for (const h of [1e-4, 1e-5, 1e-6]) expect(forward[place(h)] / (c1 * h)).toBeCloseTo(1, 3);
    expect(truncation.central! / c2).toBeCloseTo(1, 6);
    expect(truncation.forward! / c1).toBeCloseTo(1, 6);
  });

  it("leaves a quadratic nothing but rounding, and foresees no truncation", () => {
    const network = sampleNetwork({sizes: [3, 1], activation: "tanh", loss: "squaredError"}, 9, 1);
    const {central, truncation, rounding, best} = study(network, normalVector(4, 2), unitVector(4, 3));
    expect(truncation.central).toBeNull();
    for (const [i, h] of DIFFERENCE_STEPS.entries()) expect(central[i]).toBeLessThan((1000 * eps) / h);
    expect(rounding).toBeGreaterThan(eps / 100);
    expect(rounding).toBeLessThan(100 * eps);
    expect(DIFFERENCE_STEPS[best!]).toBeGreaterThan(1e-2);
  });

  it.each(["tanh", "gelu"] as const)("%s: draws a U with the slopes 2 and −1, best between", (activation) => {
    for (const loss of ["squaredError", "crossEntropy"] as const) {
      const network = sampleNetwork({sizes: [2, 5, 4, 3], activation, loss}, 7, 11);
      const theta = initialParameters([2, 5, 4, 3], 5);
      const {central, forward, truncation, rounding, crossings, best} = study(network, theta, unitVector(54, 2));
      for (const h of [1e-2, 1e-3]) {
        expect(central[place(h)] / (truncation.central! * h * h)).toBeGreaterThan(0.9);
        expect(central[place(h)] / (truncation.central! * h * h)).toBeLessThan(1.1);
      }
      for (const h of [1e-3, 1e-4, 1e-5]) {
        expect(forward[place(h)] / (truncation.forward! * h)).toBeGreaterThan(0.95);
        expect(forward[place(h)] / (truncation.forward! * h)).toBeLessThan(1.05);
      }
      for (const h of [1e-12, 1e-11, 1e-10, 1e-9, 1e-8]) {
        expect(central[place(h)]).toBeLessThan((8 * rounding!) / h);
        expect(central[place(h)]).toBeGreaterThan(rounding! / (8 * h));
      }
      const balance = (rounding! / (2 * truncation.central!)) ** (1 / 3);
      expect(Math.abs(Math.log10(DIFFERENCE_STEPS[best!] / balance))).toBeLessThan(1.2);
      expect(central[best!]).toBe(Math.min(...central));
      expect(crossings).toEqual(DIFFERENCE_STEPS.map(() => 0));
    }
  });

  it("ReLU: counts the kinks between the points, and the jump of the gradient there is divided by h", () => {
    const network = networkLoss({
      sizes: [1, 1, 1],
      activation: "relu",
      loss: "squaredError",
      inputs: [[1]],
      targets: [[-1]]
    });
    // f = (relu(w₁) + 1)²: at w₁ = 0.01 along w₁ the kink lies at h = 0.01, to the left
    const {central, crossings, truncation, rounding} = study(
      network,
      Float64Array.of(0.01, 0, 1, 0),
      Float64Array.of(1, 0, 0, 0)
    );
    for (const [i, h] of DIFFERENCE_STEPS.entries()) expect(crossings[i]).toBe(h >= 0.01 ? 1 : 0);
    // beyond it the gradient (w₁, b₁, w₂, b₂) at θ − h is (0, 0, 0, 2): Hv = (2, 2, 2 + 4·0.01, 2) is missed by far
    const h = 0.1;
    const exact = [2, 2, 2.04, 2];
    const up = [2 * 1.11, 2 * 1.11, 2 * 1.11 * 0.11, 2 * 1.11];
    const down = [0, 0, 0, 2];
    const missed = exact.map((entry, i) => (up[i] - down[i]) / (2 * h) - entry);
    expect(central[place(h)]).toBeCloseTo(Math.hypot(...missed) / Math.hypot(...exact), 10);
    expect(central[place(0.01)]).toBeGreaterThan(10);
    expect(central[place(1e-3)]).toBeLessThan(1e-12); // within one piece f is quadratic in w₁
    expect(truncation.central).toBeNull();
    expect(rounding).not.toBeNull();
  });

  it("ReLU on its kink: no rounding error is told, since every h crosses", () => {
    const network = networkLoss({
      sizes: [1, 1, 1],
      activation: "relu",
      loss: "squaredError",
      inputs: [[1]],
      targets: [[-1]]
    });
    const {crossings, rounding, truncation} = study(network, Float64Array.of(0, 0, 1, 0), Float64Array.of(1, 0, 0, 0));
    expect(Math.min(...crossings)).toBe(1);
    expect([rounding, truncation.central, truncation.forward]).toEqual([null, null, null]);
  });

  it("compares nothing where Hv = 0", () => {
    const still = study(chain, Float64Array.of(0, 0, 0, 0), Float64Array.of(0, 1, 0, 0));
    expect(still.length).toBe(0);
    expect(still.best).toBeNull();
    expect(still.central.every(Number.isNaN)).toBe(true);
    expect(still.rounding).toBeNull();
  });

  it("does not take for rounding what is no multiple of 1/h: θ so large that θ + hv is θ", () => {
    const {central, rounding} = study(chain, Float64Array.of(1e30, 0, 1e30, 0), diagonal);
    expect(central[0]).toBeCloseTo(1, 12);
    expect(rounding).toBeNull();
  });

  it("throws RangeError if v does not have n entries", () => {
    expect(() => study(chain, ones, new Float64Array(3))).toThrow(new RangeError("v has length 3; expected 4"));
  });
});

describe("truncationOf(network, at, v, room)", () => {
  it("tells nothing where there is no room to measure", () => {
    const at = chain.linearize(ones);
    expect(truncationOf(chain, at, diagonal, 1e-7)).toEqual({central: null, forward: null});
    expect(truncationOf(chain, at, diagonal, 0)).toEqual({central: null, forward: null});
    expect(truncationOf(chain, at, diagonal, 1e-4).forward).toBeCloseTo(Math.sqrt(112) / (2 * Math.sqrt(62)), 6);
  });
});
