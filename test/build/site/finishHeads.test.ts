import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, onTestFinished, test} from "vitest";
import {finishHead, finishHeads} from "../../../src/build/site/finishHeads.js";

const head = (links: string) => `<html><head>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
${links}
</head></html>`;
const style = '<link rel="preload" as="style" href="a.css">\n<link rel="stylesheet" href="a.css">';
const module = '<link rel="modulepreload" href="a.js">';
const font = '<link rel="preload external" as="font" href="a.woff2" crossorigin="">';

test("a page has a language, and may be zoomed", () => {
  const html = finishHead(head(""), [], "");
  expect(html).toMatch('<html lang="en">');
  expect(html).toContain('content="width=device-width, initial-scale=1">');
});

test("a page's styles stand in it, last in its head, after the fonts of its formulas, and no stylesheet is asked for", () => {
  const html = finishHead(head([style, module].join("\n")), ["a { content: '$&' }", "b {}"], "<i>$&</i>");
  expect(html).not.toContain("a.css");
  expect(html).toContain(`${module}\n<i>$&</i><style>\na { content: '$&' }\nb {}\n</style>\n</head>`);
});

test("fonts are asked for before all modules", () => {
  const links = finishHead(head([style, module, module, font, font].join("\n")), [], "").match(/<link.*>/g);
  const plain = font.replace(" external", "");
  expect(links).toEqual([plain, plain, module, module]);
});

test("a page without fonts keeps its modules as they were", () => {
  expect(finishHead(head([module, module].join("\n")), [], "")).toContain(`\n${module}\n${module}\n`);
});

test("all pages of a site are mended, and no other file is; their stylesheets are taken away, and no other", async () => {
  const site = mkdtempSync(join(tmpdir(), "descent-heads-"));
  onTestFinished(() => rmSync(site, {recursive: true}));
  mkdirSync(join(site, "part"));
  const page = head(style);
  const names = ["a.html", "part/b.html", "page.js"];
  for (const name of names) writeFileSync(join(site, name), page);
  const css: Record<string, string> = {"a.css": "p {}", "part/a.css": "q {}", "other.css": "r {}"};
  for (const [name, text] of Object.entries(css)) writeFileSync(join(site, name), text);
  await finishHeads(site);
  expect(names.map(name => readFileSync(join(site, name), "utf8"))).toEqual([
    finishHead(page, ["p {}"], ""),
    finishHead(page, ["q {}"], ""),
    page,
  ]);
  expect(Object.keys(css).filter(name => existsSync(join(site, name)))).toEqual(["other.css"]);
});

test("a page with a list in its margin has the room for it from its first line on", () => {
  const rail = '<nav class="rail" aria-label="In this lesson"></nav>';
  expect(finishHead(`${head("")}${rail}`, [], "")).toMatch('<html lang="en" class="with-rail">');
});
