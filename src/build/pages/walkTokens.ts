import type {Token} from "markdown-it";
import type {Page} from "./page.js";

/** Visits every token of a page in the order of its text, with the line where it starts, counted from 1. */
export function walkTokens({text, tokens}: Page, visit: (token: Token, line: number) => void): void {
  let line = 1;
  for (const token of tokens) {
    if (token.map) line = token.map[0] + 1;
    else if (token.children?.[0]?.type === "html_block") line = lineOf(text, token.children[0].content, line);
    visit(token, line);
    let childLine = line;
    for (const child of token.children ?? []) {
      visit(child, childLine);
      if (child.type === "softbreak" || child.type === "hardbreak") childLine++;
      else if (child.type === "html_block" || child.type === "placeholder")
        childLine += lineBreaks(child.content);
    }
  }
}

/** HTML that holds `${…}` loses its place on the way through Framework's parser: finds it again. */
function lineOf(text: string, content: string, from: number): number {
  const start = text.split("\n", from - 1).join("\n").length;
  const index = text.indexOf(content, start);
  return index < 0 ? from : lineBreaks(text.slice(0, index)) + 1;
}

export function lineBreaks(text: string): number {
  return text.split("\n").length - 1;
}
