import type {Token} from "markdown-it";
import {htmlTags} from "./htmlTags.js";
import type {Page} from "./page.js";
import {walkTokens} from "./walkTokens.js";

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
    if (!isHtml(token)) return;
    for (const {name: tag, attributes, kind} of htmlTags(token.content)) {
      if (kind === "closing") continue;
      const isLink = tag === "a" && !attributes.some(({name}) => name === "download");
      for (const {name, value, line: below} of attributes) {
        if (name === "id") anchors.add(value);
        if (value === "" || (name !== "href" && name !== "src")) continue;
        // HTML that a plugin made has more lines than the page has for it.
        const last = token.map?.[1] ?? Number.MAX_SAFE_INTEGER;
        links.push({target: value, line: Math.min(line + below, last), kind: isLink ? "link" : "file"});
      }
    }
  });
  return {links, anchors};
}

export function isHtml({type}: Token): boolean {
  return type === "html_block" || type === "html_inline";
}
