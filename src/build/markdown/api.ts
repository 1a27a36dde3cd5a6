import type MarkdownIt from "markdown-it";
import {apiHtml} from "../api/apiHtml.js";
import {readEntries} from "../api/entries.js";

/**
 * The library's reference in Markdown: a fence ` ```api ` is replaced by everything that lib/index.ts exports, as plain
 * HTML made from the sources' own signatures and docstrings, so that it cannot drift from them.
 *
 * @param project the folder that holds lib/
 */
export function markdownApi(md: MarkdownIt, project = "."): void {
  md.core.ruler.push("api", ({tokens}) => {
    for (const token of tokens) {
      if (token.type !== "fence" || token.info.trim() !== "api") continue;
      token.type = "html_block";
      token.content = apiHtml(readEntries(project));
    }
  });
}
