import fc from "fast-check";
import {EigenvalueDecomposition, Matrix as MlMatrix} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {krylov, lanczos} from "../../../src/numerics/linalg/lanczos.js";
import {diagonal, frobeniusNorm, identity} from "../../../src/numerics/linalg/matrix.js";
import {addTo, innerProduct, packedNorm} from "../../../src/numerics/linalg/packed.js";
import {productOf} from "../../../src/numerics/linalg/product.js";
import {ritzPairs, ritzVector} from "../../../src/numerics/linalg/ritz.js";
import {complete} from "../../../src/numerics/resumable.js";
import {runs, symmetricMatrix} from "../../support/arbitraries.js";

const {EPSILON} = Number;

/** The second difference, n × n, as a product: its eigenvalues are 2 − 2cos(kπ/(n + 1)). */
const secondDifference = (v: Float64Array) => v.map((vi, i) => 2 * vi - (v[i - 1] ?? 0) - (v[i + 1] ?? 0));

const eigenvalues = (H: readonly (readonly number[])[]) =>
  new EigenvalueDecomposition(new MlMatrix(H.map((row) => [...row]))).realEigenvalues.sort((p, q) => p - q);

describe("lanczos(product, n, options)", () => {
  it("satisfies HQ = QT + βₘqₘ₊₁eₘᵀ and QᵀQ = I, to 20·n·eps", () => {
    fc.assert(
      fc.property(symmetricMatrix, fc.integer({min: 1, max: 10}), (H, steps) => {
        const {alphas, betas, basis, iterations} = complete(lanczos(productOf(H), H.length, {steps}));
        expect([alphas.length, betas.length, basis.length]).toEqual([iterations, iterations, iterations]);
        const bound = 20 * H.length * EPSILON;
        for (const [k, q] of basis.entries()) {
          for (const [j, p] of basis.entries()) {
            expect(Math.abs(innerProduct(p, q) - (j === k ? 1 : 0))).toBeLessThanOrEqual(bound);
          }
          const rest = productOf(H)(q);
          addTo(rest, -alphas[k], q);
          if (k > 0) addTo(rest, -betas[k - 1], basis[k - 1]);
          if (k + 1 < iterations) addTo(rest, -betas[k], basis[k + 1]);
          const expected = k + 1 < iterations ? 0 : betas[k];
          expect(Math.abs(packedNorm(rest) - expected)).toBeLessThanOrEqual(bound * frobeniusNorm(H));
        }
      }),
      runs
    );
  });

  it("finds the whole spectrum in n steps where all eigenvalues differ (ml-matrix), to 50·n·eps·‖H‖", () => {
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const run = complete(lanczos(productOf(H), H.length));
        expect(run.status).toBe("invariant subspace");
        if (run.iterations < H.length) return;
        const bound = 50 * H.length * EPSILON * frobeniusNorm(H);
        const expected = eigenvalues(H);
        for (const [i, value] of ritzPairs(run).values.entries()) {
          expect(Math.abs(value - expected[i])).toBeLessThanOrEqual(bound);
        }
      }),
      runs
    );
  });

  it("closes in on both ends of the second difference of order 400, whose eigenvalues are known", () => {
    const n = 400;
    const run = complete(lanczos(secondDifference, n, {steps: 120}));
    expect(run).toMatchObject({status: "completed", iterations: 120});
    const {values, residuals} = ritzPairs(run);
    const exact = Array.from({length: n}, (_, k) => 2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)));
    for (const [i, value] of values.entries()) {
      const distance = Math.min(...exact.map((l) => Math.abs(l - value)));
      expect(distance).toBeLessThanOrEqual(residuals[i] + n * EPSILON * 4);
    }
    // The extremes by the bound of Kaniel and Saad are far inside the residual bound.
    expect(Math.abs(values[119] - exact[n - 1])).toBeLessThan(1e-3);
    expect(values[119]).toBeLessThanOrEqual(exact[n - 1] * (1 + n * EPSILON));
  });

  it("has no ghosts: no eigenvalue comes twice, however long the run", () => {
    // One eigenvalue far out converges at once; without reorthogonalisation it would come back.
    const n = 60;
    const values = Array.from({length: n}, (_, i) => (i === 0 ? 1000 : i / n));
    const run = complete(lanczos((v) => v.map((vi, i) => values[i] * vi), n, {steps: n}));
    expect(ritzPairs(run).values.filter((value) => value > 500)).toHaveLength(1);
    expect(run.iterations).toBe(n);
  });

  it("ends with an invariant subspace: after as many steps as the start has different eigenvalues", () => {
    const product = productOf(diagonal([1, 1, 2, 5, 5, 5]));
    const run = complete(lanczos(product, 6));
    expect(run).toMatchObject({status: "invariant subspace", iterations: 3});
    for (const [i, value] of ritzPairs(run).values.entries()) expect(value).toBeCloseTo([1, 2, 5][i], 13);
    const blind = complete(lanczos(product, 6, {start: Float64Array.of(1, 0, 1, 0, 0, 0)}));
    expect(blind.iterations).toBe(2);
    expect(complete(lanczos(productOf(diagonal([0, 0])), 2))).toMatchObject({iterations: 1, alphas: [0], betas: [0]});
    expect(complete(lanczos(productOf(identity(3)), 3)).iterations).toBe(1);
    expect(complete(lanczos(productOf([[4]]), 1))).toMatchObject({status: "invariant subspace", alphas: [4]});
  });

  it("is the same at every scale: entries of 1e−300 are not taken for 0", () => {
    const values = [1, 2, 3, 4];
    const run = (size: number) =>
      complete(lanczos(productOf(diagonal(values.map((value) => value * size))), 4)).alphas.map((a) => a / size);
    for (const size of [2 ** -900, 2 ** 900]) {
      expect(run(size)).toHaveLength(4);
      for (const [k, alpha] of run(size).entries()) expect(alpha).toBeCloseTo(run(1)[k], 12);
    }
  });

  it("reports its progress step by step, the same for the same seed, and takes a start of one’s own", () => {
    const computation = lanczos(secondDifference, 20, {steps: 4});
    expect([...computation]).toEqual([0.25, 0.5, 0.75, 1]);
    const run = (seed?: number) => complete(lanczos(secondDifference, 20, {steps: 4, seed})).alphas;
    expect(run()).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
    const start = new Float64Array(20).fill(3);
    const own = complete(lanczos(secondDifference, 20, {steps: 1, start}));
    expect(own.alphas[0]).toBeCloseTo(2 / 20, 14); // xᵀHx/xᵀx for the ones
    expect(start[0]).toBe(3);
    expect(complete(lanczos(secondDifference, 200)).iterations).toBe(80);
  });

  it("may be handed the same array by every product: it copies", () => {
    const kept = new Float64Array(3);
    const product = (v: Float64Array) => {
      for (let i = 0; i < 3; ++i) kept[i] = (i + 1) * v[i];
      return kept;
    };
    const {alphas} = complete(lanczos(product, 3));
    expect(alphas).toEqual(complete(lanczos(productOf(diagonal([1, 2, 3])), 3)).alphas);
  });

  it("leaves the basis alone when a product hands back its argument", () => {
    const {basis, alphas} = complete(lanczos((v) => v, 5));
    expect(alphas[0]).toBeCloseTo(1, 14);
    expect(packedNorm(basis[0])).toBeCloseTo(1, 14);
  });

  it("orthogonalises a second time where the first took nearly all: eigenvalues 1 and 1 + 1e−10·k", () => {
    const product = (v: Float64Array) => v.map((vi, i) => (1 + 1e-10 * i) * vi);
    const {basis} = complete(lanczos(product, 20, {steps: 6}));
    expect(basis).toHaveLength(6);
    for (const [k, q] of basis.entries()) {
      for (const p of basis.slice(0, k)) expect(Math.abs(innerProduct(p, q))).toBeLessThanOrEqual(20 * EPSILON);
    }
  });

  it("throws RangeError for bad arguments", () => {
    const run = (options: object, n = 2) => complete(lanczos((v) => v.slice(), n, options));
    expect(() => run({steps: 0})).toThrow("steps must be an integer ≥ 1; got 0");
    expect(() => run({}, 0)).toThrow("n must be an integer ≥ 1; got 0");
    expect(() => run({start: new Float64Array(3)})).toThrow("start has length 3; expected 2");
    expect(() => run({start: new Float64Array(2)})).toThrow("start must not be zero; got a vector of zeros");
    expect(() => run({start: Float64Array.of(1, NaN)})).toThrow("start[1] must be a finite number; got NaN");
    expect(() => complete(lanczos(() => Float64Array.of(1, NaN), 2))).toThrow("product(v)[1] must be a finite number");
    const process = krylov((v) => v.slice(), 2, Float64Array.of(1, 0));
    expect(process.ended()).toBe(false);
    expect(process.advance()).toBe(true);
    expect(process.ended()).toBe(true);
    expect(() => process.advance()).toThrow("the space is invariant after 1 steps; expected no further step");
  });
});

