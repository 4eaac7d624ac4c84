import fc from "fast-check";
import {symmetricEigen} from "../../src/numerics/linalg/symmetricEigen.js";
import type {Matrix, Vector} from "../../src/numerics/types.js";

/** Every property runs with this seed, HESSIAN_RUNS times (default 100): the same inputs on every machine. */
export const runs = {seed: 20240501, numRuns: Number(process.env["HESSIAN_RUNS"] ?? 100)};

/** Numbers evenly spread over [from, to]. */
const evenly = (from: number, to: number): fc.Arbitrary<number> =>
  fc.nat(2 ** 30).map((k) => from + (to - from) * (k / 2 ** 30));

/**
 * Numbers in [from, to], never NaN, and none so small that its products underflow: three of four evenly spread, the fourth
 * of any size. (`fc.double` alone spreads over the exponents: around 0 nearly all of its numbers are tiny.)
 */
export const between = (from: number, to: number): fc.Arbitrary<number> =>
  fc.oneof(
    {weight: 3, arbitrary: evenly(from, to)},
    {
      weight: 1,
      arbitrary: fc.double({min: from, max: to, noNaN: true}).map((x) => (Math.abs(x) < 1e-60 ? 0 : x))
    }
  );

/** Numbers of either sign over `decades` powers of ten, and 0. */
export const overDecades = (decades: number): fc.Arbitrary<number> =>
  fc
    .tuple(fc.constantFrom(-1, 1, 1, 1, 0), between(1, 10), fc.integer({min: -decades, max: decades}))
    .map(([sign, mantissa, exponent]) => sign * mantissa * 10 ** exponent);

/** Vectors of length n with entries in [−10, 10]. */
export const vector = (n: number): fc.Arbitrary<Vector> => fc.array(between(-10, 10), {minLength: n, maxLength: n});

/** Matrices, rows × columns, with entries in [−10, 10]. */
export const matrix = (rows: number, columns: number): fc.Arbitrary<Matrix> =>
  fc.array(vector(columns), {minLength: rows, maxLength: rows});

/** Symmetric matrices of size n × n with entries in [−10, 10]. */
export const symmetricOfSize = (n: number): fc.Arbitrary<Matrix> =>
  matrix(n, n).map((A) => A.map((row, i) => row.map((_, j) => (A[i][j] + A[j][i]) / 2)));

/** Symmetric matrices of size 1 × 1 to 10 × 10 with entries in [−10, 10]. */
export const symmetricMatrix: fc.Arbitrary<Matrix> = fc.integer({min: 1, max: 10}).chain(symmetricOfSize);

/** Orthonormal bases of ℝⁿ, one vector a row. */
export const basis = (n: number): fc.Arbitrary<Matrix> => symmetricOfSize(n).map((H) => symmetricEigen(H).vectors);

/** The entries (a, b, c) of [[a, b], [b, c]]: ordinary, over 300 decades, nearly singular, or with equal entries. */
export const entries2: fc.Arbitrary<readonly [number, number, number]> = fc.oneof(
  fc.tuple(between(-10, 10), between(-10, 10), between(-10, 10)),
  fc.tuple(overDecades(300), overDecades(300), overDecades(300)),
  fc.tuple(overDecades(8), overDecades(8), fc.integer({min: -4, max: 4})).map(
    // b² within a few roundings of ac
    ([a, c, k]) => [Math.abs(a), Math.sqrt(Math.abs(a * c)) * (1 + k * Number.EPSILON), Math.abs(c)] as const
  ),
  fc.tuple(overDecades(5), overDecades(5), fc.constantFrom(-1, 1)).map(([a, b, sign]) => [a, b, sign * a] as const)
);
