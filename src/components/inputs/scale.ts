/** How a slider's track maps to values: positions run from 0 to 1. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  toPosition(value: number): number;
  toValue(position: number): number;
  /** Steps of the track, end to end; one arrow key is one of them. */
  readonly steps: number;
}

/** Even steps from `min` to `max`. */
export function linear(min: number, max: number, step = (max - min) / 200): Scale {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)) + 1);
  return {
    min,
    max,
    steps: Math.round((max - min) / step),
    toPosition: (value) => (value - min) / (max - min),
    toValue: (position) =>
      Number((min + Math.round((position * (max - min)) / step) * step).toFixed(Math.min(digits, 15)))
  };
}

/** The whole numbers from 0 to a last one that may change. */
export function upTo(last: () => number): Scale {
  const most = () => Math.max(1, last());
  return {
    min: 0,
    get max() {
      return last();
    },
    get steps() {
      return most();
    },
    toPosition: (value) => value / most(),
    toValue: (position) => Math.round(position * most())
  };
}

/** Even ratios from `min` to `max`, three digits; with `zero`, the left end of the track is exactly 0. */
export function logarithmic(min: number, max: number, {zero = false, perDecade = 50} = {}): Scale {
  const decades = Math.log10(max / min);
  const room = zero ? 0.03 : 0; // the part of the track that is 0
  return {
    min: zero ? 0 : min,
    max,
    steps: Math.round(decades * perDecade),
    toPosition: (value) => (value < min ? 0 : room + (1 - room) * (Math.log10(value / min) / decades)),
    toValue(position) {
      if (zero && position < room / 2) return 0;
      const value = min * 10 ** (Math.max(0, (position - room) / (1 - room)) * decades);
      return Number(value.toPrecision(3));
    }
  };
}

/** Signed logarithm: even ratios on both sides of a short linear stretch from −`small` to `small`, marked 0. */
export function signedLogarithmic(max: number, small: number, {perDecade = 24} = {}): Scale {
  const decades = Math.log10(max / small);
  const half = decades + 1; // the linear stretch is as wide as one decade on each side
  return {
    min: -max,
    max,
    steps: Math.round(2 * half * perDecade),
    toPosition(value) {
      const size = Math.abs(value);
      const u = size <= small ? size / small : 1 + Math.log10(size / small);
      return 0.5 + (Math.sign(value) * u) / (2 * half);
    },
    toValue(position) {
      const u = (position - 0.5) * 2 * half;
      const size = Math.abs(u);
      if (size < 0.5) return 0;
      return Math.sign(u) * Number((size <= 1 ? size * small : small * 10 ** (size - 1)).toPrecision(3));
    }
  };
}
