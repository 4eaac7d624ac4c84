import {requireMatrix, requireSquare, requireSymmetric} from "../arguments.js";
import type {Matrix, Vector} from "../types.js";
import {dot, norm} from "./vector.js";

/** The n × n identity matrix. */
export function identity(n: number): Matrix {
  return diagonal(Array.from({length: n}, () => 1));
}

/** The diagonal matrix with the given entries. */
export function diagonal(values: Vector): Matrix {
  return values.map((value, i) => values.map((_, j) => (i === j ? value : 0)));
}

/** The transpose Aᵀ. */
export function transpose(A: Matrix): Matrix {
  requireMatrix("A", A);
  return A[0].map((_, j) => A.map((row) => row[j]));
}

/** The product A x; x has as many entries as A has columns. */
export function matvec(A: Matrix, x: Vector): Vector {
  return A.map((row) => dot(row, x));
}

/** The product A B. */
export function multiply(A: Matrix, B: Matrix): Matrix {
  if (A[0].length !== B.length) {
    throw new RangeError(`A has ${A[0].length} columns and B has ${B.length} rows; expected the same`);
  }
  const columns = transpose(B);
  return A.map((row) => columns.map((column) => dot(row, column)));
}

/** The Gram matrix XᵀX of the columns of X: symmetric bit for bit. */
export function gram(X: Matrix): Matrix {
  const columns = transpose(X);
  return columns.map((x) => columns.map((y) => dot(x, y)));
}

/**
 * The Hessian in other coordinates: H → AᵀHA when x = A y, symmetric bit for bit. With an invertible A the signs of the
 * eigenvalues stay (`inertia`); the eigenvalues and κ do not.
 *
 * @param H - n × n, symmetric bit for bit
 * @param A - n × m
 * @throws RangeError if H is not symmetric, or A does not have n rows
 */
export function congruence(H: Matrix, A: Matrix): Matrix {
  requireSymmetric("H", H);
  const columns = transpose(A);
  const images = transpose(multiply(H, A));
  const upper = columns.map((a, i) => images.map((Hb, j) => (j < i ? 0 : dot(a, Hb))));
  return upper.map((row, i) => row.map((_, j) => (j < i ? upper[j][i] : upper[i][j])));
}

/** The quadratic form xᵀ H x: the curvature along x when ‖x‖ = 1 (left side of Equation 2). */
export function quadraticForm(H: Matrix, x: Vector): number {
  return dot(x, matvec(H, x));
}

/** Equation 7, left side: the trace tr H = Σ hᵢᵢ. */
export function trace(H: Matrix): number {
  requireSquare("H", H);
  return H.reduce((sum, row, i) => sum + row[i], 0);
}

/** The diagonal h₁₁, …, hₙₙ of a square matrix. */
export function diagonalOf(H: Matrix): Vector {
  requireSquare("H", H);
  return H.map((row, i) => row[i]);
}

/** The Frobenius norm √(Σ aᵢⱼ²). */
export function frobeniusNorm(A: Matrix): number {
  return norm(A.map(norm));
}

/** Whether A is square and equal to its transpose, bit for bit. */
export function isSymmetric(A: Matrix): boolean {
  return A.every((row, i) => row.length === A.length && row.every((value, j) => value === A[j][i]));
}
