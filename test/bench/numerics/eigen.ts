import {eigs} from "mathjs";
import {EigenvalueDecomposition, Matrix as MlMatrix} from "ml-matrix";
import {symmetricEigen} from "../../../src/numerics/linalg/symmetricEigen.js";
import {symmetricEigen2} from "../../../src/numerics/linalg/symmetricEigen2.js";
import {symmetricEigenvalues} from "../../../src/numerics/linalg/symmetricEigenvalues.js";
import {random} from "../../../src/numerics/random.js";
import type {Matrix} from "../../../src/numerics/types.js";
import {speedup} from "../report.js";

/** A symmetric matrix of normal draws. */
function symmetric(n: number, seed: number = n): Matrix {
  const {normal} = random(seed);
  const A = Array.from({length: n}, () => Array.from({length: n}, normal));
  return A.map((row, i) => row.map((aij, j) => aij + A[j][i]));
}

/** Eigenpairs and eigenvalues against mathjs `eigs` (small n) and ml-matrix `EigenvalueDecomposition` (large n). */
export function eigen(): void {
  const matrices = Array.from({length: 64}, (_, i) => symmetric(2, i));
  let next = 0;
  speedup(
    "2×2 eigenpairs, one call, vs mathjs eigs",
    () => {
      const [x, y] = matrices[next++ & 63];
      return symmetricEigen2(x[0], x[1], y[1]);
    },
    () => eigs(matrices[next++ & 63] as number[][]),
    1000
  );
  for (const [n, goal] of [
    [10, 35],
    [50, 55],
    [100, 100]
  ]) {
    const H = symmetric(n);
    const rounds = n === 100 ? 3 : 9;
    speedup(
      `eigenpairs, n = ${n}, vs mathjs eigs`,
      () => symmetricEigen(H),
      () => eigs(H as number[][]),
      goal,
      {rounds}
    );
  }
  for (const [n, goal] of [
    [200, 3],
    [500, 6]
  ]) {
    const H = symmetric(n);
    const M = new MlMatrix(H as number[][]);
    speedup(
      `eigenpairs, n = ${n}, vs ml-matrix EVD`,
      () => symmetricEigen(H),
      () => new EigenvalueDecomposition(M, {assumeSymmetric: true}),
      goal,
      {rounds: 5}
    );
  }
  const H = symmetric(500);
  speedup(
    "eigenvalues alone, n = 500, vs our eigenpairs",
    () => symmetricEigenvalues(H),
    () => symmetricEigen(H),
    2,
    {
      rounds: 5
    }
  );
}
