import {apiHtml} from "../api/apiHtml.js";
import {readEntries} from "../api/entries.js";
import type {MarkdownItTokens} from "./evidence.js";

/**
 * The library's reference in Markdown: a fence ` ```api ` is replaced by everything that lib/index.ts exports, as plain
 * HTML made from the sources' own signatures and docstrings, so that it cannot drift from them.
 *
 * @param project the folder that holds lib/
 */
export function markdownApi(md: MarkdownItTokens, project = "."): void {
  md.core.ruler.push("api", ({tokens}) => {
    for (const token of tokens) {
      if (token.type !== "fence" || token.info.trim() !== "api") continue;
      token.type = "html_block";
      token.content = apiHtml(readEntries(project));
    }
  });
}
