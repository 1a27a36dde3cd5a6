import {describe, expect, it} from "vitest";
import {scanSite} from "../../../../src/build/site/scan/scanSite.js";
import {makeProject} from "../../project.js";

const start = '<!DOCTYPE html><body><h1 id="start">Start</h1></body>';

/** What the scan says about a site of these files, one line each, beside these sources. */
async function faults(site: Record<string, string>, sources: Record<string, string> = {}): Promise<string[]> {
  const files = Object.entries(site).map(([path, text]) => [`dist.next/${path}`, text]);
  const root = makeProject({...sources, ...Object.fromEntries(files)});
  try {
    await scanSite(root, "dist.next");
    return [];
  } catch (error) {
    const [heading, ...lines] = (error as Error).message.split("\n");
    expect(heading).toBe("The built site is not sound:");
    return lines.map(line => line.trim()).sort();
  }
}

describe("the scan of the built site", () => {
  it("finds nothing wrong in a site that is sound", async () => {
    const found = await faults({
      "index.html": start,
      "parts/a.html": `<!DOCTYPE html>
<link rel="stylesheet" href="../_file/b.12345678.css"><link rel="icon" href="data:,">
<style>p { background: url("../_file/c.12345678.svg") }</style>
<script type="module">
import {define} from "../_import/a.12345678.js";
registerFile("../d.json", {"path": "../_file/d.12345678.json"});
const later = () => import("../_import/a.12345678.js");
</script>
<a href="../">start</a> <a href="../#start">title</a> <a href="#here" id="here">here</a> <a href="?q=1">asked</a>
<a href="https://example.org/paper">paper</a> <a href="mailto:a@example.org">mail</a>
<img srcset="../_file/c.12345678.svg 1x, ../_file/c.12345678.svg 2x" src="../_file/c.12345678.svg">
<pre>https://example.org/in-text</pre>`,
      "_import/a.12345678.js": `import "../_node/b.12345678.js";
const worker = import.meta.resolve("./w.12345678.js");
export const namespace = "http://www.w3.org/2000/svg", worker;`.replace(", worker;", ";"),
      "_import/w.12345678.js": "onmessage = () => {};",
      "_node/b.12345678.js": "export default 1;",
      "_observablehq/client.12345678.js":
        'const d3 = () => import("../_npm/d3@0.0.0/_esm.js"), tex = () => import("./stdlib/tex.js");',
      "_file/b.12345678.css":
        "/* https://example.org */ a { background: url(c.12345678.svg) } b { mask: url(#m) }",
      "_file/c.12345678.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
      "_file/d.12345678.json": "[]",
    });
    expect(found).toEqual([]);
  });

  it("tells errors that Framework left in a page", async () => {
    const error =
      '<div class="observablehq--inspect observablehq--error">SyntaxError: Unexpected token (1:5)</div>';
    expect(await faults({"a.html": error}, {"src/a.md": "# A"})).toEqual([
      "src/a.md: SyntaxError: Unexpected token (1:5)",
    ]);
  });

  it("tells references that lead nowhere, with the line of the source that holds them", async () => {
    const page = `<a href="./b.html">b</a><a href="./#nowhere">no place</a><a href="#here">no place</a>
<img src="_file/gone.12345678.png"><a href="/index.html">from the root</a><link href="a.css" rel="stylesheet">`;
    const found = await faults(
      {"a.html": page, "index.html": start},
      {"src/a.md": "# A\n\n[b](./b)\n\n![](gone.png)\n\n[no place](#here)\n"},
    );
    expect(found).toEqual([
      "src/a.md: /index.html starts at the server's root: it breaks where the site is published under a sub-path",
      "src/a.md: the file a.css leads to nothing",
      'src/a.md: the link ./#nowhere leads to no place: the page has no id "nowhere"',
      "src/a.md:3: the link ./b.html leads to nothing",
      "src/a.md:5: the file _file/gone.12345678.png leads to nothing",
      'src/a.md:7: the link #here leads to no place: the page has no id "here"',
    ]);
  });

  it("tells imports that no browser can follow, and files that a script names and that are missing", async () => {
    const found = await faults(
      {
        "a.html":
          '<script type="module">import {a} from "bare"; registerFile("x", {"path": "./_file/x.12345678.json"});</script>',
        "_import/m.12345678.js":
          'export {b} from "./gone.12345678.js"; import.meta.resolve("./worker.12345678.js"); import("htl");',
        "_import/lib/n.12345678.js": "const = 1;",
      },
      {"src/a.md": "# A", "src/m.ts": "\nimport('htl')", "lib/n.ts": ""},
    );
    expect(found).toEqual([
      'lib/n.ts: Expected identifier but found "="',
      'src/a.md: "./_file/x.12345678.json" leads to nothing',
      'src/a.md: "bare" cannot be imported in a browser',
      'src/m.ts: "./gone.12345678.js" leads to nothing',
      'src/m.ts: "./worker.12345678.js" leads to nothing',
      'src/m.ts:2: "htl" cannot be imported in a browser',
    ]);
  });

  it("tells everything of another origin but links", async () => {
    const found = await faults({
      "a.html": `<script src="https://cdn.example.org/a.js"></script><img src="//example.org/a.png">
<style>@import "https://example.org/a.css";</style><script>fetch("https://example.org/b")</script>`,
      "a.css": "p { background: url(https://example.org/c.png) } a { background: url(gone.png) }",
      "a.js": 'fetch("//example.org/d.json");',
      "a.json": '"see https://example.org/e"',
      "_npm/d3@7/a.js": "export {};",
    });
    expect(found).toEqual([
      "dist/_npm/d3@7/a.js: was fetched from a CDN: install the package and import it by its bare name",
      "dist/a.css: gone.png leads to nothing",
      "dist/a.css: https://example.org/c.png would be loaded from another origin",
      "dist/a.html: //example.org/a.png would be loaded from another origin",
      "dist/a.html: https://cdn.example.org/a.js would be loaded from another origin",
      "dist/a.html: https://example.org/a.css would be loaded from another origin",
      "dist/a.html: https://example.org/b is an address of another origin",
      "dist/a.js: //example.org/d.json is an address of another origin",
      "dist/a.json: https://example.org/e is an address of another origin",
    ]);
  });
});
