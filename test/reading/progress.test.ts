// @vitest-environment jsdom
import {expect, it} from "vitest";
import {courseMapSvg} from "../../src/build/markdown/courseMap.js";
import {lessons} from "../../src/course.js";
import {markProgress} from "../../src/reading/progress.js";
import {markRead} from "../../src/reading/readMarks.js";

/** Kept marks of reading, without a browser's storage. */
function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  };
}

const marked = (kind: string) =>
  [...document.querySelectorAll<SVGElement>(`.course-map .${kind}`)].map(stop => stop.getAttribute("href"));

it("marks nothing on the map before anything was read", () => {
  document.body.innerHTML = courseMapSvg();
  markProgress(memory);
  expect([marked("begun"), marked("goes-on")]).toEqual([[], []]);
});

it("marks the lessons that were begun, and the first written one that was not", () => {
  document.body.innerHTML = courseMapSvg();
  const [first, second, third] = lessons.filter(({written}) => written);
  const keep = memory();
  for (const {path} of [first, third]) markRead(path, "a-section", () => keep);
  markProgress(() => keep);
  expect(marked("begun")).toEqual([first.path, third.path]);
  expect(marked("goes-on")).toEqual([second.path]);
});
