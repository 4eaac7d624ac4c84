import {describe, expect} from "vitest";
import {digits} from "../../src/data/digits.js";
import {innerProduct} from "../../src/numerics/linalg/packed.js";
import {symmetricEigenvalues} from "../../src/numerics/linalg/symmetricEigenvalues.js";
import {gaussNewtonPart} from "../../src/numerics/network/linearization.js";
import {multiplier} from "../../src/numerics/optimizers/regime.js";
import {outliers} from "../../src/numerics/spectrum/outliers.js";
import type {Vector} from "../../src/numerics/types.js";
import {claims, rounds} from "./support/claims.js";
import {curve, eigenpairs, hessian, networkOf, once, spectrum, trained, within} from "./support/network.js";

describe("neural networks: a bulk and a few outliers", () => {
  const claim = claims("neural-networks", "A bulk and a few outliers");
  const at = (step: number) => curve.linearize(trained(curve, 0.1, step));
  const values = once(() => spectrum(at(1000)));
  const gaussNewton = (step: number) => spectrum(gaussNewtonPart(at(step)));
  const counted = (list: Vector) => list.filter((value) => value > 1e-12 * list[list.length - 1]).length;
  /** The eigenvalues of what the Gauss–Newton part leaves out. */
  const residual = (step: number): Vector => {
    const [H, G] = [hessian(at(step)), hessian(gaussNewtonPart(at(step)))];
    return symmetricEigenvalues(H.map((row, i) => row.map((entry, j) => entry - G[i][j])));
  };

  claim("G has at most 20 eigenvalues that are not zero.", (most) => {
    for (const step of [0, 1000]) expect(counted(gaussNewton(step))).toBeLessThanOrEqual(most.value);
  });
  claim(
    "at step 1,000 its eigenvalues lie between −0.467 and 0.456, and at step 4,000 between −0.120 and 0.123.",
    (first, least, most, second, later, last) => {
      for (const [step, low, high] of [
        [first, least, most],
        [second, later, last]
      ]) {
        const list = residual(step.value);
        rounds(list[0], low);
        rounds(list[list.length - 1], high);
      }
    }
  );
  claim("Adding a matrix with eigenvalues between −r and r moves no eigenvalue by more than r", () => {
    const r = Math.max(...residual(1000).map(Math.abs));
    for (const [i, value] of gaussNewton(1000).entries()) expect(Math.abs(values()[i] - value)).toBeLessThan(r);
  });
  claim(
    "At step 1,000 the eigenvalues are, from the top, 16.5, 12.2, 5.51, 4.69 and 1.16. The sixth is 0.23: a gap of a factor of five.",
    (_step, ...written) => {
      for (const [i, number] of written.entries()) rounds(values()[320 - i], number);
      expect(Math.round(outliers(values()).gap)).toBe(5);
      expect(outliers(values()).values.length).toBe(5);
    }
  );
  claim("Of all 321, 278 are smaller in size than a thousandth of the largest.", (all, small) =>
    expect([values().length, within(values(), 1e-3)]).toEqual([all.value, small.value])
  );
  claim(
    "There are 115 negative ones that are more than rounding; nearer to zero, a sign says nothing. Most of the 115 are too small to matter: only 11 lie below minus a thousandth of λ_max, and the lowest is −0.0399.",
    (negative, again, beyond, lowest) => {
      expect(again.value).toBe(negative.value);
      for (const list of [values(), eigenpairs(at(1000)).values])
        expect(list.filter((value) => value < -1e-13).length).toBe(negative.value);
      expect(values().filter((value) => value < -1e-3 * values()[320]).length).toBe(beyond.value);
      rounds(values()[0], lowest);
    }
  );
  claim("At the start the lowest eigenvalue is −2.71, three tenths of the largest in size", (lowest) => {
    const list = spectrum(at(0));
    rounds(list[0], lowest);
    expect(-list[0] / list[320]).toBeCloseTo(0.3, 1);
  });
  claim(
    "At step 100 it is −0.10, and 88 % of the square of the gradient lies in directions of negative curvature, along which the ground falls away ever more steeply. By step 1,000 their share is 3 %.",
    (step, lowest, percent, later, rest) => {
      rounds(spectrum(at(step.value))[0], lowest);
      const share = (k: number) => {
        const {gradient, ...there} = at(k);
        const {values, vectors} = eigenpairs({...there, gradient});
        const part = (i: number) => innerProduct(Float64Array.from(vectors[i]), gradient) ** 2;
        const sum = (list: readonly number[]) => list.reduce((total, i) => total + part(i), 0);
        const all = values.map((_, i) => i);
        return (100 * sum(all.filter((i) => values[i] < 0))) / sum(all);
      };
      rounds(share(step.value), percent);
      rounds(share(later.value), rest);
    }
  );
  claim(
    "The network for the digits has ten outputs at each of 200 samples, so that J has 2,000 rows and only 1,242 columns, and no eigenvalue of G needs to be zero. Yet at step 1,500, again, 1,061 of the 1,242 are smaller than a thousandth of the largest.",
    (samples, rows, columns, step, small) => {
      const network = networkOf("digits", digits());
      expect(network.problem.inputs.length).toBe(samples.value);
      expect(network.problem.inputs.length * network.problem.sizes.at(-1)!).toBe(rows.value);
      expect(network.dimension).toBe(columns.value);
      expect(within(spectrum(network.linearize(trained(network, 0.5, step.value))), 1e-3)).toBe(small.value);
    }
  );
  claim(
    "At step 4,000 our run has a loss of 0.00097, a gradient that is not zero, and eigenvalues down to −0.118.",
    (step, loss, lowest) => {
      const there = at(step.value);
      rounds(there.value, loss);
      expect(Math.hypot(...there.gradient)).toBeGreaterThan(0.1);
      rounds(spectrum(there)[0], lowest);
    }
  );
  claim("The smallest eigenvalues in size are 10^−15 and below", () =>
    expect(values().filter((value) => Math.abs(value) < 1e-15).length).toBeGreaterThan(10)
  );
  claim("a mode with a thousandth of the sharpness shrinks by 0.2 % a step.", (percent) =>
    expect(100 * (1 - multiplier(2 / 1000))).toBeCloseTo(percent.value, 12)
  );
  claim.nothingElse(["320", "301", "20", "100", "1,000"]);
});
