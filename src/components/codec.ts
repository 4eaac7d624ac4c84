/** One key of the state: how it is written in the address, and what is believed when read. */
export interface Key<T> {
  readonly fallback: T;
  /** Whether other pages share it: links to them take it along. */
  readonly course: boolean;
  /** What a good value looks like, for the sentence that refuses a bad one. */
  readonly expected: string;
  write(value: T): string;
  /** The value, or undefined where the text is not one. */
  read(text: string): T | undefined;
}

const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number as an address writes it, or NaN. Shortest round-trip form: `String(x)` loses nothing. */
export const parseNumber = (text: string): number =>
  text.length < 30 && NUMBER.test(text) ? Number(text) : Number.NaN;

/** The course's own key, or a figure's. */
interface Options {
  course?: boolean;
}

/** A number from `min` to `max`. */
export function number(fallback: number, min: number, max: number, {course = false}: Options = {}): Key<number> {
  return {
    fallback,
    course,
    expected: `a number from ${min} to ${max}`,
    write: String,
    read: (text) => within(parseNumber(text), min, max)
  };
}

/** A whole number from `min` to `max`. */
export function integer(fallback: number, min: number, max: number, {course = false}: Options = {}): Key<number> {
  return {
    ...number(fallback, min, max, {course}),
    expected: `a whole number from ${min} to ${max}`,
    read: (text) => (/^-?\d{1,9}$/.test(text) ? within(Number(text), min, max) : undefined)
  };
}

/** Numbers from `min` to `max` in a row; as many as the fallback has, unless `lengths` says otherwise. */
export function numbers(
  fallback: readonly number[],
  min: number,
  max: number,
  {course = false, lengths = [fallback.length, fallback.length]}: Options & {lengths?: readonly [number, number]} = {}
): Key<readonly number[]> {
  const [least, most] = lengths;
  const count = least === most ? `${least}` : `${least} to ${most}`;
  return {
    fallback,
    course,
    expected: `${count} numbers from ${min} to ${max}, joined by _`,
    write: (values) => values.join("_"),
    read(text) {
      const values = text === "" ? [] : text.split("_", most + 1).map(parseNumber);
      const good =
        values.length >= least && values.length <= most && values.every((v) => within(v, min, max) !== undefined);
      return good ? values : undefined;
    }
  };
}

/** What a formula may be written with; whether it is one is for whoever reads it. */
const FORMULA = /^[\p{L}\p{N}\s+\-−–‐‑*·×⋅∙•∗/÷∕⁄^()|∣｜.,√∛_⁺⁻]{1,500}$/u;

/** A formula as typed. */
export function formula(fallback: string, {course = false}: Options = {}): Key<string> {
  return {
    fallback,
    course,
    expected: "a formula of at most 500 characters",
    write: (value) => value,
    read: (value) => (FORMULA.test(value) ? value : undefined)
  };
}

/** One of a few words. */
export function choice<const T extends string>(
  fallback: NoInfer<T>,
  options: readonly T[],
  {course = false}: Options = {}
): Key<T> {
  return {
    fallback,
    course,
    expected: `one of ${options.join(", ")}`,
    write: (value) => value,
    read: (text) => options.find((option) => option === text)
  };
}

/** Any of a few words, in their own order; none is written "-". */
export function flags<const T extends string>(
  fallback: readonly NoInfer<T>[],
  options: readonly T[]
): Key<readonly T[]> {
  return {
    fallback,
    course: false,
    expected: `any of ${options.join(", ")}, joined by _`,
    write: (values) => options.filter((option) => values.includes(option)).join("_") || "-",
    read(text) {
      const words = text === "-" ? [] : text.split("_", options.length + 1);
      const known = words.every((word) => (options as readonly string[]).includes(word));
      return known ? options.filter((option) => words.includes(option)) : undefined;
    }
  };
}

const within = (value: number, min: number, max: number): number | undefined =>
  value >= min && value <= max ? value : undefined;
