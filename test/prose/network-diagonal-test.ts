import {describe, expect} from "vitest";
import {packedNorm} from "../../src/numerics/linalg/packed.js";
import {gaussNewtonPart, type Linearization} from "../../src/numerics/network/linearization.js";
import {networkLoss} from "../../src/numerics/network/networkLoss.js";
import {claims, rounds} from "./support/claims.js";
import {curve, eigenpairs, late, mean, moved, once, spectrum, trained, watch} from "./support/network.js";

const decayed = (weightDecay: number) => networkLoss({...curve.problem, weightDecay});

describe("neural networks: a little on the diagonal, again", () => {
  const claim = claims("neural-networks", "A little on the diagonal, again");
  const theta = once(() => trained(curve, 0.1, 1000));
  const at = once(() => curve.linearize(theta()));
  const pairs = once(() => eigenpairs(at()));

  claim(
    "At step 1,000, with \\omega = 0.01, the 321 differences agree with \\omega to within 10^−13.",
    (_step, omega, count) => {
      const shifted = spectrum(decayed(omega.value).linearize(theta()));
      expect(shifted.length).toBe(count.value);
      for (const [i, value] of shifted.entries())
        expect(Math.abs(value - pairs().values[i] - omega.value)).toBeLessThan(1e-13);
    }
  );
  claim("To make H_\\omega positive definite takes \\omega > 0.0399", (least) => rounds(-pairs().values[0], least));

  for (const [omega, row] of [
    [0, "| 0 | 0.0582 | 16.5 | −0.0399 |"],
    [0.001, "| 0.001 | 0.0548 | 24.4 | −0.0188 |"],
    [0.01, "| 0.01 | 0.247 | 7.17 | −0.0258 |"],
    [0.05, "| 0.05 | 0.544 | 2.05 | 0.0500 |"]
  ] as const)
    claim(row, (given, loss, top, lowest) => {
      expect(given.value).toBe(omega);
      const network = decayed(omega);
      const there = trained(network, 0.1, 1000);
      const values = spectrum(network.linearize(there));
      rounds(curve.value(there), loss);
      rounds(values[320], top);
      rounds(values[0], lowest);
    });
  claim(
    "until one reads the loss: 0.544 is that of the best constant. The length of \\theta is 0.03, in place of 7.3 without the penalty.",
    (loss, after, before) => {
      const y = curve.problem.targets.map(([value]) => value);
      rounds(mean(y.map((value) => (value - mean(y)) ** 2)), loss);
      rounds(packedNorm(theta()), before);
      rounds(packedNorm(trained(decayed(0.05), 0.1, 1000)), after);
    }
  );
  claim(
    "Train on to step 4,000 with \\omega = 0.001, and from step 2,500 the largest eigenvalue of H_\\omega is 20.0 on average.",
    (to, omega, _from, top) => rounds(mean(late(watch(decayed(omega.value), 0.1, to.value))), top)
  );
  claim("Its length comes out as more than a million", () =>
    expect(packedNorm(step(at(), (value) => value))).toBeGreaterThan(1e6)
  );

  /** The step −Σ (vᵢ·∇f)/m(λᵢ) vᵢ with the eigenpairs of a linearisation. */
  function step(from: Linearization, m: (value: number) => number): Float64Array {
    const {values, vectors} = from === at() ? pairs() : eigenpairs(from);
    let sum: Float64Array = new Float64Array(values.length);
    for (const [i, v] of vectors.entries()) {
      const slope = v.reduce((total, vj, j) => total + vj * at().gradient[j], 0);
      sum = moved(sum, -slope / m(values[i]), v);
    }
    return sum;
  }
  const rows: readonly (readonly [row: string, step: () => Float64Array])[] = [
    ["| gradient descent, α = 0.1 | 0.0068 | 0.0578 |", () => at().gradient.map((entry) => -0.1 * entry)],
    ["| H + ε I with ε = 0.05 | 1.14 | 0.520 |", () => step(at(), (value) => value + 0.05)],
    ["| H + ε I with ε = 0.1 | 0.406 | 0.0427 |", () => step(at(), (value) => value + 0.1)],
    ["| H + ε I with ε = 1 | 0.0540 | 0.0550 |", () => step(at(), (value) => value + 1)],
    ["| G + ε I with ε = 0.1 | 0.369 | 0.0432 |", () => step(gaussNewtonPart(at()), (value) => value + 0.1)],
    ["| \\lvert H\\rvert + ε I with ε = 0.01 | 1.61 | 0.0308 |", () => step(at(), (value) => Math.abs(value) + 0.01)]
  ];
  for (const [row, compute] of rows)
    claim(row, (...written) => {
      const taken = compute();
      const [length, loss] = written.slice(-2);
      rounds(packedNorm(taken), length);
      rounds(curve.value(moved(theta(), 1, taken)), loss);
    });
  claim("the loss before the step is 0.0582.", (loss) => rounds(at().value, loss));
  claim(
    "With ε = 0.05 every eigenvalue is positive and the direction points downhill, and the loss still becomes nine times what it was.",
    (shift) => {
      const taken = step(at(), (value) => value + shift.value);
      expect(pairs().values[0] + shift.value).toBeGreaterThan(0);
      expect(taken.reduce((sum, entry, i) => sum + entry * at().gradient[i], 0)).toBeLessThan(0);
      expect(Math.round(curve.value(moved(theta(), 1, taken)) / at().value)).toBe(9);
    }
  );
  claim("dividing by −0.0399 + 0.05 asks for a hundred times the gradient", (lowest, shift) => {
    rounds(pairs().values[0], lowest);
    expect(Math.round(1 / (pairs().values[0] + shift.value) / 10)).toBe(10);
  });
  claim(
    "one damped step at ε = 0.1 lowers the loss by more than thirty times as much as a step of gradient descent.",
    (shift) => {
      const gain = (taken: Float64Array) => at().value - curve.value(moved(theta(), 1, taken));
      const plain = gain(at().gradient.map((entry) => -0.1 * entry));
      expect(gain(step(at(), (value) => value + shift.value))).toBeGreaterThan(30 * plain);
    }
  );
  claim.nothingElse(["1,000", "0.1"]);
});
