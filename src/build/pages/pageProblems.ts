import type MarkdownIt from "markdown-it";
import {type Problem, throwProblems} from "../messages/problem.js";
import {type Cell, findCells} from "./cells.js";
import {containerProblems} from "./containerProblems.js";
import {frameworkProblems} from "./frameworkProblems.js";
import {linkProblems} from "./linkProblems.js";
import {findPages, type Page, projectParser, readPage} from "./page.js";
import {tagProblems} from "./tagProblems.js";
import {typeProblems} from "./typeProblems.js";

/** Throws a BuildError that lists everything wrong in the pages, if anything is. */
export async function checkPages(root: string): Promise<void> {
  throwProblems(pageProblems(root, await projectParser(root)), "The pages cannot be built:");
}

/** Everything wrong in the project's pages that can be seen without building them: formulas, cells, links. */
export function pageProblems(root: string, parser: MarkdownIt): Problem[] {
  const problems: Problem[] = [];
  const pages = new Map<Page, readonly Cell[]>();
  let unreadable = false;
  for (const file of findPages(root)) {
    const page = readPage(root, file, parser);
    if ("message" in page) {
      problems.push(page);
      unreadable = true;
      continue;
    }
    const cells = findCells(page);
    problems.push(...languageProblems(page, cells), ...tagProblems(page), ...containerProblems(page));
    pages.set(page, cells.filter(isScript));
  }
  const typed = typeProblems(root, pages);
  const suspect = new Set(typed.map(({file}) => file));
  for (const [page, cells] of pages) {
    if (!suspect.has(page.file)) problems.push(...frameworkProblems(root, page, cells));
  }
  // A page that cannot be read has no anchors yet: links to it may well be right.
  const links = unreadable ? [] : linkProblems(root, [...pages.keys()]);
  return [...problems, ...typed, ...links];
}

function isScript({language}: Cell): boolean {
  return language === "ts" || language === "js" || language === "inline";
}

/** Framework runs other languages too, with libraries that it fetches. */
function languageProblems({file}: Page, cells: readonly Cell[]): Problem[] {
  return cells
    .filter(cell => !isScript(cell))
    .map(({language, line, column}) => ({
      file,
      line,
      column,
      message: `a cell in ${language} needs code from a CDN: write it in ts, or show it with run=false`,
    }));
}
