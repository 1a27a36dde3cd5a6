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

test("code is text, without its tags, also within the text of a lesson", () => {
  const html = page(
    `<h1 id="p">P</h1><p>Of <em>it</em>, or (<a href="#p">this</a>):</p><pre><code><span class="hljs-keyword">function</span> <span class="hljs-title function_">run</span>(w)</code></pre><ul><li>one</li><li>two</li></ul>`,
  );
  expect(sectionsOf("a.html", html)[0].text).toBe("Of it, or (this): function run(w) one two");
});

test("an entry of the library begins with its description, not with its signature", () => {
  const html = page(
    `<h1 id="p">P</h1><section><h2 id="n">n</h2><pre><code>signature</code></pre><p>What it is:</p><pre>formula</pre></section>`,
  );
  expect(sectionsOf("back/library/runs.html", html)[1].text).toBe("What it is: formula");
  expect(sectionsOf("steps/adam.html", html)[1].text).toBe("signature What it is: formula");
});

test("each claim is a section, with its statement and the way to it, and its numbers are left out", () => {
  const claim = (id: string) =>
    `<tbody id="${id}"><tr><th>The ${id} statement. <span>Who <a href="#f">See the figure</a></span></th></tr><tr><td>1.25</td></tr></tbody>`;
  const html = page(
    `<h1 id="e">Evidence</h1><h2 id="one">One</h2><p>Before.</p><table><thead><tr><th>expected</th></tr></thead>${claim("first")}${claim("second")}</table>`,
  );
  expect(sectionsOf("back/evidence.html", html).slice(1)).toEqual([
    {address: "back/evidence.html#one", page: "Evidence", title: "One", text: "Before."},
    {address: "back/evidence.html#first", page: "Evidence", title: "One", text: "The first statement. Who"},
    {address: "back/evidence.html#second", page: "Evidence", title: "One", text: "The second statement. Who"},
  ]);
});
