import type {Matrix, Vector} from "../types.js";

/** Whether every entry off the diagonal of a square matrix is zero. */
export function isDiagonal(H: Matrix): boolean {
  for (let i = 0; i < H.length; ++i) for (let j = 0; j < H.length; ++j) if (i !== j && H[i][j] !== 0) return false;
  return true;
}

/** The eigenpairs of a diagonal matrix, exactly: its entries, ascending, with their axes; equal ones keep their order. */
export function diagonalEigen(H: Matrix): {values: Vector; vectors: Matrix} {
  const order = H.map((_, i) => i).sort((p, q) => H[p][p] - H[q][q]);
  return {values: order.map((i) => H[i][i]), vectors: order.map((i) => H.map((_, j) => (i === j ? 1 : 0)))};
}
