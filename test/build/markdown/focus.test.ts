import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import type MarkdownIt from "markdown-it";
import {expect, test} from "vitest";
import {markdownFocus} from "../../../src/build/markdown/focus.js";

function rendered(plugin: (md: MarkdownIt) => void): string {
  const md = createMarkdownIt({
    markdownIt: md => {
      plugin(md);
      return md;
    },
  });
  return md.render('```ts run=false\nconst html = "<pre>";\n```\n', {
    code: [],
    path: "/page",
    currentLine: 0,
  });
}

test("code in a page can be reached by the keyboard, and is shown as it was", () => {
  const without = rendered(() => {});
  expect(without).toMatch(/^<pre><code/);
  expect(rendered(markdownFocus)).toBe(without.replace("<pre>", '<pre tabindex="0">'));
});
