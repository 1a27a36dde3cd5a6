/** What a formula may be at most, so that reading and evaluating it takes no time to speak of. */
export const limits = {
  /** Characters of the text. */
  length: 500,
  /** Brackets, signs and exponents inside one another. */
  depth: 40,
  /** Numbers, names and operations in all. */
  parts: 300,
} as const;
