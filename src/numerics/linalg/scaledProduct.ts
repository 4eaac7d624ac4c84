import {exponent, log, scaleByPowerOfTwo} from "../elementary.js";
import type {Vector} from "../types.js";

/** A number mantissa·2ᵖ with 1 ≤ |mantissa| < 2, or 0, and a power p of any size: a determinant that no double holds. */
export interface ScaledNumber {
  readonly mantissa: number;
  readonly power: number;
}

/** A number as sign · exp(logMagnitude). */
export interface LogarithmicNumber {
  /** −1, 0 or 1. */
  readonly sign: number;
  /** The logarithm of the magnitude; −Infinity for 0. */
  readonly logMagnitude: number;
}

/** The product Π xᵢ of finite factors, however large or small on the way; 1 for none. */
export function scaledProduct(factors: Vector): ScaledNumber {
  let [mantissa, power] = [1, 0];
  for (const factor of factors) {
    if (factor === 0) return {mantissa: 0, power: 0};
    const e = exponent(factor);
    mantissa *= scaleByPowerOfTwo(factor, -e);
    const carry = exponent(mantissa);
    mantissa = scaleByPowerOfTwo(mantissa, -carry);
    power += e + carry;
  }
  return {mantissa, power};
}

/** The number as a double: ±Infinity or 0 only where it is beyond their range; never −0. */
export function toDouble({mantissa, power}: ScaledNumber): number {
  return scaleByPowerOfTwo(mantissa, power) + 0;
}

/** The sign of the number and ln of its magnitude. */
export function toLogarithm({mantissa, power}: ScaledNumber): LogarithmicNumber {
  if (mantissa === 0) return {sign: 0, logMagnitude: -Infinity};
  const size = Math.abs(mantissa);
  // From [√½, √2), so that ln of a number just below 1 is not the difference of two numbers near ln 2.
  const logMagnitude = size > Math.SQRT2 ? log(size / 2) + (power + 1) * Math.LN2 : log(size) + power * Math.LN2;
  return {sign: Math.sign(mantissa), logMagnitude};
}
