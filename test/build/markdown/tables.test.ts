import MarkdownIt from "markdown-it";
import {expect, it} from "vitest";
import {markdownTables} from "../../../src/build/markdown/tables.js";

it("puts a table into a box of its own that can scroll, and nothing else", () => {
  const md = new MarkdownIt();
  markdownTables(md);
  const html = md.render("before\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nafter");
  expect(html.replace(/\s+/g, "")).toMatch(
    /^<p>before<\/p><divclass="scrolls"><table>.*<td>1<\/td><td>2<\/td>.*<\/table><\/div><p>after<\/p>$/,
  );
});
