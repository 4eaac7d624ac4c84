/** What is wrong with a typed function, and where: an outcome, never a throw. */
export interface ExpressionError {
  readonly status: "error";
  /** Where the fault starts: an index into what the reader typed. */
  readonly position: number;
  /** How many characters of it are at fault; 0 where something is missing. */
  readonly length: number;
  /** What stands there; empty at the end. */
  readonly found: string;
  /** What would be right there, as a phrase. */
  readonly expected: string;
  /** A whole sentence for the reader. */
  readonly message: string;
}

/** A part of what the reader typed: from `start` up to, and without, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of what the reader typed, cut short for a sentence. */
export function shortened(typed: string): string {
  const signs = [...typed]; // so that no sign is cut in two
  return signs.length > 24 ? `${signs.slice(0, 24).join("")}…` : typed;
}

/** The error at a span of `text`; without a `message`, one is made of what was found and what was expected. */
export function failure(text: string, {start, end}: Span, expected: string, message?: string): ExpressionError {
  const found = text.slice(start, end);
  return {
    status: "error",
    position: start,
    length: end - start,
    found,
    expected,
    message: message ?? `${found === "" ? "The formula ends" : `Found “${shortened(found)}”`}; expected ${expected}.`
  };
}
