import {basename} from "node:path";
import type MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import {pageCell} from "../figures/pageCell.js";
import type {PageFigures} from "../figures/readFigures.js";
import {withColumns} from "./besideColumns.js";
import {withExercises} from "./exercisePlaces.js";
import {withFigures} from "./figurePlaces.js";
import {type PageParts, pageParts, type State} from "./pageParts.js";

/** What the places of a page's figures are made from. */
export interface Course {
  /** The figures of all pages, by the pages' paths. */
  readonly figures: ReadonlyMap<string, PageFigures>;
  /** The ids of claims: a figure of that name links to its evidence. */
  readonly claims: ReadonlySet<string>;
}

/** What stands after the last figure of a page. */
const presenter = `<p class="presenter"><button type="button" class="preset">Present this page</button> <label class="switcher"><input type="checkbox" checked> by the key p</label></p>
`;

/** Gives the figures and exercises of a page their places, and the page the cell that brings them to life. */
export function markdownFigures(md: MarkdownIt, {figures, claims}: Course): void {
  md.core.ruler.push("figures", (state: State) => {
    const page = pageParts(state, figures);
    const found: string[] = [];
    const placed = [...withFigures(state.tokens, page, claims, found)];
    state.tokens = [...withColumns([...withExercises(placed, page)], page)];
    if (found.length > 0) state.tokens.push(page.html(presenter), cellOf(page, found, state));
  });
  md.renderer.rules.place = (tokens: Token[], index: number) => tokens[index].content;
}

function cellOf({path, figures}: PageParts, found: readonly string[], {Token}: State): Token {
  const placed = found.map(id => {
    const {figure, file} = figures.get(id)!;
    return {figure, module: `./${basename(path)}/${basename(file).replace(/\.ts$/, ".js")}`};
  });
  return Object.assign(new Token("fence", "code", 0), {info: "ts", content: pageCell(path, placed)});
}
