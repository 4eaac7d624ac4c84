import type {Random} from "../random.js";

// Vectors of many thousand entries live in Float64Array: half the memory of an array, and no second kind of element.

/** The inner product xᵀy, in four interleaved sums: a sum in one row would wait for each addition to end. */
export function innerProduct(x: Float64Array, y: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = x.length - (x.length % 4);
  for (let i = 0; i < whole; i += 4) {
    a += x[i] * y[i];
    b += x[i + 1] * y[i + 1];
    c += x[i + 2] * y[i + 2];
    d += x[i + 3] * y[i + 3];
  }
  for (let i = whole; i < x.length; ++i) a += x[i] * y[i];
  return a + b + (c + d);
}

/** Replaces y by c·x + y. */
export function addTo(y: Float64Array, c: number, x: Float64Array): void {
  for (let i = 0; i < y.length; ++i) y[i] += c * x[i];
}

/** The Euclidean norm ‖x‖ of a finite x, without overflow or underflow in between. */
export function packedNorm(x: Float64Array): number {
  const sum = innerProduct(x, x);
  if (sum > 1e-280 && sum < Infinity) return Math.sqrt(sum);
  let most = 0;
  for (const xi of x) most = Math.max(most, Math.abs(xi));
  if (most === 0) return 0;
  const scaled = x.map((xi) => xi / most);
  return most * Math.sqrt(innerProduct(scaled, scaled));
}

/** A direction drawn uniformly from the unit sphere of ℝⁿ. */
export function randomDirection(n: number, {normal}: Random): Float64Array {
  const x = Float64Array.from({length: n}, normal);
  const length = packedNorm(x);
  return x.map((xi) => xi / length);
}

/** A vector of n signs, each −1 or 1 with probability one half (a Rademacher vector). */
export function randomSigns(n: number, {uniform}: Random): Float64Array {
  return Float64Array.from({length: n}, () => (uniform() < 0.5 ? -1 : 1));
}
