/** The rounding unit of double precision: 2⁻⁵², the distance from 1 to the next number. */
export const eps = Number.EPSILON;

const bits = new DataView(new ArrayBuffer(8));

/** The power of two 2ᵉ, exactly, for an integer −1022 ≤ e ≤ 1023. */
export function powerOfTwo(e: number): number {
  if (!(Number.isInteger(e) && e >= -1022 && e <= 1023)) {
    throw new RangeError(`e must be an integer from −1022 to 1023; got ${e}`);
  }
  bits.setUint32(0, (e + 1023) * 2 ** 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** The exponent e with 2ᵉ ≤ |x| < 2ᵉ⁺¹, exact for subnormal x too; −Infinity for 0. */
export function exponent(x: number): number {
  if (x === 0) return -Infinity;
  bits.setFloat64(0, x);
  const biased = (bits.getUint32(0) >>> 20) & 0x7ff;
  return biased > 0 ? biased - 1023 : exponent(x * powerOfTwo(54)) - 54;
}

/** x·2ᵉ for any integer e, rounded once where the result is subnormal; overflows to ±Infinity, as x·2ᵉ does. */
export function scaleByPowerOfTwo(x: number, e: number): number {
  if (x === 0) return x;
  const step = e < 0 ? -1000 : 1000;
  const rest = e % 1000; // first, so that only the last of the products can leave the normal numbers
  x *= powerOfTwo(rest);
  for (let left = e - rest; left !== 0; left -= step) x *= powerOfTwo(step);
  return x;
}

/**
 * The natural logarithm of a normal x > 0, built of + − × ÷ alone: the same bits on every engine, which
 * ECMAScript does not promise of `Math.log`.
 *
 * With x = m·2ᵉ and √½ ≤ m < √2, ln x = e·ln 2 + 2·artanh((m − 1)/(m + 1)); relative error about 4·eps away from x = 1.
 *
 * Source: Muller, Elementary Functions, 3rd ed. (2016), chapter 11 (argument reduction).
 */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`x must be finite and > 0; got ${x}`);
  let e = exponent(x);
  let m = scaleByPowerOfTwo(x, -e);
  if (m > Math.SQRT2) {
    m /= 2;
    e += 1;
  }
  const t = (m - 1) / (m + 1);
  let series = 0;
  for (let k = 25; k >= 1; k -= 2) series = series * t * t + 1 / k;
  return e * Math.LN2 + 2 * t * series;
}
