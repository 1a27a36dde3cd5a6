import {readFileSync} from "node:fs";
import {posix} from "node:path";
import {createMarkdownIt} from "@observablehq/framework/dist/markdown.js";
import type MarkdownIt from "markdown-it";
import {expect, it} from "vitest";
import {markdownContainers} from "../../src/build/markdown/containers.js";
import {markdownMath} from "../../src/build/markdown/math.js";
import {findCells} from "../../src/build/pages/cells.js";
import {readPage} from "../../src/build/pages/page.js";
import {lessons} from "../../src/course.js";

const parser = createMarkdownIt({
  markdownIt: (md: MarkdownIt) => {
    markdownContainers(md);
    markdownMath(md);
    return md;
  },
});

const pages = ["/index", ...lessons.filter(({written}) => written).map(({path}) => path)].map(path => {
  const page = readPage(process.cwd(), `src${path}.md`, parser);
  if ("message" in page) throw new Error(page.message);
  const fences = findCells(page).filter(({language}) => language !== "inline");
  // Those between the fences, and the fences themselves.
  const cells = fences.map(({source}) => source.trimEnd().split("\n").length + 2);
  return {path, lines: page.text.trimEnd().split("\n").length, cells};
});

it.each(pages)(
  "$path is a text: at most a quarter of its lines are code, in cells of 15 lines at most",
  page => {
    const {path, lines, cells} = page;
    const code = cells.reduce((sum, count) => sum + count, 0);
    console.log(`${path}: ${code} of ${lines} lines are code, ${((100 * code) / lines).toFixed(1)} %`);
    expect(code / lines).toBeLessThanOrEqual(0.25);
    expect(Math.max(0, ...cells) - 2).toBeLessThanOrEqual(15);
  },
);

it.each(lessons.flatMap((lesson, i) => (i ? [{lesson: lessons[i - 1], after: lesson}] : [])))(
  "where $lesson.path speaks of the next lesson, the words lead to $after.path",
  ({lesson, after}) => {
    const text = readFileSync(`src${lesson.path}.md`, "utf8");
    const folder = posix.dirname(lesson.path);
    for (const [, target] of text.matchAll(/\[next lesson\]\(([^)]*)\)/g))
      expect(posix.resolve(folder, target)).toBe(after.path);
    expect(text).not.toContain("](/#lessons)");
  },
);
