import type MarkdownIt from "markdown-it";
import type {StateBlock, StateCore, StateInline, Token} from "markdown-it";
import {keepTogether} from "./keepTogether.js";
import {renderTeX} from "./tex.js";

/**
 * Mathematics in Markdown: `$…$` in a line and `$$…$$` in lines of its own, set by KaTeX at build time with
 * MathML beside it; a short one stays on one line with the marks beside it. `${…}` is left to Framework, and `\$` is
 * a dollar. A formula that KaTeX refuses, and a `$` that begins none, is an error that names the page and the line
 * (counted from the end of the front matter, if the page has one).
 */
export function markdownMath(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "math_inline", inlineRule);
  md.block.ruler.before("fence", "math_block", blockRule, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.core.ruler.push("math", renderAll);
  md.renderer.rules.math_inline = (tokens, index) => tokens[index].content;
  md.renderer.rules.math_block = (tokens, index) => `<div class="equation">${tokens[index].content}</div>\n`;
}

function inlineRule(state: StateInline, silent: boolean): boolean {
  const {src, pos} = state;
  if (src[pos] !== "$" || src[pos + 1] === "{") return false;
  const end = closingDollar(state);
  if (!silent) {
    if (end === undefined) state.push("math_unclosed", "", 0);
    else state.push("math_inline", "", 0).content = src.slice(pos + 1, end);
  }
  state.pos = end === undefined ? src.length : end + 1;
  return true;
}

/** Where the formula ends that begins at the state's place; undefined if none does: `$` and a space begin nothing. */
function closingDollar({src, pos, posMax}: StateInline): number | undefined {
  if (/[\s$]/.test(src[pos + 1] ?? " ")) return undefined;
  let end = pos + 1;
  while (end < posMax && src[end] !== "$") end += src[end] === "\\" ? 2 : 1;
  return end >= posMax || /\s/.test(src[end - 1]) ? undefined : end;
}

function blockRule(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const lineText = (line: number) =>
    state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]);
  const first = lineText(start);
  if (!first.startsWith("$$")) return false;
  let last = start;
  let text = first.slice(2);
  while (!text.trimEnd().endsWith("$$")) {
    if (++last >= end) return false;
    text += `\n${lineText(last)}`;
  }
  if (silent) return true;
  const token = state.push("math_block", "", 0);
  token.content = text.trimEnd().slice(0, -2);
  token.map = [start, last + 1];
  state.line = last + 1;
  return true;
}

function renderAll({tokens, env}: StateCore): void {
  const render = (token: Token, line: number) => {
    try {
      if (token.type === "math_unclosed")
        throw new Error("a $ begins no formula: close it, or write \\$ for a dollar");
      token.content = renderTeX(token.content, token.type === "math_block");
    } catch (error) {
      throw new Error(`src${env.path ?? ""}.md:${line}: ${(error as Error).message}`);
    }
  };
  let line = 1;
  for (const token of tokens) {
    if (token.map) line = token.map[0] + 1;
    if (token.type === "math_block") render(token, line);
    if (token.type === "html_block") refuseDollars(token.content, line, env);
    for (const child of token.children ?? []) {
      if (child.type === "softbreak" || child.type === "hardbreak") line++;
      if (child.type.startsWith("math_")) render(child, line);
      if (child.type === "html_block") refuseDollars(child.content, line, env);
    }
    keepTogether(token.children ?? []);
  }
}

/** Markdown does not look into HTML, so that a formula there would stand as it is written. */
function refuseDollars(html: string, line: number, env: {path?: string}): void {
  const blank = (text: string) => text.replace(/[^\n]/g, " ");
  const words = html.replace(/<!--.*?-->|<(script|style|pre|code)\b.*?<\/\1>|<[^>]*>/gs, blank);
  const at = words.search(/\$(?!\{)/);
  if (at < 0) return;
  const place = line + words.slice(0, at).split("\n").length - 1;
  throw new Error(
    `src${env.path ?? ""}.md:${place}: a $ within HTML begins no formula: leave an empty line after the tag, or write &dollar;`,
  );
}
