import {posix} from "node:path";
import {madePages} from "../loaders/findLoaders.js";
import type {Problem} from "../messages/problem.js";
import {anchorFault, decode} from "./anchor.js";
import {isAvailable} from "./isAvailable.js";
import {findLinks, type Link} from "./links.js";
import type {Page} from "./page.js";

/**
 * Links to pages, anchors and files that do not exist, and files of another origin. The anchors of a page that a loader
 * makes are known once it is built: the scan of the built site looks at them.
 */
export function linkProblems(root: string, pages: readonly Page[]): Problem[] {
  const published = pages.filter(({draft}) => !draft);
  const found = new Map(published.map(page => [page.path, findLinks(page)]));
  const made = new Set(madePages(root));
  return published.flatMap(({file, path}) =>
    found.get(path)!.links.flatMap(link => {
      const message = fault(root, path, link, made, page => found.get(page)?.anchors);
      return message ? [{file, line: link.line, message}] : [];
    }),
  );
}

function fault(
  root: string,
  from: string,
  {target, kind}: Link,
  made: ReadonlySet<string>,
  anchorsOf: (page: string) => Set<string> | undefined,
): string | undefined {
  if (/^(\w+:|\/\/)/.test(target)) {
    return kind === "file" && !target.startsWith("data:")
      ? `${target} would be loaded from another origin`
      : undefined;
  }
  const [, pathname, , anchor] = /^([^?#]*)(\?[^#]*)?#?(.*)$/.exec(target)!;
  if (kind === "file") {
    return isAvailable(root, from, decode(pathname)) ? undefined : `there is no file ${pathname}`;
  }
  const to = pathname === "" ? from : pagePath(from, decode(pathname));
  if (made.has(to)) return undefined;
  const anchors = anchorsOf(to);
  if (!anchors) return `the link ${target} leads to no page`;
  const nowhere = anchorFault(anchor, anchors);
  return nowhere && `the link ${target} leads to no place: ${nowhere}`;
}

/** The page that a path means, seen from another one: `./` is an index, and `.html` may be left out. */
function pagePath(from: string, pathname: string): string {
  const path = posix.resolve(posix.dirname(from), pathname);
  const isFolder = /(^|\/)\.{0,2}$/.test(pathname);
  return isFolder ? posix.join(path, "index") : path.replace(/\.html$/, "");
}
