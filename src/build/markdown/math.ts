import katex from "katex";

/** What this plugin uses of markdown-it, which comes with Framework and without types. */
interface Token {
  type: string;
  content: string;
  map: [number, number] | null;
  children: Token[] | null;
  info: string;
}
interface InlineState {
  src: string;
  pos: number;
  posMax: number;
  push(type: string, tag: string, nesting: number): Token;
}
interface BlockState {
  src: string;
  bMarks: number[];
  tShift: number[];
  eMarks: number[];
  line: number;
  push(type: string, tag: string, nesting: number): Token;
}
interface CoreState {
  tokens: Token[];
  env: {path?: string};
}
export interface MarkdownIt {
  inline: {
    ruler: {before(name: string, rule: string, f: (s: InlineState, silent: boolean) => boolean): void};
  };
  block: {
    ruler: {
      before(
        name: string,
        rule: string,
        f: (s: BlockState, start: number, end: number, silent: boolean) => boolean,
        options: {alt: string[]},
      ): void;
    };
  };
  core: {ruler: {push(rule: string, f: (s: CoreState) => void): void}};
  renderer: {rules: Record<string, (tokens: Token[], index: number) => string>};
}

/** The symbols that have one colour wherever they stand; the class is styled in src/style. */
const colouredSymbols: Record<string, string> = {
  "\\eta": "eta",
  "\\gamma": "gamma",
  "\\beta": "beta",
};

/**
 * Mathematics in Markdown: `$…$` in a line and `$$…$$` in lines of its own, set by KaTeX at build time with
 * MathML beside it. `${…}` is left to Framework. A formula that KaTeX refuses is an error that names the page and
 * the line (counted from the end of the front matter, if the page has one).
 */
export function markdownMath(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "math_inline", inlineRule);
  md.block.ruler.before("fence", "math_block", blockRule, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.core.ruler.push("math", renderAll);
  md.renderer.rules.math_inline = (tokens, index) => tokens[index].content;
  md.renderer.rules.math_block = (tokens, index) =>
    `<div class="equation" tabindex="0">${tokens[index].content}</div>\n`;
}

/** Sets one formula. Throws KaTeX's own error. */
export function renderTeX(tex: string, displayMode: boolean): string {
  return katex.renderToString(colourSymbols(tex), {
    displayMode,
    throwOnError: true,
    strict: (code: string) => (code === "htmlExtension" ? "ignore" : "error"),
    trust: context => context.command === "\\htmlClass",
    macros: {"\\grad": "\\htmlClass{symbol-gradient}{\\nabla #1}"},
  });
}

function colourSymbols(tex: string): string {
  return tex.replace(/\\(eta|gamma|beta)(?![A-Za-z])/g, symbol => {
    return `{\\htmlClass{symbol-${colouredSymbols[symbol]}}{${symbol}}}`;
  });
}

function inlineRule(state: InlineState, silent: boolean): boolean {
  const {src, pos, posMax} = state;
  if (src[pos] !== "$" || src[pos + 1] === "{" || src[pos + 1] === "$" || /\s/.test(src[pos + 1] ?? " "))
    return false;
  let end = pos + 1;
  while (end < posMax && src[end] !== "$") end += src[end] === "\\" ? 2 : 1;
  if (end >= posMax || /\s/.test(src[end - 1])) return false;
  if (!silent) state.push("math_inline", "", 0).content = src.slice(pos + 1, end);
  state.pos = end + 1;
  return true;
}

function blockRule(state: BlockState, start: number, end: number, silent: boolean): boolean {
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

function renderAll({tokens, env}: CoreState): void {
  const render = (token: Token, displayMode: boolean, line: number) => {
    try {
      token.content = renderTeX(token.content, displayMode);
    } catch (error) {
      throw new Error(`src${env.path ?? ""}.md:${line}: ${(error as Error).message}`);
    }
  };
  for (const token of tokens) {
    if (token.type === "math_block") render(token, true, (token.map?.[0] ?? 0) + 1);
    let line = (token.map?.[0] ?? 0) + 1;
    for (const child of token.children ?? []) {
      if (child.type === "softbreak") line++;
      if (child.type === "math_inline") render(child, false, line);
    }
  }
}
