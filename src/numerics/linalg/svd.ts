import {scaleByPowerOfTwo} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {orthogonalColumns} from "./singularValues.js";
import {axpy, dot, norm, normalize, zeros} from "./vector.js";

/** The singular value decomposition X = Σ σᵢ uᵢ vᵢᵀ, with min(m, n) terms. */
export interface SVD {
  /** The singular values σ₁ ≥ σ₂ ≥ … ≥ 0: `singularValues(X)`, bit for bit. */
  readonly values: Vector;
  /** Orthonormal vectors of length m: `left[i]` is uᵢ, with X vᵢ = σᵢ uᵢ. */
  readonly left: Matrix;
  /** Orthonormal vectors of length n: `right[i]` is vᵢ. Of a pair, only uᵢvᵢᵀ has a meaning, not the sign. */
  readonly right: Matrix;
}

/**
 * The singular value decomposition of X, tall or wide, by one-sided Jacobi: as the columns of X are rotated until they
 * are orthogonal, so are the columns of the identity. The lengths that come out are the σᵢ, the directions the uᵢ, and
 * the rotated identity holds the vᵢ. Small singular values are as accurate, relative to themselves, as `singularValues`.
 *
 * @param X - m × n
 * @throws RangeError if X is empty, ragged or not finite
 *
 * Source: see `singularValues`; de Rijk, SIAM Journal on Scientific and Statistical Computing 10 (1989).
 */
export function svd(X: Matrix): SVD {
  const {columns, shift} = orthogonalColumns(X);
  const lengths = columns.map(({entries}) => norm(entries));
  const values = lengths.map((length) => scaleByPowerOfTwo(length, shift));
  const directions: Vector[] = [];
  for (const [i, {entries}] of columns.entries()) {
    directions.push(lengths[i] > 0 ? normalize(entries) : anotherDirection(directions, entries.length));
  }
  const combinations = columns.map(({combination}) => combination);
  return X.length >= X[0].length
    ? {values, left: directions, right: combinations}
    : {values, left: combinations, right: directions};
}

/** A unit vector of length m orthogonal to fewer than m orthonormal ones: the axis farthest from their span, projected. */
function anotherDirection(directions: readonly Vector[], m: number): Vector {
  const inSpan = (i: number) => directions.reduce((sum, u) => sum + u[i] * u[i], 0);
  let axis = 0;
  for (let i = 1; i < m; ++i) if (inSpan(i) < inSpan(axis)) axis = i;
  let v: Vector = zeros(m).map((_, i) => (i === axis ? 1 : 0));
  // Twice is enough (Kahan, in Parlett 1980): the second pass removes what rounding left of the first.
  for (const u of [...directions, ...directions]) v = axpy(-dot(u, v), u, v);
  return normalize(v);
}
