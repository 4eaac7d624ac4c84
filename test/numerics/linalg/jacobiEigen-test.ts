import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {jacobiEigen} from "../../../src/numerics/linalg/jacobiEigen.js";
import {diagonal, identity} from "../../../src/numerics/linalg/matrix.js";
import {runs, symmetricOfSize} from "../../support/arbitraries.js";
import {areAscending, areOriented, departure, residual} from "../../support/eigenpairs.js";
import {areEigenvalues} from "../../support/exact.js";
import {kinds} from "../../support/symmetricMatrices.js";

const eps = Number.EPSILON;

describe("jacobiEigen(H)", () => {
  it.each(kinds)("satisfies HQ = QΛ and QᵀQ = I to 10·n·eps, in order, for %s", (_, make) => {
    for (const n of [1, 2, 3, 5, 6, 12]) {
      const pairs = jacobiEigen(make(n));
      expect(residual(make(n), pairs)).toBeLessThanOrEqual(10 * n * eps);
      expect(departure(pairs.vectors)).toBeLessThanOrEqual(10 * n * eps);
      expect(areAscending(pairs.values)).toBe(true);
      expect(areOriented(pairs.vectors)).toBe(true);
    }
  });

  it("returns the eigenvalues of exactly the given doubles, to 4·√n·eps·‖H‖", () => {
    const small = fc.integer({min: 2, max: 6}).chain(symmetricOfSize);
    const few = {...runs, numRuns: Math.ceil(runs.numRuns / 4)};
    fc.assert(
      fc.property(small, (H) => {
        fc.pre(H.flat().some((entry) => entry !== 0));
        const {values} = jacobiEigen(H);
        const bound = 4 * Math.sqrt(H.length) * eps * Math.max(...values.map(Math.abs));
        expect(areEigenvalues(H, values, bound)).toBe(true);
      }),
      few
    );
  });

  it("keeps the small eigenvalues of a graded matrix to 20·eps, relative", () => {
    // D A D with A = [[1, ½, ½], [½, 1, ½], [½, ½, 1]] and D = diag(1, 2⁻⁵⁰, 2⁻¹⁰⁰): λ₁λ₂λ₃ = ½·2⁻³⁰⁰.
    const scales = [1, 2 ** -50, 2 ** -100];
    const H = scales.map((p, i) => scales.map((q, j) => (i === j ? p * q : (p * q) / 2)));
    const {values} = jacobiEigen(H);
    const exact = [(2 / 3) * 2 ** -200, 0.75 * 2 ** -100, 1]; // to 2⁻¹⁰⁰, relative
    for (const i of [0, 1, 2]) expect(Math.abs(values[i] / exact[i] - 1)).toBeLessThanOrEqual(20 * eps);
  });

  it("turns the axes of equal diagonal entries by 45°, however weak the coupling, down to eps/8", () => {
    for (const b of [1, 1e-8, 4 * eps, -eps / 4]) {
      const {values, vectors} = jacobiEigen([
        [1, b, 0],
        [b, 1, 0],
        [0, 0, 5]
      ]);
      expect(Math.abs(values[1] - values[0] - 2 * Math.abs(b))).toBeLessThanOrEqual(eps);
      for (const v of vectors.slice(0, 2))
        expect(v.map((x) => x * x)).toEqual([0.5, 0.5, 0].map((x) => expect.closeTo(x, 15)));
    }
  });

  it("returns a diagonal matrix’s entries and axes, equal ones in their order, and zeros for the zero matrix", () => {
    expect(jacobiEigen(diagonal([4, -1, 4]))).toEqual({
      values: [-1, 4, 4],
      vectors: [
        [0, 1, 0],
        [1, 0, 0],
        [0, 0, 1]
      ]
    });
    expect(jacobiEigen(diagonal([0, 0, 0]))).toEqual({values: [0, 0, 0], vectors: identity(3)});
  });
});
