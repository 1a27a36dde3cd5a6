import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import {expect, test} from "vitest";
import {type MarkdownItFences, markdownFocus} from "../../../src/build/markdown/focus.js";

function rendered(plugin: (md: MarkdownItFences) => void): string {
  const md = createMarkdownIt({
    markdownIt: (md: MarkdownItFences) => {
      plugin(md);
      return md;
    },
  } as never) as unknown as {render(text: string, env: object): string};
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
