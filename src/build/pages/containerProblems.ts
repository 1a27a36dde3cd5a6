import {containerNames} from "../markdown/containers.js";
import type {Problem} from "../messages/problem.js";
import type {Page} from "./page.js";
import {walkTokens} from "./walkTokens.js";

/** Containers that are not closed, or of no known kind, and lines of colons that close none. */
export function containerProblems(page: Page): Problem[] {
  const problems: Problem[] = [];
  const lines = page.text.split("\n");
  walkTokens(page, ({type, markup, info, map, children}, line) => {
    const complain = (message: string) => problems.push({file: page.file, line, message});
    if (/^container_.*_open$/.test(type) && !lines[map![1]]?.trim().startsWith(markup)) {
      complain(`${markup}${info.trimEnd()} is not closed: a line ${markup} ends it`);
    }
    const text = children?.[0]?.content ?? "";
    if (type !== "inline" || !text.startsWith(":::")) return;
    const [, colons, kind] = /^(:+)\s*(\S*)/.exec(text)!;
    complain(
      kind === ""
        ? `${colons} closes nothing`
        : `${colons} ${kind} is no container: there are ${containerNames.join(", ")}`,
    );
  });
  return problems;
}
