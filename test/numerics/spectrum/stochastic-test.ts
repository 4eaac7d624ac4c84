import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {diagonal, frobeniusNorm, trace} from "../../../src/numerics/linalg/matrix.js";
import {innerProduct, packedNorm, randomSigns} from "../../../src/numerics/linalg/packed.js";
import {productOf} from "../../../src/numerics/linalg/product.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {random} from "../../../src/numerics/random.js";
import {complete} from "../../../src/numerics/resumable.js";
import {sharpness} from "../../../src/numerics/spectrum/sharpness.js";
import {broaden, spectralDensity} from "../../../src/numerics/spectrum/spectralDensity.js";
import {hutchinsonTrace} from "../../../src/numerics/spectrum/trace.js";
import type {Matrix} from "../../../src/numerics/types.js";
import {between, runs, symmetricMatrix} from "../../support/arbitraries.js";

const {EPSILON} = Number;

/** A symmetric matrix of normal draws. */
function normalMatrix(n: number, seed: number): Matrix {
  const {normal} = random(seed);
  const A = Array.from({length: n}, () => Array.from({length: n}, normal));
  return A.map((row, i) => row.map((_, j) => A[Math.min(i, j)][Math.max(i, j)]));
}

/** 2·Σ_{i≠j} hᵢⱼ², the variance of one probe. */
const variance = (H: Matrix) =>
  2 * H.reduce((sum, row, i) => sum + row.reduce((s, entry, j) => s + (i === j ? 0 : entry ** 2), 0), 0);

describe("hutchinsonTrace(product, n, options)", () => {
  it("is the mean of zᵀHz with the standard error of that mean, as two passes over the samples find them", () => {
    fc.assert(
      fc.property(symmetricMatrix, fc.integer({min: 2, max: 9}), (H, probes) => {
        const {estimate, standardError, probes: taken} = complete(hutchinsonTrace(productOf(H), H.length, {probes}));
        const source = random(1);
        const samples = Array.from({length: probes}, () => {
          const z = randomSigns(H.length, source);
          return innerProduct(z, productOf(H)(z));
        });
        const mean = samples.reduce((sum, sample) => sum + sample, 0) / probes;
        const squares = samples.reduce((sum, sample) => sum + (sample - mean) ** 2, 0);
        const bound = 20 * H.length ** 2 * EPSILON * frobeniusNorm(H);
        expect(taken).toBe(probes);
        expect(Math.abs(estimate - mean)).toBeLessThanOrEqual(bound);
        expect(Math.abs(standardError ** 2 - squares / (probes - 1) / probes)).toBeLessThanOrEqual(
          bound * (standardError + bound) * 10
        );
      }),
      runs
    );
  });

  it("is within five of its standard deviations of the trace, and knows their size to a tenth", () => {
    const H = normalMatrix(30, 5);
    const probes = 2000;
    const {estimate, standardError} = complete(hutchinsonTrace(productOf(H), 30, {probes}));
    const deviation = Math.sqrt(variance(H) / probes);
    expect(Math.abs(estimate - trace(H))).toBeLessThan(5 * deviation);
    expect(standardError / deviation).toBeGreaterThan(0.9);
    expect(standardError / deviation).toBeLessThan(1.1);
  });

  it("has no error for a diagonal H, whatever the probes", () => {
    expect(complete(hutchinsonTrace(productOf(diagonal([1, -4, 7])), 3, {probes: 5}))).toEqual({
      estimate: 4,
      standardError: 0,
      probes: 5
    });
  });

  it("reports its progress, the same for the same seed, with 64 probes unless told", () => {
    const product = productOf(normalMatrix(6, 1));
    expect([...hutchinsonTrace(product, 6, {probes: 4})]).toEqual([0.25, 0.5, 0.75, 1]);
    const run = (seed?: number) => complete(hutchinsonTrace(product, 6, {seed}));
    expect(run()).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
    expect(run().probes).toBe(64);
  });

  it("scales with H, from 2⁻⁶⁶⁰ to 2⁶⁶⁰: no square of a number leaves the range of doubles", () => {
    const inUnits = (unit: number) => {
      const H = [
        [unit, unit],
        [unit, 2 * unit]
      ];
      const {estimate, standardError} = complete(hutchinsonTrace(productOf(H), 2));
      return [estimate / unit, standardError / unit];
    };
    for (const unit of [2 ** -660, 2 ** 660])
      for (const [i, value] of inUnits(unit).entries()) expect(value).toBeCloseTo(inUnits(1)[i], 13);
  });

  it("throws RangeError for fewer than two probes or a product of another size", () => {
    expect(() => complete(hutchinsonTrace((v) => v, 2, {probes: 1}))).toThrow("probes must be an integer ≥ 2; got 1");
    expect(() => complete(hutchinsonTrace(() => new Float64Array(3), 2))).toThrow("product(v) has length 3");
  });
});

