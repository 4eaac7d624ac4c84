import {expect, it} from "vitest";
import {section} from "./page.js";

/** A number as it is written in a sentence. */
export interface Written {
  readonly text: string;
  readonly value: number;
  /** Half a unit of its last digit: how far from it the truth may lie. */
  readonly slack: number;
}

/** Numbers as the course writes them: 13,781, −0.9, 2.4·10^19; not the digits inside words and names. */
const numeral = /(?<![\p{L}\d.,^_−-])(−?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:·10\^(−?\d+))?(?![\d\p{L}^]|[.,]\d)/gu;

/** The numbers of a sentence, in their order. */
export function numbersIn(sentence: string): Written[] {
  return [...sentence.matchAll(numeral)].map(([text, sign, whole, decimals = "", exponent = "0"]) => {
    const power = Number(exponent.replace("−", "-"));
    const value = Number(`${sign && "-"}${whole.replaceAll(",", "")}.${decimals}0e${power}`);
    return {text, value, slack: 0.5 * 10 ** (power - decimals.length)};
  });
}

/** Asserts that a number, computed, is the written one to the last digit written. */
export function rounds(computed: number, written: Written | undefined): void {
  if (!written) throw new RangeError("the sentence has fewer numbers than are computed for it");
  const message = `the page says ${written.text}, the computation ${computed}`;
  expect(Math.abs(computed - written.value), message).toBeLessThanOrEqual(written.slack * (1 + 1e-9));
}

/** Claims about one section of a page; `""` is what stands before its first heading. */
export function claims(name: string, heading: string) {
  const text = section(name, heading).replace(/\s+/g, " ");
  const claimed: string[] = [];

  /** A sentence stands in the section, word for word, and what it says is true. */
  function claim(sentence: string, holds: (...written: Written[]) => void): void {
    claimed.push(sentence);
    it(sentence, () => {
      expect(text.includes(sentence), nearest(text, sentence)).toBe(true);
      holds(...numbersIn(sentence));
    });
  }

  /** Computed numbers are those of the sentence, each to its last digit and in the sentence’s order. */
  claim.numbers = (sentence: string, compute: () => readonly number[]) =>
    claim(sentence, (...written) => {
      const computed = compute();
      expect(computed.length, "one computed number for each of the sentence").toBe(written.length);
      for (const [i, number] of written.entries()) rounds(computed[i], number);
    });

  /** Every other number of the section is a whole one below 10, or one of these, which state nothing computed. */
  claim.nothingElse = (given: readonly string[] = []) =>
    it("states no other number", () => {
      const rest = claimed.reduce((left, sentence) => left.replaceAll(sentence, " … "), text);
      const loose = numbersIn(rest).filter(({text}) => !/^−?\d$/.test(text) && !given.includes(text));
      expect(loose.map(({text}) => text)).toEqual([]);
    });

  return claim;
}

/** Where the page departs from a sentence: the longest beginning that it has, and how it goes on there. */
function nearest(text: string, sentence: string): string {
  let length = sentence.length;
  while (length > 0 && !text.includes(sentence.slice(0, length))) --length;
  const at = text.indexOf(sentence.slice(0, length));
  return `the page says “${text.slice(at, at + sentence.length + 40)}”, not “${sentence}”`;
}
