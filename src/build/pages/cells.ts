import {parseInfo} from "@observablehq/framework/dist/info.js";
import type {Token} from "markdown-it";
import type {Page} from "./page.js";

/** A piece of code in a page: a fence that runs, or `${…}` in the text. */
export interface Cell {
  /** The fence's language (`ts`, `js`, `tex` …), or `inline`. */
  readonly language: string;
  readonly source: string;
  /** Where the code starts, counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Where each line of the code starts in the page's text. */
  readonly offsets: readonly number[];
}

/** Languages that Framework runs when a fence names them. */
const running = new Set(["js", "ts", "jsx", "tsx", "tex", "html", "sql", "svg", "dot", "mermaid"]);

/** All cells of a page, in the order of its text. */
export function findCells({text, tokens}: Page): Cell[] {
  const starts = lineStarts(text);
  const cells: Cell[] = [];
  const add = (language: string, source: string, offsets: number[]) => {
    const line = starts.findLastIndex(start => start <= offsets[0]);
    cells.push({language, source, line: line + 1, column: offsets[0] - starts[line] + 1, offsets});
  };
  let cursor = 0;
  for (const token of tokens) {
    if (token.map) cursor = Math.max(cursor, starts[token.map[0]]);
    // A cell that the build writes has no place in the text.
    if (token.type === "fence" && token.map) {
      const {tag, attributes} = parseInfo(token.info);
      if (!running.has(tag) || attributes.run?.toLowerCase() === "false" || !token.content.trim()) continue;
      add(tag, token.content, fenceOffsets(token, text, starts));
    }
    for (const child of token.children ?? []) {
      if (child.type !== "placeholder") continue;
      const {offsets, end} = placeholderOffsets(child.content, text, cursor);
      add("inline", child.content, offsets);
      cursor = end;
    }
  }
  return cells;
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)];
}

/** A fence's lines end as the page's lines do; what stands before them is indentation or a quote's mark. */
function fenceOffsets(token: Token, text: string, starts: readonly number[]): number[] {
  const first = token.map![0] + 1;
  const lines = token.content.replace(/\n$/, "").split("\n");
  return lines.map((line, i) => {
    const end = (starts[first + i + 1] ?? text.length + 1) - 1;
    return (text[end - 1] === "\r" ? end - 1 : end) - line.length;
  });
}

/** The parser takes indentation, quotes' marks and the backslash before a table's bar away. */
function placeholderOffsets(source: string, text: string, from: number): {offsets: number[]; end: number} {
  const lines = source.split("\n");
  const pattern = lines
    .map(line => `(${escapeRegExp(line).replaceAll("\\|", "\\\\?\\|")})`)
    .join("[ \\t\\r]*\\n[ \\t>]*");
  const match = new RegExp(`\\$\\{${pattern}\\}`, "d");
  const found = match.exec(text.slice(from));
  if (!found) throw new Error(`cannot find \${${source}} in the page`);
  const offsets = found.indices!.slice(1).map(range => from + range![0]);
  return {offsets, end: from + found.index + found[0].length};
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
