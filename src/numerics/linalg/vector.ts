import type {Vector} from "../types.js";

function requireSameLength(x: Vector, y: Vector): void {
  if (x.length !== y.length)
    throw new RangeError(`vectors have lengths ${x.length} and ${y.length}; expected the same`);
}

/** The inner product xᵀy, summed from the first entry to the last. */
export function dot(x: Vector, y: Vector): number {
  requireSameLength(x, y);
  let sum = 0;
  for (let i = 0; i < x.length; ++i) sum += x[i] * y[i];
  return sum;
}

/** The largest |xᵢ|: the maximum norm ‖x‖_∞; NaN if an entry is NaN, 0 for an empty vector. */
export function maxNorm(x: Vector): number {
  let most = 0;
  for (const xi of x) {
    if (Number.isNaN(xi)) return NaN;
    most = Math.max(most, Math.abs(xi));
  }
  return most;
}

/** The Euclidean norm ‖x‖, without overflow or underflow in between; NaN if an entry is NaN. */
export function norm(x: Vector): number {
  let sum = 0;
  for (const xi of x) sum += xi * xi;
  if (sum > 1e-280 && sum < Infinity) return Math.sqrt(sum);
  const most = maxNorm(x);
  if (most === 0 || !Number.isFinite(most)) return most;
  sum = 0;
  for (const xi of x) sum += (xi / most) * (xi / most);
  return most * Math.sqrt(sum);
}

/** c·x. */
export function scale(c: number, x: Vector): Vector {
  return x.map((xi) => c * xi);
}

/** x + y. */
export function add(x: Vector, y: Vector): Vector {
  requireSameLength(x, y);
  return x.map((xi, i) => xi + y[i]);
}

/** x − y. */
export function subtract(x: Vector, y: Vector): Vector {
  requireSameLength(x, y);
  return x.map((xi, i) => xi - y[i]);
}

/** c·x + y, named as in the BLAS. */
export function axpy(c: number, x: Vector, y: Vector): Vector {
  requireSameLength(x, y);
  return x.map((xi, i) => c * xi + y[i]);
}

/** The Euclidean distance ‖x − y‖. */
export function distance(x: Vector, y: Vector): number {
  return norm(subtract(x, y));
}

/** Whether every entry is a finite number. */
export function allFinite(x: Vector): boolean {
  for (const xi of x) if (!Number.isFinite(xi)) return false;
  return true;
}

/** The mean of the entries; of equal entries exactly that entry, which a rounded sum need not give. */
export function mean(x: Vector): number {
  return x.every((xi) => xi === x[0]) ? x[0] : x.reduce((sum, xi) => sum + xi, 0) / x.length;
}

/** The zero vector of length n. */
export function zeros(n: number): Vector {
  return Array.from({length: n}, () => 0);
}

/**
 * x/‖x‖, the vector of length 1 in the direction of x.
 *
 * @throws RangeError if x is zero or has an entry that is not finite
 */
export function normalize(x: Vector): Vector {
  const most = maxNorm(x);
  if (!(most > 0 && most < Infinity)) throw new RangeError(`x must be finite and not zero; got [${x.join(", ")}]`);
  const scaled = most < 1e-290 ? x.map((xi) => (xi * 2 ** 500) / (most * 2 ** 500)) : x.map((xi) => xi / most);
  const length = norm(scaled);
  return scaled.map((xi) => xi / length);
}
