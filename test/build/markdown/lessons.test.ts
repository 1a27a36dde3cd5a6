import {parse} from "node-html-parser";
import {expect, test} from "vitest";
import {lessonsHtml} from "../../../src/build/markdown/lessons.js";
import {lessons} from "../../../src/course.js";

test("parts are numbered from 1, and lessons through the whole course", () => {
  const sections = parse(lessonsHtml()).querySelectorAll("section");
  expect(sections.map(section => section.querySelector("h3")?.text.split(" · ")[0])).toEqual([
    "Part 1",
    "Part 2",
    "Part 3",
  ]);
  let before = 0;
  for (const section of sections) {
    expect(section.querySelector("ol")?.getAttribute("start")).toBe(String(before + 1));
    before += section.querySelectorAll("li").length;
  }
  expect(before).toBe(lessons.length);
});

test("a lesson is a link to its page, with what it is about", () => {
  const items = parse(lessonsHtml()).querySelectorAll("li");
  for (const [i, {title, path, gist}] of lessons.entries()) {
    expect(items[i].querySelector("a")?.getAttribute("href")).toBe(path);
    expect(items[i].querySelector("a")?.text).toBe(title);
    expect(items[i].querySelector(".gist")?.text).toBe(gist);
  }
});
