import {requireSymmetric, requireVector} from "../arguments.js";
import {eps} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {frobeniusNorm, matvec} from "./matrix.js";
import {axpy, dot} from "./vector.js";

/** How far eigenpairs are from Equation 8, each with the bound that a decomposition in doubles keeps. */
export interface EigenResiduals {
  /** ‖HQ − QΛ‖_F, in the units of H. */
  readonly equation: number;
  /** 10·n·eps·‖H‖_F. */
  readonly equationBound: number;
  /** ‖QᵀQ − I‖_F, dimensionless. */
  readonly orthogonality: number;
  /** 10·n·eps. */
  readonly orthogonalityBound: number;
}

/**
 * The residuals of H = QΛQᵀ for given eigenpairs: how well HQ = QΛ holds, and how nearly Q is orthogonal.
 *
 * @param H - n × n, symmetric bit for bit
 * @param values - eigenvalues, in any order
 * @param vectors - the columns of Q, one a row here; `vectors[i]` belongs to `values[i]`
 * @throws RangeError if H is not symmetric, or there are not n values and n vectors of length n
 */
export function eigenResiduals(H: Matrix, values: Vector, vectors: Matrix): EigenResiduals {
  requireSymmetric("H", H);
  const n = H.length;
  requireVector("values", values, n);
  if (vectors.length !== n) throw new RangeError(`vectors has ${vectors.length} rows; expected ${n}`);
  for (const [i, v] of vectors.entries()) requireVector(`vectors[${i}]`, v, n);
  const misses = vectors.map((v, i) => axpy(-values[i], v, matvec(H, v)));
  const skew = vectors.map((v, i) => vectors.map((w, j) => dot(v, w) - (i === j ? 1 : 0)));
  return {
    equation: frobeniusNorm(misses),
    equationBound: 10 * n * eps * frobeniusNorm(H),
    orthogonality: frobeniusNorm(skew),
    orthogonalityBound: 10 * n * eps
  };
}
