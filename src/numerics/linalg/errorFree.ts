/** A sum or product with what its rounding lost: the exact result is high + low. */
export interface Expansion {
  readonly high: number;
  readonly low: number;
}

/** Exact sum: high = fl(a + b), low = (a + b) − high. Source: Knuth, TAOCP 2, 4.2.2, theorem B. */
export function twoSum(a: number, b: number): Expansion {
  const high = a + b;
  const tail = high - a;
  return {high, low: a - (high - tail) + (b - tail)};
}

/**
 * Exact product: high = fl(a·b), low = a·b − high, for factors far from overflow and underflow.
 * Source: Dekker, Numerische Mathematik 18 (1971), with Veltkamp’s splitting by 2²⁷ + 1.
 */
export function twoProduct(a: number, b: number): Expansion {
  const high = a * b;
  const aHigh = leading(a); // one by one: code this short is compiled into what calls it
  const bHigh = leading(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return {high, low: aLow * bLow - (high - aHigh * bHigh - aLow * bHigh - aHigh * bLow)};
}

/** The upper 26 bits of a. */
function leading(a: number): number {
  const c = 134217729 * a;
  return c - (c - a);
}
