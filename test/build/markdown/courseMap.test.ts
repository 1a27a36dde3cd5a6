// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {courseMapSvg} from "../../../src/build/markdown/courseMap.js";
import {lessons, parts} from "../../../src/course.js";

describe("the map of the course", () => {
  document.body.innerHTML = courseMapSvg();
  const stops = [...document.querySelectorAll(".stop")];
  const wordsOf = (element: Element) => element.textContent?.replace(/\s+/g, " ").trim();

  it("has a stop for each lesson, in order, with its number, name and gist", () => {
    expect(stops.map(wordsOf)).toEqual(lessons.map(({title, gist}, i) => `${i + 1}${title} ${gist}`));
  });

  it("links each lesson that is written, and no other", () => {
    expect(stops.map(stop => stop.getAttribute("href"))).toEqual(
      lessons.map(({path, written}) => (written ? path : null)),
    );
  });

  it("names each part", () => {
    const names = [...document.querySelectorAll("svg > text")].map(wordsOf);
    expect(names).toEqual(parts.map(({title}, i) => `Part ${i + 1} ${title}`));
  });

  it("keeps its words within the picture and apart from those of the neighbours", () => {
    // A letter takes less than eight pixels.
    const boxes = [...document.querySelectorAll(".stop tspan")].map(line => {
      const [x, y] = ["x", "y"].map(name => Number(line.getAttribute(name)));
      const half = 4 * (line.textContent ?? "").length;
      return {left: x - half, right: x + half, y, stop: line.closest(".stop")};
    });
    for (const {left, right} of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(960);
    }
    for (const [i, a] of boxes.entries()) {
      const near = boxes
        .slice(i + 1)
        .filter(b => b.stop !== a.stop && Math.abs(a.y - b.y) < 14 && a.left < b.right && b.left < a.right);
      expect(near).toEqual([]);
    }
  });
});
