import {requireFinite} from "../arguments.js";
import {exponent, scaleByPowerOfTwo} from "../elementary.js";
import type {Matrix, Vector} from "../types.js";
import {type Expansion, twoProduct, twoSum} from "./errorFree.js";

/** Eigenvalues, ascending, and orthonormal eigenvectors: `vectors[i]` belongs to `values[i]`. */
export interface Eigenpairs2 {
  readonly values: Vector;
  readonly vectors: Matrix;
}

/**
 * Equation 6: the eigenvalues of [[a, b], [b, c]] in closed form,
 *
 *     λ = (a + c ± √((a − c)² + 4b²)) / 2
 *
 * With m = (a + c)/2 and r = √(((a − c)/2)² + b²), the eigenvalue farther from 0 is m + sign(m)·r, a sum without
 * cancellation; the other is (ac − b²)/it, by Vieta, with ac − b² computed from exact products. Each is within 4·eps,
 * relative, of the exact eigenvalue of the given doubles (unless it is subnormal or overflows).
 *
 * @throws RangeError if an entry is not finite
 *
 * Source: Blinn, “How to solve a quadratic equation”, IEEE Computer Graphics and Applications 25(6) (2005);
 * Kahan, “On the cost of floating-point computation without extra-precise arithmetic” (2004).
 */
export function symmetricEigen2(a: number, b: number, c: number): Eigenpairs2 {
  if (b !== 0 && isOrdinary(a) && isOrdinary(b) && isOrdinary(c)) return ordinary(a, b, c);
  requireFinite("a", a);
  requireFinite("b", b);
  requireFinite("c", c);
  return b === 0 ? diagonalPairs(a, c) : extreme(a, b, c);
}

/** The eigenpairs of diag(a, c). */
function diagonalPairs(a: number, c: number): Eigenpairs2 {
  const [x, y] = [[1, 0] as const, [0, 1] as const];
  return a <= c ? {values: [a, c], vectors: [x, y]} : {values: [c, a], vectors: [y, x]};
}

/** Whether no product of four such numbers leaves the normal doubles: 0, or between 2⁻²⁰⁰ and 2²⁰⁰ in magnitude. */
function isOrdinary(x: number): boolean {
  const size = Math.abs(x);
  return size === 0 || (size > 2 ** -200 && size < 2 ** 200);
}

/** The closed form as it stands: the same bits as `extreme` gives, and ten times as fast. */
function ordinary(a: number, b: number, c: number): Eigenpairs2 {
  const m = a / 2 + c / 2;
  const d = a / 2 - c / 2;
  const r = Math.sqrt(d * d + b * b);
  const far = m < 0 ? m - r : m + r;
  const other = m === 0 ? -far : difference(twoProduct(a, c), twoProduct(b, b)) / far;
  return {values: ascending(far, other), vectors: axesOf(d, b, r)};
}

/** The closed form for entries of any size: every sum and product at a scale of its own, a power of two. */
function extreme(a: number, b: number, c: number): Eigenpairs2 {
  // A high scale: multiplying up by a power of two never loses a bit, so that a tiny b still fixes the axes.
  const shift = 1000 - exponent(Math.max(Math.abs(a), Math.abs(b), Math.abs(c)));
  const [A, B, C] = [a, b, c].map((entry) => scaleByPowerOfTwo(entry, shift));
  const m = A / 2 + C / 2;
  const d = A / 2 - C / 2;
  const r = hypotenuse(d, B);
  const far = m < 0 ? m - r : m + r;
  const one = scaleByPowerOfTwo(far, -shift);
  const other = m === 0 ? -one : determinantOver(a, b, c, mantissa(far), exponent(far) - shift);
  const down = -exponent(Math.max(Math.abs(d), Math.abs(B)));
  const [D, E, R] = [d, B, r].map((entry) => scaleByPowerOfTwo(entry, down));
  return {values: ascending(one, other), vectors: axesOf(D, E, R)};
}

const ascending = (p: number, q: number): Vector => (p < q ? [p, q] : [q, p]);

/**
 * The axes, from (H − λI)v = 0 by the row that adds numbers of one sign: (|d| + r, ±b) is the one nearer to the first
 * coordinate axis where d ≥ 0, to the second elsewhere.
 */
function axesOf(d: number, b: number, r: number): Matrix {
  const x = Math.abs(d) + r;
  const length = Math.sqrt(x * x + b * b);
  const long = x / length;
  const short = b / length;
  return d >= 0 ? [upright(0 - short, long), [long, short + 0]] : [[long, 0 - short], upright(short + 0, long)]; // never −0
}

/** (x, y) with y ≥ |x|; its opposite where both are as large and the first is negative, as `orient` chooses. */
function upright(x: number, y: number): Vector {
  return x === -y ? [y, x] : [x, y];
}

/** √(x² + y²) to 1.5·eps; powers of two keep the squares from overflow and underflow without rounding. */
function hypotenuse(x: number, y: number): number {
  const e = exponent(Math.max(Math.abs(x), Math.abs(y)));
  if (e === -Infinity) return 0;
  const [u, v] = [scaleByPowerOfTwo(x, -e), scaleByPowerOfTwo(y, -e)];
  return scaleByPowerOfTwo(Math.sqrt(u * u + v * v), e);
}

/** (ac − b²)/(l·2ᵉ) to about eps: mantissas and exponents apart, so that no product leaves the range of doubles. */
function determinantOver(a: number, b: number, c: number, l: number, e: number): number {
  const [p, q] = [exponent(a) + exponent(c), 2 * exponent(b)]; // p is −Infinity where ac = 0
  const top = Math.max(p, q);
  const D = difference(product(a, c, p - top), product(b, b, q - top));
  return scaleByPowerOfTwo(D / l, top - e);
}

const mantissa = (x: number) => scaleByPowerOfTwo(x, -exponent(x));

/** The product of the mantissas, times 2ᵉ for e ≤ 0; below 2⁻³⁰⁰ of the other product it changes nothing and is 0. */
function product(x: number, y: number, e: number): Expansion {
  if (e < -300) return {high: 0, low: 0};
  const {high, low} = twoProduct(mantissa(x), mantissa(y));
  return {high: scaleByPowerOfTwo(high, e), low: scaleByPowerOfTwo(low, e)};
}

/** p − q to about eps, however much cancels: the four parts are added largest first, each sum with its rounding kept. */
function difference(p: Expansion, q: Expansion): number {
  const high = twoSum(p.high, -q.high);
  const low = twoSum(p.low, -q.low);
  const sum = twoSum(high.high, low.high);
  return sum.high + (sum.low + (high.low + low.low));
}

/** v or −v: the one whose entry of largest magnitude is positive, the first such entry on a tie. Never −0. */
export function orient(v: Vector): Vector {
  let k = 0;
  for (let i = 1; i < v.length; ++i) if (Math.abs(v[i]) > Math.abs(v[k])) k = i;
  return v.map((vi) => (v[k] < 0 ? 0 - vi : vi + 0));
}
