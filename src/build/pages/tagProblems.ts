import type {Problem} from "../messages/problem.js";
import {htmlTags} from "./htmlTags.js";
import {isHtml} from "./links.js";
import type {Page} from "./page.js";
import {walkTokens} from "./walkTokens.js";

/** An element that is open: of HTML by its name, of Markdown without one. */
interface Open {
  readonly name?: string;
  readonly line: number;
}

/** Tags of HTML that close nothing, or are not closed before what holds them ends: a paragraph, a container, the page. */
export function tagProblems(page: Page): Problem[] {
  const problems: Problem[] = [];
  const open: Open[] = [];
  const complain = (line: number, message: string) => problems.push({file: page.file, line, message});
  const unclosed = ({name, line}: Open) => complain(line, `<${name}> is not closed`);
  walkTokens(page, (token, line) => {
    if (token.nesting === 1) open.push({line});
    if (token.nesting === -1) {
      const holder = open.findLastIndex(({name}) => name === undefined);
      open
        .splice(Math.max(0, holder))
        .filter(({name}) => name)
        .forEach(unclosed);
    }
    if (!isHtml(token)) return;
    for (const tag of htmlTags(token.content)) {
      if (tag.kind === "opening") open.push({name: tag.name, line: line + tag.line});
      if (tag.kind !== "closing") continue;
      const holder = open.findLastIndex(({name}) => name === undefined);
      const opening = open.findLastIndex(({name}) => name === tag.name);
      if (opening > holder) open.splice(opening).slice(1).forEach(unclosed);
      else complain(line + tag.line, `</${tag.name}> closes nothing`);
    }
  });
  open.filter(({name}) => name).forEach(unclosed);
  return problems;
}
