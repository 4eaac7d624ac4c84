import type {Matrix, Vector} from "../../src/numerics/types.js";

/** A symmetric matrix with a name in the literature, and its eigenvalues from elsewhere than our own solvers. */
export interface NamedMatrix {
  readonly name: string;
  readonly H: Matrix;
  /** Ascending; each within eps of the largest. */
  readonly eigenvalues: Vector;
}

const square = (n: number, entry: (i: number, j: number) => number): Matrix =>
  Array.from({length: n}, (_, i) => Array.from({length: n}, (_, j) => entry(i, j)));

const ascending = (values: Vector): Vector => [...values].sort((p, q) => p - q);

const counted = (n: number, entry: (k: number) => number): Vector =>
  ascending(Array.from({length: n}, (_, k) => entry(k + 1)));

/** The second difference, (−1, 2, −1): 4 sin²(kπ/(2n + 2)). */
export function secondDifference(n: number): NamedMatrix {
  const H = square(n, (i, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0));
  return {
    name: `second difference, n = ${n}`,
    H,
    eigenvalues: counted(n, (k) => 4 * sine((k * Math.PI) / (2 * n + 2)))
  };
}

/** hᵢⱼ = min(i, j), the inverse of a second difference: 1/(4 sin²((2k − 1)π/(4n + 2))). */
export function minimumMatrix(n: number): NamedMatrix {
  const H = square(n, (i, j) => Math.min(i, j) + 1);
  const eigenvalues = counted(n, (k) => 1 / (4 * sine(((2 * k - 1) * Math.PI) / (4 * n + 2))));
  return {name: `min(i, j), n = ${n}`, H, eigenvalues};
}

const sine = (angle: number) => Math.sin(angle) ** 2;

/** Clement’s matrix, symmetrised: off-diagonal √(k(n − k)), eigenvalues n − 1, n − 3, …, −(n − 1). */
export function clement(n: number): NamedMatrix {
  const H = square(n, (i, j) => (Math.abs(i - j) === 1 ? Math.sqrt(Math.max(i, j) * (n - Math.max(i, j))) : 0));
  return {name: `Clement, n = ${n}`, H, eigenvalues: counted(n, (k) => 2 * k - n - 1)};
}

/** All ones: n once, and 0. */
export function ones(n: number): NamedMatrix {
  return {name: `all ones, n = ${n}`, H: square(n, () => 1), eigenvalues: counted(n, (k) => (k === n ? n : 0))};
}

/** The exchange, ones on the other diagonal: half of its eigenvalues −1, the others 1. */
export function exchange(n: number): NamedMatrix {
  const H = square(n, (i, j) => (i + j === n - 1 ? 1 : 0));
  return {name: `exchange, n = ${n}`, H, eigenvalues: counted(n, (k) => (2 * k <= n ? -1 : 1))};
}

/** Rosser’s matrix of 1951: a double eigenvalue, two nearly equal, an exact zero, and a pair of opposite signs. */
export const rosser: NamedMatrix = {
  name: "Rosser",
  H: [
    [611, 196, -192, 407, -8, -52, -49, 29],
    [196, 899, 113, -192, -71, -43, -8, -44],
    [-192, 113, 899, 196, 61, 49, 8, 52],
    [407, -192, 196, 611, 8, 44, 59, -23],
    [-8, -71, 61, 8, 411, -599, 208, 208],
    [-52, -43, 49, 44, -599, 411, 208, 208],
    [-49, -8, 8, 59, 208, 208, 99, -911],
    [29, -44, 52, -23, 208, 208, -911, 99]
  ],
  eigenvalues: [
    -10 * Math.sqrt(10405),
    0,
    510 - 100 * Math.sqrt(26),
    1000,
    1000,
    510 + 100 * Math.sqrt(26),
    1020,
    10 * Math.sqrt(10405)
  ].sort((p, q) => p - q)
};

/** The Hilbert matrix 1/(i + j − 1), its entries rounded. */
export const hilbert = (n: number): Matrix => square(n, (i, j) => 1 / (i + j + 1));

/** Fettis and Caslin, “Eigenvalues and eigenvectors of Hilbert matrices of order 3 through 10”, Math. Comp. 21 (1967). */
export const hilbert10: NamedMatrix = {
  name: "Hilbert, n = 10",
  H: hilbert(10),
  eigenvalues: [
    1.0931538193796657e-13, 2.2667467477629255e-11, 2.1474388173504788e-9, 1.228967738751175e-7, 4.729689293182347e-6,
    0.00012874961427637708, 0.0025308907686700383, 0.035741816271639235, 0.3429295484835091, 1.7519196702651776
  ]
};

/** Wilkinson’s W⁺, n odd: diagonal |i − (n + 1)/2|, off-diagonal 1. */
export const wilkinson = (n: number): Matrix =>
  square(n, (i, j) => (i === j ? Math.abs(i - (n - 1) / 2) : Math.abs(i - j) === 1 ? 1 : 0));

/** W⁺ of order 21: pairs of eigenvalues, the closer the larger. Wilkinson, The Algebraic Eigenvalue Problem (1965), chapter 5. */
export const wilkinson21: NamedMatrix = {
  name: "Wilkinson, n = 21",
  H: wilkinson(21),
  eigenvalues: [
    -1.1254415221199843, 0.25380581709667815, 0.9475343675292933, 1.7893213526950813, 2.130209219362506,
    2.961058884185727, 3.0430992925788236, 3.996048201383625, 4.004354023440857, 4.999782477742902, 5.000244425001913,
    6.000217522257098, 6.000234031584167, 7.003951798616375, 7.003952209528675, 8.038941115814273, 8.038941122829023,
    9.210678647304919, 9.210678647361332, 10.746194182903322, 10.746194182903393
  ]
};

/** Pascal’s matrix of binomials C(i + j, i): determinant 1, eigenvalues in pairs λ, 1/λ. */
export function pascal(n: number): Matrix {
  const A = Array.from({length: n}, () => Array.from({length: n}, () => 1));
  for (let i = 1; i < n; ++i) for (let j = 1; j < n; ++j) A[i][j] = A[i - 1][j] + A[i][j - 1];
  return A;
}
