import {addProduct} from "./addProduct.js";

/** How many reflections are applied at once: enough for the product to run at full speed, few enough to stay in cache. */
const together = 32;

/**
 * Turns eigenvectors of T into eigenvectors of A = P T Pᵀ, in place: every row x of X becomes P x, P = H₀ H₁ … .
 *
 * A run of b reflections is I − Uᵀ S U with the rows of U their vectors and S upper triangular, b × b: two matrix
 * products instead of b passes over X.
 *
 * @param X - n × n, flat, one vector a row
 * @param reflectors - as `tridiagonalize` returns them
 *
 * Source: Schreiber and Van Loan, “A storage-efficient WY representation for products of Householder transformations”,
 * SIAM Journal on Scientific and Statistical Computing 10 (1989).
 */
export function applyReflectors(X: Float64Array, reflectors: Float64Array, n: number): void {
  if (n < 2 * together) applyOneByOne(X, reflectors, n);
  else applyTogether(X, reflectors, n);
}

/** For small n, where the preparation of a block would cost more than it saves. */
function applyOneByOne(X: Float64Array, reflectors: Float64Array, n: number): void {
  for (let x = 0; x < n * n; x += n) {
    for (let k = n - 3; k >= 0; --k) {
      const u = k * n;
      let along = 0;
      for (let j = k + 1; j < n; ++j) along += reflectors[u + j] * X[x + j];
      for (let j = k + 1; j < n; ++j) X[x + j] -= along * reflectors[u + j];
    }
  }
}

function applyTogether(X: Float64Array, reflectors: Float64Array, n: number): void {
  const coefficients = new Float64Array(n * together);
  const factor = new Float64Array(n * together);
  const S = new Float64Array(together * together);
  const steps = n - 2;
  for (let first = steps - 1 - ((steps - 1) % together); first >= 0; first -= together) {
    const count = Math.min(together, steps - first);
    const [from, length] = [first + 1, n - first - 1]; // the reflections leave the entries before `from` alone
    const U = {entries: reflectors, start: first * n + from, stride: n};
    const XU = {entries: coefficients, start: 0, stride: together};
    const part = {entries: X, start: from, stride: n};
    triangularFactor(S, reflectors, n, first, count);
    negativeTranspose(factor, S, reflectors, n, first, count);
    coefficients.fill(0);
    addProduct(XU, part, U, n, count, length); // X Uᵀ
    addProduct(part, XU, {entries: factor, start: 0, stride: together}, n, length, count); // X − (X Uᵀ)(Sᵀ U)
  }
}

/** S with H₁ … H_b = I − Uᵀ S U: the identity bordered column by column, sⱼ = −S (U uⱼ). */
function triangularFactor(S: Float64Array, reflectors: Float64Array, n: number, first: number, count: number): void {
  const overlap = new Float64Array(count);
  for (let j = 0; j < count; ++j) {
    const uj = (first + j) * n;
    for (let i = 0; i < j; ++i) {
      const ui = (first + i) * n;
      let sum = 0;
      for (let k = first + j + 1; k < n; ++k) sum += reflectors[ui + k] * reflectors[uj + k];
      overlap[i] = sum;
    }
    for (let i = 0; i < j; ++i) {
      let sum = 0;
      for (let k = i; k < j; ++k) sum += S[i * together + k] * overlap[k];
      S[i * together + j] = -sum;
    }
    S[j * together + j] = 1;
  }
}

/** −Uᵀ S, one row for each entry of a vector: x becomes x − Uᵀ S (U x). */
function negativeTranspose(
  factor: Float64Array,
  S: Float64Array,
  reflectors: Float64Array,
  n: number,
  first: number,
  count: number
): void {
  for (let c = first + 1; c < n; ++c) {
    const row = (c - first - 1) * together;
    for (let j = 0; j < count; ++j) {
      let sum = 0;
      for (let i = 0; i <= j; ++i) sum += reflectors[(first + i) * n + c] * S[i * together + j];
      factor[row + j] = -sum;
    }
  }
}
