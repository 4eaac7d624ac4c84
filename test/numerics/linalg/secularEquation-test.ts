import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {frobeniusNorm} from "../../../src/numerics/linalg/matrix.js";
import {rankOneEigen} from "../../../src/numerics/linalg/secularEquation.js";
import {random} from "../../../src/numerics/random.js";
import type {Matrix, Vector} from "../../../src/numerics/types.js";
import {between, runs} from "../../support/arbitraries.js";
import {counted} from "../../support/counted.js";
import {departure, residual} from "../../support/eigenpairs.js";
import {areEigenvalues} from "../../support/exact.js";

const eps = Number.EPSILON;

function solved(d: Vector, z: Vector, rho: number): {values: Vector; vectors: Matrix} {
  const {values, vectors} = rankOneEigen(Float64Array.from(d), Float64Array.from(z), rho);
  const k = d.length;
  return {
    values: Array.from(values),
    vectors: Array.from({length: k}, (_, i) => Array.from(vectors.subarray(i * k, (i + 1) * k)))
  };
}

/** D + ρ z zᵀ. */
const matrixOf = (d: Vector, z: Vector, rho: number): Matrix =>
  d.map((di, i) => z.map((zj, j) => (i === j ? di : 0) + rho * z[i] * zj));

const square = (z: Vector) => z.reduce((sum, zj) => sum + zj * zj, 0);

/** ‖D‖ + ρ‖z‖²: what rounding is measured by. */
const sizeOf = (d: Vector, z: Vector, rho: number) => Math.max(...d.map(Math.abs)) + rho * square(z);

/** Interlacing, HQ = QΛ and QᵀQ = I to 10·k·eps. */
function expectEigenpairs(d: Vector, z: Vector, rho: number): void {
  const k = d.length;
  const pairs = solved(d, z, rho);
  const top = d[k - 1] + rho * square(z);
  for (const [i, value] of pairs.values.entries()) {
    expect(value).toBeGreaterThanOrEqual(d[i]);
    expect(value).toBeLessThanOrEqual(i < k - 1 ? d[i + 1] : top + 4 * eps * Math.abs(top));
  }
  const H = matrixOf(d, z, rho);
  expect(residual(H, pairs) * frobeniusNorm(H)).toBeLessThanOrEqual(10 * k * eps * sizeOf(d, z, rho));
  expect(departure(pairs.vectors)).toBeLessThanOrEqual(10 * k * eps);
}

/** Poles in [−1, 1] that ascend by at least 1e-14; z of length 1 with no entry below 1e-12; ρ. */
const problem = fc.integer({min: 1, max: 12}).chain((k) => {
  const gap = fc.oneof(between(0, 1), fc.constantFrom(0, 1e-12, 1e-6));
  const weight = fc.oneof(between(-1, 1), fc.constantFrom(1e-12, -1e-6, 1));
  const list = (item: fc.Arbitrary<number>) => fc.array(item, {minLength: k, maxLength: k});
  return fc.tuple(list(gap), list(weight), fc.constantFrom(1e-2, 0.3, 1, 2)).map(([gaps, weights, rho]) => {
    let at = 0;
    const raw = gaps.map((g) => (at += g + 1e-13));
    const d = raw.map((x) => (2 * x) / (at + 1) - 1);
    const z = weights.map((w) => (Math.abs(w) < 1e-12 ? 1e-12 : w));
    const length = Math.hypot(...z);
    return [d, z.map((zj) => zj / length), rho] as const;
  });
});

describe("rankOneEigen(d, z, rho)", () => {
  it("returns eigenpairs of D + ρzzᵀ, one root in every gap and one above, vectors orthogonal to 10·k·eps", () => {
    fc.assert(
      fc.property(problem, ([d, z, rho]) => expectEigenpairs(d, z, rho)),
      {...runs, numRuns: 3 * runs.numRuns}
    );
  });

  it("returns the eigenvalues of exactly the given whole numbers, to 4·√k·eps·(‖D‖ + ρ‖z‖²)", () => {
    const whole = fc.integer({min: 1, max: 10}).chain((k) => {
      const list = (min: number, max: number) => fc.array(fc.integer({min, max}), {minLength: k, maxLength: k});
      return fc.tuple(list(1, 9), list(-9, 9), fc.integer({min: 1, max: 5}));
    });
    const few = {...runs, numRuns: Math.ceil(runs.numRuns / 2)};
    fc.assert(
      fc.property(whole, ([steps, weights, rho]) => {
        let at = -20;
        const d = steps.map((step) => (at += step));
        const z = weights.map((w) => (w === 0 ? 1 : w));
        const {values} = solved(d, z, rho);
        const bound = 4 * Math.sqrt(d.length) * eps * sizeOf(d, z, rho);
        expect(areEigenvalues(matrixOf(d, z, rho), values, bound)).toBe(true);
      }),
      few
    );
  });

  it("does not stop while the root is off by more than rounding", () => {
    const [d, z, rho] = [[-11, -4, 4], [1, 8, 9], 4];
    const {values} = solved(d, z, rho);
    expect(areEigenvalues(matrixOf(d, z, rho), values, 4 * eps * sizeOf(d, z, rho))).toBe(true);
  });

  it("evaluates g less than 5.3 times for a root, on average", () => {
    const {uniform} = random(1);
    const [k, rounds] = [24, 10];
    let reads = 0;
    for (let round = 0; round < rounds; ++round) {
      const d = Float64Array.from({length: k}, uniform).sort();
      const z = counted(
        Float64Array.from({length: k}, () => (uniform() - 0.5) / 2),
        (place) => (reads += place === 9 ? 1 : 0)
      );
      rankOneEigen(d, z, 0.5 + uniform());
    }
    expect(reads / 2).toBeLessThan(5.3 * k * rounds); // two reads of every weight an evaluation
  });

  it("adds up: Σλᵢ = Σdᵢ + ρ‖z‖²", () => {
    fc.assert(
      fc.property(problem, ([d, z, rho]) => {
        const {values} = solved(d, z, rho);
        const sum = (x: Vector) => x.reduce((total, xi) => total + xi, 0);
        expect(Math.abs(sum(values) - sum(d) - rho * sum(z.map((zj) => zj * zj)))).toBeLessThanOrEqual(
          8 * d.length * eps * (1 + rho)
        );
      }),
      runs
    );
  });

  it("has the closed form of order 1 and of order 2", () => {
    expect(solved([3], [-0.5], 2)).toEqual({values: [3.5], vectors: [[1]]});
    const {values} = solved([0, 1], [0.6, 0.8], 2); // [[0.72, 0.96], [0.96, 2.28]]
    const r = Math.sqrt(0.78 ** 2 + 0.96 ** 2);
    for (const i of [0, 1]) expect(Math.abs(values[i] - (1.5 + (2 * i - 1) * r))).toBeLessThanOrEqual(8 * eps);
  });

  it("keeps vectors orthogonal where roots crowd: 40 poles a few roundings apart, and weights that fade", () => {
    const poles = Array.from({length: 40}, (_, i) => 1 + i * 8 * eps);
    expectEigenpairs(
      poles,
      poles.map(() => 1 / Math.sqrt(40)),
      1
    );
    const fading = poles.map((_, i) => 2 ** -i);
    const length = Math.hypot(...fading);
    const spread = poles.map((_, i) => i / 40);
    for (const z of [fading, [...fading].reverse()]) {
      expectEigenpairs(
        spread,
        z.map((zj) => zj / length),
        1
      );
    }
  });
});
