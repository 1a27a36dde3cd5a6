import {expect, test} from "vitest";
import {sectionsOf} from "../../../src/build/site/searchIndex.js";

const page = (body: string) => `<html><body><header>Site</header><main>${body}</main></body></html>`;

test("a page is cut at its headings, and the first section is the page itself", () => {
  const html = page(
    `<h1 id="page">Page</h1><p>Of <em>all</em></p><div><h2 id="part">A part</h2><p>Of it</p></div>`,
  );
  expect(sectionsOf("a/b.html", html)).toEqual([
    {address: "a/b.html", page: "Page", title: "Page", text: "Of all"},
    {address: "a/b.html#part", page: "Page", title: "A part", text: "Of it"},
  ]);
});

test("neither code that is run nor addresses are part of the text, and a formula is there once", () => {
  const [{text}] = sectionsOf(
    "a.html",
    page(
      `<h1 id="p">P</h1><nav>Way</nav><script>1 < 2</script><span class="katex"><span class="katex-mathml">x</span><span class="katex-html">x</span></span> at https://example.org/a, there`,
    ),
  );
  expect(text).toBe("x at there");
});

test("of the library's entries the beginning is enough", () => {
  const html = page(`<h1 id="p">P</h1>${"word ".repeat(100)}`);
  expect(sectionsOf("back/library/runs.html", html)[0].text).toHaveLength(200);
  expect(sectionsOf("steps/momentum.html", html)[0].text).toHaveLength(499);
});