describe("spectralDensity(product, n, options)", () => {
  it("is an exact quadrature: Σ w·θʲ is zᵀHʲz/n averaged over the probes, for j < 2·steps", () => {
    fc.assert(
      fc.property(symmetricMatrix, fc.integer({min: 1, max: 4}), (H, steps) => {
        const [n, probes] = [H.length, 2];
        const product = productOf(H);
        const {nodes} = complete(spectralDensity(product, n, {probes, steps}));
        const source = random(1);
        const zs = Array.from({length: probes}, () => randomSigns(n, source));
        let powers = zs;
        for (let j = 0; j < 2 * steps; ++j) {
          const expected = powers.reduce((sum, Hz, i) => sum + innerProduct(zs[i], Hz), 0) / (n * probes);
          const moment = nodes.reduce((sum, {value, weight}) => sum + weight * value ** j, 0);
          expect(Math.abs(moment - expected)).toBeLessThanOrEqual(200 * n * (j + 1) * EPSILON * frobeniusNorm(H) ** j);
          powers = powers.map((Hz) => product(Hz));
        }
      }),
      runs
    );
  });

  it("puts its masses at the eigenvalues, each with its share to five standard deviations, once the steps suffice", () => {
    // Multiplicities 6, 3, 1: three steps find all three eigenvalues, and for a diagonal H the shares are exact.
    const H = diagonal([0, 0, 0, 0, 0, 0, 2, 2, 2, 9]);
    const {nodes, products} = complete(spectralDensity(productOf(H), 10, {probes: 5}));
    expect(products).toBe(15);
    expect(nodes).toHaveLength(15);
    for (const [value, share] of [
      [0, 0.6],
      [2, 0.3],
      [9, 0.1]
    ]) {
      const near = nodes.filter((node) => Math.abs(node.value - value) < 1e-12);
      expect(near.reduce((sum, {weight}) => sum + weight, 0)).toBeCloseTo(share, 13);
    }
    expect(nodes.map(({value}) => value)).toEqual(nodes.map(({value}) => value).sort((p, q) => p - q));
  });

  it("finds the semicircle of a random matrix: its moments 1, 0, 1, 0, 2, to five standard deviations", () => {
    const [n, probes] = [200, 8];
    const H = normalMatrix(n, 3).map((row) => row.map((entry) => entry / Math.sqrt(n)));
    const {nodes} = complete(spectralDensity(productOf(H), n, {probes, steps: 20}));
    const moment = (j: number) => nodes.reduce((sum, {value, weight}) => sum + weight * value ** j, 0);
    // The even moments of the semicircle are Catalan’s numbers; moment 2j gives the variance of zᵀHʲz/n: at most 2/n of it.
    const catalan = [1, 1, 2, 5, 14];
    for (let j = 0; j <= 4; ++j) {
      const expected = j % 2 === 0 ? catalan[j / 2] : 0;
      const deviation = j === 0 ? 1e-14 : Math.sqrt((2 * catalan[j]) / n / probes);
      expect(Math.abs(moment(j) - expected)).toBeLessThan(5 * deviation);
    }
  });

  it("reports its progress, the same for the same seed", () => {
    const product = productOf(normalMatrix(9, 1));
    expect([...spectralDensity(product, 9, {probes: 2, steps: 2})]).toEqual([0.25, 0.5, 0.75, 1]);
    expect([...spectralDensity(productOf(diagonal([1, 1])), 2, {probes: 2, steps: 5})]).toEqual([0.5, 1]);
    const run = (seed?: number) => complete(spectralDensity(product, 9, {seed}));
    expect(run()).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
    expect(run()).toMatchObject({probes: 8, products: 72});
    const long = complete(spectralDensity((v) => v.map((vi, i) => i * vi), 100, {probes: 1}));
    expect(long.products).toBe(60);
  });

  it("throws RangeError for options out of range", () => {
    const run = (options: object, n = 2) => complete(spectralDensity((v) => v, n, options));
    expect(() => run({probes: 0})).toThrow("probes must be an integer ≥ 1; got 0");
    expect(() => run({steps: 0})).toThrow("steps must be an integer ≥ 1; got 0");
    expect(() => run({}, 0)).toThrow("n must be an integer ≥ 1; got 0");
  });
});

