import {parse} from "node-html-parser";
import {expect, test} from "vitest";
import {atLeast, atMost, near, nearRelative} from "../../lib/evidence/claim.js";
import type {Evidence} from "../../lib/evidence/evaluate.js";
import {evidencePage} from "../../src/back/evidence/page.js";
import type {Lesson} from "../../src/course.js";

const lesson: Lesson = {title: "One", path: "/part/one", gist: "", claims: [], written: true};
const claim: Evidence = {
  id: "small",
  statement: "a < b & c",
  conditions: "for a > 0",
  breaks: ["a sign is turned", "a root is lost"],
  page: "/part/one",
  figure: "picture",
  source: "Somebody (1999)",
  measurements: [
    {...near("a number", 1.5, 1.25, 0.5), holds: true},
    {...atMost("a bound", -3e-20, 1), holds: false},
    {...atLeast("a lower bound", 3, 2), holds: true},
    {...nearRelative("a share", 101, 100, 0.02), holds: true},
  ],
  verdict: "fails",
};
const page = (lessons: Lesson[], results = [claim]) => {
  const text = evidencePage(results, lessons);
  return {text, root: parse(text)};
};

test("a claim has a row for each number, with conditions and breaks once for all", () => {
  const rows = page([lesson]).root.querySelectorAll("tbody#small tr");
  const cells = rows.map(row => row.querySelectorAll("td").map(cell => cell.text));
  expect(cells).toEqual([
    [],
    ["a number", "for a > 0", "1.25", "1.5", "± 0.5", "holds", "a sign is turned; a root is lost"],
    ["a bound", "≤ 1", "−3e−20", "bound", "fails"],
    ["a lower bound", "≥ 2", "3", "bound", "holds"],
    ["a share", "100", "101", "± 2 %", "holds"],
  ]);
  expect(rows[1].querySelectorAll("[rowspan=4]")).toHaveLength(2);
});

test("each cell says by its label what stands at the head of its column", () => {
  const {root} = page([lesson]);
  const heads = root.querySelectorAll("thead th").map(head => head.text);
  const labels = root
    .querySelectorAll("tbody tr:nth-child(2) td")
    .map(cell => cell.getAttribute("data-label"));
  expect(heads).toEqual([
    "what is measured",
    "conditions",
    "expected",
    "measured",
    "tolerance",
    "verdict",
    "break",
  ]);
  expect(labels).toEqual(heads);
});

test("the contents lead to every claim and tell one that fails", () => {
  const {root} = page([lesson]);
  const link = root.querySelector(".evidence-contents li.fails a");
  expect(link?.getAttribute("href")).toBe("#small");
  expect(link?.innerHTML).toBe("a &lt; b &amp; c");
  expect(root.querySelector(".evidence-count")?.text).toBe("0 of 1 claims hold.");
});

test("a claim links to its figure if the lesson is written, and stands without a link if not", () => {
  const links = (written: boolean) =>
    page([{...lesson, written}])
      .root.querySelectorAll("tbody a")
      .map(link => link.getAttribute("href"));
  expect(links(true)).toEqual(["/part/one#picture"]);
  expect(links(false)).toEqual([]);
});

test("lessons come in the order of the course, and one without claims is left out", () => {
  const other = {...lesson, title: "Two", path: "/part/two"};
  const {text} = page(
    [other, {...lesson, title: "None", path: "/part/none"}, lesson],
    [claim, {...claim, id: "large", page: "/part/two"}],
  );
  expect(text.match(/^## .*$/gm)).toEqual(["## Two", "## One"]);
});

test("numbers that are very large or very small are written with a power of ten", () => {
  const measured = [30206110000000, 12070810, 1923712, 0.0001, 0.000001, 0];
  const results = [{...claim, measurements: measured.map(x => ({...near("x", x, x, 1), holds: true}))}];
  const cells = page([lesson], results).root.querySelectorAll('[data-label="measured"]');
  expect(cells.map(({text}) => text)).toEqual([
    "3.020611e13",
    "1.207081e7",
    "1923712",
    "0.0001",
    "1e−6",
    "0",
  ]);
});
