import fc from "fast-check";
import {CholeskyDecomposition, Matrix as MlMatrix} from "ml-matrix";
import {describe, expect, it} from "vitest";
import {cholesky, choleskyLogDeterminant, solveCholesky} from "../../../src/numerics/linalg/cholesky.js";
import {logDeterminant} from "../../../src/numerics/linalg/determinant.js";
import {
  diagonal,
  frobeniusNorm,
  gram,
  matvec,
  multiply,
  quadraticForm,
  transpose
} from "../../../src/numerics/linalg/matrix.js";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {norm, subtract} from "../../../src/numerics/linalg/vector.js";
import type {Matrix} from "../../../src/numerics/types.js";
import {between, matrix, runs, symmetricMatrix, vector} from "../../support/arbitraries.js";
import {exactDeterminant, units} from "../../support/exact.js";

const {EPSILON} = Number;

/** XᵀX + I: positive definite with λ ≥ 1. */
const positive = fc
  .integer({min: 1, max: 7})
  .chain((n) => matrix(n, n))
  .map((X) => gram(X).map((row, i) => row.map((entry, j) => (i === j ? entry + 1 : entry))));

/** Symmetric matrices of small integers, whose leading minors are exact. */
const integers: fc.Arbitrary<Matrix> = fc
  .integer({min: 1, max: 5})
  .chain((n) =>
    fc.array(fc.array(fc.integer({min: -3, max: 6}), {minLength: n, maxLength: n}), {minLength: n, maxLength: n})
  )
  .map((A) =>
    A.map((row, i) => row.map((_, j) => (i === j ? Math.abs(A[i][i]) + 2 : A[Math.min(i, j)][Math.max(i, j)])))
  );

const minor = (H: Matrix, k: number) => exactDeterminant(H.slice(0, k).map((row) => row.slice(0, k).map(BigInt)));

function factorOf(H: Matrix): Matrix {
  const outcome = cholesky(H);
  if (outcome.status !== "positive definite") throw new Error(outcome.status);
  return outcome.factor;
}

