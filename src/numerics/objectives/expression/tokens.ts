import {type ExpressionError, failure, type Span, shortened} from "./failure.js";
import {nearestWord} from "./nearestWord.js";
import {type Meaning, vocabulary} from "./vocabulary.js";
import {knownUpTo, wordsOf} from "./words.js";

/** A sign, a bracket, a number or a word, and where it stands in what the reader typed. */
export type Token = Span & (Meaning | {readonly kind: "number"; readonly text: string} | {readonly kind: Sign});

/** The signs that a formula may hold, whatever the reader’s key for them; “√” and “∛” take the next factor. */
export type Sign = "+" | "-" | "*" | "/" | "^" | "(" | ")" | "|" | "," | "√" | "∛";

const signs: ReadonlyMap<string, Sign> = new Map([
  ...[..."+-*/^()|,√∛"].map((sign) => [sign, sign as Sign] as const),
  ...[..."×·⋅∙•∗"].map((sign) => [sign, "*"] as const),
  ...[..."÷∕⁄"].map((sign) => [sign, "/"] as const),
  ...[..."−–—‐‑"].map((sign) => [sign, "-"] as const),
  ...[..."∣｜"].map((sign) => [sign, "|"] as const)
]);

const raised: ReadonlyMap<string, string> = new Map(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ˣʸ"].map((sign, i) => [sign, "0123456789+-xy"[i]] as const)
);

const fractions: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["½", ["1", "2"]],
  ["⅓", ["1", "3"]],
  ["⅔", ["2", "3"]],
  ["¼", ["1", "4"]],
  ["¾", ["3", "4"]]
]);

/** Why a sign that people do type is refused, as a sentence that says what to do. */
const refused: ReadonlyMap<string, string> = new Map([
  ["=", "Type only what stands to the right of “=”: the formula of f itself."],
  ["[", "Use round brackets, ( ), instead of “[”; matrices are not read here."],
  ["{", "Use round brackets, ( ), instead of “{”."],
  [":", "“:” is not read here; write “/” to divide."],
  ["!", "Factorials are not read here: f must be a function of real numbers."],
  ["∞", "∞ is not a number that f could use."],
  [".", "A “.” belongs inside a number, as in 0.5; to multiply, write “*”."]
]);

const space = /\s/;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const letters = /(?:(?![ˣʸ])[\p{L}_])+[0-9₀-₉]*/uy; // a raised x or y is an exponent, though Unicode calls it a letter

/** Reads what the reader typed into tokens, or says what is wrong where. */
export function tokensOf(text: string): readonly Token[] | ExpressionError {
  const equals = text.indexOf("="); // first: the names of “f(x) = …” are not at fault
  if (equals >= 0) return refusal(text, equals);
  const tokens: Token[] = [];
  const put = (kind: Sign, start: number, end: number) => tokens.push({kind, start, end});
  let at = 0;
  while (at < text.length) {
    const sign = text[at];
    if (space.test(sign)) {
      ++at;
    } else if (sign === "*" && text[at + 1] === "*") {
      put("^", at, at + 2);
      at += 2;
    } else if (signs.has(sign)) {
      put(signs.get(sign)!, at, at + 1);
      ++at;
    } else if (match(number, text, at)) {
      const end = number.lastIndex;
      const digits = text.slice(at, end);
      if (!Number.isFinite(Number(digits))) {
        return failure(text, {start: at, end}, "a number below 1.8e308", "This number is too large to compute with.");
      }
      tokens.push({kind: "number", text: digits.endsWith(".") ? digits.slice(0, -1) : digits, start: at, end});
      at = end;
    } else if (raised.has(sign)) {
      const end = raisedEnd(text, at);
      const exponent = [...text.slice(at, end)].map((digit) => raised.get(digit)).join("");
      const [, plusMinus, body] = /^([+-]?)(\d+|x|y)$/.exec(exponent) ?? [];
      if (body === undefined) return failure(text, {start: at, end}, "one number, or one variable, as an exponent");
      put("^", at, end);
      put("(", at, end);
      if (plusMinus) put(plusMinus as Sign, at, at + 1);
      const span = {start: at + plusMinus.length, end};
      if (body === "x" || body === "y")
        tokens.push({kind: "variable", index: body === "x" ? 0 : 1, family: "letters", ...span});
      else tokens.push({kind: "number", text: body, ...span});
      put(")", end, end);
      at = end;
    } else if (fractions.has(sign)) {
      const [top, bottom] = fractions.get(sign)!;
      const span = {start: at, end: at + 1};
      if (tokens.at(-1)?.kind === "number") return failure(text, span, "a sign between two numbers");
      put("(", at, at + 1);
      tokens.push({kind: "number", text: top, ...span}, {kind: "/", ...span}, {kind: "number", text: bottom, ...span});
      put(")", at + 1, ++at);
    } else if (match(letters, text, at)) {
      const run = text.slice(at, letters.lastIndex);
      const words = wordsOf(run);
      if (!words) return unknownWord(text, at, run);
      for (const {meaning, start, end} of words) tokens.push({...meaning, start: at + start, end: at + end});
      const last = words[words.length - 1];
      const end = at + last.end;
      const name = text.slice(at + last.start, end);
      if (/^(log|exp|atan|sqrt)$/i.test(name) && /\d/.test(text[end] ?? "")) {
        const message = `“${name}${text[end]}” is not known here; write ${name}(…), and a logarithm to another base as ln(x)/ln(3).`;
        return failure(text, {start: at + last.start, end: end + 1}, "a space or a bracket before the number", message);
      }
      if (/\d/.test(text[end] ?? "") && last.meaning.kind !== "function") {
        return unknownWord(text, at, run);
      }
      at = end;
    } else {
      return refusal(text, at);
    }
  }
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function raisedEnd(text: string, at: number): number {
  while (raised.has(text[at])) ++at;
  return at;
}

function refusal(text: string, at: number): ExpressionError {
  const sign = String.fromCodePoint(text.codePointAt(at)!);
  const expected = "a number, a variable, a function or one of + - * / ^ ( ) |";
  const message = refused.get(sign) ?? `“${sign}” cannot stand in a formula; expected ${expected}.`;
  return failure(text, {start: at, end: at + sign.length}, expected, message);
}

function unknownWord(text: string, at: number, run: string): ExpressionError {
  const known = knownUpTo(run);
  if (known === run.length) {
    const between = "a space or a sign between its parts";
    return failure(text, {start: at, end: at + known}, between, `This is too long for one word; put ${between}.`);
  }
  const whole = nearestWord(run);
  const start = whole === null ? Math.min(known, run.length - 1) : 0;
  const near = whole ?? nearestWord(run.slice(start));
  const word = run.slice(start);
  const shown = shortened(word);
  const expected = near ?? "x and y, or x1 and x2, or a known function";
  const [, name = "", digits] = /^(\p{L}+)([0-9]+)$/u.exec(word) ?? [];
  const message = near
    ? `“${shown}” is not known here; did you mean “${near}”?`
    : vocabulary.has(name.toLowerCase())
      ? `“${shown}” is not known here: the variables are x1 and x2; a product needs its sign, as in ${name}*${digits}.`
      : `“${shown}” is not known here; the variables are x and y, or x1 and x2.`;
  return failure(text, {start: at + start, end: at + run.length}, expected, message);
}
