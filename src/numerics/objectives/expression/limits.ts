/**
 * How much a typed function may hold. Within these bounds even the worst formula is read within milliseconds, its symbolic
 * derivatives take a fraction of a second, and no recursion comes near the end of the stack; dimensionless counts.
 */
export const limits = {
  /** Characters of the text. */
  length: 500,
  /** Brackets, bars, functions, powers and signs inside one another. */
  depth: 40,
  /** Numbers, names and operations together. */
  terms: 400,
  /** Terms that the symbolic derivatives may add. */
  derivativeTerms: 1500,
  /** Characters of TeX that one derivative may take. */
  tex: 1000
} as const;
