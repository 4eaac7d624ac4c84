import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {finiteDifferenceGradient, finiteDifferenceHessian} from "../../../src/numerics/calculus/finiteDifference.js";
import {gram, isSymmetric, matvec} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {maxNorm, norm, scale, subtract} from "../../../src/numerics/linalg/vector.js";
import {himmelblau, himmelblauMinima} from "../../../src/numerics/objectives/himmelblau.js";
import {leastSquares} from "../../../src/numerics/objectives/leastSquares.js";
import {quadratic} from "../../../src/numerics/objectives/quadratic.js";
import {rosenbrock} from "../../../src/numerics/objectives/rosenbrock.js";
import {between, matrix, runs, symmetricOfSize, vector} from "../../support/arbitraries.js";
import {everyObjective} from "../../support/objectives.js";

const point = (n: number) => fc.array(between(-3, 3), {minLength: n, maxLength: n});

describe.each(everyObjective.map((f) => [f.name, f] as const))("%s", (_, f) => {
  it("has the gradient and the Hessian that central differences have, and H is symmetric bit for bit", () => {
    fc.assert(
      fc.property(point(f.dimension), (x) => {
        const [g, H] = [f.gradient(x), f.hessian(x)];
        const size = 1 + Math.abs(f.value(x)) + norm(g) + maxNorm(H.map(maxNorm));
        expect(norm(subtract(finiteDifferenceGradient(f.value, x), g))).toBeLessThan(1e-8 * size);
        const D = finiteDifferenceHessian(f.gradient, x);
        for (const [i, row] of H.entries()) expect(norm(subtract(row, D[i]))).toBeLessThan(1e-7 * size);
        expect(isSymmetric(H)).toBe(true);
      }),
      runs
    );
  });
});

describe("quadratic(H, {minimizer})", () => {
  it("is ½(x − c)ᵀH(x − c): 0 at c, with gradient H(x − c), and 4 times as much twice as far from c", () => {
    fc.assert(
      fc.property(symmetricOfSize(3), vector(3), vector(3), (H, c, d) => {
        const f = quadratic(H);
        expect(quadratic(H, {minimizer: c}).value(c)).toBe(0);
        expect(f.gradient(d)).toEqual(matvec(H, d));
        expect(f.value(scale(2, d))).toBe(4 * f.value(d));
      }),
      runs
    );
  });

  it("throws RangeError for an H that is not symmetric or a minimizer of another length", () => {
    expect(() =>
      quadratic([
        [1, 2],
        [3, 4]
      ])
    ).toThrow(/H must be symmetric; got H\[1\]\[0\] = 3/);
    expect(() => quadratic([[1]], {minimizer: [1, 2]})).toThrow(/minimizer has length 2; expected 1/);
  });
});

describe("leastSquares(X, y)", () => {
  it("is ‖Xβ − y‖² with Hessian 2XᵀX, without ½", () => {
    fc.assert(
      fc.property(matrix(4, 2), vector(4), vector(2), (X, y, beta) => {
        const f = leastSquares(X, y);
        expect(f.value(beta)).toBeCloseTo(norm(subtract(matvec(X, beta), y)) ** 2, 6);
        expect(f.hessian(beta)).toEqual(gram(X).map((row) => row.map((h) => 2 * h)));
      }),
      runs
    );
    expect(() => leastSquares([[1]], [1, 2])).toThrow(/y has length 2; expected 1/);
  });
});

describe("known facts", () => {
  it("rosenbrock has κ ≈ 2508 at its minimum (1, 1)", () => {
    const {values} = symmetricEigen(rosenbrock.hessian([1, 1]));
    expect(values[1] / values[0]).toBeCloseTo(2508.01, 1);
    expect(rosenbrock.value([1, 1])).toBe(0);
  });

  it("himmelblau is 0 at each of its four minima", () => {
    for (const minimum of himmelblauMinima) expect(himmelblau.value(minimum)).toBeLessThan(1e-27);
  });
});
