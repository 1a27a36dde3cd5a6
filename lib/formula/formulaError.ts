/** What is wrong with a formula, in one sentence that points at the place and says what is allowed. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";

  /** @param column the place in the text, counted from 1 */
  constructor(
    readonly column: number,
    sentence: string,
  ) {
    super(`Column ${column}: ${sentence}`);
  }
}

/** A piece of the reader's text, cut to a length that a sentence bears; what cannot be seen, by its number. */
export function quoted(text: string): string {
  const characters = Array.from(text, character =>
    /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
      ? character
      : `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return `“${characters.length > 20 ? `${characters.slice(0, 20).join("")}…` : characters.join("")}”`;
}
