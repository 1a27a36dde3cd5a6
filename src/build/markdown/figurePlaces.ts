import type Token from "markdown-it/lib/token.mjs";
import {reserve} from "../figures/reserve.js";
import {nameIn} from "./containers.js";
import {listOf, type PageParts} from "./pageParts.js";

/**
 * Gives each `::: figure` its number, the room for its picture, its caption, and the link to its evidence.
 *
 * @param claims the ids of claims: a figure of that name links to its evidence
 * @param found takes the ids of the figures, in their order
 */
export function* withFigures(
  tokens: readonly Token[],
  page: PageParts,
  claims: ReadonlySet<string>,
  found: string[],
): Generator<Token> {
  let open: {readonly token: Token; readonly id: string; titled: boolean} | undefined;
  for (const token of tokens) {
    if (token.type === "container_figure_open") {
      open = {token, id: opened(token, page, found), titled: false};
    }
    if (open?.titled === false) addNumber(token, open.id, found.length, page);
    if (open && token.type === "container_figure_close") {
      if (!open.titled) {
        page.fail(open.token, `the figure ${open.id} has no title: a line such as "### Title" must open it`);
      }
      if (claims.has(open.id)) {
        yield page.html(
          `<p class="measured"><a href="/back/evidence#${open.id}">How it is measured</a></p>\n`,
        );
      }
      open = undefined;
    }
    yield token;
    if (open?.titled === false && token.type === "heading_close") {
      open.titled = true;
      const room = reserve(page.figures.get(open.id)!.figure);
      yield page.html(`<div class="figure-place" style="${room}"></div>\n<figcaption>\n`);
    }
  }
}

/** The id of a figure that begins, once it is known that there is one and that it stands here for the first time. */
function opened(token: Token, {path, figures, fail}: PageParts, found: string[]): string {
  const id = nameIn(token);
  if (!figures.has(id)) {
    fail(token, `there is no figure ${id} in src${path}/; there are ${listOf(figures.keys())}`);
  }
  if (found.includes(id)) fail(token, `the figure ${id} stands here for the second time`);
  found.push(id);
  token.attrSet("id", id);
  return id;
}

/** Puts a figure's number before its title. */
function addNumber(token: Token, id: string, count: number, {html}: PageParts): void {
  // Framework makes a link of a title that has an id; here its number is the link, to the figure.
  if (token.type === "heading_open") token.attrs = null;
  if (token.type !== "inline") return;
  const link = html(`<a class="figure-number" href="#${id}">Figure ${count}</a> `);
  token.children = [link, ...(token.children ?? [])];
}
