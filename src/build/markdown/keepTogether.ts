import type {Token} from "markdown-it";

/** A formula of at most so many characters is not broken. */
const short = 14;

/**
 * Keeps a number and its per cent in one line, and so short formulas, and the marks before and after them in the same:
 * browsers break a line on either side of what KaTeX sets, were it before a full stop.
 *
 * @param line the tokens of a paragraph, its formulas rendered
 */
export function keepTogether(line: readonly Token[]): void {
  line.forEach((token, i) => {
    if (token.type === "text") token.content = token.content.replace(/(\d) %/g, "$1\u00a0%");
    if (token.type !== "math_inline" || lengthOf(token.content) > short) return;
    const before = cut(line[i - 1], /[([“‘]+$/);
    const after = cut(line[i + 1], /^[.,;:!?)\]’”]+/);
    token.content = `<span class="together">${before}${token.content}${after}</span>`;
  });
}

/** The characters that one sees of a formula. */
function lengthOf(html: string): number {
  const seen = html.slice(html.indexOf('class="katex-html"'));
  return [...seen.replace(/^[^>]*>|<[^>]*>|&\w+;/g, "").replace(/[\s\u200b]/g, "")].length;
}

/** Takes marks out of a text, and returns them. */
function cut(token: Token | undefined, marks: RegExp): string {
  if (token?.type !== "text") return "";
  const found = token.content.match(marks)?.[0] ?? "";
  token.content = token.content.replace(marks, "");
  return found;
}
