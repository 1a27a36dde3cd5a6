import type MarkdownIt from "markdown-it";
import {groupHtml, indexHtml} from "../api/apiHtml.js";
import {type EntryGroup, readEntries} from "../api/entries.js";

/**
 * The library's reference in Markdown, as plain HTML made from the sources' own signatures and docstrings, so that it
 * cannot drift from them: a fence ` ```api ` is replaced by the names of everything that lib/index.ts exports, and
 * ` ```api Optimizers ` by all about the names of one group.
 *
 * @param project the folder that holds lib/
 */
export function markdownApi(md: MarkdownIt, project = "."): void {
  let groups: EntryGroup[] | undefined;
  md.core.ruler.push("api", ({tokens, env}) => {
    for (const token of tokens) {
      const [, title] = /^api\b(.*)$/.exec(token.type === "fence" ? token.info : "") ?? [];
      if (title === undefined) continue;
      groups ??= readEntries(project);
      token.type = "html_block";
      try {
        token.content = title.trim() ? groupHtml(groups, title.trim()) : indexHtml(groups);
      } catch (error) {
        throw new Error(`src${env.path}.md:${(token.map?.[0] ?? 0) + 1}: ${(error as Error).message}`);
      }
    }
  });
}
