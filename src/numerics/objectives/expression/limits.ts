/**
 * How much a typed function may hold. Within these bounds every pass takes well under a millisecond, and no recursion
 * comes near the end of the stack; dimensionless counts.
 */
export const limits = {
  /** Characters of the text. */
  length: 500,
  /** Brackets, bars, functions, powers and signs inside one another. */
  depth: 40,
  /** Numbers, names and operations together. */
  terms: 400,
  /** Terms that the symbolic derivatives may add. */
  derivativeTerms: 4000,
  /** Characters of TeX that one derivative may take. */
  tex: 1000
} as const;
