import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {inertia} from "../../../src/numerics/linalg/inertia.js";
import {congruence, diagonal, identity, isSymmetric, multiply, transpose} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import type {Matrix} from "../../../src/numerics/types.js";
import {matrix, runs, symmetricOfSize} from "../../support/arbitraries.js";

const {EPSILON} = Number;

/** Products of integer shears: integer matrices of determinant ±1, whose inverse is one as well. */
const unimodular = (n: number): fc.Arbitrary<Matrix> => {
  const index = fc.integer({min: 0, max: n - 1});
  const shear = fc
    .tuple(index, index, fc.integer({min: -2, max: 2}))
    .map(([p, q, factor]) =>
      identity(n).map((row, i) => row.map((entry, j) => (i === p && j === q && p !== q ? factor : entry)))
    );
  return fc
    .array(shear, {minLength: 1, maxLength: 3})
    .map((shears) => shears.reduce<Matrix>((A, B) => multiply(A, B), identity(n)));
};

describe("inertia(values)", () => {
  it("counts signs, in any order, and every eigenvalue once", () => {
    expect(inertia([3, -1, 0, 2])).toEqual({positive: 2, zero: 1, negative: 1, undecided: 0});
    expect(inertia([0, 0])).toEqual({positive: 0, zero: 2, negative: 0, undecided: 0});
    expect(inertia([-5])).toEqual({positive: 0, zero: 0, negative: 1, undecided: 0});
  });

  it("leaves a sign open within n·eps·max|λ|, the border included", () => {
    expect(inertia([-1, 2 * EPSILON])).toEqual({positive: 0, zero: 0, negative: 1, undecided: 1});
    expect(inertia([-1, 3 * EPSILON])).toEqual({positive: 1, zero: 0, negative: 1, undecided: 0});
    expect(inertia([1, -2 * EPSILON])).toEqual({positive: 1, zero: 0, negative: 0, undecided: 1});
    expect(inertia([1, -3 * EPSILON])).toEqual({positive: 1, zero: 0, negative: 1, undecided: 0});
    expect(inertia([1024, -1024 * 2 * EPSILON]).undecided).toBe(1);
    expect(inertia([1024, -1024 * 3 * EPSILON]).undecided).toBe(0);
  });

  it("is kept by every invertible change of coordinates, in exact integers (Sylvester)", () => {
    const spectrum = fc.array(fc.integer({min: -3, max: 3}), {minLength: 2, maxLength: 5});
    fc.assert(
      fc.property(
        spectrum.chain((values) => fc.tuple(fc.constant(values), unimodular(values.length))),
        ([values, A]) => {
          const changed = inertia(symmetricEigen(congruence(diagonal(values), A)).values);
          const before = inertia(values);
          // A zero eigenvalue comes back as a rounding error, at most a few times n·eps: its sign is then anyone’s.
          const known = (size: number) => Math.abs(size) > 1e-12;
          const signs = symmetricEigen(congruence(diagonal(values), A)).values.filter(known);
          expect(signs.filter((value) => value > 0)).toHaveLength(before.positive);
          expect(signs.filter((value) => value < 0)).toHaveLength(before.negative);
          if (before.zero === 0) expect(changed).toEqual(before);
        }
      ),
      runs
    );
  });

  it("is all that is kept: diag(1, 1) seen through x = diag(1, 3)·y has the eigenvalues 1 and 9", () => {
    const changed = congruence(identity(2), diagonal([1, 3]));
    expect(symmetricEigen(changed).values).toEqual([1, 9]);
    expect(inertia([1, 9])).toEqual(inertia([1, 1]));
  });

  it("throws RangeError for no values or one that is not finite", () => {
    expect(() => inertia([])).toThrow("values is empty");
    expect(() => inertia([NaN])).toThrow("values[0] must be a finite number; got NaN");
  });
});

describe("congruence(H, A)", () => {
  it("is AᵀHA, symmetric bit for bit, to 4·n·eps·|A|ᵀ|H||A|", () => {
    const sizes = fc.tuple(fc.integer({min: 1, max: 5}), fc.integer({min: 1, max: 5}));
    fc.assert(
      fc.property(
        sizes.chain(([n, m]) => fc.tuple(symmetricOfSize(n), matrix(n, m))),
        ([H, A]) => {
          const changed = congruence(H, A);
          expect(isSymmetric(changed)).toBe(true);
          const product = multiply(multiply(transpose(A), H), A);
          const size = (B: Matrix) => B.map((row) => row.map(Math.abs));
          const sizes = multiply(multiply(transpose(size(A)), size(H)), size(A));
          for (const [i, row] of changed.entries()) {
            for (const [j, entry] of row.entries()) {
              expect(Math.abs(entry - product[i][j])).toBeLessThanOrEqual(4 * H.length * EPSILON * sizes[i][j]);
            }
          }
        }
      ),
      runs
    );
  });

  it("throws RangeError if H is not symmetric or A does not fit", () => {
    expect(() => congruence([[1, 2]], [[1]])).toThrow(/square/);
    expect(() => congruence(identity(2), identity(3))).toThrow("A has 2 columns and B has 3 rows; expected the same");
  });
});
