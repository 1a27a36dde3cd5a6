import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import {parse} from "node-html-parser";
import {describe, expect, it} from "vitest";
import {markdownMath} from "../../../src/build/markdown/math.js";
import {renderTeX} from "../../../src/build/markdown/tex.js";
import {findPages, projectParser, readPage} from "../../../src/build/pages/page.js";
import {repository} from "../project.js";

const md = createMarkdownIt({
  markdownIt: md => {
    markdownMath(md);
    return md;
  },
});

/** The kinds of the pieces of a paragraph. */
function pieces(text: string): string[] {
  return md.parse(text, {path: "/page"})[1].children!.map(({type}) => type);
}

/** How many parts MathML asks of an element. */
const parts = {msub: 2, msup: 2, mfrac: 2, munder: 2, mover: 2, msubsup: 3, munderover: 3};

/** The elements of MathML that have more parts than they may, or fewer. */
function broken(html: string): string[] {
  const root = parse(html);
  return Object.entries(parts).flatMap(([name, count]) =>
    root
      .querySelectorAll(name)
      .filter(({children}) => children.length !== count)
      .map(String),
  );
}

describe("mathematics in Markdown", () => {
  it("stands between two dollars, beside code and dollars that are none", () => {
    expect(pieces(`With $x$ and \${y}, $z$.`)).toEqual([
      "text",
      "math_inline",
      "text",
      "placeholder",
      "text",
      "math_inline",
      "text",
    ]);
    expect(pieces(`\${a}–\${b}`)).toEqual(["placeholder", "text", "placeholder"]);
    expect(pieces("It costs \\$5, and \\$6.")).toEqual(["text"]);
    expect(pieces("`$` is a dollar")).toEqual(["code_inline", "text"]);
    expect(pieces("$a = \\$5$, once")).toEqual(["math_inline", "text"]);
  });

  it.each([
    ["One line,\nand $x without an end.", 2],
    ["It costs $5.", 1],
    ["A space $ begins nothing$.", 1],
    ["Hard\\\nbreak $x", 2],
    ["One.\n\n$$\nx", 3],
    ["| a | b |\n|---|---|\n| $x | 1 |", 3],
  ])("tells page and line of a $ that begins no formula: %j", (text, line) => {
    expect(() => md.parse(text, {path: "/part/page"})).toThrow(
      `src/part/page.md:${line}: a $ begins no formula: close it, or write \\$ for a dollar`,
    );
  });

  it("keeps a short formula in one line with the marks beside it, and lets a long one break", () => {
    const together = (text: string) =>
      parse(md.render(text, {path: "/page"}))
        .querySelectorAll(".together")
        .map(span => [span.firstChild!.rawText, span.lastChild!.rawText].map(part => part.slice(0, 3)));
    expect(together("It is $x$.")[0][1]).toBe(".");
    expect(together("A flat one ($\\eta = 0.1$), too.")).toEqual([["(", "),"]]);
    expect(together("Now $x(t+1) = (1+\\gamma-\\eta\\lambda) x(t)$.")).toEqual([]);
    const whole = parse(md.render("(see $x$!) or $y$ alone", {path: "/page"}));
    whole.querySelectorAll(".katex").forEach(formula => {
      formula.remove();
    });
    expect(whole.textContent.trim()).toBe("(see !) or  alone");
  });

  it("tells page and line of a $ within HTML, where no formula is read", () => {
    const page = "# A\n\n<div>\nSome <b>text</b>\nwith $x$.\n</div>\n";
    expect(() => md.parse(page, {path: "/page"})).toThrow(
      "src/page.md:5: a $ within HTML begins no formula: leave an empty line after the tag, or write &dollar;",
    );
    const sound = `<div title="$">\n\n$x$\n\n</div>\n\n<p><code>$</code> \${1} <!-- $ --></p>\n`;
    expect(() => md.parse(sound, {path: "/page"})).not.toThrow();
  });

  it.each([
    "x_{\\min}^{2} + \\lambda_{\\max}",
    "\\frac{\\min}{2}",
    "a_{\\operatorname{cond}}",
    "\\sin^{\\log} x",
  ])("gives MathML the parts that it asks for: %s", tex => {
    expect(broken(renderTeX(tex, false))).toEqual([]);
  });

  it("gives sound MathML on all pages of the site", async () => {
    const parser = await projectParser(repository);
    const formulas = findPages(repository)
      .map(file => readPage(repository, file, parser))
      .flatMap(page => ("tokens" in page ? page.tokens : []))
      .flatMap(token => [token, ...(token.children ?? [])])
      .filter(({type}) => type.startsWith("math_"))
      .map(({content}) => content);
    expect(formulas.length).toBeGreaterThan(100);
    expect(formulas.flatMap(broken)).toEqual([]);
  });

  it("holds the author's TeX, without the colours of its symbols", () => {
    const source = (tex: string) => parse(renderTeX(tex, true)).querySelector("annotation")!.text;
    expect(source("\n\\eta < 1 \\\\ \\grad f\n")).toBe("\\eta < 1 \\\\ \\nabla f");
  });

  it("colours a symbol and no longer name that begins like it", () => {
    expect(renderTeX("\\eta", false)).toContain('class="enclosing symbol-eta"');

    expect(renderTeX("\\nabla", false)).not.toContain("symbol-");
  });
});