describe("ritzPairs(krylov, steps)", () => {
  it("bounds the residual of the Ritz vector: ‖Hy − θy‖ = βₘ|sₘ|, to 50·n·eps·‖H‖", () => {
    fc.assert(
      fc.property(symmetricMatrix, fc.integer({min: 1, max: 6}), (H, steps) => {
        const run = complete(lanczos(productOf(H), H.length, {steps}));
        const {values, residuals, coordinates} = ritzPairs(run);
        for (const [i, value] of values.entries()) {
          const y = ritzVector(run, coordinates[i]);
          expect(packedNorm(y)).toBeCloseTo(1, 13);
          const rest = productOf(H)(y);
          addTo(rest, -value, y);
          expect(Math.abs(packedNorm(rest) - residuals[i])).toBeLessThanOrEqual(
            50 * H.length * EPSILON * frobeniusNorm(H)
          );
        }
      }),
      runs
    );
  });

  it("replays earlier steps: extremes move outwards (Cauchy), and the weights sum to 1", () => {
    const run = complete(lanczos(secondDifference, 50, {steps: 12}));
    for (let m = 1; m <= 12; ++m) {
      const shorter = complete(lanczos(secondDifference, 50, {steps: m}));
      const now = ritzPairs(run, m);
      expect(now.values).toEqual(ritzPairs(shorter).values);
      expect(now.residuals).toEqual(ritzPairs(shorter).residuals);
      expect(now.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 13);
      if (m === 1) continue;
      const before = ritzPairs(run, m - 1);
      expect(now.values[0]).toBeLessThanOrEqual(before.values[0] + 1e-14);
      expect(now.values[m - 1]).toBeGreaterThanOrEqual(before.values[m - 2] - 1e-14);
    }
  });

  it("throws RangeError for a number of steps that were not taken", () => {
    const run = complete(lanczos(secondDifference, 5, {steps: 2}));
    expect(() => ritzPairs(run, 3)).toThrow("steps must be at most 2; got 3");
    expect(() => ritzPairs(run, 0)).toThrow("steps must be an integer ≥ 1; got 0");
  });
});
