import {FormulaError, quoted} from "./formulaError.js";
import {limits} from "./limits.js";

/**
 * Characters that stand for others, one for one, so that columns stay: what one gets from copying a formula that KaTeX,
 * MathML or a word processor has set. Invisible ones are named by their numbers: U+2061 applies a function, U+2062
 * multiplies, U+200B and U+2060 are spaces of no width.
 */
const standsFor: readonly [string, string][] = [
  ["-", "−‐‑‒–﹣－"],
  ["+", "＋"],
  ["*", "·⋅∙•×∗＊⁎\u2062"],
  ["/", "÷∕⁄／"],
  ["^", "＾"],
  ["(", "（"],
  [")", "）"],
  [" ", "\u2061\u200b\u2060"],
];
const sameAs: ReadonlyMap<string, string> = new Map(
  standsFor.flatMap(([plain, characters]) =>
    Array.from(characters, character => [character, plain] as const),
  ),
);

const allowed = /^[A-Za-z0-9_π+\-*/^()., ]$/;

/**
 * The text of a formula, of bounded length and in the few characters that formulas are written in.
 *
 * @throws FormulaError at the first character that is none of them
 */
export function plainText(text: string): string {
  if (typeof text !== "string") throw new FormulaError(1, "a formula must be text, such as x^2 + 2*y^2.");
  if (text.length > limits.length) {
    throw new FormulaError(
      limits.length + 1,
      `the formula has ${text.length} characters; at most ${limits.length} are allowed.`,
    );
  }
  if (text.trim() === "") throw new FormulaError(1, "the formula is empty; write one, such as x^2 + 2*y^2.");
  let plain = "";
  for (const character of text) {
    const same = /\s/.test(character) ? " " : (sameAs.get(character) ?? character);
    if (!allowed.test(same)) {
      throw new FormulaError(
        plain.length + 1,
        `${quoted(character)} has no meaning here; a formula is made of numbers, names and + - * / ^ ( ) and commas.`,
      );
    }
    plain += same;
  }
  return plain;
}
