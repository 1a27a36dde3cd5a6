import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import type MarkdownIt from "markdown-it";
import {describe, expect, it} from "vitest";
import {markdownContainers} from "../../../src/build/markdown/containers.js";
import {markdownMath} from "../../../src/build/markdown/math.js";
import {formatProblem} from "../../../src/build/messages/problem.js";
import {pageProblems} from "../../../src/build/pages/pageProblems.js";
import {makeProject} from "../project.js";

/** The parser that these projects configure. */
const parser = createMarkdownIt({
  markdownIt: (md: MarkdownIt) => {
    markdownContainers(md);
    markdownMath(md);
    return md;
  },
});

/** The problems of a project of these pages, one line each. */
function problems(pages: Record<string, string>, modules: Record<string, string> = {}): string[] {
  const files = Object.entries(pages).map(([name, text]) => [`src/${name}.md`, text]);
  const root = makeProject({...Object.fromEntries(files), ...modules});
  return pageProblems(root, parser).map(formatProblem).sort();
}

/** A page with one cell of TypeScript from line 3 on. */
function cell(code: string): string {
  return `# Page\n\`\`\`ts\n${code}\n\`\`\`\n`;
}

const figure = "export function figure(size: number): string { return String(size); }";

describe("the check of pages", () => {
  it("finds nothing wrong in pages that are right", () => {
    const page = `---
title: "Right: all of it"
---
# Right

See [the other](./other#place), [itself](#right), [a paper](https://doi.org/10.1000/1) and ![](picture.svg).
Formulas $\\eta \\ge 0$, and above its definition \${figure(later)}.

| a | b |
|---|---|
| \${later \\|\\| 1} | $x$ |

> \${[1, 2]
>   .map(x => x * later).length}

<p>\${later}</p>

\`\`\`ts
import {figure} from "./figures/figure.js";
import type {Rows} from "./figures/rows.js";

const rows = await FileAttachment("made.json").json<Rows>();
const later = view(Object.assign(document.createElement("div"), {value: 1}));
display(figure(rows.length));
\`\`\`

\`\`\`ts run=false
this is not run;
\`\`\`

\`\`\`ts
await visibility();
let count: number = later;
invalidation.then(() => count++);
display(resize(width => document.createTextNode(String(width))));
\`\`\`
`;
    const other = '# Other\n<figure id="place"></figure>\n[back](./) [again](right.html)\n';
    const found = problems(
      {right: page, other, index: "# Start\n"},
      {
        "src/figures/figure.ts": figure,
        "src/figures/rows.ts": "export type Rows = number[];",
        "src/made.json.ts": "",
        "src/picture.svg": "<svg/>",
      },
    );
    expect(found).toEqual([]);
  });

  it("names page, line and column of each fault in a cell", () => {
    const found = problems(
      {
        type: `---\ntitle: Type\n---\n${cell('import {figure} from "./figures/figure.js";\n\ndisplay(figure("three"));')}`,
        undefinedName: cell("display(1);\ndisplay(  missing);"),
        missingModule: cell('import {a} from "./figures/nowhere.js";\ndisplay(a);'),
        missingExport: cell('import {other} from "./figures/figure.js";\ndisplay(other);'),
        missingPackage: cell('import {a} from "no-such-package";\ndisplay(a);'),
        syntax: cell("const a = (1;\ndisplay(a);"),
        twice: `${cell("const a = 1;")}\n${cell("const a = 2;")}`,
        twiceByVar: `${cell("var a = 1;")}\n${cell("var a = 1;")}`,
        inline: `# Page\n\nA number: \${missing.toFixed(2)}.\n`,
        inlineSyntax: `# Page\n\nA number: \${1 as number}.\n`,
        quoted: "> # Page\n> ```ts\n> display(missing);\n> ```\n",
        assigned: `${cell("let a = 1;")}\n${cell("a = 2;")}`,
        file: cell('display(await FileAttachment("nowhere.json").json());'),
      },
      {"src/figures/figure.ts": figure},
    );
    expect(found).toEqual([
      "src/assigned.md:8:1: Assignment to external variable 'a'",
      "src/file.md:3:1: there is no file ./nowhere.json, and no loader that makes it",
      "src/inline.md:3:13: Cannot find name 'missing'.",
      "src/inlineSyntax.md:3:13: invalid expression",
      "src/missingExport.md:3:9: Module '\"./figures/figure.js\"' has no exported member 'other'.",
      "src/missingModule.md:3:17: Cannot find module './figures/nowhere.js' or its corresponding type declarations.",
      "src/missingPackage.md:3:17: Cannot find module 'no-such-package' or its corresponding type declarations.",
      "src/quoted.md:3:11: Cannot find name 'missing'.",
      "src/syntax.md:3:13: ')' expected.",
      "src/twice.md:3:7: Cannot redeclare block-scoped variable 'a'.",
      "src/twice.md:8:7: Cannot redeclare block-scoped variable 'a'.",
      "src/twiceByVar.md:8:1: a is defined on line 3 already",
      "src/type.md:8:16: Argument of type 'string' is not assignable to parameter of type 'number'.",
      "src/undefinedName.md:4:11: Cannot find name 'missing'.",
    ]);
  });

  it("refuses what would be fetched from elsewhere, or does not exist in a browser", () => {
    const found = problems(
      {
        global: cell("display(Plot.dot([]));"),
        inlineGlobal: `# Page\n\${tex("x")}\n`,
        npm: cell('import * as d3 from "npm:d3";\ndisplay(d3);'),
        dynamic: cell('display(await import("https://esm.sh/d3"));'),
        node: cell('import {readFileSync} from "node:fs";\ndisplay(readFileSync("x"));'),
        csv: cell('display(await FileAttachment("a.csv").csv());'),
        bareCsv: cell('display(FileAttachment("a.csv"));'),
        language: "# Page\n\n```tex\nx^2\n```\n",
      },
      {"src/a.csv": "a,b"},
    );
    expect(found).toEqual([
      "src/bareCsv.md:3:1: reading ./a.csv as csv needs code from a CDN: use json, text or arrayBuffer",
      expect.stringMatching(/^src\/csv\.md:3:39: Property 'csv' does not exist/),
      'src/dynamic.md:3:22: "https://esm.sh/d3" would be loaded from another origin',
      "src/global.md:3:9: Plot would be fetched from a CDN: import it by name from an installed package",
      "src/inlineGlobal.md:2:3: tex would be fetched from a CDN: import it by name from an installed package",
      "src/language.md:4:1: a cell in tex needs code from a CDN: write it in ts, or show it with run=false",
      'src/node.md:3:28: "node:fs" does not exist in a browser',
      'src/npm.md:3:21: "npm:d3" would be fetched from a CDN: install the package and import it as "d3"',
    ]);
  });

  it("names page and line of a formula that KaTeX refuses, and of front matter that is no YAML", () => {
    const found = problems({
      linking: "# Page\n\n[to a page that cannot be read](./inline#part)\n",
      inline: "---\ntitle: Inline\n---\n\n# Page\n\nA line,\nand $\\frac{1}$ in it.\n",
      block: "# Page\n\n$$\n\\nosuchcommand\n$$\n",
      matter: "---\ntitle: [\n---\n# Page\n",
    });
    expect(found).toEqual([
      expect.stringMatching(
        /^src\/block\.md:3: KaTeX parse error: Undefined control sequence: \\nosuchcommand/,
      ),
      expect.stringMatching(/^src\/inline\.md:8: KaTeX parse error/),
      "src/matter.md:1: the front matter is no YAML",
    ]);
  });

  it("names page and line of a link to a page, a place or a file that does not exist", () => {
    const found = problems({
      "parts/a": `---
draft: false
---
# A

One line, and [nothing](./nowhere)
and another, with [no place](./b#nowhere).

<p>
  <a href="../c.html#d">no place</a>
  <a href="/index">the start</a>
  <img src="none.png"> \${1}
</p>

![](none.svg) ![](https://example.org/a.png)

[a draft](./draft)

[a state](../c#v1&at=c&eta=0.5), [of no figure](../c#v1&at=d), [no state](../c#v1&eta)
`,
      "parts/b": "# B\n",
      "parts/draft": "---\ndraft: true\n---\n# Draft\n",
      c: "# C\n",
      index: "# Start\n",
    });
    expect(found).toEqual([
      'src/parts/a.md:10: the link ../c.html#d leads to no place: the page has no id "d"',
      "src/parts/a.md:12: there is no file none.png",
      "src/parts/a.md:15: https://example.org/a.png would be loaded from another origin",
      "src/parts/a.md:15: there is no file none.svg",
      "src/parts/a.md:17: the link ./draft leads to no page",
      'src/parts/a.md:19: the link ../c#v1&at=d leads to no place: the page has no id "d"',
      "src/parts/a.md:19: the link ../c#v1&eta leads to no place: its state cannot be read: “eta” is not of the form name=value",
      "src/parts/a.md:6: the link ./nowhere leads to no page",
      'src/parts/a.md:7: the link ./b#nowhere leads to no place: the page has no id "nowhere"',
    ]);
  });

  it("names page and line of a tag that closes nothing or is not closed, and of a container likewise", () => {
    const sound = `# Sound

::: note
A <b>word</b><br> and <img src="a.svg" alt="<b>">.
:::

:::: predict
::: hint
Inside.
:::
::::

<div class="a">

Text <!-- </b> -->

<style>a > b { content: "</i>" }</style></div>
`;
    const found = problems(
      {
        sound,
        closing: "# Page\n\n<figure>\n\nText\n\n</figur>\n\n</figure>\n",
        unclosed: "# Page\n\nOne,\ntwo <b>three.\n\n<div>\n",
        across: "# Page\n\n::: note\n\n<div>\n\n:::\n\n</div>\n",
        crossed: "# Page\n\n<div><span></div></span>\n",
        kind: "# Page\n\n::: notes\ntext\n:::\n",
        open: "# Page\n\n::: note\ntext\n",
        nested: "# Page\n\n::: predict\n\n::: hint\ntext\n:::\n\n:::\n",
      },
      {"src/a.svg": "<svg/>"},
    );
    const kinds = "note, predict, takeaway, hint, solution, beside, figure, exercise";
    expect(found).toEqual([
      "src/across.md:5: <div> is not closed",
      "src/across.md:9: </div> closes nothing",
      "src/closing.md:7: </figur> closes nothing",
      "src/crossed.md:3: </span> closes nothing",
      "src/crossed.md:3: <span> is not closed",
      `src/kind.md:3: ::: notes is no container: there are ${kinds}`,
      "src/nested.md:9: ::: closes nothing",
      "src/open.md:3: ::: note is not closed: a line ::: ends it",
      "src/unclosed.md:4: <b> is not closed",
      "src/unclosed.md:6: <div> is not closed",
    ]);
  });
});
