import type {Builder, Register} from "./program.js";
import {type FunctionName, MOST_FACTORS} from "./scalar.js";

/** A function of one number at u: its value and its first two derivatives there. */
export interface Chain {
  readonly value: Register;
  readonly first: Register;
  readonly second: Register;
}

/** φ(u), φ′(u) and φ″(u) for every function of one number, in forms that lose no digits near the ends of its domain. */
export function chain(op: FunctionName, u: Register, b: Builder): Chain {
  const value = b.unary(op, u);
  const one = b.constant(1);
  const minus = (a: Register) => b.multiply(b.constant(-1), a);
  const times = (k: number, a: Register) => b.multiply(b.constant(k), a);
  const oneMinusSquare = () => b.multiply(b.subtract(one, u), b.add(one, u));
  const onePlusSquare = () => b.add(one, b.multiply(u, u));
  const inverse = (a: Register) => b.divide(one, a);
  const inverseRoot = (a: Register) => b.divide(one, b.unary("sqrt", a));
  switch (op) {
    case "sin":
      return {value, first: b.unary("cos", u), second: minus(value)};
    case "cos":
      return {value, first: minus(b.unary("sin", u)), second: minus(value)};
    case "tan": {
      const first = b.add(one, b.multiply(value, value));
      return {value, first, second: times(2, b.multiply(value, first))};
    }
    case "asin":
    case "acos": {
      const root = inverseRoot(oneMinusSquare());
      const first = op === "asin" ? root : minus(root);
      return {value, first, second: b.divide(b.multiply(u, first), oneMinusSquare())};
    }
    case "atan": {
      const first = inverse(onePlusSquare());
      return {value, first, second: times(-2, b.multiply(u, b.multiply(first, first)))};
    }
    case "sinh":
      return {value, first: b.unary("cosh", u), second: value};
    case "cosh":
      return {value, first: b.unary("sinh", u), second: value};
    case "tanh": {
      const sech = inverse(b.unary("cosh", u));
      const first = b.multiply(sech, sech);
      return {value, first, second: times(-2, b.multiply(value, first))};
    }
    case "asinh": {
      const first = inverseRoot(onePlusSquare());
      return {value, first, second: minus(b.divide(b.multiply(u, first), onePlusSquare()))};
    }
    case "acosh": {
      const squareMinusOne = b.multiply(b.subtract(u, one), b.add(u, one));
      const first = inverseRoot(squareMinusOne);
      return {value, first, second: minus(b.divide(b.multiply(u, first), squareMinusOne))};
    }
    case "atanh": {
      const first = inverse(oneMinusSquare());
      return {value, first, second: times(2, b.multiply(u, b.multiply(first, first)))};
    }
    case "exp":
      return {value, first: value, second: value};
    case "ln": {
      const first = inverse(u);
      return {value, first, second: minus(b.multiply(first, first))};
    }
    case "log2":
    case "log10": {
      const first = b.divide(b.constant(op === "log2" ? 1 / Math.LN2 : 1 / Math.LN10), u);
      return {value, first, second: minus(b.divide(first, u))};
    }
    case "sqrt": {
      const first = b.divide(b.constant(0.5), value);
      return {value, first, second: b.divide(times(-0.5, first), u)};
    }
    case "cbrt": {
      const first = b.divide(value, times(3, u));
      return {value, first, second: b.divide(times(-2, first), times(3, u))};
    }
    case "abs":
      return {value, first: b.unary("slopeOfAbs", u), second: b.unary("flatOffZero", u)};
    case "sign": {
      const flat = b.unary("flatOffZero", u);
      return {value, first: flat, second: flat};
    }
    case "floor":
    case "ceil": {
      const flat = b.unary("flatOffIntegers", u);
      return {value, first: flat, second: flat};
    }
    case "round": {
      const flat = b.unary("flatOffHalves", u);
      return {value, first: flat, second: flat};
    }
  }
}

/** uⁿ for a fixed n, with n uⁿ⁻¹ and n(n−1) uⁿ⁻². Exact rules for an integer n: any u, and 0⁰ = 1; others need u > 0. */
export function fixedPower(u: Register, n: number, b: Builder): Chain {
  if (n === 0.5) return chain("sqrt", u, b);
  const times = (k: number, raised: Register) => b.multiply(b.constant(k), raised);
  const value = raise(u, n, b);
  if (Number.isInteger(n)) {
    const part = (k: number, exponent: number) => (k === 0 ? b.constant(0) : times(k, raise(u, exponent, b)));
    return {value, first: part(n, n - 1), second: part(n * (n - 1), n - 2)};
  }
  const second = times(n * (n - 1), b.binary("powerInside", u, b.constant(n - 2)));
  return {value, first: times(n, raise(u, n - 1, b)), second};
}

function raise(u: Register, n: number, b: Builder): Register {
  if (!Number.isInteger(n) || Math.abs(n) > MOST_FACTORS) return b.binary("power", u, b.constant(n));
  if (n < 0) return b.divide(b.constant(1), raise(u, -n, b));
  if (n === 0) return b.constant(1);
  const half = raise(u, Math.floor(n / 2), b);
  const square = b.multiply(half, half);
  return n % 2 === 0 ? square : b.multiply(square, u);
}

/** cᵘ for a fixed c > 0, with ln c · cᵘ and (ln c)² cᵘ. */
export function fixedBase(c: number, u: Register, b: Builder): Chain {
  const value = b.binary("powerOfPositive", b.constant(c), u);
  const first = b.multiply(b.constant(Math.log(c)), value);
  return {value, first, second: b.multiply(b.constant(Math.log(c)), first)};
}
