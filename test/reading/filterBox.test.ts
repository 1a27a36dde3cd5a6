// @vitest-environment jsdom
import {expect, it} from "vitest";
import {filterBox} from "../../src/reading/filterBox.js";

it("a filter leaves the names that hold the words, with their headings, and says how many", () => {
  const list = document.createElement("dl");
  list.innerHTML =
    "<dt>Methods</dt><dd><a>adam</a> <a>adagrad</a></dd><dt>Schedules</dt><dd><a>cosine</a></dd>";
  const box = filterBox(list, "names");
  const input = box.querySelector("input")!;
  const typed = (words: string) => {
    input.value = words;
    input.dispatchEvent(new Event("input"));
    const seen = [...list.querySelectorAll<HTMLElement>("dt, a")].filter(node => !node.hidden);
    return [seen.map(node => node.textContent).join(" "), box.querySelector("[role=status]")!.textContent];
  };
  expect(typed("AD")).toEqual(["Methods adam adagrad", "2 names"]);
  expect(typed("cos")).toEqual(["Schedules cosine", "1 name"]);
  expect(typed("sgd")).toEqual(["", "0 names"]);
  expect(typed(" ")).toEqual(["Methods adam adagrad Schedules cosine", ""]);
});
