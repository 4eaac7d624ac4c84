import {eps} from "../../elementary.js";

/** tan u; NaN where a pole lies within the rounding of u. */
function tan(u: number): number {
  const t = Math.tan(u);
  return Math.abs(t) * eps * Math.max(1, Math.abs(u)) < 1 ? t : NaN;
}

/** The nearest integer; a half goes away from 0, as in mathjs. */
function round(u: number): number {
  return u < 0 ? -Math.round(-u) : Math.round(u);
}

/** The functions of one number that a reader may use, evaluated by the engine’s `Math`. */
export const functions = {
  sin: Math.sin,
  cos: Math.cos,
  tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  exp: Math.exp,
  ln: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  abs: Math.abs,
  sign: Math.sign,
  floor: Math.floor,
  ceil: Math.ceil,
  round
} as const;

/** The name of a function of one number. */
export type FunctionName = keyof typeof functions;

/**
 * The derivatives of the functions with kinks: what they are off the kink, and NaN on it, so that no Hessian is ever 0
 * where there is none.
 */
export const kinked = {
  /** The slope of |u|. */
  slopeOfAbs: (u: number) => (u > 0 ? 1 : u < 0 ? -1 : NaN),
  /** 0 off 0: the slope of sign u, the curvature of |u|. */
  flatOffZero: (u: number) => (u > 0 || u < 0 ? 0 : NaN),
  /** 0 off the integers: the slope of floor u and ceil u. */
  flatOffIntegers: (u: number) => (u - Math.floor(u) > 0 ? 0 : NaN),
  /** 0 off the halves: the slope of round u. */
  flatOffHalves: (u: number) => (Math.abs(u - Math.trunc(u)) === 0.5 || Number.isNaN(u) ? NaN : 0)
} as const;

/** Integer powers up to this are products. */
export const MOST_FACTORS = 16;

/**
 * uᵛ for a fixed v, with 0⁰ = 1; NaN for u < 0 unless v is an integer. A small integer power is the very product that
 * `fixedPower` writes out, and u^½ a square root, so that the two agree bit for bit.
 */
export function power(u: number, v: number): number {
  if (v === 0.5) return Math.sqrt(u);
  if (!Number.isInteger(v) || Math.abs(v) > MOST_FACTORS) return u ** v;
  if (v < 0) return 1 / power(u, -v);
  if (v === 0) return 1;
  const half = power(u, Math.floor(v / 2));
  return v % 2 === 0 ? half * half : half * half * u;
}

/** uᵛ where v varies too: real around the point for u > 0 only, so NaN for u < 0 even if v is an integer. */
export const powerOfPositive = (u: number, v: number): number => (u < 0 ? NaN : u ** v);

/** uᵛ for u > 0; NaN at the edge 0, where a power with an exponent that is no integer has no second derivative. */
export const powerInside = (u: number, v: number): number => (u > 0 ? u ** v : NaN);