describe("broaden(nodes, width, places)", () => {
  it("integrates to the sum of the weights, whatever the width", () => {
    fc.assert(
      fc.property(between(0.05, 2), fc.array(between(-3, 3), {minLength: 1, maxLength: 4}), (width, values) => {
        const nodes = values.map((value) => ({value, weight: 1 / values.length}));
        // The trapezoidal rule on a Gaussian, at a spacing of a half of its width, is exact to exp(−2π²·4); its tails
        // beyond nine widths are below 1e-18.
        const spacing = width / 2;
        const count = Math.ceil((6 + 18 * width) / spacing);
        const places = Array.from({length: count + 1}, (_, i) => -3 - 9 * width + i * spacing);
        const sum = broaden(nodes, width, places).reduce((total, density) => total + density * spacing, 0);
        expect(sum).toBeCloseTo(1, 12);
      }),
      runs
    );
  });

  it("is the Gaussian for a single mass: 1/(s√2π) at its centre, e^−½ of that one width away", () => {
    const [left, centre, right] = broaden([{value: 2, weight: 3}], 0.5, [1.5, 2, 2.5]);
    expect(centre).toBeCloseTo(3 / (0.5 * Math.sqrt(2 * Math.PI)), 14);
    expect(left / centre).toBeCloseTo(Math.exp(-0.5), 14);
    expect(right).toBe(left);
  });

  it("throws RangeError for a width that is not positive, or no places", () => {
    expect(() => broaden([], 0, [1])).toThrow("width must be finite and > 0; got 0");
    expect(() => broaden([], 1, [])).toThrow("places is empty");
  });
});

