import {random} from "../../src/numerics/random.js";
import type {Matrix, Vector} from "../../src/numerics/types.js";
import {secondDifference} from "./namedMatrices.js";

/** A kind of symmetric matrix that has its own way to go wrong, at every size. */
export type Kind = readonly [name: string, make: (n: number) => Matrix];

/** The symmetric n × n matrix with these entries on and above the diagonal. */
function symmetric(n: number, entry: (i: number, j: number) => number): Matrix {
  const upper = Array.from({length: n}, (_, i) => Array.from({length: n}, (_, j) => (j < i ? 0 : entry(i, j))));
  return upper.map((row, i) => row.map((_, j) => (j < i ? upper[j][i] : upper[i][j])));
}

/** A symmetric matrix of normal draws times `size`. */
const drawn = (size: number) => (n: number) => {
  const {normal} = random(n);
  return symmetric(n, () => size * normal());
};

/** The symmetric tridiagonal matrix with this diagonal, n entries, and off-diagonal, n − 1. */
export const tridiagonal = (diagonal: Vector, offDiagonal: Vector): Matrix =>
  symmetric(diagonal.length, (i, j) => (i === j ? diagonal[i] : j === i + 1 ? offDiagonal[i] : 0));

/** Tridiagonal, by rules for the entries. */
const chain = (diagonal: (i: number) => number, coupling: (i: number, n: number) => number) => (n: number) =>
  tridiagonal(
    Array.from({length: n}, (_, i) => diagonal(i)),
    Array.from({length: n - 1}, (_, i) => coupling(i, n))
  );

/** Full, with these eigenvalues to rounding: their diagonal matrix D, reflected from both sides in a drawn direction. */
export function reflected(values: Vector): Matrix {
  const n = values.length;
  const {normal} = random(n);
  const drawn = Array.from({length: n}, normal);
  const length = Math.sqrt(drawn.reduce((sum, ui) => sum + ui * ui, 0) / 2);
  const u = drawn.map((ui) => ui / length); // I − u uᵀ, ‖u‖² = 2
  const half = u.reduce((sum, ui, i) => sum + 0.5 * ui * ui * values[i], 0);
  const w = u.map((ui, i) => (values[i] - half) * ui);
  return symmetric(n, (i, j) => (i === j ? values[i] : 0) - (u[i] * w[j] + w[i] * u[j]));
}

const spectrum = (value: (i: number) => number) => (n: number) =>
  reflected(Array.from({length: n}, (_, i) => value(i)));

const bothSigns = chain(
  (i) => i % 5,
  (i) => (i % 3) - 1.5
);

/** In pieces, one of them ending where the halves meet. */
const broken = chain(
  (i) => i % 3,
  (i, n) => (i % 4 === 3 || i === (n >> 1) - 1 ? 0 : 1)
);

const glued = chain(
  (i) => Math.abs((i % 21) - 10),
  (i) => (i % 21 === 20 ? 1e-12 : 1)
);

/** Every kind. */
export const kinds: readonly Kind[] = [
  ["normal draws", drawn(1)],
  ["entries of 1e150", drawn(1e150)],
  ["entries of 1e300", drawn(1e300)],
  ["entries of 1e-300", drawn(1e-300)],
  ["subnormal entries", (n) => drawn(1)(n).map((row) => row.map((entry) => Math.round(99 * entry) * 5e-324))],
  ["repeated eigenvalues", spectrum((i) => [1, 1, 2, -3][i % 4])],
  ["zero eigenvalues", spectrum((i) => (i % 3 === 0 ? i + 1 : 0))],
  ["clustered eigenvalues", spectrum((i) => 1 + (i % 5) * 1e-14 + (i % 2) * 1e-9)],
  ["graded eigenvalues", spectrum((i) => 10 ** (-i / 2))],
  ["graded entries", (n) => drawn(1)(n).map((row, i) => row.map((entry, j) => entry * 10 ** ((-12 * (i + j)) / n)))],
  ["a zero matrix", (n) => symmetric(n, () => 0)],
  ["a diagonal matrix", (n) => drawn(1)(n).map((row, i) => row.map((entry, j) => (i === j ? entry : 0)))],
  ["a nearly diagonal matrix", (n) => symmetric(n, (i, j) => (i === j ? i % 7 : 1e-16))],
  ["blocks", (n) => drawn(1)(n).map((row, i) => row.map((entry, j) => (((i / 5) | 0) === ((j / 5) | 0) ? entry : 0)))],
  ["rank one", (n) => symmetric(n, (i, j) => ((i % 3) - 1) * ((j % 3) - 1))],
  ["negative couplings", (n) => secondDifference(n).H],
  ["couplings of both signs", bothSigns],
  ["couplings of zero", broken],
  ["copies of Wilkinson’s W⁺, glued", glued],
  ["ones and minus ones", (n) => drawn(1)(n).map((row) => row.map(Math.sign))]
];
