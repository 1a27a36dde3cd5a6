import {transformJavaScriptSync} from "@observablehq/framework/dist/javascript/module.js";
import {type ParsedCell, parseJavaScript} from "@observablehq/framework/dist/javascript/parse.js";
import {getImplicitFileImports} from "@observablehq/framework/dist/libraries.js";
import type {Problem} from "../messages/problem.js";
import type {Cell} from "./cells.js";
import {isAvailable} from "./isAvailable.js";
import type {Page} from "./page.js";

/** What Framework asks of cells beyond TypeScript: its errors would otherwise show in the page alone. */
export function frameworkProblems(root: string, page: Page, cells: readonly Cell[]): Problem[] {
  const problems: Problem[] = [];
  const definedAt = new Map<string, number>();
  for (const cell of cells) {
    const complain = (message: string) => {
      problems.push({file: page.file, line: cell.line, column: cell.column, message});
    };
    let parsed: ParsedCell;
    try {
      parsed = parseCell(page, cell);
    } catch (error) {
      complain((error as Error).message.replace(/ \(\d+:\d+\)$/, ""));
      continue;
    }
    for (const {name} of parsed.declarations ?? []) {
      const line = definedAt.get(name);
      if (line !== undefined) complain(`${name} is defined on line ${line} already`);
      definedAt.set(name, cell.line);
    }
    for (const {name, method} of parsed.files) {
      if (!isAvailable(root, page.path, name))
        complain(`there is no file ${name}, and no loader that makes it`);
      if (method && getImplicitFileImports([method]).size > 0) {
        complain(`reading ${name} as ${method} needs code from a CDN: use json, text or arrayBuffer`);
      }
    }
  }
  return problems;
}

function parseCell({path}: Page, {language, source}: Cell): ParsedCell {
  const code = language === "ts" ? transformJavaScriptSync(source, "ts") : source;
  return parseJavaScript(code, {path, inline: language === "inline"});
}
