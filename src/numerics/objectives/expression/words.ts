import {longestWord, type Meaning, vocabulary} from "./vocabulary.js";

/** One known word inside a run of letters. */
export interface Word {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
}

/** A run of letters longer than this is not taken apart. */
const LONGEST_RUN = 30;

/**
 * Takes a run of letters, with the digits behind it, apart into known words, the longest first: `xy` is x, y; `sinx` is
 * sin, x; `exp` is exp and not e, x, p. The digits may stay over: `sin2` is sin, and 2 remains for a number.
 *
 * @returns the words, or null if the run cannot be taken apart; then `knownUpTo` of the run says where it fails
 */
export function wordsOf(run: string): readonly Word[] | null {
  if (run.length > LONGEST_RUN) return null;
  const lower = run.toLowerCase();
  if (lower.length !== run.length) return null; // a few capitals have longer small letters
  const digits = lower.search(/[0-9]*$/);
  const hopeless = new Set<number>();
  const split = (from: number): readonly Word[] | null => {
    if (from === lower.length || from === digits) return [];
    if (hopeless.has(from)) return null;
    for (let end = Math.min(lower.length, from + longestWord); end > from; --end) {
      const meaning = vocabulary.get(lower.slice(from, end));
      if (!meaning || (end > digits && end < lower.length)) continue; // x12 is not x1 and 2
      const rest = split(end);
      if (rest) return [{meaning, start: from, end}, ...rest];
    }
    hopeless.add(from);
    return null;
  };
  return split(0);
}

/**
 * Where a run stops making sense when it is read from the left, longest words first: 1 for `xsen`; also 1 for `xy2`,
 * whose y does not go with its 2; the length of a run that makes sense throughout.
 */
export function knownUpTo(run: string): number {
  const lower = run.toLowerCase();
  let at = 0;
  let before = 0;
  for (;;) {
    let end = Math.min(lower.length, at + longestWord);
    while (end > at && !vocabulary.has(lower.slice(at, end))) --end;
    if (end === at) return /[0-9₀-₉_]/.test(lower[at] ?? "") ? before : at;
    [before, at] = [at, end];
  }
}