describe("sharpness(product, n, options)", () => {
  it("is λ_max, never above it, with an eigenvalue within the residual", () => {
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const {values} = symmetricEigen(H);
        const found = complete(sharpness(productOf(H), H.length, {tolerance: 1e-10}));
        const most = values[values.length - 1];
        const slack = 50 * H.length * EPSILON * frobeniusNorm(H);
        expect(found.status).toBe("converged");
        expect(found.value).toBeLessThanOrEqual(most + slack);
        expect(Math.abs(found.value - most)).toBeLessThanOrEqual(found.residual + slack);
        expect(found.residual).toBeLessThanOrEqual(1e-10 * Math.max(Math.abs(values[0]), Math.abs(most)) + slack);
        expect(packedNorm(found.vector)).toBeCloseTo(1, 14);
      }),
      runs
    );
  });

  it("is the largest, not the largest in size, also when all are negative", () => {
    expect(complete(sharpness(productOf(diagonal([-9, 2, 1])), 3)).value).toBeCloseTo(2, 12);
    expect(complete(sharpness(productOf(diagonal([-9, -2])), 2)).value).toBeCloseTo(-2, 12);
    expect(complete(sharpness(productOf(diagonal([0, 0])), 2))).toMatchObject({value: 0, residual: 0, iterations: 1});
  });

  const spread = (v: Float64Array) => v.map((vi, i) => (i === 0 ? 2 : i / 400) * vi); // λ_max = 2, the rest below 1

  it("takes a few steps where there is a gap, fewer from a good guess, and stops when out of steps", () => {
    const cold = complete(sharpness(spread, 400));
    expect(cold.status).toBe("converged");
    expect(cold.iterations).toBeLessThan(40);
    expect(cold.iterations % 4).toBe(0);
    expect(cold.value).toBeCloseTo(2, 10);
    const warm = complete(sharpness(spread, 400, {guess: cold.vector}));
    expect(warm.iterations).toBeLessThan(cold.iterations);
    expect(warm.value).toBeCloseTo(2, 10);
    const short = complete(sharpness(spread, 400, {maxIterations: 3}));
    expect(short).toMatchObject({status: "stopped", iterations: 3});
    expect(Math.abs(short.value - 2)).toBeLessThan(2);
    const loose = complete(sharpness(spread, 400, {tolerance: 0.1}));
    expect(loose.iterations).toBeLessThan(cold.iterations);
  });

  it("measures its tolerance against the largest |Ritz value|, in any unit", () => {
    const run = (scale: number) => complete(sharpness((v) => spread(v).map((entry) => entry * scale), 400)).iterations;
    expect(run(2 ** 40)).toBe(run(1));
    expect(run(2 ** -40)).toBe(run(1));
    // λ_max is small against the other end: 1 against −1e6.
    const values = Array.from({length: 50}, (_, i) => (i === 0 ? -1e6 : i / 49));
    const found = complete(sharpness((v) => v.map((vi, i) => values[i] * vi), 50, {tolerance: 1e-7}));
    expect(found.status).toBe("converged");
    expect(found.iterations).toBeLessThan(20);
    expect(found.residual).toBeLessThanOrEqual(0.2);
  });

  it("finds the next ones too, to the same tolerance, fewer where there are no more", () => {
    const found = complete(sharpness(spread, 400, {next: 2, tolerance: 1e-8}));
    expect(found.status).toBe("converged");
    expect(found.next).toEqual([expect.closeTo(399 / 400, 7), expect.closeTo(398 / 400, 7)]);
    expect(complete(sharpness(spread, 400)).next).toEqual([]);
    expect(complete(sharpness(productOf(diagonal([3, 1])), 2, {next: 5})).next).toEqual([expect.closeTo(1, 12)]);
    expect(complete(sharpness(productOf(diagonal([4])), 1, {next: 1})).next).toEqual([]);
    expect(() => complete(sharpness(spread, 400, {next: -1}))).toThrow("next must be an integer ≥ 0; got -1");
  });

  it("is not misled by a guess that is an eigenvector of another eigenvalue", () => {
    const guess = new Float64Array(400);
    guess[200] = 7;
    const found = complete(sharpness(spread, 400, {guess}));
    expect(found.value).toBeCloseTo(2, 10);
    expect(guess[200]).toBe(7);
  });

  it("reports its progress, the same for the same seed", () => {
    expect([...sharpness(spread, 400, {maxIterations: 2})]).toEqual([0.5, 1]);
    const run = (seed?: number) => complete(sharpness(spread, 400, {seed, maxIterations: 6}));
    expect(run()).toEqual(run(1));
    expect(run(2).value).not.toBe(run(1).value);
  });

  it("throws RangeError for bad arguments", () => {
    const run = (options: object, n = 2) => complete(sharpness((v) => v.slice(), n, options));
    expect(() => run({tolerance: 0})).toThrow("tolerance must be finite and > 0; got 0");
    expect(() => run({maxIterations: 0})).toThrow("maxIterations must be an integer ≥ 1; got 0");
    expect(() => run({}, 0)).toThrow("n must be an integer ≥ 1; got 0");
    expect(() => run({guess: new Float64Array(3)})).toThrow("guess has length 3; expected 2");
    expect(() => run({guess: new Float64Array(2)})).toThrow("guess must not be zero");
  });
});
