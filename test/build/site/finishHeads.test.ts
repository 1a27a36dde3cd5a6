import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {finishHead, finishHeads} from "../../../src/build/site/finishHeads.js";

const head = (links: string) => `<html>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
${links}
</html>`;
const style = '<link rel="stylesheet" href="a.css">';
const module = '<link rel="modulepreload" href="a.js">';
const font = '<link rel="preload external" as="font" href="a.woff2" crossorigin="">';

test("a page has a language, and may be zoomed", () => {
  expect(finishHead(head(style))).toBe(`<html lang="en">
<meta name="viewport" content="width=device-width, initial-scale=1">
${style}
</html>`);
});

test("fonts are asked for after the stylesheets and before all modules", () => {
  const links = finishHead(head([style, module, module, font, font].join("\n"))).match(/<link.*>/g);
  const plain = font.replace(" external", "");
  expect(links).toEqual([style, plain, plain, module, module]);
});

test("a page without fonts keeps its modules as they were", () => {
  expect(finishHead(head([style, module].join("\n")))).toContain(`${style}\n${module}\n`);
});

test("all pages of a site are mended, and no other file is", () => {
  const site = mkdtempSync(join(tmpdir(), "descent-heads-"));
  const page = head(style);
  for (const name of ["one.html", "two.html", "page.js"]) writeFileSync(join(site, name), page);
  finishHeads(site);
  const written = ["one.html", "two.html", "page.js"].map(name => readFileSync(join(site, name), "utf8"));
  rmSync(site, {recursive: true});
  expect(written).toEqual([finishHead(page), finishHead(page), page]);
});
