/**
 * Turns eigenvectors of T into eigenvectors of A = P T Pᵀ, in place: every row x of X becomes P x, P = H₀ H₁ … .
 *
 * The last reflection comes first. Four rows of X go through them together: every entry of a reflector that is read
 * serves all four, and one pass both subtracts (uᵀx)·u and multiplies by the next u. That is 2n³ operations, as fast up
 * to n = 1,000 as reflections that are gathered to products of matrices.
 *
 * @param X - n × n, flat, one vector a row
 * @param reflectors - as `tridiagonalize` returns them
 *
 * Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), section 5.1.6 (backward accumulation).
 */
export function applyReflectors(X: Float64Array, reflectors: Float64Array, n: number): void {
  const fours = n - (n % 4);
  for (let i = 0; i < fours; i += 4) reflectFour(X, i * n, reflectors, n);
  for (let i = fours; i < n; ++i) reflectOne(X, i * n, reflectors, n);
}

/** The four rows of X that start at `at`. */
function reflectFour(X: Float64Array, at: number, reflectors: Float64Array, n: number): void {
  const [x0, x1, x2, x3] = [at, at + n, at + 2 * n, at + 3 * n];
  let [s0, s1, s2, s3] = [0, 0, 0, 0]; // uᵀx of the reflection k
  for (let k = n - 2; k >= 0; --k) {
    const u = k * n;
    const next = Math.max(0, u - n); // the sums after the last reflection are for nothing
    const first = reflectors[next + k];
    let [t0, t1, t2, t3] = [first * X[x0 + k], first * X[x1 + k], first * X[x2 + k], first * X[x3 + k]];
    for (let j = k + 1; j < n; ++j) {
      const uj = reflectors[u + j];
      const nextj = reflectors[next + j];
      const y0 = X[x0 + j] - s0 * uj;
      const y1 = X[x1 + j] - s1 * uj;
      const y2 = X[x2 + j] - s2 * uj;
      const y3 = X[x3 + j] - s3 * uj;
      X[x0 + j] = y0;
      X[x1 + j] = y1;
      X[x2 + j] = y2;
      X[x3 + j] = y3;
      t0 += nextj * y0;
      t1 += nextj * y1;
      t2 += nextj * y2;
      t3 += nextj * y3;
    }
    [s0, s1, s2, s3] = [t0, t1, t2, t3];
  }
}

/** The row of X that starts at `x`. */
function reflectOne(X: Float64Array, x: number, reflectors: Float64Array, n: number): void {
  for (let k = n - 3; k >= 0; --k) {
    const u = k * n;
    let along = 0;
    for (let j = k + 1; j < n; ++j) along += reflectors[u + j] * X[x + j];
    for (let j = k + 1; j < n; ++j) X[x + j] -= along * reflectors[u + j];
  }
}
