import {requireInteger} from "./arguments.js";
import {log} from "./elementary.js";

/** A stream of random numbers, fixed by its seed. Nothing else in the module may draw. */
export interface Random {
  /** The next draw from the uniform distribution on [0, 1): a multiple of 2⁻⁵³. */
  uniform(): number;
  /** The next draw from the normal distribution with mean 0 and variance 1. */
  normal(): number;
}

const rotateLeft = (x: number, k: number) => (x << k) | (x >>> (32 - k));

/**
 * The 32-bit generator xoshiro128**, as a function that returns the next integer in [0, 2³²).
 *
 * @param state - four 32-bit integers, not all zero
 *
 * Source: Blackman and Vigna, “Scrambled linear pseudorandom number generators”, ACM TOMS 47 (2021),
 * https://prng.di.unimi.it/xoshiro128starstar.c.
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  if ((a | b | c | d | 0) === 0) throw new RangeError("state must not be all zero; got [0, 0, 0, 0]");
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

/** Four well-mixed words from one seed: SplitMix with the 32-bit finalizer of MurmurHash3, as xoshiro’s authors advise. */
function spread(seed: number): [number, number, number, number] {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  return [next(), next(), next(), next()];
}

/**
 * A seeded source of uniform and normal draws; the same seed gives the same bits on every engine.
 *
 * Normal draws come by Marsaglia’s polar method: a point drawn in the unit disc, its squared radius s turned into
 * √(−2 ln s / s). Both numbers that it makes are used.
 *
 * @param seed - an integer from 0 to 2³² − 1
 * @throws RangeError if the seed is not such an integer
 *
 * Source: Marsaglia and Bray, “A convenient method for generating normal variables”, SIAM Review 6 (1964).
 */
export function random(seed: number): Random {
  requireInteger("seed", seed, 0);
  if (seed > 0xffffffff) throw new RangeError(`seed must be at most 4294967295; got ${seed}`);
  const next = xoshiro128(spread(seed));
  const uniform = () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    for (;;) {
      const [x, y] = [2 * uniform() - 1, 2 * uniform() - 1];
      const s = x * x + y * y;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * log(s)) / s);
      spare = y * factor;
      return x * factor;
    }
  };
  return {uniform, normal};
}
