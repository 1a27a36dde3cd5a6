import katex from "katex";

/** The symbols that have one colour wherever they stand, by the class `symbol-…` that is styled in src/style. */
const coloured = /\\(eta|gamma|beta)(?![A-Za-z])/g;

/**
 * Sets one formula as HTML, with MathML beside it and its TeX in that.
 *
 * @throws Error of KaTeX's own
 */
export function renderTeX(tex: string, displayMode: boolean): string {
  const html = katex.renderToString(
    tex.replace(coloured, (symbol, name) => `{\\htmlClass{symbol-${name}}{${symbol}}}`),
    {
      displayMode,
      throwOnError: true,
      strict: (code: string) => (code === "htmlExtension" ? "ignore" : "error"),
      trust: ({command}) => command === "\\htmlClass",
      macros: {"\\grad": "\\htmlClass{symbol-gradient}{\\nabla #1}"},
    },
  );
  return withSource(withWholeOperators(html), tex);
}

/** KaTeX writes an operator's name as two elements even where MathML counts them, as in the subscript of `x_{\min}`. */
function withWholeOperators(html: string): string {
  return html.replace(/<mi[^>]*>[^<]*<\/mi><mo>\u2061<\/mo>/g, "<mrow>$&</mrow>");
}

/** The TeX that a reader copies is the author's, in commands that every TeX knows. */
function withSource(html: string, tex: string): string {
  const source = tex.trim().replaceAll("\\grad", "\\nabla");
  const escaped = source.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return html.replace(/(<annotation[^>]*>)[^<]*/, (_, tag: string) => tag + escaped);
}
