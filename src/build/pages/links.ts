import type {Token} from "markdown-it";
import type {Page} from "./page.js";
import {lineBreaks, walkTokens} from "./walkTokens.js";

/** A reference from a page to something else. */
export interface Link {
  readonly target: string;
  readonly line: number;
  /** `link` leads a reader elsewhere; `file` is loaded with the page or downloaded. */
  readonly kind: "link" | "file";
}

/** The links and the anchors of a page. */
export function findLinks(page: Page): {links: Link[]; anchors: Set<string>} {
  const links: Link[] = [];
  const anchors = new Set<string>();
  walkTokens(page, (token, line) => {
    for (const [name, value] of token.attrs ?? []) {
      if (name === "id") anchors.add(value);
      else if (name === "href") links.push({target: value, line, kind: "link"});
      else if (name === "src") links.push({target: value, line, kind: "file"});
    }
    if (isHtml(token)) {
      for (const {name, value, tag, before} of htmlAttributes(token.content)) {
        if (name === "id") anchors.add(value);
        else if (value !== "") {
          const kind = /^<a\b/i.test(tag) && !/\sdownload\b/i.test(tag) ? "link" : "file";
          // HTML that a plugin made has more lines than the page has for it.
          const last = token.map?.[1] ?? Number.MAX_SAFE_INTEGER;
          links.push({target: value, line: Math.min(line + lineBreaks(before), last), kind});
        }
      }
    }
  });
  return {links, anchors};
}

function isHtml({type}: Token): boolean {
  return type === "html_block" || type === "html_inline";
}

/** The attributes id, href and src of a piece of HTML, which need not be whole. */
function* htmlAttributes(html: string) {
  const plain = html.replace(/<!--.*?-->/gs, comment => comment.replace(/[^\n]/g, " "));
  for (const {0: tag, index} of plain.matchAll(/<[a-z][^>]*>/gi)) {
    for (const match of tag.matchAll(/\s(id|href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
      const [, name, double, single, bare] = match;
      const before = plain.slice(0, index + match.index + 1);
      yield {name: name.toLowerCase(), value: double ?? single ?? bare, tag, before};
    }
  }
}
