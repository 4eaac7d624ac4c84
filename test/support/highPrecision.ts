import {units} from "./exact.js";

// Elementary functions as fixed-point numbers: integers that count multiples of 2⁻¹²⁰⁰. Every double is such a multiple
// (units of 2⁻¹⁰⁷⁴ are its finest), and every result below is exact to a few hundred of these units at most, times its own
// size where it is above 1: more than 100 bits beyond the last place of the smallest subnormal double.

const bits = 1200n;
const one = 1n << bits;

const fromDouble = (x: number): bigint => units(x) << (bits - 1074n);

/** 2·artanh(1/q) = ln((q + 1)/(q − 1)). */
function twiceArtanhOfInverse(q: bigint): bigint {
  let [sum, power] = [0n, one / q];
  for (let k = 1n; power !== 0n; k += 2n, power /= q * q) sum += power / k;
  return 2n * sum;
}

const ln2 = twiceArtanhOfInverse(3n);

/** eˣ of a fixed-point number. */
function expFixed(x: bigint): bigint {
  const k = (2n * x + ln2) / (2n * ln2) - (2n * x + ln2 < 0n ? 1n : 0n); // the quotient rounded down
  const r = x - k * ln2;
  let [sum, term] = [one, one];
  for (let n = 1n; term !== 0n && term !== -1n; ++n) {
    term = ((term * r) >> bits) / n;
    sum += term;
  }
  return k >= 0n ? sum << k : sum >> -k;
}

/** eˣ, in multiples of 2⁻¹²⁰⁰. */
export const exactExp = (x: number): bigint => expFixed(fromDouble(x));

/** tanh x = (e²ˣ − 1)/(e²ˣ + 1), in multiples of 2⁻¹²⁰⁰. */
export function exactTanh(x: number): bigint {
  const e = expFixed(2n * fromDouble(x));
  return ((e - one) << bits) / (e + one);
}

/** ln x of a normal x > 0, by Newton’s method on eʸ = x from a double guess, in multiples of 2⁻¹²⁰⁰. */
export function exactLog(x: number): bigint {
  let y = fromDouble(Math.log(x));
  for (let i = 0; i < 5; ++i) y += ((fromDouble(x) - expFixed(y)) << bits) / expFixed(y); // 45, 90, …, 1440 digits in base 2
  return y;
}

/** |got − exact| in units in the last place of the exact value; a unit is 2⁻¹⁰⁷⁴ where it is subnormal. */
export function ulps(got: number, exact: bigint): number {
  const size = exact < 0n ? -exact : exact;
  const exponent = BigInt(size.toString(2).length - 1) - bits; // 2^exponent ≤ |exact| < 2^(exponent + 1)
  const unit = exponent < -1022n ? -1074n : exponent - 52n;
  const off = fromDouble(got) - exact;
  return Number(((off < 0n ? -off : off) << 60n) >> (unit + bits)) / 2 ** 60;
}
