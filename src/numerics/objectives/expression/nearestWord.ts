import {vocabulary} from "./vocabulary.js";

/**
 * The known word nearest to `word`: one slip away (a letter wrong, missing, added, or two neighbours exchanged), or two
 * for words of five letters and more; null where none is so near. A variable is nobody's slip.
 */
export function nearestWord(word: string): string | null {
  const most = word.length >= 5 ? 2 : 1;
  let nearest: string | null = null;
  let least = most + 1;
  const plain = word.toLowerCase().replace(/[₀-₉]/g, (digit) => `${digit.charCodeAt(0) - 0x2080}`);
  for (const [known, {kind}] of vocabulary) {
    if (kind === "variable" || known.length < 2 || word.length < 2) continue;
    if (Math.abs(known.length - word.length) > most) continue;
    const slips = distance(plain, known);
    if (slips < least) [nearest, least] = [known, slips];
  }
  return nearest;
}

/** The number of slips between two words. Source: Damerau, “A technique for computer detection of spelling errors” (1964). */
function distance(a: string, b: string): number {
  const row = (length: number) => new Array<number>(length).fill(0);
  const d = Array.from({length: a.length + 1}, () => row(b.length + 1));
  for (let i = 0; i <= a.length; ++i) d[i][0] = i;
  for (let j = 0; j <= b.length; ++j) d[0][j] = j;
  for (let i = 1; i <= a.length; ++i) {
    for (let j = 1; j <= b.length; ++j) {
      const wrong = d[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      d[i][j] = Math.min(wrong, d[i - 1][j] + 1, d[i][j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.length][b.length];
}