describe("cholesky(H)", () => {
  it("is a lower triangular L with a positive diagonal and |H − LLᵀ| ≤ (n + 2)·eps·√(hᵢᵢhⱼⱼ) in each entry", () => {
    fc.assert(
      fc.property(positive, (H) => {
        const L = factorOf(H);
        const product = multiply(L, transpose(L));
        for (const [i, row] of H.entries()) {
          expect(L[i][i]).toBeGreaterThan(0);
          for (const [j, entry] of row.entries()) {
            if (j > i) expect(L[i][j]).toBe(0);
            const bound = (H.length + 2) * EPSILON * Math.sqrt(H[i][i] * H[j][j]);
            expect(Math.abs(product[i][j] - entry)).toBeLessThanOrEqual(bound);
          }
        }
      }),
      runs
    );
  });

  it("has the factor of ml-matrix, to 100·n·eps·κ", () => {
    fc.assert(
      fc.property(positive, (H) => {
        const theirs = new CholeskyDecomposition(
          new MlMatrix(H.map((row) => [...row]))
        ).lowerTriangularMatrix.to2DArray();
        const ours = factorOf(H);
        const difference = ours.map((row, i) => row.map((entry, j) => entry - theirs[i][j]));
        const kappa = frobeniusNorm(H); // λ_min ≥ 1
        expect(frobeniusNorm(difference)).toBeLessThanOrEqual(100 * H.length * EPSILON * kappa * frobeniusNorm(ours));
      }),
      runs
    );
  });

  it("decides by the leading minors, exactly for integers: `order` is the first that is not positive", () => {
    fc.assert(
      fc.property(integers, (H) => {
        const first = H.map((_, i) => i + 1).find((k) => minor(H, k) <= 0n);
        const outcome = cholesky(H);
        if (outcome.status === "positive definite") expect(first).toBeUndefined();
        else {
          expect(outcome.order).toBe(first);
          expect(outcome.status).toBe(minor(H, outcome.order) === 0n ? "undecided" : "not positive definite");
        }
      }),
      runs
    );
  });

  it("agrees with the sign of λ_min wherever that is not within n·eps·‖H‖ of 0", () => {
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const least = symmetricEigen(H).values[0];
        if (Math.abs(least) <= 10 * H.length * EPSILON * frobeniusNorm(H)) return;
        expect(cholesky(H).status).toBe(least > 0 ? "positive definite" : "not positive definite");
      }),
      runs
    );
  });

  it("shows a witness where it fails: vᵀHv = pivot ≤ 0, to 100·n²·eps·|v|ᵀ|H||v|", () => {
    fc.assert(
      fc.property(symmetricMatrix, (H) => {
        const outcome = cholesky(H);
        if (outcome.status !== "not positive definite") return;
        const {pivot, direction, order} = outcome;
        expect(pivot).toBeLessThanOrEqual(0);
        expect(direction[order - 1]).toBe(1);
        expect(direction.slice(order).every((entry) => entry === 0)).toBe(true);
        const size = quadraticForm(
          H.map((row) => row.map(Math.abs)),
          direction.map(Math.abs)
        );
        expect(Math.abs(quadraticForm(H, direction) - pivot)).toBeLessThanOrEqual(100 * H.length ** 2 * EPSILON * size);
      }),
      runs
    );
  });

  it("names the pivot and the witness of [[1, 2], [2, 1]], whose diagonal is positive: −3 along (−2, 1)", () => {
    expect(
      cholesky([
        [1, 2],
        [2, 1]
      ])
    ).toEqual({status: "not positive definite", order: 2, pivot: -3, direction: [-2, 1]});
  });

  it("solves for the witness through all rows above: of order 4 for LDLᵀ with d = (1, 1, 1, −1)", () => {
    const L = [
      [1, 0, 0, 0],
      [2, 1, 0, 0],
      [3, 4, 1, 0],
      [5, 6, 7, 1]
    ];
    // Lᵀv = e₄, so that vᵀHv = d₄: back substitution by hand.
    const H = multiply(multiply(L, diagonal([1, 1, 1, -1])), transpose(L));
    expect(cholesky(H)).toEqual({status: "not positive definite", order: 4, pivot: -1, direction: [-28, 22, -7, 1]});
  });

  it("is certain of an exact 0 on the diagonal, and undecided where rounding may have made the 0", () => {
    expect(cholesky([[0]])).toEqual({status: "not positive definite", order: 1, pivot: 0, direction: [1]});
    expect(cholesky(diagonal([1, 0, 1]))).toEqual({
      status: "not positive definite",
      order: 2,
      pivot: 0,
      direction: [0, 1, 0]
    });
    expect(
      cholesky([
        [1, 1],
        [1, 1]
      ])
    ).toEqual({status: "undecided", order: 2, pivot: 0, direction: [-1, 1]});
    expect(cholesky([[-1]])).toMatchObject({status: "not positive definite", pivot: -1});
    // h₂₂ = 1 + δ: the pivot is δ, its witness (−1, 1), doubtful up to n·eps·2² on either side.
    const status = (delta: number) =>
      cholesky([
        [1, 1],
        [1, 1 + delta]
      ]).status;
    expect(status(7 * EPSILON)).toBe("undecided");
    expect(status(9 * EPSILON)).toBe("positive definite");
    expect(status(-7 * EPSILON)).toBe("undecided");
    expect(status(-9 * EPSILON)).toBe("not positive definite");
  });

  it("is certain of nothing that is false: after a pivot of a few roundings the exact minors agree, or it is undecided", () => {
    const entry = between(-2, 2);
    fc.assert(
      fc.property(
        between(1, 2),
        entry,
        fc.integer({min: 4, max: 44}),
        entry,
        entry,
        between(1, 2),
        (a, b, k, d, e, f) => {
          const H = [
            [a, b, d],
            [b, ((b * b) / a) * (1 + k * EPSILON), e],
            [d, e, f]
          ];
          const {status} = cholesky(H);
          const minors = [1, 2, 3].map((size) =>
            exactDeterminant(H.slice(0, size).map((row) => row.slice(0, size).map(units)))
          );
          if (status === "undecided") return;
          expect(status === "positive definite").toBe(minors.every((exact) => exact > 0n));
        }
      ),
      {...runs, numRuns: 10 * runs.numRuns}
    );
    for (const [H, wrong] of [
      [
        [
          [1.508149064267739, 1.6907990157427992, 0.5766645456223101],
          [1.6907990157427992, 1.8955694628401236, 0.6465037287155075],
          [0.5766645456223101, 0.6465037287155075, 1.2085432507424683]
        ],
        "not positive definite"
      ],
      [
        [
          [1.4260754246112795, 1.363050249851046, -0.5160118692774116],
          [1.363050249851046, 1.3028104625850565, -0.49320674171891277],
          [-0.5160118692774116, -0.49320674171891277, 1.9804941444765474]
        ],
        "positive definite"
      ]
    ] as const)
      expect(cholesky(H).status).not.toBe(wrong);
  });

  it("does not depend on the units: diag(1e−12, 1e12) and entries of 1e±300 are positive definite", () => {
    for (const H of [diagonal([1e-12, 1e12]), diagonal([1e300, 1e-300])]) {
      expect(factorOf(H).map((row, i) => row[i])).toEqual(H.map((row, i) => Math.sqrt(row[i])));
    }
  });

  it("throws RangeError if H is not symmetric", () => {
    expect(() =>
      cholesky([
        [1, 2],
        [3, 1]
      ])
    ).toThrow("H must be symmetric; got H[1][0] = 3 and H[0][1] = 2");
  });
});

describe("solveCholesky(factor, b)", () => {
  it("solves H x = b: ‖Hx − b‖ ≤ 20·n·eps·‖H‖‖x‖", () => {
    fc.assert(
      fc.property(
        positive.chain((H) => fc.tuple(fc.constant(H), vector(H.length))),
        ([H, b]) => {
          const x = solveCholesky(factorOf(H), b);
          const bound = 20 * H.length * EPSILON * frobeniusNorm(H) * norm(x);
          expect(norm(subtract(matvec(H, x), b))).toBeLessThanOrEqual(bound);
        }
      ),
      runs
    );
  });

  it("throws RangeError if b does not fit", () => {
    expect(() => solveCholesky([[1]], [1, 2])).toThrow("b has length 2; expected 1");
  });
});

describe("choleskyLogDeterminant(factor)", () => {
  it("is ln det H, to 20·n²·eps·κ", () => {
    fc.assert(
      fc.property(positive, (H) => {
        const bound = 20 * H.length ** 2 * EPSILON * frobeniusNorm(H); // λ_min ≥ 1
        expect(Math.abs(choleskyLogDeterminant(factorOf(H)) - logDeterminant(H).logMagnitude)).toBeLessThanOrEqual(
          bound
        );
      }),
      runs
    );
  });

  it("is −400·ln 10 for 0.01·I₂₀₀, whose determinant underflows", () => {
    const log = choleskyLogDeterminant(factorOf(diagonal(Array(200).fill(0.01))));
    expect(log / (-400 * Math.LN10)).toBeCloseTo(1, 14);
  });
});
